// Files out and in: CSV for the prefecture, the 控え, a list of one's own. And what happens when
// something cannot be read or stored.
import { readFile, writeFile } from "node:fs/promises";
import type { Download, Page, TestInfo } from "@playwright/test";
import { axe, expect, openSample, test } from "./support";
import * as store from "./store";

test.use({ viewport: { width: 1366, height: 768 } });

const KEY = "monosashi:workspace";

async function download(page: Page, press: () => Promise<void>): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent("download"), press()]);
  return file;
}

async function saveBackup(page: Page, site: string): Promise<Download> {
  await page.goto(`${site}#/files`);
  return download(page, () => page.getByRole("button", { name: "控えファイルを保存する" }).click());
}

/** Writes a file that a test then chooses. */
async function file(info: TestInfo, name: string, text: string | Buffer): Promise<string> {
  const path = info.outputPath(name);
  await writeFile(path, text);
  return path;
}

test("the answers go out as CSV that Excel knows, and come back", async ({ page, site }) => {
  await openSample(page, site);
  await page.goto(`${site}#/area/mihon-1/2026/middle/export`);
  await axe(page);
  const csv = await download(page, () => page.getByRole("button", { name: "回答を保存" }).click());
  expect(csv.suggestedFilename()).toMatch(/^monosashi_answers_M-01_2026_middle_\d{8}\.csv$/);
  await expect(page.getByText(/^ファイルをつくりました：monosashi_answers/)).toBeVisible();
  // What was said of a saved file holds for the choice it was saved with.
  await page.getByRole("radio", { name: "この地域のすべての実施回" }).check();
  await expect(page.getByText(/^ファイルをつくりました：monosashi_answers/)).toHaveCount(0);
  const bytes = await readFile(await csv.path());
  expect([...bytes.subarray(0, 3)], "BOM").toEqual([0xef, 0xbb, 0xbf]);
  const lines = bytes.toString("utf8").split("\r\n");
  expect(lines.length, "header, 75 items, end of the last line").toBe(77);
  expect(lines[0]).toContain("年度");

  // The same file, somebody else's PC: the sample is not there.
  await page.getByRole("button", { name: "見本を片付ける" }).click();
  await page.goto(`${site}#/files`);
  await page.getByLabel("CSV・Excelファイルを選ぶ").setInputFiles(await csv.path());
  await expect(page.getByRole("heading", { name: "取り込むと、次のように変わります" })).toBeVisible();
  await axe(page);
  await page.getByRole("button", { name: "取り込む", exact: true }).click();
  await expect(page.getByText("取り込みました。")).toBeVisible();
  await page.getByRole("link", { name: "地域の一覧" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "見本・あおば川圏域" })).toBeVisible();
  await expect(page.getByText("74 / 75 項目")).toBeVisible();
});

/** A file of Office begins as every zip does. */
async function isZip(file: Download): Promise<void> {
  const bytes = await readFile(await file.path());
  expect([...bytes.subarray(0, 4)]).toEqual([0x50, 0x4b, 0x03, 0x04]);
  expect(bytes.length).toBeGreaterThan(5_000);
}

test("the answers go out as one workbook, and a list to fill in with Excel, begun or not", async ({ page, site }) => {
  await openSample(page, site);
  await page.goto(`${site}#/area/mihon-1/2026/middle/export`);
  const save = (name: string) => download(page, () => page.getByRole("button", { name: `${name}を保存` }).click());
  const book = await save("Excelブック（まとめて）");
  expect(book.suggestedFilename()).toMatch(/^monosashi_book_M-01_2026_middle_\d{8}\.xlsx$/);
  await isZip(book);
  await expect(page.getByText(/^ファイルをつくりました：monosashi_book/)).toBeVisible();
  await isZip(await save("記入用のExcelブック"));

  await page.goto(`${site}#/area/mihon-1/2026/end/export`);
  await expect(page.getByText("この実施回には、まだ記入がありません。")).toBeVisible();
  await axe(page);
  const blank = await save("記入用のExcelブック");
  expect(blank.suggestedFilename()).toMatch(/^monosashi_fill-in_M-01_2026_end_\d{8}\.xlsx$/);
  await isZip(blank);

  await page.goto(`${site}#/area/mihon-1/2026/papers`);
  const year = await save("Excelブック（まとめて）");
  expect(year.suggestedFilename()).toMatch(/^monosashi_year_M-01_\d{8}\.xlsx$/);
  await isZip(year);
});

