// 「県へ渡す」: nothing leaves but what is meant to, and a room can see it before.
import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { axe, edit, expect, openSample, test } from "./support";
import * as store from "./store";

test.use({ viewport: { width: 1366, height: 768 } });

const SEND = "#/area/mihon-1/2026/send";

async function openSend(page: Page, site: string): Promise<void> {
  await openSample(page, site);
  await page.goto(`${site}${SEND}`);
  await expect(page.getByRole("heading", { level: 1, name: "県へ渡す" })).toBeVisible();
}

/** The first round's page that has this comment, and the comment itself. */
const COMMENT = "月に一度の部会で、ある方が話してくださいました";

async function comment(page: Page, site: string): Promise<void> {
  await page.goto(`${site}#/area/mihon-1/2026/middle/menu/1`);
  await page.getByRole("textbox", { name: "コメント" }).first().fill(COMMENT);
  await expect(page.getByText(/^保存しました/)).toBeVisible();
}

async function seen(page: Page, site: string): Promise<void> {
  await page.goto(`${site}${SEND}/seen`);
  await expect(page.getByRole("heading", { level: 1, name: "県に見えるもの" })).toBeVisible();
  await expect(page.getByRole("heading", { name: /^回答（令和8年度 中間）/ })).toBeVisible();
}

