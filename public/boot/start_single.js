// Starts the app of the single file. Above this text stands the glue; the WebAssembly modules
// stand gzipped and in base64 in script elements of their own, because a browser loads no
// second file for a page that was opened from a folder.
async function monosashiUnpack(id) {
  const base64 = document.getElementById(id).textContent;
  const zipped = Uint8Array.from(atob(base64), function (c) { return c.charCodeAt(0); });
  const stream = new Blob([zipped]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

function monosashiChunk(name) {
  return monosashiUnpack("monosashi-" + name);
}

(function () {
  "use strict";
  const boot = window.monosashiBoot;
  if (typeof WebAssembly !== "object" || typeof DecompressionStream !== "function") {
    boot.failed("WebAssembly or DecompressionStream is not available");
    return;
  }
  monosashiUnpack("monosashi-wasm")
    .then(function (bytes) {
      document.getElementById("monosashi-wasm").remove();
      return wasm_bindgen({ module_or_path: bytes });
    })
    .then(boot.started, boot.failed);
})();
