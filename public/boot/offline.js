// Lets the site open without a network after the first visit. Left out of `cargo xtask serve`.
// Where it is not possible (plain http on an intranet, a private window) the site works as before.
(function () {
  "use strict";
  if (!("serviceWorker" in navigator) || location.protocol.indexOf("http") !== 0) return;
  window.addEventListener("load", function () {
    navigator.serviceWorker.register("sw.js").catch(function (reason) {
      console.info("offline use is not available: " + reason);
    });
  });
})();
