// Real years from the papers, opened as a person would: 千葉市's gaps become a plan that is worked
// with, reviewed and carried on; the worked example of 構築推進のイメージ goes all the way round.
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { axe, edit, expect, test } from "./support";

test.use({ viewport: { width: 1366, height: 768 } });

const region = (page: Page, name: string | RegExp) => page.getByRole("region", { name });
const title = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });

/** Opens a workspace from a file, as 控えとファイル offers it. */
async function restore(page: Page, site: string, fixture: string) {
  const file = fileURLToPath(new URL(`../fixtures/${fixture}`, import.meta.url));
  await page.clock.setFixedTime(new Date("2026-11-21T09:00:00+09:00"));
  await page.goto(`${site}#/files`);
  await page.getByLabel("控えファイルを選ぶ").setInputFiles(file);
  await page.getByRole("button", { name: "この控えの内容にする" }).click();
  await expect(page.getByText("控えの内容に戻しました。")).toBeVisible();
  await page.getByRole("link", { name: "地域の一覧" }).click();
}

test("千葉市 平成30年度: from two gaps to an indicator, a review, and the next year", async ({ page, site }) => {
  test.slow();
  await restore(page, site, "chiba-2018.json");
  await page.goto(`${site}#/area/chiba/2018/plan`);
  await expect(title(page, "平成30年度の計画")).toBeVisible();

  // The gaps that the city names are at hand; two of them become issues.
  const issues = region(page, "地域課題");
  const take = (text: string) => issues.getByRole("button", { name: `計画に入れる ${text}` });
  const used = /地域移行支援/;
  const peers = "ピアサポーターを育てる研修が続いている";
  await issues.getByRole("button", { name: used }).first().click();
  await take(peers).click();
  await expect(issues.getByRole("heading", { level: 3 })).toHaveCount(3);
  await issues.getByRole("link", { name: "つづけて取組を書く" }).press("Enter");

  await page.getByRole("button", { name: "名前を直す" }).click();
  await page.getByRole("textbox", { name: "課題の名前" }).fill("ピアサポーターの養成と活用が進まない");
  const items = region(page, "気づき").getByRole("list").first();
  await expect(items).toContainText(peers);
  await page.getByRole("button", { name: "この課題の指標をつくる" }).click();

  // 指標②: trained peers, 0 at first, some by the end of the next year.
  await page.getByRole("textbox", { name: "指標の名前" }).fill("研修を修了したピアサポーター");
  await page.getByRole("textbox", { name: "単位" }).fill("人");
  await edit(page, "現状値と目標値");
  const slot = (name: string) => page.getByRole("group", { name, exact: true });
  await slot("現状値").getByLabel("年度").selectOption("2018");
  await slot("現状値").getByRole("textbox", { name: "値" }).fill("0");
  await slot("目標値").getByLabel("いつまでに").selectOption("2019");
  await slot("目標値").getByRole("textbox", { name: "値" }).fill("10");
  await edit(page, "年度ごとの実績値");
  const row = page.getByRole("group").filter({ has: page.getByRole("button", { name: /：平成30年度の実績値$/ }) });
  await row.getByRole("textbox", { name: "値", exact: true }).fill("4");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("heading", { level: 2, name: /^いまの位置/ })).toContainText("平成30年度は、目標までの道のりの40％まで来ています。");
  await page.getByRole("link", { name: "この地域課題を開く" }).click();
  await expect(title(page, "ピアサポーターの養成と活用が進まない")).toBeFocused();
  await expect(page.getByRole("link", { name: "研修を修了したピアサポーター" })).toBeVisible();

  const review = region(page, "評価");
  await edit(review, "評価");
  await review.getByRole("radio", { name: "一部達成" }).check();
  await review.getByRole("textbox", { name: "そう考えた理由" }).fill("研修は開けたが、活躍の場はこれから");
  await review.getByRole("radio", { name: "継続" }).check();
  await axe(page);
  await page.getByRole("link", { name: "計画にもどる" }).click();
  await page.getByRole("link", { name: "年度を締めくくる" }).click();
  await page.getByRole("button", { name: "締めくくって、令和元年度をひらく" }).click();

  await expect(title(page, "令和元年度の計画")).toBeFocused();
  await expect(page.getByText(/^平成30年度を締めくくりました。地域課題2件と指標1件を、この年度に引き継ぎました。/)).toBeVisible();
  await issues.getByRole("link", { name: "ピアサポーターの養成と活用が進まない" }).click();
  const life = page.getByRole("navigation", { name: "年度をこえた歩み" });
  await expect(life.getByRole("listitem")).toHaveText([/^平成30年度/, /^令和元年度/]);
  await expect(page.getByRole("link", { name: "研修を修了したピアサポーター" })).toBeVisible();
  await life.getByRole("link", { name: "平成30年度" }).click();
  await expect(review).toContainText("研修は開けたが、活躍の場はこれから");
});

test("構築推進のイメージ: the care managers' year stands in all six steps", async ({ page, site }) => {
  await restore(page, site, "year-example.json");
  await page.goto(`${site}#/area/example/2024/plan`);
  await expect(title(page, "令和6年度の計画")).toBeVisible();
  const now = region(page, "いまの位置");
  await expect(now.getByRole("heading", { level: 2 })).toContainText("令和6年度は、6つのステップを一巡しました。");
  const steps = now.getByRole("list", { name: "6つのステップ" }).getByRole("button");
  const says = ["聞き取り", "早く取り組むべき地域課題", "短期の目標", "役割分担を決めた", "心のサポーター養成と研修会", "自信がないという回答が減った"];
  await expect(steps).toHaveCount(says.length);
  for (const [index, words] of says.entries()) {
    await expect(steps.nth(index)).toHaveAccessibleName(/（済）$/);
    await steps.nth(index).click();
    await expect(now.getByRole("radio", { name: "済" })).toBeChecked();
    await expect(now.getByRole("textbox", { name: "メモ" })).toHaveValue(new RegExp(words));
  }
  await axe(page);
  await region(page, "地域課題").getByRole("link", { name: /^居宅介護支援事業所が/ }).click();
  await expect(region(page, "進め方")).toContainText("2 普及啓発、7 支援者の研修");
  await expect(region(page, "気づき")).toContainText("さらなる基盤整備");
  await expect(region(page, "評価")).toContainText("達成");

  // What came of it stands in words, as the paper has no figures.
  await page.getByRole("link", { name: /^支援の知識・スキルに自信がない/ }).click();
  await expect(page.getByRole("heading", { level: 2, name: /^いまの位置/ })).toContainText("令和6年度：少なくなった");
  await page.goto(`${site}#/area/example/2024/form/case-study`);
  await expect(page.getByRole("textbox", { name: "⑤ 取組の効果" })).toHaveValue(/少なくなった/);
});
