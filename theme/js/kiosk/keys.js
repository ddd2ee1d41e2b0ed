// The kiosk's own keyboard: A to Z, 0 to 9, delete, space, clear. In the order of the alphabet, which needs no skill;
// initials of pinyin need no input method. The device's keyboard stays away.
(function () {
  "use strict";
  var kiosk = self.gongshiKiosk;
  var KEYS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".split("");
  var TYPED = "input[type=search], input[type=text], input:not([type])";
  var board = null;
  var input = null;

  function changed() {
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }

  function put(text) {
    if (!input) return;
    var from = input.selectionStart === null ? input.value.length : input.selectionStart;
    var end = input.selectionEnd === null ? from : input.selectionEnd;
    if (input.maxLength > 0 && input.value.length + text.length > input.maxLength) return;
    input.setRangeText(text, from, end, "end");
    changed();
  }

  function erase() {
    if (!input || !input.value) return;
    var end = input.selectionEnd === null ? input.value.length : input.selectionEnd;
    var from = input.selectionStart === end ? Math.max(0, end - 1) : input.selectionStart;
    input.setRangeText("", from, end, "end");
    changed();
  }

  function clear() {
    if (!input) return;
    input.value = "";
    changed();
  }

  function send() {
    if (!input) return;
    var form = input.form;
    kiosk.hideKeys();
    if (form) form.requestSubmit();
  }

  function build() {
    var words = kiosk.words;
    board = kiosk.make("div", "keys");
    board.setAttribute("role", "region");
    board.setAttribute("aria-label", words.keyboard);
    board.dataset.silent = "";
    KEYS.forEach(function (letter) {
      board.append(kiosk.button("key", letter, put.bind(null, letter)));
    });
    board.append(
      kiosk.button("key wide erase", words.erase, erase),
      kiosk.button("key wide clear", words.clear, clear),
      kiosk.button("key wide blank", words.blank, put.bind(null, " ")),
      kiosk.button("key wide send", words.send, send)
    );
    // The focus stays in the box.
    board.addEventListener("pointerdown", function (event) {
      event.preventDefault();
    });
    board.addEventListener("mousedown", function (event) {
      event.preventDefault();
    });
    (document.querySelector(".kiosk .type") || document.body).append(board);
  }

  kiosk.hideKeys = function () {
    if (!board || kiosk.isHome) return;
    board.hidden = true;
    document.documentElement.classList.remove("has-keys");
  };

  kiosk.showKeys = function (box) {
    input = box;
    if (!board) build();
    board.hidden = false;
    document.documentElement.classList.add("has-keys");
  };

  kiosk.ready(function () {
    document.querySelectorAll(TYPED).forEach(function (box) {
      box.inputMode = "none";
    });
    document.addEventListener("focusin", function (event) {
      if (event.target.matches(TYPED)) kiosk.showKeys(event.target);
    });
    document.addEventListener("pointerdown", function (event) {
      var isKept = event.target.closest(".keys, form, .suggest, dialog");
      if (!isKept) kiosk.hideKeys();
    });
    // A page that is there to be asked has its keyboard open until it has answered.
    var box = document.querySelector("#main form.search input, #main form.ask input");
    if (!kiosk.isHome && box && !box.value && !box.closest("[data-module=list]") && !location.search) {
      kiosk.showKeys(box);
      box.focus({ preventScroll: true });
    }
  });
})();
