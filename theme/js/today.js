// What every status says on the day on which it is read, in Asia/Shanghai. The build computed what comes
// later (data-then); this looks up today's part. Where clock or age leave a doubt, nothing is called valid.
(function () {
  "use strict";
  var AHEAD = 288e5; // ms from UTC to Asia/Shanghai
  var DAY = 864e5;
  var TONE = /\bb-(valid|soon|ended|unknown)\b/;
  var DATE = /\d{4}-\d\d-\d\d/;
  var PROSE = /\d{4}年\d+月\d+日|\d{1,2} [A-Z][a-z]+ \d{4}/;
  var banner = document.querySelector("[data-release]");
  var facts = banner ? banner.dataset : {};
  var listeners = [];
  var view = null;

  function dayOf(ms) {
    return new Date(ms + AHEAD).toISOString().slice(0, 10);
  }

  /**
   * Of the device's time (ms), the day of the release, that of its data if another, and how many days these
   * may be old: the day that counts, and any doubt.
   */
  function decide(of) {
    var day = dayOf(of.now);
    if (day < of.release) return { day: of.release, doubt: "clock" };
    return { day: day, doubt: Date.parse(day) - Date.parse(of.data || of.release) > of.stale * DAY ? "stale" : "" };
  }

  /** What a status says; `place` is the part of `then` that holds, -1 before the first, null in doubt. */
  function at(tone, words, then, now) {
    var found = { tone: tone, words: words, place: -1 };
    (then ? then.split("|") : []).forEach(function (part, place) {
      var end = part.indexOf(" ", 11);
      if (part.slice(0, 10) <= now.day) found = { tone: part.slice(11, end), words: part.slice(end + 1), place: place };
    });
    var isLive = found.tone === "valid" || found.tone === "soon";
    return now.doubt && isLive ? { tone: "unknown", words: now.known, place: null } : found;
  }

  function current() {
    var now = Date.now();
    var found = decide({ now: now, release: facts.release, data: facts.data, stale: +facts.limit });
    found.seen = dayOf(now);
    found.known = facts.known;
    found.unsure = facts.unsure;
    found.isBuilt = found.day === facts.release && !found.doubt;
    return found;
  }

  /** Puts words into an element; a day among them never breaks across lines. */
  function put(element, words) {
    var day = DATE.exec(words);
    element.textContent = day ? words.slice(0, day.index) : words;
    if (!day) return;
    var whole = document.createElement("span");
    whole.className = "nb";
    whole.textContent = day[0];
    element.append(whole, words.slice(day.index + day[0].length));
  }

  function show(element) {
    var box = element.closest(".b-valid, .b-soon, .b-ended, .b-unknown");
    if (!box) return;
    // Each new day starts from what the build wrote.
    var was = (element.dataset.was = element.dataset.was || TONE.exec(box.className)[1] + " " + element.textContent);
    var cut = was.indexOf(" ");
    var found = at(was.slice(0, cut), was.slice(cut + 1), element.dataset.then, view);
    if (box === element) element.textContent = found.words;
    else put(element, found.words);
    box.className = box.className.replace(TONE, "b-" + found.tone);
  }

  function inProse(day) {
    if (document.documentElement.lang.slice(0, 2) === "zh") return day.replace(/-0?/, "年").replace(/-0?/, "月") + "日";
    return new Date(day).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  }

  /** The first day in "status as of ...; data as of ..." is the viewing day. */
  function redate(sentence) {
    var was = (sentence.dataset.was = sentence.dataset.was || sentence.textContent);
    if (view.doubt !== "clock") was = was.replace(DATE, view.day).replace(PROSE, inProse(view.day));
    sentence.textContent = was;
  }

  /** The first cell of the answer box repeats the word of a large badge. */
  function repeat(badge) {
    var cell = document.querySelector(".meta + .answer > div");
    if (!cell) return;
    cell.querySelector("b").textContent = badge.textContent.split(/[，,（(]/)[0];
    redate(cell.querySelector("span"));
  }

  function apply() {
    var now = current();
    if (view && view.seen === now.seen) return;
    view = now;
    document.documentElement.classList.toggle("in-doubt", !!view.doubt);
    if (banner) {
      banner.hidden = !view.doubt;
      banner.querySelectorAll("[data-why]").forEach(function (why) {
        why.hidden = why.dataset.why !== view.doubt;
        why.querySelector("[data-seen]").textContent = view.seen;
      });
    }
    document.querySelectorAll(".badge.b-valid, .badge.b-soon, .badge[data-was], [data-then]").forEach(show);
    document.querySelectorAll(".badge.large[data-was]").forEach(repeat);
    document.querySelectorAll(".as-of, .cert .word b + span").forEach(redate);
    listeners.forEach(function (listener) {
      listener(view);
    });
  }

  /** A page may stay open over midnight, and its device's clock may be put right at any time. */
  function watch() {
    apply();
    setTimeout(watch, Math.min(DAY - ((Date.now() + AHEAD) % DAY), 36e5) + 500);
  }

  watch();
  addEventListener("pageshow", apply);
  document.addEventListener("visibilitychange", apply);
  self.gongshiToday = {
    decide: decide,
    at: at,
    /** A day as prose has it. */
    inProse: inProse,
    put: put,
    /** {day, doubt, seen: by the device, known and unsure: words of doubt, isBuilt} */
    view: function () {
      return view;
    },
    badge: function (tone, words, then) {
      var made = document.createElement("span");
      made.className = "badge b-" + tone;
      made.textContent = words;
      if (then) made.dataset.then = then;
      show(made);
      return made;
    },
    onChange: function (listener) {
      listeners.push(listener);
    },
  };
})();
