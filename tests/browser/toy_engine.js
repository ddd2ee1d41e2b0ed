// A search engine of a few rows that keeps the contract of theme/js/search: what the tests of the interface
// ask, so that they can ask for what a real index seldom gives: slow answers, doubtful counts, missing files.
(function () {
  "use strict";
  var tones = [["valid", "有效，至 2027-06-30"], ["soon", "有效，至 2026-12-31"], ["ended", "失效，自 2024-12-31 起"], ["", ""]];
  var ROWS = Array.from({ length: 34 }, function (_, n) {
    var tone = tones[n % 4];
    return {
      href: (n % 3 ? "power-items/pi-" : "documents/doc-") + n + ".html",
      register: n % 3 ? "power-items" : "documents",
      department: "dept-" + (n % 11),
      category: "kind-" + (n % 2),
      status: tone[0] || "valid",
      title: "示例许可事项第" + n + "号" + (n % 5 ? "" : "，名称很长的一项：关于在示例区范围内设置、变更、注销某类示例设施并接受日常监督检查的行政许可"),
      note: "SL-2026-" + (1000 + n),
      detail: "示例区第" + (n % 11) + "局",
      tone: tone[0],
      badge: tone[1],
      text: "本事项依照示例规定办理，申请人应当提交许可申请书、身份证明和场地说明，经审查符合条件的，予以许可。",
    };
  });
  // Text of records is text, whatever it looks like.
  ROWS[33].title = "<b id=injected>示例标记</b><img src=x onerror=alert(1)>\u202e许可";
  var held = [];
  var LABELS = {
    register: ["类别", { "power-items": "权力事项", documents: "规范性文件" }],
    department: ["部门", {}],
    category: ["种类", { "kind-0": "行政许可", "kind-1": "行政处罚" }],
    status: ["状态", { valid: "有效", soon: "即将到期", ended: "失效" }],
  };

  function parts(text, words) {
    var out = [];
    var at = 0;
    while (at < text.length) {
      var next = words
        .map(function (word) {
          return [text.indexOf(word, at), word];
        })
        .filter(function (found) {
          return found[0] >= 0;
        })
        .sort(function (a, b) {
          return a[0] - b[0];
        })[0];
      if (!next) break;
      if (next[0] > at) out.push([text.slice(at, next[0]), 0]);
      out.push([next[1], 1]);
      at = next[0] + next[1].length;
    }
    if (at < text.length) out.push([text.slice(at), 0]);
    return out;
  }

  function fits(row, picks, except) {
    return Object.keys(LABELS).every(function (key) {
      return key === except || !picks[key] || !picks[key].length || picks[key].indexOf(row[key]) >= 0;
    });
  }

  function facets(rows, picks) {
    return Object.keys(LABELS).map(function (key) {
      var counts = {};
      rows.forEach(function (row) {
        counts[row[key]] = (counts[row[key]] || 0) + (fits(row, picks, key) ? 1 : 0);
      });
      var values = Object.keys(counts).map(function (id) {
        return { id: id, label: LABELS[key][1][id] || "示例区第" + id.slice(5) + "局", count: counts[id] };
      });
      return { key: key, label: LABELS[key][0], values: values };
    });
  }

  function answer(query) {
    var words = query.q.split(/\s+/).filter(function (word) {
      return /[\p{L}\p{N}]/u.test(word);
    });
    var said = { q: query.q, empty: !words.length, total: 0, exact: query.q !== "约数", rows: [], facets: null, nearest: [] };
    if (said.empty) return said;
    var found = ROWS.filter(function (row) {
      return words.every(function (word) {
        return (row.title + row.note + row.text + "约数").indexOf(word) >= 0;
      });
    });
    var rows = found.filter(function (row) {
      return fits(row, query.picks, "");
    });
    said.total = rows.length;
    said.rows = rows.slice(query.from, query.from + query.size).map(function (row) {
      var snippet = query.live ? [] : parts(row.text, words);
      return Object.assign({}, row, {
        label: LABELS.register[1][row.register],
        title: parts(row.title, words),
        note: parts(row.note, words),
        snippet: snippet,
      });
    });
    if (query.facets) said.facets = facets(found, query.picks);
    if (!said.total && query.size) {
      said.nearest = [
        { kind: "fewer", q: "许可", total: 34 },
        { kind: "pinyin", q: "示例", total: 34 },
        { kind: "changed", q: "示例许可", total: 34 },
      ];
    }
    return said;
  }

  /** Answers; "慢" waits until something else was answered, "坏" misses a file. */
  function ask(query) {
    self.asked.push(query);
    return new Promise(function (done, failed) {
      if (query.q === "慢") return held.push(done);
      if (query.q === "坏") return failed(Object.assign(new Error("missing"), { file: "search/t/17.js" }));
      done(answer(query));
      held.splice(0).forEach(function (late) {
        setTimeout(function () {
          late(answer(Object.assign({}, query, { q: "行政" })));
          self.late = true;
        });
      });
    });
  }

  self.asked = [];
  self.late = false;
  self.gongshiSearch = {
    open: function () {
      return {
        ask: ask,
        warm: function () {
          return Promise.resolve();
        },
      };
    },
  };
  if (typeof document !== "undefined") return;
  self.onmessage = function (event) {
    var message = event.data;
    if (message.type !== "ask") return;
    ask(message.query).then(
      function (found) {
        self.postMessage({ id: message.id, answer: found });
      },
      function (error) {
        self.postMessage({ id: message.id, error: { message: error.message, file: error.file } });
      }
    );
  };
})();
