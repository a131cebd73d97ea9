// 「地域の一覧」 and an area's own pages: the way in.
import type { Page } from "@playwright/test";
import * as store from "./store";
import { axe, deliveries, expect, openSample, test } from "./support";

test.use({ viewport: { width: 1366, height: 768 } });

for (const [name, url] of deliveries) {
  test(`${name}: a newcomer opens the sample, and puts it away in one click`, async ({ page }) => {
    await page.goto(url);
    await axe(page);
    await page.getByRole("button", { name: "見本を開く" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("見本・あおば川圏域");
    await expect(page.getByRole("complementary", { name: "見本" })).toContainText("架空の圏域");
    // Four fiscal years, from the newest; those before it behind one press.
    await expect(page.getByRole("rowheader")).toHaveText(["令和8年度（2026）", "令和8年度（2026）"]);
    await page.getByRole("button", { name: "それより前の年度" }).click();
    for (const year of ["令和8年度（2026）", "令和7年度（2025）", "令和6年度（2024）", "令和5年度（2023）"]) {
      await expect(page.getByRole("rowheader", { name: year }).first()).toBeVisible();
    }
    await axe(page);
    await page.getByRole("button", { name: "見本を片付ける" }).click();
    await expect(page.getByRole("button", { name: "見本を開く" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "片付けた地域" })).toHaveCount(0);
  });
}

test("a sample that was put away comes back as it was", async ({ page, site }) => {
  await page.goto(site);
  await page.getByRole("button", { name: "見本を開く" }).click();
  for (const [name, told] of [
    ["この地域を片付ける", "「見本・あおば川圏域」を片付けました。"],
    ["見本を片付ける", "見本を片付けました。"],
  ] as const) {
    await page.getByRole("button", { name }).click();
    await expect(page.getByRole("button", { name: "見本を開く" })).toBeVisible();
    await expect(page.getByText(told)).toBeInViewport();
    await page.getByRole("button", { name: "元に戻す", exact: true }).click();
    await expect(page.getByText("元に戻しました。")).toBeFocused();
    await page.getByRole("link", { name: "見本・あおば川圏域" }).click();
    await expect(page.getByRole("link", { name: /^中間のつづきを記入する/ })).toBeVisible();
  }
});

test("an area is made, corrected, put away and brought back", async ({ page, site }) => {
  await page.goto(site);
  await page.getByRole("link", { name: "地域をつくる" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "地域をつくる" })).toBeFocused();

  await page.getByRole("radio", { name: "市町村" }).check();
  await page.getByRole("textbox", { name: "全国地方公共団体コード" }).fill("242013");
  await page.getByRole("textbox", { name: "人口（人）" }).fill("たくさん");
  await page.getByRole("button", { name: "つくる", exact: true }).click();
  const summary = page.getByRole("group", { name: "入力をご確認ください" });
  await expect(summary).toBeFocused();
  await expect(summary).toContainText("地域の名前を入力してください。");
  await expect(summary).toContainText("2で終わるはずです");
  await expect(summary).toContainText("0以上の整数を入力してください。");
  await axe(page);
  await page.getByRole("textbox", { name: "人口（人）" }).fill("1,5");
  await page.getByRole("button", { name: "つくる", exact: true }).click();
  await expect(summary, "a slip is no fifteen").toContainText("0以上の整数を入力してください。");
  await summary.getByRole("link", { name: /^地域の名前/ }).click();
  await expect(page.getByRole("textbox", { name: "地域の名前" })).toBeFocused();

  await page.getByRole("textbox", { name: "地域の名前" }).fill("津市");
  await page.getByRole("textbox", { name: "全国地方公共団体コード" }).fill("２４２０１２");
  await page.getByRole("textbox", { name: "人口（人）" }).fill("270,000");
  await page.getByRole("button", { name: "つくる", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("津市");
  await expect(page.getByText("242012")).toBeVisible();
  await expect(page.getByText("270,000")).toBeVisible();

  await page.getByRole("link", { name: "情報を直す" }).click();
  await page.getByRole("textbox", { name: "地域の名前" }).fill("津市（合併後）");
  await page.getByRole("button", { name: "この内容にする" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("津市（合併後）");
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("津市（合併後）");

  await page.getByRole("button", { name: "この地域を片付ける" }).click();
  await expect(page.getByRole("heading", { name: "片付けた地域" })).toBeVisible();
  await axe(page);
  await page.getByRole("button", { name: "元に戻す：津市（合併後）" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "津市（合併後）" })).toBeVisible();
  await page.getByRole("link", { name: "計画・協議の場・ほかの年度" }).click();
  await expect(page.getByText("270,000")).toBeVisible();
});

test("going back leads where one came from, and a wrong address is met kindly", async ({ page, site }) => {
  await page.goto(site);
  await page.getByRole("link", { name: "使い方" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "使い方" })).toBeFocused();
  await expect(page).toHaveTitle("使い方｜ものさし");
  await axe(page);
  await page.goBack();
  await expect(page.getByRole("button", { name: "見本を開く" })).toBeVisible();
  await page.goto(`${site}#/area/nobody/2026/start/menu/1`);
  await expect(page.getByRole("heading", { level: 1, name: "ページが見つかりません" })).toBeVisible();
  await axe(page);
  await page.getByRole("main").getByRole("link", { name: "地域の一覧へ" }).click();
  await expect(page.getByRole("button", { name: "見本を開く" })).toBeVisible();
});

/** Makes an area; returns the address of its 記入. */
async function newArea(page: Page, site: string, name: string): Promise<string> {
  await page.goto(`${site}#/new`);
  await page.getByRole("textbox", { name: "地域の名前" }).fill(name);
  await page.getByRole("button", { name: "つくる", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  return `${page.url()}/2026/start/menu/1`;
}

test("an area that another tab puts away says so where somebody writes in it, and comes back", async ({ page, context, site }) => {
  const fill = await newArea(page, site, "みどり圏域");
  await page.goto(fill);
  const comment = page.getByRole("textbox", { name: "コメント" }).first();
  await comment.fill("書きかけの言葉");
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  const other = await context.newPage();
  await other.goto(fill.replace(/\/2026.*/, ""));
  other.on("dialog", (dialog) => dialog.accept());
  await other.getByRole("button", { name: "この地域を片付ける" }).click();

  const title = page.getByRole("heading", { level: 1, name: "みどり圏域" });
  await expect(title).toBeFocused();
  const main = page.getByRole("main");
  await expect(main).toContainText("この地域は、片付けられています。");
  await expect(page).toHaveTitle("みどり圏域｜ものさし");
  await axe(page);
  await main.getByRole("button", { name: "元に戻す" }).click();
  await expect(comment).toHaveValue("書きかけの言葉");
  await expect(page.getByRole("group", { name: /^1-1\D/ })).toBeFocused();
  await expect(other.getByRole("heading", { level: 2, name: "みどり圏域" })).toBeVisible();

  // Put away and deleted for good while somebody looks at its page.
  await other.getByRole("link", { name: "みどり圏域" }).click();
  await other.getByRole("button", { name: "この地域を片付ける" }).click();
  await expect(main).toContainText("この地域は、片付けられています。");
  await other.getByRole("button", { name: "完全に消す：みどり圏域" }).click();
  await expect(main).toContainText("この地域は、この保存場所にありません。");
  await expect(main.getByRole("button", { name: "元に戻す" })).toHaveCount(0);
  await expect(page.locator("body")).not.toBeFocused();
  await axe(page);
  await main.getByRole("link", { name: "控えとファイル" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "控えとファイル" })).toBeFocused();
});

test("an area that is set aside at its own address tells where it is now", async ({ page, site }) => {
  await openSample(page, site);
  const all = await store.entries(page);
  const name = Object.keys(all).find((name) => name.startsWith("part\u001f") && name.endsWith("plan:2026")) ?? "";
  await store.tamper(page, { [name]: (all[name] ?? "").replace("2026", "2025") });
  await page.reload();
  const main = page.getByRole("main");
  await expect(main.getByRole("link", { name: "控えとファイル" })).toBeVisible();
  await axe(page);
  await page.getByRole("button", { name: "脇に置く" }).click();
  await expect(main).toContainText("この地域は、この保存場所にありません。");
  await expect(main).toContainText("脇に置いた");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await main.getByRole("link", { name: "控えとファイル" }).click();
  await expect(page.getByRole("heading", { name: "脇に置いたデータ" })).toBeVisible();
});

test("the keyboard alone leads from the first page into the sample", async ({ page, site }) => {
  await page.goto(site);
  await expect(page.getByRole("button", { name: "見本を開く" })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "本文へ移動" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "見本を開く" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "見本・あおば川圏域" })).toBeFocused();
});

for (const [name, width] of [["a phone", 390], ["200 % on a small PC", 640]] as const) {
  test(`nothing is cut off on ${name}`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(site);
    await page.getByRole("button", { name: "見本を開く" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "見本・あおば川圏域" })).toBeVisible();
    for (const hash of ["#/", "#/new", "#/area/mihon-1", "#/area/mihon-1/2026/middle/export", "#/files", "#/lists", "#/help"]) {
      await page.goto(`${site}${hash}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(sideways, hash).toBeLessThanOrEqual(0);
    }
  });
}

test("the form of an area says what keeps it, and half done it waits", async ({ page, site }, info) => {
  await openSample(page, site);
  const name = page.getByRole("textbox", { name: "地域の名前" });
  const earlier = page.getByText("前に入力した途中の内容です。");
  await page.goto(`${site}#/area/mihon-1/edit`);
  await expect(page.getByText("この内容は、「この内容にする」を押すと保存されます。")).toBeVisible();
  await expect(name).toHaveValue("見本・あおば川圏域");
  await expect(earlier).toHaveCount(0);
  const kind = page.getByRole("radio", { checked: true });
  const before = await kind.evaluate((radio) => radio.parentElement?.textContent?.trim() ?? "");
  await page.getByRole("radio", { name: "市町村" }).check();
  await name.fill("見本・あおば川");
  await page.getByRole("textbox", { name: "人口（人）" }).fill("たくさん");

  // Who closes the tab is asked; a look elsewhere loses nothing, and a reload neither.
  const asked = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await page.getByRole("link", { name: "控えとファイル" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "控えとファイル" })).toBeVisible();
  await page.goBack();
  for (const way of ["back", "anew"]) {
    await expect(earlier, way).toBeVisible();
    await expect(name).toHaveValue("見本・あおば川");
    await expect(page.getByRole("textbox", { name: "人口（人）" })).toHaveValue("たくさん");
    await expect(page.getByRole("radio", { name: "市町村" })).toBeChecked();
    if (way === "back") await page.reload();
  }
  await axe(page);
  await info.attach("half done", { body: await page.screenshot({ fullPage: true }), contentType: "image/png" });

  // Dropped, all is as it was, and nobody is asked.
  await page.getByRole("button", { name: "途中の内容を消す" }).click();
  await expect(earlier).toHaveCount(0);
  await expect(name).toHaveValue("見本・あおば川圏域");
  await expect(page.getByRole("radio", { name: before })).toBeChecked();
  await page.goto(`${site}#/`);
  await page.goto(`${site}#/area/mihon-1/edit`);
  await expect(name).toHaveValue("見本・あおば川圏域");
  await expect(earlier).toHaveCount(0);

  // Confirmed, it is gone, too; so it is by the way out.
  await page.goto(`${site}#/new`);
  await name.fill("津市");
  await page.getByRole("link", { name: "やめる" }).click();
  await page.getByRole("link", { name: "地域をつくる" }).first().click();
  await expect(page.getByText("この内容は、「つくる」を押すと保存されます。")).toBeVisible();
  await expect(name).toHaveValue("");
  await name.fill("津市");
  await page.getByRole("link", { name: "控えとファイル" }).first().click();
  await page.goBack();
  await expect(name).toHaveValue("津市");
  await page.getByRole("button", { name: "つくる", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("津市");
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "地域をつくる" })).toBeVisible();
  await expect(name).toHaveValue("");
  await expect(earlier).toHaveCount(0);
});

test("what another tab changed in an area stays where the form here changed something else", async ({ page, context, site }) => {
  const address = (await newArea(page, site, "みどり圏域")).replace(/\/2026.*/, "");
  const name = page.getByRole("textbox", { name: "地域の名前" });
  await page.goto(`${address}/edit`);
  await name.fill("みどり・北圏域");
  const other = await context.newPage();
  await other.goto(`${address}/edit`);
  await other.getByRole("textbox", { name: "人口（人）" }).fill("200");
  await other.getByRole("button", { name: "この内容にする" }).click();
  await expect(other.getByText(/^保存しました/)).toBeVisible();

  await expect(name).toHaveValue("みどり・北圏域");
  await page.getByRole("button", { name: "この内容にする" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "みどり・北圏域" })).toBeVisible();
  const population = page.getByRole("definition").filter({ hasText: "200" });
  await expect(population).toBeVisible();
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "みどり・北圏域" })).toBeVisible();
  await expect(population).toBeVisible();
});

