// 「年度のあゆみ」: what moved over the years, and on how many items that rests.
import { readFile } from "node:fs/promises";
import { axe, expect, test } from "./support";

test.use({ viewport: { width: 1366, height: 768 } });

test("the sample's four years tell what moved, in pictures, words and tables", async ({ page, site }) => {
  await page.goto(site);
  await page.getByRole("button", { name: "見本を開く" }).click();
  await page.getByRole("link", { name: "年度のあゆみ" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "年度のあゆみ" })).toBeFocused();
  const menus = page.getByRole("region", { name: "9つのメニューの移り変わり" });
  await expect(menus.getByRole("img").first()).toBeVisible();
  await expect(menus.getByRole("heading", { level: 3 })).toContainText("。");
  await menus.getByText("表とことばで見る").click();
  // 住まい rises most of all after the housing people came to the table.
  await expect(menus.getByRole("row", { name: /^3 .* 6 19 25 56 ＋50$/ })).toBeVisible();
  await axe(page);

  const items = page.getByRole("region", { name: "項目ごとの移り変わり" });
  await items.getByLabel("見るメニュー").selectOption("3 住まい・居住支援");
  await items.getByText("表とことばで見る").click();
  await expect(items.getByRole("row")).toHaveCount(9);

  await menus.getByText("図を持ち出す").click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    menus.getByRole("button", { name: /^図形で保存/ }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^monosashi_chart_M-01_2023-2026_menus_\d{8}\.svg$/);
  const svg = (await readFile(await file.path())).toString();
  expect(svg).toContain("<title");
  expect(svg).toContain("見本・あおば川圏域");
});

test("an area without answers is met kindly", async ({ page, site }) => {
  await page.goto(`${site}#/new`);
  await page.getByRole("textbox", { name: "地域の名前" }).fill("津圏域");
  await page.getByRole("button", { name: "つくる", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "津圏域" })).toBeVisible();
  await page.goto(`${page.url()}/years`);
  await expect(page.getByText("まだくらべられる記入がありません。")).toBeVisible();
  await axe(page);
});
