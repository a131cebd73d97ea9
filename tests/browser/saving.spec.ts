// What is typed is saved, and what the page says about it is true: over a reload, beside another
// tab, and where the browser keeps nothing.
import { readFile } from "node:fs/promises";
import type { BrowserContext, Page } from "@playwright/test";
import * as store from "./store";
import { axe, expect, openSample, test } from "./support";

test.use({ viewport: { width: 1366, height: 768 } });

const KEY = "monosashi:workspace";
const SAVED = /^保存しました/;
const CLASHES = "2つの画面で";

/** The sample, and nine areas like it: as much as a prefecture keeps. */
async function openTenAreas(page: Page, site: string): Promise<void> {
  await openSample(page, site);
  const kept = await store.workspace(page);
  const [sample] = kept.records;
  for (let n = 1; n < 10; n += 1) {
    const copy = structuredClone(sample);
    copy.area.id = `${sample.area.id}-${n}`;
    kept.records.push(copy);
  }
  await store.startWith(page, kept);
  await page.goto(`${site}#/area/mihon-1/2026/middle/menu/1`);
}

const comment = (page: Page) => page.getByRole("textbox", { name: "コメント" }).first();
const stored = async (page: Page) => Object.values(await store.entries(page)).join("\n");

test("whoever types and reloads at once goes on in the same page", async ({ page, site }) => {
  await openTenAreas(page, site);
  for (let round = 1; round <= 6; round += 1) {
    await comment(page).fill(`${round}回めの記入`);
    await page.reload();
    await expect(comment(page)).toHaveValue(`${round}回めの記入`);
    await comment(page).fill(`${round}回めのあとの記入`);
    await expect(page.getByText(SAVED)).toBeVisible();
    expect(await stored(page)).toContain(`${round}回めのあとの記入`);
  }
  await expect(page.getByRole("region", { name: CLASHES })).toHaveCount(0);
});

test("two tabs in different fields both go on, and each shows what the other wrote", async ({ page, context, site }) => {
  await openSample(page, site);
  const address = `${site}#/area/mihon-1/2026/middle/menu/1`;
  await page.goto(address);
  const other = await context.newPage();
  await other.goto(address);
  const evidence = (tab: Page) => tab.getByRole("textbox", { name: "根拠" }).first();
  await comment(page).fill("こちらの言葉");
  await evidence(other).fill("あちらの言葉");
  for (const tab of [page, other]) {
    await expect(comment(tab)).toHaveValue("こちらの言葉");
    await expect(evidence(tab)).toHaveValue("あちらの言葉");
    await expect(tab.getByText(SAVED)).toBeVisible();
    await expect(tab.getByRole("region", { name: CLASHES })).toHaveCount(0);
  }
  await expect(evidence(other), "whoever types goes on typing").toBeFocused();
});

/** What other tabs tell is heard once `hear` is called: what was typed before was typed at the same time. */
const deaf = (context: BrowserContext) =>
  context.addInitScript(() => {
    const held: (() => void)[] = [];
    let hears = false;
    BroadcastChannel.prototype.addEventListener = function (type: string, listener: unknown) {
      EventTarget.prototype.addEventListener.call(this, type, (event) => {
        const told = () => (listener as (event: Event) => void).call(this, event);
        if (hears) told();
        else held.push(told);
      });
    };
    const hear = () => {
      hears = true;
      for (const told of held.splice(0)) told();
    };
    Object.assign(window, { hear });
  });

