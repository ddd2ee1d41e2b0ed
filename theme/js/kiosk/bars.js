// What stands on every page of a kiosk at the same place: above, where one is and of which day the data are; at the
// foot, back, home, reading aloud, and the code that takes the page away.
(function () {
  "use strict";
  var kiosk = self.gongshiKiosk;

  // --- the way back: our own, so that the next visitor cannot go to this one's pages ----------------------------

  var KEPT = 30; // pages of one visit that can be gone back to

  /** Leaves for another page of the site without a trace in the browser's history. */
  kiosk.go = function (address) {
    var trail = kiosk.kept("trail") || [];
    trail.push({ href: location.href, y: scrollY });
    kiosk.keep("trail", trail.slice(-KEPT));
    location.replace(address);
  };

  function back() {
    var trail = kiosk.kept("trail") || [];
    var last = trail.pop();
    kiosk.keep("trail", trail.length ? trail : null);
    if (last) kiosk.keep("scroll", last.y);
    location.replace(last ? last.href : kiosk.home);
  }

  function goHome() {
    kiosk.keep("trail", null);
    if (kiosk.isHome) kiosk.restart();
    else location.replace(kiosk.home);
  }

  /** Gives a page that was gone back to the place at which it was left, as soon as it is long enough. */
  function scrollBack() {
    var y = kiosk.kept("scroll");
    var tries = 20;
    if (!y) return;
    kiosk.keep("scroll", null);
    (function place() {
      scrollTo({ top: y, behavior: "instant" });
      if (scrollY < y - 2 && --tries) setTimeout(place, 100);
    })();
  }

  // --- taking a page away ------------------------------------------------------

  /** The public address of what is on the screen; empty where the site does not know its own. */
  function address() {
    var base = kiosk.facts.base;
    if (!base) return "";
    var path = location.href.slice(kiosk.root.length).split("#")[0];
    return base + (kiosk.isHome ? "index.html" : path);
  }

  function takeAway() {
    var words = kiosk.words;
    var here = address();
    var code = here && kiosk.qr(here, words.code);
    if (!code) return kiosk.dialog(words.take, [words.noAddress, phone()]);
    kiosk.dialog(words.take, [code, words.scan, kiosk.make("p", "address", decodeURI(here))]);
  }

  function phone() {
    if (!kiosk.facts.phone) return "";
    var line = kiosk.make("p", "", kiosk.words.ring);
    line.append(kiosk.make("b", "nb", kiosk.facts.phone));
    return line;
  }

  kiosk.phone = phone;

  // --- the bars ----------------------------------------------------------------

  function foot() {
    var words = kiosk.words;
    var bar = kiosk.make("nav", "layer-bar kiosk-foot");
    bar.setAttribute("aria-label", words.kiosk);
    var speak = kiosk.button("", words.speak, function () {
      if (self.gongshiSpeak.state.on) self.gongshiSpeak.stop();
      else self.gongshiSpeak.start();
    });
    self.gongshiSpeak.watch(function (state) {
      speak.hidden = !state.ready;
      speak.textContent = state.on ? words.hush : words.speak;
    });
    bar.append(kiosk.button("", words.back, back), kiosk.button("", words.home, goHome), speak);
    bar.append(kiosk.button("", words.take, takeAway));
    document.body.append(bar);
  }

  /** The inquiry point's own name and address, and the data day, over everything. */
  function head() {
    var point = kiosk.point();
    var brand = document.querySelector(".top .brand");
    if (point && brand) {
      var day = brand.querySelector("small");
      brand.textContent = point.name;
      var line = kiosk.make("small", "", [point.address, kiosk.facts.site].filter(Boolean).join(" · "));
      brand.append(line);
      if (day) brand.after(kiosk.make("p", "data-day", day.textContent));
    } else if (brand) {
      var small = brand.querySelector("small");
      brand.after(kiosk.make("p", "data-day", small.textContent));
      small.remove();
    }
  }

  kiosk.ready(function () {
    head();
    foot();
    scrollBack();
  });
})();
