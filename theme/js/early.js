// Runs before the first paint: restores the scheme and the edition that the reader chose, and knows a kiosk.
// The layers for large type and for kiosks are fetched only where they are on.
(function () {
  "use strict";
  var root = document.documentElement;
  var places = document.currentScript.dataset;
  root.classList.replace("no-js", "js");

  /** Asks `work` of the device's storage; nothing where storage is closed to this page. */
  function stored(work) {
    try {
      return work();
    } catch (refused) {
      return null;
    }
  }

  function load(address) {
    var script = document.createElement("script");
    script.src = new URL(address, base).href;
    script.async = false;
    document.head.append(script);
  }

  var base = new URL(places.root || "./", location.href).href;
  var layers = (self.gongshiLayers = {
    /** Kept when the page and its own scripts stand. */
    ready: new Promise(function (done) {
      document.addEventListener("DOMContentLoaded", done);
    }),
    /** The address of the site's root. */
    root: base,
    stored: stored,
    /** Opens a layer, with its words; a kiosk also reads aloud. */
    open: function (name) {
      load("layer.js");
      load(places.edition);
      if (name === "kiosk") load(places.kiosk);
    },
  });

  var theme = stored(function () {
    return localStorage.getItem("gongshi.theme");
  });
  if (theme === "dark" || theme === "light" || theme === "contrast") root.dataset.theme = theme;

  if (/\/kiosk\.html$/.test(location.pathname)) {
    stored(function () {
      sessionStorage.setItem("gongshi.kiosk", "on");
    });
    root.dataset.kiosk = "home";
  } else if (
    stored(function () {
      return sessionStorage.getItem("gongshi.kiosk");
    })
  ) {
    root.dataset.kiosk = "page";
  }
  var edition = stored(function () {
    return localStorage.getItem("gongshi.edition");
  });
  if (root.dataset.kiosk) {
    // A page that the browser's own history brought back is of somebody who has gone: it is never shown, and the
    // layer leads on from it.
    var how = performance.getEntriesByType("navigation")[0];
    layers.isBack = !!how && how.type === "back_forward";
    root.hidden = layers.isBack;
    layers.open("kiosk");
  } else if (edition) {
    root.dataset.edition = "elder";
    root.dataset.type = edition;
    if (!root.dataset.theme) root.dataset.theme = "contrast";
    layers.open("edition");
  }
})();
