// Text as search sees it; generator/gongshi/search/fold.py folds to the same, and says why.
(function () {
  "use strict";
  var search = (self.gongshiSearch = self.gongshiSearch || {});

  var MAX_WORDS = 16;
  var MAX_WORD = 128;

  // Letters of every browser: Unicode adds characters of Han for people's names, and a browser that is
  // older than they are must not lose them.
  var HAN = "\\u3400-\\u4dbf\\u4e00-\\u9fff\\u{20000}-\\u{2fffd}\\u{30000}-\\u{3fffd}";
  // What phones of 2017 go by, which know no \p: the scripts that such a site may hold.
  var PLAIN_LETTERS =
    "0-9a-z\\xdf-\\xf6\\xf8-\\u02c1\\u02c6-\\u02d1\\u02ec\\u02ee\\u0371-\\u0373\\u0377-\\u03f3\\u03f8-\\u0481" +
    "\\u048b-\\u052f\\u0620-\\u064a\\u0660-\\u0669\\u066e\\u066f\\u0671-\\u06d3\\u06d5\\u06e5\\u06e6\\u06ee-\\u06fc" +
    "\\u06ff\\u0f00\\u0f20-\\u0f33\\u0f40-\\u0f6c\\u0f88-\\u0f8c\\u1100-\\u11ff\\u1810-\\u1884\\u1887-\\u18a8\\u18aa" +
    "\\u1e01-\\u1ff7\\u3005-\\u3007\\u3021-\\u3029\\u3031-\\u3035\\u303b\\u303c\\u3041-\\u3096\\u309d\\u309e" +
    "\\u30a1-\\u30fa\\u30fc-\\u312f\\u31a0-\\u31bf\\u31f0-\\u324f\\ua000-\\ua48c\\uac00-\\ud7a3\\ufa0e-\\ufa29";
  var PLAIN_MARKS = "\\u0300-\\u036f\\u0483-\\u0487\\u064b-\\u065f\\u0f71-\\u0f84\\u3099\\u309a\\ufe00-\\ufe0f";

  var letters = "\\p{L}\\p{N}" + HAN;
  var marks = "\\p{M}";
  try {
    new RegExp(marks, "u");
  } catch (unknown) {
    letters = PLAIN_LETTERS + HAN;
    marks = PLAIN_MARKS;
  }
  var VANISHING = new RegExp("[^" + letters + "]+", "gu");
  var JAMO = /[\u1100-\u11ff]/;
  // A mark, or a vowel or final consonant of Hangul: it joins the character before it.
  var JOINING = new RegExp("^[" + marks + "\\u1160-\\u11ff]", "u");

  var SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
  var MARKS = '"＂“”';
  var QUOTED = "[" + MARKS + "][^" + MARKS + "]*[" + MARKS + "]?|「[^」]*」?|『[^』]*』?";
  var WORD = QUOTED + "|([^" + SPACE + MARKS + "「『]+)";

  var simple = new Map(); // a character that is replaced -> what replaces it
  var replaced = null; // matches each of the former

  /** The letters and digits of a text, in one form. Variants are replaced once their table is loaded. */
  function fold(text) {
    var found = text.normalize("NFKC").toLowerCase();
    if (replaced) {
      found = found.replace(replaced, function (char) {
        return simple.get(char);
      });
    }
    found = found.replace(VANISHING, "").replace(/ς/g, "σ");
    return JAMO.test(found) ? found.normalize("NFC") : found;
  }

  var alone = new Map();

  /** Adds to the table: search/variants.js of the site calls this; twice does no harm. */
  function variants(from, to) {
    var values = Array.from(to);
    Array.from(from).forEach(function (char, n) {
      simple.set(char, values[n]);
    });
    alone.clear();
    if (simple.size) replaced = new RegExp("[" + Array.from(simple.keys()).join("") + "]", "gu");
  }

  var everyday = null;

  /** The characters of Han that GB 2312 holds: the browser knows them, so no table is sent. */
  function everydayHan() {
    var bytes = [];
    for (var high = 0xb0; high <= 0xf7; high++) {
      for (var low = 0xa1; low <= 0xfe; low++) bytes.push(high, low);
    }
    return new Set(new TextDecoder("gbk").decode(new Uint8Array(bytes)));
  }

  /** Whether a text has a character that the table of variants may replace. */
  function needsVariants(text) {
    var rare = text.normalize("NFKC").match(/[\u2e80-\u2eff\u3400-\u4dbf\u4e00-\u9fff\u{20000}-\u{3fffd}]/gu);
    if (!rare) return false;
    everyday = everyday || everydayHan();
    return rare.some(function (char) {
      return !everyday.has(char);
    });
  }

  function cut(text) {
    return text.length > MAX_WORD ? Array.from(text).slice(0, MAX_WORD).join("") : text;
  }

  /** The words that a record must all contain: [{text: folded, quoted}], in the order typed. */
  function words(query) {
    var pattern = new RegExp(WORD, "g");
    var found = new Map();
    for (var match = pattern.exec(query); match; match = pattern.exec(query)) {
      var text = cut(fold(match[0]));
      if (!text || (!found.has(text) && found.size === MAX_WORDS)) continue;
      found.set(text, found.get(text) || match[1] === undefined);
    }
    return Array.from(found, function (entry) {
      return { text: entry[0], quoted: entry[1] };
    });
  }

  /** What a character becomes that joins no other, null for one that may; kept, since results fold the same ones. */
  function foldAlone(char) {
    var known = alone.get(char);
    if (known === undefined) {
      known = JOINING.test(char.normalize("NFKD")) ? null : fold(char);
      alone.set(char, known);
    }
    return known;
  }

  /**
   * Folds, and keeps where each unit of UTF-16 came from: a hit [a, b) of the folded text stands at
   * [at[a], end[b - 1]) of the original, marks that join its last letter included.
   * @returns {{text: string, at: Uint32Array, end: Uint32Array}} text === fold(original)
   */
  function foldMap(original) {
    var folded = "";
    var at = [];
    var end = [];
    for (var next = 0; next < original.length; next += size) {
      var char = String.fromCodePoint(original.codePointAt(next));
      var size = char.length;
      var part = foldAlone(char);
      if (part === null) return foldJoined(original);
      for (var n = 0; n < part.length; n++) {
        at.push(next);
        end.push(next + size);
      }
      folded += part;
    }
    return { text: folded, at: Uint32Array.from(at), end: Uint32Array.from(end) };
  }

  /** As foldMap, for a text in which characters may join those before them. */
  function foldJoined(original) {
    var folded = "";
    var at = [];
    var end = [];
    var from = 0; // where the letter began that is being gathered
    var to = 0; // where it and its marks end
    var next = 0;

    function close() {
      var part = fold(original.slice(from, next));
      for (var n = 0; n < part.length; n++) {
        at.push(from);
        end.push(to);
      }
      folded += part;
    }

    for (; next < original.length; next += size) {
      var char = String.fromCodePoint(original.codePointAt(next));
      var size = char.length;
      if (JOINING.test(char.normalize("NFKD"))) {
        if (from === to) from = next;
        to = next + size;
      } else if (fold(char)) {
        close();
        from = next;
        to = next + size;
      }
    }
    close();
    return { text: folded, at: Uint32Array.from(at), end: Uint32Array.from(end) };
  }

  search.fold = fold;
  search.foldMap = foldMap;
  search.needsVariants = needsVariants;
  search.variants = variants;
  search.words = words;
})();
