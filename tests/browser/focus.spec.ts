// After a press whose button goes away, whoever uses the keyboard or a screen reader is where the
// result is told, and sees it; never back at the page's beginning.
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import * as store from "./store";
import { expect, openSample, test } from "./support";

const KEY = "monosashi:workspace";
const PC = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const heading = (page: Page, name: string) => page.getByRole("heading", { name, exact: true });
const comment = (page: Page) => page.getByRole("textbox", { name: "コメント" }).first();

/** What tells the result has the focus, and is seen. */
async function isAt(target: Locator): Promise<void> {
  await expect(target).toBeFocused();
  await expect(target).toBeInViewport({ ratio: 1 });
}

/** By the keyboard, as whoever has no other way. */
async function press(target: Locator): Promise<void> {
  await target.focus();
  await target.press("Enter");
}

/** Makes an area and puts it away. */
async function putAway(page: Page, site: string, name: string): Promise<void> {
  await page.goto(`${site}#/new`);
  await page.getByLabel("地域の名前").fill(name);
  await button(page, "つくる").click();
  await expect(heading(page, name)).toBeVisible();
  await button(page, "この地域を片付ける").click();
  await expect(button(page, `元に戻す：${name}`)).toBeVisible();
}

for (const [screen, viewport] of [["a PC", PC], ["a phone", PHONE]] as const) {
  test.describe(`on ${screen}`, () => {
    test.use({ viewport });

    test("whether the file is there", async ({ page, site }) => {
      await openSample(page, site);
      await page.goto(`${site}#/files`);
      for (const [answer, told] of [
        ["見当たりません", /^控えは、まだ保存していないものとして扱います。/],
        ["ありました", /^控えを保存しました：/],
      ] as const) {
        await Promise.all([page.waitForEvent("download"), press(button(page, "控えファイルを保存する"))]);
        await press(button(page, answer));
        await isAt(page.getByText(told));
      }
    });

    test("a 控え that is offered, left, taken and taken back", async ({ page, site }) => {
      await openSample(page, site);
      await page.goto(`${site}#/files`);
      const [file] = await Promise.all([page.waitForEvent("download"), button(page, "控えファイルを保存する").click()]);
      const text = await readFile(await file.path());
      await page.goto(`${site}#/area/mihon-1`);
      await button(page, "見本を片付ける").click();
      await page.goto(`${site}#/files`);
      // The page takes the focus once it is drawn: a person acts after that.
      await expect(heading(page, "控えとファイル")).toBeFocused();
      const choose = () =>
        page.getByLabel("控えファイルを選ぶ").setInputFiles({ name: "控え.json", mimeType: "application/json", buffer: text });

      await choose();
      await press(button(page, "やめる"));
      await isAt(heading(page, "控えから戻す"));

      await choose();
      await press(button(page, "この控えの内容にする"));
      const section = page.getByRole("region", { name: "控えから戻す" });
      await isAt(section.getByText("控えの内容に戻しました。"));

      const before = page.getByRole("region", { name: "戻す前の内容" });
      await press(before.getByRole("button", { name: "戻す前の内容に戻る" }));
      const after = page.getByRole("region", { name: "戻したあとの内容" });
      await isAt(after.getByText("戻す前の内容に戻りました。"));
      await press(after.getByRole("button", { name: "戻したあとの内容を消す" }));
      await isAt(page.getByText("戻したあとの内容を消しました。"));
    });

    test("a table that is offered, left and taken in", async ({ page, site }) => {
      await openSample(page, site);
      await page.goto(`${site}#/area/mihon-1/2026/middle/export`);
      const [csv] = await Promise.all([page.waitForEvent("download"), button(page, "回答を保存").click()]);
      await button(page, "見本を片付ける").click();
      await page.goto(`${site}#/files`);
      const choose = async () => page.getByLabel("CSV・Excelファイルを選ぶ").setInputFiles(await csv.path());
      await choose();
      await press(button(page, "やめる"));
      await isAt(heading(page, "CSV・Excelを取り込む"));
      await choose();
      await press(page.getByRole("button", { name: "取り込む", exact: true }));
      await isAt(page.getByRole("region", { name: "CSV・Excelを取り込む" }).getByText("取り込みました。"));
    });

    test("areas that were put away", async ({ page, site }) => {
      await page.goto(site);
      for (const name of ["あさひ圏域", "ゆうひ圏域"]) await putAway(page, site, name);
      await press(button(page, "元に戻す：あさひ圏域"));
      await isAt(page.getByText("「あさひ圏域」を元に戻しました。"));
      page.on("dialog", (dialog) => dialog.accept());
      await press(button(page, "完全に消す：ゆうひ圏域"));
      await isAt(page.getByText("「ゆうひ圏域」を完全に消しました。"));
      await expect(heading(page, "片付けた地域"), "nothing is left there").toHaveCount(0);
    });

    test("what cannot be read", async ({ page, site }) => {
      await openSample(page, site);
      const all = await store.entries(page);
      const head = Object.keys(all).find((name) => name.startsWith("head\u001f") && name.includes("mihon-1")) ?? "";
      await store.tamper(page, { [head]: `${all[head] ?? ""}x` });
      await page.goto(`${site}#/`);
      await page.reload();
      await press(button(page, "脇に置く：見本・あおば川圏域"));
      await isAt(page.getByText(/^「見本・あおば川圏域」を脇に置きました。/));
      await page.goto(`${site}#/files`);
      page.on("dialog", (dialog) => dialog.accept());
      await press(page.getByRole("region", { name: "脇に置いたデータ" }).getByRole("button", { name: "消す" }));
      await isAt(page.getByText("脇に置いたデータを消しました。"));
    });

    test("what was cleared and is written back", async ({ page, site }) => {
      await openSample(page, site);
      await page.goto(`${site}#/area/mihon-1/2026/middle/menu/1`);
      await expect(comment(page)).toBeVisible();
      await store.clear(page);
      await comment(page).fill("消えたあとに書いた");
      await press(button(page, "この画面の内容を保存し直す"));
      const told = page.getByText("この画面の内容を、このブラウザーに保存し直しました。");
      await isAt(told);
      const menu = button(page, "メニュー");
      if (await menu.isVisible()) await press(menu);
      await page.getByRole("link", { name: "控えとファイル" }).first().click();
      await expect(told, "on the page where it was done").toHaveCount(0);
    });

    test("the answer to Ctrl+S is closed, and one goes on where one was", async ({ page, site }) => {
      await openSample(page, site);
      await page.goto(`${site}#/area/mihon-1/2026/middle/menu/1`);
      const evidence = page.getByRole("textbox", { name: "根拠" }).nth(1);
      await evidence.fill("議事録");
      await page.keyboard.press("Control+s");
      const answer = page.getByRole("status").filter({ hasText: "控えファイルを残す" });
      await press(answer.getByRole("button", { name: "閉じる" }));
      await isAt(evidence);
      await page.keyboard.press("End");
      await page.keyboard.type("（6月）");
      await expect(evidence).toHaveValue("議事録（6月）");
      // Once more from the answer itself: pressed in it, the key does not forget where one was.
      await page.keyboard.press("Control+s");
      await answer.getByRole("button", { name: "閉じる" }).focus();
      await page.keyboard.press("Control+s");
      await press(answer.getByRole("button", { name: "閉じる" }));
      await isAt(evidence);

      // From nowhere.
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await page.evaluate(() => window.scrollTo(0, 900));
      await page.keyboard.press("Control+s");
      await answer.getByRole("button", { name: "閉じる" }).click();
      await expect(page.locator("body")).not.toBeFocused();
      expect(await page.evaluate(() => window.scrollY), "the page stays where it was").toBe(900);
    });

    test("a notice above the page that is closed", async ({ page, site }) => {
      await openSample(page, site);
      const older = { format: "monosashi", version: 1, saved_at: "", workspace: { records: [] } };
      await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, JSON.stringify(older)] as const);
      await page.reload();
      const notice = page.getByRole("complementary", { name: "お知らせ" });
      await press(notice.getByRole("button", { name: "閉じる" }));
      await isAt(page.getByRole("heading", { level: 1 }));
    });

    test("a list of one's own that is taken off", async ({ page, site }) => {
      await page.goto(`${site}#/lists`);
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        button(page, "書きかえ用のファイルを保存する").first().click(),
      ]);
      const toml = (await readFile(await file.path())).toString("utf8");
      const own = toml.replace('id = "nimo"', 'id = "mie"').replace(/title = ".*"/, 'title = "三重の試し書き"');
      await page
        .getByLabel("チェックリストのファイル（.toml）を選ぶ")
        .setInputFiles({ name: "own.toml", mimeType: "application/toml", buffer: Buffer.from(own) });
      await press(button(page, "一覧から外す"));
      await isAt(page.getByText("「三重の試し書き」を一覧から外しました。"));
    });
  });
}

test("where nobody says where the focus goes, it goes to the heading of the part", async ({ page, site }) => {
  await openSample(page, site);
  await page.goto(`${site}#/area/mihon-1`);
  const rounds = page.getByRole("region", { name: "これまでの実施回" });
  const link = rounds.getByRole("link", { name: /中間の結果$/ });
  await link.focus();
  // The pressed thing goes away, as any part of a page may.
  await link.evaluate((e) => e.addEventListener("click", (event) => { event.preventDefault(); e.remove(); }));
  await page.keyboard.press("Enter");
  await expect(rounds.getByRole("heading", { name: "これまでの実施回" })).toBeFocused();
  // Whoever has pressed on nothing is left there.
  await page.locator("main").click({ position: { x: 5, y: 5 } });
  await page.waitForTimeout(600);
  await expect(rounds.getByRole("heading", { name: "これまでの実施回" })).not.toBeFocused();
});
