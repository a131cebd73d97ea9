// What a field says is what is kept: a number or a day is kept when its field is left, whichever way,
// and what cannot be read is told and put back.
import type { Locator, Page } from "@playwright/test";
import { axe, edit, expect, openSample, test } from "./support";

test.use({ viewport: { width: 1366, height: 768 } });
// The fiscal year of today decides which rows there are.
test.beforeEach(({ page }) => page.clock.setFixedTime("2026-11-21T09:00:00+09:00"));

const indicator = (page: Page) => page.getByRole("heading", { level: 1, name: "事例検討会の開催回数" });
/** The row of the fiscal year 2025, in which 10 is stored. */
const row = (page: Page) => page.getByRole("group").filter({ has: page.getByRole("button", { name: /：令和7年度の実績値$/ }) });
const number = (page: Page) => row(page).getByRole("textbox", { name: "値", exact: true });
const told = (page: Page) => row(page).getByRole("alert").first();

/** The sample's indicator, from the list of all. */
async function open(page: Page, site: string): Promise<void> {
  await openSample(page, site);
  await page.goto(`${site}#/area/mihon-1/indicators`);
  await expect(page.getByRole("heading", { level: 1, name: "指標" })).toBeVisible();
  await page.goto(`${site}#/area/mihon-1/indicator/n-case`);
  await expect(indicator(page)).toBeVisible();
  await edit(page, "年度ごとの実績値");
  await expect(number(page)).toHaveValue("10");
}

/** Loads the page anew, and opens the fields again. */
async function reload(page: Page): Promise<void> {
  await page.reload();
  await edit(page, "年度ごとの実績値");
}

/** Key by key over what stands there, as a person does. */
async function typeOver(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.press("ControlOrMeta+a");
  await field.pressSequentially(text);
}

/** Somewhere with nothing to press. */
const elsewhere = (page: Page) => page.getByRole("heading", { name: "年度ごとの実績値" });

const leaving: [string, (page: Page) => Promise<void>][] = [
  ["Tab", async (page) => page.keyboard.press("Tab")],
  ["Enter", async (page) => page.keyboard.press("Enter")],
  ["a click", async (page) => elsewhere(page).click()],
];

for (const [way, leave] of leaving) {
  test(`a number that is left by ${way} is kept, or told and put back`, async ({ page, site }) => {
    await open(page, site);
    for (const text of ["3/4", "10〜15", "-"]) {
      await typeOver(number(page), text);
      await expect(number(page), "nobody is told anything while typing").toHaveValue(text);
      await expect(told(page)).toBeHidden();
      await leave(page);
      await expect(told(page)).toContainText(`「${text}」は数字として読めませんでした。前の値（10）に戻しました。`);
      await expect(number(page)).toHaveValue("10");
      await expect(number(page)).toHaveAttribute("aria-invalid", "true");
    }
    await axe(page);
    await typeOver(number(page), "６６.67");
    await expect(told(page), "mended while it is typed anew").toBeHidden();
    await leave(page);
    await expect(number(page)).toHaveValue("66.67");
    await expect(told(page)).toBeHidden();
    await expect(page.getByText(/^保存しました/)).toBeVisible();
    await reload(page);
    await expect(number(page)).toHaveValue("66.67");
  });
}

test("a page that is loaded anew or left while somebody types keeps what can be read", async ({ page, site }) => {
  await open(page, site);
  await typeOver(number(page), "3/4");
  await reload(page);
  await expect(number(page), "none of its beginnings").toHaveValue("10");
  await typeOver(number(page), "12");
  await reload(page);
  await expect(number(page)).toHaveValue("12");

  const back = async (text: string) => {
    await typeOver(number(page), text);
    await page.goBack();
    await expect(page.getByRole("heading", { level: 1, name: "指標" })).toBeVisible();
    await page.goForward();
    await expect(indicator(page)).toBeVisible();
    await edit(page, "年度ごとの実績値");
  };
  await back("14");
  await expect(number(page)).toHaveValue("14");
  await back("15〜20");
  await expect(number(page)).toHaveValue("14");
});

test("while a field holds what is not kept nothing calls it saved", async ({ page, site }) => {
  await open(page, site);
  const bar = page.getByRole("region", { name: "保存のようす" });
  await typeOver(number(page), "12");
  await expect(bar).toContainText("入力中の欄は、まだ保存していません");
  await page.keyboard.press("ControlOrMeta+s");
  const answer = page.getByText(/このブラウザーの中に保存されています。$/);
  await expect(answer, "what can be read is kept by Ctrl+S").toBeVisible();
  await expect(bar).toContainText("保存しました");
  await number(page).pressSequentially("〜15");
  await expect(bar).toContainText("入力中の欄は、まだ保存していません");
  await page.keyboard.press("ControlOrMeta+s");
  await expect(page.getByText("入力の途中の欄があり、その欄はまだ保存していません。")).toBeVisible();
  await expect(answer).toHaveCount(0);
  await number(page).press("Tab");
  await expect(told(page)).toContainText("「12〜15」は");
  await expect(bar).toContainText("保存しました");
});

