// What is typed is saved, and what the page says about it is true: over a reload, beside another
// tab, and where the browser keeps nothing.
import type { Page } from "@playwright/test";
import { axe, expect, openSample, test } from "./support";

test.use({ viewport: { width: 1366, height: 768 } });

const KEY = "monosashi:workspace";
const OTHER_TAB = "別の画面（タブ）で";

/** The sample, and nine areas like it: as much as a prefecture keeps. */
async function openTenAreas(page: Page, site: string): Promise<void> {
  await openSample(page, site);
  await page.evaluate((key) => {
    const stored = JSON.parse(localStorage.getItem(key) ?? "");
    const [sample] = stored.workspace.records;
    for (let n = 1; n < 10; n += 1) {
      const copy = structuredClone(sample);
      copy.area.id = `${sample.area.id}-${n}`;
      stored.workspace.records.push(copy);
    }
    localStorage.setItem(key, JSON.stringify(stored));
  }, KEY);
  await page.reload();
  await page.goto(`${site}#/area/mihon-1/2026/middle/menu/1`);
}

const comment = (page: Page) => page.getByRole("textbox", { name: "コメント" }).first();
const stored = (page: Page) => page.evaluate((key) => localStorage.getItem(key) ?? "", KEY);

test("whoever types and reloads at once goes on in the same page", async ({ page, site }) => {
  await openTenAreas(page, site);
  for (let round = 1; round <= 6; round += 1) {
    await comment(page).fill(`${round}回めの記入`);
    await page.reload();
    await expect(comment(page)).toHaveValue(`${round}回めの記入`);
    await comment(page).fill(`${round}回めのあとの記入`);
    await expect(page.getByText(/^保存しました/)).toBeVisible();
    await expect(page.getByRole("alert").filter({ hasText: OTHER_TAB })).toHaveCount(0);
    expect(await stored(page)).toContain(`${round}回めのあとの記入`);
  }
});

test("two tabs in which somebody types at the same time: neither is told that the other's words are its own", async ({ page, context, site }) => {
  await openSample(page, site);
  const address = `${site}#/area/mihon-1/2026/middle/menu/1`;
  await page.goto(address);
  const other = await context.newPage();
  await other.goto(address);
  await Promise.all([comment(page).fill("こちらの言葉"), comment(other).fill("あちらの言葉")]);
  // Whichever comes second is told, and what is said to be saved is there.
  const told = (tab: Page) => tab.getByRole("alert").filter({ hasText: OTHER_TAB });
  await expect.poll(async () => (await told(page).count()) + (await told(other).count())).toBeGreaterThan(0);
  for (const [tab, words] of [[page, "こちらの言葉"], [other, "あちらの言葉"]] as const) {
    if ((await told(tab).count()) === 0) {
      await expect(tab.getByText(/^保存しました/)).toBeVisible();
      expect(await stored(tab)).toContain(words);
    }
  }
});

test("a newer tab wins, and the older one says so", async ({ page, context, site }) => {
  await openSample(page, site);
  const newer = await context.newPage();
  await newer.goto(`${site}#/area/mihon-1/2026/middle/menu/1`);
  await newer.getByRole("textbox", { name: "コメント" }).first().fill("新しい画面で書きました");
  await expect(newer.getByText(/^保存しました/)).toBeVisible();
  const alert = page.getByRole("alert").filter({ hasText: OTHER_TAB });
  await expect(alert).toBeVisible();
  await axe(page);
  await alert.getByRole("button", { name: "読み込み直す" }).click();
  await page.goto(`${site}#/area/mihon-1/2026/middle/menu/1`);
  await expect(page.getByRole("textbox", { name: "コメント" }).first()).toHaveValue("新しい画面で書きました");
});

test("what one tab began afresh is not put aside by another that shows the same trouble", async ({ page, context, site }) => {
  await page.goto(site);
  await page.evaluate((key) => localStorage.setItem(key, "{こわれた"), KEY);
  await page.reload();
  const other = await context.newPage();
  await other.goto(site);
  const begin = (tab: Page) => tab.getByRole("button", { name: "脇に置いて、空の状態から始める" });
  await expect(begin(other)).toBeVisible();
  await begin(page).click();
  await page.getByRole("button", { name: "見本を開く" }).click();
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  const before = await stored(page);
  await begin(other).click();
  await expect(other.getByRole("alert").filter({ hasText: OTHER_TAB })).toBeVisible();
  expect(await stored(page)).toBe(before);
});

test("where the browser will not read what it keeps, that is told and the page still opens", async ({ page, site }) => {
  await page.addInitScript(() => {
    Storage.prototype.getItem = () => {
      throw new DOMException("broken", "UnknownError");
    };
  });
  await page.goto(site);
  await expect(page.getByRole("alert").filter({ hasText: "ブラウザーに保存できませんでした" })).toBeVisible();
  await expect(page.getByRole("button", { name: "見本を開く" })).toBeVisible();
});

test("where the browser refuses a file, that is told", async ({ page, site }) => {
  await openSample(page, site);
  await page.evaluate(() => {
    URL.createObjectURL = () => {
      throw new TypeError("refused");
    };
  });
  await page.goto(`${site}#/files`);
  await page.getByRole("button", { name: "控えファイルを保存する" }).click();
  await expect(page.getByText(/^ファイルを保存できませんでした/)).toBeVisible();
  await expect(page.getByText(/^最後に控えを保存した日時/)).toHaveCount(0);
});

test("where the browser keeps nothing at all, a meeting is held and a 控え is taken", async ({ page, site }) => {
  await page.addInitScript(() => {
    for (const storage of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(window, storage, {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      });
    }
  });
  await page.goto(site);
  const blocked = page.getByRole("alert").filter({ hasText: "データを保存できない設定" });
  await expect(blocked).toBeVisible();
  await page.getByRole("button", { name: "見本を開く" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "見本・あおば川圏域" })).toBeVisible();
  await page.goto(`${site}#/area/mihon-1/2026/talk/opening`);
  await page.keyboard.press("PageDown");
  await page.keyboard.press("Escape");
  await page.goto(`${site}#/files`);
  await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "控えファイルを保存する" }).click(),
  ]);
  await expect(blocked).toBeVisible();
});
