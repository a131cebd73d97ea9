// A server of a test's own: it can go down, and it can receive a new version.
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join, normalize } from "node:path";
import { environment } from "./environment";

const TYPES: Record<string, string> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  wasm: "application/wasm",
  svg: "image/svg+xml",
  webmanifest: "application/manifest+json",
};

export class OwnServer {
  private server: Server | undefined;
  /** Changes a text file on its way out, by its name: what a new version would have. */
  readonly rewrite = new Map<string, (text: string) => string>();

  /** Starts to serve the finished site below `prefix`; returns the page's address. */
  async start(prefix: string): Promise<string> {
    this.server = createServer(async (request, response) => {
      const path = (request.url ?? "").split("?")[0];
      const name = path === prefix ? "index.html" : normalize(path.slice(prefix.length));
      try {
        if (!path.startsWith(prefix) || name.startsWith("..")) throw new Error("outside");
        const content = await readFile(join(environment.dist, name));
        const change = this.rewrite.get(name);
        response.setHeader("Content-Type", TYPES[name.split(".").pop() ?? ""] ?? "text/plain");
        response.end(change ? change(content.toString("utf8")) : content);
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise<void>((ready) => this.server?.listen(0, "127.0.0.1", ready));
    const { port } = this.server.address() as AddressInfo;
    return `http://localhost:${port}${prefix}`;
  }

  /** Goes down: connections are cut, and new ones are refused. */
  async stop(): Promise<void> {
    const server = this.server;
    this.server = undefined;
    server?.closeAllConnections();
    await new Promise<void>((done) => (server ? server.close(() => done()) : done()));
  }
}