test("what cannot be read neither comes back nor goes, and nobody is told that it did", async ({ page, site }) => {
  await newArea(page, site, "みどり圏域");
  await page.getByRole("button", { name: "この地域を片付ける" }).click();
  await expect(page.getByRole("heading", { name: "片付けた地域" })).toBeVisible();
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  // Then it is not in memory.
  await page.reload();
  const bringBack = page.getByRole("button", { name: "元に戻す：みどり圏域" });
  await expect(bringBack).toBeVisible();
  await page.evaluate(() => {
    const { get, getAll, getAllKeys } = IDBObjectStore.prototype;
    Object.assign(window, { mend: () => Object.assign(IDBObjectStore.prototype, { get, getAll, getAllKeys }) });
    const broken = () => {
      throw new DOMException("broken", "UnknownError");
    };
    Object.assign(IDBObjectStore.prototype, { get: broken, getAll: broken, getAllKeys: broken });
  });
  for (const button of [bringBack, page.getByRole("button", { name: "完全に消す：みどり圏域" })]) {
    await button.click();
    await expect(page.getByRole("alert").filter({ hasText: "読めませんでした" }).first()).toBeVisible();
    await page.waitForTimeout(300);
    await expect(button).toBeVisible();
    await expect(page.getByText(/「みどり圏域」を.*(戻しました|消しました)。/)).toHaveCount(0);
  }
  await page.evaluate("mend()");
  await bringBack.click();
  await expect(page.getByText("「みどり圏域」を元に戻しました。")).toBeFocused();
});

