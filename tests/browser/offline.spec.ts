// The site keeps a copy of itself. Each test has a server of its own, which can really go away:
// a browser's emulated "offline" does not reach a service worker.
import { cacheNames, lookForUpdate, patience, publish, settled, test, visitAndKeep } from "./kept_site";
import { expect } from "./support";

test.describe.configure({ timeout: 300_000 });

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

test("the licences open as a page without the server, too", async ({ page, server, guard }) => {
  guard.expectError(/ERR_CONNECTION_REFUSED/); // the icon that a browser looks for beside a plain text
  const url = await server.start("/share/");
  guard.alsoServed(url);
  await visitAndKeep(page, url);
  await server.stop();
  await page.goto(`${url}#/help`);
  await page.getByRole("link", { name: "使っているソフトウェアのライセンス" }).click();
  await expect(page.getByText("leptos 0.", { exact: false })).toBeVisible();
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

test("keeps the chosen version and the newest, and leaves the caches of others alone", async ({
  page,
  server,
  guard,
}) => {
  const url = await server.start("/share/");
  guard.alsoServed(url);
  await visitAndKeep(page, url);
  await page.evaluate(() => caches.open("monosashi http://localhost/other/ 1"));
  const versions = async () =>
    (await cacheNames(page)).filter((name) => /^monosashi .*\/share\/ /.test(name));
  const [first] = await versions();
  for (const mark of ["second", "third"]) {
    publish(server, mark);
    await lookForUpdate(page);
    await expect.poll(async () => (await versions()).join(), patience).toContain(mark);
    await settled(page);
  }
  await expect.poll(async () => (await versions()).length).toBe(2);
  expect(await versions()).toContain(first);
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
