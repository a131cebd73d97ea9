// The app starts in both deliveries, and says so calmly where it cannot.
import { axe, deliveries, expect, test } from "./support";

for (const [name, url] of deliveries) {
  test.describe(name, () => {
    test("starts and is accessible", async ({ page }) => {
      await page.goto(url);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.getByText("読み込んでいます…")).toHaveCount(0);
      await expect(page).toHaveTitle(/ものさし/);
      await axe(page);
    });

    test("explains itself where WebAssembly is blocked", async ({ page }) => {
      await page.addInitScript(() => {
        // @ts-expect-error: as in a browser whose administrator has switched it off
        delete globalThis.WebAssembly;
      });
      await page.goto(url);
      const heading = page.getByRole("heading", { level: 1 });
      await expect(heading).toHaveText("画面を始められませんでした");
      await expect(page.getByText("新しい Microsoft Edge または Google Chrome")).toBeVisible();
      await expect(page.getByText("読み込んでいます…")).toHaveCount(0);
      await axe(page);
    });

    test("explains itself where scripts are off", async ({ browser }) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(url);
      // By selector: Playwright's search by text passes <noscript> over.
      await expect(page.locator("noscript p")).toContainText("この画面は JavaScript で動きます。");
      await expect(page.locator("noscript p")).toBeVisible();
      await expect(page.getByText("読み込んでいます…")).toBeHidden();
      await context.close();
    });

    test("says so when the running app has stopped for good", async ({ page, guard }) => {
      guard.expectError(/unreachable/);
      await page.goto(url);
      await expect(page.getByText("読み込んでいます…")).toHaveCount(0);
      await page.evaluate(() => {
        setTimeout(() => {
          throw new WebAssembly.RuntimeError("unreachable");
        });
      });
      const message = page.getByRole("alert").filter({ hasText: "画面の動きが止まりました" });
      await expect(message).toBeVisible();
      await axe(page);
      await message.getByRole("button", { name: "読み込み直す" }).click();
      await expect(message).toHaveCount(0);
    });
  });
}

test("the site explains itself when a file does not arrive", async ({ page, site, guard }) => {
  guard.expectError(/ERR_FAILED|Failed to fetch/);
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto(site);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("画面を始められませんでした");
  await expect(page.getByRole("link", { name: /monosashi\.html/ })).toBeVisible();
});

test("the site explains itself when its script does not arrive", async ({ page, site, guard }) => {
  guard.expectError(/ERR_FAILED/);
  await page.route("**/app-*.js", (route) => route.abort());
  await page.goto(site);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("画面を始められませんでした");
});
