// 「指標」: what the area follows, its values kept as typed, and published figures beside them.
import type { Page } from "@playwright/test";
import { axe, edit, expect, test } from "./support";

test.use({ viewport: { width: 1366, height: 768 } });
// The fiscal year of today decides which rows there are.
test.beforeEach(({ page }) => page.clock.setFixedTime("2026-11-21T09:00:00+09:00"));

/** An area of one's own, on its page of indicators. */
async function begin(page: Page, site: string): Promise<void> {
  await page.goto(`${site}#/new`);
  await page.getByRole("textbox", { name: "地域の名前" }).fill("津圏域");
  await page.getByRole("button", { name: "つくる", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "津圏域" })).toBeVisible();
  await page.goto(`${page.url()}/indicators`);
  await expect(page.getByRole("heading", { level: 1, name: "指標" })).toBeVisible();
}

/** Opens a group of templates. */
async function open(page: Page, group: string): Promise<void> {
  await page.getByText(new RegExp(`^${group}（\\d+件）$`)).click();
}

/** Keeps what was counted in 令和8年度. */
async function count(page: Page, indicator: string, typed: string): Promise<void> {
  await page.getByRole("link", { name: indicator, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: indicator })).toBeFocused();
  await edit(page, "年度ごとの実績値");
  const row = page.getByRole("group").filter({ has: page.getByRole("button", { name: /：令和8年度の実績値$/ }) });
  const value = row.getByRole("textbox", { name: "値", exact: true });
  await value.fill(typed);
  await value.blur();
  await expect(page.getByRole("heading", { level: 2, name: /^いまの位置/ })).toContainText("令和8年度");
}

test("a template becomes an indicator whose values are kept, and its way is told", async ({ page, site }) => {
  await begin(page, site);
  await axe(page);
  await open(page, "入院者訪問支援事業");
  await page.getByRole("button", { name: "使う：訪問支援員の派遣回数" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "訪問支援員の派遣回数" })).toBeFocused();
  await expect(page.getByRole("region", { name: "くわしいこと" })).toContainText("病院の外の人");

  await edit(page, "現状値と目標値");

  const baseline = page.getByRole("group", { name: "現状値" });
  await baseline.getByLabel("年度").selectOption("2025");
  await baseline.getByRole("textbox", { name: "値" }).fill("２");
  const target = page.getByRole("group", { name: "目標値" });
  await target.getByLabel("いつまでに").selectOption("2028");
  await target.getByRole("textbox", { name: "値" }).fill("12");
  await edit(page, "年度ごとの実績値");
  const row = page.getByRole("group").filter({ has: page.getByRole("button", { name: /：令和8年度の実績値$/ }) });
  const actual = row.getByRole("textbox", { name: "値", exact: true });
  await actual.fill("7");
  await actual.blur();
  const said = page.getByRole("heading", { level: 2, name: /^いまの位置/ });
  await expect(said).toContainText("令和8年度は、目標までの道のりの50％まで来ています。");

  // A bad number is told at its field, and the stored one stays.
  await actual.fill("7件くらい");
  await actual.blur();
  await expect(row.getByRole("alert")).toContainText("数字として読めませんでした");
  await expect(row.getByRole("alert"), "what else there is").toContainText("そばの「ことばで書く」を押すと");
  await expect(actual).toHaveAttribute("aria-invalid", "true");
  await axe(page);
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("region", { name: "年度ごとの実績値" })).toContainText("7回");
  await edit(page, "年度ごとの実績値");
  await expect(actual).toHaveValue("7");
  await actual.fill("");
  await actual.blur();
  await expect(said).toContainText("実績値を入れると");
  await actual.fill("1,200");
  await actual.blur();
  await expect(said).toContainText("令和8年度は、目標に届いています。");
  await expect(page.getByRole("img", { name: /目標に届きました/ }).first()).toBeVisible();

  // Ended, and taken up again.
  await page.getByRole("button", { name: "追うのをやめる" }).click();
  await page.getByRole("link", { name: "指標の一覧へ" }).click();
  await page.getByText("追うのをやめた指標（1件）").click();
  await page.getByRole("link", { name: /^訪問支援員の派遣回数/ }).click();
  await page.getByRole("button", { name: "もう一度追う" }).click();
  await page.getByRole("button", { name: "この指標を消す" }).click();
  await expect(page.getByText("まだ指標がありません。")).toBeVisible();
  await page.getByRole("button", { name: "元に戻す", exact: true }).click();
  await expect(page.getByRole("link", { name: /^訪問支援員の派遣回数/ })).toBeVisible();
});

