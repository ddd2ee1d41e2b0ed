// One word of a query -> the blocks that may hold it, and how good a hit each would be.
(function () {
  "use strict";
  var search = (self.gongshiSearch = self.gongshiSearch || {});
  var NONE = new Uint32Array(0);

  /**
   * How good a hit is: the lower, the better. A record's worth is the sum over the words. Letters alone are
   * the initials of a name before they are part of a code.
   */
  search.TIER = { exact: 0, pinyin: 1, key: 2, body: 4, none: 255 };

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

  /** More blocks than this are narrowed by further terms of the word, which cost less than their texts. */
  var FEW = 12;

  /** Finds the blocks that hold every term: first a few terms, then more while many blocks are left. */
  function narrowed(index, grams) {
    var used = [];
    var found = { all: null, keys: null };
    function step() {
      var next = search.spread(
        grams.filter(function (gram) {
          return used.indexOf(gram) < 0;
        })
      );
      used = used.concat(next);
      return all(
        index.terms,
        next.map(function (gram) {
          return [gram];
        })
      ).then(function (more) {
        ["all", "keys"].forEach(function (part) {
          var list = lists(more, part);
          found[part] = found[part] ? search.intersect([found[part], list]) : list;
        });
        return found.all.length > FEW && used.length < grams.length ? step() : found;
      });
    }
    return step();
  }

  /** Looks a word up by its terms. Resolves to `{blocks, keys, exact, pinyin, sure}`, each a sorted list. */
  search.lookUp = function (index, word) {
    var grams = Array.from(new Set(search.grams(word.text)));
    var ways = word.reads ? search.pinyinPlans(word.text) : [];
    return Promise.all([
      narrowed(index, grams),
      index.terms.find(search.WHOLE + word.text),
      Promise.all(
        ways.map(function (way) {
          return all(index.terms, way);
        }),
      ),
    ]).then(function (found) {
      return {
        blocks: found[0].all,
        keys: found[0].keys,
        exact: found[1].all,
        pinyin: search.union(
          found[2].map(function (way) {
            return lists(way, "all");
          }),
        ),
        sure: grams.length === 1 && word.text === grams[0],
      };
    });
  };

  /** The records of which a key is exactly `text`, folded: their rows, verified. One term and their texts are read. */
  search.whole = function (index, text, most) {
    function has(block) {
      return block.folded.slice(0, block.keys).indexOf(text) >= 0;
    }
    function rows(blocks) {
      return blocks.filter(has).map(function (block) {
        return search.row(index, [{ text: text }], [{ block: block, line: block.folded.indexOf(text) }]);
      });
    }
    var ready = index.isScanned ? index.loadAll() : index.terms.find(search.WHOLE + text);
    return ready.then(function (found) {
      var places = index.isScanned ? Array.from(index.first.subarray(0, index.docs)) : Array.from(found.all);
      var shown = index.isScanned ? places : places.slice(0, most);
      return Promise.all(
        shown.map(function (place) {
          return index.block(place);
        }),
      ).then(function (blocks) {
        var made = rows(blocks);
        var total = index.isScanned || places.length === shown.length ? made.length : places.length;
        return { rows: made.slice(0, most), total: total };
      });
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
      [found.blocks, search.TIER.body],
      [found.keys, search.TIER.key],
      [found.pinyin, search.TIER.pinyin],
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
