// 「記入」: a nurse fills the checklist between two visits.
import type { Locator, Page } from "@playwright/test";
import { askForAll, axe, expect, openSample, test } from "./support";
import * as store from "./store";

const PC = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };
test.use({ viewport: PC });

/** Makes an area with the list that comes with the product, whose 年度当初 asks for all of it; returns the
 *  address of its page. */
async function newArea(page: Page, site: string): Promise<string> {
  await page.goto(`${site}#/new`);
  await page.getByLabel("地域の名前").fill("みどり圏域");
  await page.getByRole("button", { name: "つくる", exact: true }).click();
  const title = page.getByRole("heading", { level: 1, name: "みどり圏域" });
  await expect(title).toBeVisible();
  const area = page.url();
  await open(page, area);
  await askForAll(page);
  await page.goto(area);
  await expect(title).toBeVisible();
  return area;
}

/** Opens one menu of one round. */
async function open(page: Page, area: string, round = "2026/start", menu = 1): Promise<void> {
  await page.goto(`${area}/${round}/menu/${menu}`);
  await expect(page.getByRole("heading", { level: 1, name: `${menu} ` })).toBeVisible();
}

/** An item by its number, e.g. `1-2`. */
function item(page: Page, number: string): Locator {
  return page.getByRole("group", { name: new RegExp(`^${number}\\D`) });
}

/** All items on the page. */
function items(page: Page): Locator {
  return page.getByRole("group", { name: /^\d-\d/ });
}

/** A level of an item, or 該当なし, or わからない. */
function level(group: Locator, name: string | number): Locator {
  return group.getByRole("radio", { name: new RegExp(`^${name}`) });
}

/** A menu in the rail, by its number and short name. */
function menu(page: Page, name: string): Locator {
  return page.getByRole("navigation", { name: "事業メニュー" }).getByRole("link", { name });
}

async function saved(page: Page): Promise<void> {
  await expect(page.getByText(/^保存しました/)).toBeVisible();
}

