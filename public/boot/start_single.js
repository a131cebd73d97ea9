// Starts the app of the single file. Above this text stands the glue; the WebAssembly module
// stands gzipped and in base64 in a script element of its own, because a browser loads no
// second file for a page that was opened from a folder.
(function () {
  "use strict";
  const boot = window.monosashiBoot;
  if (boot.copy) return;
  if (typeof WebAssembly !== "object" || typeof DecompressionStream !== "function") {
    boot.failed("WebAssembly or DecompressionStream is not available");
    return;
  }

  function decoded(base64) {
    if (typeof Uint8Array.fromBase64 === "function") return Uint8Array.fromBase64(base64);
    const text = atob(base64);
    const bytes = new Uint8Array(text.length);
    for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
    return bytes;
  }

  // The element stays: the app writes this file out again, with a survey inside.
  const element = document.getElementById("monosashi-wasm");
  const zipped = new Blob([decoded(element.textContent)]);
  const module = zipped.stream().pipeThrough(new DecompressionStream("gzip"));
  // As a response, so that the browser compiles what has come while the rest is being unpacked.
  const response = new Response(module, { headers: { "Content-Type": "application/wasm" } });
  wasm_bindgen({ module_or_path: response }).then(boot.started, boot.failed);
})();
