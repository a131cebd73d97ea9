// Starts the app of the site. Above this text stand the glue and, written by xtask,
// MONOSASHI_WASM, the relative address of the WebAssembly module that starts, and
// MONOSASHI_CHUNKS, those of the others.
async function monosashiChunk(name) {
  const response = await fetch(MONOSASHI_CHUNKS[name]);
  if (!response.ok) throw new Error(response.status + " for " + response.url);
  return response.arrayBuffer();
}

(function () {
  "use strict";
  if (typeof WebAssembly !== "object") {
    window.monosashiBoot.failed("WebAssembly is not available");
    return;
  }
  wasm_bindgen({ module_or_path: MONOSASHI_WASM }).then(
    window.monosashiBoot.started,
    window.monosashiBoot.failed
  );
})();
