// Lets the site open without a network after the first visit, and carries word of versions between
// the app and the service worker. Left out of `cargo xtask serve`. Where there is no service worker
// (plain http on an intranet, a private window) the site works without it: there the browser loads
// the newest files at the next start, as of any site.
//
// The app asks by the event "monosashi-versions", with "state" or "take" as its detail, and hears
// what the worker says (see sw.js) by "monosashi-version", as JSON.
(function () {
  "use strict";
  if (!("serviceWorker" in navigator) || location.protocol.indexOf("http") !== 0) return;
  var HOUR_MS = 3600000;
  var container = navigator.serviceWorker;
  var looked = Date.now();

  container.addEventListener("message", function (event) {
    var heard = JSON.stringify(event.data);
    window.dispatchEvent(new CustomEvent("monosashi-version", { detail: heard }));
  });
  window.addEventListener("monosashi-versions", function (event) {
    container.ready.then(function (registration) {
      registration.active.postMessage({ monosashi: event.detail });
    });
  });
  // A browser looks for a new version when a page opens; some pages stay open for days.
  document.addEventListener("visibilitychange", function () {
    if (document.visibilityState !== "visible" || Date.now() - looked < HOUR_MS) return;
    looked = Date.now();
    container.ready.then(function (registration) {
      registration.update().catch(function () {});
    });
  });
  window.addEventListener("load", function () {
    container.register("sw.js").catch(function (reason) {
      console.info("offline use is not available: " + reason);
    });
  });
})();
