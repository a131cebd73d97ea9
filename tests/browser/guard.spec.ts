// The guard of support.ts must bite: each of these tests does something forbidden.
import { expect, test } from "./support";

test.beforeEach(({ page, site }) => page.goto(site));

test("an error in the console fails a test", async ({ page }) => {
  test.fail();
  await page.evaluate(() => console.error("forbidden"));
});

const forbidden: [string, RegExp, () => unknown][] = [
  ["an error in the console", /console: forbidden/, () => console.error("forbidden")],
  [
    "an error nobody caught",
    /page: forbidden/,
    () => setTimeout(() => Promise.reject(new Error("forbidden"))),
  ],
  [
    "a request to elsewhere",
    /policy: connect-src blocked https:\/\/example\.invalid/,
    () => fetch("https://example.invalid/").catch(() => undefined),
  ],
  [
    "a request to elsewhere on the same server, or disk",
    /request to http.*\/other|policy: connect-src blocked file/,
    () => fetch("/other").catch(() => undefined),
  ],
  [
    "a style written into the markup",
    /policy: style-src-attr blocked inline/,
    () => document.body.setAttribute("style", "color: red"),
  ],
  [
    "a script written into the markup",
    /policy: script-src-elem blocked inline/,
    () => document.head.append(Object.assign(document.createElement("script"), { text: "1" })),
  ],
];

for (const [name, trouble, deed] of forbidden) {
  test(`the guard notices ${name}`, async ({ page, guard }) => {
    await page.evaluate(deed);
    await expect.poll(() => guard.troubles.join("\n")).toMatch(trouble);
    guard.expectError(/./);
  });
}