/** Presses Tab until `target` has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const element = await target.elementHandle();
  for (let presses = 0; presses < 40; presses++) {
    if (await element?.evaluate((e) => e === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
}

test("a menu is filled by mouse, kept over a reload, and leads on", async ({ page, site }) => {
  const area = await newArea(page, site);
  await page.getByRole("link", { name: /の記入をはじめる$/ }).click();
  await expect(page).toHaveTitle(/^1 精神保健医療福祉体制の整備に係る事業/);
  const round = page.getByRole("navigation", { name: "この地域のページ" });
  await expect(round.getByRole("link", { name: "記入" })).toHaveAttribute("aria-current", "page");
  await expect(menu(page, "1 体制の整備")).toHaveAttribute("aria-current", "page");

  const all = await items(page).count();
  expect(all).toBeGreaterThan(5);
  const first = item(page, "1-1");
  // The words of the level, not its circle: the whole cell is the target.
  await first.getByText("年度のはじめに委員全員で").click();
  await expect(level(first, 3)).toBeChecked();
  await first.getByLabel("根拠").fill("要綱第3条\n議事録（6月）");
  await first.getByRole("textbox", { name: "コメント" }).fill("家族会の声を次に聞く");
  await expect(menu(page, `1 体制の整備 ${all}項目のうち1項目`)).toBeVisible();
  for (let number = 2; number <= all; number++) {
    await level(items(page).nth(number - 1), number % 2 ? "わからない" : 2).check();
  }
  await expect(menu(page, "1 体制の整備 記入済み")).toBeVisible();
  await saved(page);

  await page.reload();
  await expect(level(first, 3)).toBeChecked();
  await expect(first.getByLabel("根拠")).toHaveValue("要綱第3条\n議事録（6月）");
  await expect(first.getByRole("textbox", { name: "コメント" })).toHaveValue("家族会の声を次に聞く");
  await expect(level(item(page, "1-3"), "わからない")).toBeChecked();

  await page.getByRole("link", { name: "次のメニューへ：2 普及啓発" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("2 普及啓発に係る事業");
  await expect(item(page, "2-1")).toBeFocused();
  await expect(level(item(page, "2-1"), 3)).not.toBeChecked();
  await page.getByRole("link", { name: "前のメニューへ：1 体制の整備" }).click();
  await expect(level(item(page, "1-1"), 3)).toBeChecked();

  await open(page, area, "2026/start", 9);
  const toResult = page.getByRole("link", { name: "結果を見る" });
  await expect(toResult).toHaveAttribute("href", /\/2026\/start\/result$/);
});

test("a menu is filled by keyboard alone", async ({ page, site }) => {
  const area = await newArea(page, site);
  await open(page, area, "2026/start", 2);
  const all = await items(page).count();
  const first = item(page, "2-1");
  await tabTo(page, level(first, 0));
  await expect(level(first, 0)).not.toBeChecked();

  await page.keyboard.press("3");
  await expect(level(first, 3)).toBeChecked();
  await expect(level(first, 3)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(level(first, 4)).toBeChecked();
  await page.keyboard.press("e");
  await expect(first.getByLabel("根拠")).toBeFocused();
  await page.keyboard.type("n 3 u j");
  await expect(first.getByLabel("根拠")).toHaveValue("n 3 u j");
  await expect(level(first, 4)).toBeChecked();
  await page.keyboard.press("Escape");
  await expect(level(first, 4)).toBeFocused();
  await page.keyboard.press("c");
  await page.keyboard.type("memo");
  await page.keyboard.press("Backspace");
  await expect(first.getByRole("textbox", { name: "コメント" })).toHaveValue("mem");

  await page.keyboard.press("Control+Enter");
  const second = items(page).nth(1);
  await expect(level(second, 0)).toBeFocused();
  await expect(second).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("n");
  await expect(level(second, "該当なし")).toBeChecked();
  await page.keyboard.press("Delete");
  await expect(level(second, "該当なし")).not.toBeChecked();
  await expect(level(second, 0)).toBeFocused();
  await page.keyboard.press("k");
  await expect(level(first, 4)).toBeFocused();
  await page.keyboard.press("Control+1");
  await expect(level(first, 4)).toBeChecked();

  for (let number = 2; number <= all; number++) {
    await page.keyboard.press("j");
    await page.keyboard.press("u");
    await expect(level(items(page).nth(number - 1), "わからない")).toBeChecked();
  }
  // A quick hand does not wait for the screen: the focus goes where the last key sends it.
  await second.getByRole("radio").first().focus();
  await page.evaluate(() => {
    const press = (key: string) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
      );
    for (const key of ["2", "e"]) press(key);
  });
  await expect(level(second, 2)).toBeChecked();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  await expect(second.getByLabel("根拠")).toBeFocused();

  await level(items(page).nth(all - 1), "わからない").focus();
  await page.keyboard.press("j");
  await expect(page.getByRole("link", { name: "次のメニューへ：3 住まい・居住支援" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("3 住まいの確保と居住支援に係る事業");
  await expect(menu(page, "2 普及啓発 記入済み")).toBeVisible();
});

test("filling goes on at the first open item, and its keys work at once", async ({ page, site }) => {
  const area = await newArea(page, site);
  await open(page, area);
  // The page stays at its top, and digits answer the first item at once.
  await expect(item(page, "1-1")).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await page.keyboard.press("2");
  await expect(level(item(page, "1-1"), 2)).toBeChecked();
  await page.keyboard.press("j");
  await expect(level(item(page, "1-2"), 0)).toBeFocused();
  for (const number of ["1-2", "1-3"]) await level(item(page, number), 2).check();
  await saved(page);
  await page.goto(`${area}/2026/start/menu/2`);
  await open(page, area);
  await expect(item(page, "1-4")).toBeFocused();
  await expect(item(page, "1-4")).toBeInViewport();
  // Who scrolls by keys answers nothing.
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await expect(item(page, "1-4").getByRole("radio", { checked: true })).toHaveCount(0);
  await page.keyboard.press("3");
  await expect(level(item(page, "1-4"), 3)).toBeChecked();
});

test("arrows stay within the five levels, and a changed answer says so with the way back", async ({ page, site }) => {
  const area = await newArea(page, site);
  await open(page, area);
  const first = item(page, "1-1");
  await level(first, 3).check();
  const told = first.getByRole("status");
  await expect(told).toHaveText("");
  for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowRight");
  await expect(level(first, 4)).toBeChecked();
  await expect(level(first, 4)).toBeFocused();
  await expect(told).toContainText("「3」から「4」に変えました。");
  await page.keyboard.press("n");
  await expect(told, "several in a row are one change").toContainText("「3」から「該当なし」に変えました。");
  await page.keyboard.press("ArrowDown");
  await expect(level(first, "わからない"), "no level is reached by chance").toBeChecked();
  await expect(told).toContainText("「3」から「わからない」に変えました。");
  await axe(page);
  await first.getByRole("button", { name: "元に戻す" }).click();
  await expect(level(first, 3)).toBeChecked();
  await expect(level(first, 3)).toBeFocused();
  await expect(told).toHaveText("");
  for (let i = 0; i < 6; i++) await page.keyboard.press("ArrowUp");
  await expect(level(first, 0)).toBeChecked();
});

test("the next open item is a key away, over the answered ones", async ({ page, site }) => {
  const area = await newArea(page, site);
  await open(page, area);
  for (const number of ["1-2", "1-3"]) await level(item(page, number), 2).check();
  await level(item(page, "1-1"), 1).check();
  await page.keyboard.press("o");
  await expect(level(item(page, "1-4"), 0)).toBeFocused();
});

test("keys that are a character can be switched off, and stay off", async ({ page, site }) => {
  const area = await newArea(page, site);
  await open(page, area);
  await level(item(page, "1-1"), 2).check();
  await page.getByText("キーボードで記入する").click();
  await page.getByRole("checkbox", { name: /^文字と数字のキーを使う/ }).uncheck();
  await saved(page);
  for (const again of [false, true]) {
    if (again) {
      await page.waitForTimeout(300);
      await page.reload();
      await page.getByText("キーボードで記入する").click();
      await expect(page.getByRole("checkbox", { name: /^文字と数字のキーを使う/ })).not.toBeChecked();
    }
    await level(item(page, "1-1"), 2).focus();
    await page.keyboard.type("3nu");
    await expect(level(item(page, "1-1"), 2)).toBeChecked();
  }
  await page.keyboard.press("ArrowRight");
  await expect(level(item(page, "1-1"), 3)).toBeChecked();
  // 該当なし and わからない are a Tab away, and need no character.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(level(item(page, "1-1"), "該当なし")).toBeChecked();
  await expect(level(item(page, "1-1"), 3)).not.toBeChecked();
  await page.keyboard.press("ArrowRight");
  await expect(level(item(page, "1-1"), "わからない")).toBeChecked();
});

test("a second year: 前回と同じ for an item by one key, for a menu and for all, with the way back", async ({ page, site }) => {
  await page.clock.setFixedTime(new Date("2027-04-05T09:00:00+09:00"));
  await openSample(page, site);
  const round = `${site}#/area/mihon-1/2027/start`;
  await page.goto(`${round}/menu/1`);
  const first = item(page, "1-1");
  await expect(first).toBeFocused();
  await page.keyboard.press("s");
  await expect(first.getByText("前回のまま")).toBeVisible();
  await expect(first.getByText("根拠を確かめた日：2027年4月5日")).toBeVisible();
  await expect(first.getByRole("radio", { checked: true })).toHaveCount(1);
  await expect(level(item(page, "1-2"), 0)).toBeFocused();
  // Another level is no longer as before.
  const then = await first.getByRole("radio", { checked: true }).getAttribute("id");
  await level(first, then?.endsWith("_3") ? 2 : 3).check();
  await expect(first.getByText("前回のまま")).toHaveCount(0);
  await first.getByRole("button", { name: "元に戻す" }).click();
  await expect(first.getByText("前回のまま")).toBeVisible();

  const done = page.getByRole("navigation", { name: "事業メニュー" }).getByRole("paragraph");
  await expect(done).toContainText("1/75");
  await page.getByText("前回と同じところをまとめて答える").click();
  await axe(page);
  await page.getByRole("button", { name: /^このメニューの\d+項目を、前回と同じにする$/ }).click();
  await expect(page.getByText(/^\d+項目を、前回と同じにしました。$/)).toBeVisible();
  await expect(item(page, "1-1"), "its keys work at once").toBeFocused();
  await expect(done).not.toContainText("1/75");
  await page.getByRole("button", { name: "元に戻す", exact: true }).click();
  await expect(done).toContainText("1/75");
  await page.getByRole("button", { name: /^全部のメニューの\d+項目を、前回と同じにする$/ }).click();
  await expect(page.getByText(/^\d+項目を、前回と同じにしました。$/)).toBeVisible();
  await expect(item(page, "1-1")).toBeFocused();
  // What nobody knew is asked again.
  const count = Number((await done.textContent())?.match(/(\d+)\/75/)?.[1]);
  expect(count).toBeGreaterThan(60);
  expect(count).toBeLessThan(75);
});

test("all items are found by words and by where they stand, and answered by a key each", async ({ page, site }) => {
  await page.clock.setFixedTime(new Date("2026-11-21T09:00:00+09:00"));
  await openSample(page, site);
  await page.goto(`${site}#/area/mihon-1/2026/middle/menu/1`);
  await page.getByRole("link", { name: "全部の項目を一覧で" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("全部の項目");
  const count = page.getByText(/^75項目のうち\d+項目$/);
  await expect(count).toHaveText("75項目のうち75項目");
  await axe(page);
  await page.getByRole("combobox", { name: "しぼりこみ" }).selectOption("わからない");
  await expect(count).toHaveText("75項目のうち4項目");
  const first = items(page).first();
  await first.getByRole("radio", { checked: true }).focus();
  await page.keyboard.press("2");
  await expect(level(first, 2)).toBeChecked();
  await expect(first, "the line stays until something else is asked for").toBeVisible();
  await expect(first).toContainText("「わからない」から「2」に変えました。");
  await page.keyboard.press("j");
  await expect(level(items(page).nth(1), "わからない")).toBeFocused();
  await page.getByRole("combobox", { name: "しぼりこみ" }).selectOption("すべて");
  await page.getByRole("searchbox", { name: "ことばで探す" }).fill("ピア　研修");
  await expect(count).not.toHaveText("75項目のうち75項目");
  // The number leads to the item itself, and Back to the list.
  const found = items(page).first();
  const number = (await found.getByRole("link").textContent()) ?? "";
  await found.getByRole("link").click();
  await expect(item(page, number)).toBeFocused();
  await expect(item(page, number)).toBeInViewport();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("全部の項目");
  await expect(page.getByRole("searchbox", { name: "ことばで探す" }), "the same is found").toHaveValue("ピア　研修");
  await expect(found.getByRole("link")).toBeFocused();
});

test("keys work inside an item only", async ({ page, site }) => {
  const area = await newArea(page, site);
  await open(page, area, "2026/start", 9);
  await page.getByRole("heading", { level: 1 }).focus();
  await page.keyboard.press("3");
  await page.keyboard.press("n");
  await page.keyboard.press("j");
  await expect(items(page).getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  // The page itself says which keys there are.
  await page.getByText("キーボードで記入する").click();
  await expect(page.getByRole("row", { name: /^J K / })).toContainText("次の項目（J）");
  await page.getByText("段階の見かた").click();
  await expect(page.getByRole("row", { name: /^4 / })).toContainText("○");
  await axe(page);
});

test("a conversion under way keeps its keys", async ({ page, site }) => {
  const area = await newArea(page, site);
  await open(page, area);
  const first = item(page, "1-1");
  const evidence = first.getByLabel("根拠");
  const browser = await page.context().newCDPSession(page);
  await evidence.focus();
  await browser.send("Input.imeSetComposition", {
    text: "ぎじろく",
    selectionStart: 4,
    selectionEnd: 4,
  });
  await expect(evidence).toHaveValue("ぎじろく");
  // While converting, Escape takes the conversion back and Enter accepts it.
  for (const key of ["Escape", "Enter"]) {
    await browser.send("Input.dispatchKeyEvent", {
      type: "rawKeyDown",
      key,
      windowsVirtualKeyCode: 229,
      modifiers: key === "Enter" ? 2 : 0,
    });
    await expect(evidence).toBeFocused();
  }
  await browser.send("Input.insertText", { text: "議事録" });
  await expect(evidence).toHaveValue("議事録");
  await expect(items(page).getByRole("radio", { checked: true })).toHaveCount(0);

  // An input method that stayed on outside of a text sends its keys as 229.
  await level(first, 2).check();
  await browser.send("Input.dispatchKeyEvent", {
    type: "rawKeyDown",
    key: "j",
    windowsVirtualKeyCode: 229,
  });
  await expect(level(first, 2)).toBeFocused();
  await saved(page);
  await page.reload();
  await expect(evidence).toHaveValue("議事録");
});

test("an answer can be taken back", async ({ page, site }) => {
  const area = await newArea(page, site);
  await open(page, area);
  const first = item(page, "1-1");
  const back = first.getByRole("button", { name: "取り消す" });
  await expect(back).toHaveCount(0);
  await level(first, 0).check();
  await expect(menu(page, "項目のうち1項目")).toBeVisible();
  await back.click();
  await expect(first.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(level(first, 0)).toBeFocused();
  await expect(back).toHaveCount(0);
  await expect(menu(page, "項目のうち1項目")).toHaveCount(0);
  await saved(page);
  await page.reload();
  await expect(items(page).first()).toBeVisible();
  await expect(items(page).getByRole("radio", { checked: true })).toHaveCount(0);
});

test("looking at a round does not begin it", async ({ page, site }) => {
  const area = await newArea(page, site);
  await open(page, area);
  await page.getByLabel("まだの項目だけ").check();
  await page.goto(area);
  await expect(page.getByText("まだ記入がありません", { exact: false })).toBeVisible();
});

test("only what is open can be shown, and nothing vanishes under the hand", async ({ page, site }) => {
  const area = await newArea(page, site);
  await open(page, area, "2026/start", 9);
  const all = await items(page).count();
  await level(item(page, "9-1"), 1).check();
  await page.getByLabel("まだの項目だけ").check();
  await expect(items(page)).toHaveCount(all - 1);
  await expect(item(page, "9-1")).toHaveCount(0);
  await level(item(page, "9-2"), "該当なし").check();
  await expect(items(page)).toHaveCount(all - 1);

  // The choice stays from menu to menu, and what is shown is decided anew.
  await menu(page, "8 市町村の相談体制").click();
  await expect(page.getByLabel("まだの項目だけ")).toBeChecked();
  await menu(page, "9 その他").click();
  await expect(items(page)).toHaveCount(all - 2);
  for (let place = 0; place < all - 2; place++) {
    await level(items(page).nth(place), 2).check();
  }
  await expect(items(page)).toHaveCount(all - 2);
  await expect(page.getByText("このメニューは、すべて記入できました。")).toBeVisible();
  await page.getByRole("link", { name: "まだの項目があるメニューへ：1 体制の整備" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "1 " })).toBeVisible();
  await menu(page, "9 その他").click();
  await expect(items(page)).toHaveCount(0);
  await axe(page);
  await page.getByLabel("まだの項目だけ").uncheck();
  await expect(items(page)).toHaveCount(all);
});

test("what was said earlier stands beside", async ({ page, site }) => {
  const area = await newArea(page, site);
  await open(page, area, "2025/end");
  const first = item(page, "1-1");
  await level(first, 1).check();
  await first.getByLabel("根拠").fill("要綱の案");
  // Straight to another round of the same menu: nothing of this one may stay on the page.
  await open(page, area, "2026/start");
  await expect(page.getByRole("button", { name: /^地域・年度・実施回をえらぶ：.*令和8年度 年度当初$/ })).toBeVisible();
  await expect(items(page).getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(first.getByLabel("根拠")).toHaveValue("");
  await expect(level(first, 1)).toHaveAccessibleName(/前年度 令和7年度 年度末$/);
  await expect(first.getByText("要綱の案")).toBeHidden();
  await first.getByText("前年度の根拠・コメント").click();
  await expect(first.getByText("要綱の案")).toBeVisible();
  await axe(page);

  await level(first, "わからない").check();
  await open(page, area, "2026/middle");
  await expect(level(first, "わからない")).toHaveAccessibleName("わからない 前回 （年度当初）");
  await expect(level(first, 1)).toHaveAccessibleName(/前年度 令和7年度 年度末$/);
  await open(page, area, "2025/end");
  await expect(level(first, 1)).toBeChecked();
  await expect(first.getByLabel("根拠")).toHaveValue("要綱の案");
});

test("a list that is not on this PC is named, and nothing is lost", async ({ page, site }) => {
  const area = await newArea(page, site);
  await open(page, area);
  await level(item(page, "1-1"), 2).check();
  await saved(page);
  const kept = JSON.stringify(await store.workspace(page));
  await store.startWith(page, JSON.parse(kept.replaceAll('"edition":"2027"', '"edition":"1999"')));
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("チェックリストが見つかりません");
  await expect(page.getByText("1999")).toBeVisible();
  await expect(page.getByRole("link", { name: "チェックリストのページへ" })).toBeVisible();
  await expect(page.getByRole("radio")).toHaveCount(0);
  await axe(page);

  const told = "1項目に記入があります。チェックリストがこのPCにありません";
  await page.goto(area);
  await expect(page.getByRole("row", { name: "令和8年度" })).toContainText(told);
  await page.getByRole("link", { name: "情報を直す" }).click();
  await expect(page.getByLabel("使うチェックリスト")).toHaveValue(/\d/);
  const list = page.getByLabel("使うチェックリスト");
  await expect(list.getByRole("option", { selected: true })).toHaveText("nimo 1999版（このPCにありません）");
  await page.goto(site);
  await expect(page.getByText(told)).toBeVisible();
  await axe(page);
});

test.describe("on a phone", () => {
  test.use({ viewport: PHONE });

  test("levels stand one below the other, progress stays in view", async ({ page, site }) => {
    const area = await newArea(page, site);
    await open(page, area);
    const group = item(page, "1-4");
    await group.getByLabel("根拠").scrollIntoViewIfNeeded();
    for (const name of ["1 体制の整備", "5 医療相談・連携", "9 その他"]) {
      await expect(menu(page, name)).toBeInViewport({ ratio: 1 });
    }
    await level(group, 3).check();
    await expect(menu(page, "項目のうち1項目")).toBeVisible();
    const boxes = await group.getByRole("radio").evaluateAll((radios) =>
      radios.slice(0, 5).map((r) => r.closest("label")?.getBoundingClientRect().toJSON()),
    );
    expect(new Set(boxes.map((b) => b.left)).size).toBe(1);
    for (const box of boxes) expect(box.height).toBeGreaterThanOrEqual(44);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(PHONE.width);

    // By keyboard the next item comes to stand below the strip, not under it.
    await page.keyboard.press("j");
    const strip = await page.getByRole("navigation", { name: "事業メニュー" }).boundingBox();
    const next = await item(page, "1-5").boundingBox();
    expect(next?.y).toBeGreaterThanOrEqual((strip?.y ?? 0) + (strip?.height ?? 0));
    await axe(page);
  });

  for (const height of [844, 568]) {
    test(`the bar above may take two lines: nothing lies under it, ${height} high`, async ({ page, site }) => {
      await page.setViewportSize({ width: 390, height });
      // A lesser place to keep things is told in the bar, which takes more lines for it.
      await page.addInitScript(() => Object.defineProperty(window, "indexedDB", { value: undefined }));
      const area = await newArea(page, site);
      await open(page, area);
      const bar = page.getByRole("region", { name: "保存のようす" });
      const end = async (box: Locator) => box.evaluate((e) => e.getBoundingClientRect().bottom);
      expect(await bar.evaluate((e) => e.getBoundingClientRect().height), "two lines and more").toBeGreaterThan(44);
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
      const links = page.getByRole("navigation", { name: "事業メニュー" }).getByRole("link");
      const under = await end(bar);
      for (const link of await links.all()) {
        await expect(link).toBeInViewport({ ratio: 1 });
        expect((await link.boundingBox())?.y).toBeGreaterThanOrEqual(under);
      }

      // Nor does an item, however it is come to.
      const strip = await end(links.last());
      const isClear = async (target: Locator) => {
        await expect(target).toBeInViewport();
        expect((await target.boundingBox())?.y).toBeGreaterThanOrEqual(strip);
      };
      await level(item(page, "1-4"), 3).check();
      await page.keyboard.press("j");
      await expect(level(item(page, "1-5"), 0)).toBeFocused();
      await isClear(item(page, "1-5"));
      await item(page, "1-5").getByLabel("根拠").focus();
      for (let presses = 0; presses < 8; presses++) {
        await page.keyboard.press("Shift+Tab");
        await isClear(page.locator("main :focus"));
      }
      await menu(page, "5 医療相談・連携").click();
      const title = page.getByRole("heading", { level: 1, name: "5 " });
      await expect(item(page, "5-1")).toBeFocused();
      await expect(title).toBeInViewport({ ratio: 1 });
      expect((await title.boundingBox())?.y).toBeGreaterThanOrEqual(await end(bar));
    });
  }
});

test("typing does not lag with ten years on the desk", async ({ page, site }) => {
  const area = await newArea(page, site);
  await open(page, area);
  await level(item(page, "1-1"), 2).check();
  await saved(page);
  const ids = await page.evaluate(() =>
    Array.from(document.querySelectorAll("fieldset"), (f) => f.id.slice("item-".length)),
  );
  const kept = await store.workspace(page);
  const record = kept.records[0];
  const [model] = record.assessments;
  const answer = { rating: { level: 2 }, evidence: "根拠".repeat(40), comment: "意見".repeat(40) };
  // As many answers as the whole list has, under ids of this menu and of others.
  const names = Array.from({ length: 75 }, (_, n) => ids[n] ?? `other-item-${n}`);
  const answers = Object.fromEntries(names.map((name) => [name, answer]));
  record.assessments = [];
  for (let year = 2017; year <= 2026; year++) {
    for (const round of ["start", "middle", "end"]) {
      record.assessments.push({ ...model, key: { ...model.key, year, round }, answers });
    }
  }
  await store.startWith(page, kept);
  const evidence = item(page, "1-2").getByLabel("根拠");
  await expect(evidence).toHaveValue(/根拠/);
  const usual = await evidence.evaluate((element) => {
    const field = element as HTMLTextAreaElement;
    const times = Array.from("これはひとつの根拠です。もう少し長く書いてみます。", (letter) => {
      const begun = performance.now();
      field.value += letter;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      return performance.now() - begun;
    });
    return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
  });
  // A key press should answer within a frame or two even on a slow machine.
  expect(usual).toBeLessThan(30);
  await expect(evidence).toHaveValue(/もう少し長く書いてみます。$/);
});
