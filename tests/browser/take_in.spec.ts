// Files coming in that have to be asked about, looked into, or stopped: what an office really sends.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { axe, expect, openSample, test } from "./support";
import * as store from "./store";

test.use({ viewport: { width: 1366, height: 768 } });

const OFFICE = join(import.meta.dirname, "../fixtures/office");

/** A file as it was sent: its own name, and the time it was saved. */
async function office(name: string): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  return { name: `${name}.csv`, mimeType: "text/csv", buffer: await readFile(join(OFFICE, `${name}.csv`)) };
}

async function choose(page: Page, ...names: string[]): Promise<void> {
  const files = await Promise.all(names.map(office));
  await page.getByLabel("CSV・Excelファイルを選ぶ").setInputFiles(files);
}

const accept = (page: Page) => page.getByRole("button", { name: "取り込む", exact: true });
const next = (page: Page) => page.getByRole("button", { name: "次へ" });
const row = (page: Page, kind: string) => page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: kind, exact: true }) });

async function takeIn(page: Page): Promise<void> {
  await accept(page).click();
  await expect(page.getByText("取り込みました。")).toBeVisible();
}

test("an id that is here under another name is asked about once, by keyboard", async ({ page, site }) => {
  await page.goto(`${site}#/files`);
  await choose(page, "g01_pcA");
  await takeIn(page);
  await choose(page, "g01_pcB");
  const question = page.getByRole("group", { name: /「ゆうやけ圏域」は、ここにある「あけぼの圏域」と同じ地域ですか/ });
  await expect(question).toBeVisible();
  await expect(question.getByRole("radio", { checked: true })).toHaveCount(0);
  await axe(page);
  await next(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "どれかを選んでから" })).toBeVisible();

  // By keyboard alone: to the answers, down to the second, on.
  await question.getByRole("radio").first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(question.getByRole("radio", { name: "別の地域" })).toBeChecked();
  await page.keyboard.press("Tab");
  await expect(next(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#import-offer"), "the focus goes to what comes next").toBeFocused();
  await expect(page.getByRole("heading", { level: 4, name: "「ゆうやけ圏域」が新しく加わります。" })).toBeVisible();
  await takeIn(page);
  await page.getByRole("link", { name: "地域の一覧" }).click();
  for (const name of ["あけぼの圏域", "ゆうやけ圏域"]) {
    await expect(page.getByRole("heading", { level: 2, name })).toHaveCount(1);
  }

  // Remembered, also after a new start.
  await page.goto(`${site}#/files`);
  await page.reload();
  await choose(page, "g01_pcB");
  await expect(page.getByText("今の内容と同じです。取り込むものはありません。")).toBeVisible();
});

test("a wrong word about an area is taken back with what it did, and can be given anew", async ({ page, site }) => {
  await page.goto(`${site}#/files`);
  await choose(page, "g01_pcA");
  await takeIn(page);
  const question = page.getByRole("group", { name: /「ゆうやけ圏域」は、ここにある「あけぼの圏域」と同じ地域ですか/ });
  const say = async (answer: RegExp) => {
    await question.getByRole("radio", { name: answer }).check();
    await next(page).click();
  };
  await choose(page, "g01_pcB");
  await say(/^同じ地域/);
  await takeIn(page);
  await page.reload();
  await page.locator("section[aria-labelledby=undo-restore] button").first().click();
  await expect(page.locator("#undo-restore-said")).not.toBeEmpty();
  await choose(page, "g01_pcB");
  await say(/^同じ地域/);
  await takeIn(page);

  await page.reload();
  await choose(page, "g01_pcB");
  const followed = page.getByRole("listitem").filter({ hasText: /「ゆうやけ圏域（.*）」は、前にお答えいただいたとおり、ここにある「あけぼの圏域（.*）」に取り込みます。/ });
  await expect(followed).toBeVisible();
  await axe(page);
  await followed.getByRole("button", { name: "取り込み先を選びなおす" }).click();
  await expect(page.locator("#import-offer"), "the focus goes to what is asked").toBeFocused();
  await say(/^別の地域/);
  await expect(page.getByRole("heading", { level: 4, name: "「ゆうやけ圏域」が新しく加わります。" })).toBeVisible();
});

