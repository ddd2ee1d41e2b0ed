// A record that holds every word -> the row that shows it, with the hits marked in context.
(function () {
  "use strict";
  var search = (self.gongshiSearch = self.gongshiSearch || {});
  /** Characters shown before the first hit, and in all. */
  var BEFORE = 18;
  var SHOWN = 90;

  /** Where `words` stand in `text`, as ranges of the original text. */
  function hits(text, words) {
    var folded = search.foldMap(text);
    var found = [];
    words.forEach(function (word) {
      for (var at = folded.text.indexOf(word.text); at >= 0; at = folded.text.indexOf(word.text, at + 1)) {
        found.push([folded.at[at], folded.end[at + word.text.length - 1]]);
      }
      if (!found.length && word.reads) {
        var read = search.readAt(word.text, folded.text);
        if (read) {
          var chars = Array.from(folded.text);
          var from = chars.slice(0, read[0]).join("").length;
          var length = chars.slice(read[0], read[0] + read[1]).join("").length;
          found.push([folded.at[from], folded.end[from + length - 1]]);
        }
      }
    });
    return found.sort(function (a, b) {
      return a[0] - b[0] || a[1] - b[1];
    });
  }

  /** Cuts `text` into [piece, is a hit]. */
  function segments(text, ranges, from, end) {
    var found = [];
    var at = from;
    ranges.forEach(function (range) {
      var first = Math.max(at, range[0]);
      var last = Math.min(end, range[1]);
      if (last <= first) return;
      if (first > at) found.push([text.slice(at, first), 0]);
      found.push([text.slice(first, last), 1]);
      at = last;
    });
    if (at < end) found.push([text.slice(at, end), 0]);
    return found;
  }

  search.marked = function (text, words) {
    return segments(text, hits(text, words), 0, text.length);
  };

  function isLow(text, at) {
    var unit = text.charCodeAt(at);
    return unit >= 0xdc00 && unit < 0xe000;
  }

  /** The part of `text` around its first hit. */
  search.context = function (text, words) {
    var ranges = hits(text, words);
    if (!ranges.length) return [];
    var from = Math.max(0, ranges[0][0] - BEFORE);
    if (isLow(text, from)) from--;
    var end = Math.min(text.length, Math.max(from + SHOWN, ranges[0][1]));
    if (isLow(text, end)) end--;
    var found = segments(text, ranges, from, end);
    if (from) found.unshift(["…", 0]);
    if (end < text.length) found.push(["…", 0]);
    return found;
  };

  /** The row of a record. `hits` holds, for each word, the block in which it was found and the line. */
  search.row = function (index, words, found) {
    var row = found[0].block.row;
    var register = index.registers[row[0]];
    var shown = search.fold(row[2]) + "\n" + search.fold(row[3]);
    var snippet = [];
    found.forEach(function (hit, i) {
      var line = hit.block.folded[hit.line];
      if (snippet.length || shown.indexOf(words[i].text) >= 0 || (hit.line < hit.block.keys && shown.indexOf(line) >= 0)) return;
      snippet = search.context(hit.block.lines[hit.line], words);
    });
    return {
      href: register[0] + "/" + row[1] + ".html",
      register: register[0],
      label: register[1],
      title: search.marked(row[2], words),
      note: row[3] ? search.marked(row[3], words) : [],
      detail: row[4],
      tone: row[5],
      badge: row[6],
      then: row[7] || "",
      snippet: snippet,
    };
  };
})();
