// verify.html: takes what was typed, or what a QR code brought, and shows the answer. Begins when the
// scripts of every page are there.
document.addEventListener("DOMContentLoaded", function () {
  "use strict";
  var verify = self.gongshiVerify;
  var page = document.querySelector("[data-module=verify]");
  var header = document.querySelector("form[data-engine]");
  if (!page || !header) return;

  /** Certificates that are listed to choose from: more would cost bytes, and nobody reads them at a door. */
  var SHOWN = 6;
  /** Last characters of a number that say something. */
  var LEAST = 4;
  var words = page.dataset;
  var isSealed = words.kind === "lookup";
  var form = page.querySelector("form");
  var box = form.elements.namedItem("no");
  var nameBox = form.elements.namedItem("name");
  var hint = page.querySelector(".asked");
  var status = page.querySelector("[role=status]");
  var answers = page.querySelector(".answers");
  var root = new URL(header.dataset.root, location.href).href;
  var turn = 0;
  var ready = null;
  var opened = null;
  var again = null; // shows the last answer as of another day

  // --- the engine --------------------------------------------------------------

  /** The engine as a script of this page, which loads it; again, should it not have come. */
  function engine() {
    if (ready) return ready;
    ready = new Promise(function (done, failed) {
      if (self.gongshiSearch && self.gongshiSearch.open) return done();
      var script = document.createElement("script");
      script.src = new URL(header.dataset.engine, location.href).href;
      script.addEventListener("load", done);
      script.addEventListener("error", function () {
        script.remove();
        var error = new Error("not loaded");
        error.file = script.src.slice(root.length);
        failed(error);
      });
      document.head.append(script);
    });
    ready.catch(function () {
      ready = null;
    });
    return ready;
  }

  function certificates() {
    opened = opened || self.gongshiSearch.open(root, "verify");
    return opened;
  }

  // --- asking ------------------------------------------------------------------

  /** Resolves to `{rows, total, exact}`; a number must be the whole or the end of one, anything else may stand anywhere. */
  function look(asked) {
    if (!asked.number) {
      var query = { q: asked.text, picks: {}, from: 0, size: SHOWN, facets: false, settle: true, nearest: false };
      return certificates().ask(query);
    }
    var alike = verify.skeleton(asked.plain);
    return certificates()
      .whole(alike, SHOWN)
      .then(function (found) {
        if (found.total || alike.length < LEAST + 3) return found;
        return certificates()
          .ask({ q: alike, picks: {}, from: 0, size: SHOWN, facets: false, nearest: false })
          .then(function (answer) {
            var rows = answer.rows.filter(function (row) {
              return verify.skeleton(numberOf(row)).slice(-alike.length) === alike;
            });
            return { rows: rows, total: rows.length, exact: true };
          });
      });
  }

  function numberOf(row) {
    return row.note
      .map(function (segment) {
        return segment[0];
      })
      .join("");
  }

  /** Resolves to the rows that number and name open together. */
  function confirm(number, name) {
    var files = new self.gongshiSearch.Files(root, "verify");
    var table = self.gongshiSearch.needsVariants(name) ? new self.gongshiSearch.Files(root).table("variants") : null;
    return Promise.resolve(table)
      .then(function () {
        return verify.confirm(files, number, name, words);
      })
      .then(function (rows) {
        return { rows: rows, total: rows.length, exact: true };
      });
  }

  // --- showing -----------------------------------------------------------------

  function show(content, spoken) {
    answers.textContent = "";
    answers.append(content);
    status.textContent = spoken.trim();
    answers.removeAttribute("aria-busy");
  }

  /** Says how a number was understood, where it was not typed so. */
  function explain(asked, rows) {
    var whole = rows.length === 1 && verify.skeleton(numberOf(rows[0])) === verify.skeleton(asked.plain);
    var meant = whole ? numberOf(rows[0]) : asked.plain;
    var how = asked.number ? verify.changes(asked.text, meant) : [];
    hint.hidden = !how.length;
    if (hint.hidden) return "";
    hint.textContent = words.askedAs.replace("{asked}", meant).replace(
      "{how}",
      how
        .map(function (key) {
          return words[key];
        })
        .join(words.separator),
    );
    return hint.textContent;
  }

  function answered(asked, found) {
    again = function () {
      answered(asked, found);
    };
    var as = explain(asked, found.rows);
    if (!found.rows.length) {
      var none = verify.missing(asked.number ? asked.plain : asked.text, words);
      return show(none, as + " " + none.textContent);
    }
    if (found.rows.length === 1 && found.total === 1) {
      return show(verify.card(found.rows[0], words), as + " " + verify.spoken(found.rows[0], words));
    }
    var count = found.exact === false ? words.aboutN.replace("{n}", found.total) : String(found.total);
    var line = (found.total > found.rows.length ? words.many : words.several).replace("{n}", count);
    var out = document.createDocumentFragment();
    out.append(self.gongshiFind.make("p", "count", line), verify.choices(found.rows));
    show(out, as + " " + line);
  }

  function failed(error) {
    ready = opened = null;
    var why = words.failedWhy.replace("{file}", error.file || error.message);
    hint.hidden = true;
    show(verify.notice(words.failed, [why]), words.failed + " " + why);
  }

  /** Touch screens: the keyboard goes, the answer comes into sight. */
  function reveal() {
    if (matchMedia("(pointer: coarse)").matches && document.activeElement) document.activeElement.blur();
    var place = answers.getBoundingClientRect();
    if (place.top > innerHeight * 0.6 || place.top < 0) answers.scrollIntoView({ block: "start" });
  }

  function start(number, name) {
    var mine = ++turn;
    again = null;
    var asked = verify.understood(number);
    if (isSealed ? !asked.text || !name : !asked.text) {
      hint.hidden = true;
      return show("", isSealed && (asked.text || name) ? words.needBoth : "");
    }
    if (!isSealed && asked.number && asked.plain.length < LEAST) {
      hint.hidden = true;
      return show(verify.notice(words.moreDigits, []), words.moreDigits);
    }
    answers.setAttribute("aria-busy", "true");
    status.textContent = words.busy;
    var later = setTimeout(function () {
      if (mine === turn) answers.textContent = words.busy;
    }, 300);
    engine()
      .then(function () {
        if (isSealed) asked.number = true;
        return isSealed ? confirm(number, name) : look(asked);
      })
      .then(
        function (found) {
          clearTimeout(later);
          if (mine !== turn) return;
          answered(asked, found);
          reveal();
        },
        function (error) {
          clearTimeout(later);
          if (mine === turn) failed(error);
        },
      );
  }

  // --- the address ---------------------------------------------------------------

  /** Keeps a number in the address, so that going back works; never a name, which servers would write down. */
  function keep(number, replace) {
    var address = "verify.html" + (number ? "?no=" + encodeURIComponent(number) : "");
    var how = replace ? "replaceState" : "pushState";
    try {
      history[how]({ no: number }, "", address);
    } catch (refused) {
      history[how]({ no: number }, ""); // a page opened from a folder may not change its address
    }
  }

  function ask(number, name) {
    if (!isSealed) keep(number, false);
    start(number, name);
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    ask(box.value, nameBox ? nameBox.value.trim() : "");
  });
  answers.addEventListener("click", function (event) {
    var link = event.target.closest("a[data-no]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    box.value = link.dataset.no;
    ask(link.dataset.no, "");
    answers.focus();
  });
  addEventListener("popstate", function (event) {
    box.value = (event.state && event.state.no) || "";
    start(box.value, "");
  });
  engine()
    .then(function () {
      return isSealed ? null : certificates().warm();
    })
    .catch(function () {
      // The first question says what is wrong.
    });

  self.gongshiToday.onChange(function () {
    if (again) again();
  });

  var first = new URLSearchParams(location.search).get("no") || "";
  box.value = first.slice(0, 100);
  if (!isSealed) keep(first, true);
  else if (location.search) history.replaceState(null, "", location.href);
  if (first && isSealed) nameBox.focus();
  else if (first) start(first, "");
  else if (matchMedia("(pointer: fine)").matches) box.focus();
});
