// What was typed -> what is meant: a number in whatever spelling, or something else; and what was made of it.
(function () {
  "use strict";
  var verify = (self.gongshiVerify = self.gongshiVerify || {});
  var BLANKS = /[\s\-_.·—–]+/g;

  /** A number with its look-alikes made one; the twin of `skeleton` in search/lookup.py. */
  verify.skeleton = function (text) {
    return self.gongshiSearch.fold(text).replace(/o/g, "0").replace(/[il]/g, "1");
  };

  /** Whether a text without blanks can be a number or its end: letters and digits, some of them digits. */
  function isNumber(plain) {
    var digits = plain.replace(/[oO]/g, "0").replace(/[iIlL]/g, "1").replace(/[^0-9]/g, "");
    return /^[0-9A-Za-z]+$/.test(plain) && /[0-9]/.test(plain) && digits.length * 2 > plain.length;
  }

  /** Returns `{text, plain, number}`: as typed, in plain letters without blanks, and whether it is a number. */
  verify.understood = function (typed) {
    var text = typed.trim();
    var plain = text.normalize("NFKC").replace(BLANKS, "");
    return { text: text, plain: plain.toUpperCase(), number: isNumber(plain) };
  };

  /** What was changed on the way from what was typed to `asked`, as keys of the page's words. */
  verify.changes = function (text, asked) {
    var found = [];
    var narrow = text.normalize("NFKC");
    if (BLANKS.test(narrow)) found.push("blanks");
    BLANKS.lastIndex = 0;
    var joined = narrow.replace(BLANKS, "");
    if (narrow !== text || joined !== joined.toUpperCase()) found.push("wide");
    var alike = joined.toUpperCase();
    if (alike !== asked && verify.skeleton(alike) === verify.skeleton(asked)) found.push("letters");
    return found;
  };
})();
