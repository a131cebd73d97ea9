// 配布資料 and 議事メモ: what everyone takes home on paper, photocopied in grey.
import { axe, expect, test } from "./support";
import type { Page } from "@playwright/test";

test.use({ viewport: { width: 1366, height: 768 } });

async function open(page: Page, site: string, name: string): Promise<void> {
  await page.goto(site);
  await page.getByRole("button", { name: "見本を開く" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "見本・あおば川圏域" })).toBeVisible();
  await page.goto(`${site}#/area/mihon-1/2026/talk`);
  await page.getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^配布資料/ })).toBeFocused();
}

/** How many sheets of A4. */
async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return (pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;
}

/** What stands around every printed page. */
async function margins(page: Page): Promise<string> {
  return page.evaluate(() => {
    const sheets = [...document.styleSheets, ...document.adoptedStyleSheets];
    return sheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join("\n");
  });
}

test("the short form says where the year stands on two sheets", async ({ page, site }) => {
  await open(page, site, "配布資料（A4・1〜2枚）");
  await axe(page);
  await expect(page.getByRole("heading", { name: "きょう決まったこと（書きこみ用）" })).toHaveCount(0);
  expect(await sheets(page)).toBeLessThanOrEqual(2);
  const around = await margins(page);
  for (const part of ["見本・あおば川圏域", "令和8年度（2026）", "にも包括チェックリスト", "印刷：", "counter(page)"]) {
    expect(around).toContain(part);
  }
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "きょう決まったこと（書きこみ用）" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "住まい連絡会を年3回ひらく（相談支援センター、6月〜2月、進行中）" })).toBeVisible();
});

test("the long form has every item and the roadmap, and nothing runs over anything", async ({ page, site }) => {
  await open(page, site, "配布資料（全項目）");
  await axe(page);
  await expect(page.getByRole("region", { name: "すべての項目" }).getByRole("rowheader")).toHaveCount(75);
  await expect(page.getByRole("img")).toHaveCount(2);
  expect(await sheets(page)).toBeLessThanOrEqual(8);
  await page.emulateMedia({ media: "print" });
  const styles = await page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll(`main ${selector}`)];
    return {
      // A grid would run over itself where a sheet ends.
      grids: all("section").filter((s) => getComputedStyle(s).display === "grid").length,
      broken: all("figure, .handout__table tr").filter((e) => getComputedStyle(e).breakInside !== "avoid").length,
      lonely: all("h2, h3").filter((e) => getComputedStyle(e).breakAfter !== "avoid").length,
    };
  });
  expect(styles).toEqual({ grids: 0, broken: 0, lonely: 0 });
});

test("what the room does not see stays off the paper", async ({ page, site }) => {
  await open(page, site, "配布資料（A4・1〜2枚）");
  const night = page.getByRole("rowheader").filter({ hasText: "夜間に相談できる窓口がない" });
  const others = page.getByRole("heading", { name: /^(これからのところ|話し合いたいこと)$/ });
  await expect(night).toHaveCount(1);
  await expect(others).toHaveCount(2);
  await page.getByRole("link", { name: "話し合いの準備へ" }).click();
  for (const name of [/^地域課題：夜間に/, "これからのところ", "話し合いたいこと"]) {
    await page.getByRole("checkbox", { name }).first().uncheck();
  }
  await page.getByRole("link", { name: "配布資料（A4・1〜2枚）" }).click();
  await expect(page.getByRole("heading", { name: "ストレングス" })).toBeVisible();
  await expect(night).toHaveCount(0);
  await expect(others).toHaveCount(0);
});

test("on a phone nothing is cut off", async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, site, "配布資料（全項目）");
  const spare = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(spare, "no sideways scrolling").toBe(0);
  await axe(page);
});

test("a page of the meeting prints dark on white on one sheet", async ({ page, site }) => {
  await open(page, site, "配布資料（A4・1〜2枚）");
  await page.goto(`${site}#/area/mihon-1/2026/talk`);
  await page.getByRole("radio", { name: "黒" }).check();
  await page.getByRole("link", { name: "話し合いをはじめる" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "見本・あおば川圏域" })).toBeFocused();
  await page.keyboard.press("PageDown");
  await expect(page.getByText("182,400人"), "the figures of the area").toBeVisible();
  expect(await sheets(page)).toBe(1);
  for (let pages = 0; pages < 10 && !(await page.getByRole("img").isVisible()); pages += 1) {
    const before = await page.locator(".show__page").innerHTML();
    await page.keyboard.press("PageDown");
    await expect.poll(() => page.locator(".show__page").innerHTML()).not.toBe(before);
  }
  await expect(page.getByRole("img"), "the shape of the nine menus").toBeVisible();
  expect(await sheets(page)).toBe(1);
  await page.emulateMedia({ media: "print" });
  const ink = await page.getByRole("heading", { level: 1 }).evaluate((h) => getComputedStyle(h).color);
  expect(ink).toBe("rgb(26, 26, 26)");
});
