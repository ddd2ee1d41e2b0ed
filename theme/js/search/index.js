// The index as the engine sees it: meta file, texts, facets; everything fetched when first needed.
(function () {
  "use strict";
  var search = (self.gongshiSearch = self.gongshiSearch || {});

  /** Where runs of the given lengths begin; one place more than runs. */
  function starts(lengths) {
    var found = new Uint32Array(lengths.length + 1);
    for (var i = 0; i < lengths.length; i++) found[i + 1] = found[i] + lengths[i];
    return found;
  }

  function Index(files, meta) {
    search.variants(meta.variants[0], meta.variants[1]);
    meta.checks = { t: search.bytes(meta.checks.t), d: search.bytes(meta.checks.d), f: search.bytes(meta.checks.f) };
    this.files = files;
    this.checks = meta.checks;
    this.registers = meta.registers;
    this.blocks = meta.blocks;
    this.first = starts(search.counts(meta.perDoc));
    this.docs = this.first.length - 1;
    this.shards = starts(search.counts(meta.perShard));
    this.isScanned = !meta.terms;
    this.terms = new search.Terms(files, meta);
    this.texts = new Map();
    this.docOf = new Uint32Array(this.blocks);
    for (var doc = 0; doc < this.docs; doc++) this.docOf.fill(doc, this.first[doc], this.first[doc + 1]);
  }

  /** Reads the meta file. */
  search.openIndex = function (files) {
    return files.json("meta", -1).then(function (meta) {
      return new Index(files, meta);
    });
  };

  Index.prototype.shardOf = function (block) {
    var low = 0;
    var high = this.shards.length - 1;
    while (high - low > 1) {
      var middle = (low + high) >> 1;
      if (this.shards[middle] <= block) low = middle;
      else high = middle;
    }
    return low;
  };

  /** Loads the texts of a shard. */
  Index.prototype.load = function (number) {
    var index = this;
    if (index.texts.has(number)) return Promise.resolve();
    return index.files
      .json("d/" + ("000" + number.toString(16)).slice(-4), index.checks.d[number])
      .then(function (entries) {
        index.texts.set(number, entries.map(block));
      });
  };

  Index.prototype.loadAll = function () {
    var all = [];
    for (var number = 0; number + 1 < this.shards.length; number++) all.push(this.load(number));
    return Promise.all(all);
  };

  function block(entry) {
    return { row: entry[0], keys: entry[1], lines: entry[2], folded: entry[2].map(search.fold) };
  }

  /** A block whose shard was loaded. */
  Index.prototype.held = function (number) {
    var shard = this.shardOf(number);
    return this.texts.get(shard)[number - this.shards[shard]];
  };

  /** Resolves to a block. */
  Index.prototype.block = function (number) {
    var index = this;
    return index.load(index.shardOf(number)).then(function () {
      return index.held(number);
    });
  };

  /** The viewing day in Asia/Shanghai; where the page knows better than the clock, the page's. */
  function today() {
    return self.gongshiToday ? self.gongshiToday.view().day : new Date(Date.now() + 288e5).toISOString().slice(0, 10);
  }

  /** Puts the changes up to `day` into the facet of the states. */
  function dated(facet, day) {
    if (!facet.changes || facet.day === day) return;
    facet.day = day;
    facet.of = facet.built.slice();
    facet.changes.forEach(function (change) {
      if (change[0] > day) return;
      for (var i = 0; i < change[1].length; i += 2) facet.of[change[1][i]] = change[1][i + 1];
    });
  }

  /** Resolves to the facets: key, label, values, sets of values, and the set of each record on the viewing day. */
  Index.prototype.facets = function () {
    var index = this;
    return index.files.json("facets", index.checks.f[0]).then(function (facets) {
      facets.forEach(function (facet) {
        if (typeof facet.of === "string") facet.built = facet.of = search.counts(facet.of);
        dated(facet, today());
      });
      return facets;
    });
  };
})();
