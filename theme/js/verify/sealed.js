// Opens what number and name together open; generator/gongshi/search/lookup.py seals it, and says how.
(function () {
  "use strict";
  var verify = (self.gongshiVerify = self.gongshiVerify || {});
  var ADDRESS = 16;
  var NONCE = 16;

  function utf8(text) {
    return new TextEncoder().encode(text);
  }

  function hex(bytes) {
    return Array.from(bytes, function (byte) {
      return ("0" + byte.toString(16)).slice(-2);
    }).join("");
  }

  function equal(one, other) {
    var differing = 0;
    for (var i = 0; i < other.length; i++) differing |= one[i] ^ other[i];
    return !differing;
  }

  /** The text of an entry, or null where it is none of this secret's. */
  verify.opened = function (secret, entry) {
    var key = verify.hmac(secret, utf8("key"));
    var nonce = entry.subarray(ADDRESS, ADDRESS + NONCE);
    var text = entry.slice(ADDRESS + NONCE);
    var block = new Uint8Array(NONCE + 4);
    block.set(nonce);
    for (var at = 0; at < text.length; at += 32) {
      new DataView(block.buffer).setUint32(NONCE, at / 32);
      var stream = verify.hmac(key, block);
      for (var i = 0; i < 32 && at + i < text.length; i++) text[at + i] ^= stream[i];
    }
    return equal(verify.hmac(verify.hmac(secret, utf8("seal")), text), nonce) ? new TextDecoder().decode(text) : null;
  };

  /** The text in a shard that `secret` opens, or null. */
  verify.found = function (secret, shard) {
    var size = (shard[0] << 8) | shard[1];
    var address = verify.hmac(secret, utf8("address")).subarray(0, ADDRESS);
    var step = ADDRESS + NONCE + size;
    for (var at = 2; at + step <= shard.length; at += step) {
      if (equal(shard.subarray(at), address)) return verify.opened(secret, shard.subarray(at, at + step));
    }
    return null;
  };

  /** Resolves to the rows that `number` and `name` open: none, or mostly one. */
  verify.confirm = function (files, number, name, settings) {
    var fold = self.gongshiSearch.fold;
    var password = utf8(verify.skeleton(number) + "\n" + fold(name));
    return verify.pbkdf2(password, utf8(settings.salt), Number(settings.iterations)).then(function (secret) {
      var shard = hex(verify.hmac(secret, utf8("address"))).slice(0, Number(settings.digits));
      return files.bytes("h/" + shard, -1).then(function (bytes) {
        var text = verify.found(secret, bytes);
        return text === null ? [] : JSON.parse(text).map(verify.sealedRow);
      });
    });
  };

  verify.sealedRow = function (card) {
    return { title: [[card[0], 0]], note: [[card[1], 0]], tone: card[2], badge: card[3], then: card[4], detail: card[5], href: "" };
  };
})();
