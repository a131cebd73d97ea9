// A 控え counts once a file was seen: by the browser's word, by the person's, or read back. One's own
// file is opened to begin with, and written anew by one key.
import type { Page } from "@playwright/test";
import { chosenFiles, pickersAnswer, writeChosen } from "./pickers";
import * as store from "./store";
import { axe, expect, openSample, test } from "./support";

test.use({ viewport: { width: 1366, height: 768 } });

const NONE_YET = "控えファイルはまだありません";
const NOTED = /^最後の控え：/;
const NAME = "圏域の控え.json";

const save = (page: Page) => page.getByRole("button", { name: "控えファイルを保存する" });
const comment = (page: Page) => page.getByRole("textbox", { name: "コメント" }).first();

/** The sample as a 控え's text. */
async function sampleText(page: Page, site: string): Promise<string> {
  await openSample(page, site);
  const workspace = await store.workspace(page);
  return JSON.stringify({ format: "monosashi", version: store.VERSION, saved_at: "2026-11-26T09:00:00+09:00", workspace });
}

/** An empty store, with the sample, or another text, in a file on the disk. */
async function beginWithFile(page: Page, site: string, text?: string): Promise<void> {
  await pickersAnswer(page, "choose", NAME);
  text ??= await sampleText(page, site);
  await writeChosen(page, NAME, text);
  await store.clear(page);
  await page.evaluate(() => localStorage.clear());
  await page.goto(`${site}#/`);
  await page.reload();
  await page.getByRole("button", { name: "ファイルから始める" }).click();
  await expect(page.getByRole("heading", { name: "戻すと、次のように変わります" })).toBeInViewport();
}

async function takeIt(page: Page): Promise<void> {
  await page.getByRole("button", { name: "この控えの内容にする" }).click();
  await expect(page.getByText("控えの内容に戻しました。")).toBeVisible();
}

test("a download is noted when the person has seen the file, and not before", async ({ page, site }) => {
  await openSample(page, site);
  await page.goto(`${site}#/files`);
  for (const answer of ["見当たりません", "ありました"]) {
    const [file] = await Promise.all([page.waitForEvent("download"), save(page).click()]);
    await expect(page.getByText(`ダウンロードのフォルダーに「${file.suggestedFilename()}」がありますか。`)).toBeVisible();
    await expect(page.getByText(/控えを保存しました/)).toHaveCount(0);
    await expect(page.getByText(NONE_YET)).toBeVisible();
    await axe(page);
    await page.getByRole("button", { name: answer }).click();
    if (answer === "見当たりません") {
      await expect(page.getByText(/組織の設定（ポリシー）でダウンロードが止められている/)).toBeVisible();
      await page.reload();
      await expect(page.getByText(NONE_YET)).toBeVisible();
    } else {
      await expect(page.getByText(`控えを保存しました：${file.suggestedFilename()}`)).toBeVisible();
      await expect(page.getByText(NOTED)).toBeVisible();
    }
  }
});

test("a 控え by the browser's picker is noted once it is written, with all areas in it", async ({ page, site }) => {
  await pickersAnswer(page, "choose");
  await openSample(page, site);
  await page.goto(`${site}#/files`);
  await save(page).click();
  await expect(page.getByText(/^控えを保存しました：monosashi_backup_\d{8}-\d{4}\.json$/)).toBeVisible();
  await expect(page.getByText(NOTED)).toBeVisible();
  await axe(page);
  const [[name, text]] = Object.entries(await chosenFiles(page));
  expect(JSON.parse(text).workspace.records[0].area.name).toBe("見本・あおば川圏域");

  // One key writes the same file, from any page.
  await page.goto(`${site}#/area/mihon-1/2026/middle/menu/1`);
  await comment(page).fill("区切りに書いた言葉");
  await page.keyboard.press("Control+s");
  await expect(page.getByText(new RegExp(`^控えを「${name}」に保存しました（\\d+:\\d+）$`))).toBeVisible();
  await axe(page);
  const files = await chosenFiles(page);
  expect(Object.keys(files)).toEqual([name]);
  expect(files[name]).toContain("区切りに書いた言葉");

  // The browser's leave is not kept over a reload.
  await page.reload();
  await expect(comment(page)).toHaveValue("区切りに書いた言葉");
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("link", { name: "控えファイルを残す" })).toBeVisible();
  await expect(page.getByText(/^控えを「/)).toHaveCount(0);
});

