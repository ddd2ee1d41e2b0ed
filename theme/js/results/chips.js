// The chips by which an answer is narrowed: chosen ones first, each with its count.
(function () {
  "use strict";
  var results = (self.gongshiResults = self.gongshiResults || {});
  var FEW = 6; // chips of a kind before the rest is folded
  var SLACK = 2; // so many more are shown rather than folded

  /**
   * @param {HTMLElement} root the results' element
   * @param {{toggle: function(string, string), clear: function()}} act what a chip does
   */
  results.chips = function (root, act) {
    var find = self.gongshiFind;
    var words = root.dataset;
    var chosen = root.querySelector(".chosen");
    var narrow = root.querySelector(".narrow");
    var groups = root.querySelector(".groups");
    var labels = { register: {} };
    var unfolded = {};
    var picks = {};

    function picked(key, id) {
      return (picks[key] || []).indexOf(id) >= 0;
    }

    function all() {
      var out = [];
      results.KEYS.forEach(function (key) {
        (picks[key] || []).forEach(function (id) {
          out.push({ key: key, id: id, label: (labels[key] && labels[key][id]) || id });
        });
      });
      return out;
    }

    function chip(key, value) {
      var made = results.button("chip", find.make("bdi", "", value.label), function () {
        act.toggle(key, value.id);
      });
      made.dataset.key = key;
      made.dataset.value = value.id;
      made.setAttribute("aria-pressed", String(picked(key, value.id)));
      made.append(find.make("b", "", find.number(value.count)));
      return made;
    }

    function ordered(facet) {
      var values = facet.values.filter(function (value) {
        return value.count || picked(facet.key, value.id);
      });
      return values.sort(function (a, b) {
        return picked(facet.key, b.id) - picked(facet.key, a.id) || b.count - a.count;
      });
    }

    function rest(facet, box, left) {
      return results.button("chip rest", find.say(words.rest, { n: find.number(left) }), function () {
        unfolded[facet.key] = true;
        var whole = group(facet);
        box.parentNode.replaceChild(whole, box);
        whole.querySelectorAll(".chip")[FEW].focus();
      });
    }

    function group(facet) {
      var values = ordered(facet);
      var others = values.filter(function (value) {
        return !picked(facet.key, value.id);
      });
      // Where there is nothing to choose between, the chosen chips above say it all.
      if (!others.length || values.length < 2) return "";
      var box = find.make("div", "facets");
      box.setAttribute("role", "group");
      box.setAttribute("aria-label", facet.label);
      box.append(find.make("small", "", facet.label));
      var most = unfolded[facet.key] || values.length <= FEW + SLACK ? values.length : FEW;
      values.slice(0, most).forEach(function (value) {
        box.append(chip(facet.key, value));
      });
      if (values.length > most) box.append(rest(facet, box, values.length - most));
      return box;
    }

    function showChosen() {
      chosen.textContent = "";
      all().forEach(function (pick) {
        var made = results.button("chip on", find.make("bdi", "", pick.label), function () {
          act.toggle(pick.key, pick.id);
        });
        made.dataset.key = pick.key;
        made.dataset.value = pick.id;
        chosen.append(made);
      });
      if (chosen.children.length > 1) chosen.append(results.button("btn", words.clear, act.clear));
      chosen.hidden = !chosen.children.length;
    }

    function learn(facet) {
      var known = (labels[facet.key] = labels[facet.key] || {});
      facet.values.forEach(function (value) {
        known[value.id] = value.label;
      });
    }

    /** The chip that had the focus is made anew; its successor, here or there, gets the focus. */
    function refocus(had) {
      var all = Array.from(had.box.querySelectorAll(".chip")).concat(Array.from(chosen.children));
      var same = all.filter(function (one) {
        return one.dataset.key === had.key && one.dataset.value === had.value;
      });
      (same[0] || chosen.firstChild || root.querySelector(".count")).focus();
    }

    function focused() {
      var now = document.activeElement;
      var box = groups.contains(now) ? groups : chosen.contains(now) ? chosen : null;
      return box && { box: box, key: now.dataset.key, value: now.dataset.value };
    }

    document.querySelectorAll("a[data-register]").forEach(function (link) {
      labels.register[link.dataset.register] = link.textContent;
    });
    narrow.open = !matchMedia("(max-width: 56.25em)").matches;

    return {
      all: all,
      show: function (now, facets) {
        var had = focused();
        picks = now;
        facets.forEach(learn);
        groups.textContent = "";
        facets.forEach(function (facet) {
          groups.append(group(facet));
        });
        narrow.hidden = !groups.children.length;
        showChosen();
        if (had) refocus(had);
      },
    };
  };
})();
