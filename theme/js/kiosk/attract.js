// What an idle kiosk shows: the site's notices by turns, whose kiosk it is, and how to begin. Any touch ends it.
(function () {
  "use strict";
  var kiosk = self.gongshiKiosk;
  var screen = null;
  var timer = 0;

  function close() {
    if (!screen) return;
    clearInterval(timer);
    screen.close();
    screen.remove();
    screen = null;
  }

  function build() {
    var words = kiosk.words;
    var notices = kiosk.facts.notices;
    var at = 0;
    var point = kiosk.point();
    screen = kiosk.make("dialog", "attract");
    screen.setAttribute("aria-label", words.start);
    var place = kiosk.make("p", "whose", point ? point.name : kiosk.facts.site);
    if (point && point.address) place.append(kiosk.make("small", "", point.address));
    var slide = kiosk.make("div", "slide");
    function show() {
      slide.textContent = "";
      if (!notices.length) return slide.append(kiosk.make("p", "", words.ask));
      var notice = notices[at++ % notices.length];
      slide.append(kiosk.make("time", "", notice.day), kiosk.make("p", "", notice.text));
    }
    show();
    if (notices.length > 1) timer = setInterval(show, kiosk.facts.slide * 1000);
    var day = document.querySelector(".data-day");
    screen.append(
      place,
      kiosk.make("p", "about", words.about),
      slide,
      kiosk.button("btn go", words.start, close),
      kiosk.make("p", "day", day ? day.textContent : "")
    );
    screen.addEventListener("pointerdown", close);
    screen.addEventListener("cancel", close);
    document.body.append(screen);
    screen.showModal();
  }

  kiosk.attract = function () {
    if (!screen) build();
  };

  kiosk.isAttracting = function () {
    return !!screen;
  };

  kiosk.ready(function () {
    if (kiosk.isHome && kiosk.kept("waiting")) {
      kiosk.keep("waiting", null);
      kiosk.attract();
    }
  });
})();
