// A4: nothing lies over anything else, and a wide table is whole.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { edit, expect, test } from "./support";

// As wide as A4 between its margins.
test.use({ viewport: { width: 688, height: 960 } });
test.beforeEach(({ page }) => page.clock.setFixedTime("2026-11-21T09:00:00+09:00"));

/** The sample's page at this address, below the area's own. */
async function open(page: Page, site: string, path: string): Promise<void> {
  await page.goto(site);
  await page.getByRole("button", { name: "見本を開く" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /あおば川/ })).toBeVisible();
  await page.goto(path.startsWith("#") ? `${site}${path}` : `${page.url()}/${path}`);
}

test("paper has the wide pictures, however narrow its page is", async ({ page, site }) => {
  await open(page, site, "years");
  await page.emulateMedia({ media: "print" });
  // What fits on no sheet stands in pieces, each a picture.
  const pictures = page.getByRole("main").getByRole("img");
  await expect(pictures.filter({ visible: true }).first()).toBeVisible();
  const widths = await pictures.filter({ visible: true }).evaluateAll((all) => all.map((one) => (one as SVGSVGElement).viewBox.baseVal.width));
  expect(widths.length).toBeGreaterThan(3);
  expect(Math.min(...widths), widths.join()).toBeGreaterThan(400);
});

/** Tables within a grid or a row of boxes: where a page ends these run over what follows. */
function inGrids(page: Page): Promise<string[]> {
  return page.getByRole("main").evaluate((main) => {
    const found: string[] = [];
    for (const table of main.querySelectorAll("table")) {
      for (let box = table.parentElement; box && box !== main; box = box.parentElement) {
        if (/grid|flex/.test(getComputedStyle(box).display)) found.push(`${table.className} in ${box.className}`);
      }
    }
    return found;
  });
}

/** How far the cells of all tables stick out of the page. */
function sticksOut(page: Page): Promise<number> {
  return page.getByRole("main").evaluate((main) => {
    const edge = main.getBoundingClientRect().right;
    const cells = [...main.querySelectorAll("th, td")];
    return Math.max(...cells.map((cell) => cell.getBoundingClientRect().right - edge));
  });
}

test("the help takes three pages, and none of its tables runs over what follows", async ({ page, site }) => {
  await open(page, site, "#/help");
  await expect(page.getByRole("heading", { level: 1, name: "使い方" })).toBeVisible();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(3);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("table")).toHaveCount(3);
  expect(await inGrids(page)).toEqual([]);
});

for (const [name, path] of [
  ["指標", "indicators"],
  ["協議の場", "forums"],
  ["地域のすがた", "profile"],
  ["令和8年度の計画", "2026/plan"],
] as const) {
  test(`on paper the tables of ${name} are whole`, async ({ page, site }) => {
    await open(page, site, path);
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    for (const fold of await page.getByRole("button", { name: /図を見る/ }).all()) await fold.click();
    for (const words of await page.getByText("表とことばで見る").all()) await words.click();
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("table").first()).toBeVisible();
    expect(await inGrids(page)).toEqual([]);
    expect(await sticksOut(page)).toBeLessThanOrEqual(1);
  });
}

for (const [name, path, field] of [
  ["記入", "2026/middle/menu/3", "根拠"],
  ["a 地域課題", "2026/issue/y26-home", "取組方針"],
] as const) {
  test(`a text of two pages is whole on the paper of ${name}: no text area lies over what follows`, async ({ page, site }) => {
    await open(page, site, path);
    if (path.includes("issue")) await edit(page, "進め方");
    const text = (await readFile(join(import.meta.dirname, "../fixtures/office/p01_evidence_1600chars.txt"), "utf8")).trim();
    const long = page.getByRole("textbox", { name: field }).first();
    await long.fill(text);
    const area = page.locator(`[id="${await long.getAttribute("id")}"]`);
    await page.emulateMedia({ media: "print" });
    // A text area is not parted between two pages: it would be printed over what follows.
    await expect(area).toBeHidden();
    const printed = page.locator(".printed-text").filter({ visible: true });
    const texts = await printed.evaluateAll((all) => all.map((one) => getComputedStyle(one, "::before").content));
    // What is read first stands on paper as it is read.
    const read = await page.getByRole("definition").filter({ visible: true }).allInnerTexts();
    expect([...texts, ...read].some((content) => content.includes(text.slice(-60)))).toBe(true);
  });
}

test("the columns of a figure's table are as wide as their words ask for", async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, site, "indicators");
  const moves = page.getByRole("region", { name: "年度の動き" });
  await moves.getByRole("button", { name: /^図を見る/ }).click();
  await moves.getByText("表とことばで見る").click();
  const width = async (name: string): Promise<number> => {
    const box = await moves.getByRole("columnheader", { name, exact: true }).boundingBox();
    return box?.width ?? 0;
  };
  expect(await width("指標")).toBeGreaterThan(100);
  expect(await width("単位")).toBeLessThan(80);
  await expect(moves.getByRole("columnheader", { name: "参考値" }), "a column without a word").toHaveCount(0);
});