test("a picker that is closed saves nothing and says so", async ({ page, site }) => {
  await pickersAnswer(page, "AbortError");
  await openSample(page, site);
  await page.goto(`${site}#/files`);
  await save(page).click();
  await expect(page.getByText("保存をやめました。控えは保存していません。")).toBeVisible();
  await expect(page.getByText(NONE_YET)).toBeVisible();
});

test("where the picker is refused the file goes out as a download", async ({ page, site }) => {
  await pickersAnswer(page, "SecurityError");
  await openSample(page, site);
  await page.goto(`${site}#/files`);
  await Promise.all([page.waitForEvent("download"), save(page).click()]);
  await expect(page.getByRole("button", { name: "ありました" })).toBeVisible();
  await expect(page.getByText(NONE_YET)).toBeVisible();
});

test("a file that the browser could not write is told and not noted", async ({ page, site }) => {
  await pickersAnswer(page, "choose");
  await openSample(page, site);
  await page.goto(`${site}#/files`);
  for (const step of ["write", "close"] as const) {
    await page.evaluate((step) => {
      FileSystemWritableFileStream.prototype[step] = () => Promise.reject(new DOMException("no room", "QuotaExceededError"));
    }, step);
    await save(page).click();
    await expect(page.getByText(/^控えを保存できませんでした。/)).toBeVisible();
    await expect(page.getByText(NONE_YET)).toBeVisible();
    await page.reload();
  }
});

test("a 控え that is read back and holds what is here is noted", async ({ page, site }) => {
  await openSample(page, site);
  await page.goto(`${site}#/files`);
  const [file] = await Promise.all([page.waitForEvent("download"), save(page).click()]);
  await page.reload();
  await expect(page.getByText(NONE_YET)).toBeVisible();
  await page.getByLabel("控えファイルを選ぶ").setInputFiles(await file.path());
  await expect(page.getByText(/^今の内容と同じです。.*この控えを読めることを確かめた/)).toBeVisible();
  await expect(page.getByText(NOTED)).toBeVisible();
});

test("who begins with a file goes on in it by one key", async ({ page, site }) => {
  await beginWithFile(page, site);
  await axe(page);
  await takeIt(page);
  await expect(page.getByText(`Ctrl+S を押すと、控えを「${NAME}」に保存します`)).toBeVisible();
  await page.goto(`${site}#/area/mihon-1/2026/middle/menu/1`);
  await comment(page).fill("ファイルから続けた言葉");
  await page.keyboard.press("Control+s");
  await expect(page.getByText(new RegExp(`^控えを「${NAME}」に保存しました（\\d+:\\d+）$`))).toBeVisible();
  await expect(page.getByText(NOTED)).toBeVisible();
  expect((await chosenFiles(page))[NAME]).toContain("ファイルから続けた言葉");

  // Somebody else has written it meanwhile.
  await writeChosen(page, NAME, "ほかの人が書いた");
  await page.keyboard.press("Control+s");
  await expect(page.getByText(/ほかで書きかえられています。上書きしないよう/)).toBeVisible();
  expect((await chosenFiles(page))[NAME]).toBe("ほかの人が書いた");
});

test("a file that was not taken, or taken back, is not written", async ({ page, site }) => {
  await beginWithFile(page, site);
  const before = await chosenFiles(page);
  await page.getByRole("button", { name: "やめる" }).click();
  const pressed = async () => {
    await page.keyboard.press("Control+s");
    await expect(page.getByRole("link", { name: "控えファイルを残す" })).toBeVisible();
    await expect(page.getByText(/^控えを「/)).toHaveCount(0);
    await page.getByRole("button", { name: "閉じる" }).last().click();
  };
  await pressed();
  await page.goto(`${site}#/`);
  await page.getByRole("button", { name: "ファイルから始める" }).click();
  await takeIt(page);
  await page.getByRole("button", { name: "戻す前の内容に戻る" }).click();
  await expect(page.getByText("戻す前の内容に戻りました。")).toBeVisible();
  await pressed();
  expect(await chosenFiles(page)).toEqual(before);
});

