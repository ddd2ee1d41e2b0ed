// One query under way: its candidates in order, and those that were verified so far.
(function () {
  "use strict";
  var search = (self.gongshiSearch = self.gongshiSearch || {});
  /** Records that are verified at a time. */
  var BATCH = 12;

  function Session(index, words) {
    this.index = index;
    this.words = words;
    this.found = [];
    this.order = [];
    this.next = 0;
    this.rows = [];
    this.wrong = 0;
    this.sure = true;
  }

  /** Looks every word up and puts the candidates in order; `picks` maps facets to wanted values. */
  search.begin = function (index, words, whole, picks) {
    var session = new Session(index, words);
    var look = index.isScanned ? search.scan : search.lookUp;
    var ready = index.isScanned ? index.loadAll() : Promise.resolve();
    return ready
      .then(function () {
        return Promise.all([
          Promise.all(
            words.map(function (word) {
              return look(index, word);
            }),
          ),
          index.isScanned || words.length < 2 ? null : index.terms.find(search.WHOLE + whole),
          Object.keys(picks).length ? index.facets() : null,
        ]);
      })
      .then(function (got) {
        session.found = got[0];
        session.worth = worths(index, got[0], got[1]);
        session.facets = got[2];
        session.arrange(picks);
        return session;
      });
  };

  /** Adds up the tiers of the words; 255 where one is missing. A key that is the whole query comes first. */
  function worths(index, found, whole) {
    var sum = search.tiers(index, found[0]);
    for (var n = 1; n < found.length; n++) {
      var more = search.tiers(index, found[n]);
      for (var doc = 0; doc < sum.length; doc++) {
        sum[doc] = sum[doc] === 255 || more[doc] === 255 ? 255 : sum[doc] + more[doc];
      }
    }
    if (whole) {
      for (var i = 0; i < whole.all.length; i++) {
        var exact = index.docOf[whole.all[i]];
        if (sum[exact] !== 255) sum[exact] = 0;
      }
    }
    return sum;
  }

  /** Keeps the records that `picks` allow, the best first; equals stay in the order of the index. */
  Session.prototype.arrange = function (picks) {
    var worth = this.worth;
    var allowed = filters(this.facets, picks, "");
    var buckets = [];
    for (var doc = 0; doc < worth.length; doc++) {
      if (worth[doc] === 255 || !fits(allowed, doc)) continue;
      (buckets[worth[doc]] = buckets[worth[doc]] || []).push(doc);
    }
    this.order = [].concat.apply(
      [],
      buckets.filter(function (bucket) {
        return bucket;
      }),
    );
    this.sure = this.found.every(function (each) {
      return each.sure && (!each.pinyin.length || this.index.isScanned);
    }, this);
  };

  function filters(facets, picks, except) {
    if (!facets) return [];
    return facets
      .filter(function (facet) {
        return facet.key !== except && picks[facet.key] && picks[facet.key].length;
      })
      .map(function (facet) {
        var wanted = facet.sets.map(function (set) {
          return set.some(function (n) {
            return picks[facet.key].indexOf(facet.values[n][0]) >= 0;
          });
        });
        return { of: facet.of, wanted: wanted };
      });
  }

  function fits(allowed, doc) {
    return allowed.every(function (filter) {
      return filter.wanted[filter.of[doc]];
    });
  }

  /** Verifies until `wanted` rows are there, or all candidates are done. */
  Session.prototype.fill = function (wanted) {
    var session = this;
    if (session.rows.length >= wanted || session.next >= session.order.length) return Promise.resolve();
    var count = Math.min(BATCH, Math.max(wanted - session.rows.length, 1));
    var batch = session.order.slice(session.next, session.next + count);
    return Promise.all(
      batch.map(function (doc) {
        return session.verified(doc);
      }),
    ).then(function (rows) {
      session.next += batch.length;
      rows.forEach(function (row) {
        if (row) session.rows.push(row);
        else session.wrong++;
      });
      return session.fill(wanted);
    });
  };

  /** Verifies candidates whose texts are in memory anyway, and a few more; makes the count exact where that is cheap. */
  Session.prototype.settle = function (most) {
    return this.order.length - this.next > most ? Promise.resolve() : this.fill(Infinity);
  };

  /** Resolves to the row of a record, or null where its text does not hold every word. */
  Session.prototype.verified = function (doc) {
    var session = this;
    var index = session.index;
    var from = index.first[doc];
    var end = index.first[doc + 1];
    return Promise.all(
      session.words.map(function (word, i) {
        var found = session.found[i];
        var places = Array.from(search.between(found.blocks, from, end));
        var reads = search.between(found.pinyin, from, end).length > 0;
        return inBlocks(index, word, places).then(function (hit) {
          if (hit || !reads) return hit;
          return inKeys(index, word, from);
        });
      }),
    ).then(function (hits) {
      return hits.every(Boolean) ? search.row(index, session.words, hits) : null;
    });
  };

  function inBlocks(index, word, places) {
    if (!places.length) return Promise.resolve(null);
    return index.block(places[0]).then(function (block) {
      for (var line = 0; line < block.folded.length; line++) {
        if (block.folded[line].indexOf(word.text) >= 0) return { block: block, line: line };
      }
      return inBlocks(index, word, places.slice(1));
    });
  }

  function inKeys(index, word, first) {
    return index.block(first).then(function (block) {
      for (var line = 0; line < block.keys; line++) {
        if (search.readAt(word.text, block.folded[line])) return { block: block, line: line };
      }
      return null;
    });
  }

  /** How many there are: exact, or as many of those left as of those that were read. */
  Session.prototype.total = function () {
    var left = this.order.length - this.next;
    if (!left || !this.wrong) return this.order.length - this.wrong;
    return this.rows.length + Math.ceil((left * Math.max(1, this.rows.length)) / this.next);
  };

  Session.prototype.isExact = function () {
    return this.next >= this.order.length || (this.sure && !this.wrong);
  };

  /** Counts the candidates by each facet, the picks of the others applied. */
  Session.prototype.counts = function (picks) {
    var session = this;
    return session.index.facets().then(function (facets) {
      return facets.map(function (facet) {
        var allowed = filters(facets, picks, facet.key);
        var bySet = new Uint32Array(facet.sets.length);
        for (var doc = 0; doc < session.worth.length; doc++) {
          if (session.worth[doc] !== 255 && fits(allowed, doc)) bySet[facet.of[doc]]++;
        }
        return { key: facet.key, label: facet.label, values: valued(facet, bySet, picks[facet.key] || []) };
      });
    });
  };

  function valued(facet, bySet, chosen) {
    var counts = new Uint32Array(facet.values.length);
    facet.sets.forEach(function (set, n) {
      set.forEach(function (value) {
        counts[value] += bySet[n];
      });
    });
    return facet.values
      .map(function (value, n) {
        return { id: value[0], label: value[1], count: counts[n] };
      })
      .filter(function (value) {
        return value.count || chosen.indexOf(value.id) >= 0;
      })
      .sort(function (a, b) {
        return b.count - a.count || (a.id < b.id ? -1 : 1);
      });
  }
})();
