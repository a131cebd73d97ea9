// Pages whose code is loaded when they are opened: what a first visit loads, and what a user sees
// while a part is on its way, or when it does not come.
import type { Page } from "@playwright/test";
import { visitAndKeep } from "./kept_copy";
import { OwnServer } from "./own_server";
import { axe, deliveries, expect, test as base } from "./support";

const test = base.extend<{ server: OwnServer }>({
  server: async ({}, use) => {
    const server = new OwnServer();
    await use(server);
    await server.stop();
  },
});

// The parts' own requests are looked at here: a service worker would answer in their place.
test.use({ serviceWorkers: "block" });

const PARTS = /\/(split|chunk)_\w+-[0-9a-f]{16}\.wasm$/;
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const menu = (page: Page) => page.getByRole("navigation", { name: "主なページ" });

test("a first visit loads no part before the page has come to rest, and then all of them", async ({
  page,
  site,
}) => {
  const modules: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith(".wasm")) modules.push(request.url());
  });
  // Time stands still until it is told to go on, however slow the machine.
  await page.clock.install({ time: "2026-08-03T09:00:00" });
  await page.clock.pauseAt("2026-08-03T09:00:01");
  await page.goto(site);
  await expect(heading(page)).toBeVisible();
  expect(modules.filter((url) => PARTS.test(url))).toEqual([]);
  expect(modules, "the module that starts, once").toHaveLength(1);
  await page.clock.runFor(2000);
  const parts = () => modules.filter((url) => PARTS.test(url));
  await expect
    .poll(() => parts().filter((url) => /\/split_(work|talk|papers)-/.test(url)).length)
    .toBe(3);
  expect(new Set(parts()).size, "nothing is loaded twice").toBe(parts().length);
});

for (const [name, url] of deliveries) {
  test(`${name}: every page of the menu opens, with its title and the focus`, async ({ page }) => {
    await page.goto(url);
    await expect(heading(page)).toBeVisible();
    for (const link of ["使い方", "チェックリスト", "控えとファイル", "地域の一覧"]) {
      await menu(page).getByRole("link", { name: link }).click();
      await expect(menu(page).getByRole("link", { name: link })).toHaveAttribute("aria-current");
      await expect(heading(page)).toBeFocused();
      const words = await heading(page).textContent();
      await expect(page).toHaveTitle(`${words}｜ものさし`);
    }
  });

  test(`${name}: an address opens its page at once, and the focus stays at the top`, async ({
    page,
  }) => {
    await page.goto(`${url}#/help`);
    await expect(heading(page)).toHaveText("使い方");
    await expect(page).toHaveTitle("使い方｜ものさし");
    await expect(page.locator("body")).toBeFocused();
  });
}

test("a part that is slow says that it is coming, and the page is announced once it is there", async ({
  page,
  site,
}) => {
  let release = () => {};
  const gate = new Promise<void>((open) => (release = open));
  await page.route(PARTS, async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto(site);
  await menu(page).getByRole("link", { name: "使い方" }).click();
  await expect(page.getByRole("main").getByRole("status")).toHaveText("読み込んでいます…");
  await expect(page).not.toHaveTitle(/使い方/);
  release();
  await expect(heading(page)).toHaveText("使い方");
  await expect(heading(page)).toBeFocused();
  await expect(page).toHaveTitle("使い方｜ものさし");
  await expect(page.getByText("読み込んでいます…")).toHaveCount(0);
});

test("a page that does not come says so, and comes when asked again", async ({
  page,
  site,
  guard,
}) => {
  guard.expectError(/ERR_FAILED/);
  await page.route(PARTS, (route) => route.abort());
  await page.goto(site);
  await menu(page).getByRole("link", { name: "使い方" }).click();
  await expect(heading(page)).toHaveText("この画面を読み込めませんでした");
  await expect(heading(page)).toBeFocused();
  await axe(page);
  const again = page.getByRole("button", { name: "もう一度" });
  await again.click();
  await expect(again, "still no network").toBeVisible();

  // The pages that are there are not harmed.
  await menu(page).getByRole("link", { name: "地域の一覧" }).click();
  await page.getByRole("button", { name: "見本を開く" }).click();
  await expect(page.getByText("見本を読み込めませんでした。")).toBeVisible();

  await menu(page).getByRole("link", { name: "使い方" }).click();
  await expect(again).toBeVisible();
  await page.unroute(PARTS);
  await again.click();
  await expect(heading(page)).toHaveText("使い方");
  await expect(heading(page)).toBeFocused();
});

test("areas wait for the lists that they were asked by, and nothing is lost meanwhile", async ({
  page,
  site,
  guard,
}) => {
  guard.expectError(/ERR_FAILED/);
  await page.goto(site);
  await page.getByRole("button", { name: "見本を開く" }).click();
  await expect(heading(page)).toHaveText("見本・あおば川圏域");
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  await page.route(PARTS, (route) => route.abort());
  await page.goto("about:blank");
  await page.goto(site);
  await expect(heading(page)).toHaveText("この画面を読み込めませんでした");
  await page.unroute(PARTS);
  await page.getByRole("button", { name: "もう一度" }).click();
  await expect(page.getByRole("heading", { name: "見本・あおば川圏域" })).toBeVisible();
});

test.describe("with a kept copy", () => {
  test.use({ serviceWorkers: "allow" });

  test("after a first visit every page opens without the server", async ({
    page,
    server,
    guard,
  }) => {
    test.slow();
    const url = await server.start("/share/");
    guard.alsoServed(url);
    await visitAndKeep(page, url);
    await server.stop();
    await page.reload();
    await page.getByRole("button", { name: "見本を開く" }).click();
    await expect(heading(page)).toHaveText("見本・あおば川圏域");
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
      await expect(heading(page), address).toBeVisible();
      await expect(heading(page), address).not.toHaveText(/見つかりません|読み込めません/);
      await expect(page.getByText("読み込んでいます…")).toHaveCount(0);
    }
  });
});
