// People come and go: the year's own days, what it leaves out, what is handed on, and who takes it on.
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { axe, expect, openSample, test } from "./support";

const AREA = "#/area/mihon-1";
const title = (page: Page) => page.getByRole("heading", { level: 1 });
const path = (page: Page) => page.getByRole("region", { name: /の流れ$/ });
const primary = (page: Page) => page.getByRole("main").locator(".button--primary");
const kept = (page: Page) => expect(page.getByText(/^保存しました/)).toBeVisible();

test("a day that others have set stands at its month, comes first when it is near, and is ticked off", async ({ page, site }) => {
  await page.clock.setFixedTime("2026-11-21T09:00:00+09:00");
  await openSample(page, site);
  const days = page.getByRole("region", { name: "外からの締め切り" });
  await expect(path(page).getByRole("listitem").filter({ hasText: /^2月/ })).toContainText("20日までに、構築支援事業の参加意向調査");
  await days.getByText("締め切りを足す").click();
  await axe(page);
  await days.getByRole("button", { name: "足す", exact: true }).click();
  await expect(days.getByText("何の締め切りかを入れてください。")).toBeVisible();
  await days.getByRole("textbox", { name: "何の締め切りか" }).fill("ブロック会議の資料");
  await days.getByRole("button", { name: "足す", exact: true }).click();
  await expect(days.getByText("「いつまで」に日付を入れてください。")).toBeVisible();
  await expect(days.getByLabel("いつまで")).toBeFocused();
  await days.getByLabel("いつまで").fill("2026-12-01");
  await days.getByRole("button", { name: "足す", exact: true }).click();
  await expect(days.getByText("「ブロック会議の資料」を足しました。")).toBeFocused();
  await expect(primary(page)).toHaveText("ブロック会議の資料の用意をする（12月1日まで）");
  await expect(days.getByRole("textbox", { name: "何の締め切りか" })).toHaveValue("");
  // A year that was typed wrongly.
  await days.getByRole("textbox", { name: "何の締め切りか" }).fill("合同会議");
  await days.getByLabel("いつまで").fill("2062-06-10");
  await days.getByRole("button", { name: "足す", exact: true }).click();
  await expect(days.getByText("年度が離れすぎています。「いつまで」の年を確かめてください。")).toBeVisible();
  // Of another year than the one that is shown.
  await days.getByRole("textbox", { name: "何の締め切りか" }).fill("合同会議");
  await days.getByLabel("いつまで").fill("2027-06-10");
  await days.getByRole("button", { name: "足す", exact: true }).click();
  await expect(days.getByText("「合同会議」は、令和9年度の流れに足しました。")).toBeVisible();
  await kept(page);
  await page.reload();
  const line = days.getByRole("checkbox", { name: "12月1日まで ブロック会議の資料" });
  await line.focus();
  await page.keyboard.press("Space");
  await expect(line).toBeChecked();
  await expect(line).toBeFocused();
  await expect(primary(page)).toHaveText(/^中間のつづきを記入する/);
  await days.getByRole("button", { name: /^消す.*ブロック会議の資料$/ }).click();
  await expect(line).toHaveCount(0);
  await expect(days.getByRole("heading")).toBeFocused();
  await page.getByRole("button", { name: "元に戻す" }).click();
  await expect(line).toBeChecked();
});

test("what the year leaves out is told so, and can be done after all", async ({ page, site }) => {
  await page.clock.setFixedTime("2026-11-21T09:00:00+09:00");
  await openSample(page, site);
  await page.getByText("今年はしないものを決める").click();
  const choices = page.getByRole("group", { name: "今年はしないもの" });
  await choices.getByRole("checkbox", { name: "県へ渡す" }).check();
  const line = path(page).getByRole("listitem").filter({ hasText: /^県へ渡す/ });
  await expect(line).toHaveText("県へ渡す今年はしない");
  await axe(page);
  await kept(page);
  await page.reload();
  await expect(line).toHaveText("県へ渡す今年はしない");
  await page.getByText("今年はしないものを決める").click();
  await choices.getByRole("checkbox", { name: "県へ渡す" }).uncheck();
  await expect(line).toHaveText("県へ渡すこれから");
});

