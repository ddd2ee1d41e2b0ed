// kiosk.html: four doors, a box, and what is found as large cards while one types. Where one stands is in the
// address (#items, #documents, #near), what was typed behind it, so that going back finds it again.
(function () {
  "use strict";
  var kiosk = self.gongshiKiosk;
  var page = null;
  var PAUSE = 150; // ms without a key before something is asked
  var CARDS = 6;
  var SCOPES = { items: "power-items", documents: "documents" };
  var input, hits, count, timer;
  var turn = 0;

  function parts() {
    var found = /^#(start|items|documents|near)?(?:\/(.*))?$/.exec(location.hash) || [];
    var typed = "";
    try {
      typed = decodeURIComponent(found[2] || "");
    } catch (broken) {
      typed = "";
    }
    return { place: found[1] || "start", typed: typed };
  }

  kiosk.isUntouched = function () {
    var now = parts();
    return now.place === "start" && !input.value && !document.querySelector("dialog[open]");
  };

  kiosk.restart = function () {
    location.replace("#start");
    input.value = "";
    show();
    scrollTo(0, 0);
  };

  function remember() {
    var hash = "#" + parts().place + (input.value ? "/" + encodeURIComponent(input.value) : "");
    history.replaceState(history.state, "", hash);
  }

  function show() {
    var now = parts();
    input.value = now.typed;
    page.querySelectorAll("section[id]").forEach(function (section) {
      section.hidden = section.id !== now.place || !!now.typed;
    });
    page.dataset.place = now.place;
    page.querySelector(".type").hidden = now.place === "near";
    if (now.place === "near") near();
    else kiosk.showKeys(input);
    look();
  }

  // --- what is found -----------------------------------------------------------

  function card(row) {
    var find = self.gongshiFind;
    var link = kiosk.make("a", "card");
    link.href = kiosk.root + row.href;
    link.append(kiosk.make("b", "", find.apart(row.title)));
    var small = kiosk.make("small", "", row.label);
    if (row.note.length) small.append(" · ", find.apart(row.note));
    if (row.detail) small.append(" · ", kiosk.make("bdi", "", row.detail));
    link.append(small);
    if (row.badge) link.append(self.gongshiToday.badge(row.tone || "unknown", row.badge, row.then));
    return kiosk.make("li", "", link);
  }

  function all(total) {
    var scope = SCOPES[parts().place];
    var link = kiosk.make("a", "card all", kiosk.words.all.replace("{n}", total));
    link.href = kiosk.root + "search.html?q=" + encodeURIComponent(input.value) + (scope ? "&register=" + scope : "");
    return kiosk.make("li", "", link);
  }

  function answered(answer) {
    var words = kiosk.words;
    var total = self.gongshiFind.total(answer);
    hits.textContent = "";
    answer.rows.forEach(function (row) {
      hits.append(card(row));
    });
    if (answer.total > answer.rows.length) hits.append(all(total));
    count.textContent = answer.total ? words.found.replace("{n}", total) : words.none;
    count.classList.toggle("none-found", !answer.total);
    if (!answer.total) count.append(" ", kiosk.facts.phone ? words.ring + kiosk.facts.phone : "");
  }

  function look() {
    var text = input.value.trim();
    var mine = ++turn;
    clearTimeout(timer);
    page.classList.toggle("typing", !!text);
    page.querySelectorAll("section[id]").forEach(function (section) {
      section.hidden = section.id !== parts().place || !!text;
    });
    if (!text) {
      hits.textContent = count.textContent = "";
      return;
    }
    var scope = SCOPES[parts().place];
    var picks = scope ? { register: [scope] } : {};
    self.gongshiFind.ask({ q: text, picks: picks, from: 0, size: CARDS, facets: false, live: true }).then(
      function (answer) {
        if (answer && mine === turn) answered(answer);
      },
      function () {
        if (mine === turn) count.textContent = kiosk.words.failed;
      }
    );
  }

  // --- what is near ------------------------------------------------------------

  var EARTH = 6371; // km
  var MARK = /^(\S+) (\S+) (\S+)$/;

  /** Kilometres between two places as `data-at` gives them: latitude, longitude, datum. */
  function distance(one, other) {
    var a = MARK.exec(one || "");
    var b = MARK.exec(other || "");
    // Two datums differ by half a kilometre: what cannot be compared is not.
    if (!a || !b || a[3] !== b[3]) return null;
    var rad = Math.PI / 180;
    var dy = (b[1] - a[1]) * rad;
    var dx = (b[2] - a[2]) * rad;
    var half = Math.pow(Math.sin(dy / 2), 2) + Math.cos(a[1] * rad) * Math.cos(b[1] * rad) * Math.pow(Math.sin(dx / 2), 2);
    return 2 * EARTH * Math.asin(Math.sqrt(half));
  }

  function near() {
    var own = kiosk.point();
    var list = page.querySelector("#near ul");
    if (!own || list.dataset.sorted) return;
    list.dataset.sorted = "yes";
    var cards = Array.from(list.children);
    var here = list.querySelector("[data-id='" + CSS.escape(own.id) + "']");
    var far = cards.map(function (each) {
      return here && each !== here ? distance(here.dataset.at, each.dataset.at) : null;
    });
    cards
      .map(function (each, n) {
        return { card: each, km: each === here ? -1 : far[n] === null ? Infinity : far[n], n: n };
      })
      .sort(function (a, b) {
        return a.km === b.km ? a.n - b.n : a.km - b.km;
      })
      .forEach(function (one) {
        var words = kiosk.words;
        var says = one.km < 0 ? words.here : one.km === Infinity ? "" : words.km.replace("{n}", one.km.toFixed(1));
        if (says) one.card.querySelector("a").append(kiosk.make("em", "", says));
        list.append(one.card);
      });
  }

  kiosk.ready(function () {
    page = document.querySelector("[data-module=kiosk]");
    if (!page) return;
    var form = page.querySelector("form.search");
    input = form.elements.namedItem("q");
    hits = page.querySelector(".cards.found");
    count = page.querySelector(".count");
    input.addEventListener("input", function () {
      clearTimeout(timer);
      remember();
      timer = setTimeout(look, PAUSE);
    });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      var only = hits.querySelectorAll("a.card");
      if (!input.value.trim()) return;
      if (only.length === 1) return kiosk.go(only[0].href);
      kiosk.go(all("").firstChild.href);
    });
    addEventListener("hashchange", show);
    show();
    input.focus({ preventScroll: true });
    self.gongshiFind.warm();
  });
})();
