// Files of a folder, compressed and kept by the browser as README advises for a web server.
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join, relative } from "node:path";
import { brotliCompressSync } from "node:zlib";

const TYPES: Record<string, string> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  wasm: "application/wasm",
  svg: "image/svg+xml",
  webmanifest: "application/manifest+json",
};

/** Serves `folder`; the address ends with a slash. */
export async function serve(folder: string): Promise<[string, Server]> {
  const packed = new Map<string, Buffer>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || /\.(br|gz)$/.test(path)) continue;
    const body = existsSync(`${path}.br`) ? await readFile(`${path}.br`) : brotliCompressSync(await readFile(path));
    packed.set(relative(folder, path), body);
  }
  const server = createServer((request, response) => {
    const name = (request.url ?? "/").split("?")[0].slice(1) || "index.html";
    const body = packed.get(name);
    if (!body) return response.writeHead(404).end();
    // A name that carries a hash of what is in the file never has to be asked for again.
    const forEver = /-[0-9a-f]{16}\./.test(name);
    response.writeHead(200, {
      "Content-Type": TYPES[name.split(".").pop() ?? ""] ?? "text/plain",
      "Content-Encoding": "br",
      "Content-Length": body.length,
      "Cache-Control": forEver ? "public, max-age=31536000, immutable" : "no-cache",
    });
    return response.end(body);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return [`http://localhost:${(server.address() as AddressInfo).port}/`, server];
}