/** The sample's answers as a file, with the sample put away: somebody else's PC. */
async function answersAlone(page: Page, site: string): Promise<string> {
  await openSample(page, site);
  await page.goto(`${site}#/area/mihon-1/2026/middle/export`);
  const csv = await download(page, () => page.getByRole("button", { name: "回答を保存" }).click());
  await page.getByRole("button", { name: "見本を片付ける" }).click();
  return csv.path();
}

async function takeIn(page: Page, site: string, path: string, told: string): Promise<void> {
  await page.goto(`${site}#/files`);
  await page.getByLabel("CSV・Excelファイルを選ぶ").setInputFiles(path);
  await expect(page.getByRole("heading", { level: 4, name: told })).toBeVisible();
  await page.getByRole("button", { name: "取り込む", exact: true }).click();
  await expect(page.getByText("取り込みました。")).toBeVisible();
}

test("a put-away area comes back with its file, and is there at the next start", async ({ page, site }) => {
  const path = await answersAlone(page, site);
  await takeIn(page, site, path, "が新しく加わります");
  await page.goto(`${site}#/area/mihon-1`);
  await page.getByRole("button", { name: "この地域を片付ける" }).click();
  await expect(page.getByRole("heading", { name: "片付けた地域" })).toBeVisible();

  await takeIn(page, site, path, "が「片付けた地域」からもどります");
  await expect(page.getByText(/^「見本・あおば川圏域」に取り込みました。/)).toBeFocused();
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  await page.getByRole("link", { name: "「見本・あおば川圏域」を見る" }).click();
  await expect(page).toHaveURL(/#\/area\/mihon-1$/);
  await page.goto(`${site}#/`);
  await page.reload();
  await expect(page.getByRole("heading", { level: 2, name: "見本・あおば川圏域" })).toHaveCount(1);
  await expect(page.getByRole("heading", { name: "片付けた地域" })).toHaveCount(0);
});

test("an area's id from a file may hold anything, and its pages open", async ({ page, site }, info) => {
  const path = await answersAlone(page, site);
  const text = (await readFile(path)).toString("utf8").replaceAll("mihon-1,", "津 1/あ,");
  await takeIn(page, site, await file(info, "answers.csv", text), "が新しく加わります");
  await page.getByRole("link", { name: "地域の一覧" }).click();
  await page.getByRole("link", { name: "見本・あおば川圏域" }).click();
  const title = page.getByRole("heading", { level: 1 });
  await expect(title).toHaveText("見本・あおば川圏域");
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  await page.reload();
  await expect(title).toHaveText("見本・あおば川圏域");
  await page.getByRole("link", { name: "情報を直す" }).click();
  await expect(page.getByRole("textbox", { name: "地域の名前" })).toHaveValue("見本・あおば川圏域");
});

test("a file that is only handed over is known for what it is, and the others wait with it", async ({ page, site }) => {
  await openSample(page, site);
  await page.goto(`${site}#/area/mihon-1/2026/middle/export`);
  const save = (name: string) => download(page, () => page.getByRole("button", { name: `${name}を保存` }).click());
  const [answers, codes] = [await save("回答"), await save("コード表")];
  await page.goto(`${site}#/files`);
  await page.getByLabel("CSV・Excelファイルを選ぶ").setInputFiles([await answers.path(), await codes.path()]);
  const alert = page.getByRole("alert").filter({ hasText: "コード表のファイルです。" });
  await expect(alert).toContainText("選んだ2個のファイルのうち、1個を読めませんでした。ほかのファイルも、まだ取り込んでいません。");
  await expect(alert).not.toContainText("列の名前の行");
  await expect(page.getByRole("button", { name: "取り込む", exact: true })).toHaveCount(0);
  await axe(page);

  await page.getByRole("button", { name: "読めなかったファイルを外して、ほかのファイルを取り込む" }).click();
  await expect(alert).toHaveCount(0);
  await expect(page.getByText(/^読めなかった「.+」は外しました。/)).toBeVisible();
  await expect(page.locator("#import-offer")).toBeFocused();
});

test("CP932 tells which characters it cannot hold before anything is written", async ({ page, site }) => {
  await openSample(page, site);
  await page.goto(`${site}#/area/mihon-1/2026/middle/menu/1`);
  await page.getByRole("textbox", { name: "コメント" }).first().fill("𠮷田さんの案で決まりました😀");
  await page.goto(`${site}#/area/mihon-1/2026/middle/export`);
  await expect(page.getByText("CP932では書けない文字があります")).toHaveCount(0);
  await page.getByRole("radio", { name: /^CP932/ }).check();
  await expect(page.getByText(/^「𠮷」（.*U\+20BB7）1か所。はじめは/)).toBeVisible();
  await expect(page.getByText(/^「😀」（絵文字 U\+1F600）1か所。はじめは/)).toBeVisible();
  await axe(page);
  const csv = await download(page, () => page.getByRole("button", { name: "回答を保存" }).click());
  const text = new TextDecoder("shift_jis").decode(await readFile(await csv.path()));
  expect(text).toContain("〓田さんの案で決まりました〓");
});

test("a 控え brings everything back, shows first what changes, and can be undone", async ({ page, site }) => {
  await openSample(page, site);
  const backup = await saveBackup(page, site);
  expect(backup.suggestedFilename()).toMatch(/^monosashi_backup_\d{8}-\d{4}\.json$/);
  await page.getByRole("button", { name: "ありました" }).click();
  await expect(page.getByText(`控えを保存しました：${backup.suggestedFilename()}`)).toBeVisible();
  await expect(page.getByText(/^最後に控えを保存した日時/)).toBeVisible();
  await page.goto(`${site}#/area/mihon-1`);
  await page.getByRole("button", { name: "見本を片付ける" }).click();

  await page.goto(`${site}#/files`);
  await page.getByLabel("控えファイルを選ぶ").setInputFiles(await backup.path());
  await expect(page.getByRole("heading", { name: "戻すと、次のように変わります" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 4, name: "見本・あおば川圏域" })).toBeVisible();
  await axe(page);
  await page.getByRole("button", { name: "やめる" }).click();
  await page.getByRole("link", { name: "地域の一覧" }).click();
  await expect(page.getByRole("button", { name: "見本を開く" })).toBeVisible();

  await page.goto(`${site}#/files`);
  await page.getByLabel("控えファイルを選ぶ").setInputFiles(await backup.path());
  await page.getByRole("button", { name: "この控えの内容にする" }).click();
  await expect(page.getByText("控えの内容に戻しました。")).toBeVisible();
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: "戻す前の内容に戻る" }).click();
  await expect(page.getByText("戻す前の内容に戻りました。")).toBeVisible();
  await page.getByRole("link", { name: "地域の一覧" }).click();
  await expect(page.getByRole("button", { name: "見本を開く" })).toBeVisible();
});

