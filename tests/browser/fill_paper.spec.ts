// A first round by the short list, the list on paper, and a sheet typed in.
import type { Locator, Page } from "@playwright/test";
import { askForAll, axe, expect, openSample, test } from "./support";

test.use({ viewport: { width: 1366, height: 768 } });
test.beforeEach(({ page }) => page.clock.setFixedTime("2026-11-21T09:00:00+09:00"));

/** Makes an area with the list that comes with the product; returns the address of its page. */
async function newArea(page: Page, site: string): Promise<string> {
  await page.goto(`${site}#/new`);
  await page.getByLabel("地域の名前").fill("みどり圏域");
  await page.getByRole("button", { name: "つくる", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "みどり圏域" })).toBeVisible();
  return page.url();
}

async function open(page: Page, area: string, menu: number): Promise<void> {
  await page.goto(`${area}/2026/middle/menu/${menu}`);
  await expect(page.getByRole("heading", { level: 1, name: `${menu} ` })).toBeVisible();
}

const items = (page: Page): Locator => page.getByRole("group", { name: /^\d-\d/ });
const item = (page: Page, number: string): Locator => page.getByRole("group", { name: new RegExp(`^${number}\\D`) });
const level = (group: Locator, name: string | number): Locator => group.getByRole("radio", { name: new RegExp(`^${name}`) });
const total = (page: Page): Locator => page.getByRole("navigation", { name: "事業メニュー" }).getByRole("paragraph");
const saved = (page: Page) => expect(page.getByText(/^保存しました/)).toBeVisible();

test("a first round begins with the short list, and is filled by all of it at any time", async ({ page, site }) => {
  const area = await newArea(page, site);
  await open(page, area, 1);
  await expect(page.getByText("令和8年度 中間　チェックリスト：", { exact: false })).toBeVisible();
  const short = page.getByRole("radio", { name: "短いリスト 27項目、10分ほど" });
  const whole = page.getByRole("radio", { name: "ふつうのリスト 75項目、30分ほど" });
  await expect(short, "nobody has to choose").toBeChecked();
  await expect(items(page)).toHaveCount(5);
  await whole.check();
  await expect(items(page)).toHaveCount(12);
  await expect(total(page)).toContainText("0/75");
  await axe(page);
  await short.check();
  await expect(items(page)).toHaveCount(5);
  await expect(item(page, "1-1")).toBeVisible();
  await expect(item(page, "1-2"), "the numbers of the whole list stay").toHaveCount(0);
  await expect(total(page)).toContainText("0/27");
  await expect(page.getByText("このメニューには、ほかに7項目あります。")).toBeVisible();
  await axe(page);
  await saved(page);

  // The choice begins nothing, and is kept.
  await page.goto(area);
  await expect(page.getByText("まだ記入がありません", { exact: false })).toBeVisible();
  await page.reload();
  await open(page, area, 1);
  await expect(short).toBeChecked();
  const first = item(page, "1-1");
  const before = await first.boundingBox();
  await level(first, 2).check();
  await expect(short, "once something is rated the choice goes").toHaveCount(0);
  expect(await first.boundingBox(), "and nothing moves").toEqual(before);
  await expect(total(page)).toContainText("1/27");
  await saved(page);
  await page.goto(area);
  await expect(page.getByText("1 / 27", { exact: false }).first()).toBeVisible();
  await page.goto(`${area}/2026/middle/result`);
  await expect(page.getByText("短いリスト（27項目）で記入。", { exact: false })).toBeVisible();

  await open(page, area, 1);
  const lists = page.getByRole("combobox", { name: "記入するリスト" });
  await expect(lists).toHaveValue("short");
  await page.getByRole("button", { name: "ふつうのリストを記入する" }).click();
  await expect(items(page)).toHaveCount(12);
  await expect(item(page, "1-2"), "on to what it brought").toBeFocused();
  await expect(lists).toHaveValue("whole");
  await expect(total(page)).toContainText("1/75");
  await level(item(page, "1-2"), 3).check();
  await lists.selectOption("短いリスト（27項目）");
  await expect(total(page), "what was rated stays asked").toContainText("2/28");
  await expect(level(item(page, "1-2"), 3)).toBeChecked();
  await page.getByRole("link", { name: "全部の項目を一覧で" }).click();
  await expect(page.getByText("100項目のうち100項目")).toBeVisible();
  await page.getByRole("combobox", { name: "しぼりこみ" }).selectOption("短いリスト");
  await expect(page.getByText("100項目のうち27項目")).toBeVisible();

  // A later round begins as the one before it, and its sheet with it.
  await page.goto(`${area}/2026/end/menu/1`);
  await expect(total(page)).toContainText("0/27");
  await expect(page.getByRole("link", { name: "紙で記入する" })).toHaveAttribute("href", /2026\/end\/blank\/short$/);
  await page.goto(`${area}/2026/middle/menu/2`);
  await expect(lists).toHaveValue("short");
  await lists.selectOption("ふつうのリスト（75項目）");
  await saved(page);
  await page.goto(`${area}/2026/end/menu/1`);
  await expect(whole).toBeChecked();
  await expect(total(page)).toContainText("0/75");
});

