// In a worker: messages in, answers out. A page that loads the same script as a script gets the functions only.
(function () {
  "use strict";
  if (typeof document !== "undefined" || typeof importScripts === "undefined") return;
  var engine = null;
  self.addEventListener("message", function (event) {
    var message = event.data;
    if (message.type === "start") {
      engine = self.gongshiSearch.open(message.root);
      engine.warm().catch(function () {
        // The first question says what is wrong.
      });
      return;
    }
    engine.ask(message.query).then(
      function (answer) {
        self.postMessage({ id: message.id, answer: answer });
      },
      function (error) {
        self.postMessage({ id: message.id, error: { message: String(error.message), file: error.file || "" } });
      },
    );
  });
})();
