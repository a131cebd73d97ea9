// A chart taken along: saved as a file, copied into another program. In both deliveries, because
// the single file has a policy of its own.
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { axe, deliveries, expect, test } from "./support";

test.use({ viewport: { width: 1366, height: 768 } });

async function openMenu(page: Page, home: string): Promise<Locator> {
  await page.goto(home);
  await page.getByRole("button", { name: "見本を開く" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "見本・あおば川圏域" })).toBeVisible();
  await page.goto(`${home}#/area/mihon-1/years`);
  const figure = page.getByRole("figure", { name: "メニューごとの段階の平均" });
  await figure.getByText("図を保存・コピーする").click();
  return figure;
}

async function save(page: Page, button: Locator): Promise<[string, Buffer]> {
  const [file] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return [file.suggestedFilename(), await readFile(await file.path())];
}

for (const [name, home] of deliveries) {
  test(`a chart is saved and copied (${name})`, async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const figure = await openMenu(page, home);
    await axe(page);

    const [svgName, svg] = await save(page, figure.getByRole("button", { name: /^図形で保存/ }));
    expect(svgName).toMatch(/^monosashi_chart_M-01_2023-2026_menus_\d{8}\.svg$/);
    const native = await readFile(new URL("../fixtures/sample-menus.svg", import.meta.url), "utf8");
    expect(svg.toString("utf8") === native, "drawn here as it is drawn natively, to the byte").toBe(true);

    const [pngName, png] = await save(page, figure.getByRole("button", { name: /^画像で保存/ }));
    expect(pngName).toMatch(/_menus_\d{8}\.png$/);
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    const wide = Number(/ width="([\d.]+)"/.exec(svg.toString("utf8"))?.[1]);
    expect(png.readUInt32BE(16), "twice as fine").toBe(Math.trunc(wide * 2));

    await figure.getByRole("button", { name: /^図をコピー/ }).click();
    await expect(figure.getByText("図をコピーしました。貼り付けてお使いください。")).toBeVisible();
    await figure.getByRole("button", { name: /^データをコピー/ }).click();
    await expect(figure.getByText(/^データをコピーしました/)).toBeVisible();
    const kinds = await page.evaluate(async () => (await navigator.clipboard.read())[0]?.types);
    expect(kinds).toEqual(["text/plain", "text/html"]);
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text.split("\n").length).toBeGreaterThan(9);
    expect(text).toContain("\t");
    expect(text, "numbers that Excel can reckon with").not.toMatch(/\t[−＋±]/);
  });
}

test("where nothing can be copied, the page says what to do instead", async ({ page, site }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    document.execCommand = () => false;
  });
  const figure = await openMenu(page, site);
  await figure.getByRole("button", { name: /^図をコピー/ }).click();
  await expect(figure.getByText("「画像で保存（PNG）」をお使いください。", { exact: false })).toBeVisible();
  await figure.getByRole("button", { name: /^データをコピー/ }).click();
  await expect(figure.getByText("表を選んでコピーしてください。", { exact: false })).toBeVisible();
});
