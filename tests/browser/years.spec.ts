// 「年度のあゆみ」: what moved over the years, and on how many items that rests.
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { axe, expect, test, toTab } from "./support";

test.use({ viewport: { width: 1366, height: 768 } });

async function open(page: Page, site: string): Promise<void> {
  await page.goto(site);
  await page.getByRole("button", { name: "見本を開く" }).click();
  await toTab(page, "あゆみ");
  await expect(page.getByRole("heading", { level: 1, name: "年度のあゆみ" })).toBeFocused();
}

test("the sample's four years tell what moved, in pictures, words and tables", async ({ page, site }) => {
  await open(page, site);
  const menus = page.getByRole("region", { name: "9つのメニューの移り変わり" });
  await expect(menus.getByRole("img").first()).toBeVisible();
  await expect(menus.getByRole("heading", { level: 2 })).toContainText("。");
  await menus.getByText("表とことばで見る").click();
  // 住まい rises by two levels after the housing people came to the table.
  await expect(menus.getByRole("row", { name: /^3 .* 0\.3 0\.8 1\.0 2\.3 ＋2\.0$/ })).toBeVisible();
  await axe(page);

  const items = page.getByRole("region", { name: "項目ごとの移り変わり" });
  await expect(items.getByRole("img")).toHaveCount(0);
  await items.getByRole("button", { name: "図を見る" }).click();
  await items.getByLabel("見るメニュー").selectOption("3 住まい・居住支援");
  await items.getByText("表とことばで見る").click();
  await expect(items.getByRole("row")).toHaveCount(9);

  await menus.getByText("図を保存・コピーする").click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    menus.getByRole("button", { name: /^図形で保存/ }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^monosashi_chart_M-01_2023-2026_menus_\d{8}\.svg$/);
  const svg = (await readFile(await file.path())).toString();
  expect(svg).toContain("<title");
  expect(svg).toContain("見本・あおば川圏域");
});

test("every part of the years is told, each with its finding", async ({ page, site }) => {
  await open(page, site);
  const parts = {
    "指標のあゆみ": /目標に近づいています。/,
    "計画のあゆみ": /6つのうち4つのステップを終えています。/,
    "地域課題のあゆみ": /8つの地域課題のうち2つの課題で達成があり/,
  };
  for (const [name, finding] of Object.entries(parts)) {
    const part = page.getByRole("region", { name, exact: true });
    await expect(part.getByRole("heading", { level: 2 })).toContainText(finding);
    await expect(part.getByRole("img"), "folded until somebody asks").toHaveCount(0);
    await part.getByRole("button", { name: "図を見る" }).click();
    await expect(part.getByRole("img")).toHaveCount(1);
  }
  const lives = page.getByRole("region", { name: "地域課題のあゆみ" });
  await lives.getByText("表とことばで見る").click();
  await expect(lives.getByRole("row", { name: /支援者が、一人で抱えこんでいる .*達成して終了/ })).toBeVisible();
  // By keyboard from the top to a part.
  await page.getByRole("navigation", { name: "このページの内容" }).getByRole("link", { name: "地域課題" }).press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: "地域課題のあゆみ" })).toBeFocused();
});

for (const [name, width, height] of [
  ["a phone", 390, 844],
  ["a projector", 1920, 1080],
] as const) {
  test(`on ${name} nothing is cut off and axe finds nothing`, async ({ page, site }) => {
    await page.setViewportSize({ width, height });
    await open(page, site);
    const spare = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(spare, "no sideways scrolling").toBe(0);
    await axe(page);
  });
}

test("on paper no picture is cut by the end of a page", async ({ page, site }) => {
  await open(page, site);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button")).toHaveCount(0);
  // Menus, circles, lives; the indicators and the items in as many sheets as they take.
  await expect(page.getByRole("img")).toHaveCount(8);
  const heights = await page.getByRole("img").evaluateAll((all) =>
    all.map((img) => (img.getBoundingClientRect().height / img.getBoundingClientRect().width) * 182),
  );
  // A page of A4 has 265 mm between its margins.
  for (const height of heights) expect(height).toBeLessThan(262);
  await page.emulateMedia({ media: null });
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? [];
  expect(pages).toHaveLength(7);
});

test("an area with plans only is told by its plans", async ({ page, site }) => {
  await page.goto(`${site}#/new`);
  await page.getByRole("textbox", { name: "地域の名前" }).fill("津圏域");
  await page.getByRole("button", { name: "つくる", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "津圏域" })).toBeVisible();
  const area = page.url();
  await page.goto(`${area}/years`);
  await expect(page.getByText("まだ年度を追える記録がありません。")).toBeVisible();
  await axe(page);
  await page.goto(`${area}/2026/plan`);
  await page.getByRole("button", { name: /^1 地域アセスメント\s*（これから）$/ }).click();
  const step = page.getByRole("group", { name: /^1 / });
  await step.getByRole("radio", { name: "進行中" }).check();
  await page.getByRole("link", { name: "あゆみ", exact: true }).click();
  await expect(page.getByRole("region", { name: "計画のあゆみ" })).toBeVisible();
  await expect(page.getByRole("main").getByRole("region")).toHaveCount(1);
});
