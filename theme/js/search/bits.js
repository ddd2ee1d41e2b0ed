// Bytes and bits of an index file: base64, raw DEFLATE (RFC 1951), sorted lists.
(function () {
  "use strict";
  var search = (self.gongshiSearch = self.gongshiSearch || {});

  /** Returns the bytes of `text` in base64, with `spare` zero bytes behind them. */
  search.bytes = function (text, spare) {
    var raw = atob(text);
    var found = new Uint8Array(raw.length + (spare || 0));
    for (var i = 0; i < raw.length; i++) found[i] = raw.charCodeAt(i);
    return found;
  };

  var ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
  var LENGTH = [];
  var DISTANCE = [];
  (function () {
    var i, base;
    for (i = 0, base = 3; i < 28; i++) {
      var more = i < 8 ? 0 : (i >> 2) - 1;
      LENGTH.push([base, more]);
      base += 1 << more;
    }
    LENGTH.push([258, 0]);
    for (i = 0, base = 1; i < 30; i++) {
      var extra = i < 4 ? 0 : (i >> 1) - 1;
      DISTANCE.push([base, extra]);
      base += 1 << extra;
    }
  })();

  /** A Huffman code by the lengths of its words: how many words of each length, and the symbols in order. */
  function code(lengths) {
    var counts = new Uint16Array(16);
    var symbols = new Uint16Array(lengths.length);
    var places = new Uint16Array(16);
    var i;
    for (i = 0; i < lengths.length; i++) counts[lengths[i]]++;
    counts[0] = 0;
    for (i = 1; i < 16; i++) places[i] = places[i - 1] + counts[i - 1];
    for (i = 0; i < lengths.length; i++) if (lengths[i]) symbols[places[lengths[i]]++] = i;
    return { counts: counts, symbols: symbols };
  }

  var FIXED = (function () {
    var lengths = new Uint8Array(288).fill(8);
    lengths.fill(9, 144, 256).fill(7, 256, 280);
    return [code(lengths), code(new Uint8Array(30).fill(5))];
  })();

  /** Returns what raw DEFLATE `data` holds. Throws a RangeError where it is damaged. */
  search.inflate = function (data) {
    var out = new Uint8Array(Math.max(64, data.length * 4));
    var size = 0;
    var at = 0;
    var held = 0;
    var count = 0;

    function take(bits) {
      while (count < bits) {
        if (at > data.length) throw new RangeError("deflate: cut short");
        held |= (data[at++] || 0) << count;
        count += 8;
      }
      var value = held & ((1 << bits) - 1);
      held >>>= bits;
      count -= bits;
      return value;
    }

    function symbol(table) {
      var word = 0;
      var first = 0;
      var place = 0;
      for (var length = 1; length < 16; length++) {
        word |= take(1);
        var n = table.counts[length];
        if (word - n < first) return table.symbols[place + word - first];
        place += n;
        first = (first + n) << 1;
        word <<= 1;
      }
      throw new RangeError("deflate: no such word");
    }

    function room(more) {
      if (size + more <= out.length) return;
      var wider = new Uint8Array(Math.max(out.length * 2, size + more));
      wider.set(out);
      out = wider;
    }

    function tables() {
      var literals = take(5) + 257;
      var distances = take(5) + 1;
      var lengths = new Uint8Array(19);
      for (var n = take(4) + 4, i = 0; i < n; i++) lengths[ORDER[i]] = take(3);
      var short = code(lengths);
      lengths = new Uint8Array(literals + distances);
      for (i = 0; i < lengths.length; ) {
        var s = symbol(short);
        if (s < 16) lengths[i++] = s;
        else {
          var last = s === 16 ? lengths[i - 1] : 0;
          var times = s === 16 ? 3 + take(2) : s === 17 ? 3 + take(3) : 11 + take(7);
          while (times--) lengths[i++] = last;
        }
      }
      return [code(lengths.subarray(0, literals)), code(lengths.subarray(literals))];
    }

    function stored() {
      held = count = 0;
      var length = data[at] | (data[at + 1] << 8);
      at += 4;
      if (at + length > data.length) throw new RangeError("deflate: cut short");
      room(length);
      out.set(data.subarray(at, at + length), size);
      size += length;
      at += length;
    }

    function coded(pair) {
      for (;;) {
        var s = symbol(pair[0]);
        if (s === 256) return;
        if (s < 256) {
          room(1);
          out[size++] = s;
          continue;
        }
        var length = LENGTH[s - 257][0] + take(LENGTH[s - 257][1]);
        var d = symbol(pair[1]);
        var from = size - DISTANCE[d][0] - take(DISTANCE[d][1]);
        if (from < 0) throw new RangeError("deflate: points before the beginning");
        room(length);
        while (length--) out[size++] = out[from++];
      }
    }

    for (var last = 0; !last; ) {
      last = take(1);
      var kind = take(2);
      if (kind === 0) stored();
      else if (kind === 1) coded(FIXED);
      else if (kind === 2) coded(tables());
      else throw new RangeError("deflate: no such block");
    }
    return out.subarray(0, size);
  };

  /** Reads codes of `bits.py`, most significant bit first; `bytes` must have 8 spare zero bytes. */
  function Bits(bytes) {
    this.bytes = bytes;
    this.at = 0;
    this.end = (bytes.length - 8) * 8;
  }

  /** The next 32 bits, left where they are. */
  Bits.prototype.peek = function () {
    var b = this.bytes;
    var i = this.at >>> 3;
    var shift = this.at & 7;
    var word = (b[i] << 24) | (b[i + 1] << 16) | (b[i + 2] << 8) | b[i + 3];
    return shift ? ((word << shift) | (b[i + 4] >>> (8 - shift))) >>> 0 : word >>> 0;
  };

  Bits.prototype.raw = function (k) {
    if (!k) return 0;
    var value = this.peek() >>> (32 - k);
    this.at += k;
    return value;
  };

  /** A whole number of at least 1; the zeros before its highest bit say its length. */
  Bits.prototype.gamma = function () {
    var zeros = Math.clz32(this.peek());
    if (zeros > 31 || this.at > this.end) throw new RangeError("bits: cut short");
    this.at += zeros;
    return this.raw(zeros + 1);
  };

  /** One of `choices`, in truncated binary. */
  Bits.prototype.choice = function (choices) {
    if (choices < 2) return 0;
    var bits = 32 - Math.clz32(choices - 1);
    var spare = Math.pow(2, bits) - choices;
    var value = this.raw(bits - 1);
    return value < spare ? value : value * 2 + this.raw(1) - spare;
  };

  /** A sorted list of `size` numbers below `below`, in binary interpolative coding. */
  Bits.prototype.list = function (size, below) {
    var bits = this;
    var found = new Uint32Array(size);
    (function fill(start, count, low, high) {
      if (count === high - low) {
        for (var i = 0; i < count; i++) found[start + i] = low + i;
        return;
      }
      var left = count >> 1;
      var middle = low + left + bits.choice(high - low - count + 1);
      found[start + left] = middle;
      if (left) fill(start, left, low, middle);
      if (count - left > 1) fill(start + left + 1, count - left - 1, middle + 1, high);
    })(0, size, 0, below);
    return found;
  };

  search.Bits = Bits;

  /** Whole numbers of `packing.counts`: one character each below 64, `~` for each 64 more. */
  search.counts = function (text) {
    var found = [];
    var more = 0;
    for (var i = 0; i < text.length; i++) {
      if (text[i] === "~") more += 64;
      else {
        found.push(more + text.charCodeAt(i) - 48);
        more = 0;
      }
    }
    return found;
  };
})();
