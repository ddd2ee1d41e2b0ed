// Nobody is there any more: a warning, then everything of this visit goes - what was typed, where one was, settings,
// the way back - and the first page waits for the next visitor.
(function () {
  "use strict";
  var kiosk = self.gongshiKiosk;
  var SIGNS = ["pointerdown", "keydown", "wheel", "touchmove", "input", "scroll"];
  var timer = 0;
  var warning = null;

  /** Ends the visit. */
  kiosk.end = function () {
    if (self.gongshiSpeak) self.gongshiSpeak.stop();
    self.gongshiLayers.stored(function () {
      Object.keys(sessionStorage).forEach(function (key) {
        if (key.indexOf("gongshi.") === 0 && key !== "gongshi.kiosk") sessionStorage.removeItem(key);
      });
      Object.keys(localStorage).forEach(function (key) {
        if (key.indexOf("gongshi.") === 0 && key !== "gongshi.point") localStorage.removeItem(key);
      });
    });
    kiosk.keep("waiting", true);
    location.replace(kiosk.home);
  };

  function count(left) {
    if (!warning) return;
    warning.querySelector("b").textContent = String(left);
    if (left <= 0) return kiosk.end();
    timer = setTimeout(count, 1000, left - 1);
  }

  function warn() {
    if (self.gongshiSpeak && self.gongshiSpeak.state.on) return restart();
    if (kiosk.isAttracting()) return;
    if (kiosk.isHome && kiosk.isUntouched()) return kiosk.attract();
    var words = kiosk.words;
    var line = kiosk.make("p");
    words.leaving.split("{n}").forEach(function (piece, n) {
      if (n) line.append(kiosk.make("b", "", String(kiosk.facts.warn)));
      line.append(piece);
    });
    warning = kiosk.dialog(words.still, [line], words.goOn);
    warning.addEventListener("close", function () {
      warning = null;
      restart();
    });
    count(kiosk.facts.warn);
  }

  function restart() {
    if (warning) return;
    clearTimeout(timer);
    timer = setTimeout(warn, kiosk.facts.idle * 1000);
  }

  kiosk.ready(function () {
    SIGNS.forEach(function (kind) {
      addEventListener(kind, restart, { passive: true, capture: true });
    });
    // Somebody else's page, brought back by a gesture or a key. What the browser keeps in memory for that is
    // kept blank.
    if (self.gongshiLayers.isBack) return kiosk.end();
    addEventListener("pagehide", function () {
      document.documentElement.hidden = true;
    });
    addEventListener("pageshow", function (event) {
      if (event.persisted) kiosk.end();
    });
    restart();
  });
})();