test("where two tabs changed one field both stand side by side, and a person chooses", async ({ page, context, site }) => {
  await deaf(context);
  await openSample(page, site);
  const address = `${site}#/area/mihon-1/2026/middle/menu/1`;
  await page.goto(address);
  const other = await context.newPage();
  await other.goto(address);
  await expect(comment(other)).toBeVisible();
  await comment(page).fill("こちらの言葉");
  await comment(other).fill("あちらの言葉");
  for (const tab of [page, other]) {
    await tab.evaluate(() => (window as unknown as { hear(): void }).hear());
  }
  for (const tab of [page, other]) {
    const clashes = tab.getByRole("region", { name: CLASHES });
    await expect(clashes).toContainText("こちらの言葉");
    await expect(clashes).toContainText("あちらの言葉");
  }
  await axe(page);
  // From wherever the page stands there is a way to them.
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.getByRole("button", { name: "2つの画面で変わったところ：1件" }).click();
  await expect(page.getByRole("heading", { name: CLASHES })).toBeInViewport();
  const left = page.getByText("選ばなかったほうは控えに入りません");
  await page.goto(`${site}#/files`);
  await expect(left, "beside the button that saves a 控え").toBeVisible();
  await page.goto(address);
  await expect(left).toHaveCount(0);
  const now = await comment(page).inputValue();
  await expect(comment(other)).toHaveValue(now);
  const clashes = page.getByRole("region", { name: CLASHES });
  await clashes.getByRole("button", { name: /もう一つの画面/ }).click();
  const chosen = now === "こちらの言葉" ? "あちらの言葉" : "こちらの言葉";
  for (const tab of [page, other]) {
    await expect(comment(tab)).toHaveValue(chosen);
    await expect(tab.getByRole("region", { name: CLASHES })).toHaveCount(0);
  }
});

test("what was kept is cleared beneath an open page: it says so, and writes back on one's word", async ({ page, site }) => {
  await openSample(page, site);
  await page.goto(`${site}#/area/mihon-1/2026/middle/menu/1`);
  await expect(comment(page)).toBeVisible();
  await store.clear(page);
  await comment(page).fill("消えたあとに書いた");
  const alert = page.getByRole("alert").filter({ hasText: "ブラウザーから消されました" });
  await expect(alert).toBeVisible();
  await axe(page);
  expect(await stored(page), "nothing before somebody says so").toBe("");
  await alert.getByRole("button", { name: "この画面の内容を保存し直す" }).click();
  await expect(page.getByText(SAVED)).toBeVisible();
  await page.reload();
  await expect(comment(page)).toHaveValue("消えたあとに書いた");
});

test("Ctrl+S looks before it says that all is kept", async ({ page, site }) => {
  await openSample(page, site);
  await page.goto(`${site}#/area/mihon-1/2026/middle/menu/1`);
  await comment(page).fill("消される前に書いた");
  await expect(page.getByText(SAVED)).toBeVisible();
  await store.clear(page);
  await page.keyboard.press("ControlOrMeta+s");
  await expect(page.getByRole("status").filter({ hasText: "保存できていません。保存してあった内容" })).toBeVisible();
  await expect(page.getByText(SAVED)).toHaveCount(0);
  await page.getByRole("button", { name: "閉じる" }).click();
  // From far below there is a way to what can be done.
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.getByRole("button", { name: "まだ保存できていません" }).click();
  await expect(page.getByRole("button", { name: "この画面の内容を保存し直す" })).toBeInViewport();
});

test("what found no room is saved by itself once there is room", async ({ page, site }) => {
  await openSample(page, site);
  await page.goto(`${site}#/area/mihon-1/2026/middle/menu/1`);
  await expect(comment(page)).toBeVisible();
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    Object.assign(window, { makeRoom: () => (IDBObjectStore.prototype.put = put) });
  });
  await comment(page).fill("空きを待つ言葉");
  await expect(page.getByRole("alert").filter({ hasText: "保存場所がいっぱい" })).toBeVisible();
  await page.evaluate(() => (window as unknown as { makeRoom: () => void }).makeRoom());
  await expect(page.getByText(SAVED)).toBeVisible({ timeout: 10_000 });
  await page.reload();
  await expect(comment(page)).toHaveValue("空きを待つ言葉");
});

test("what somebody clears in the browser's own settings is told, and can be written back", async ({ page, site }) => {
  test.skip(!site.startsWith("http"), "the browser is asked to clear by origin");
  await openSample(page, site);
  await page.goto(`${site}#/area/mihon-1/2026/middle/menu/1`);
  await expect(comment(page)).toBeVisible();
  const browser = await page.context().newCDPSession(page);
  await browser.send("Storage.clearDataForOrigin", { origin: new URL(site).origin, storageTypes: "all" });
  await comment(page).fill("消したあとに書いた");
  const alert = page.getByRole("alert").filter({ hasText: "ブラウザーから消されました" });
  await expect(alert).toBeVisible();
  await alert.getByRole("button", { name: "この画面の内容を保存し直す" }).click();
  await expect(page.getByText(SAVED)).toBeVisible();
  await page.reload();
  await expect(comment(page)).toHaveValue("消したあとに書いた");
});

