// Pinyin: which letters may stand for which characters. Full syllables with a last one cut short
// ("zhangw"), or initials ("zw"); with every reading of a character. Keys only.
(function () {
  "use strict";
  var search = (self.gongshiSearch = self.gongshiSearch || {});
  var readings = new Map();
  var syllables = [];
  /** Ways to cut a query into syllables that are followed: "xian" is 先 and 西安. */
  var CUTS = 32;

  /** What search/pinyin.js and sounds.js call: characters, and the readings of each. */
  search.pinyin = function (chars, texts) {
    var each = texts.split(" ");
    var all = new Set(syllables);
    Array.from(chars).forEach(function (char, i) {
      var found = each[i].split(",");
      readings.set(char, found);
      found.forEach(function (reading) {
        all.add(reading);
      });
    });
    syllables = Array.from(all).sort();
  };

  search.isPinyin = function (word) {
    return /^[a-z]{2,}$/.test(word) && word.length <= 64;
  };

  search.readings = function (char) {
    return readings.get(char) || [];
  };

  /** Returns [{whole: syllables, rest: letters of a last one cut short}]. */
  function cuts(word) {
    var known = new Set(syllables);
    var found = [];
    (function cut(at, whole) {
      if (found.length > CUTS) return;
      if (at === word.length) return found.push({ whole: whole, rest: "" });
      for (var end = Math.min(word.length, at + 6); end > at; end--) {
        var piece = word.slice(at, end);
        if (known.has(piece)) cut(end, whole.concat(piece));
      }
      var rest = word.slice(at);
      if (rest.length < 6 && extended(rest).length) found.push({ whole: whole, rest: rest });
    })(0, []);
    return found;
  }

  /** Every syllable with which `word` may begin. */
  function openings(word) {
    return syllables.filter(function (syllable) {
      return syllable.slice(0, word.length) === word || word.slice(0, syllable.length) === syllable;
    });
  }

  function asTerm(syllable) {
    return search.SYLLABLE + syllable;
  }

  function extended(rest) {
    return syllables.filter(function (syllable) {
      return syllable.length > rest.length && syllable.slice(0, rest.length) === rest;
    });
  }

  function runs(letters) {
    var length = Math.min(3, letters.length);
    var found = [];
    for (var i = 0; i + length <= letters.length; i++) found.push(search.INITIALS + letters.slice(i, i + length));
    return search.spread(found);
  }

  function planned(whole, rest) {
    if (!whole.length) return [extended(rest).map(asTerm)];
    var pairs = whole.slice(1).map(function (syllable, i) {
      return [asTerm(whole[i] + " " + syllable)];
    });
    // One letter is a term of its own; of more, every syllable that they may become.
    var ends = rest.length > 1 ? extended(rest) : rest ? [rest] : [];
    if (rest) {
      pairs.push(
        ends.map(function (end) {
          return asTerm(whole[whole.length - 1] + " " + end);
        })
      );
    }
    return pairs.length ? search.spread(pairs) : [[asTerm(whole[0])]];
  }

  /** Returns the ways to look `word` up: each is a list of lists of terms; one of each list must stand. */
  search.pinyinPlans = function (word) {
    var plans = [
      runs(word).map(function (term) {
        return [term];
      }),
    ];
    var ways = cuts(word);
    // Too many ways: whatever the cut, some key must have a character that the word begins with.
    if (ways.length > CUTS) return plans.concat([[openings(word).map(asTerm)]]);
    ways.forEach(function (cut) {
      plans.push(planned(cut.whole, cut.rest));
    });
    return plans;
  };

  function asInitials(word, chars, from) {
    if (from + word.length > chars.length) return 0;
    for (var i = 0; i < word.length; i++) {
      var fits = search.readings(chars[from + i]).some(function (reading) {
        return reading[0] === word[i];
      });
      if (!fits) return 0;
    }
    return word.length;
  }

  function asSyllables(word, chars, from) {
    if (from >= chars.length) return 0;
    var found = search.readings(chars[from]);
    for (var i = 0; i < found.length; i++) {
      var reading = found[i];
      if (reading.slice(0, word.length) === word) return 1;
      if (word.slice(0, reading.length) === reading) {
        var more = asSyllables(word.slice(reading.length), chars, from + 1);
        if (more) return more + 1;
      }
    }
    return 0;
  }

  /** Returns where in a folded key `word` may be read: [first character, characters], or null. */
  search.readAt = function (word, key) {
    var chars = Array.from(key);
    for (var from = 0; from < chars.length; from++) {
      var length = asInitials(word, chars, from) || asSyllables(word, chars, from);
      if (length) return [from, length];
    }
    return null;
  };
})();
