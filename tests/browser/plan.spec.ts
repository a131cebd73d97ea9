// The year's plan: a coordinator makes one from gaps, works with it, closes the year and goes on.
import type { Page } from "@playwright/test";
import { askForAll, axe, edit, expect, test, toTab } from "./support";

test.use({ viewport: { width: 1366, height: 768 } });

const region = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const title = (page: Page, name: string | RegExp) =>
  page.getByRole("heading", { level: 1, name });

/** Waits for the save, then opens the page anew. */
async function reload(page: Page) {
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** The 見本's plan of 令和8年度. */
async function openSample(page: Page, site: string) {
  await page.clock.setFixedTime(new Date("2026-11-21T09:00:00+09:00"));
  await page.goto(site);
  await page.getByRole("button", { name: "見本を開く" }).click();
  await toTab(page, "計画");
  await expect(title(page, "令和8年度の計画")).toBeFocused();
}

/** A new area with two items at level 0, in the plan of the year. */
async function openFresh(page: Page, site: string) {
  await page.clock.setFixedTime(new Date("2026-11-21T09:00:00+09:00"));
  await page.goto(`${site}#/new`);
  await page.getByRole("textbox", { name: "地域の名前" }).fill("津圏域");
  await page.getByRole("button", { name: "つくる", exact: true }).click();
  await page.getByRole("link", { name: /の記入をはじめる$/ }).click();
  await askForAll(page);
  for (const number of [1, 2]) {
    const item = page.getByRole("group", { name: new RegExp(`^1-${number}\\D`) });
    await item.getByRole("radio", { name: /^0/ }).check();
  }
}

test("the sample's plan tells the year in a circle, in issues and on a road", async ({ page, site }) => {
  await openSample(page, site);
  const now = region(page, "いまの位置");
  const finding = now.getByRole("heading", { level: 2 });
  await expect(finding).toContainText("令和8年度は、5つめの「事業の実施」を進めています。");
  await now.getByRole("button", { name: /^6 評価及び見直し\s*（これから）$/ }).click();
  const step = now.getByRole("group", { name: "6 評価及び見直し" });
  await step.getByRole("radio", { name: "進行中" }).check();
  await expect(finding).toContainText("6つめの「評価及び見直し」");
  await expect(now.getByRole("button", { name: /^6 評価及び見直し\s*（進行中）$/ })).toHaveAttribute("aria-current", "step");
  await expect(step.getByRole("radio", { name: "進行中" })).toBeFocused();

  const issues = region(page, "地域課題");
  await expect(issues.getByRole("heading", { level: 3 })).toHaveCount(6);
  await expect(issues.getByRole("link", { name: "令和7年度から続く" })).toHaveCount(4);
  const road = region(page, "年間の予定");
  await expect(road.getByRole("img").first()).toBeVisible();
  await road.getByText("表とことばで見る").click();
  await expect(road.getByRole("row", { name: /^養成研修をひらく .* 保健所 11月 11月 これから$/ })).toBeVisible();
  await axe(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await axe(page);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wider, "nothing sticks out on a phone").toBeLessThanOrEqual(0);

  await page.setViewportSize({ width: 1366, height: 768 });
  await issues.getByRole("link", { name: "退院が決まっても、住まいが見つからない" }).click();
  await expect(title(page, "退院が決まっても、住まいが見つからない")).toBeFocused();
  const life = page.getByRole("navigation", { name: "年度をこえた歩み" });
  await expect(life.getByRole("listitem")).toHaveText([/^令和6年度/, /^令和7年度/, /^令和8年度/]);
  await axe(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await axe(page);
});

test("goals and actions are added, taken out and brought back by keyboard", async ({ page, site }) => {
  await openSample(page, site);
  await expect(region(page, "ビジョンと目標")).toContainText("目標4");
  await edit(page, "ビジョンと目標");
  await page.getByRole("button", { name: "目標を足す" }).press("Enter");
  await expect(page.getByRole("textbox", { name: "目標5", exact: true })).toBeFocused();
  await page.keyboard.type("圏域の全市町村で研修をひらく");
  await page.getByRole("button", { name: "目標1を消す" }).press("Enter");
  const undo = page.getByRole("button", { name: "元に戻す" });
  await expect(undo).toBeFocused();
  await expect(page.getByRole("textbox", { name: "目標4", exact: true })).toHaveValue("圏域の全市町村で研修をひらく");
  await undo.press("Enter");
  await expect(page.getByRole("textbox", { name: "目標1", exact: true })).toBeFocused();
  await expect(page.getByRole("textbox", { name: "目標1", exact: true })).toHaveValue(/^住まい/);

  await page.getByRole("link", { name: "夜間に相談できる窓口がない" }).first().click();
  const actions = region(page, "取組");
  await edit(actions, "取組1");
  await actions.getByRole("button", { name: "取組1を消す" }).press("Enter");
  await expect(actions.getByRole("group", { name: /^取組\d/ })).toHaveCount(2);
  await actions.getByRole("button", { name: "元に戻す" }).press("Enter");
  await expect(actions.getByRole("button", { name: "直す：取組1" })).toBeFocused();
  const rows = actions.getByRole("group", { name: /^取組\d/ });
  await expect(rows).toHaveCount(3);
  // They go to another place; the keyboard goes with them, and at the top stays with the other arrow.
  const what = async (row: number) => (await rows.nth(row).locator(".strong").innerText()).trim();
  const [first, second, third] = [await what(0), await what(1), await what(2)];
  await actions.getByRole("button", { name: "上へ：取組3" }).press("Enter");
  await expect(actions.getByRole("button", { name: "上へ：取組2" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(actions.getByRole("button", { name: "下へ：取組1" })).toBeFocused();
  await expect(actions.getByRole("status")).toHaveText("3件の取組のうち1番目です。");
  expect([await what(0), await what(1), await what(2)]).toEqual([third, first, second]);
  await axe(page);
});

test("from two gaps to the next year: planned, worked, reviewed, closed, carried on", async ({ page, site }) => {
  test.slow();
  await openFresh(page, site);
  // One on the page of the results …
  await page.getByRole("link", { name: "結果", exact: true }).click();
  const found = page.getByRole("region", { name: /^課題/ });
  await found.getByRole("button", { name: /^計画に入れる/ }).first().click();
  await expect(found.getByRole("link", { name: /^計画にあります/ })).toBeFocused();
  await axe(page);
  // … the other in the plan.
  await toTab(page, "計画");
  const issues = region(page, "地域課題");
  await expect(issues.getByRole("button", { name: /^計画に入れる/ })).toHaveCount(1);
  await issues.getByRole("button", { name: /^計画に入れる/ }).click();
  await expect(issues.getByRole("status")).toContainText("を計画に入れました。");
  await expect(issues).toContainText("見つかった課題は、すべて計画に入っています。");
  const next = issues.getByRole("link", { name: "つづけて取組を書く" });
  await expect(next).toBeFocused();
  await edit(page, "ビジョンと目標");
  await page.getByRole("textbox", { name: "地域ビジョン（あるべき姿）" }).fill("だれもが話し合えるまち");
  await axe(page);
  await next.press("Enter");

  await expect(page.getByRole("heading", { level: 1 })).toContainText("姿をめざす");
  await page.getByRole("button", { name: "名前を直す" }).click();
  await page.getByRole("textbox", { name: "課題の名前" }).fill("話し合う場がまだない");
  await expect(title(page, "話し合う場がまだない")).toBeVisible();
  await edit(page, "進め方");
  await expect(page.getByRole("textbox", { name: "取組方針" })).toBeFocused();
  await page.getByRole("textbox", { name: "取組方針" }).fill("部会を活かす");
  await page.getByRole("textbox", { name: "当事者", exact: true }).fill("気がるに話せる場がほしい");
  const actions = region(page, "取組");
  await actions.getByRole("button", { name: "取組を足す", exact: true }).click();
  await expect(actions.getByRole("textbox", { name: "何をするか" })).toBeFocused();
  await page.keyboard.type("準備会をひらく");
  await actions.getByRole("textbox", { name: "中心になる人・機関" }).fill("保健所");
  await actions.getByRole("combobox", { name: "はじめる月" }).selectOption("6月");
  // A month that does not fit is told at its field, and stays as it was chosen.
  const to = actions.getByRole("combobox", { name: "おわる月" });
  await to.selectOption("5月");
  await expect(actions.getByRole("alert")).toContainText("おわる月が、はじめる月より前です。");
  await expect(to).toHaveValue("5");
  await expect(to).toHaveAttribute("aria-invalid", "true");
  await axe(page);
  await to.selectOption("1月");
  await expect(actions.getByRole("alert")).toHaveCount(0);
  await axe(page);

  await page.getByRole("link", { name: "計画にもどる" }).click();
  const road = region(page, "年間の予定");
  await road.getByText("表とことばで見る").click();
  const row = road.getByRole("row", { name: /^準備会をひらく 話し合う場がまだない 保健所 6月 1月 これから$/ });
  await expect(row).toBeVisible();
  await reload(page);
  await issues.getByRole("link", { name: "話し合う場がまだない" }).click();
  // What is written is read, and what comes next.
  await expect(region(page, "進め方")).toContainText("部会を活かす");
  await expect(region(page, "進め方")).toContainText("気がるに話せる場がほしい");
  await expect(actions.getByRole("group", { name: "取組1" })).toContainText("保健所　6月〜1月");
  await expect(page.getByText("つぎは").first()).toBeVisible();
  await edit(page, "取組1");
  await expect(actions.getByRole("combobox", { name: "おわる月" })).toHaveValue("1");

  const review = region(page, "評価");
  await edit(review, "評価");
  await review.getByRole("radio", { name: "一部達成" }).check();
  await review.getByRole("textbox", { name: "そう考えた理由" }).fill("1回ひらけた");
  // What follows is nobody's word yet.
  await expect(review.getByRole("group", { name: "これからどうしますか" }).getByRole("radio", { checked: true })).toHaveCount(0);
  await review.getByRole("radio", { name: "拡充" }).check();
  await review.getByRole("button", { name: "評価を取り消す" }).click();
  await review.getByRole("button", { name: "元に戻す" }).click();
  await expect(review.getByRole("textbox", { name: "そう考えた理由" })).toHaveValue("1回ひらけた");
  await page.getByRole("link", { name: "計画にもどる" }).click();

  await page.getByRole("link", { name: "年度を締めくくる" }).click();
  await expect(title(page, "令和8年度の締めくくり")).toBeFocused();
  await expect(region(page, "この1年で")).toContainText("一部達成／拡充");
  await expect(page.getByRole("link", { name: /^評価を書く：/ })).toHaveCount(1);
  await axe(page);
  const goesOn = region(page, "令和9年度に引き継ぐもの");
  await goesOn.getByRole("checkbox", { name: /姿をめざす$/ }).uncheck();
  await page.getByRole("button", { name: "締めくくって、令和9年度をひらく" }).click();

  await expect(title(page, "令和9年度の計画")).toBeFocused();
  await expect(page.getByText("令和8年度を締めくくりました。地域課題1件と指標0件を、この年度に引き継ぎました。")).toBeVisible();
  await expect(region(page, "ビジョンと目標")).toContainText("だれもが話し合えるまち");
  await axe(page);
  await page.getByRole("button", { name: "元に戻す" }).click();
  await expect(title(page, "令和8年度の計画")).toBeFocused();
  await page.getByRole("link", { name: "年度を締めくくる" }).click();
  await goesOn.getByRole("checkbox", { name: /姿をめざす$/ }).uncheck();
  await page.getByRole("button", { name: "締めくくって、令和9年度をひらく" }).click();

  await expect(title(page, "令和9年度の計画")).toBeFocused();
  await expect(issues.getByRole("listitem")).toHaveCount(1);
  await issues.getByRole("link", { name: "令和8年度から続く" }).click();
  await expect(title(page, "話し合う場がまだない")).toBeFocused();
  const life = page.getByRole("navigation", { name: "年度をこえた歩み" });
  await expect(life.getByRole("link", { name: "令和9年度" })).toBeVisible();
  await page.getByRole("link", { name: "計画にもどる" }).click();
  await expect(page.getByText("この年度は、2026年11月21日に締めくくりました。")).toBeVisible();
  await page.getByRole("button", { name: "締めくくりを取り消す" }).click();
  await expect(page.getByText("締めくくりを取り消しました。令和9年度に引き継いだ地域課題1件は、そのまま残っています。")).toBeVisible();
  await axe(page);

  // Nothing says any more that the year is closed; what went on is not offered twice, and why.
  await page.getByRole("button", { name: /^地域・年度・実施回をえらぶ：/ }).click();
  await page.getByRole("link", { name: /^令和9年度 年度当初/ }).click();
  await expect(title(page, "令和9年度の計画")).toBeVisible();
  await expect(page.getByText("令和8年度を締めくくりました。")).toHaveCount(0);
  await page.goBack();
  await page.getByRole("link", { name: "年度を締めくくる" }).click();
  await expect(goesOn).toContainText("すでに令和9年度の計画にあります。");
  await expect(goesOn.getByRole("listitem").filter({ hasText: /^話し合う場がまだない$/ })).toHaveCount(1);
  await expect(goesOn.getByRole("checkbox", { name: "話し合う場がまだない" })).toHaveCount(0);
  await axe(page);
  await page.getByRole("button", { name: "締めくくって、令和9年度をひらく" }).click();
  await expect(page.getByText(/地域課題1件と指標0件を、この年度に引き継ぎました。前に引き継いだ地域課題1件は、そのまま残っています。/)).toBeVisible();
});

test("what is achieved is proposed to end, and nothing is recorded that nobody said", async ({ page, site }) => {
  await openSample(page, site);
  await page.getByText("自分のことばで書く").click();
  await page.getByRole("textbox", { name: "課題の名前" }).fill("受診が続かない");
  await page.keyboard.press("Enter");
  await edit(page, "評価");
  await region(page, "評価").getByRole("radio", { name: "達成", exact: true }).check();
  await page.getByRole("link", { name: "計画にもどる" }).click();
  await page.getByRole("link", { name: "年度を締めくくる" }).click();
  await expect(region(page, "この1年で")).toContainText("達成／このあとは、まだ決めていません（案：終了）");
  const goesOn = region(page, "令和9年度に引き継ぐもの");
  await expect(goesOn.getByRole("checkbox", { name: "受診が続かない" })).not.toBeChecked();
  await expect(goesOn).toContainText("続けるときは、印をつけてください。");
  await axe(page);
});

test("an issue in one's own words, and one that is not there", async ({ page, site }) => {
  await openSample(page, site);
  await page.getByText("自分のことばで書く").click();
  await page.getByRole("button", { name: "計画に加える" }).click();
  await expect(page.getByText("課題の名前を入力してください。")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "課題の名前" })).toBeFocused();
  await page.keyboard.type("退院後の受診が続かない");
  await page.getByRole("radio", { name: "個別のケースから" }).check();
  await page.getByRole("button", { name: "計画に加える" }).click();
  await expect(title(page, "退院後の受診が続かない")).toBeFocused();
  await expect(region(page, "気づき")).toContainText("個別のケースから");
  await edit(page, "進め方");
  await page.getByRole("checkbox", { name: "5 医療相談・連携" }).check();
  await page.getByRole("button", { name: "この課題を計画から消す" }).click();
  await expect(title(page, "令和8年度の計画")).toBeFocused();
  await expect(page.getByRole("link", { name: "退院後の受診が続かない" })).toHaveCount(0);
  await expect(page.getByText("「退院後の受診が続かない」を消しました。")).toBeInViewport();
  await page.getByRole("button", { name: "元に戻す", exact: true }).click();
  await expect(page.getByRole("link", { name: "退院後の受診が続かない" })).toBeVisible();
  await page.goto(`${site}#/area/mihon-1/2026/issue/gone`);
  await expect(title(page, "この課題は見つかりません")).toBeVisible();
  await page.goto(`${site}#/area/mihon-1/2030/close`);
  await expect(page.getByText("この年度の計画はまだありません。")).toBeVisible();
  await axe(page);
});
