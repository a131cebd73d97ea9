// The site keeps a copy of itself. Each test has a server of its own, which can really go away:
// a browser's emulated "offline" does not reach a service worker.
import type { Page } from "@playwright/test";
import { OwnServer } from "./own_server";
import { expect, test as base } from "./support";

// A new version is fetched whole, beside all that the page still does, and takes its place once the
// one before has been idle for as long as the browser likes: a slow machine takes its time.
const patience = { timeout: 120_000 };
base.describe.configure({ timeout: 300_000 });

const test = base.extend<{ server: OwnServer }>({
  server: async ({}, use) => {
    const server = new OwnServer();
    await use(server);
    await server.stop();
  },
});

/** Opens the site and waits until its copy is kept and answers for this page. */
async function visitAndKeep(page: Page, url: string): Promise<void> {
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

/** Asks for a newer version at once; a browser does so by itself some seconds after a load. */
async function lookForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
}

/** Until a new version has taken its place: a browser passes over a look for the next one before. */
async function settled(page: Page): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate(async () => {
          const registration = await navigator.serviceWorker.ready;
          return !registration.installing && !registration.waiting;
        }),
      patience,
    )
    .toBe(true);
}

const cacheNames = (page: Page) => page.evaluate(() => caches.keys());

test("opens without the server after the first visit", async ({ page, server, guard }) => {
  const url = await server.start("/deep/er/monosashi/");
  guard.alsoServed(url);
  await visitAndKeep(page, url);
  await server.stop();
  for (const address of [url, `${url}index.html`, `${url}?from=mail`]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByText("画面を始められませんでした")).toHaveCount(0);
  }
});

test("every page opens without the server after the first visit", async ({
  page,
  server,
  guard,
}) => {
  const heading = page.getByRole("heading", { level: 1 });
  const url = await server.start("/share/");
  guard.alsoServed(url);
  await visitAndKeep(page, url);
  await server.stop();
  await page.reload();
  await page.getByRole("button", { name: "見本を開く" }).click();
  await expect(heading).toHaveText("見本・あおば川圏域");
  const area = `${url}${new URL(page.url()).hash}`;
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  for (const address of [
    `${url}#/new`,
    `${url}#/lists`,
    `${url}#/files`,
    `${url}#/help`,
    area,
    `${area}/edit`,
    `${area}/years`,
    `${area}/2026/start/menu/1`,
    `${area}/2026/start/result`,
    `${area}/2026/start/export`,
  ]) {
    await page.goto("about:blank");
    await page.goto(address);
    await expect(heading, address).toBeVisible();
    await expect(heading, address).not.toHaveText(/見つかりません/);
  }
});

test("shows a new version on the next load, and keeps it", async ({ page, server, guard }) => {
  const url = await server.start("/share/");
  guard.alsoServed(url);
  await visitAndKeep(page, url);

  server.rewrite.set("index.html", (text) => text.replace("<html", "<html data-release=\"new\""));
  server.rewrite.set("sw.js", (text) => text.replace('VERSION = "', 'VERSION = "new'));
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-release", "new");
  await lookForUpdate(page);
  await expect.poll(async () => (await cacheNames(page)).join(), patience).toContain(" new");

  await settled(page);
  await server.stop();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-release", "new");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("keeps two versions at most, and leaves the caches of others alone", async ({
  page,
  server,
  guard,
}) => {
  const url = await server.start("/share/");
  guard.alsoServed(url);
  await visitAndKeep(page, url);
  await page.evaluate(() => caches.open("monosashi http://localhost/other/ 1"));
  const mine = async () => (await cacheNames(page)).filter((name) => name.includes("/share/"));
  for (const mark of ["second", "third"]) {
    server.rewrite.set("sw.js", (text) => text.replace('VERSION = "', `VERSION = "${mark}`));
    await lookForUpdate(page);
    await expect.poll(async () => (await mine()).join(), patience).toContain(mark);
    await settled(page);
  }
  await expect.poll(async () => (await mine()).length).toBe(2);
  expect(await cacheNames(page)).toContain("monosashi http://localhost/other/ 1");
});

test("leaves the single file beside it to the server", async ({ page, server, guard }) => {
  const url = await server.start("/share/");
  guard.alsoServed(url);
  await visitAndKeep(page, url);
  await page.goto(`${url}monosashi.html`);
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute("content", /sha256-/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