test("words stand where numbers cannot, and typing keeps its place", async ({ page, site }) => {
  await begin(page, site);
  await page.getByRole("button", { name: "指標を加える" }).click();
  await expect(page.getByRole("heading", { name: "指標を加える" })).toBeFocused();
  // Nothing nameless is made.
  await page.getByRole("button", { name: "この名前でつくる" }).click();
  await expect(page.getByText("指標の名前を入力してください。")).toBeVisible();
  await page.getByRole("textbox", { name: "指標の名前" }).fill("相談");
  await page.getByRole("button", { name: "この名前でつくる" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "相談" })).toBeFocused();
  const name = page.getByRole("textbox", { name: "指標の名前" });
  await name.fill("");
  await name.pressSequentially("夜間の相談");
  await expect(name).toBeFocused();
  await expect(page.getByRole("heading", { level: 1, name: "夜間の相談" })).toBeVisible();
  await page.getByLabel("めざす向き").selectOption("keep-at-least");
  await edit(page, "年度ごとの実績値");
  await page.getByRole("button", { name: "ことばで書く：令和8年度の実績値" }).click();
  const row = page.getByRole("group").filter({ has: page.getByRole("button", { name: /：令和8年度の実績値$/ }) });
  await row.getByRole("textbox", { name: "値", exact: true }).pressSequentially("21時から翌朝が空いている");
  await expect(page.getByRole("heading", { level: 2, name: /^いまの位置/ }))
    .toContainText("令和8年度：21時から翌朝が空いている");
  await row.getByText("この値の内訳・出典・数え方").click();
  await row.getByRole("textbox", { name: "出典" }).fill("窓口の一覧");
  await axe(page);
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("region", { name: "年度ごとの実績値" })).toContainText("21時から翌朝が空いている　窓口の一覧");
});

test("a published figure is corrected, let go, and one is added", async ({ page, site }) => {
  await begin(page, site);
  const references = page.getByRole("region", { name: "参考値" });
  await expect(references).toContainText("評価の基準ではありません");
  await references.getByText("参考値を見る・直す").click();
  await references.getByText("平均生活日数（令和4年度からの数え方）（2件）").click();
  const row = references.getByRole("listitem").filter({ hasText: "第8期" });
  await expect(row).toContainText("319.3日以上");
  await expect(row).toContainText("案（決まった値ではありません");
  await row.getByRole("button", { name: /^直す/ }).click();
  const value = row.getByRole("textbox", { name: "値（日）", exact: true });
  await value.fill("たぶん320");
  await value.blur();
  await expect(row.getByRole("alert").first()).toContainText("数字として読めませんでした");
  await value.fill("320.1");
  await value.blur();
  await expect(row).toContainText("320.1日以上");
  await expect(row).toContainText("自分で入力");
  await axe(page);
  await row.getByRole("button", { name: /^元の値に戻す/ }).click();
  await expect(row).toContainText("319.3日以上");
  await expect(row.getByRole("button", { name: /^直す/ })).toBeFocused();

  await references.getByRole("button", { name: /^値を足す：.*平均生活日数/ }).click();
  const own = references.getByRole("listitem").filter({ hasText: "自分の地域" });
  await expect(own.getByRole("textbox", { name: "値（日）", exact: true })).toBeFocused();
  // Blank is not 0: nothing is there before a number is, and it may be left again.
  await expect(own).not.toContainText("0日");
  await expect(references.getByText("平均生活日数（令和4年度からの数え方）（2件）")).toBeVisible();
  await own.getByRole("button", { name: /^やめる/ }).click();
  await expect(own).toHaveCount(0);
  // Nor is a number kept that was typed before.
  await references.getByRole("button", { name: /^値を足す：.*平均生活日数/ }).click();
  await own.getByRole("textbox", { name: "値（日）", exact: true }).pressSequentially("31");
  await own.getByRole("button", { name: /^やめる/ }).click();
  await expect(own).toHaveCount(0);
  await expect(references.getByText("平均生活日数（令和4年度からの数え方）（2件）")).toBeVisible();
  await references.getByRole("button", { name: /^値を足す：.*平均生活日数/ }).click();
  await expect(own.getByRole("textbox", { name: "値（日）", exact: true })).toBeFocused();
  await axe(page);
  await own.getByRole("textbox", { name: "値（日）", exact: true }).pressSequentially("310");
  await page.keyboard.press("Enter");
  await expect(own.getByRole("textbox", { name: "値（日）", exact: true })).toBeFocused();
  await expect(own).toContainText("310日");
  await own.getByRole("textbox", { name: "出典" }).fill("県の資料");
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  await page.reload();
  await references.getByText("参考値を見る・直す").click();
  await references.getByText("平均生活日数（令和4年度からの数え方）（3件）").click();
  await expect(own).toContainText("310日");
});

for (const width of [390, 1366]) {
  test(`the sample's indicators stand in pictures at ${width} px`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(site);
    await page.getByRole("button", { name: "見本を開く" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "見本・あおば川圏域" })).toBeVisible();
    for (const hash of ["indicators", "indicator/n-case"]) {
      await page.goto(`${site}#/area/mihon-1/${hash}`);
      const fold = page.getByRole("button", { name: /^図を見る/ });
      if (hash === "indicators") await fold.click();
      await expect(page.getByRole("img").first()).toBeVisible();
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(sideways, hash).toBeLessThanOrEqual(0);
      await axe(page);
    }
    await expect(page.getByRole("heading", { level: 2, name: /^いまの位置/ })).toContainText("2026年10月31日の時点");
  });
}

