// What is typed is saved, and what the page says about it is true: over a reload, beside another
// tab, and where the browser keeps nothing.
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { deliveries, expect, openSample, test } from "./support";

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

for (const [name, site] of deliveries) {
  test(`${name}: whoever types and reloads at once goes on in the same page`, async ({ page }) => {
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
}

test("what the version before kept in the browser opens as it was", async ({ page, site }) => {
  const workspace = await readFile(new URL("../fixtures/backup-v1.json", import.meta.url), "utf8");
  const kept = {
    "monosashi:workspace": workspace,
    "monosashi:before-restore": workspace,
    "monosashi:backed-up-at": "2026-11-21T09:30:00+09:00",
    "monosashi:aside:2026-11-20T18:05:00+09:00": '{"format":"monosashi","version":1,"workspace":',
  };
  await page.goto(site);
  await page.evaluate((kept) => Object.entries(kept).forEach(([key, text]) => localStorage.setItem(key, text)), kept);
  await page.goto(`${site}#/files`);
  await page.reload();
  await expect(page.getByText("最後の控え：2026/11/21")).toBeVisible();
  await expect(page.getByText("最後に控えを保存した日時：2026/11/21 09:30")).toBeVisible();
  await expect(page.getByRole("button", { name: "戻す前の内容に戻る" })).toBeVisible();
  await expect(page.getByText("2026-11-20T18:05:00+09:00")).toBeVisible();
  await page.getByRole("link", { name: "地域の一覧" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "津圏域" })).toBeVisible();
  const found = await page.evaluate(() => ({ ...localStorage }));
  expect(found, "looking changes no byte").toEqual(kept);

  // A new 控え is noted, and read again.
  await page.goto(`${site}#/files`);
  await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "控えファイルを保存する" }).click(),
  ]);
  const last = page.getByText(/^最後に控えを保存した日時：2\d{3}\/\d\d\/\d\d \d\d:\d\d$/);
  const said = await last.innerText();
  await page.reload();
  await expect(last).toHaveText(said);
});

test("a meeting that the version before remembered for its tab goes on", async ({ page, site }) => {
  await openSample(page, site);
  await page.goto(`${site}#/area/mihon-1/2026/talk/opening`);
  await expect(page.getByRole("heading", { level: 1, name: "見本・あおば川圏域" })).toBeVisible();
  const remembered = () => page.evaluate(() => sessionStorage.getItem("monosashi.meeting") ?? "");
  const bare: string = JSON.parse(await remembered());
  const began = bare.split("\n")[2];
  await page.evaluate((text) => sessionStorage.setItem("monosashi.meeting", text), bare);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "見本・あおば川圏域" })).toBeVisible();
  expect((JSON.parse(await remembered()) as string).split("\n")[2]).toBe(began);
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
