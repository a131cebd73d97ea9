// Shows how the start goes: the "loading" line, or a calm page when the app cannot start.
// Written for old browsers on purpose (ES5): it must run where the app itself cannot.
(function () {
  "use strict";
  var state = "loading"; // then "started" or "failed", and from "started" perhaps "stopped"
  var loading = document.getElementById("boot-loading");
  var cover = document.getElementById("copy-cover");

  // Saved by the browser after a start (see `uncover`): it shows its cover, and nothing starts.
  if (!cover.hidden) {
    window.monosashiBoot = { copy: true };
    return;
  }

  // What the browser's "save as" writes is the page as it stands, without the sheets that a script
  // made. So the cover stands there uncovered, and only such a sheet hides it: in a copy it shows.
  function uncover() {
    try {
      var sheet = new CSSStyleSheet();
      sheet.replaceSync("#copy-cover { display: none !important; }");
      document.adoptedStyleSheets = [sheet].concat(Array.from(document.adoptedStyleSheets));
      cover.hidden = false;
    } catch (reason) {
      // An older browser: its copies stay without a cover.
    }
  }

  function endLoading(next) {
    state = next;
    loading.parentNode.removeChild(loading);
  }

  // The words wait in <template>s, so that they are no part of the page until they are needed.
  function say(id) {
    var boot = document.getElementById("boot");
    boot.appendChild(document.importNode(document.getElementById(id).content, true));
    if (boot.scrollIntoView) boot.scrollIntoView();
  }

  function started() {
    if (state !== "loading") return;
    endLoading("started");
    uncover();
  }

  function failed(reason) {
    if (state !== "loading") return;
    endLoading("failed");
    say("boot-failed");
    var words = String((reason && reason.message) || reason);
    document.getElementById("boot-reason").textContent = words;
  }

  // A trap ends the WebAssembly module for good: whatever is typed from here on would be lost.
  function stopped() {
    if (state !== "started") return;
    state = "stopped";
    say("boot-stopped");
    document.getElementById("boot-reload").addEventListener("click", function () {
      window.location.reload();
    });
  }

  function isTrap(reason) {
    return typeof WebAssembly === "object" && reason instanceof WebAssembly.RuntimeError;
  }

  // Capturing, because the error of a <script> that could not be loaded does not bubble.
  window.addEventListener("error", function (event) {
    var source = event.target;
    if (source && source.tagName) {
      if (source.tagName === "SCRIPT") failed("could not load " + source.src);
    } else if (state === "loading") {
      failed(event.message);
    } else if (isTrap(event.error)) {
      stopped();
    }
  }, true);
  window.addEventListener("unhandledrejection", function (event) {
    if (isTrap(event.reason)) stopped();
  });

  window.monosashiBoot = { started: started, failed: failed };
  loading.hidden = false;
})();
