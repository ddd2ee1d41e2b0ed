// No way out of the site: a link inside leads on without a trace in the history; one that leads outside, or to a
// file that the browser would show without our keys, becomes a code for the visitor's own phone and a sentence.
(function () {
  "use strict";
  var kiosk = self.gongshiKiosk;
  var PAGE = /\.html$/;

  function pathOf(href) {
    return href.indexOf(kiosk.root) === 0 ? href.slice(kiosk.root.length).split(/[?#]/)[0] : null;
  }

  function outside(link, path) {
    var words = kiosk.words;
    var href = link.href;
    if (!/^https?:/.test(href) && path === null) {
      // mailto:, tel: and the like: what matters is what stands behind the colon.
      return kiosk.dialog(words.contact, [kiosk.make("p", "address", decodeURI(href.replace(/^[a-z]+:/, "")))]);
    }
    var address = path === null ? href : kiosk.facts.base && kiosk.facts.base + path;
    var code = address && kiosk.qr(address, words.code);
    var why = path === null ? words.outside : words.file;
    kiosk.dialog(link.textContent.trim().slice(0, 80) || words.take, [
      code,
      code ? why : path === null ? words.outsideLong : words.noAddress,
      address ? kiosk.make("p", "address", decodeURI(address)) : kiosk.phone(),
    ]);
  }

  function follow(event) {
    var link = event.target.closest && event.target.closest("a[href]");
    if (!link) return;
    var path = pathOf(link.href);
    if (path === null || (path && !PAGE.test(path))) {
      event.preventDefault();
      event.stopPropagation();
      return outside(link, path);
    }
    if (event.defaultPrevented) return;
    event.preventDefault();
    if (path === "" || path === "index.html") return location.replace(kiosk.home);
    // A place on the same page is no new page.
    if (link.href.split("#")[0] === location.href.split("#")[0] && link.hash) {
      if (kiosk.isHome) return kiosk.go(link.href);
      return location.replace(link.hash);
    }
    kiosk.go(link.href);
  }

  /** A form that no script of the page takes leads on like a link. */
  function send(event) {
    if (event.defaultPrevented) return;
    event.preventDefault();
    var form = event.target;
    var query = new URLSearchParams(new FormData(form));
    kiosk.go(new URL(form.getAttribute("action") || "", location.href).href + "?" + query);
  }

  function prevent(event) {
    event.preventDefault();
  }

  kiosk.ready(function () {
    // Outside links are caught before any other script; inside ones after those of the page had their say.
    document.addEventListener(
      "click",
      function (event) {
        var link = event.target.closest && event.target.closest("a[href]");
        if (link && (link.target || link.download)) {
          link.removeAttribute("target");
          link.removeAttribute("download");
        }
        var path = link && pathOf(link.href);
        if (link && (path === null || (path && !PAGE.test(path)))) follow(event);
      },
      true
    );
    document.addEventListener("click", follow);
    document.addEventListener("submit", send);
    ["contextmenu", "dragstart"].forEach(function (kind) {
      document.addEventListener(kind, prevent);
    });
  });
})();
