// Narrows, sorts and filters a list in place. The address holds the state, so that a list can be
// sent to somebody. Without this script the same chips lead to plain pages.
(function () {
  "use strict";
  var root = document.querySelector("[data-module=list]");
  if (!root) return;

  var STEP = 50;
  var form = root.querySelector("form");
  var input = form.elements.namedItem("q");
  var order = form.elements.namedItem("sort");
  var chosen = root.querySelector(".chosen");
  var count = root.querySelector(".count");
  var table = root.querySelector("table.records");
  var pager = root.querySelector("nav:has(.pager)") || root.querySelector("nav");
  var whole = root.querySelector(".whole");
  var asking = 0;
  var state = { q: "", sort: "", picks: {}, shown: STEP };
  var data = null;
  var texts = [];
  var status = root.querySelector("[data-facet=status]");

  /** Width, case and spaces do not matter to a person who looks something up. */
  function folded(text) {
    return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
  }

  function read() {
    var query = new URLSearchParams(location.search);
    if (!location.search && root.dataset.preset) query = new URLSearchParams(root.dataset.preset);
    state.q = query.get("q") || "";
    state.sort = query.get("sort") || "";
    state.picks = {};
    var keys = Array.from(root.querySelectorAll("[data-facet]"), function (box) {
      return box.dataset.facet;
    });
    // Where all rows had one state when the page was built, its chips are drawn only when they are needed.
    keys.concat("status").forEach(function (key) {
      var values = query.getAll(key);
      if (values.length) state.picks[key] = values;
    });
    state.shown = STEP;
  }

  function address() {
    var query = new URLSearchParams();
    if (state.q) query.set("q", state.q);
    if (state.sort) query.set("sort", state.sort);
    Object.keys(state.picks).forEach(function (key) {
      state.picks[key].forEach(function (value) {
        query.append(key, value);
      });
    });
    var text = query.toString();
    return "index.html" + (text ? "?" + text : "");
  }

  function fits(row, text, except) {
    for (var i = 0; i < data.facets.length; i++) {
      var facet = data.facets[i];
      var wanted = state.picks[facet.key];
      if (!wanted || facet.key === except) continue;
      var has = row[4][i].some(function (n) {
        return wanted.indexOf(facet.values[n]) >= 0;
      });
      if (!has) return false;
    }
    return words(text);
  }

  function words(text) {
    return state.q
      .split(/\s+/)
      .filter(Boolean)
      .every(function (word) {
        return text.indexOf(folded(word)) >= 0;
      });
  }

  function sorted(rows) {
    if (!state.sort) return rows;
    var column = Number(state.sort);
    var collator = new Intl.Collator(document.documentElement.lang || "zh", { numeric: true });
    return rows.slice().sort(function (a, b) {
      if (state.sort === "name") return collator.compare(a[1], b[1]);
      return collator.compare(a[2][column] || "", b[2][column] || "") || collator.compare(a[1], b[1]);
    });
  }

  function cell(content) {
    var td = document.createElement("td");
    td.setAttribute("role", "cell");
    if (content) td.append(content);
    return td;
  }

  function line(row) {
    var tr = document.createElement("tr");
    tr.setAttribute("role", "row");
    var link = document.createElement("a");
    link.href = row[0] + ".html";
    link.textContent = row[1];
    tr.append(cell(link));
    row[2].forEach(function (text) {
      tr.append(cell(text));
    });
    var badge = data.badges[row[3]];
    tr.append(cell(badge && window.gongshiToday.badge(badge[0], badge[1], badge[2])));
    return tr;
  }

  // --- the status on the viewing day -----------------------------------------

  /** Gives every row its state of today; what cannot be confirmed is a state of its own. */
  function dated() {
    var view = window.gongshiToday.view();
    var last = data.facets.length - 1;
    var now = data.badges.map(function (badge) {
      var place = window.gongshiToday.at(badge[0], badge[1], badge[2], view).place;
      return place === null ? data.states.length : place < 0 ? -1 : badge[3][place];
    });
    data.rows.forEach(function (row) {
      if (row[3] < 0) return;
      var found = now[row[3]];
      row[4][last] = found < 0 ? row[6] : [found];
    });
    var states = view.doubt ? data.states.concat([["unsure", view.unsure]]) : data.states;
    data.facets[last].values = states.map(function (state) {
      return state[0];
    });
    addChips(states);
  }

  /** Draws a chip for each state that some row has today and no row had when the page was built. */
  function addChips(states) {
    var last = data.facets.length - 1;
    var picks = state.picks.status || [];
    var has = {};
    data.rows.forEach(function (row) {
      row[4][last].forEach(function (n) {
        has[n] = true;
      });
    });
    if (!status && !picks.length && Object.keys(has).length < 2) return;
    if (!status) root.insertBefore(statusBox(), count);
    states.forEach(function (state, n) {
      if (!has[n] && picks.indexOf(state[0]) < 0) return;
      if (status.querySelector('[data-value="' + state[0] + '"]')) return;
      var link = document.createElement("a");
      link.className = "chip";
      link.href = "index.html?status=" + state[0];
      link.dataset.value = state[0];
      link.append(state[1] + " ", document.createElement("b"));
      var item = document.createElement("li");
      item.append(link);
      status.querySelector("ul").append(item);
    });
  }

  function statusBox() {
    var summary = document.createElement("summary");
    var list = document.createElement("ul");
    status = document.createElement("details");
    status.className = "narrow";
    status.dataset.facet = "status";
    summary.textContent = data.status;
    list.className = "facets";
    status.append(summary, list);
    listen(status);
    return status;
  }

  function grouped(number) {
    return number.toLocaleString("en-US");
  }

  function chip(box, value, label) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "chip on";
    button.textContent = label;
    button.addEventListener("click", function () {
      toggle(box, value);
    });
    return button;
  }

  function showChosen() {
    chosen.replaceChildren();
    root.querySelectorAll("[data-facet]").forEach(function (box) {
      var picks = state.picks[box.dataset.facet] || [];
      box.querySelectorAll("[data-value]").forEach(function (link) {
        var on = picks.indexOf(link.dataset.value) >= 0;
        link.classList.toggle("on", on);
        if (on) {
          link.setAttribute("aria-current", "true");
          chosen.append(chip(box.dataset.facet, link.dataset.value, link.firstChild.textContent.trim()));
        } else {
          link.removeAttribute("aria-current");
        }
      });
    });
    if (chosen.children.length > 1) {
      var clear = document.createElement("button");
      clear.type = "button";
      clear.className = "btn";
      clear.textContent = root.dataset.clear;
      clear.addEventListener("click", function () {
        state.picks = {};
        changed();
      });
      chosen.append(clear);
    }
    chosen.hidden = !chosen.children.length;
  }

  function showCounts() {
    data.facets.forEach(function (facet, place) {
      var box = root.querySelector('[data-facet="' + facet.key + '"]');
      if (!box) return;
      var counts = {};
      data.rows.forEach(function (row, n) {
        if (!fits(row, texts[n], facet.key)) return;
        row[4][place].forEach(function (value) {
          counts[facet.values[value]] = (counts[facet.values[value]] || 0) + 1;
        });
      });
      box.querySelectorAll("[data-value]").forEach(function (link) {
        link.querySelector("b").textContent = grouped(counts[link.dataset.value] || 0);
      });
    });
  }

  function showRows(rows) {
    var body = table.tBodies[0];
    body.replaceChildren.apply(body, rows.slice(0, state.shown).map(line));
    count.innerHTML = "";
    var of = rows.length === data.rows.length ? "" : root.dataset.of.replace("{n}", grouped(data.rows.length));
    var parts = root.dataset.found.split(/<b>\{n\}<\/b>/);
    var number = document.createElement("b");
    number.textContent = grouped(rows.length);
    count.append(parts[0], number, parts[1] + of);
    if (!rows.length) count.append(" " + root.dataset.none);
    table.hidden = !rows.length;
    if (pager) pager.remove();
    pager = null;
    var old = root.querySelector(".more");
    if (old) old.remove();
    if (rows.length > state.shown) {
      var more = document.createElement("button");
      more.type = "button";
      more.className = "btn more";
      more.textContent = root.dataset.more;
      more.addEventListener("click", function () {
        var first = state.shown;
        state.shown += STEP;
        showRows(rows);
        body.rows[first].querySelector("a").focus();
      });
      root.append(more);
    }
  }

  /** A list knows names, numbers and columns; what the text of its records holds, the search knows. */
  function offerWhole() {
    clearTimeout(asking);
    whole.textContent = "";
    whole.hidden = !state.q.trim();
    if (whole.hidden) return;
    var query = new URLSearchParams();
    query.set("q", state.q);
    query.set("register", root.dataset.slug);
    var words = root.dataset.whole.split("{q}");
    var quoted = document.createElement("bdi");
    quoted.textContent = state.q.trim();
    var link = document.createElement("a");
    link.href = "../search.html?" + query;
    link.append(words[0], quoted, words[1]);
    whole.append(link);
    asking = setTimeout(countWhole, 300, link);
  }

  function countWhole(link) {
    var find = window.gongshiFind;
    var picks = { register: [root.dataset.slug] };
    if (!find) return;
    find.ask({ q: state.q, picks: picks, from: 0, size: 0, facets: false, live: false }).then(
      function (answer) {
        if (answer && !answer.empty) link.append(root.dataset.wholeN.replace("{n}", find.total(answer)));
      },
      function () {
        // The link stands without its count; the page it leads to says what is wrong.
      }
    );
  }

  function show() {
    input.value = state.q;
    order.value = state.sort;
    showChosen();
    var rows = data.rows.filter(function (row, n) {
      return fits(row, texts[n], null);
    });
    showCounts();
    showRows(sorted(rows));
    offerWhole();
    root.setAttribute("aria-busy", "false");
  }

  /** Fetches the rows once; a script works from a folder as well as from a server. */
  function withData(next) {
    if (data) return next();
    var script = document.createElement("script");
    script.src = "list.js";
    script.addEventListener("load", function () {
      data = window.gongshiList;
      data.rows.forEach(function (row) {
        row[6] = row[4][row[4].length - 1];
      });
      dated();
      texts = data.rows.map(function (row) {
        return folded(row[1] + "\n" + row[2].join("\n") + "\n" + row[5]);
      });
      next();
    });
    script.addEventListener("error", function () {
      script.remove();
      count.textContent = root.dataset.failed;
      root.setAttribute("aria-busy", "false");
    });
    document.head.append(script);
  }

  function changed() {
    state.shown = STEP;
    root.setAttribute("aria-busy", "true");
    try {
      history.replaceState(null, "", address());
    } catch (refused) {
      // A page opened from a folder may not change its address; the list still narrows.
    }
    withData(show);
  }

  function toggle(key, value) {
    var picks = state.picks[key] || [];
    var place = picks.indexOf(value);
    if (place >= 0) picks.splice(place, 1);
    else picks.push(value);
    if (picks.length) state.picks[key] = picks;
    else delete state.picks[key];
    changed();
  }

  function listen(box) {
    box.addEventListener("click", function (event) {
      var link = event.target.closest("[data-value]");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !table) return;
      event.preventDefault();
      toggle(box.dataset.facet, link.dataset.value);
    });
  }

  root.querySelectorAll("[data-facet]").forEach(listen);
  var composing = false;
  input.addEventListener("compositionstart", function () {
    composing = true;
  });
  input.addEventListener("compositionend", function () {
    composing = false;
    state.q = input.value;
    changed();
  });
  input.addEventListener("input", function () {
    if (composing) return;
    state.q = input.value;
    changed();
  });
  order.addEventListener("change", function () {
    state.sort = order.value;
    changed();
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    state.q = input.value;
    changed();
  });

  if (matchMedia("(max-width: 43.75em)").matches) {
    root.querySelectorAll("details.narrow").forEach(function (box) {
      box.open = false;
    });
  }
  root.dataset.ready = "";
  if (!table) return;
  read();

  /** The chips and pages were counted when the site was built; the rows are fetched where that day is over. */
  function recount() {
    if (status && status.open && !window.gongshiToday.view().isBuilt) withData(showCounts);
  }

  // The script of the viewing day comes after this one.
  addEventListener("DOMContentLoaded", function () {
    if (location.search) withData(show);
    else if (state.picks.status && !window.gongshiToday.view().isBuilt) withData(show);
    else recount();
    if (status) status.addEventListener("toggle", recount);
    window.gongshiToday.onChange(function () {
      if (!data) return recount();
      dated();
      if (pager) showCounts();
      else show();
    });
  });
})();
