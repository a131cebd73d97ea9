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

test("a template becomes an indicator whose values are kept, and its way is told", async ({ page, site }) => {
  await begin(page, site);
  await axe(page);
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
  await row.getByText("この値の出典・数え方").click();
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
  await references.getByText("平均生活日数（4件）").click();
  const row = references.getByRole("listitem").filter({ hasText: "第8期" });
  await expect(row).toContainText("319.3日以上");
  await expect(row).toContainText("二次資料");
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
  await expect(references.getByText("平均生活日数（4件）")).toBeVisible();
  await own.getByRole("button", { name: /^やめる/ }).click();
  await expect(own).toHaveCount(0);
  // Nor is a number kept that was typed before.
  await references.getByRole("button", { name: /^値を足す：.*平均生活日数/ }).click();
  await own.getByRole("textbox", { name: "値（日）", exact: true }).pressSequentially("31");
  await own.getByRole("button", { name: /^やめる/ }).click();
  await expect(own).toHaveCount(0);
  await expect(references.getByText("平均生活日数（4件）")).toBeVisible();
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
  await references.getByText("平均生活日数（5件）").click();
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
