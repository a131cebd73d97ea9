// A site on a server of the test's own, kept by the service worker.
import type { Page } from "@playwright/test";
import { OwnServer } from "./own_server";
import { expect, test as base } from "./support";

// A new version is fetched whole, beside all that the page still does, and its worker takes its
// place once the one before has been idle for as long as the browser likes: a slow machine takes
// its time.
export const patience = { timeout: 120_000 };

export const test = base.extend<{ server: OwnServer }>({
  server: async ({}, use) => {
    const server = new OwnServer();
    await use(server);
    await server.stop();
  },
});

/** Opens the site and waits until its copy is kept and answers for this page. */
export async function visitAndKeep(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  // Active means: installed, and installed means: every file is kept.
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) {
      await new Promise((done) =>
        navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }),
      );
    }
  });
}

/** From now on the server hands out another version, which pages tell by `data-release`. */
export function publish(server: OwnServer, mark: string): void {
  server.rewrite.set("index.html", (text) => text.replace("<html", `<html data-release="${mark}"`));
  server.rewrite.set("sw.js", (text) =>
    text
      .replace('VERSION = "', `VERSION = "${mark}`)
      .replace(/RELEASE = .*;/, 'RELEASE = {"number":"9.8.7","day":"2027-01-02"};'),
  );
}

/** Asks for a newer version at once; a browser does so by itself some seconds after a load. */
export async function lookForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
}

/**
 * Until the newest worker is in its place and has begun: a browser passes over a look for the next one before, and
 * may leave one for ever waiting that comes while the one before it is still beginning.
 */
export async function settled(page: Page): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate(async () => {
          const registration = await navigator.serviceWorker.ready;
          const isAlone = !registration.installing && !registration.waiting;
          return isAlone && registration.active?.state === "activated";
        }),
      patience,
    )
    .toBe(true);
}

export const cacheNames = (page: Page) => page.evaluate(() => caches.keys());
