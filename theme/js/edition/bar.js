// The bar of the edition in large type: one key each to go back, home, to larger type, to stronger colours, to be
// read to, and out.
(function () {
  "use strict";
  var root = document.documentElement;
  var TYPES = ["18", "24", "30"]; // points of the main text
  var bar = null;
  var keys = {};

  function key(name, words, press) {
    var made = document.createElement("button");
    made.type = "button";
    made.textContent = words;
    made.addEventListener("click", press);
    bar.append(made);
    keys[name] = made;
    return made;
  }

  function back() {
    if (history.length > 1) history.back();
    else location.href = self.gongshiLayers.root + "index.html";
  }

  function grow() {
    self.gongshiModes.publish(TYPES[(TYPES.indexOf(root.dataset.type) + 1) % TYPES.length]);
  }

  function recolour() {
    self.gongshiModes.paint(root.dataset.theme === "contrast" ? "light" : "contrast");
    show();
  }

  function show() {
    var words = self.gongshiLayer.words;
    bar.hidden = !root.dataset.edition;
    keys.type.textContent = words.type + " " + root.dataset.type;
    keys.colour.setAttribute("aria-pressed", String(root.dataset.theme === "contrast"));
  }

  function build() {
    var words = self.gongshiLayer.words;
    bar = document.createElement("nav");
    bar.className = "layer-bar";
    bar.setAttribute("aria-label", words.edition);
    key("back", words.back, back);
    key("home", words.home, function () {
      location.href = self.gongshiLayers.root + "index.html";
    });
    key("type", words.type, function () {
      grow();
      show();
    });
    key("colour", words.colour, recolour);
    var speak = key("speak", words.speak, function () {
      if (self.gongshiSpeak.state.on) self.gongshiSpeak.stop();
      else self.gongshiSpeak.start();
    });
    key("leave", words.leave, function () {
      self.gongshiSpeak.stop();
      self.gongshiModes.publish("");
      show();
      document.querySelector("[data-mode=edition]").focus();
    });
    self.gongshiSpeak.watch(function (state) {
      speak.hidden = !state.ready;
      speak.textContent = state.on ? words.hush : words.speak;
    });
    document.body.append(bar);
    show();
    new MutationObserver(show).observe(root, { attributes: true, attributeFilter: ["data-edition", "data-type", "data-theme"] });
  }

  self.gongshiEdition = true;
  if (!root.dataset.kiosk) self.gongshiLayers.ready.then(build);
})();
