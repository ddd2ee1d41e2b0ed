// SHA-256 (FIPS 180-4), HMAC (RFC 2104) and PBKDF2 (RFC 8018): WebCrypto has them on https only, and not in
// a browser that opened a page from a plain http address, as in many a government network.
(function () {
  "use strict";
  var verify = (self.gongshiVerify = self.gongshiVerify || {});
  /** Milliseconds of reckoning after which the page may paint. */
  var SLICE = 40;

  var K = new Int32Array(64);
  var START = new Int32Array(8);
  (function () {
    function part(root) {
      return ((root - Math.floor(root)) * 4294967296) | 0;
    }
    for (var n = 2, i = 0; i < 64; n++) {
      for (var d = 2; d * d <= n && n % d; d++);
      if (d * d <= n) continue;
      if (i < 8) START[i] = part(Math.sqrt(n));
      K[i++] = part(Math.cbrt(n));
    }
  })();

  var W = new Int32Array(64);

  /** Mixes a block of 16 words, which lie in W, into the eight words of `state`. */
  function mix(state) {
    var i, x, y;
    for (i = 16; i < 64; i++) {
      x = W[i - 15];
      y = W[i - 2];
      W[i] =
        (W[i - 16] +
          W[i - 7] +
          (((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)) +
          (((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10))) |
        0;
    }
    var a = state[0], b = state[1], c = state[2], d = state[3];
    var e = state[4], f = state[5], g = state[6], h = state[7];
    for (i = 0; i < 64; i++) {
      x = (h + (((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))) + ((e & f) ^ (~e & g)) + K[i] + W[i]) | 0;
      y = ((((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + x) | 0;
      d = c;
      c = b;
      b = a;
      a = (x + y) | 0;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
    state[5] += f;
    state[6] += g;
    state[7] += h;
  }

  function take(bytes, at) {
    for (var i = 0; i < 16; i++, at += 4) W[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
  }

  /** Goes on from `state`, which has seen `before` bytes, with all of `bytes`. */
  function finish(state, bytes, before) {
    var padded = new Uint8Array(((bytes.length + 72) >> 6) << 6);
    padded.set(bytes);
    padded[bytes.length] = 128;
    new DataView(padded.buffer).setUint32(padded.length - 4, (before + bytes.length) * 8);
    for (var at = 0; at < padded.length; at += 64) {
      take(padded, at);
      mix(state);
    }
    return state;
  }

  function bytesOf(state) {
    var out = new Uint8Array(32);
    var view = new DataView(out.buffer);
    for (var i = 0; i < 8; i++) view.setInt32(i * 4, state[i]);
    return out;
  }

  verify.sha256 = function (bytes) {
    return bytesOf(finish(START.slice(), bytes, 0));
  };

  /** The two states from which every HMAC of a key begins. */
  function keyed(key) {
    var block = new Uint8Array(64);
    block.set(key.length > 64 ? verify.sha256(key) : key);
    return [0x36, 0x5c].map(function (pad) {
      var state = START.slice();
      take(block.map(function (byte) { return byte ^ pad; }), 0);
      mix(state);
      return state;
    });
  }

  verify.hmac = function (key, bytes) {
    var states = keyed(key);
    return bytesOf(finish(states[1], bytesOf(finish(states[0], bytes, 64)), 64));
  };

  /** The padding of 32 bytes behind a block: what every round of PBKDF2 hashes is as long. */
  function round(begin, words, out) {
    for (var i = 0; i < 8; i++) W[i] = words[i];
    W[8] = -2147483648;
    for (i = 9; i < 15; i++) W[i] = 0;
    W[15] = 96 * 8;
    out.set(begin);
    mix(out);
  }

  /** Resolves to 32 bytes. Pauses, so that the page stays alive. */
  verify.slowly = function (password, salt, iterations) {
    var states = keyed(password);
    var first = new Uint8Array(salt.length + 4);
    first.set(salt);
    first[salt.length + 3] = 1;
    var inner = new Int32Array(8);
    var last = finish(states[1].slice(), bytesOf(finish(states[0].slice(), first, 64)), 64);
    var sum = last.slice();
    var left = iterations - 1;
    return new Promise(function (done) {
      (function some() {
        var end = Date.now() + SLICE;
        while (left) {
          for (var n = Math.min(left, 500); n; n--, left--) {
            round(states[0], last, inner);
            round(states[1], inner, last);
            for (var i = 0; i < 8; i++) sum[i] ^= last[i];
          }
          if (left && Date.now() > end) return setTimeout(some, 0);
        }
        done(bytesOf(sum));
      })();
    });
  };

  /** Resolves to 32 bytes of PBKDF2-HMAC-SHA256, by the browser's own hand where it has one. */
  verify.pbkdf2 = function (password, salt, iterations) {
    var subtle = self.crypto && self.crypto.subtle;
    if (!subtle) return verify.slowly(password, salt, iterations);
    return subtle
      .importKey("raw", password, "PBKDF2", false, ["deriveBits"])
      .then(function (key) {
        return subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt: salt, iterations: iterations }, key, 256);
      })
      .then(
        function (bits) {
          return new Uint8Array(bits);
        },
        function () {
          return verify.slowly(password, salt, iterations);
        },
      );
  };
})();