test("a list with items for a closer look has three lengths, and a menu brings what is left out", async ({ page, site }) => {
  const area = await newArea(page, site);
  await open(page, area, 2);
  const choice = page.getByRole("group", { name: "どのリストで記入しますか" });
  await expect(choice.getByRole("radio")).toHaveCount(3);
  await expect(choice.getByRole("radio", { name: "短いリスト 27項目、10分ほど" })).toBeChecked();
  await expect(page.getByRole("button", { name: "くわしく見る" }), "from the short list to the ordinary one first").toHaveCount(0);
  await page.getByRole("button", { name: "ふつうのリストを記入する" }).click();
  await expect(choice.getByRole("radio", { name: "ふつうのリスト 75項目、30分ほど" })).toBeChecked();
  await expect(total(page)).toContainText("0/75");
  const count = await items(page).count();
  await axe(page);
  await page.getByRole("button", { name: "くわしく見る（あと3項目）" }).click();
  await expect(items(page)).toHaveCount(count + 3);
  await expect(page.locator("fieldset:focus"), "on to what it brought").toHaveAccessibleName(/^2-\d/);
  await expect(choice.getByRole("radio", { name: "くわしいリスト 100項目、40分ほど" })).toBeChecked();
  await expect(page.getByText("くわしいリストにしました。ほかのメニューも、このリストで記入します。")).toBeVisible();
  await level(items(page).first(), 2).check();
  await expect(choice).toHaveCount(0);
  const quiet = page.getByRole("combobox", { name: "記入するリスト" });
  await expect(quiet).toHaveValue("more");
  await axe(page);
  await quiet.selectOption("短いリスト（27項目）");
  await expect(total(page)).toContainText("1/27");
  await page.getByRole("link", { name: "紙で記入する" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("記入用紙（短いリスト）");
  await page.getByRole("link", { name: "くわしいリスト（100項目）にする" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("記入用紙（くわしいリスト）");
  await expect(page.getByRole("link", { name: "ふつうのリスト（75項目）にする" })).toBeVisible();
  await page.getByRole("link", { name: "記入した紙を打ち込む" }).click();
  await expect(items(page), "what stands on the sheet is asked for").toHaveCount(100);
});

/** How many sheets of A4. */
async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return (pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;
}

test("the list to fill in by hand: six sheets, or three by the short list", async ({ page, site }) => {
  await openSample(page, site);
  await page.goto(`${site}#/area/mihon-1/2026/middle/menu/1`);
  await page.getByRole("link", { name: "紙で記入する" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("記入用紙");
  await expect(page).toHaveTitle("記入用紙｜見本・あおば川圏域 令和8年度 中間｜ものさし");
  await expect(page.getByText("該当なし", { exact: true })).toHaveCount(75);
  await axe(page);
  expect(await sheets(page)).toBeLessThanOrEqual(6);
  await page.getByRole("link", { name: "短いリスト（25項目）にする" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("記入用紙（短いリスト）");
  await expect(page.getByText("該当なし", { exact: true })).toHaveCount(25);
  await axe(page);
  expect(await sheets(page)).toBeLessThanOrEqual(3);
  await page.emulateMedia({ media: "print" });
  const look = await page.evaluate(() => {
    const all = [...document.querySelectorAll("main *")].filter((e) => e.checkVisibility() && e.textContent?.trim());
    const points = all.map((e) => (Number.parseFloat(getComputedStyle(e).fontSize) * 72) / 96);
    const broken = [...document.querySelectorAll(".blank__item")].filter((e) => getComputedStyle(e).breakInside !== "avoid");
    const lonely = [...document.querySelectorAll("main h2")].filter((e) => getComputedStyle(e).breakAfter !== "avoid");
    return { smallest: Math.min(...points), broken: broken.length, lonely: lonely.length };
  });
  expect(look.smallest).toBeGreaterThanOrEqual(8.49);
  expect([look.broken, look.lonely]).toEqual([0, 0]);
});

test("a whole sheet is typed in with a key an item", async ({ page, site }) => {
  test.slow();
  const area = await newArea(page, site);
  await page.goto(`${area}/2026/middle/blank`);
  await page.getByRole("link", { name: "記入した紙を打ち込む" }).click();
  await expect(page.getByRole("checkbox", { name: "紙から打ち込む（答えると次の行へ）" })).toBeChecked();
  await expect(items(page)).toHaveCount(75);
  await expect(item(page, "1-1")).toBeFocused();
  const keys = Array.from({ length: 75 }, (_, place) => "01234nu"[place % 7]);
  for (const key of keys) await page.keyboard.press(key);
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(75);
  const result = page.getByRole("link", { name: "結果を見る" });
  await expect(result, "the sheet is at its end").toBeFocused();
  await page.keyboard.press("k");
  await expect(item(page, "9-10").getByRole("radio", { checked: true })).toBeFocused();
  await expect(item(page, "9-9"), "what was typed stays in view").toBeInViewport({ ratio: 1 });
  for (const [number, name] of [["1-1", "0"], ["1-5", "4"], ["1-6", "該当なし"], ["1-8", "わからない"], ["1-9", "0"]]) {
    await expect(level(item(page, number), name)).toBeChecked();
  }
  await axe(page);
  // A slip is a key back.
  await item(page, "9-9").getByRole("radio", { checked: true }).focus();
  await page.keyboard.press("1");
  await expect(item(page, "9-10").getByRole("radio", { checked: true })).toBeFocused();
  await page.keyboard.press("k");
  await expect(level(item(page, "9-9"), 1)).toBeFocused();
  await page.keyboard.press("2");
  await expect(level(item(page, "9-9"), 2)).toBeChecked();
  await saved(page);
  await page.goto(`${area}/2026/middle/menu/1`);
  await expect(total(page)).toContainText("75/75");
});

test("the short sheet has its lines alone, and goes on where it was left", async ({ page, site }) => {
  const area = await newArea(page, site);
  await page.goto(`${area}/2026/middle/blank/short`);
  await page.getByRole("link", { name: "記入した紙を打ち込む" }).click();
  await expect(items(page)).toHaveCount(27);
  await expect(item(page, "1-1")).toBeFocused();
  for (const key of "333") await page.keyboard.press(key);
  await saved(page);
  await page.goto(`${area}/2026/middle/menu/1`);
  await expect(total(page), "a round that begins with it asks for no more").toContainText("3/27");
  await page.goto(`${area}/2026/middle/blank/short`);
  await page.getByRole("link", { name: "記入した紙を打ち込む" }).click();
  const open = items(page).nth(3);
  await expect(open).toBeFocused();
  // Without the switch an answer stays where it is.
  await page.getByRole("checkbox", { name: "紙から打ち込む（答えると次の行へ）" }).uncheck();
  await level(open, 1).focus();
  await page.keyboard.press("2");
  await expect(level(open, 2)).toBeFocused();
});

test("who chose the list, or read the keys, goes on by the keys", async ({ page, site }) => {
  const area = await newArea(page, site);
  await page.goto(`${area}/2026/start/menu/1`);
  await expect(item(page, "1-1"), "the page is there").toBeFocused();
  await askForAll(page);
  await page.getByRole("radio", { name: /^短いリスト/ }).check();
  await page.keyboard.press("2");
  await expect(level(item(page, "1-1"), 2), "the open item in view takes the key").toBeChecked();
  await expect(level(item(page, "1-1"), 2)).toBeFocused();
  const keys = page.getByText("キーボードで記入する");
  const helps = page.getByRole("group").filter({ has: keys });
  await keys.click();
  await expect(item(page, "1-3"), "the table stands before it").not.toBeInViewport({ ratio: 1 });
  await page.keyboard.press("3");
  await expect(item(page, "1-3")).toBeFocused();
  await expect(item(page, "1-3")).toBeInViewport({ ratio: 1 });
  await expect(item(page, "1-3").getByRole("radio", { checked: true }), "nobody answers what is not seen").toHaveCount(0);
  await expect(item(page, "1-3").getByRole("status")).toHaveText("次はこの項目です。まだ何も変えていません。同じキーをもう一度押すと働きます。");
  await page.keyboard.press("3");
  await expect(level(item(page, "1-3"), 3)).toBeChecked();
  await expect(item(page, "1-3").getByRole("status")).toHaveText("");
  await keys.click();
  await keys.click();
  await expect(helps).toHaveAttribute("open");
  await page.keyboard.press("j");
  await expect(item(page, "1-8"), "the next of the short list").toBeFocused();
  await page.goto(`${area}/2026/start/menu/2`);
  await expect(page.getByRole("heading", { level: 1, name: "2 " })).toBeVisible();
  await expect(helps, "each page begins with its helps closed").not.toHaveAttribute("open");
});

test("a key at the helps on an answered item says so, and no word of it stays", async ({ page, site }) => {
  const area = await newArea(page, site);
  await open(page, area, 9);
  const all = items(page);
  const first = all.first();
  await expect(first).toBeFocused();
  for (let place = 0; place < (await all.count()); place++) await level(all.nth(place), 2).check();
  const helps = page.getByText("キーボードで記入する");
  await helps.click();
  await page.keyboard.press("3");
  await expect(first).toBeFocused();
  await expect(first.getByRole("status")).toHaveText("この項目には答えがあります。変えるときは、同じキーをもう一度押してください。");
  await expect(level(first, 2)).toBeChecked();
  await page.keyboard.press("3");
  await expect(level(first, 3)).toBeChecked();
  const onlyOpen = page.getByRole("checkbox", { name: "まだの項目だけ" });
  await onlyOpen.check();
  await expect(items(page)).toHaveCount(0);
  await onlyOpen.uncheck();
  await expect(first.getByRole("status"), "told once").not.toContainText("同じキー");
});

test("the keys go on at the link below the last item: back, on, and to what is open", async ({ page, site }) => {
  const area = await newArea(page, site);
  await open(page, area, 1);
  await expect(item(page, "1-1")).toBeFocused();
  const last = items(page).last();
  const onward = page.getByRole("navigation", { name: "前後のメニュー" }).getByRole("link", { name: /^次のメニューへ/ });
  // A key held down stops at the link.
  await page.keyboard.down("j");
  for (let key = 1; key < 14; key++) await page.keyboard.down("j");
  await page.keyboard.up("j");
  await expect(onward).toBeFocused();
  await page.keyboard.press("k");
  await expect(level(last, 0)).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("2");
  await expect(onward).toBeFocused();
  await expect(page.getByRole("radio", { name: /^2/, checked: true }), "a level belongs to no item here").toHaveCount(0);
  await page.keyboard.press("j");
  await expect(page.getByRole("heading", { level: 1, name: "2 " })).toBeVisible();
  await expect(item(page, "2-1")).toBeFocused();
  const all = await items(page).count();
  for (let key = 0; key < all; key++) await page.keyboard.press("j");
  await page.keyboard.press("o");
  await expect(page.getByRole("heading", { level: 1, name: "3 " }), "the next open item is in the next menu").toBeVisible();

  // Among all items, with nothing found: nothing to go back to, and nowhere else.
  await page.goto(`${area}/2026/middle/items`);
  await page.getByRole("searchbox", { name: "ことばで探す" }).fill("どこにもない言葉");
  const result = page.getByRole("link", { name: "結果を見る" });
  await result.focus();
  for (const key of ["k", "o", "3"]) await page.keyboard.press(key);
  await expect(result).toBeFocused();
});

test("nothing found says so, numbers are found, and either kana", async ({ page, site }) => {
  const area = await newArea(page, site);
  await page.goto(`${area}/2026/middle/items`);
  const words = page.getByRole("searchbox", { name: "ことばで探す" });
  await words.fill("1-2");
  await expect(items(page)).toHaveCount(1);
  await expect(item(page, "1-2")).toBeVisible();
  await words.fill("ピア");
  const peers = await items(page).count();
  expect(peers).toBeGreaterThan(1);
  await words.fill("ぴあ");
  await expect(items(page)).toHaveCount(peers);
  await words.fill("どこにもない言葉");
  await expect(page.getByText("見つかりませんでした。ことばを短くするか、しぼりこみを「すべて」にしてください。")).toBeVisible();
});

test("O goes on over the menus, and つぎは leads to what is open and to the result at last", async ({ page, site }) => {
  const area = await newArea(page, site);
  await open(page, area, 1);
  await askForAll(page);
  await page.goto(`${area}/2026/middle/items`);
  await page.getByRole("checkbox", { name: "紙から打ち込む（答えると次の行へ）" }).check();
  await expect(item(page, "1-1")).toBeFocused();
  for (let place = 0; place < 75; place++) await page.keyboard.press("2");
  // Two items stay open, in the second and in the eighth menu.
  for (const number of ["2-3", "8-2"]) {
    await item(page, number).getByRole("radio", { checked: true }).focus();
    await page.keyboard.press("Delete");
  }
  await saved(page);
  const onward = page.getByRole("navigation", { name: "前後のメニュー" });
  await open(page, area, 3);
  await expect(onward.getByRole("link", { name: "まだの項目があるメニューへ：8 市町村の相談体制" })).toBeVisible();
  await expect(item(page, "3-1")).toBeFocused();
  await page.keyboard.press("o");
  await expect(page.getByRole("heading", { level: 1, name: "8 " })).toBeVisible();
  await expect(item(page, "8-2")).toBeFocused();
  await page.keyboard.press("3");
  await page.keyboard.press("o");
  await expect(page.getByRole("heading", { level: 1, name: "2 " })).toBeVisible();
  await expect(item(page, "2-3")).toBeFocused();
  await page.keyboard.press("3");
  await page.keyboard.press("o");
  await expect(onward.getByRole("link", { name: "結果を見る" })).toBeFocused();
});

test("what stands beside an answer stays in its place, and S without an answer before says so", async ({ page, site }) => {
  const area = await newArea(page, site);
  await open(page, area, 1);
  const first = item(page, "1-1");
  const places = () => Promise.all(["該当なし", "わからない"].map((name) => level(first, name).boundingBox()));
  const before = await places();
  await expect(first).toBeFocused();
  await page.keyboard.press("s");
  await expect(first.getByRole("status")).toHaveText("前回の答えがありません。");
  await page.keyboard.press("2");
  await expect(first.getByRole("status")).toHaveText("");
  await expect(first.getByRole("button", { name: "取り消す" })).toBeVisible();
  expect(await places()).toEqual(before);
});