test("from a fresh browser with the file alone one reaches the May handout", async ({ page, site, browser, guard }) => {
  await page.clock.setFixedTime("2027-03-25T15:00:00+09:00");
  await openSample(page, site);
  await page.goto(`${site}${AREA}/2026/hand-over`);
  await expect(title(page)).toHaveText("令和8年度を引き継ぐ");
  await page.getByRole("textbox", { name: "次の人へ" }).fill("まず、部会の会長に会ってください。");
  await page.getByRole("textbox", { name: "約束したこと" }).fill("ピアの会「あおば」へ、茶話会の部屋をとる");
  await page.getByRole("textbox", { name: "ファイルや書類の置き場所" }).fill("共有フォルダーの「部会」");
  await expect(page.getByRole("region", { name: "担当ごとの、おわっていない取組" })).toContainText("相談支援センター");
  await expect(page.getByRole("region", { name: "段階3・4のよりどころ" })).toContainText(/根拠をまだ書いていない項目：1-6/);
  await axe(page);
  await kept(page);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "引き継ぎのファイルを保存する" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("monosashi_handover_M-01_2026_20270325.json");
  await expect(page.getByText(/^ファイルをつくりました：/)).toBeFocused();
  await page.getByRole("button", { name: "今日、引き継いだことを記録する" }).click();
  await expect(page.getByText("引き継いだことを記録しました。")).toBeFocused();
  await expect(page.getByText("2027年3月25日に引き継ぎました。")).toBeVisible();
  const path = await file.path();

  const fresh = await browser.newContext({ locale: "ja-JP", timezoneId: "Asia/Tokyo" });
  await guard.watch(fresh);
  const other = await fresh.newPage();
  await other.clock.setFixedTime("2027-04-05T09:00:00+09:00");
  await other.goto(site);
  await other.getByLabel("ファイルから始める").first().setInputFiles({
    name: "monosashi_handover.json", mimeType: "application/json", buffer: await readFile(path),
  });
  await other.getByRole("button", { name: "この控えの内容にする" }).click();
  await expect(other.getByText(/^保存しました/)).toBeVisible();
  await other.getByRole("link", { name: "地域の一覧" }).first().click();
  await other.getByRole("link", { name: "見本・あおば川圏域" }).click();
  await other.getByRole("link", { name: "はじめて担当になった方へ" }).click();
  await expect(title(other)).toHaveText("はじめて担当になった方へ");
  await expect(other.getByText("2027年3月25日に引き継がれました。")).toBeVisible();
  await expect(other.getByText("まず、部会の会長に会ってください。")).toBeVisible();
  await expect(other.getByRole("link", { name: "令和9年度 年度当初の記入をはじめる" })).toBeVisible();
  await expect(other.getByText("昨年度の同じころにあったこと")).toBeVisible();
  await axe(other);
  await other.getByRole("link", { name: "配布資料をひらく" }).click();
  await expect(title(other)).toHaveText("配布資料");
  await expect(other.getByText("見本・あおば川圏域").first()).toBeVisible();
  await expect(other.getByRole("heading", { name: "9つのメニューの今" })).toBeVisible();
  await expect(other.getByRole("heading", { name: "取り組む地域課題" })).toBeVisible();
  await fresh.close();
});

test("the words for whoever comes are on paper, and can be taken back from the record", async ({ page, site }) => {
  await page.clock.setFixedTime("2027-03-25T15:00:00+09:00");
  await openSample(page, site);
  await page.goto(`${site}${AREA}/2026/hand-over`);
  await page.getByRole("textbox", { name: "次の人へ" }).fill("会長に会う");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("textbox", { name: "次の人へ" })).toBeHidden();
  await expect(page.getByRole("button", { name: "引き継ぎのファイルを保存する" })).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("button", { name: "今日、引き継いだことを記録する" }).click();
  await page.getByRole("button", { name: "記録を取り消す" }).click();
  await expect(page.getByText("引き継いだ記録を取り消しました。")).toBeFocused();
  await expect(page.getByRole("button", { name: "今日、引き継いだことを記録する" })).toBeVisible();
});
