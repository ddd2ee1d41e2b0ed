// The kiosk layer: the same pages under a visitor's finger at an inquiry point. This part holds what the others
// share. Every part begins when the page and the layer's words are there.
(function () {
  "use strict";
  var root = document.documentElement;
  var kiosk = (self.gongshiKiosk = {});

  /** Runs `work` once the page stands, after the whole of this layer was read. */
  kiosk.ready = function (work) {
    self.gongshiLayers.ready.then(work);
  };

  kiosk.ready(function () {
    kiosk.facts = self.gongshiLayer;
    kiosk.words = kiosk.facts.words;
  });

  kiosk.root = self.gongshiLayers.root;
  kiosk.home = kiosk.root + "kiosk.html";
  kiosk.isHome = root.dataset.kiosk === "home";

  kiosk.make = function (name, kind, content) {
    var made = document.createElement(name);
    if (kind) made.className = kind;
    if (content) made.append(content);
    return made;
  };

  kiosk.button = function (kind, words, press) {
    var made = kiosk.make("button", kind, words);
    made.type = "button";
    made.addEventListener("click", press);
    return made;
  };

  /** What this visit keeps, until it ends; `keep` of nothing forgets. */
  kiosk.kept = function (name) {
    return self.gongshiLayers.stored(function () {
      return JSON.parse(sessionStorage.getItem("gongshi.kiosk." + name));
    });
  };
  kiosk.keep = function (name, value) {
    self.gongshiLayers.stored(function () {
      if (value) sessionStorage.setItem("gongshi.kiosk." + name, JSON.stringify(value));
      else sessionStorage.removeItem("gongshi.kiosk." + name);
    });
  };

  /** The inquiry point at which the kiosk stands: `kiosk.html?point=ID`, said once when it is set up. */
  kiosk.point = function () {
    var named = kiosk.isHome && new URLSearchParams(location.search).get("point");
    var id = self.gongshiLayers.stored(function () {
      if (named) localStorage.setItem("gongshi.point", named);
      return localStorage.getItem("gongshi.point");
    });
    return kiosk.facts.points.filter(function (point) {
      return point.id === (named || id);
    })[0];
  };
})();