test("files that cannot be read say where and what to do, and change nothing", async ({ page, site }, info) => {
  await openSample(page, site);
  await page.goto(`${site}#/files`);
  const stored = await store.entries(page);
  const backup = page.getByLabel("控えファイルを選ぶ");
  const alert = page.getByRole("alert");

  await backup.setInputFiles(await file(info, "broken.json", '{"format":"monosashi",'));
  await expect(alert.filter({ hasText: "broken.json" })).toContainText("1行目");
  await axe(page);
  await backup.setInputFiles(await file(info, "other.json", '{"name":"ほかのソフト"}'));
  await expect(alert.filter({ hasText: "other.json" })).toContainText("ものさしの控えではないようです");
  await backup.setInputFiles(await file(info, "newer.json", '{"format":"monosashi","version":99}'));
  await expect(alert.filter({ hasText: "newer.json" })).toContainText("新しい版");

  const csv = page.getByLabel("CSV・Excelファイルを選ぶ");
  await csv.setInputFiles(await file(info, "wrong.csv", "名前,点\r\n津,3\r\n"));
  await expect(alert.filter({ hasText: "wrong.csv" })).toBeVisible();
  await csv.setInputFiles(await file(info, "book.csv", Buffer.from("PK\x03\x04rest")));
  await expect(alert.filter({ hasText: "book.csv" })).toContainText("Excel");
  expect(await store.entries(page)).toEqual(stored);
});

