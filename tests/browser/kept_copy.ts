// The site's own copy on the PC: a first visit, until nothing more is asked of the server.
import { expect, type Page } from "@playwright/test";

const PART = /\/(split|chunk)_\w+-[0-9a-f]{16}\.wasm$/;
/** The last part that a page fetches by itself, all others being here. */
const LAST = /\/split_papers-/;

/**
 * Opens the site and waits until its copy is kept and answers for this page, and until the page
 * has all the parts that it fetches in its first seconds: they may be on their way from the
 * server when the copy takes over, and would be cut off with it.
 */
export async function visitAndKeep(page: Page, url: string): Promise<void> {
  const asked = new Set<string>();
  const came = new Set<string>();
  page.on("request", (request) => PART.test(request.url()) && asked.add(request.url()));
  page.on("requestfinished", (request) => PART.test(request.url()) && came.add(request.url()));
  await page.goto(url);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  // Active means: installed, and installed means: every file is kept.
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) {
      await new Promise((done) =>
        navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }),
      );
    }
  });
  await expect
    .poll(
      () => [...asked].some((url) => LAST.test(url)) && [...asked].filter((url) => !came.has(url)),
      { message: "parts that have not come", timeout: 45_000 },
    )
    .toEqual([]);
}
