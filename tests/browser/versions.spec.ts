// A new version is offered, and taken by the person's word alone: by all tabs together, and by none
// in the middle of a word.
import type { BrowserContext, Page } from "@playwright/test";
import { cacheNames, lookForUpdate, patience, publish, settled, test, visitAndKeep } from "./kept_site";
import type { OwnServer } from "./own_server";
import { axe, expect, type Guard } from "./support";

test.describe.configure({ timeout: 300_000 });

const OFFER = /^新しい版があります：9\.8\.7版（2027年1月2日作成）。/;
const offer = (page: Page) => page.getByRole("status").getByText(OFFER);
const take = (page: Page) => page.getByRole("button", { name: "新しい版にする", exact: true });
const root = (page: Page) => page.locator("html");
const isOld = (page: Page) => expect(root(page)).not.toHaveAttribute("data-release", "new");
const isNew = (page: Page) => expect(root(page)).toHaveAttribute("data-release", "new", patience);
const comment = (page: Page) => page.getByRole("textbox", { name: "コメント" }).first();

type Given = { page: Page; context: BrowserContext; server: OwnServer; guard: Guard };

/** The sample in the page 記入, a second tab beside it, and a new version on the server. */
async function twoTabs({ page, context, server, guard }: Given): Promise<[string, Page]> {
  const url = await server.start("/share/");
  guard.alsoServed(url);
  await visitAndKeep(page, url);
  await page.getByRole("button", { name: "見本を開く" }).click();
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  const address = `${url}#/area/mihon-1/2026/middle/menu/1`;
  await page.goto(address);
  await expect(comment(page)).toBeVisible();
  const other = await context.newPage();
  await other.goto(address);
  await expect(comment(other)).toBeVisible();
  publish(server, "new");
  await lookForUpdate(page);
  await expect.poll(async () => (await cacheNames(page)).join(), patience).toContain(" new");
  await settled(page);
  return [url, other];
}

test("a new version waits for the person's word, comes to all tabs at once, and is kept", async ({ page, context, server, guard }) => {
  const [url, other] = await twoTabs({ page, context, server, guard });
  await expect(offer(page)).toBeVisible(patience);
  await expect(offer(other)).toBeVisible(patience);
  await axe(page);
  // Neither a reload nor a new tab takes it.
  await page.reload();
  await expect(offer(page)).toBeVisible();
  await isOld(page);
  const third = await context.newPage();
  await third.goto(url);
  await expect(offer(third)).toBeVisible();
  await isOld(third);

  await comment(page).fill("書いてすぐに押す");
  await take(page).click();
  for (const tab of [page, other, third]) await isNew(tab);
  await expect(comment(page)).toHaveValue("書いてすぐに押す");
  await expect(offer(page)).toHaveCount(0);
  await server.stop();
  await page.reload();
  await isNew(page);
  await expect(comment(page)).toHaveValue("書いてすぐに押す");
});

test("a new version is not taken at the next start either", async ({ page, context, server, guard }) => {
  const [url, other] = await twoTabs({ page, context, server, guard });
  await page.close();
  await other.goto("about:blank");
  await other.goto(url);
  await expect(offer(other)).toBeVisible(patience);
  await isOld(other);
});

test("a tab in which somebody types is asked, and follows when the field is left", async ({ page, context, server, guard }) => {
  const [, other] = await twoTabs({ page, context, server, guard });
  await expect(offer(page)).toBeVisible(patience);
  await comment(other).click();
  await comment(other).pressSequentially("まだ途中");
  await take(page).click();
  await isNew(page);
  await expect(other.getByText(/^ほかの画面（タブ）で、新しい版（9\.8\.7版/)).toBeVisible();
  await expect(other.getByRole("button", { name: "この画面も新しい版にする" })).toBeVisible();
  await other.waitForTimeout(4000);
  await isOld(other);
  await expect(comment(other)).toBeFocused();
  await comment(other).blur();
  await isNew(other);
  await expect(comment(other)).toHaveValue(/まだ途中/);
});

test("what is typed in a form and not sent holds a new version back, and says so", async ({ page, context, server, guard }) => {
  const [url, other] = await twoTabs({ page, context, server, guard });
  await other.close();
  await page.goto(`${url}#/new`);
  const name = page.getByRole("textbox", { name: "名前" }).first();
  await name.fill("書きかけの圏域");
  await take(page).click();
  await expect(page.getByText(/^まだ新しい版にしていません。この画面に/)).toBeVisible();
  await isOld(page);
  await expect(name).toHaveValue("書きかけの圏域");
});

test("what cannot be saved holds a new version back, and says so", async ({ page, context, server, guard }) => {
  const [, other] = await twoTabs({ page, context, server, guard });
  await other.close();
  await expect(offer(page)).toBeVisible(patience);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await comment(page).fill("残せない言葉");
  await take(page).click();
  await expect(page.getByText(/^まだ新しい版にしていません。入力した内容を/)).toBeVisible();
  await isOld(page);
  await expect(comment(page)).toHaveValue("残せない言葉");
});
