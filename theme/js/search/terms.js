// Terms: what of a query is looked up, and where it stands. The twin of search/grams.py and postings.py.
(function () {
  "use strict";
  var search = (self.gongshiSearch = self.gongshiSearch || {});
  var LATIN = /[a-z0-9]/;
  var NONE = new Uint32Array(0);
  /** Shards read for one word: more would cost bytes, and what they settle, verification settles too. */
  var MOST = 6;

  search.WHOLE = "\u0001";
  search.SYLLABLE = "\u0002";
  search.INITIALS = "\u0003";

  var HASHES = 67108864;

  /** The 26-bit hash by which a term is known. */
  search.hash = function (term) {
    var value = 0x9e3779b9;
    for (var char of term) {
      value = Math.imul(value ^ char.codePointAt(0), 0x85ebca6b);
      value ^= value >>> 13;
    }
    value = Math.imul(value, 0xc2b2ae35);
    return (value ^ (value >>> 16)) >>> 6;
  };

  /** Returns every term of a folded word that is needed to cover it, in order. */
  search.grams = function (word) {
    var chars = Array.from(word);
    if (chars.length === 1) return [word];
    var found = [];
    for (var i = 0; i < chars.length; ) {
      var end = i;
      while (end < chars.length && isLatin(chars[end])) end++;
      var length = end - i > 5 ? 6 : Math.min(4, end - i);
      if (length > 2) {
        for (var j = i; j + length <= end; j++) found.push(chars.slice(j, j + length).join(""));
        i = end - 1;
      }
      if (i + 1 < chars.length) found.push(pair(chars, i));
      i++;
    }
    return found;
  };

  function isLatin(char) {
    return char.length === 1 && LATIN.test(char);
  }

  /** A pair of neighbours; with a third where Latin meets other characters, since such threes are terms. */
  function pair(chars, i) {
    if (isLatin(chars[i]) === isLatin(chars[i + 1]) || chars.length < 3) return chars[i] + chars[i + 1];
    var from = isLatin(chars[i]) && i > 0 ? i - 1 : Math.min(i, chars.length - 3);
    return chars.slice(from, from + 3).join("");
  }

  /** Returns at most MOST terms, the ends and evenly between them. */
  search.spread = function (terms) {
    if (terms.length <= MOST) return terms;
    var found = [];
    for (var i = 0; i < MOST; i++) found.push(terms[Math.round((i * (terms.length - 1)) / (MOST - 1))]);
    return found;
  };

  search.intersect = function (lists) {
    if (!lists.length) return NONE;
    var sorted = lists.slice().sort(function (a, b) {
      return a.length - b.length;
    });
    var kept = sorted[0];
    for (var n = 1; n < sorted.length && kept.length; n++) kept = both(kept, sorted[n]);
    return kept;
  };

  function both(few, many) {
    var out = new Uint32Array(few.length);
    var size = 0;
    var at = 0;
    for (var i = 0; i < few.length; i++) {
      var wanted = few[i];
      while (at < many.length && many[at] < wanted) at++;
      if (at === many.length) break;
      if (many[at] === wanted) out[size++] = wanted;
    }
    return out.subarray(0, size);
  }

  search.union = function (lists) {
    if (lists.length < 2) return lists[0] || NONE;
    var all = [];
    lists.forEach(function (list) {
      for (var i = 0; i < list.length; i++) all.push(list[i]);
    });
    all = Uint32Array.from(all).sort();
    var size = 0;
    for (var i = 0; i < all.length; i++) if (!i || all[i] !== all[i - 1]) all[size++] = all[i];
    return all.subarray(0, size);
  };

  /** Postings by term, read from shards that stay in memory. */
  function Terms(files, meta) {
    this.files = files;
    this.count = meta.terms;
    this.blocks = meta.blocks;
    this.checks = meta.checks.t;
    this.known = new Map();
  }

  var KNOWN = 64;

  Terms.prototype.shard = function (hash) {
    return Math.floor(hash / (HASHES / this.count));
  };

  /** Resolves to `{all, keys}`: the blocks that hold the term, and those that hold it in a key. */
  Terms.prototype.find = function (term) {
    var terms = this;
    if (terms.known.has(term)) return Promise.resolve(terms.known.get(term));
    var hash = search.hash(term);
    var number = terms.shard(hash);
    var name = "t/" + ("000" + number.toString(16)).slice(-4);
    return this.files
      .once(name, function () {
        return terms.files.bytes(name, terms.checks[number], 8);
      })
      .then(function (bytes) {
        var found = terms.within(bytes, hash % (HASHES / terms.count));
        if (terms.known.size >= KNOWN) terms.known.delete(terms.known.keys().next().value);
        terms.known.set(term, found);
        return found;
      });
  };

  Terms.prototype.within = function (bytes, wanted) {
    var bits = new search.Bits(bytes);
    var size = bits.gamma() - 1;
    var tails = size ? bits.list(size, HASHES / this.count) : NONE;
    var place = tails.indexOf(wanted);
    for (var i = 0; i < place; i++) this.one(bits);
    return place < 0 ? { all: NONE, keys: NONE } : this.one(bits);
  };

  Terms.prototype.one = function (bits) {
    var all = bits.list(bits.gamma(), this.blocks);
    var kind = bits.gamma();
    if (kind < 3) return { all: all, keys: kind === 2 ? all : NONE };
    var keys = bits.list(bits.gamma(), all.length).map(function (place) {
      return all[place];
    });
    return { all: all, keys: keys };
  };

  search.Terms = Terms;
})();