test("two versions of one area are told with their times, and one can go back", async ({ page, site }) => {
  await page.goto(`${site}#/files`);
  await choose(page, "h06_v1", "h06_v2");
  const question = page.getByRole("group", { name: /令和8年度 中間について、内容のちがうファイルがあります/ });
  await expect(question.getByText(/\d{4}\/\d\d\/\d\d \d\d:\d\d に保存/)).toHaveCount(2);
  await expect(question.getByText(/^ちがうところ：「/)).toBeVisible();
  await question.getByRole("radio", { name: "h06_v2.csv" }).check();
  await next(page).click();
  await expect(row(page, "回答").getByRole("cell")).toHaveText(["74", "0", "0", "0"]);
  await page.getByRole("button", { name: "やめる" }).click();
  await expect(page.getByRole("heading", { name: "CSV・Excelを取り込む" })).toBeFocused();
  await expect(accept(page)).toHaveCount(0);
});

test("a part of a list changes what it tells, shows it, and can be undone", async ({ page, site }) => {
  await page.goto(`${site}#/files`);
  await choose(page, "h06_v1");
  await takeIn(page);
  await page.goto(`${site}#/area/mihon-1/2026/middle/menu/3`);
  const comment = page.getByRole("textbox", { name: "コメント" }).first();
  await comment.fill("前のコメント");
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  await page.goto(`${site}#/files`);
  await choose(page, "c13_partial_menu3");
  await expect(row(page, "回答").getByRole("cell")).toHaveText(["0", "1", "0", "73"]);
  await expect(page.getByText(/ファイルにないか空のところ.*が\d+か所あります。これらは今のまま残ります。/)).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: /^「c13_partial_menu3\.csv」：.*\d+項目のうち8項目の行だけです。ほかの項目は今のまま残ります。/ })).toBeVisible();
  await axe(page);
  await page.getByText(/^一覧を見る/).click();
  const list = page.getByRole("region", { name: /で変わるところの一覧/ });
  await expect(list.getByRole("row").filter({ hasText: "前のコメント" })).toContainText("コメント");
  await axe(page);

  // What stays is named, too.
  await page.getByText(/^「見本・あおば川圏域」で残るところを見る/).click();
  const stays = page.getByRole("region", { name: /で残るところの一覧/ });
  await expect(stays.getByRole("row").first()).toBeVisible();
  await axe(page);

  const clear = page.getByRole("checkbox", { name: /^ファイルにない・空のところ/ });
  await expect(clear).not.toBeChecked();
  await clear.check();
  await expect(row(page, "回答").getByRole("cell")).toHaveText(["0", "1", "66", "7"]);
  await expect(clear).toBeFocused();
  await clear.uncheck();
  await expect(row(page, "回答").getByRole("cell")).toHaveText(["0", "1", "0", "73"]);
  await takeIn(page);
  await expect(page.getByText(/ に「c13_partial_menu3\.csv」を取り込む前の内容が残っています。/)).toBeVisible();
  await page.getByRole("button", { name: "取り込む前に戻す" }).click();
  await expect(page.getByText("取り込む前の内容に戻りました。")).toBeVisible();
  await expect(page.getByRole("button", { name: "もう一度、取り込んだあとの内容にする" })).toBeVisible();
  await axe(page);
  await page.goto(`${site}#/area/mihon-1/2026/middle/menu/3`);
  await expect(comment).toHaveValue("前のコメント");
});