test("a file that may not be written is told once, and stays", async ({ page, site }) => {
  await beginWithFile(page, site);
  await takeIt(page);
  const before = await chosenFiles(page);
  await page.evaluate(() => {
    (FileSystemHandle.prototype as any).requestPermission = async () => {
      document.body.dataset.asked = String(Number(document.body.dataset.asked ?? 0) + 1);
      return "denied";
    };
  });
  await page.keyboard.press("Control+s");
  await expect(page.getByText(/書き込みが許可されませんでした/)).toBeVisible();
  await page.keyboard.press("Control+s");
  await expect(page.getByText(/書き込みが許可されませんでした/)).toHaveCount(0);
  await expect(page.locator("body")).toHaveAttribute("data-asked", "1");
  expect(await chosenFiles(page)).toEqual(before);
});

test("an area that was cleared unseen is not missing from the file in silence", async ({ page, site }) => {
  const backup = JSON.parse(await sampleText(page, site));
  const second = structuredClone(backup.workspace.records[0]);
  Object.assign(second.area, { id: "second", name: "もう一つの圏域" });
  backup.workspace.records.push(second);
  await beginWithFile(page, site, JSON.stringify(backup));
  await takeIt(page);
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  // Loaded anew, the page opens the one area that it shows.
  await page.goto(`${site}#/area/mihon-1/2026/middle/menu/1`);
  await page.reload();
  await expect(comment(page)).toBeVisible();
  const browser = await page.context().newCDPSession(page);
  await browser.send("Storage.clearDataForOrigin", { origin: new URL(site).origin, storageTypes: "indexeddb" });
  await comment(page).fill("消したあとに書いた");
  const alert = page.getByRole("alert").filter({ hasText: "ブラウザーから消されました" });
  await alert.getByRole("button", { name: "この画面の内容を保存し直す" }).click();
  await expect(page.getByText(/開いていなかった地域が1件あり、それは保存し直せません/)).toBeVisible();
  await page.getByRole("link", { name: "控えとファイル" }).first().click();
  await save(page).click();
  await expect(page.getByText(/いま読めない地域やデータが1件あり、それは入っていません/)).toBeVisible();
});

test("without pickers one begins with a file through the input", async ({ page, site }) => {
  const text = await sampleText(page, site);
  await store.clear(page);
  await page.reload();
  await page.getByLabel("ファイルから始める").first().setInputFiles({
    name: NAME, mimeType: "application/json", buffer: Buffer.from(text),
  });
  await expect(page.getByRole("heading", { name: "戻すと、次のように変わります" })).toBeInViewport();
  await takeIt(page);
  await expect(page.getByText(/Ctrl\+S を押すと/)).toHaveCount(0);
});

test("what a file lacks is told with the question, which waits until it is answered", async ({ page, site }, info) => {
  await openSample(page, site);
  const all = await store.entries(page);
  const head = Object.keys(all).find((name) => name.startsWith("head\u001f") && name.includes("mihon-1")) ?? "";
  await store.tamper(page, { [head]: `${all[head] ?? ""}x` });
  await page.goto(`${site}#/files`);
  await page.reload();
  await Promise.all([page.waitForEvent("download"), save(page).click()]);
  const question = page.getByText(/^ダウンロードのフォルダーに「.+」がありますか。$/);
  const lacks = page.getByText(/いま読めない地域やデータが1件あり、それはこのファイルに入っていません/);
  const untilThen = page.getByText("お答えいただくまでは、控えをまだ保存していないものとして扱います。");
  for (const way of ["asked", "back"]) {
    await expect(question, way).toBeVisible();
    await expect(lacks).toBeVisible();
    await expect(untilThen).toBeVisible();
    await axe(page);
    if (way === "asked") {
      await info.attach("asked", { body: await page.screenshot(), contentType: "image/png" });
      await page.goto(`${site}#/help`);
      await expect(question).toHaveCount(0);
      await page.goBack();
    }
  }
  await page.getByRole("button", { name: "ありました" }).click();
  await expect(page.getByText(/に保存しましたが.*いま読めない地域やデータが1件あり/)).toBeVisible();
  // What was told is over once the page was left.
  await page.goto(`${site}#/help`);
  await page.goto(`${site}#/files`);
  await expect(page.getByText("保存を確かめた控えは、まだありません。")).toBeVisible();
  await expect(page.getByText(/に保存しましたが/)).toHaveCount(0);
});
