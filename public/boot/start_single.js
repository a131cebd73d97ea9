// Starts the app of the single file. Above this text stands the glue; the WebAssembly module
// stands gzipped and in base64 in a script element of its own, because a browser loads no
// second file for a page that was opened from a folder.
(function () {
  "use strict";
  var boot = window.monosashiBoot;
  if (typeof WebAssembly !== "object" || typeof DecompressionStream !== "function") {
    boot.failed("WebAssembly or DecompressionStream is not available");
    return;
  }

  function unpack(base64) {
    var zipped = Uint8Array.from(atob(base64), function (c) { return c.charCodeAt(0); });
    var stream = new Blob([zipped]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).arrayBuffer();
  }

  var data = document.getElementById("monosashi-wasm");
  unpack(data.textContent)
    .then(function (bytes) {
      data.remove();
      return wasm_bindgen({ module_or_path: bytes });
    })
    .then(boot.started, boot.failed);
})();
