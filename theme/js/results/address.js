// What was asked, as the address and the browser's history hold it: a question can be sent to somebody,
// and is found again by going back.
(function () {
  "use strict";
  var results = (self.gongshiResults = self.gongshiResults || {});
  var MOST = 50; // values of one kind; an address that names more was not made here

  results.PAGE = 10;
  results.KEYS = ["register", "department", "category", "status"];

  results.copy = function (state) {
    return JSON.parse(JSON.stringify(state));
  };

  results.address = function (state) {
    var query = new URLSearchParams();
    if (state.q) query.set("q", state.q);
    results.KEYS.forEach(function (key) {
      (state.picks[key] || []).forEach(function (value) {
        query.append(key, value);
      });
    });
    var text = query.toString();
    return "search.html" + (text ? "?" + text : "");
  };

  results.fromAddress = function () {
    var query = new URLSearchParams(location.search);
    var picks = {};
    results.KEYS.forEach(function (key) {
      var values = query.getAll(key).filter(Boolean);
      if (values.length) picks[key] = values.slice(0, MOST);
    });
    return { q: query.get("q") || "", picks: picks, shown: results.PAGE };
  };

  function put(how, state) {
    try {
      history[how](results.copy(state), "", results.address(state));
    } catch (refused) {
      // A page opened from a folder may not change its address; going back works all the same.
      history[how](results.copy(state), "");
    }
  }

  /** Keeps states: typing changes the entry at hand; what was sent or picked gets an entry of its own. */
  results.keeper = function (first) {
    var last = results.copy(first);
    return function (state, own) {
      var same = results.address(last) === results.address(state);
      if (own && !same) {
        put("replaceState", last);
        put("pushState", state);
      } else {
        put("replaceState", state);
      }
      if (own || same) last = results.copy(state);
    };
  };
})();