test("what could not be read is told when its part is closed, too", async ({ page, site }) => {
  await open(page, site);
  await typeOver(number(page), "10〜15");
  await page.getByRole("button", { name: "閉じる：年度ごとの実績値" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "さきほどの欄で、「10〜15」は数字として読めませんでした。" })).toBeVisible();
});

test("what could not be read is told on the next page, too", async ({ page, site }) => {
  await open(page, site);
  const said = page.getByRole("alert").filter({ hasText: "さきほどの欄で、「10〜15」は数字として読めませんでした。前の値（10）に戻しました。" });
  await typeOver(number(page), "10〜15");
  await page.getByRole("link", { name: "使い方" }).click();
  await expect(said).toBeVisible();
  await said.getByRole("button", { name: "閉じる" }).click();
  await expect(said).toHaveCount(0);
  await page.goBack();
  await edit(page, "年度ごとの実績値");
  await typeOver(number(page), "10〜15");
  await page.goForward();
  await expect(said).toBeVisible();
  await said.getByRole("button", { name: "閉じる" }).click();
  await page.goBack();
  await edit(page, "年度ごとの実績値");
  // The way that is named below the field leads on at once, and nothing is told from above.
  await typeOver(number(page), "10〜15");
  await row(page).getByRole("button", { name: /^ことばで書く/ }).click();
  await expect(row(page).getByRole("button", { name: /^数字で書く/ })).toBeVisible();
  await expect(said).toHaveCount(0);
});

test("a window that is left for another and comes back lets whoever types go on", async ({ page, site, context }) => {
  await open(page, site);
  await typeOver(number(page), "15");
  const other = await context.newPage();
  await other.bringToFront();
  await page.evaluate(() => {
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    window.dispatchEvent(new Event("blur"));
  });
  await page.bringToFront();
  await number(page).pressSequentially("〜20");
  await expect(number(page)).toHaveValue("15〜20");
  await page.keyboard.press("Tab");
  await expect(told(page)).toContainText("前の値（10）に戻しました。");
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  await reload(page);
  await expect(number(page)).toHaveValue("10");
});

test("a field in which nothing is typed yet shows what another tab kept", async ({ page, site, context }) => {
  await open(page, site);
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  const other = await context.newPage();
  await other.goto(`${site}#/area/mihon-1/indicator/n-case`);
  await edit(other, "年度ごとの実績値");
  await expect(number(other)).toHaveValue("10");
  await number(other).focus();
  await typeOver(number(page), "12");
  await page.keyboard.press("Tab");
  await expect(number(other)).toHaveValue("12");
  await expect(number(other), "whoever is in it stays there").toBeFocused();
  await other.keyboard.press("Tab");
  await expect(number(other)).toHaveValue("12");
  await expect(told(other)).toBeHidden();
  await typeOver(number(other), "3/4");
  await other.keyboard.press("Tab");
  await expect(told(other)).toContainText("前の値（12）に戻しました。");
});

test("a button below is pressed although what is told moves the page", async ({ page, site }) => {
  await open(page, site);
  const rows = page.getByRole("region", { name: "年度ごとの実績値" }).getByRole("group");
  const before = await rows.count();
  await typeOver(number(page), "3/4");
  await page.getByRole("button", { name: "前の年度の欄を足す" }).click();
  await expect(rows).toHaveCount(before + 1);
  await expect(told(page)).toContainText("「3/4」は");
});

test("a count is a whole number, and a field without one stays blank", async ({ page, site }) => {
  await openSample(page, site);
  await page.goto(`${site}#/area/mihon-1/forums`);
  await page.getByRole("button", { name: "会議を加える" }).click();
  await page.getByRole("textbox", { name: "会議名" }).fill("連絡会");
  await page.getByRole("button", { name: "この名前で加える" }).click();
  const times = page.getByRole("textbox", { name: "年に何回開くか" });
  const alert = page.getByRole("alert").filter({ hasText: "0以上の整数" });
  await typeOver(times, "66.67");
  await times.press("Tab");
  await expect(alert).toContainText("「66.67」は整数として読めませんでした。何も保存せず、空欄に戻しました。");
  await expect(times).toHaveValue("");
  await typeOver(times, "１２");
  await times.press("Tab");
  await expect(times).toHaveValue("12");
  await expect(alert).toHaveCount(0);
});