test("a store that is empty where one was in use says so", async ({ page, site }) => {
  await openSample(page, site);
  await store.clear(page);
  await page.reload();
  await expect(page.getByText("保存した内容が見つかりません")).toBeVisible();
  await axe(page);
  await expect(page.getByLabel("ファイルから始める").first()).toBeAttached();
});

test("an area that was changed behind the program's back is told, kept and set aside", async ({ page, site }) => {
  await openSample(page, site);
  const all = await store.entries(page);
  const name = Object.keys(all).find((name) => name.startsWith("part\u001f") && name.endsWith("plan:2026")) ?? "";
  await store.tamper(page, { [name]: (all[name] ?? "").replace("2026", "2025") });
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "保存されたデータを読めませんでした" })).toBeVisible();
  await expect(page.getByText("見本・あおば川圏域")).toBeVisible();
  await axe(page);
  await page.getByRole("button", { name: "脇に置く" }).click();
  await page.goto(`${site}#/files`);
  await expect(page.getByRole("heading", { name: "脇に置いたデータ" })).toBeVisible();
});

test("an area whose head cannot be read is named on the first page, with the way on", async ({ page, site }) => {
  await openSample(page, site);
  await expect(page.getByText(SAVED)).toBeVisible();
  const all = await store.entries(page);
  const head = Object.keys(all).find((name) => name.startsWith("head\u001f") && name.includes("mihon-1")) ?? "";
  const damaged = `${all[head] ?? ""}x`;
  await store.tamper(page, { [head]: damaged });
  await page.goto(`${site}#/`);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "地域の一覧" })).toBeVisible();
  const unread = page.getByRole("region", { name: "読めないデータ" });
  await expect(unread.getByRole("heading", { name: "見本・あおば川圏域" })).toBeVisible();
  await expect(unread).toContainText("そのままにしてあります");
  await axe(page);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    unread.getByRole("button", { name: "ファイルに残す：見本・あおば川圏域" }).click(),
  ]);
  expect((await readFile(await file.path())).toString()).toContain("見本・あおば川圏域");
  expect((await store.entries(page))[head], "nothing was written over").toBe(damaged);
  await unread.getByRole("button", { name: "脇に置く：見本・あおば川圏域" }).click();
  await expect(unread).toHaveCount(0);
  await expect(page.getByRole("button", { name: "見本を開く" })).toBeVisible();
  await page.goto(`${site}#/files`);
  await expect(page.getByRole("heading", { name: "脇に置いたデータ" })).toBeVisible();
});

