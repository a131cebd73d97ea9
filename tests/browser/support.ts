// What every spec starts from. Import `test` and `expect` from here, never from Playwright:
// a test fails on any error in the console, any breach of the page's policy, and any request
// to anywhere but the product itself.
import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type BrowserContext, type Locator, type Page } from "@playwright/test";
import { environment } from "./environment";
import { withoutPickers } from "./pickers";

/** Both deliveries, for tests that must hold in each: `for (const [name, url] of deliveries)`. */
export const deliveries = [
  ["site", environment.site],
  ["single file", environment.singleFile],
] as const;

/** The page by the kind of its origin. The last is no secure context, as on an intranet. */
export const origins = {
  localhost: environment.site,
  file: environment.singleFile,
  intranet: environment.intranet,
} as const;

/** Watches over a test's browser; a test may tell it what it does on purpose. */
export class Guard {
  /** What was noticed so far. */
  readonly troubles: string[] = [];
  private readonly homes = [...Object.values(origins), "data:", "blob:"];
  private readonly expected: RegExp[] = [];

  /** Lets pages load from below this address, too. */
  alsoServed(url: string): void {
    this.homes.push(url);
  }

  /** Accepts errors whose text matches: for tests that break something on purpose. */
  expectError(text: RegExp): void {
    this.expected.push(text);
  }

  async watch(context: BrowserContext): Promise<void> {
    context.on("console", (message) => {
      if (message.type() === "error") this.note(`console: ${message.text()}`);
    });
    context.on("weberror", (error) => this.note(`page: ${error.error().message}`));
    context.on("request", (request) => {
      const url = request.url();
      if (!this.homes.some((home) => url.startsWith(home))) this.note(`request to ${url}`);
    });
    await withoutPickers(context);
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        console.error(`policy: ${event.violatedDirective} blocked ${event.blockedURI}`);
      });
    });
  }

  private note(trouble: string): void {
    this.troubles.push(trouble);
  }

  check(): void {
    const open = this.troubles.filter((t) => !this.expected.some((text) => text.test(t)));
    expect(open, "errors, breaches of the policy, or requests to elsewhere").toEqual([]);
  }
}

/** What a project of playwright.config.ts sets. */
export type Options = { origin: keyof typeof origins };

type Fixtures = {
  /** The page at the origin of the project: the site, except where every origin is tested. */
  site: string;
  /** The address of the single file. */
  singleFile: string;
  guard: Guard;
};

export const test = base.extend<Fixtures & Options>({
  origin: ["localhost", { option: true }],
  site: async ({ origin }, use) => use(origins[origin]),
  singleFile: async ({}, use) => use(environment.singleFile),
  guard: [
    async ({ context }, use) => {
      const guard = new Guard();
      await guard.watch(context);
      await use(guard);
      guard.check();
    },
    { auto: true },
  ],
});

/** Asserts that axe finds nothing against WCAG 2.2 AA in the page as it stands. */
export async function axe(page: Page): Promise<void> {
  // What happens to lie under the bar that stays at the top is not small for that.
  const before = await page.evaluate(() => scrollY);
  await page.evaluate(() => scrollTo(0, 0));
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  await page.evaluate((top) => scrollTo(0, top), before);
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((n) => `  ${n.html}`).join("\n")}`,
  );
  expect(found, "axe, WCAG 2.2 AA").toEqual([]);
}

/** Opens the fields of a part that is read first. */
export async function edit(within: Page | Locator, part: string): Promise<void> {
  await within.getByRole("button", { name: new RegExp(`^(直す|書く)：${part}$`) }).click();
}

/** To a page of the area that is looked at. */
export async function toTab(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "この地域のページ" }).getByRole("link", { name, exact: true }).click();
}

/** Of the round whose 記入 is open all items are asked, not the short list alone that a first one begins with. */
export async function askForAll(page: Page): Promise<void> {
  await page.getByRole("radio", { name: /^(全部の項目|ふつうのリスト)/ }).check();
}

/** Opens the sample from the first page, and waits until it is kept. */
export async function openSample(page: Page, site: string): Promise<void> {
  await page.goto(site);
  await page.getByRole("button", { name: "見本を開く" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "見本・あおば川圏域" })).toBeVisible();
  await expect(page.getByText(/^保存しました/)).toBeVisible();
}

export { expect };