test("a day is kept whole: no half of it, and no year that cannot be", async ({ page, site }) => {
  await openSample(page, site);
  await page.goto(`${site}#/area/mihon-1/forum/f-bukai`);
  const sittings = page.getByRole("region", { name: "開催の予定と記録" });
  const title = (day: string) => sittings.getByText(`${day}　会議の目的の見直し`, { exact: true });
  await title("2026年9月10日").click();
  const date = sittings.getByLabel("開催日");
  await expect(date).toHaveAttribute("min", "1950-01-01");
  await expect(date).toHaveAttribute("max", "2101-12-31");
  const alert = sittings.getByRole("alert").filter({ hasText: "日付として" });

  // 12 begins with 1, which is a month as well.
  await to(page, date, "month");
  await page.keyboard.type("12");
  await expect(date).toHaveValue("2026-12-10");
  await expect(title("2026年9月10日"), "not while it is typed").toBeVisible();
  await elsewhereOnForum(page).click();
  await expect(title("2026年12月10日")).toBeVisible();
  await expect(date).toHaveValue("2026-12-10");

  // Without a month it is no day.
  await to(page, date, "month");
  await page.keyboard.press("Backspace");
  await elsewhereOnForum(page).click();
  await expect(alert).toContainText("入れかけの値は日付として読めませんでした。前の値（2026年12月10日）に戻しました。");
  await expect(date).toHaveValue("2026-12-10");
  await axe(page);

  // A year that cannot be.
  await to(page, date, "year");
  await page.keyboard.type("0002");
  await elsewhereOnForum(page).click();
  await expect(alert).toContainText("「2年12月10日」は日付として読めませんでした。");
  await expect(date).toHaveValue("2026-12-10");

  // Chosen from the calendar, or filled in by the browser.
  await date.fill("2026-10-08");
  await expect(title("2026年10月8日")).toBeVisible();
  await expect(alert).toHaveCount(0);

  // Whoever reloads in the middle of it.
  await to(page, date, "month");
  await page.keyboard.type("11");
  await page.reload();
  await expect(title("2026年11月8日")).toBeVisible();
});

/** Puts the keyboard on a part of a day, in whichever order the browser shows them. */
async function to(page: Page, date: Locator, part: "year" | "month"): Promise<void> {
  const read = async () => (await date.inputValue()).split("-")[part === "year" ? 0 : 1];
  await date.blur();
  await date.focus();
  const before = await read();
  for (let place = 0; place < 3; place += 1) {
    await page.keyboard.press("ArrowUp");
    const moved = (await read()) !== before;
    await page.keyboard.press("ArrowDown");
    if (moved) return;
    await page.keyboard.press("ArrowRight");
  }
  throw new Error(`no ${part} in the field`);
}

const elsewhereOnForum = (page: Page) => page.getByRole("heading", { name: "開催の予定と記録" });

for (const [width, height] of [[1366, 768], [390, 844]] as const) {
  test(`what is half written in a meeting waits, and what is written is told in view at ${width} px`, async ({ page, site }) => {
    await page.setViewportSize({ width, height });
    await openSample(page, site);
    await page.goto(`${site}#/area/mihon-1/2026/talk/opening`);
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    const write = async () => {
      await page.getByRole("button", { name: "書きとめる", exact: true }).first().click();
      await expect(page.getByRole("dialog", { name: "書きとめる" })).toBeVisible();
    };
    const decided = page.getByRole("textbox", { name: "決まったこと" });
    await write();
    await decided.pressSequentially("住まいの部会を");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await write();
    await expect(decided).toHaveValue("住まいの部会を");
    await decided.press("End");
    await decided.pressSequentially("2月に");
    await page.getByRole("button", { name: "閉じる" }).click();
    await page.reload();
    await write();
    await expect(decided).toHaveValue("住まいの部会を2月に");
    await decided.press("Enter");

    const said = page.getByRole("status").filter({ hasText: "書きとめました。" });
    await expect(said).toBeVisible();
    // Its middle and its ends are what is seen there.
    const inView = await said.evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      element.style.pointerEvents = "auto";
      const y = (top + bottom) / 2;
      const seen = [left + 2, (left + right) / 2, right - 2].map((x) => document.elementFromPoint(x, y) === element);
      element.style.pointerEvents = "";
      return seen;
    });
    expect(inView).toEqual([true, true, true]);
    const title = await page.getByRole("heading", { name: "書きとめる" }).evaluate((heading) => {
      const range = document.createRange();
      range.selectNodeContents(heading);
      return range.getBoundingClientRect().right;
    });
    const box = await said.boundingBox();
    expect(box?.x, "beside the panel's title").toBeGreaterThan(title);
    await axe(page);
    await expect(decided).toHaveValue("");
    await page.keyboard.press("Escape");
    await write();
    await expect(decided, "what was written down does not come back").toHaveValue("");
  });
}
