// What every page can do: dark and large-type switches, the menu, printing.
// Without this script every page still reads, links and prints.
(function () {
  "use strict";
  var root = document.documentElement;

  /** @param {string} key @param {string} value */
  function keep(key, value) {
    try {
      localStorage.setItem("gongshi." + key, value);
    } catch (refused) {
      // Nothing is remembered; the choice holds for this page.
    }
  }

  function isDark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  function isLarge() {
    return root.dataset.size === "large";
  }

  var modes = {
    theme: {
      on: isDark,
      flip: function () {
        root.dataset.theme = isDark() ? "light" : "dark";
        keep("theme", root.dataset.theme);
      },
    },
    size: {
      on: isLarge,
      flip: function () {
        if (isLarge()) delete root.dataset.size;
        else root.dataset.size = "large";
        keep("size", root.dataset.size || "normal");
      },
    },
  };

  document.querySelectorAll("[data-mode]").forEach(function (button) {
    var mode = modes[button.dataset.mode];
    function show() {
      button.setAttribute("aria-pressed", String(mode.on()));
    }
    button.addEventListener("click", function () {
      mode.flip();
      show();
    });
    show();
  });

  var menu = document.querySelector("details.menu");
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && menu && menu.open) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  document.querySelectorAll("[data-action=print]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      print();
    });
  });

  // A page that was built without a public address prints the one it is read at.
  addEventListener("beforeprint", function () {
    var place = document.querySelector("[data-address]");
    if (place && !place.textContent) place.textContent = location.href.split("#")[0];
    // A folded part would be missing on paper.
    document.querySelectorAll("main details:not([open])").forEach(function (part) {
      part.open = true;
    });
  });
})();
