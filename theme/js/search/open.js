// The engine: answers a query. The same in a worker and in a page that was opened from a folder.
(function () {
  "use strict";
  var search = (self.gongshiSearch = self.gongshiSearch || {});
  var SESSIONS = 12;
  /** Candidates that are verified to the last, where a caller wants an exact count. */
  var SETTLED = 60;

  function Engine(root, folder) {
    this.files = new search.Files(root, folder);
    this.sessions = new Map();
  }

  /** The engine over the index in `folder` (search, unless it is said) below `root`. */
  search.open = function (root, folder) {
    return new Engine(root, folder);
  };

  /** Reads the meta file ahead of the first query. */
  Engine.prototype.warm = function () {
    return this.index();
  };

  Engine.prototype.index = function () {
    var files = this.files;
    return files.once("index", function () {
      return search.openIndex(files);
    });
  };

  /** Answers a query. Rejects with an Error whose `file` says what could not be read. */
  Engine.prototype.ask = function (query) {
    return this.surely(function (engine) {
      return engine.answer(query);
    });
  };

  /** Does what reads files, a second time where they were of an older release. */
  Engine.prototype.surely = function (work) {
    var engine = this;
    return work(engine).catch(function (error) {
      if (!error.stale) {
        engine.files.drop();
        throw error;
      }
      // A new release took the old one's place while the page was open: begin anew with its files.
      engine.files.renew();
      engine.sessions.clear();
      return work(engine);
    });
  };

  /** Resolves to `{rows, total}`: the first `most` records that have a key which is `text`, and how many have. */
  Engine.prototype.whole = function (text, most) {
    return this.surely(function (engine) {
      return engine.index().then(function (index) {
        return search.whole(index, search.fold(text), most);
      });
    });
  };

  Engine.prototype.answer = function (query) {
    var engine = this;
    var needs = [engine.index()];
    if (search.needsVariants(query.q)) needs.push(engine.files.table("variants"));
    return Promise.all(needs).then(function (got) {
      var words = search.words(query.q);
      words.forEach(function (word) {
        word.reads = !word.quoted && search.isPinyin(word.text);
      });
      if (!words.length) return nothing(query.q, true);
      var reads = words.some(function (word) {
        return word.reads;
      });
      return (reads ? engine.files.table("pinyin") : Promise.resolve())
        .then(function () {
          return engine.session(got[0], words, query);
        })
        .then(function (session) {
          return engine.reply(session, words, query);
        });
    });
  };

  function nothing(q, empty) {
    return { q: q, empty: empty, total: 0, exact: true, rows: [], facets: null, nearest: [] };
  }

  Engine.prototype.session = function (index, words, query) {
    var sessions = this.sessions;
    var picks = query.picks || {};
    var key = JSON.stringify([words, picks]);
    var known = sessions.get(key);
    if (!known) {
      known = search.begin(index, words, search.fold(query.q), picks);
      if (sessions.size >= SESSIONS) sessions.delete(sessions.keys().next().value);
      sessions.set(key, known);
      known.catch(function () {
        sessions.delete(key);
      });
    }
    return known;
  };

  Engine.prototype.reply = function (session, words, query) {
    var engine = this;
    var from = query.from || 0;
    var end = from + (query.size || 0);
    return session
      .fill(end)
      .then(function () {
        return query.settle ? session.settle(SETTLED) : null;
      })
      .then(function () {
        // A count of nothing is never a guess: what is left is read to the end.
        return session.total() && !session.rows.length && end ? session.fill(1) : null;
      })
      .then(function () {
        var isNone = session.next >= session.order.length && !session.rows.length;
        return Promise.all([
          query.facets ? session.counts(query.picks || {}) : null,
          isNone && query.nearest !== false && !query.live ? engine.nearest(session.index, words, query) : [],
        ]);
      })
      .then(function (more) {
        var answer = nothing(query.q, false);
        answer.total = session.total();
        answer.exact = session.isExact();
        answer.rows = session.rows.slice(from, end);
        answer.facets = more[0];
        answer.nearest = more[1];
        return answer;
      });
  };

  Engine.prototype.nearest = function (index, words, query) {
    var engine = this;
    return search.nearest(index, engine.files, words).then(function (found) {
      return Promise.all(
        found.map(function (each) {
          var wanted = { q: each.q, picks: query.picks, size: 1, settle: true, nearest: false };
          return engine.answer(wanted).then(function (answer) {
            return { kind: each.kind, q: each.q, total: answer.total };
          });
        }),
      ).then(function (each) {
        return each.filter(function (one) {
          return one.total;
        });
      });
    });
  };
})();
