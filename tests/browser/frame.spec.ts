// The frame and the look of every page: one place for the heading, one left edge, six sizes of type,
// lines that can be read, blue for what can be pressed alone, and one thing to do first.
import type { Page } from "@playwright/test";
import { axe, expect, openSample, test, toTab } from "./support";

const AREA = "#/area/mihon-1";
/** The pages of the tabs, in their order. */
const TABS = {
  概要: "",
  記入: "/2026/middle/menu/1",
  結果: "/2026/middle/result",
  計画: "/2026/plan",
  指標: "/indicators",
  協議の場: "/forums",
  あゆみ: "/years",
  書類: "/2026/papers",
};
/** The pages below them. */
const BELOW = [
  "/edit", "/2026/close", "/indicator/n-case", "/forum/f-bukai", "/2026/talk", "/2026/handout", "/2026/send",
  "/2026/middle/export", "/2026/middle/items", "/2026/middle/blank", "/2026/form/preparation", "/2026/form/life-support",
  "/2026/form/budget", "/2026/form/welcome", "/2026/hand-over", "/2025/take-over",
];
const OTHERS = ["#/", "#/new", "#/lists", "#/files", "#/help", "#/safety"];
const ALL = [...[...Object.values(TABS), ...BELOW].map((page) => AREA + page), ...OTHERS];

/** Goes there without loading the page anew, as a link would. */
async function open(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => { location.hash = to; }, hash);
  await expect.poll(() => page.evaluate(() => location.hash)).toBe(hash);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  // The title follows once the page is drawn.
  const heading = await page.getByRole("heading", { level: 1 }).textContent();
  await expect.poll(async () => (await page.title()).split("｜")[0]).toBe(heading);
}

/** Where the heading stands on the page, however far it was scrolled. */
const heading = (page: Page) =>
  page.getByRole("heading", { level: 1 }).evaluate((h1) => {
    const { left, top } = h1.getBoundingClientRect();
    return { x: Math.round(left), y: Math.round(top + scrollY) };
  });

