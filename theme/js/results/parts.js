// The parts of an answer as elements: a row, a button, a notice. Text is always text, never markup.
(function () {
  "use strict";
  var results = (self.gongshiResults = self.gongshiResults || {});
  var MANY = 20; // words of a query that are shown one by one

  results.button = function (kind, content, act) {
    var made = self.gongshiFind.make("button", kind, content);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  };

  results.row = function (of) {
    var find = self.gongshiFind;
    var item = find.make("li");
    var link = find.make("a", "", find.apart(of.title));
    link.href = of.href;
    item.append(link);
    if (of.badge) item.append(self.gongshiToday.badge(of.tone || "unknown", of.badge, of.then));
    var small = find.make("small", "", find.make("span", "", of.label));
    if (of.note.length) small.append(" ", find.apart(of.note));
    if (of.detail) small.append(" ", find.make("bdi", "", of.detail));
    item.append(small);
    if (of.snippet.length) item.append(find.make("p", "snippet", find.apart(of.snippet)));
    return item;
  };

  /** What was typed, as it was typed, however long and in whatever direction. */
  results.quoted = function (text) {
    return self.gongshiFind.make("bdi", "query", text.trim());
  };

  /** The words that were looked for, one by one. */
  results.asked = function (words, text) {
    var list = text.split(/\s+/).filter(Boolean);
    var out = document.createDocumentFragment();
    list.slice(0, MANY).forEach(function (word, n) {
      out.append(n ? words.separator : "", results.quoted(word));
    });
    return self.gongshiFind.say(list.length > 1 ? words.words : words.word, { words: out });
  };

  results.notice = function (heading, lines) {
    var box = self.gongshiFind.make("div", "empty", self.gongshiFind.make("h2", "", heading));
    lines.forEach(function (line) {
      box.append(self.gongshiFind.make("p", "", line));
    });
    return box;
  };
})();
