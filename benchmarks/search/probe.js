/* The client of the search in a page without a form: as theme/js/page/find.js reaches the engine, so does this.

   probe.warm()        starts the engine, as focus on the box does
   probe.ask(query)    -> Promise<answer>
   probe.all(query)    -> Promise<{hrefs, total, pages}>: every page of results
   Where the page has no Worker (`probe.inPage = true` before the first call) the engine runs in the page. */
(function () {
  "use strict";

  var root = new URL(".", document.baseURI).href;
  var waiting = {};
  var next = 1;
  var worker = null;
  var local = null;

  function script(address) {
    return new Promise(function (resolve, reject) {
      var tag = document.createElement("script");
      tag.src = address;
      tag.onload = resolve;
      tag.onerror = function () { reject(new Error("cannot load " + address)); };
      document.head.appendChild(tag);
    });
  }

  function heard(event) {
    var call = waiting[event.data.id];
    if (!call) { return; }
    delete waiting[event.data.id];
    if (event.data.error) {
      call.reject(new Error(event.data.error.message + " " + (event.data.error.file || "")));
    } else {
      call.resolve(event.data.answer);
    }
  }

  function warm() {
    if (self.probe.inPage) {
      local = local || script("search.js").then(function () { return self.gongshiSearch.open(root); });
      return local.then(function () {});
    }
    if (!worker) {
      worker = new Worker("search.js");
      worker.onmessage = heard;
      worker.postMessage({ type: "start", root: root });
    }
    return Promise.resolve();
  }

  function ask(query) {
    return warm().then(function () {
      if (local) { return local.then(function (engine) { return engine.ask(query); }); }
      return new Promise(function (resolve, reject) {
        var id = next;
        next += 1;
        waiting[id] = { resolve: resolve, reject: reject };
        worker.postMessage({ id: id, type: "ask", query: query });
      });
    });
  }

  function query(text, from, size) {
    return { q: text, picks: {}, from: from, size: size, facets: false, live: false };
  }

  function all(text, size) {
    var hrefs = [];
    var pages = 0;
    function more() {
      return ask(query(text, hrefs.length, size)).then(function (answer) {
        pages += 1;
        answer.rows.forEach(function (row) { hrefs.push(row.href); });
        if (answer.rows.length && hrefs.length < answer.total) { return more(); }
        return { hrefs: hrefs, total: answer.total, pages: pages };
      });
    }
    return more();
  }

  self.probe = { inPage: false, warm: warm, ask: ask, all: all, query: query };
})();
