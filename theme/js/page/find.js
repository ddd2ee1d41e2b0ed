// The search box of every page: suggestions while one types, and the way to the search engine.
// Nothing of the engine is fetched before a box has the focus. Without this script, boxes lead to search.html.
(function () {
  "use strict";
  var header = document.querySelector("form[data-engine]");
  if (!header) return;

  var ROWS = 8;
  var PAUSE = 120; // ms without a key before something is asked
  var EDGE = 8; // px between suggestions and the edge of the screen
  var LEAST = 160; // px that suggestions take even where there is no room
  var MOST = 560; // px
  var words = header.dataset;
  var root = new URL(words.root, location.href).href;
  var script = new URL(words.engine, location.href).href;

  // --- the engine ------------------------------------------------------------

  var engine = null; // the promise of something with `ask`
  var noWorker = location.protocol === "file:" || !window.Worker;
  var turns = {};

  function fault(message, file) {
    var error = new Error(message);
    error.file = file;
    return error;
  }

  /** What went wrong ahead of a question is told to whoever asks. */
  function quiet() {}

  function asScript() {
    return new Promise(function (done, failed) {
      function open() {
        var found = window.gongshiSearch.open(root);
        found.warm().catch(quiet);
        done(found);
      }
      if (window.gongshiSearch) return open();
      var element = document.createElement("script");
      element.src = script;
      element.addEventListener("load", open);
      element.addEventListener("error", function () {
        element.remove();
        failed(fault("not loaded", script.slice(root.length)));
      });
      document.head.append(element);
    });
  }

  function asWorker() {
    var worker = new Worker(script);
    var waiting = {};
    var last = 0;
    worker.addEventListener("message", function (event) {
      var one = waiting[event.data.id];
      var error = event.data.error;
      if (!one) return;
      delete waiting[event.data.id];
      if (error) one.failed(fault(error.message, error.file));
      else one.done(event.data.answer);
    });
    // The script is missing, or a policy forbids workers: the page asks for itself, and says what is wrong.
    worker.addEventListener("error", function () {
      worker.terminate();
      noWorker = true;
      engine = null;
      Object.keys(waiting).forEach(function (id) {
        var one = waiting[id];
        asked(one.query).then(one.done, one.failed);
      });
    });
    worker.postMessage({ type: "start", root: root });
    return {
      ask: function (query) {
        return new Promise(function (done, failed) {
          waiting[++last] = { query: query, done: done, failed: failed };
          worker.postMessage({ id: last, type: "ask", query: query });
        });
      },
    };
  }

  function start() {
    if (engine) return engine;
    try {
      engine = noWorker ? asScript() : Promise.resolve(asWorker());
    } catch (refused) {
      noWorker = true;
      engine = asScript();
    }
    engine.catch(function () {
      engine = null;
    });
    return engine;
  }

  function asked(query) {
    return start().then(function (found) {
      return found.ask(query);
    });
  }

  /** Answers null when something newer of the same kind was asked meanwhile. */
  function ask(query) {
    var kind = query.live ? "live" : query.size ? "rows" : "count";
    var turn = (turns[kind] = (turns[kind] || 0) + 1);
    return asked(query).then(
      function (answer) {
        return turn === turns[kind] ? answer : null;
      },
      function (error) {
        if (turn === turns[kind]) throw error;
        return null;
      }
    );
  }

  function warm() {
    start().catch(quiet);
  }

  // --- words -----------------------------------------------------------------

  /** Fills `{name}` in a phrase with text or elements. */
  function say(phrase, values) {
    var out = document.createDocumentFragment();
    phrase.split(/\{(\w+)\}/).forEach(function (piece, n) {
      out.append(n % 2 ? values[piece] : piece);
    });
    return out;
  }

  function number(n) {
    return n.toLocaleString("en-US");
  }

  function total(answer) {
    return answer.exact ? number(answer.total) : words.about.replace("{n}", number(answer.total));
  }

  function make(name, kind, content) {
    var element = document.createElement(name);
    if (kind) element.className = kind;
    if (content) element.append(content);
    return element;
  }

  /** Text of a record or of the query, kept apart from the direction of what stands around it. */
  function apart(segments) {
    var out = make("bdi");
    segments.forEach(function (segment) {
      out.append(segment[1] ? make("mark", "", segment[0]) : segment[0]);
    });
    return out;
  }

  window.gongshiFind = { ask: ask, warm: warm, say: say, total: total, number: number, make: make, apart: apart };

  // --- a box with suggestions ------------------------------------------------

  function attach(form, place) {
    var input = form.elements.namedItem("q");
    var panel = make("div", "suggest");
    var list = make("div");
    var note = make("p", "suggest-note");
    var status = make("p", "vh");
    var at = -1;
    var wanted = null; // what the next answer must be about
    var composing = false;
    var timer = 0;

    list.id = "suggest-" + place;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", words.label);
    status.setAttribute("role", "status");
    panel.hidden = true;
    panel.append(list, note);
    form.append(panel, status);
    input.autocomplete = "off";
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "false");

    function choose(n) {
      var option = list.children[n];
      if (list.children[at]) list.children[at].setAttribute("aria-selected", "false");
      at = option ? n : -1;
      if (!option) return input.removeAttribute("aria-activedescendant");
      option.setAttribute("aria-selected", "true");
      input.setAttribute("aria-activedescendant", option.id);
      // The way to all results stays at the foot of the panel, over the others.
      if (option.className) return;
      var foot = list.lastChild.className ? list.lastChild.offsetHeight : 0;
      var below = option.offsetTop + option.offsetHeight + foot - list.clientHeight;
      list.scrollTop = Math.max(below, Math.min(list.scrollTop, option.offsetTop));
    }

    /** What opens ends above the edge of the screen, or above the keyboard on it. */
    function fit() {
      var seen = window.visualViewport || { offsetTop: 0, height: innerHeight };
      var room = seen.offsetTop + seen.height - panel.getBoundingClientRect().top - EDGE;
      panel.style.maxHeight = Math.max(LEAST, Math.min(MOST, room)) + "px";
    }

    function show(open) {
      if (!open) choose(-1);
      panel.hidden = !open;
      if (open) fit();
      input.setAttribute("aria-expanded", String(open && !list.hidden));
    }

    function close() {
      clearTimeout(timer);
      wanted = null;
      status.textContent = "";
      show(false);
    }

    function option(href, kind) {
      var link = make("a", kind);
      link.href = root + href;
      link.id = list.id + "-" + list.children.length;
      link.tabIndex = -1;
      link.setAttribute("role", "option");
      link.setAttribute("aria-selected", "false");
      list.append(link);
      return link;
    }

    function fill(rows, said) {
      choose(-1);
      list.textContent = "";
      rows.forEach(function (row) {
        var link = option(row.href);
        var small = make("small", "", row.label);
        link.append(apart(row.title), small);
        if (row.note.length) small.append(" · ", apart(row.note));
        if (row.detail) small.append(" · ", make("bdi", "", row.detail));
      });
      list.hidden = !rows.length;
      note.hidden = !!rows.length;
      note.textContent = rows.length ? "" : said;
      status.textContent = said;
    }

    function answered(text, answer) {
      if (!answer || wanted !== text) return;
      if (answer.empty) return close();
      fill(answer.rows, answer.total ? words.found.replace("{n}", total(answer)) : words.none);
      if (answer.total > answer.rows.length && answer.rows.length) {
        option("search.html?q=" + encodeURIComponent(text), "all").append(say(words.all, { n: total(answer) }));
      }
      list.scrollTop = 0;
      show(true);
    }

    function look() {
      var text = input.value.trim();
      if (!text) return close();
      wanted = text;
      ask({ q: text, picks: {}, from: 0, size: ROWS, facets: false, live: true }).then(
        function (answer) {
          answered(text, answer);
        },
        function (error) {
          if (wanted !== text) return;
          fill([], words.failed.replace("{file}", error.file || error.message));
          show(true);
        }
      );
    }

    function typed() {
      clearTimeout(timer);
      wanted = null;
      if (!input.value.trim()) return close();
      timer = setTimeout(look, PAUSE);
    }

    function step(by) {
      if (panel.hidden || list.hidden) return look();
      var most = list.children.length;
      choose(at < 0 && by < 0 ? most - 1 : at + by);
    }

    input.addEventListener("focus", warm);
    input.addEventListener("compositionstart", function () {
      composing = true;
      clearTimeout(timer);
    });
    input.addEventListener("compositionend", function () {
      composing = false;
      typed();
    });
    input.addEventListener("input", function (event) {
      if (!composing && !event.isComposing) typed();
    });
    input.addEventListener("keydown", function (event) {
      if (event.isComposing || event.keyCode === 229) {
        // This Enter accepts what the input method offers; some browsers would send the form as well.
        if (event.key === "Enter") event.preventDefault();
      } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        step(event.key === "ArrowDown" ? 1 : -1);
      } else if (event.key === "Enter" && at >= 0) {
        event.preventDefault();
        list.children[at].click();
      } else if (event.key === "Escape" && !panel.hidden) {
        event.preventDefault();
        event.stopPropagation();
        close();
      } else if (event.key === "Home" || event.key === "End") {
        choose(-1);
      }
    });
    // The focus stays in the box while somebody points at a suggestion or scrolls through them.
    panel.addEventListener("mousedown", function (event) {
      event.preventDefault();
    });
    input.addEventListener("blur", function (event) {
      if (!panel.contains(event.relatedTarget)) close();
    });
    form.addEventListener("submit", close);
    addEventListener("pageshow", close);
    ["mousedown", "touchstart"].forEach(function (kind) {
      document.addEventListener(kind, function (event) {
        if (!form.contains(event.target)) close();
      });
    });
    if (document.activeElement === input) warm();
  }

  document.querySelectorAll("form[data-find]").forEach(attach);
})();
