// Starts the app of the site. Above this text stand the glue and, written by xtask,
// MONOSASHI_WASM, the relative address of the WebAssembly module, which the page already loads.
(function () {
  "use strict";
  if (window.monosashiBoot.copy) return;
  if (typeof WebAssembly !== "object") {
    window.monosashiBoot.failed("WebAssembly is not available");
    return;
  }
  wasm_bindgen({ module_or_path: MONOSASHI_WASM }).then(
    window.monosashiBoot.started,
    window.monosashiBoot.failed
  );
})();