test("a prefecture's own list is loaded, and its slips are told by line", async ({ page, site }, info) => {
  await page.goto(`${site}#/lists`);
  await axe(page);
  const template = await download(page, () =>
    page.getByRole("button", { name: "書きかえ用のファイルを保存する" }).first().click(),
  );
  const toml = (await readFile(await template.path())).toString("utf8");
  const choose = page.getByLabel("チェックリストのファイル（.toml）を選ぶ");

  const slips = toml.replace("menu = 1", "menu = 12").replace('fits = ["prefecture"', 'fits = ["県"');
  await choose.setInputFiles(await file(info, "slips.toml", slips));
  const alert = page.getByRole("alert").filter({ hasText: "slips.toml" });
  await expect(alert).toContainText("forum-standing");
  await expect(alert).toContainText("menu");
  await expect(alert).toContainText("行目");
  await axe(page);

  await choose.setInputFiles(await file(info, "same.toml", toml.replace("目的を確かめ合う", "目的をたしかめ合う")));
  await expect(page.getByRole("alert").filter({ hasText: "標準のチェックリストと同じ" })).toBeVisible();

  const own = toml
    .replace('id = "nimo"', 'id = "mie"')
    .replace(/title = ".*"/, 'title = "三重の試し書き"');
  await choose.setInputFiles(await file(info, "own.toml", own));
  await expect(page.getByText("「三重の試し書き」を読み込みました。")).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: "三重の試し書き" })).toBeVisible();

  // Nobody uses it yet: it may be corrected and loaded again.
  await choose.setInputFiles(await file(info, "own.toml", own.replace("三重の試し書き", "三重の下書き")));
  await expect(page.getByRole("heading", { level: 2, name: "三重の下書き" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: "三重の試し書き" })).toHaveCount(0);
  await choose.setInputFiles(await file(info, "own.toml", own));
  await expect(page.getByRole("heading", { level: 2, name: "三重の試し書き" })).toBeVisible();

  await page.goto(`${site}#/new`);
  await page.getByRole("textbox", { name: "地域の名前" }).fill("津圏域");
  await page.getByLabel("使うチェックリスト").selectOption("三重の試し書き");
  await page.getByRole("button", { name: "つくる", exact: true }).click();
  await page.getByRole("link", { name: /の記入をはじめる$/ }).click();
  await expect(page.getByText("チェックリスト：三重の試し書き")).toBeVisible();
});

test("what was set aside is looked into and taken in like a 控え", async ({ page, site }) => {
  await openSample(page, site);
  const kept = await store.workspace(page);
  kept.records[0].area.name = "前の版で書いた圏域";
  const text = JSON.stringify({ format: "monosashi", version: store.VERSION, saved_at: "2026-11-26T09:00:00+09:00", workspace: kept });
  // An older program writes into its place on the same PC.
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, text] as const);
  await page.reload();
  await page.getByRole("link", { name: "脇に置いたものを見る" }).click();
  await expect(page.getByRole("heading", { name: "脇に置いたデータ" })).toBeVisible();
  await page.getByRole("button", { name: "中身を確かめて取り込む" }).click();
  await expect(page.getByRole("heading", { name: "戻すと、次のように変わります" })).toBeInViewport();
  await axe(page);
  await page.getByRole("button", { name: "この控えの内容にする" }).click();
  await expect(page.getByText("控えの内容に戻しました。")).toBeVisible();
  await expect(page.getByText("控えファイルはまだありません"), "nothing left the browser").toBeVisible();
  await page.getByRole("link", { name: "地域の一覧" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "前の版で書いた圏域" })).toBeVisible();
});

test("stored data that cannot be read is set aside, kept, and offered as a file", async ({ page, site }) => {
  await page.addInitScript(([key, text]) => {
    if (!sessionStorage.getItem("broken")) localStorage.setItem(key, text);
    sessionStorage.setItem("broken", "yes");
  }, [KEY, '{"format":"monosashi","version":1,"workspace":'] as const);
  await page.goto(site);
  await expect(page.getByRole("heading", { level: 1, name: "保存されたデータを読めませんでした" })).toBeVisible();
  await axe(page);
  const kept = await download(page, () => page.getByRole("button", { name: "読めなかったデータをファイルに残す" }).click());
  expect((await readFile(await kept.path())).toString()).toBe('{"format":"monosashi","version":1,"workspace":');
  await page.getByRole("button", { name: "脇に置いて、空の状態から始める" }).click();
  await expect(page.getByRole("button", { name: "見本を開く" })).toBeVisible();
  await page.getByRole("button", { name: "見本を開く" }).click();
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  await page.goto(`${site}#/files`);
  await expect(page.getByRole("heading", { name: "脇に置いたデータ" })).toBeVisible();
  await axe(page);
  await page.getByRole("button", { name: "中身を確かめて取り込む" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "脇に置いたデータ（" })).toBeInViewport();
  const again = await download(page, () => page.getByRole("button", { name: "ファイルに残す" }).click());
  expect((await readFile(await again.path())).toString()).toBe('{"format":"monosashi","version":1,"workspace":');
});

