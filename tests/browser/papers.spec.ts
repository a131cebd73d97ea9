// 「書類」: forms filled from the plan, and the year's files out and in without loss.
import type { Page } from "@playwright/test";
import { axe, expect, openSample, test } from "./support";
import * as store from "./store";

test.use({ viewport: { width: 1366, height: 768 } });

const FORMS = ["preparation", "case-study", "intent", "budget", "welcome", "life-support"];

/** What the browser keeps of the sample's year. */
/** What the year's files hold: words of the office stand in the 控え alone. */
const OF_OFFICE = new Set(["deadlines", "succession", "budget", "term_until", "welcome"]);

async function year(page: Page): Promise<unknown> {
  const { profile, plans, indicators, forums } = (await store.workspace(page)).records[0];
  const held = (name: string, value: unknown) => (OF_OFFICE.has(name) ? undefined : value);
  return JSON.parse(JSON.stringify({ profile, plans, indicators, forums }, held));
}

test("every form passes axe, wide and narrow", async ({ page, site }) => {
  await openSample(page, site);
  for (const form of FORMS) {
    await page.goto(`${site}#/area/mihon-1/2025/form/${form}`);
    await expect(page.getByRole("button", { name: "印刷する" })).toBeVisible();
    await axe(page);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await axe(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("what is written on the sheet is written in the plan, and stands on the paper", async ({ page, site }) => {
  await openSample(page, site);
  await page.goto(`${site}#/area/mihon-1/2025/papers`);
  await axe(page);
  await page.getByRole("link", { name: "事前課題シート" }).click();
  const talks = page.getByRole("textbox", { name: "意見交換・情報交換の場" });
  await talks.pressSequentially("三つの病院と\n毎月集まる");
  await expect(talks).toBeFocused();
  await expect(page.getByRole("cell", { name: "三つの病院と 毎月集まる" })).toBeVisible();
  await page.getByRole("button", { name: "達成目標を加える" }).click();
  await expect(page.getByRole("textbox", { name: "達成目標 4" })).toBeFocused();
  await page.keyboard.type("夜間の窓口を一覧にする");
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  await page.reload();
  await expect(talks).toHaveValue("三つの病院と\n毎月集まる");
  await expect(page.getByRole("textbox", { name: "達成目標 4" })).toHaveValue("夜間の窓口を一覧にする");
});

test("a look at an empty year begins no plan", async ({ page, site }) => {
  await openSample(page, site);
  const before = await year(page);
  await page.goto(`${site}#/area/mihon-1/2030/form/preparation`);
  await expect(page.getByRole("textbox", { name: "達成目標 1" })).toHaveValue("");
  await page.getByRole("button", { name: "達成目標を加える" }).click();
  await page.goto(`${site}#/area/mihon-1/2030/form/intent`);
  await page.getByRole("textbox", { name: "課題や解決したいこと" }).fill("下書き");
  await page.goto(`${site}#/area/mihon-1/2030/form/preparation`);
  await page.goto(`${site}#/area/mihon-1/2030/form/intent`);
  await expect(page.getByRole("textbox", { name: "課題や解決したいこと" })).toHaveValue("下書き");
  expect(await year(page)).toEqual(before);
});

test("an answer to the survey is copied", async ({ page, site, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openSample(page, site);
  await page.goto(`${site}#/area/mihon-1/2025/form/intent`);
  const answer = page.getByRole("textbox", { name: "課題や解決したいこと" });
  await expect(answer).toHaveValue(/^・退院が決まっても/);
  await page.getByRole("button", { name: "コピーする：課題や解決したいこと" }).click();
  await expect(page.getByText("コピーしました。調査の欄に貼り付けてください。")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await answer.inputValue());
});

test("the year's seven files come back on an empty PC as they went, all at once", async ({ page, site }) => {
  await openSample(page, site);
  const before = await year(page);
  await page.goto(`${site}#/area/mihon-1/2026/papers`);
  const files: string[] = [];
  const names = ["計画", "地域課題", "取組", "指標", "協議の場", "開催記録", "地域のすがた"];
  for (const name of names) {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: `${name}を保存`, exact: true }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^monosashi_[a-z]+_M-01_\d{8}\.csv$/);
    files.push(await file.path());
  }
  // What was said of a saved file holds for the choice it was saved with.
  await expect(page.getByText(/^ファイルをつくりました：monosashi/)).toHaveCount(7);
  await page.getByRole("radio", { name: /^CP932/ }).check();
  await expect(page.getByText(/^ファイルをつくりました：monosashi/)).toHaveCount(0);
  await page.getByRole("button", { name: "見本を片付ける" }).click();
  await page.goto(`${site}#/files`);
  await page.getByLabel("CSV・Excelファイルを選ぶ").setInputFiles(files.reverse());
  await expect(page.getByRole("heading", { level: 4, name: "「見本・あおば川圏域」が新しく加わります。" })).toBeVisible();
  for (const kind of ["年度の計画", "指標", "協議の場", "開催記録"]) {
    await expect(page.getByRole("row", { name: new RegExp(`^${kind} [1-9]\\d* 0 0 0$`) })).toBeVisible();
  }
  await axe(page);
  await page.getByRole("button", { name: "取り込む", exact: true }).click();
  await expect(page.getByText("取り込みました。")).toBeVisible();
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  expect(await year(page)).toEqual(before);
  await page.getByRole("button", { name: "取り込む前に戻す" }).click();
  await page.getByRole("link", { name: "地域の一覧" }).click();
  await expect(page.getByRole("button", { name: "見本を開く" })).toBeVisible();
});