test("a part by another edition of the list does not hide the other answers unasked", async ({ page, site }) => {
  await page.goto(`${site}#/files`);
  await choose(page, "h06_v1");
  await takeIn(page);
  const part = await office("c13_partial_menu3");
  // Byte by byte: the file is no UTF-8.
  const text = part.buffer.toString("latin1").replaceAll(",nimo,2026,", ",nimo,2031,");
  await page.getByLabel("CSV・Excelファイルを選ぶ").setInputFiles({ ...part, buffer: Buffer.from(text, "latin1") });
  const question = page.getByRole("group", { name: /どちらのチェックリストにしますか/ });
  await expect(question.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(question.getByText(/ここにある回答のうち66件が画面に出なくなり/)).toBeVisible();
  await axe(page);
  await question.getByRole("radio", { name: /のままにする$/ }).check();
  await next(page).click();
  await expect(page.getByText("取り込んで変わるところはありません。")).toBeVisible();
});

test("what another tab typed meanwhile is not taken away: it is compared anew", async ({ page, context, site }) => {
  await page.goto(`${site}#/files`);
  await choose(page, "h06_v1");
  await takeIn(page);
  const comments = `${site}#/area/mihon-1/2026/middle/menu/3`;
  const comment = (tab: Page) => tab.getByRole("textbox", { name: "コメント" }).first();
  await page.goto(comments);
  await comment(page).fill("前のコメント");
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  await page.goto(`${site}#/files`);
  await choose(page, "c13_partial_menu3");
  await expect(row(page, "回答").getByRole("cell")).toHaveText(["0", "1", "0", "73"]);
  const other = await context.newPage();
  await other.goto(comments);
  await comment(other).fill("別の画面のコメント");
  await expect(other.getByText(/^保存しました/)).toBeVisible();
  // This tab hears of it in a moment, and nothing on its page shows that it has.
  await page.waitForTimeout(2000);
  await accept(page).click();
  const told = page.getByRole("alert").filter({ hasText: /別の画面（タブ）で変わりました。まだ取り込んでいません。/ });
  await expect(told).toBeVisible();
  await page.getByText(/^一覧を見る/).click();
  await expect(page.getByRole("region", { name: /で変わるところの一覧/ })).toContainText("別の画面のコメント");
  await takeIn(page);
  await expect(told).toHaveCount(0);
  await page.getByRole("button", { name: "取り込む前に戻す" }).click();
  await expect(page.getByText("取り込む前の内容に戻りました。")).toBeVisible();
  await page.goto(comments);
  await expect(comment(page)).toHaveValue("別の画面のコメント");
  await other.close();
});

/** An answers file of many areas. */
async function manyAreas(count: number): Promise<string> {
  const text = (await readFile(join(OFFICE, "h06_v1.csv"))).toString("utf8");
  const [head, ...lines] = text.split("\r\n").filter(Boolean);
  const areas = Array.from({ length: count }, (_, n) =>
    lines.map((line) => line.replace("mihon-1,M-01,,見本・あおば川圏域", `many-${n},M-${n},,第${n}圏域`)),
  );
  return [head, ...areas.flat()].join("\r\n");
}

test("reading can be stopped, and all is as it was", async ({ page, site }) => {
  await openSample(page, site);
  await page.goto(`${site}#/files`);
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  const before = await store.workspace(page);
  const buffer = Buffer.from(await manyAreas(60));
  const files = Array.from({ length: 12 }, (_, n) => ({ name: `${n}.csv`, mimeType: "text/csv", buffer }));
  await page.getByLabel("CSV・Excelファイルを選ぶ").setInputFiles(files);
  await expect(page.getByText(/^\d+／12 ファイル、[\d,]+ 行$/)).toBeVisible();
  await page.getByRole("button", { name: "やめる" }).click();
  await expect(page.getByText("読むのをやめました。今の内容はそのままです。")).toBeFocused();
  await page.waitForTimeout(1000);
  await expect(accept(page)).toHaveCount(0);
  expect(await store.workspace(page)).toEqual(before);

  // A later choice ends the work on an earlier one.
  await page.getByLabel("CSV・Excelファイルを選ぶ").setInputFiles(files);
  await choose(page, "g01_pcA");
  await expect(page.getByRole("heading", { level: 4, name: "「あけぼの圏域」が新しく加わります。" })).toBeVisible();
  await page.waitForTimeout(1500);
  await expect(page.getByRole("heading", { level: 4 })).toHaveCount(1);
});

test("what would not fit is told before", async ({ page, site }) => {
  await page.addInitScript(() => {
    navigator.storage.estimate = () => Promise.resolve({ quota: 20_000, usage: 15_000 });
  });
  await page.goto(`${site}#/files`);
  await choose(page, "h06_v1");
  await expect(page.getByText(/保存場所が足りないおそれがあります/)).toBeVisible();
  await axe(page);
});

test("what could not be stored is not called done, and the way back stays", async ({ page, site }) => {
  await openSample(page, site);
  await page.goto(`${site}#/files`);
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  await choose(page, "g01_pcA");
  await expect(accept(page)).toBeVisible();
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
      // The way back has room, and what comes has none.
      if (!String(key).startsWith("journal")) throw new DOMException("full", "QuotaExceededError");
      return put.call(this, value, key);
    };
  });
  await accept(page).click();
  await expect(page.getByText(/^新しくした内容は、まだ保存場所に書き込めていません。/)).toBeVisible();
  await expect(page.getByText("取り込みました。")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "取り込む前に戻す" })).toBeVisible();
});
