// Fetches the files of the index: once each, checked before use, again after a failure.
(function () {
  "use strict";
  var search = (self.gongshiSearch = self.gongshiSearch || {});
  var isPage = typeof document !== "undefined";
  var arrived = {};

  /** What every index file calls. */
  search.put = function (name, check, payload) {
    arrived[name] = { check: check, payload: payload };
  };

  /** Returns an Error that names a file; `stale` where it is of another release than its meta file. */
  function failure(file, why, stale) {
    var error = new Error(why + ": " + file);
    error.file = file;
    error.stale = Boolean(stale);
    return error;
  }

  var TABLE = new Int32Array(256).map(function (_, n) {
    for (var bit = 0; bit < 8; bit++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
    return n;
  });

  function crc32(text) {
    var value = -1;
    for (var i = 0; i < text.length; i++) value = TABLE[(value ^ text.charCodeAt(i)) & 255] ^ (value >>> 8);
    return ~value >>> 0;
  }

  /** Runs a script of the site; works from a folder, where a page may fetch nothing. */
  function run(url, file) {
    if (!isPage) {
      return new Promise(function (done, failed) {
        try {
          importScripts(url);
          done();
        } catch (error) {
          failed(failure(file, "cannot be read"));
        }
      });
    }
    return new Promise(function (done, failed) {
      var script = document.createElement("script");
      script.src = url;
      script.addEventListener("load", function () {
        script.remove();
        done();
      });
      script.addEventListener("error", function () {
        script.remove();
        failed(failure(file, "cannot be read"));
      });
      document.head.append(script);
    });
  }

  var FORM = /^gongshiSearch\.put\("([^"]+)","([0-9a-f]{8})","([A-Za-z0-9+\/=]*)"\);\s*$/;

  function fetched(url, file) {
    return fetch(url).then(
      function (response) {
        if (!response.ok) throw failure(file, "status " + response.status);
        return response.text().then(function (text) {
          var found = FORM.exec(text);
          if (!found) throw failure(file, "is damaged");
          return { check: found[2], payload: found[3] };
        });
      },
      function () {
        throw failure(file, "cannot be read");
      },
    );
  }

  function read(url, name, file) {
    if (!isPage) return fetched(url, file);
    delete arrived[name];
    return run(url, file).then(function () {
      var found = arrived[name];
      delete arrived[name];
      if (!found) throw failure(file, "is damaged");
      return found;
    });
  }

  /** Files of `folder` below `root`, the absolute address of the site. */
  function Files(root, folder) {
    this.root = root;
    this.folder = folder || "search";
    this.held = {};
    this.done = {};
    this.fresh = "";
  }

  /** Forget everything: the files are of another release. */
  Files.prototype.renew = function () {
    this.done = {};
    this.drop();
  };

  /** Forget what failed or is still under way; what is asked for next comes past any cache. */
  Files.prototype.drop = function () {
    this.held = Object.assign({}, this.done);
    if (this.root.slice(0, 5) !== "file:") this.fresh = "?" + Date.now().toString(36);
  };

  Files.prototype.once = function (name, load) {
    var files = this;
    if (!files.held[name]) {
      var loading = (files.held[name] = load());
      loading.then(
        function () {
          files.done[name] = loading;
        },
        function () {
          if (files.held[name] === loading) delete files.held[name];
        }
      );
    }
    return files.held[name];
  };

  /** The bytes of an index file. `check` is the last byte of its checksum as the meta file has it, or -1. */
  Files.prototype.bytes = function (name, check, spare) {
    var file = this.file(name);
    var put = this.folder === "search" ? name : this.folder + "/" + name;
    return read(this.root + file + this.fresh, put, file).then(function (found) {
      var sum = crc32(found.payload);
      if (sum !== parseInt(found.check, 16)) throw failure(file, "is damaged");
      if (check >= 0 && (sum & 0xff) !== check) throw failure(file, "is of another release", true);
      return search.bytes(found.payload, spare);
    });
  };

  /** The value of an index file that holds JSON. */
  Files.prototype.json = function (name, check) {
    var files = this;
    return this.once(name, function () {
      return files.bytes(name, check).then(function (bytes) {
        try {
          return JSON.parse(new TextDecoder("gbk").decode(search.inflate(bytes)));
        } catch (error) {
          throw failure(files.file(name), "is damaged");
        }
      });
    });
  };

  Files.prototype.file = function (name) {
    return this.folder + "/" + name + ".js";
  };

  /** Runs `<folder>/<name>.js`, a script that calls the engine itself. */
  Files.prototype.table = function (name) {
    var files = this;
    var file = this.file(name);
    return this.once(name, function () {
      return run(files.root + file + files.fresh, file);
    });
  };

  search.Files = Files;
})();
