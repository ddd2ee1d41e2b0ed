// Reads a page aloud, block by block, with a voice that the device holds: nothing that is read leaves it.
(function () {
  "use strict";
  var BLOCKS = "h1, h2, h3, h4, p, li, dt, dd, caption, tr, summary, .answer > div, .cert .word";
  var MOST = 160; // characters of one utterance; some voices break off in longer ones
  var engine = self.speechSynthesis;
  var voice = null;
  var onChange = [];
  var turn = 0;
  var marked = null;
  var state = { ready: false, on: false };

  function tell() {
    onChange.forEach(function (listener) {
      listener(state);
    });
  }

  function find() {
    var wanted = document.documentElement.lang.slice(0, 2);
    voice =
      engine.getVoices().filter(function (one) {
        return one.localService && one.lang.slice(0, 2) === wanted;
      })[0] || null;
    state.ready = !!voice;
    tell();
  }

  function isShown(element) {
    return element.getClientRects().length > 0 && !element.closest("[aria-hidden=true], .vh");
  }

  /** The words of a block that no smaller block says. */
  function wordsOf(block) {
    if (!block.querySelector(BLOCKS)) return block.innerText;
    return Array.from(block.childNodes, function (node) {
      if (node.nodeType === 3) return node.data;
      return node.nodeType === 1 && !node.matches(BLOCKS) && !node.querySelector(BLOCKS) ? node.innerText || "" : "";
    }).join(" ");
  }

  /** Cuts at ends of sentences, then wherever it must. */
  function cut(text) {
    var out = [""];
    text.split(/([。！？；.!?;\n]+)/).forEach(function (piece) {
      var last = out[out.length - 1];
      if (last.length + piece.length > MOST) out.push(piece);
      else out[out.length - 1] = last + piece;
    });
    return out.filter(function (piece) {
      return piece.trim();
    });
  }

  /** What there is to read, from what stands on the screen on. */
  function queue() {
    var found = [];
    document.querySelectorAll("#main, dialog[open]").forEach(function (place) {
      place.querySelectorAll(BLOCKS).forEach(function (block) {
        if (!isShown(block) || block.closest("[data-silent]")) return;
        cut(wordsOf(block).replace(/[ \t]+/g, " ")).forEach(function (text) {
          found.push({ block: block, text: text });
        });
      });
    });
    var first = found.findIndex(function (one) {
      return one.block.getBoundingClientRect().bottom > 0;
    });
    return scrollY > 200 && first > 0 ? found.slice(first) : found;
  }

  function mark(block) {
    if (marked) marked.classList.remove("is-read");
    marked = block;
    if (!block) return;
    block.classList.add("is-read");
    block.scrollIntoView({ block: "nearest" });
  }

  function next(rest, mine) {
    if (mine !== turn) return;
    if (!rest.length) return stop();
    mark(rest[0].block);
    var said = new SpeechSynthesisUtterance(rest[0].text);
    said.voice = voice;
    said.lang = voice.lang;
    said.rate = 0.9;
    said.onend = function () {
      next(rest.slice(1), mine);
    };
    said.onerror = function () {
      if (mine === turn) stop();
    };
    engine.speak(said);
  }

  function stop() {
    turn++;
    engine.cancel();
    mark(null);
    state.on = false;
    tell();
  }

  function start() {
    stop();
    if (!voice) return;
    state.on = true;
    tell();
    next(queue(), turn);
  }

  if (engine) {
    find();
    if (engine.addEventListener) engine.addEventListener("voiceschanged", find);
    addEventListener("pagehide", stop);
  }

  self.gongshiSpeak = {
    state: state,
    start: start,
    stop: stop,
    /** Calls `listener` with `{ready, on}` now and at every change. */
    watch: function (listener) {
      onChange.push(listener);
      listener(state);
    },
  };
})();
