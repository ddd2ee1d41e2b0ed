// A query that finds nothing -> the nearest ones that find something.
(function () {
  "use strict";
  var search = (self.gongshiSearch = self.gongshiSearch || {});
  /** Words up to this length are tried with one character changed. */
  var LONGEST = 12;
  /** Blocks that are read for one try: this is a page without results, not worth many bytes. */
  var TRIED = 4;

  /** Resolves to [{kind, q}], likely ones; the engine keeps those that find something. */
  search.nearest = function (index, files, query) {
    var words = query.map(function (word) {
      return word.text;
    });
    return Promise.all([files.table("pinyin"), files.table("sounds")])
      .then(function () {
        return Promise.all([
          words.length > 1 ? words.slice(0, -1).join(" ") : shorter(index, words[0]),
          Promise.all(
            words.map(function (word) {
              return Promise.all([changed(index, word), homophone(index, word)]);
            })
          ),
        ]);
      })
      .then(function (got) {
        var found = got[0] ? [{ kind: "fewer", q: got[0] }] : [];
        var each = got[1];
        ["changed", "pinyin"].forEach(function (kind, n) {
          var other = each.findIndex(function (pair) {
            return pair[n];
          });
          if (other < 0) return;
          var put = words.slice();
          put[other] = each[other][n];
          found.push({ kind: kind, q: put.join(" ") });
        });
        return found.reverse();
      });
  };

  /** Resolves to the longest beginning or end of `word` that stands somewhere, two characters at least, or null. */
  function shorter(index, word) {
    var chars = Array.from(word).slice(0, LONGEST + 1);
    var tries = [];
    for (var length = chars.length - 1; length > 1; length--) {
      tries.push(stands(index, chars.slice(0, length).join("")), stands(index, chars.slice(-length).join("")));
    }
    return first(tries);
  }

  function stands(index, piece) {
    return function () {
      return candidates(index, search.grams(piece)).then(function (blocks) {
        return inLines(index, blocks, function (line) {
          return line.indexOf(piece) >= 0 ? piece : null;
        });
      });
    };
  }

  /** Resolves to a text of the site that differs from `word` in one character, or null. */
  function changed(index, word) {
    var chars = Array.from(word);
    if (chars.length < 3 || chars.length > LONGEST) return Promise.resolve(null);
    var tries = chars.map(function (char, place) {
      return function () {
        return around(index, chars, place);
      };
    });
    return first(tries);
  }

  function first(tries) {
    if (!tries.length) return Promise.resolve(null);
    return tries[0]().then(function (found) {
      return found || first(tries.slice(1));
    });
  }

  function around(index, chars, place) {
    var parts = [chars.slice(0, place).join(""), chars.slice(place + 1).join("")];
    var grams = [].concat.apply([], parts.filter(Boolean).map(search.grams));
    return candidates(index, grams).then(function (blocks) {
      return inLines(index, blocks, function (line) {
        return window(Array.from(line), chars, place);
      });
    });
  }

  function candidates(index, grams) {
    if (index.isScanned) {
      return Promise.resolve(
        Array.from({ length: index.blocks }, function (_, n) {
          return n;
        }),
      );
    }
    return Promise.all(
      search.spread(grams).map(function (gram) {
        return index.terms.find(gram);
      }),
    ).then(function (found) {
      var lists = found.map(function (postings) {
        return postings.all;
      });
      return Array.from(search.intersect(lists).subarray(0, TRIED));
    });
  }

  function inLines(index, blocks, find) {
    var batch = blocks.slice(0, index.isScanned ? blocks.length : 6);
    if (!batch.length) return Promise.resolve(null);
    return Promise.all(
      batch.map(function (number) {
        return index.block(number);
      }),
    ).then(function (each) {
      for (var i = 0; i < each.length; i++) {
        for (var j = 0; j < each[i].folded.length; j++) {
          var found = find(each[i].folded[j], j < each[i].keys);
          if (found) return found;
        }
      }
      return inLines(index, blocks.slice(batch.length), find);
    });
  }

  function window(line, chars, place) {
    for (var from = 0; from + chars.length <= line.length; from++) {
      var fits = chars.every(function (char, i) {
        return i === place || line[from + i] === char;
      });
      if (fits) return line.slice(from, from + chars.length).join("");
    }
    return null;
  }

  /** Resolves to a key of the site that sounds like `word`, or null. */
  function homophone(index, word) {
    var chars = Array.from(word);
    var known = chars.map(search.readings);
    var isHan = known.every(function (each) {
      return each.length;
    });
    if (chars.length < 2 || chars.length > LONGEST || !isHan) return Promise.resolve(null);
    var ready = index.isScanned ? candidates(index, []) : sounding(index, known);
    return ready.then(function (blocks) {
      return inLines(index, blocks, function (line, isKey) {
        return isKey ? alike(Array.from(line), known) : null;
      });
    });
  }

  function sounding(index, known) {
    return Promise.all(
      search.spread(known).map(function (each) {
        return Promise.all(
          each.map(function (reading) {
            return index.terms.find(search.SYLLABLE + reading);
          }),
        );
      }),
    ).then(function (found) {
      var lists = found.map(function (each) {
        return search.union(
          each.map(function (postings) {
            return postings.all;
          }),
        );
      });
      return Array.from(search.intersect(lists).subarray(0, TRIED));
    });
  }

  function alike(line, known) {
    for (var from = 0; from + known.length <= line.length; from++) {
      var fits = known.every(function (each, i) {
        return search.readings(line[from + i]).some(function (reading) {
          return each.indexOf(reading) >= 0;
        });
      });
      if (fits) return line.slice(from, from + known.length).join("");
    }
    return null;
  }
})();
