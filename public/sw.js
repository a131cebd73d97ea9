// Keeps the site, so that it opens without a network after the first visit, and keeps it the same
// until somebody chooses a newer version: it is fetched whole and laid beside the chosen one, whose
// files every page gets until then, whether the server is there or not.
//
// Above this text xtask writes VERSION (a hash of all files), RELEASE (its number and day) and FILES
// (their relative addresses; "./" is the page itself). It touches nothing outside its own folder,
// and only its own caches: several copies of the site may live on one server.
//
// The newest worker answers pages of every version: what they say to each other must not change.
//   page: { monosashi: "state" }      to it: { monosashi: "state", offered: RELEASE or null }
//   page: { monosashi: "take" }       to all pages: { monosashi: "taken", release: RELEASE }
//                                     or to it: { monosashi: "not-taken" }
"use strict";

const SCOPE = self.registration.scope;
const MINE = `monosashi ${SCOPE} `;
const CACHE = MINE + VERSION;
const HOME = new URL("./", SCOPE).href;
const KEPT = new Set(FILES.map((file) => new URL(file, SCOPE).href));
// Holds which version is chosen, and which was before: the names of their caches.
const CHOICE = `monosashi-choice ${SCOPE}`;

self.addEventListener("install", (event) => {
  // It takes the place of the worker before, not the place of the version before.
  event.waitUntil(keepAll().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(begin());
});

self.addEventListener("message", (event) => {
  const word = event.data?.monosashi;
  if (word === "state") event.waitUntil(tellState([event.source]));
  if (word === "take") event.waitUntil(take(event.source));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const url = plain(request.url);
  // A kept file may be opened as a page, as the licences are.
  if (KEPT.has(url) || isHashed(url)) {
    event.respondWith(file(url, request));
  } else if (request.mode === "navigate" && isPage(url)) {
    event.respondWith(file(HOME, request));
  }
});

async function begin() {
  await forgetOld();
  await self.clients.claim();
  await tellState(await pages());
}

async function keepAll() {
  const cache = await caches.open(CACHE);
  // All or nothing: if one file is missing, the new version is not offered.
  await cache.addAll([...KEPT].map((url) => new Request(url, { cache: freshness(url) })));
}

// A name with a hash never changes its content: what the browser already holds will do.
function freshness(url) {
  return isHashed(url) ? "default" : "no-cache";
}

function isHashed(url) {
  return url.startsWith(HOME) && /^[a-z]+-[0-9a-f]{16}\.[a-z]+$/.test(url.slice(HOME.length));
}

// The open pages of this site, and of no other on the same server.
async function pages() {
  const all = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return all.filter((page) => isPage(plain(page.url)));
}

function isPage(url) {
  return url === HOME || url === `${HOME}index.html`;
}

// The address without what stands behind `?` and `#`.
function plain(address) {
  const url = new URL(address);
  url.hash = "";
  url.search = "";
  return url.href;
}

// At a first visit, and where the chosen version is gone, what this worker keeps is chosen.
async function chosen() {
  const found = await (await caches.open(CHOICE)).match(HOME);
  const { now, before } = found ? await found.json() : {};
  if (now && (await caches.has(now))) return { now, before };
  return choose({ now: CACHE });
}

async function choose(choice) {
  await (await caches.open(CHOICE)).put(HOME, new Response(JSON.stringify(choice)));
  return choice;
}

async function tellState(to) {
  const { now } = await chosen();
  const offered = now === CACHE ? null : RELEASE;
  for (const page of to) page?.postMessage({ monosashi: "state", offered });
}

async function take(asking) {
  try {
    const { now } = await chosen();
    if (now !== CACHE) await choose({ now: CACHE, before: now });
  } catch {
    asking?.postMessage({ monosashi: "not-taken" });
    return;
  }
  for (const page of await pages()) page.postMessage({ monosashi: "taken", release: RELEASE });
  await forgetOld();
}

async function ownCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(MINE));
}

// The version before the chosen one stays: a page of it may still be loading its files.
async function forgetOld() {
  const { now, before } = await chosen();
  const needed = new Set([CACHE, now, before]);
  const old = (await ownCaches()).filter((name) => !needed.has(name));
  await Promise.all(old.map((name) => caches.delete(name)));
}

// From the chosen version; a page that began before the choice finds its files in another.
async function file(url, request) {
  const { now } = await chosen();
  for (const name of [now, CACHE, ...(await ownCaches())]) {
    const found = await (await caches.open(name)).match(url);
    if (found) return found;
  }
  return fetch(request);
}
