// 「結果」: what a facilitator and the room do with it.
import type { Locator, Page } from "@playwright/test";
import { axe, expect, test } from "./support";

/** Opens a round of the 見本 on its page 「結果」. */
async function openResult(page: Page, site: string, round = "令和8年度（2026） 中間") {
  await page.goto(site);
  await page.getByRole("button", { name: "見本を開く" }).click();
  await page.getByRole("button", { name: "それより前の年度" }).click();
  await page.getByRole("link", { name: `${round}の結果` }).click();
  await expect(page.getByRole("heading", { level: 1, name: "結果" })).toBeFocused();
}

/** Waits for the save, then opens the page anew. */
async function reload(page: Page) {
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "結果" })).toBeVisible();
}

const strengths = (page: Page) => page.getByRole("region", { name: "ストレングス" });
const gaps = (page: Page) => page.getByRole("region", { name: "課題（これからのところ）" });
const item = (section: Locator, text: string) =>
  section.getByRole("listitem").filter({ hasText: text });
const summary = (place: Locator, text: string) => place.getByText(text).first();

test("the figures say what they show, in a picture, in words and as a table", async ({ page, site }) => {
  await openResult(page, site);
  const now = page.getByRole("region", { name: "いまの姿" });
  await expect(now.getByRole("heading", { level: 2 })).toContainText(
    "『体制の整備』がもっとも進み、『医療相談・連携』がこれからです。",
  );
  await expect(now).toContainText("前回（令和8年度 年度当初）とは、どちらの回でも評価した69項目だけで比べています。");

  for (const kind of [/レーダーチャート/, /同じ目盛りの丸/]) {
    const figure = now.getByRole("figure", { name: kind });
    await expect(figure.getByRole("img")).toHaveCount(1);
    await expect(figure.getByRole("img")).toHaveAccessibleName(/体制の整備/);
    await expect(figure.getByRole("table")).toBeHidden();
    await summary(figure, "表とことばで見る").click();
    const table = figure.getByRole("table");
    await expect(table.getByRole("row")).toHaveCount(10);
    await expect(table.getByRole("columnheader", { name: "前回：令和8年度 年度当初" })).toBeVisible();
    const menu = table.getByRole("row", { name: /医療相談・医療連携体制/ });
    await expect(menu.getByRole("cell", { name: "1.4", exact: true }).first()).toBeVisible();
  }
});

test("across editions the comparison has a figure of its own", async ({ page, site }) => {
  await openResult(page, site, "令和7年度（2025） 年度当初");
  const now = page.getByRole("region", { name: "いまの姿" });
  await expect(now.getByRole("figure")).toHaveCount(1);
  const moved = page.getByRole("region", { name: "前回からの動き" });
  await expect(moved.getByRole("figure")).toHaveCount(2);
  await expect(moved).toContainText("チェックリストの版がちがう");
  await summary(moved, "表とことばで見る").click();
  const menus = moved.getByRole("table").first().getByRole("rowheader");
  await expect(menus, "only menus that both editions have").toHaveCount(7);
});

test("a strength tells its level, its reason and its evidence", async ({ page, site }) => {
  await openResult(page, site);
  const strength = item(strengths(page), "長く入院している人に、地域の人と出会う機会がある");
  await expect(strength).toContainText("段階3以上");
  await expect(strength).toContainText("どの病院に入院する人にも、訪問や交流会の誘いが毎年届いている");
  await expect(strength).toContainText("交流会3回58人");
  await expect(
    item(gaps(page), "職種の違う人が集まる事例検討会を、定期的に開いている"),
  ).toContainText("前の年度の段階4から、2段階下がりました");
});

test("people's word stands over the rule, and both are kept", async ({ page, site }) => {
  const text = "企業や職場に、こころの健康を学ぶ機会が届いている";
  await openResult(page, site);
  const gap = item(gaps(page), text);
  await gap.getByRole("button", { name: "いまは、そう見えない" }).click();
  await expect(gap.getByRole("button", { name: "いまは、そう見えない" })).toHaveAttribute("aria-pressed", "true");
  await expect(gap).toContainText("事務局が「いまは、そう見えない」としました");
  const why = gap.getByRole("textbox", { name: "ひとこと" });
  await why.fill("商工会との話し合いが始まっている");
  await why.press("Enter");
  await expect(why, "one line stays one line").toHaveValue("商工会との話し合いが始まっている");
  await expect(page.getByRole("link", { name: "課題（これからのところ） 16件" })).toBeVisible();

  await reload(page);
  await gaps(page).getByText(/^ほかの\d+件も見る$/).click();
  const struck = item(gaps(page), text);
  const last = gaps(page).getByRole("listitem").filter({ hasText: "「いまは、そう見えない」としました" });
  await expect(last, "the 見本 has one, too").toHaveCount(2);
  await expect(gaps(page).getByRole("listitem").nth(-2), "struck ones come last").toContainText(text);
  // What was said stands in a line, and can be changed.
  await expect(struck.getByRole("button", { name: "いまは、そう見えない" })).toHaveCount(0);
  await struck.getByRole("button", { name: "変える" }).click();
  await expect(struck.getByRole("button", { name: "そのとおり" })).toBeFocused();
  await expect(struck.getByRole("textbox", { name: "ひとこと" })).toHaveValue(
    "商工会との話し合いが始まっている",
  );

  await struck.getByRole("button", { name: "いまは、そう見えない" }).click();
  await expect(struck.getByRole("button", { name: "いまは、そう見えない" })).toHaveAttribute("aria-pressed", "false");
  await struck.getByRole("button", { name: "そのとおり" }).click();
  await expect(struck, "the word typed is not lost").toContainText("事務局が「そのとおり」としました");
  await expect(struck.getByRole("textbox", { name: "ひとこと" })).toHaveValue(
    "商工会との話し合いが始まっている",
  );
  await reload(page);
  await expect(item(gaps(page), text)).toBeVisible();
});

