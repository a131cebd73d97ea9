// Loads the parts of the app that its start does not need. Above this text xtask writes
// MONOSASHI_LOADERS (for each loader that the app asks for: its chunks); below it stand the glue,
// which hands these loaders to the app, and the start, which knows where a chunk is
// (monosashiChunk).
const monosashiParts = (function () {
  "use strict";
  const chunks = new Map();

  // What went wrong is forgotten, so that the next call tries again.
  function load(name) {
    if (!chunks.has(name)) {
      const loading = monosashiChunk(name).then(function (bytes) {
        return WebAssembly.instantiate(bytes, { __wasm_split: wasm_bindgen.initSync() });
      });
      loading.catch(function () { chunks.delete(name); });
      chunks.set(name, loading);
    }
    return chunks.get(name);
  }

  // The app passes a function, as its place in the module's table, and what to give to it.
  function loader(names) {
    return async function (callback, data) {
      const results = await Promise.allSettled(names.map(load));
      const failed = results.find(function (result) { return result.status === "rejected"; });
      if (failed) console.warn("a part of the app could not be loaded: " + failed.reason);
      wasm_bindgen.initSync().__indirect_function_table.get(callback)(data, !failed);
    };
  }

  const parts = {};
  for (const name of Object.keys(MONOSASHI_LOADERS)) parts[name] = loader(MONOSASHI_LOADERS[name]);
  return parts;
})();
