// An answer as elements: one certificate in full, several to choose from, none. Text is always text, never markup.
(function () {
  "use strict";
  var verify = (self.gongshiVerify = self.gongshiVerify || {});
  // Places of a card's lines, as render/pages/verify.py writes them.
  var BODY = 0;
  var REASON = 9;
  var SINCE = 10;
  var DEPARTMENT = 11;
  var ORDER = [BODY, REASON, SINCE, 1, 2, 3, 4, 5, 6, 7, 8];

  function make(name, kind, content) {
    return self.gongshiFind.make(name, kind, content);
  }

  function said(segments) {
    return segments
      .map(function (segment) {
        return segment[0];
      })
      .join("");
  }

  function link(href, text) {
    var made = make("a", "", text);
    made.href = href;
    return made;
  }

  function facts(row) {
    return { name: said(row.title), number: said(row.note), lines: row.detail.split("\n") };
  }

  /** What a row is worth on the day on which it is read: `{tone, words}`. */
  function standing(row) {
    return self.gongshiToday.at(row.tone || "unknown", row.badge, row.then, self.gongshiToday.view());
  }

  function row(list, label, value) {
    if (!value) return;
    list.append(make("dt", "", label), make("dd", "", value));
  }

  function table(known, words) {
    var labels = words.labels.split("\n");
    var list = make("dl", "facts");
    row(list, labels[0], make("b", "", known.name));
    row(list, labels[1], make("span", "nb", known.number));
    ORDER.forEach(function (place) {
      var value = known.lines[place];
      var id = place === BODY && known.lines[DEPARTMENT];
      row(list, labels[place + 2], id ? link("departments/" + id + ".html", value) : value);
    });
    return list;
  }

  /** One certificate: the word, the day, the facts. */
  verify.card = function (found, words) {
    var known = facts(found);
    var now = standing(found);
    var box = make("div", "cert b-" + now.tone);
    var large = make("b");
    self.gongshiToday.put(large, now.words);
    var word = make("div", "", large);
    var day = self.gongshiToday.inProse(self.gongshiToday.view().day);
    word.append(make("span", "", words.onDay.replace("{day}", day).replace("{data_day}", words.dataOn)));
    box.append(make("div", "word", word), table(known, words));
    var out = document.createDocumentFragment();
    out.append(box);
    if (found.href) out.append(make("p", "btns", page(found, words)));
    return out;
  };

  function page(found, words) {
    var button = link(found.href, words.page);
    button.className = "btn";
    return button;
  }

  /** What a person who only hears the page is told of a card that now stands on it. */
  verify.spoken = function (found, words) {
    var known = facts(found);
    return words.spoken
      .replace("{word}", standing(found).words)
      .replace("{name}", known.name)
      .replace("{body}", known.lines[BODY]);
  };

  /** Several certificates, each a target of its own. */
  verify.choices = function (rows) {
    var list = make("ol", "hits choices");
    rows.forEach(function (found) {
      var known = facts(found);
      var item = make("li");
      var name = link("verify.html?no=" + encodeURIComponent(known.number), make("bdi", "", known.name));
      name.dataset.no = known.number;
      var small = make("small", "", make("span", "nb", known.number));
      small.append(" ", make("bdi", "", known.lines[BODY]));
      var now = standing(found);
      item.append(name, make("span", "badge b-" + now.tone, now.words), small);
      list.append(item);
    });
    return list;
  };

  /** A heading and lines: nothing found, nothing typed, nothing read. */
  verify.notice = function (heading, lines) {
    var box = make("div", "empty", make("h2", "", heading));
    lines.forEach(function (line) {
      if (line) box.append(make("p", "", line));
    });
    return box;
  };

  verify.missing = function (asked, words) {
    var call = document.createDocumentFragment();
    call.append(words.phone ? words.missingCall : words.missingPhone);
    if (words.phone) call.append(make("b", "nb", words.phone));
    var heading = self.gongshiFind.say(words.missing, { q: make("bdi", "query", asked) });
    return verify.notice(heading, [words.missingChecks, call]);
  };
})();