for (const way of ["the sample's button", "for good"] as const) {
  test(`what is half written about an area goes with it: ${way}`, async ({ page, site }) => {
    const name = "みどり圏域";
    if (way === "for good") await newArea(page, site, name);
    else await openSample(page, site);
    const area = page.url();
    await page.goto(`${area}/2026/talk/opening`);
    await page.getByRole("button", { name: "書きとめる", exact: true }).first().click();
    await page.getByRole("textbox", { name: "決まったこと" }).fill("住まいの部会を");
    await page.goto(`${area}/edit`);
    await page.getByRole("textbox", { name: "人口（人）" }).fill("200");
    if (way === "for good") {
      await page.goto(area);
      page.on("dialog", (dialog) => dialog.accept());
      await page.getByRole("button", { name: "この地域を片付ける" }).click();
      await page.getByRole("button", { name: `完全に消す：${name}` }).click();
      await expect(page.getByText(`「${name}」を完全に消しました。`)).toBeVisible();
    } else {
      await page.getByRole("button", { name: "見本を片付ける" }).click();
    }
    await expect(page.getByRole("button", { name: "見本を開く" })).toBeVisible();
    const kept = () => page.evaluate(() => sessionStorage.getItem("monosashi.drafts") ?? "{}");
    await expect.poll(kept).toBe("{}");
    page.removeAllListeners("dialog");
    // Nobody is asked.
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => page.isClosed()).toBe(true);
  });
}
