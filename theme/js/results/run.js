// The search page: asks the engine, and shows rows, chips, or why there are none and what to do then.
(function () {
  "use strict";
  var results = self.gongshiResults;
  var root = document.querySelector("[data-module=results]");
  if (!root) return;

  var PAGE = results.PAGE;
  var PAUSE = 150; // ms without a key before something is asked
  var PATIENCE = 300; // ms before it is said that something is under way
  var words = root.dataset;
  var form = document.querySelector("form.search");
  var input = form.elements.namedItem("q");
  var count = root.querySelector(".count");
  var hits = root.querySelector(".hits");
  var said = root.querySelector(".said");
  var intro = document.querySelector(".intro");
  var ways = document.querySelector(".ways");
  var title = document.title;
  var state = null;
  var find, chips, keep;
  var turn = 0; // of the question whose answer is awaited
  var timer = 0;
  var patience = 0;

  // --- what is said ----------------------------------------------------------

  /** For the ears alone where the page says it in larger words. */
  function tell(text, quietly) {
    count.textContent = "";
    count.append(text);
    count.classList.toggle("vh", quietly);
  }

  function under() {
    clearTimeout(patience);
    root.setAttribute("aria-busy", "true");
    patience = setTimeout(tell, PATIENCE, words.busy, false);
    return ++turn;
  }

  function over() {
    clearTimeout(patience);
    root.setAttribute("aria-busy", "false");
  }

  function notice(heading, lines) {
    var box = results.notice(heading, lines);
    tell(box.firstChild.textContent, true);
    said.textContent = "";
    said.append(box);
    ways.hidden = false;
    return box;
  }

  function failed(error, again) {
    over();
    var file = find.make("code", "", error.file || error.message);
    var box = notice(words.failedTitle, [find.say(words.failed, { file: file }), words.failedWhy]);
    var retry = results.button("btn go", words.retry, function () {
      again();
      count.focus();
    });
    box.append(retry);
  }

  // --- rows ------------------------------------------------------------------

  function addRows(answer) {
    var first = hits.children.length;
    answer.rows.forEach(function (row) {
      hits.append(results.row(row));
    });
    said.textContent = "";
    var left = answer.rows.length && hits.children.length < answer.total;
    if (left) said.append(results.button("btn more", words.more, more));
    counted(answer);
    ways.hidden = true;
    return hits.children[first];
  }

  function counted(answer) {
    tell(find.say(words.found, { n: find.make("b", "", find.total(answer)) }), false);
  }

  /** The count was a likely one: where few are left to be read, it is made exact. */
  function settle() {
    var mine = turn;
    var wanted = question(1, 0);
    wanted.settle = true;
    find.ask(wanted).then(
      function (answer) {
        if (answer && answer.exact && answer.total && mine === turn) counted(answer);
      },
      function () {
        // 约 stays.
      }
    );
  }

  function question(from, size) {
    return { q: state.q, picks: state.picks, from: from, size: size, facets: !from, live: false };
  }

  function more() {
    var mine = under();
    find.ask(question(hits.children.length, PAGE)).then(
      function (answer) {
        if (!answer || mine !== turn) return;
        over();
        var fresh = addRows(answer);
        state.shown = hits.children.length;
        keep(state, false);
        (fresh ? fresh.querySelector("a") : count).focus();
      },
      function (error) {
        if (mine === turn) failed(error, more);
      }
    );
  }

  // --- when there are none ---------------------------------------------------

  function way(list, content, to) {
    var link = find.make("a", "", content);
    link.href = results.address(to);
    link.addEventListener("click", function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      state = results.copy(to);
      changed(true);
      count.focus();
    });
    list.append(find.make("li", "", link));
  }

  function nothing(answer) {
    var names = chips.all().map(function (pick) {
      return pick.label;
    });
    var lines = [results.asked(words, state.q)];
    if (names.length) lines.push(find.say(words.within, { picks: find.make("bdi", "", names.join(words.separator)) }));
    var box = notice(find.say(words.nothing, { q: results.quoted(state.q) }), lines);
    var list = find.make("ul", "tries");
    answer.nearest.forEach(function (near) {
      var values = { q: results.quoted(near.q), n: find.number(near.total) };
      way(list, find.say(words[near.kind], values), { q: near.q, picks: state.picks, shown: PAGE });
    });
    box.append(find.make("h3", "", words.try), list);
    list.previousSibling.hidden = !list.children.length;
    if (names.length) everywhere(list);
  }

  /** Offers the same question without the picks, if that finds something. */
  function everywhere(list) {
    var mine = turn;
    find.ask({ q: state.q, picks: {}, from: 0, size: 0, facets: false, live: false }).then(
      function (answer) {
        if (!answer || !answer.total || mine !== turn) return;
        var values = { q: results.quoted(state.q), n: find.total(answer) };
        way(list, find.say(words.unlimited, values), { q: state.q, picks: {}, shown: PAGE });
        list.previousSibling.hidden = false;
      },
      function () {
        // The chips above can be taken away all the same.
      }
    );
  }

  function show(answer) {
    over();
    hits.textContent = said.textContent = "";
    chips.show(answer.empty ? {} : state.picks, (!answer.empty && answer.facets) || []);
    intro.hidden = !answer.empty;
    if (answer.empty) notice(find.say(words.unsearchable, { q: results.quoted(state.q) }), [words.unsearchableWhy]);
    else if (answer.total) {
      addRows(answer);
      if (!answer.exact) settle();
    } else nothing(answer);
  }

  /** Nothing was typed: the page as it was delivered. */
  function blank() {
    turn++;
    over();
    tell("", false);
    hits.textContent = said.textContent = "";
    chips.show({}, []);
    intro.hidden = ways.hidden = false;
  }

  // --- asking ----------------------------------------------------------------

  function run() {
    clearTimeout(timer);
    var text = state.q.trim();
    document.title = (text && text.slice(0, 40) + " - ") + title;
    if (!text) return blank();
    intro.hidden = ways.hidden = true;
    var mine = under();
    find.ask(question(0, state.shown)).then(
      function (answer) {
        if (answer && mine === turn) show(answer);
      },
      function (error) {
        if (mine !== turn) return;
        hits.textContent = "";
        failed(error, run);
      }
    );
  }

  function changed(own) {
    state.shown = PAGE;
    input.value = state.q;
    keep(state, own);
    run();
  }

  function toggle(key, id) {
    var values = state.picks[key] || [];
    var without = values.filter(function (other) {
      return other !== id;
    });
    state.picks[key] = without.length < values.length ? without : values.concat(id);
    if (!state.picks[key].length) delete state.picks[key];
    changed(true);
  }

  function clear() {
    state.picks = {};
    changed(true);
  }

  function read(kept) {
    state = kept && typeof kept.q === "string" ? results.copy(kept) : results.fromAddress();
    keep = results.keeper(state);
    input.value = state.q;
    run();
  }

  function typed() {
    clearTimeout(timer);
    timer = setTimeout(function () {
      if (input.value === state.q) return;
      state.q = input.value;
      state.shown = PAGE;
      keep(state, false);
      run();
    }, PAUSE);
  }

  function listen() {
    var composing = false;
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
      // This Enter accepts what the input method offers.
      if (event.key === "Enter" && (event.isComposing || event.keyCode === 229)) event.preventDefault();
    });
    input.addEventListener("focus", find.warm);
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      state.q = input.value;
      changed(true);
      // On a phone the keyboard would cover what was found.
      if (matchMedia("(pointer: coarse)").matches) input.blur();
    });
    addEventListener("popstate", function (event) {
      read(event.state);
    });
  }

  addEventListener("DOMContentLoaded", function () {
    find = self.gongshiFind;
    chips = results.chips(root, { toggle: toggle, clear: clear });
    listen();
    read(history.state);
    if (!state.q && matchMedia("(pointer: fine)").matches) input.focus();
  });
})();
