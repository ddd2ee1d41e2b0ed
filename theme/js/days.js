// When a promise ends that begins on a day, by the announced calendar of working days: what
// catalogue/workdays.py says, for the years in gongshiWorkdays. Without this script the limits stand on the
// page all the same. Where the clock is in doubt nothing is said.
(function () {
  "use strict";
  var DAY = 864e5;
  var RUN = 10; // among eleven days one is off

  function number(day) {
    return Math.round(Date.parse(day) / DAY);
  }

  function text(days) {
    return new Date(days * DAY).toISOString().slice(0, 10);
  }

  /** The corresponding day `count` months on, else the last of that month. */
  function monthsOn(day, count) {
    var months = +day.slice(0, 4) * 12 + +day.slice(5, 7) - 1 + count;
    var last = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0));
    return Math.round(last / DAY) - last.getUTCDate() + Math.min(+day.slice(8), last.getUTCDate());
  }

  function Calendar(data) {
    var first = number(data.first);
    var last = number(data.last);
    var off = new Set(data.off.map(number));
    var on = new Set(data.on.map(number));

    function works(day) {
      var place = (day + 4) % 7; // 1970-01-01 was a Thursday
      return on.has(day) || (place !== 0 && place !== 6 && !off.has(day));
    }

    function open(earliest) {
      return { year: +data.last.slice(0, 4) + 1, earliest: text(earliest) };
    }

    /** The `count`-th working day from `day` on, that day included. */
    function find(day, count) {
      for (; day <= last; day++) {
        if (works(day) && --count === 0) return { day: text(day) };
      }
      return open(Math.max(day - 1, last) + count + Math.floor((count - 1) / RUN));
    }

    /** {day}, or {year, earliest} where no calendar is announced, or nothing where no day answers. */
    this.end = function (receipt, unit, count) {
      var from = number(receipt);
      if (unit === "working_day" && count > 0) from += 1;
      else if (unit === "calendar_day") from += count;
      else if (unit === "month") from = monthsOn(receipt, count);
      else if (unit !== "working_day" && unit !== "instant") return null;
      if (from < first) return { year: +receipt.slice(0, 4), earliest: null };
      return find(from, unit === "working_day" && count > 0 ? count : 1);
    };

    this.isMadeUp = function (day) {
      return on.has(number(day));
    };
  }

  self.gongshiDays = { Calendar: Calendar };

  function start(data, place, today) {
    var words = data.words;
    var calendar = new Calendar(data);
    var week = words.week.split(" ");

    function made(name, parent, content) {
      var element = document.createElement(name);
      if (content) element.textContent = content;
      parent.appendChild(element);
      return element;
    }

    function written(day) {
      var name = week[new Date(day).getUTCDay()];
      return words[calendar.isMadeUp(day) ? "made_up" : "on"].replace("{day}", day).replace("{week}", name);
    }

    /** `term`: "promised working_day 7". */
    function sentence(term, receipt) {
      var parts = term.split(" ");
      var end = calendar.end(receipt, parts[1], +parts[2]);
      if (!end || (!end.day && !end.earliest)) return "";
      if (end.day) return words[parts[0]].replace("{day}", written(end.day));
      return words[parts[0] + "_open"].replace("{year}", end.year).replace("{day}", end.earliest);
    }

    made("b", place, words.ask);
    var label = made("label", place, words.received + " ");
    var input = made("input", label);
    input.type = "date";
    var list = made("ul", place);
    list.setAttribute("aria-live", "polite");
    made("small", place, words.note);
    var chosen = false;

    function show() {
      var view = today.view();
      place.hidden = !!view.doubt;
      if (!chosen || !input.value) input.value = view.day;
      input.min = data.first;
      var receipt = input.value < data.first ? data.first : input.value;
      list.textContent = "";
      place.dataset.ends.split("|").forEach(function (term) {
        var said = sentence(term, receipt);
        if (said) made("li", list, said);
      });
    }

    input.addEventListener("input", function () {
      chosen = input.value !== "";
      show();
    });
    today.onChange(show);
    show();
  }

  // The script of the viewing day comes after this one.
  document.addEventListener("DOMContentLoaded", function () {
    var place = document.querySelector("[data-ends]");
    if (self.gongshiWorkdays && place && self.gongshiToday) start(self.gongshiWorkdays, place, self.gongshiToday);
  });
})();
