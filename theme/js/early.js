// Runs before the first paint: restores the scheme and type size that the reader chose.
(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.replace("no-js", "js");
  try {
    var theme = localStorage.getItem("gongshi.theme");
    if (theme === "dark" || theme === "light") root.dataset.theme = theme;
    if (localStorage.getItem("gongshi.size") === "large") root.dataset.size = "large";
  } catch (refused) {
    // Storage is closed to this page: the device's own settings hold.
  }
})();