/** What can be seen of the page's type and colours. */
const look = (page: Page) =>
  page.evaluate(() => {
    const PRESSED = "a, button, summary, label, input, select, textarea, [aria-current]";
    const BLUE = ["rgb(0, 23, 193)", "rgb(0, 17, 143)"];
    const sizes = new Map<number, string>();
    const long: string[] = [];
    const blue: string[] = [];
    const lines = new Map<Element, Map<number, [number, number]>>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent?.trim() ?? "";
      const own = node.parentElement;
      if (!words || !own || own.closest("script, style, option, .visually-hidden, .then__when, .rail__name")) continue;
      if (!own.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const rects = [...range.getClientRects()].filter((r) => r.width > 1 && r.height > 1);
      if (rects.length === 0) continue;
      const style = getComputedStyle(own);
      let size = Number.parseFloat(style.fontSize);
      const svg = own.closest("svg");
      if (svg) size *= svg.getBoundingClientRect().width / (svg.viewBox.baseVal.width || 1);
      if (!sizes.has(Math.round(size * 10) / 10)) sizes.set(Math.round(size * 10) / 10, words.slice(0, 20));
      if (svg) continue;
      if (BLUE.includes(style.color) && !own.closest(PRESSED)) blue.push(words.slice(0, 20));
      let block: Element = own;
      while (block.parentElement && getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
      const of = lines.get(block) ?? new Map();
      lines.set(block, of);
      for (const r of rects) {
        const [left, right] = of.get(Math.round(r.top)) ?? [Infinity, -Infinity];
        of.set(Math.round(r.top), [Math.min(left, r.left), Math.max(right, r.right)]);
      }
    }
    for (const [block, of] of lines) {
      const em = Number.parseFloat(getComputedStyle(block).fontSize);
      for (const [left, right] of of.values()) {
        if (right - left > 42 * em) long.push(`${((right - left) / em).toFixed(1)} em: ${block.textContent?.trim().slice(0, 30)}`);
      }
    }
    for (const mark of document.querySelectorAll("svg [fill], svg [stroke]")) {
      const { fill, stroke } = getComputedStyle(mark);
      if (mark.checkVisibility() && [fill, stroke].some((c) => BLUE.includes(c))) blue.push(`a mark in ${mark.closest("svg")?.getAttribute("aria-labelledby")}`);
    }
    const filled = [...document.querySelectorAll(".button--primary")].filter((b) => b.checkVisibility());
    return {
      small: [...sizes].filter(([size]) => size < 13.9).map(([size, words]) => `${size}px: ${words}`),
      sizes: [...sizes.keys()].sort((a, b) => a - b),
      long,
      blue,
      filled: filled.map((b) => b.textContent),
      sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    };
  });

/** What can be pressed or written in on the first screen of a page, but for what only opens a part. */
const controls = (page: Page) =>
  page.evaluate(() => {
    const all = document.querySelectorAll("main :is(a, button, input, select, textarea)");
    const seen = [...all].filter((one) => {
      const { top, bottom, width } = one.getBoundingClientRect();
      const isSeen = one.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      return isSeen && width > 1 && bottom > 0 && top < innerHeight && !one.closest("svg, .fold");
    });
    return seen.map((one) => (one.getAttribute("aria-label") ?? one.textContent ?? "").trim().slice(0, 20));
  });

test("no page asks for more than nine things at first", async ({ page, site }) => {
  test.slow();
  await page.clock.setFixedTime("2026-11-21T09:00:00+09:00");
  await page.setViewportSize({ width: 1366, height: 768 });
  await openSample(page, site);
  // 記入 and its list have their scale, 「使い方」 the list of its parts.
  for (const hash of ALL.filter((hash) => hash !== AREA + TABS.記入 && !hash.endsWith("/items") && hash !== "#/help")) {
    await open(page, hash);
    const found = await controls(page);
    expect(found.length, `${hash}: ${found.join(" | ")}`).toBeLessThanOrEqual(9);
  }
});

for (const [name, width, height, highest] of [
  ["a PC", 1366, 768, 144],
  ["a low PC", 1366, 640, 144],
  ["a projector", 1920, 1080, 144],
  ["a phone", 390, 844, 176],
] as const) {
  test(`on ${name} every page keeps to one frame and one look`, async ({ page, site }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    await openSample(page, site);
    const place = await heading(page);
    expect(place.y).toBeLessThanOrEqual(highest);
    for (const hash of ALL) {
      await open(page, hash);
      const at = await heading(page);
      // A page about no area has no row of pages on a phone, and stands no lower.
      if (hash.startsWith(AREA)) expect(at, hash).toEqual(place);
      expect(at.x, hash).toBe(place.x);
      expect(at.y, hash).toBeLessThanOrEqual(highest);
      const seen = await look(page);
      expect(seen.small, `${hash}: nothing under 14 px`).toEqual([]);
      expect(seen.sizes.filter((size) => ![14, 16, 18, 20, 24, 32].includes(size)), `${hash}: ${seen.sizes}`).toEqual([]);
      expect(seen.long, `${hash}: no line over 42 em`).toEqual([]);
      expect(seen.blue, `${hash}: blue is for what can be pressed`).toEqual([]);
      expect(seen.filled.length, `${hash}: ${seen.filled}`).toBeLessThanOrEqual(1);
      expect(seen.sideways, `${hash}: nothing sticks out`).toBeLessThanOrEqual(0);
    }
  });
}

test("the tabs lead to the area's pages, and none of them moves the heading", async ({ page, site }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openSample(page, site);
  const place = await heading(page);
  // From the page where one is, and back to it at last.
  const [first, ...rest] = Object.entries(TABS);
  for (const [name, hash] of [...rest, first]) {
    await toTab(page, name);
    // 記入 goes on at the item that is open.
    const begun = name === "記入" ? page.getByRole("group", { name: /^9-\d/ }).and(page.locator(":focus")) : page.getByRole("heading", { level: 1 });
    await expect(begun).toBeFocused();
    const tab = page.getByRole("navigation", { name: "この地域のページ" }).getByRole("link", { name, exact: true });
    await expect(tab).toHaveAttribute("aria-current", "page");
    if (name !== "記入") expect(new URL(page.url()).hash).toBe(AREA + hash);
    expect(await heading(page), name).toEqual(place);
  }
});

test("the bar stays while one scrolls, and gives way where there is no room", async ({ page, site }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openSample(page, site);
  await open(page, `${AREA}/2026/middle/result`);
  const bar = page.getByRole("region", { name: "保存のようす" });
  await page.evaluate(() => scrollTo(0, 900));
  await expect(bar).toBeInViewport();
  // 200 % on a small PC.
  await page.setViewportSize({ width: 683, height: 384 });
  await page.evaluate(() => scrollTo(0, 900));
  await expect(bar).not.toBeInViewport();
});

test("area, year and round are one choice, and a page about all years leads on with it", async ({ page, site }) => {
  await page.clock.setFixedTime("2026-11-21T09:00:00+09:00");
  await page.setViewportSize({ width: 1366, height: 768 });
  await openSample(page, site);
  const choice = page.getByRole("button", { name: /^地域・年度・実施回をえらぶ：/ });
  await expect(choice).toHaveAccessibleName(/令和8年度 中間（合意）$/);
  await open(page, `${AREA}/2026/middle/result`);
  await choice.press("Enter");
  await expect(page.getByRole("link", { name: "令和8年度 年度末（これから）" })).toBeVisible();
  await axe(page);
  await page.keyboard.press("Escape");
  await expect(choice).toBeFocused();
  await expect(page.getByRole("link", { name: "令和8年度 年度末（これから）" })).toHaveCount(0);
  await choice.press("Enter");
  // A press on what is no choice leaves it open, one beside it does not.
  await page.getByText("年度と実施回", { exact: true }).click();
  await expect(page.getByRole("link", { name: "令和7年度 年度末", exact: true })).toBeVisible();
  await page.mouse.click(1200, 740);
  await expect(page.getByRole("link", { name: "令和7年度 年度末", exact: true })).toHaveCount(0);
  await choice.press("Enter");
  await page.getByRole("link", { name: "令和7年度 年度末", exact: true }).click();
  await expect(choice).toHaveAccessibleName(/令和7年度 年度末（合意）$/);
  expect(new URL(page.url()).hash).toBe(`${AREA}/2025/end/result`);

  // A page about all years stays, and its tabs lead to what was chosen.
  await toTab(page, "あゆみ");
  await choice.click();
  await page.getByRole("link", { name: "令和6年度 年度末", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "年度のあゆみ" })).toBeVisible();
  await expect(choice, "the page stays, and so does the keyboard").toBeFocused();
  await toTab(page, "協議の場");
  await expect(page.getByRole("heading", { level: 2, name: "令和6年度の開催の予定と記録" })).toBeVisible();
  await toTab(page, "概要");
  await toTab(page, "協議の場");
  await page.getByRole("link", { name: "話し合いの準備" }).click();
  expect(new URL(page.url()).hash).toBe(`${AREA}/2024/talk`);
  await toTab(page, "計画");
  await expect(page.getByRole("heading", { level: 1, name: "令和6年度の計画" })).toBeVisible();
  await toTab(page, "結果");
  expect(new URL(page.url()).hash).toBe(`${AREA}/2024/end/result`);
});

