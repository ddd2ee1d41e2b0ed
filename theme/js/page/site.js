// What every page can do: the switches for dark colours and large type, the menu, printing.
// Without this script every page still reads, links and prints.
(function () {
  "use strict";
  var root = document.documentElement;

  var layers = self.gongshiLayers;

  /** Remembers a choice; without storage it holds for this page. */
  function keep(key, value) {
    layers.stored(function () {
      if (value) localStorage.setItem("gongshi." + key, value);
      else localStorage.removeItem("gongshi." + key);
    });
  }

  function isDark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  function paint(theme) {
    root.dataset.theme = theme;
    keep("theme", theme);
  }

  /** The edition in large type, of `type` points; none where `type` is empty. */
  function publish(type) {
    keep("edition", type);
    if (type) {
      root.dataset.edition = "elder";
      root.dataset.type = type;
      if (!root.dataset.theme) root.dataset.theme = "contrast";
      if (!self.gongshiEdition) layers.open("edition");
    } else {
      delete root.dataset.edition;
      delete root.dataset.type;
      if (root.dataset.theme === "contrast") {
        delete root.dataset.theme;
        keep("theme", "");
      }
      scrollTo(0, 0);
    }
    showModes();
  }

  self.gongshiModes = { paint: paint, publish: publish };

  var modes = {
    theme: {
      on: isDark,
      flip: function () {
        paint(isDark() ? "light" : "dark");
      },
    },
    edition: {
      on: function () {
        return root.dataset.edition === "elder";
      },
      flip: function () {
        publish(root.dataset.edition ? "" : "18");
      },
    },
  };

  function showModes() {
    document.querySelectorAll("[data-mode]").forEach(function (button) {
      button.setAttribute("aria-pressed", String(modes[button.dataset.mode].on()));
    });
  }

  document.querySelectorAll("[data-mode]").forEach(function (button) {
    button.addEventListener("click", function () {
      modes[button.dataset.mode].flip();
      showModes();
    });
  });
  showModes();

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