test("a strength is added and taken back by keyboard alone", async ({ page, site }) => {
  await openResult(page, site);
  const section = strengths(page);
  const add = section.getByText("ストレングスを加える");
  await add.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const select = section.getByRole("combobox", { name: "項目" });
  await expect(select).toBeFocused();
  const choice = (await select.getByRole("option").nth(1).textContent()) ?? "";
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(select, "without an item it asks for one").toBeFocused();
  await expect(select).toHaveAccessibleDescription("項目を選んでください");

  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.type("みんなの手応え");
  await page.keyboard.press("Enter");
  await expect(section.getByRole("status")).toContainText(`「${choice}」をストレングスに加えました。`);
  const added = item(section, choice);
  await expect(added).toContainText("事務局が加えました");
  await added.getByRole("button", { name: "変える" }).press("Enter");
  await expect(added.getByRole("textbox", { name: "ひとこと" })).toHaveValue("みんなの手応え");

  await reload(page);
  await expect(added).toBeVisible();
  await added.getByRole("button", { name: "変える" }).press("Enter");
  await added.getByRole("button", { name: "加えたのを取り消す" }).focus();
  await page.keyboard.press("Enter");
  await expect(added).toHaveCount(0);
  await expect(section.getByRole("heading", { level: 2 })).toBeFocused();
});

test("the parts of the page are one step away", async ({ page, site }) => {
  await openResult(page, site);
  await page.getByRole("link", { name: "まだ分からないこと 4件" }).click();
  const heading = page.getByRole("heading", { level: 2, name: "まだ分からないこと" });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  const unknown = page.getByRole("region", { name: "まだ分からないこと" });
  await expect(unknown).toContainText("災害のときも治療と支えを続けるための備えがある");
  await unknown.getByRole("link", { name: "9 その他の記入を見る" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("その他");
});

test("a round without answers says so kindly and leads to 記入", async ({ page, site }) => {
  await page.goto(site);
  await page.getByRole("link", { name: "地域をつくる" }).first().click();
  await page.getByRole("textbox", { name: "地域の名前" }).fill("津圏域");
  await page.getByRole("button", { name: "つくる" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "津圏域" })).toBeVisible();
  const area = new URL(page.url()).hash;
  await page.goto(`${site}${area}/2026/start/result`);
  await expect(page.getByRole("heading", { name: "まだ記入がありません" })).toBeVisible();
  await axe(page);
  await page.getByRole("link", { name: "記入をはじめる", exact: true }).click();
  await expect(page).toHaveURL(/2026\/start\/menu\/1$/);
});

test("it prints on three pages, without what only a screen can do", async ({ page, site }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "");
  });
  await openResult(page, site);
  await page.getByRole("button", { name: "印刷する" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-printed", "");

  const pdf = await page.pdf({ preferCSSPageSize: true });
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? [];
  expect(pages).toHaveLength(3);

  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.getByText(/^印刷した日：\d{4}年\d+月\d+日$/)).toBeVisible();
  await expect(page.getByText("チェックリスト：にも包括チェックリスト")).toBeVisible();
  await expect(page.getByText("ひとこと：数字を読む時間を")).toBeVisible();
  await expect(page.getByText("ほか17件は、画面で見られます。")).toBeVisible();
});

for (const [name, width, height] of [
  ["a PC", 1366, 768],
  ["a projector", 1920, 1080],
  ["a phone", 390, 844],
  ["200 % zoom", 683, 384],
] as const) {
  test(`on ${name} nothing is cut off and axe finds nothing`, async ({ page, site }) => {
    // With everything open, axe has some thousand elements to look at.
    test.slow();
    await page.setViewportSize({ width, height });
    await openResult(page, site);
    await expect(page.getByRole("img")).toHaveCount(2);
    const opened = await page.evaluate(() => {
      const all = document.querySelectorAll("details");
      all.forEach((details) => (details.open = true));
      return all.length;
    });
    expect(opened).toBeGreaterThan(5);
    const spare = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(spare, "no sideways scrolling").toBe(0);
    await axe(page);
  });
}

test("a slip in the counts of dots says what is expected and moves no column", async ({ page, site }) => {
  await openResult(page, site);
  await page.getByRole("button", { name: "シールの数を入れる" }).click();
  const count = page.getByRole("textbox", { name: /^シールの数：/ }).first();
  const left = async () => (await count.boundingBox())?.x;
  const before = await left();
  await count.fill("-1");
  await count.press("Enter");
  await expect(page.getByText("「-1」はこの欄に入れられませんでした。何も保存せず、空欄に戻しました。0から9999までの数を入れてください。")).toBeVisible();
  expect(await left()).toBe(before);
  await expect(count).toHaveAccessibleDescription(/0から9999までの数を入れてください。/);
});
