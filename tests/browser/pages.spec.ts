// Every page opens: from the menu and by its address, with its title, and the focus where it helps.
import type { Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { environment } from "./environment";
import { axe, deliveries, expect, test } from "./support";

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const menu = (page: Page) => page.getByRole("navigation", { name: "主なページ" });

for (const [name, url] of deliveries) {
  test(`${name}: every page of the menu opens, with its title and the focus`, async ({ page }) => {
    await page.goto(url);
    await expect(heading(page)).toBeVisible();
    for (const link of ["使い方", "チェックリスト", "控えとファイル", "地域の一覧"]) {
      await menu(page).getByRole("link", { name: link }).click();
      await expect(menu(page).getByRole("link", { name: link })).toHaveAttribute("aria-current");
      await expect(heading(page)).toBeFocused();
      const words = await heading(page).textContent();
      await expect(page).toHaveTitle(`${words}｜ものさし`);
    }
  });

  test(`${name}: an address opens its page at once, and the focus stays at the top`, async ({
    page,
  }) => {
    await page.goto(`${url}#/help`);
    await expect(heading(page)).toHaveText("使い方");
    await expect(page).toHaveTitle("使い方｜ものさし");
    await expect(page.locator("body")).toBeFocused();
  });

  test(`${name}: the page 使い方 says which version this is, and of which day`, async ({ page }) => {
    await page.goto(`${url}#/help`);
    const words = /^お使いの「ものさし」は、\d+\.\d+\.\d+版（\d{4}年\d+月\d+日作成）です。$/;
    await expect(page.getByText(words)).toBeVisible();
  });
}

for (const [name, url] of deliveries) {
  test(`${name}: 安全と保存 opens from the foot of every page, tells the version, and passes axe`, async ({ page }) => {
    await page.goto(url);
    await page.getByRole("contentinfo").getByRole("link", { name: "安全と保存" }).click();
    await expect(heading(page)).toHaveText("安全と保存");
    await expect(heading(page)).toBeFocused();
    await expect(page.getByText(/^お使いの版：\d+\.\d+\.\d+版（\d{4}年\d+月\d+日作成）$/)).toBeVisible();
    await expect(page.getByRole("table", { name: "どのくらい試したか" })).toBeVisible();
    await axe(page);
    await page.getByRole("link", { name: "控えファイルを残す" }).click();
    await expect(heading(page)).toHaveText("控えとファイル");
    await page.goto(`${url}#/help`);
    await page.getByRole("link", { name: "「安全と保存」でくわしく見る" }).click();
    await expect(heading(page)).toHaveText("安全と保存");
  });

  test(`${name}: the file itself says its version and day before anything runs`, async ({ page }) => {
    await page.goto(url);
    const text = await readFile(`${environment.dist}/${name === "site" ? "index.html" : "monosashi.html"}`, "utf8");
    const words = /\d+\.\d+\.\d+版（\d{4}-\d{2}-\d{2}作成）/;
    expect(text.split("\n")[1]).toMatch(new RegExp(`^<!-- ものさし ${words.source} -->$`));
    expect(text).toMatch(new RegExp(`<title>ものさし ${words.source}</title>`));
    await expect(page.locator('meta[name="version"]')).toHaveAttribute("content", /^\d+\.\d+\.\d+$/);
    await expect(page.locator('meta[name="date"]')).toHaveAttribute("content", /^\d{4}-\d{2}-\d{2}$/);
    expect(text).not.toContain("xtask:");
  });
}
test("the site's help leads to the licences of all that it is made of", async ({ page, site, guard }) => {
  guard.expectError(/404/); // the icon that a browser looks for beside a plain text
  await page.goto(`${site}#/help`);
  await page.getByRole("link", { name: "使っているソフトウェアのライセンス" }).click();
  await expect(page.getByText("leptos 0.", { exact: false })).toBeVisible();
  await expect(page.getByText("デジタル庁デザインシステム", { exact: false })).toBeVisible();
});

test("the single file carries the licences, and its help shows them", async ({ page, singleFile }) => {
  await page.goto(`${singleFile}#/help`);
  const licences = page.getByRole("group").filter({ hasText: "使っているソフトウェアのライセンス" });
  await expect(licences.getByText("leptos 0.", { exact: false })).toHaveCount(0);
  await page.getByText("使っているソフトウェアのライセンス").click();
  await expect(licences.getByText("leptos 0.", { exact: false })).toBeVisible();
  await expect(licences.getByText("デジタル庁デザインシステム", { exact: false })).toBeVisible();
  await axe(page);
});

test.describe("without a service worker, which would answer in the server's place", () => {
  test.use({ serviceWorkers: "block" });

  test("a first visit loads the app once", async ({ page, site }) => {
    const modules: string[] = [];
    page.on("request", (request) => {
      if (request.url().endsWith(".wasm")) modules.push(request.url());
    });
    const wasted: string[] = [];
    page.on("console", (message) => {
      if (/preload|MIME/i.test(message.text())) wasted.push(message.text());
    });
    await page.goto(site);
    await expect(heading(page)).toBeVisible();
    expect(modules).toHaveLength(1);
    expect(wasted, "loaded in vain, or not compiled on the way").toEqual([]);
  });
});
