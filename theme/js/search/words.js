// One word of a query -> the blocks that may hold it, and how good a hit each would be.
(function () {
  "use strict";
  var search = (self.gongshiSearch = self.gongshiSearch || {});
  var NONE = new Uint32Array(0);

  /** How good a hit is: the lower, the better. A record's worth is the sum over the words. */
  search.TIER = { exact: 0, key: 1, body: 4, pinyin: 6, none: 255 };

  function all(terms, plan) {
    return Promise.all(
      plan.map(function (choice) {
        return Promise.all(
          choice.map(function (term) {
            return terms.find(term);
          }),
        );
      }),
    );
  }

  function lists(found, part) {
    return search.intersect(
      found.map(function (choice) {
        return search.union(
          choice.map(function (postings) {
            return postings[part];
          }),
        );
      }),
    );
  }

  /** Looks a word up by its terms. Resolves to `{blocks, keys, exact, pinyin, sure}`, each a sorted list. */
  search.lookUp = function (index, word) {
    var grams = search.grams(word.text);
    var plan = search.spread(grams).map(function (gram) {
      return [gram];
    });
    var ways = word.reads ? search.pinyinPlans(word.text) : [];
    return Promise.all([
      all(index.terms, plan),
      index.terms.find(search.WHOLE + word.text),
      Promise.all(
        ways.map(function (way) {
          return all(index.terms, way);
        }),
      ),
    ]).then(function (found) {
      return {
        blocks: lists(found[0], "all"),
        keys: lists(found[0], "keys"),
        exact: found[1].all,
        pinyin: search.union(
          found[2].map(function (way) {
            return lists(way, "all");
          }),
        ),
        sure: grams.length === 1,
      };
    });
  };

  /** Reads every block instead: for a site whose texts are small. The same answer, and exact. */
  search.scan = function (index, word) {
    var found = { blocks: [], keys: [], exact: [], pinyin: [] };
    for (var number = 0; number < index.blocks; number++) {
      var block = index.held(number);
      for (var i = 0; i < block.folded.length; i++) {
        if (block.folded[i].indexOf(word.text) < 0) continue;
        add(found.blocks, number);
        if (i < block.keys) add(found.keys, number);
        if (i < block.keys && block.folded[i] === word.text) add(found.exact, number);
      }
      if (word.reads && block.folded.slice(0, block.keys).some(read)) add(found.pinyin, number);
    }
    function read(key) {
      return search.readAt(word.text, key);
    }
    return {
      blocks: Uint32Array.from(found.blocks),
      keys: Uint32Array.from(found.keys),
      exact: Uint32Array.from(found.exact),
      pinyin: Uint32Array.from(found.pinyin),
      sure: true,
    };
  };

  function add(list, number) {
    if (list[list.length - 1] !== number) list.push(number);
  }

  /** Gives each record the best tier in which it may hold the word; 255 for none. */
  search.tiers = function (index, found) {
    var tiers = new Uint8Array(index.docs).fill(search.TIER.none);
    [
      [found.pinyin, search.TIER.pinyin],
      [found.blocks, search.TIER.body],
      [found.keys, search.TIER.key],
      [found.exact, search.TIER.exact],
    ].forEach(function (pair) {
      for (var i = 0; i < pair[0].length; i++) tiers[index.docOf[pair[0][i]]] = pair[1];
    });
    return tiers;
  };

  /** The part of a sorted list that lies in [from, end). */
  search.between = function (list, from, end) {
    var low = 0;
    var high = list.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (list[middle] < from) low = middle + 1;
      else high = middle;
    }
    for (high = low; high < list.length && list[high] < end; high++);
    return high > low ? list.subarray(low, high) : NONE;
  };
})();
