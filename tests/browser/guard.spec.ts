// The guard of support.ts must bite: each of these tests does something forbidden, and is
// expected to fail because of it.
import { expect, test } from "./support";

test.beforeEach(async ({ page, site }) => {
  test.fail();
  await page.goto(site);
});

test("an error in the console", async ({ page }) => {
  await page.evaluate(() => console.error("forbidden"));
});

test("an error nobody caught", async ({ page }) => {
  await page.evaluate(() => setTimeout(() => Promise.reject(new Error("forbidden"))));
  await page.waitForTimeout(100);
});

test("a request to elsewhere", async ({ page }) => {
  await page.evaluate(() => fetch("https://example.invalid/").catch(() => undefined));
});

test("a request to elsewhere on the same server", async ({ page }) => {
  await page.evaluate(() => fetch("/other").catch(() => undefined));
});

test("a style written into the markup", async ({ page }) => {
  await page.evaluate(() => document.body.setAttribute("style", "color: red"));
  await expect(page.locator("body")).toBeVisible();
});
