// One window over the page at a time: a heading, what there is to say, and a large key that closes it.
(function () {
  "use strict";
  var kiosk = self.gongshiKiosk;
  var open = null;

  /** Shows `content` under `heading`; returns the window. */
  kiosk.dialog = function (heading, content, close) {
    if (open) open.close();
    var box = kiosk.make("dialog", "kiosk-box");
    var title = kiosk.make("h2", "", heading);
    title.id = "kiosk-box";
    box.setAttribute("aria-labelledby", title.id);
    box.append(title);
    content.forEach(function (part) {
      if (part) box.append(typeof part === "string" ? kiosk.make("p", "", part) : part);
    });
    box.append(
      kiosk.button("btn go", close || kiosk.words.close, function () {
        box.close();
      })
    );
    box.addEventListener("close", function () {
      box.remove();
      if (open === box) open = null;
    });
    document.body.append(box);
    open = box;
    box.showModal();
    return box;
  };
})();