test("県へ渡す and 県に見えるもの pass axe, wide and narrow", async ({ page, site }) => {
  await openSend(page, site);
  await axe(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await axe(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await seen(page, site);
  await axe(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("a comment stays in the room until it is opened by itself, or all are", async ({ page, site }) => {
  await openSample(page, site);
  await comment(page, site);
  await seen(page, site);
  await expect(page.getByText(COMMENT)).toHaveCount(0);

  await page.goto(`${site}#/area/mihon-1/2026/middle/menu/1`);
  const circle = page.getByRole("combobox", { name: "このコメントを見せる範囲" }).first();
  await circle.selectOption("県まで");
  // A key pressed in the choice is no answer.
  const level = page.getByRole("group", { name: /^1-1\D/ }).getByRole("radio").first();
  await circle.press("0");
  await expect(level).not.toBeChecked();
  await seen(page, site);
  await expect(page.getByText(COMMENT)).toHaveCount(1);

  await page.goto(`${site}#/area/mihon-1/2026/middle/menu/1`);
  await page.getByRole("combobox", { name: "このコメントを見せる範囲" }).first().selectOption("");
  await page.goto(`${site}${SEND}`);
  await edit(page, "見せる範囲");
  await page.getByRole("combobox", { name: "コメント", exact: true }).selectOption("県まで");
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  await seen(page, site);
  await expect(page.getByText(COMMENT)).toHaveCount(1);
});

test("what may be about one person is told with the way to it", async ({ page, site }) => {
  await openSend(page, site);
  await expect(page.getByText(/個人のことかもしれない書き方は見つかりませんでした/)).toBeVisible();
  await page.goto(`${site}#/area/mihon-1/2026/middle/menu/1`);
  await page.getByRole("textbox", { name: "根拠" }).first().fill("担当は鈴木さん（090-1234-5678）");
  await page.goto(`${site}${SEND}`);
  const found = page.getByRole("region", { name: "個人のことかもしれないところ" });
  await expect(found.getByRole("listitem")).toHaveCount(2);
  await expect(found.getByText("電話番号")).toBeVisible();
  await expect(found.getByText(/令和8年度（2026） 中間 1-\d+「/).first()).toBeVisible();
  await expect(found.getByText(/^見つけられないこともある/)).toBeVisible();
  await found.getByRole("link").first().click();
  await expect(page.getByRole("textbox", { name: "根拠" }).first()).toHaveValue(/鈴木さん/);
});

test("the file is saved, its handing over noted, and what changes later told", async ({ page, site }) => {
  await openSend(page, site);
  await page.getByRole("textbox", { name: "部署" }).fill("見本保健所");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Excelブック1つで保存する" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^monosashi_kit_M-01_2026_\d{8}\.xlsx$/);
  expect(readFileSync(await file.path()).subarray(0, 2).toString()).toBe("PK");
  await page.getByRole("button", { name: "県へ渡しました" }).click();
  await expect(page.getByText("渡した日を残しました。")).toBeFocused();
  await expect(page.getByText("そのあと、県へ渡すところは変わっていません。")).toBeVisible();
  const { handed_over } = (await store.workspace(page)).records[0];
  expect(handed_over.at(-1)?.to).toBe("prefecture");

  await page.goto(`${site}#/area/mihon-1/2026/middle/menu/1`);
  await page.getByRole("textbox", { name: "根拠" }).first().fill("あとから書きたしました");
  await comment(page, site);
  await page.reload();
  await page.goto(`${site}${SEND}`);
  await expect(page.getByText("回答：変わった1行"), "the comment stays in the room").toBeVisible();
  await expect(page.getByRole("textbox", { name: "部署" })).toHaveValue("見本保健所");
});

test("a zip of CSVs holds each table by its name", async ({ page, site }) => {
  await openSend(page, site);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "CSVの一式（ZIP）で保存する" }).click();
  const bytes = readFileSync(await (await download).path()).toString("latin1");
  for (const name of ["answers_M-01", "summary_M-01", "plan_M-01", "indicators_M-01", "readme.txt", "datapackage.json"]) {
    expect(bytes, name).toContain(name);
  }
});

test("cases that are few are told as such until somebody decides", async ({ page, site }) => {
  await openSend(page, site);
  const few = page.getByRole("region", { name: "少ない人数・件数" });
  await expect(few.getByText(/^見ているのは、単位が「人」「名」「件」/)).toBeVisible();
  const row = few.getByRole("listitem").filter({ hasText: "住まいが見つかった件数" });
  await expect(row.getByText("2個の値が「少数」になります")).toBeVisible();
  await row.getByRole("checkbox").check();
  await expect(row.getByText("そのままの数で渡します")).toBeVisible();
  await expect(row.getByRole("checkbox")).toBeChecked();
});

test("what is kept back is told, and a file with nothing in it is not made", async ({ page, site }) => {
  await openSend(page, site);
  const contents = page.getByRole("region", { name: "ファイルに入るもの" });
  await expect(contents.getByText(/^入れていないもの：コメント、/)).toBeVisible();
  const circles = page.getByRole("region", { name: "見せる範囲" });
  await expect(circles.getByRole("definition").last()).toHaveText("回答者の名前と所属、進行のメモ");
  await edit(circles, "見せる範囲");
  await expect(circles.getByText(/^すでに県へ渡したファイル/)).toBeVisible();
  for (const circle of await circles.getByRole("combobox").all()) {
    await circle.selectOption("office");
  }
  await expect(contents.getByText(/^ファイルに入るものがありません/)).toBeVisible();
  await expect(contents.getByRole("listitem")).toHaveCount(0);
  await page.getByRole("button", { name: "Excelブック1つで保存する" }).click();
  const save = page.getByRole("region", { name: "ファイルを保存する" });
  await expect(save.getByText(/^ファイルに入るものがありません/)).toBeVisible();
});

test("nothing is public until somebody says so", async ({ page, site }) => {
  await openSend(page, site);
  const publicPart = page.getByRole("region", { name: "公表用" });
  await expect(publicPart.getByText("「公表してよい」としたものは、まだありません。")).toBeVisible();
  await edit(page, "見せる範囲");
  await page.getByRole("combobox", { name: "指標" }).selectOption("公表してよい");
  await expect(publicPart.getByRole("listitem")).toHaveText(/^指標 \d+件（値 \d+）$/);
  const download = page.waitForEvent("download");
  await publicPart.getByRole("button", { name: "公表用を保存する" }).click();
  expect((await download).suggestedFilename()).toMatch(/^monosashi_public_M-01_2026_\d{8}\.xlsx$/);
});
