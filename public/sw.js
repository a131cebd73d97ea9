// Keeps a copy of the site, so that it opens without a network after the first visit.
// Above this text xtask writes VERSION (a hash of all files) and FILES (their relative addresses;
// "./" is the page itself). It touches nothing outside its own folder, and only its own caches:
// several copies of the site may live on one server.
"use strict";

const SCOPE = self.registration.scope;
const MINE = `monosashi ${SCOPE} `;
const CACHE = MINE + VERSION;
const HOME = new URL("./", SCOPE).href;
const KEPT = new Set(FILES.map((file) => new URL(file, SCOPE).href));
const PATIENCE_MS = 3000;

self.addEventListener("install", (event) => {
  event.waitUntil(keepAll().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOld().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const url = new URL(request.url);
  url.hash = "";
  url.search = "";
  const isPage = url.href === HOME || url.href === `${HOME}index.html`;
  if (request.mode === "navigate" && isPage) {
    event.respondWith(page(request));
  } else if (KEPT.has(url.href)) {
    event.respondWith(file(url.href, request));
  }
});

async function keepAll() {
  const cache = await caches.open(CACHE);
  // All or nothing: if one file is missing, the version before stays in use.
  await cache.addAll([...KEPT].map((url) => new Request(url, { cache: freshness(url) })));
}

// A name with a hash never changes its content: what the browser already holds will do.
function freshness(url) {
  return /-[0-9a-f]{16}\.[a-z]+$/.test(url) ? "default" : "no-cache";
}

async function ownCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(MINE));
}

// The version before stays: a page of it may still be loading its files.
async function forgetOld() {
  const others = (await ownCaches()).filter((name) => name !== CACHE);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

async function kept(url) {
  for (const name of [CACHE, ...(await ownCaches())]) {
    const found = await (await caches.open(name)).match(url);
    if (found) return found;
  }
  return undefined;
}

// The files' names carry a hash of what is in them, so that a kept one is never stale.
async function file(url, request) {
  return (await kept(url)) ?? fetch(request);
}

// The page itself comes from the server whenever it answers soon: a new version is there on the
// next load. A server that is away, slow, failing or asking for a sign-in leaves the kept page.
async function page(request) {
  const own = await kept(HOME);
  if (!own) return fetch(request);
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), PATIENCE_MS);
  try {
    const fresh = await fetch(HOME, { cache: "no-cache", signal: control.signal });
    return fresh.ok && !fresh.redirected ? fresh : own;
  } catch {
    return own;
  } finally {
    clearTimeout(timer);
  }
}