test("blocked storage is told, and the tool still works", async ({ page, site }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await page.goto(site);
  await expect(page.getByRole("alert").filter({ hasText: "データを保存できない設定" })).toBeVisible();
  await page.getByRole("button", { name: "見本を開く" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "見本・あおば川圏域" })).toBeVisible();
  await axe(page);
  const backup = await saveBackup(page, site);
  expect((await readFile(await backup.path())).toString()).toContain("見本・あおば川圏域");
});

test("a full store is told, and what was stored stays", async ({ page, site }) => {
  await openSample(page, site);
  const stored = await store.entries(page);
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    Object.assign(window, { makeRoom: () => (IDBObjectStore.prototype.put = put) });
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.goto(`${site}#/area/mihon-1/2026/middle/menu/1`);
  const comment = page.getByRole("textbox", { name: "コメント" }).first();
  await comment.fill("長いコメント".repeat(2000));
  const alert = page.getByRole("alert").filter({ hasText: "保存場所がいっぱい" });
  await expect(alert).toBeVisible();
  await expect(page.getByText("まだ保存できていません")).toBeVisible();
  expect(await store.entries(page)).toEqual(stored);
  // Work goes on in memory, and is kept once there is room again.
  await comment.pressSequentially("つづき");
  await expect(alert).toBeVisible();
  await page.evaluate(() => (window as unknown as { makeRoom(): void }).makeRoom());
  await comment.pressSequentially("。");
  await expect(alert).toHaveCount(0);
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  await page.reload();
  await expect(comment).toHaveValue(/長いコメントつづき。$/);
});

test("without room for the way back nothing is restored, and that is told", async ({ page, site }) => {
  await openSample(page, site);
  const backup = await saveBackup(page, site);
  await page.goto(`${site}#/area/mihon-1`);
  await page.getByRole("button", { name: "見本を片付ける" }).click();
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  await page.goto(`${site}#/files`);
  const stored = await store.entries(page);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.getByLabel("控えファイルを選ぶ").setInputFiles(await backup.path());
  await page.getByRole("button", { name: "この控えの内容にする" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "取りやめました" })).toBeVisible();
  await expect(page.getByText("控えの内容に戻しました。")).toHaveCount(0);
  expect(await store.entries(page)).toEqual(stored);
});

test("what was before is called gone only once it is", async ({ page, site }) => {
  await openSample(page, site);
  const backup = await saveBackup(page, site);
  await page.goto(`${site}#/area/mihon-1`);
  await page.getByRole("button", { name: "見本を片付ける" }).click();
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  await page.goto(`${site}#/files`);
  await page.getByLabel("控えファイルを選ぶ").setInputFiles(await backup.path());
  await page.getByRole("button", { name: "この控えの内容にする" }).click();
  await expect(page.getByText("控えの内容に戻しました。")).toBeVisible();
  await page.evaluate(() => {
    const remove = IDBObjectStore.prototype.delete;
    Object.assign(window, { mend: () => (IDBObjectStore.prototype.delete = remove) });
    IDBObjectStore.prototype.delete = () => {
      throw new DOMException("broken", "UnknownError");
    };
  });
  const forget = page.getByRole("button", { name: "戻す前の内容を消す" });
  await forget.click();
  await expect(page.getByRole("alert").filter({ hasText: "ませんでした" }).first()).toBeVisible();
  await expect(page.getByText("戻す前の内容を消しました。")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "戻す前の内容に戻る" })).toBeVisible();
  await page.evaluate("mend()");
  await forget.click();
  await expect(page.getByText("戻す前の内容を消しました。")).toBeFocused();
  await expect(forget).toHaveCount(0);
});