for (const [width, height] of [[390, 844], [320, 700], [683, 384]] as const) {
  test(`the way to the meeting is in view and beside nothing else at ${width} × ${height}`, async ({ page, site }) => {
    await page.setViewportSize({ width, height });
    await openSample(page, site);
    const meeting = page.getByRole("link", { name: "会議で映す", exact: true });
    await expect(meeting).toBeInViewport({ ratio: 1 });
    const [own, brand] = [await meeting.boundingBox(), await page.getByRole("link", { name: "ものさし", exact: true }).boundingBox()];
    expect(own?.x).toBeGreaterThanOrEqual((brand?.x ?? 0) + (brand?.width ?? 0));
    await page.evaluate(() => scrollTo(0, 500));
    await meeting.focus();
    await expect(meeting, "where the keyboard is can be seen").toBeInViewport({ ratio: 1 });
  });
}

test("on a phone the main pages stand behind one button", async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openSample(page, site);
  const menu = page.getByRole("button", { name: "メニュー" });
  await expect(page.getByRole("link", { name: "使い方" })).toHaveCount(0);
  await menu.press("Enter");
  await axe(page);
  await page.getByRole("link", { name: "使い方" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "使い方" })).toBeFocused();
  await expect(page.getByRole("link", { name: "チェックリスト", exact: true })).toHaveCount(0);
});

test("in forced colours what is chosen and where one is can still be told", async ({ page, site }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openSample(page, site);
  await page.emulateMedia({ forcedColors: "active" });
  await open(page, `${AREA}/2026/plan`);
  const current = page.getByRole("link", { name: "計画", exact: true });
  const line = await current.evaluate((link) => {
    const { backgroundColor, height } = getComputedStyle(link, "::after");
    return { backgroundColor, height };
  });
  expect(line.height).toBe("3px");
  const around = await current.evaluate((link) => getComputedStyle(link).backgroundColor);
  expect(line.backgroundColor, "the line under the page that is shown").not.toBe(around);
});
