// An address -> a QR code (ISO/IEC 18004): bytes, error level M, mask 0, as render/qr.py draws them.
// Here too, because a search, or an address outside the site, is not known when the site is built.
(function () {
  "use strict";
  var kiosk = self.gongshiKiosk;
  /** By version from 1: bytes of error correction of a block, and blocks [data bytes, how many] (table 9, level M). */
  var BLOCKS = [
    [10, [16, 1]], [16, [28, 1]], [26, [44, 1]], [18, [32, 2]], [24, [43, 2]], [16, [27, 4]], [18, [31, 4]],
    [22, [38, 2], [39, 2]], [22, [36, 3], [37, 2]], [26, [43, 4], [44, 1]], [30, [50, 1], [51, 4]],
    [22, [36, 6], [37, 2]], [22, [37, 8], [38, 1]], [24, [40, 4], [41, 5]], [24, [41, 5], [42, 5]],
    [28, [45, 7], [46, 3]], [28, [46, 10], [47, 1]], [26, [43, 9], [44, 4]], [26, [44, 3], [45, 11]], [26, [41, 3], [42, 13]],
  ];
  var EXP = [];
  var LOG = [];

  (function () {
    for (var power = 0, value = 1; power < 255; power++) {
      EXP[power] = EXP[power + 255] = value;
      LOG[value] = power;
      value = value & 128 ? ((value << 1) ^ 285) & 255 : value << 1;
    }
  })();

  function times(a, b) {
    return a && b ? EXP[LOG[a] + LOG[b]] : 0;
  }

  /** The remainder of `data` by the generator of `count` error bytes (7.5.2). */
  function correction(data, count) {
    var generator = [1];
    for (var n = 0; n < count; n++) {
      generator = generator.concat(0).map(function (value, i) {
        return value ^ (i ? times(generator[i - 1], EXP[n]) : 0);
      });
    }
    var rest = data.slice();
    for (var zero = 0; zero < count; zero++) rest.push(0);
    data.forEach(function (_, at) {
      var lead = rest[at];
      generator.forEach(function (value, i) {
        rest[at + i] ^= times(value, lead);
      });
    });
    return rest.slice(data.length);
  }

  function room(blocks) {
    return blocks.slice(1).reduce(function (sum, group) {
      return sum + group[0] * group[1];
    }, 0);
  }

  function versionFor(length) {
    return BLOCKS.findIndex(function (blocks, n) {
      return length + (n < 9 ? 2 : 3) <= room(blocks);
    }) + 1;
  }

  /**
   * Mode, length, the bytes, and padding to the room of the version (7.4). A byte of zeros stands before the padding,
   * as in the codes of the build: readers stop at the terminator, and one test holds for both.
   */
  function codewords(bytes, version) {
    var size = room(BLOCKS[version - 1]);
    var bits = "0100" + bytes.length.toString(2).padStart(version < 10 ? 8 : 16, "0");
    bytes.forEach(function (byte) {
      bits += byte.toString(2).padStart(8, "0");
    });
    bits = (bits + "0000" + "00000000").slice(0, size * 8);
    var out = bits.match(/.{8}/g).map(function (byte) {
      return parseInt(byte, 2);
    });
    for (var pad = 0; out.length < size; pad++) out.push(pad % 2 ? 17 : 236);
    return out;
  }

  /** Data and error bytes of all blocks, taken in turns (7.6). */
  function interleaved(data, version) {
    var blocks = [];
    BLOCKS[version - 1].slice(1).forEach(function (group) {
      for (var n = 0; n < group[1]; n++) blocks.push(data.splice(0, group[0]));
    });
    var errors = blocks.map(function (block) {
      return correction(block, BLOCKS[version - 1][0]);
    });
    var out = [];
    [blocks, errors].forEach(function (parts) {
      var longest = Math.max.apply(null, parts.map(function (part) { return part.length; }));
      for (var i = 0; i < longest; i++) {
        parts.forEach(function (part) {
          if (i < part.length) out.push(part[i]);
        });
      }
    });
    return out;
  }

  function centres(version) {
    if (version === 1) return [];
    var count = Math.floor(version / 7) + 2;
    var step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
    var out = [6];
    for (var at = version * 4 + 10; out.length < count; at -= step) out.splice(1, 0, at);
    return out;
  }

  function Grid(version) {
    this.side = version * 4 + 17;
    this.dark = [];
    for (var y = 0; y < this.side; y++) this.dark.push(new Array(this.side).fill(null));
  }

  /** Sets a square of rings around (x, y): dark where the distance is not in `light`. */
  Grid.prototype.rings = function (x, y, radius, light) {
    for (var dy = -radius; dy <= radius; dy++) {
      for (var dx = -radius; dx <= radius; dx++) {
        var row = this.dark[y + dy];
        if (row && x + dx >= 0 && x + dx < this.side) row[x + dx] = light.indexOf(Math.max(Math.abs(dx), Math.abs(dy))) < 0;
      }
    }
  };

  /** The remainder of `value` shifted by `width` bits, by `generator` (annex C and D). */
  function check(value, width, generator) {
    var rest = value;
    for (var n = 0; n < width; n++) rest = (rest << 1) ^ ((rest >> (width - 1)) * generator);
    return (value << width) | (rest & ((1 << width) - 1));
  }

  Grid.prototype.patterns = function (version) {
    var last = this.side - 1;
    var grid = this;
    [[3, 3], [last - 3, 3], [3, last - 3]].forEach(function (at) {
      grid.rings(at[0], at[1], 4, [2, 4]);
    });
    var places = centres(version);
    places.forEach(function (y, i) {
      places.forEach(function (x, j) {
        var corner = (!i && !j) || (!i && j === places.length - 1) || (!j && i === places.length - 1);
        if (!corner) grid.rings(x, y, 2, [1]);
      });
    });
    for (var n = 8; n < this.side - 8; n++) this.dark[6][n] = this.dark[n][6] = n % 2 === 0;
    this.format();
    if (version > 6) this.number(version);
  };

  /** Error level M and mask 0 (7.9). */
  Grid.prototype.format = function () {
    var bits = check(0, 10, 1335) ^ 21522;
    for (var n = 0; n < 15; n++) {
      var dark = ((bits >> n) & 1) === 1;
      if (n < 6) this.dark[n][8] = dark;
      else if (n < 8) this.dark[n + 1][8] = dark;
      else this.dark[8][n === 8 ? 7 : 14 - n] = dark;
      if (n < 8) this.dark[8][this.side - 1 - n] = dark;
      else this.dark[this.side - 15 + n][8] = dark;
    }
    this.dark[this.side - 8][8] = true;
  };

  /** The version, from 7 on (7.10). */
  Grid.prototype.number = function (version) {
    var bits = check(version, 12, 7973);
    for (var n = 0; n < 18; n++) {
      var far = this.side - 11 + (n % 3);
      this.dark[Math.floor(n / 3)][far] = this.dark[far][Math.floor(n / 3)] = ((bits >> n) & 1) === 1;
    }
  };

  /** Lays the bits in double columns from the right, up and down by turns, under the mask (7.7.3, 7.8). */
  Grid.prototype.fill = function (bytes) {
    var at = 0;
    for (var right = this.side - 1; right >= 1; right -= 2) {
      if (right === 6) right = 5;
      for (var step = 0; step < this.side; step++) {
        for (var x = right; x > right - 2; x--) {
          var y = ((right + 1) & 2) === 0 ? this.side - 1 - step : step;
          if (this.dark[y][x] !== null) continue;
          var bit = at < bytes.length * 8 && ((bytes[at >> 3] >> (7 - (at & 7))) & 1) === 1;
          this.dark[y][x] = bit !== ((x + y) % 2 === 0);
          at++;
        }
      }
    }
  };

  /** The modules of the code of `text`, row by row, true for dark; null where it is too long. */
  kiosk.modules = function (text) {
    var bytes = Array.from(new TextEncoder().encode(text));
    var version = versionFor(bytes.length);
    if (!version) return null;
    var grid = new Grid(version);
    grid.patterns(version);
    grid.fill(interleaved(codewords(bytes, version), version));
    return grid.dark;
  };

  /** The code of the absolute address `address` as a picture named `label`; null where it is too long. */
  kiosk.qr = function (address, label) {
    var modules = kiosk.modules(address);
    if (!modules) return null;
    var side = modules.length + 8;
    var path = "";
    modules.forEach(function (row, y) {
      row.forEach(function (dark, x) {
        if (dark) path += "M" + (x + 4) + " " + (y + 4) + "h1v1h-1z";
      });
    });
    var svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", "0 0 " + side + " " + side);
    svg.setAttribute("aria-hidden", "true");
    svg.setAttribute("shape-rendering", "crispEdges");
    var shape = document.createElementNS("http://www.w3.org/2000/svg", "path");
    shape.setAttribute("d", path);
    svg.append(shape);
    var box = kiosk.make("div", "qr", svg);
    box.setAttribute("role", "img");
    box.setAttribute("aria-label", label);
    return box;
  };
})();