test("an area whose data cannot be read is not told to be saved, and the others are", async ({ page, site }) => {
  await openTenAreas(page, site);
  await page.goto(`${site}#/files`);
  await expect(page.getByRole("button", { name: "控えファイルを保存する" })).toBeVisible();
  const text = JSON.stringify({ format: "monosashi", version: store.VERSION, saved_at: "2026-11-26T09:00:00+09:00", workspace: await store.workspace(page) });
  const all = await store.entries(page);
  const name = Object.keys(all).find((name) => name.startsWith("part\u001farea-mihon-1-1\u001f") && name.endsWith("plan:2026")) ?? "";
  await store.tamper(page, { [name]: (all[name] ?? "").replace("2026", "2025") });
  await page.reload();
  // The whole is restored over it, before anybody has set it aside.
  await page.getByLabel("控えファイルを選ぶ").setInputFiles({ name: "控え.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: "この控えの内容にする" }).click();
  const alert = page.getByRole("alert").filter({ hasText: "保存された内容を読めないため、保存していません" });
  await expect(alert).toBeVisible();
  await expect(page.getByText("まだ保存できていません")).toBeVisible();
  await page.goto(`${site}#/`);
  await page.getByRole("region", { name: "読めないデータ" }).getByRole("button", { name: /^脇に置く/ }).click();
  await expect(page.getByText(SAVED)).toBeVisible();
  await page.reload();
  await page.goto(`${site}#/area/mihon-1-1/2026/plan`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("計画");
});

test("what an older version wrote since is set aside, and the older one finds a newer version's word", async ({ page, site }) => {
  await openSample(page, site);
  const word = await page.evaluate((key) => localStorage.getItem(key), KEY);
  expect(JSON.parse(word ?? "{}")).toMatchObject({ format: "monosashi", version: store.VERSION });
  const older = { format: "monosashi", version: 1, saved_at: "", workspace: { records: [] } };
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, JSON.stringify(older)] as const);
  await page.reload();
  await expect(page.getByText("前の版のものさしで書かれたデータ")).toBeVisible();
  expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBe(word);
  await page.goto(`${site}#/files`);
  await expect(page.getByRole("heading", { name: "脇に置いたデータ" })).toBeVisible();
});

test("what cannot be read in the old place stays until somebody has decided", async ({ page, site }) => {
  await page.goto(site);
  await page.evaluate((key) => localStorage.setItem(key, "{こわれた"), KEY);
  await page.reload();
  await expect(page.getByRole("button", { name: "脇に置いて、空の状態から始める" })).toBeVisible();
  expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBe("{こわれた");
  await page.getByRole("button", { name: "脇に置いて、空の状態から始める" }).click();
  await page.getByRole("button", { name: "見本を開く" }).click();
  await expect(page.getByText(SAVED)).toBeVisible();
  expect(await stored(page)).toContain("{こわれた");
});

test("where the browser will not read what it keeps, that is told and the page still opens", async ({ page, site }) => {
  await page.addInitScript(() => {
    const broken = () => {
      throw new DOMException("broken", "UnknownError");
    };
    Storage.prototype.getItem = broken;
    IDBObjectStore.prototype.get = broken;
  });
  await page.goto(site);
  await expect(page.getByRole("alert").filter({ hasText: "ブラウザーの保存場所からデータを読めませんでした" })).toBeVisible();
  await expect(page.getByRole("button", { name: "見本を開く" })).toBeVisible();
});

test("who leaves while something is not saved is asked", async ({ page, site }) => {
  await openSample(page, site);
  await page.goto(`${site}#/area/mihon-1/2026/middle/menu/1`);
  await comment(page).fill("保存できた言葉");
  await expect(page.getByText(SAVED)).toBeVisible();
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await comment(page).pressSequentially("、まだ保存できない言葉");
  await expect(page.getByText("まだ保存できていません")).toBeVisible();
  const asked = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await expect(comment(page)).toHaveValue(/まだ保存できない言葉$/);
});

test("where the database is refused, the lesser place serves and says what it is", async ({ page, context, site }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", { value: undefined });
  });
  await openSample(page, site);
  await expect(page.getByText("残るまで数分かかることがあります")).toBeVisible();
  await page.goto(`${site}#/area/mihon-1/2026/middle/menu/1`);
  await comment(page).fill("小さな保存場所");
  await expect(page.getByText(SAVED)).toBeVisible();
  await page.reload();
  await expect(comment(page)).toHaveValue("小さな保存場所");

  // Once the database is there again, what was kept in the lesser place is offered.
  await page.close();
  const later = await context.newPage();
  await later.goto(site);
  await expect(later.getByText("いつもの保存場所が使えず、別の場所に保存していました")).toBeVisible();
  await axe(later);
  await later.getByRole("link", { name: "脇に置いたものを見る" }).click();
  await later.getByRole("button", { name: "中身を確かめて取り込む" }).click();
  await later.getByRole("button", { name: "この控えの内容にする" }).click();
  await expect(later.getByText("控えの内容に戻しました。")).toBeVisible();
  await later.goto(`${site}#/area/mihon-1/2026/middle/menu/1`);
  await expect(comment(later)).toHaveValue("小さな保存場所");
  await later.goto(site);
  await later.reload();
  await expect(later.getByText("いつもの保存場所が使えず")).toHaveCount(0);
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
    for (const storage of ["localStorage", "sessionStorage", "indexedDB"]) {
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