test("a way from step to step is begun at once, and told as shares and as a picture", async ({ page, site }) => {
  await begin(page, site);
  await open(page, "退院後支援");
  await page.getByRole("button", { name: "まとめて使う（6件）：退院後支援" }).click();
  const followed = page.getByRole("region", { name: "追っている指標" });
  await expect(followed.getByRole("listitem")).toHaveCount(6);
  await expect(page.getByRole("status").filter({ hasText: "「退院後支援」の指標を6件加えました。" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "追っている指標" })).toBeFocused();
  // Taken back as a whole, and begun again.
  await page.getByRole("button", { name: "元に戻す", exact: true }).click();
  await expect(page.getByText("まだ指標がありません。")).toBeVisible();
  await page.getByRole("button", { name: "まとめて使う（6件）：退院後支援" }).click();
  await expect(followed.getByRole("listitem")).toHaveCount(6);
  await expect(page.getByText("この流れの指標は、もう全部あります。")).toBeVisible();

  await expect(page.getByRole("region", { name: /^次へつながった数/ })).toHaveCount(0);
  const counts: [string, string][] = [
    ["23条通報の件数", "26"],
    ["退院後支援の対象者", "12"],
    ["入院中に面接した人", "10人（2病院）"],
    ["退院後支援計画をつくった人", "4"],
  ];
  for (const [name, typed] of counts) {
    await count(page, name, typed);
    await page.getByRole("link", { name: "指標の一覧へ" }).click();
  }
  const way = page.getByRole("region", { name: /^次へつながった数/ });
  await expect(way.getByRole("heading", { level: 2 })).toContainText(
    "令和8年度は、「23条通報の件数」が26件、「退院後支援計画をつくった人」が4人です。",
  );
  await expect(way.getByRole("img").first()).toBeVisible();
  await axe(page);
  await expect(followed).toContainText("10人（2病院）");

  // Each says its share; what has no better and worse is not judged.
  await page.getByRole("link", { name: "退院後支援計画をつくった人", exact: true }).click();
  await expect(page.getByText("令和8年度は、「入院中に面接した人」10人のうち4人（40％）です。")).toBeVisible();
  await page.getByRole("link", { name: "指標の一覧へ" }).click();
  await page.getByRole("link", { name: "23条通報の件数", exact: true }).click();
  await expect(page.getByRole("region", { name: "なにを追うか" })).toContainText("良し悪しを決めない");
  await axe(page);
});

test("a value keeps its parts and what stands beside it; a count is told by population", async ({ page, site }) => {
  await begin(page, site);
  await open(page, "心のサポーター");
  await page.getByRole("button", { name: "使う：心のサポーターの養成者数（累計）" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await edit(page, "年度ごとの実績値");
  const row = page.getByRole("group").filter({ has: page.getByRole("button", { name: /：令和8年度の実績値$/ }) });
  const value = row.getByRole("textbox", { name: "値", exact: true });
  await value.fill("１２０人（３回）");
  await value.blur();
  await row.getByText("この値の内訳・出典・数え方").click();
  const parts = row.getByRole("textbox", { name: "うち（内訳）" });
  await parts.fill("高校生");
  await parts.blur();
  await expect(row.getByRole("alert").filter({ hasText: "名前のうしろに数を書いてください" })).toBeVisible();
  await parts.fill("高校生30・民生委員12人");
  await parts.blur();
  await axe(page);
  const told = page.getByText("「地域の情報」に人口を入れると");
  await expect(told).toBeVisible();
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  await page.reload();
  const actuals = page.getByRole("region", { name: "年度ごとの実績値" });
  await expect(actuals).toContainText("120人（3回、うち高校生30人、うち民生委員12人）");
  await edit(page, "くわしいこと");
  await page.getByLabel("載っている法定計画").selectOption({ label: "医療計画" });
  await page.getByLabel("数え方の種類").selectOption({ label: "1年のあいだに数える" });
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  await page.reload();
  const more = page.getByRole("region", { name: "くわしいこと" });
  await expect(more).toContainText("医療計画");
  await expect(more).toContainText("1年のあいだに数える");
});

test("the meetings that a work needs are made by a button, and taken back", async ({ page, site }) => {
  await begin(page, site);
  await open(page, "入院者訪問支援事業");
  const note = page.getByText("この事業では、「入院者訪問支援事業 推進会議」と「入院者訪問支援事業 実務者会議」を開きます。");
  const make = page.getByRole("button", { name: "協議の場に加える" });
  await expect(note).toBeVisible();
  await make.click();
  await expect(page.getByRole("status").filter({ hasText: "協議の場に「入院者訪問支援事業 推進会議」" })).toBeVisible();
  await expect(note).toHaveCount(0);
  await expect(page.getByText("入院者訪問支援事業（3件）"), "the keyboard stays in the group").toBeFocused();
  await page.getByRole("button", { name: "元に戻す", exact: true }).click();
  await expect(note).toBeVisible();
  await make.click();
  await axe(page);
  await page.getByRole("link", { name: "協議の場", exact: true }).first().click();
  for (const name of [/入院者訪問支援事業 推進会議/, /入院者訪問支援事業 実務者会議/]) {
    await expect(page.getByRole("link", { name }).first()).toBeVisible();
  }
});
