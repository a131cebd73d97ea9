// The way through the year: what comes next is plain on every page, and every way back leads to where
// one was.
import type { Page } from "@playwright/test";
import { axe, expect, openSample, test } from "./support";

const AREA = "#/area/mihon-1";
const title = (page: Page) => page.getByRole("heading", { level: 1 });
const next = (page: Page) => page.getByRole("navigation", { name: "つぎは" });
const path = (page: Page) => page.getByRole("region", { name: /の流れ$/ });
const scrolled = (page: Page) => page.evaluate(() => Math.round(window.scrollY));
const at = (time: string) => new Date(`${time}+09:00`);

test("from nothing to 県へ渡す by what comes next alone", async ({ page, site }) => {
  test.slow();
  await page.clock.setFixedTime(at("2026-05-11T09:00:00"));
  await page.goto(`${site}#/new`);
  await page.getByRole("textbox", { name: "地域の名前" }).fill("津圏域");
  await page.getByRole("button", { name: "つくる", exact: true }).click();
  const primary = page.getByRole("main").locator(".button--primary");
  await expect(primary).toHaveText("令和8年度 年度当初の記入をはじめる");
  await expect(path(page).getByRole("listitem").filter({ hasText: /^記入これから$/ })).toBeVisible();
  await axe(page);
  await primary.click();
  // One key an item, and one on to the next.
  for (let menu = 1; menu <= 9; menu++) {
    await expect(title(page)).toContainText(new RegExp(`^${menu} `));
    // By the short list, with which a first round begins.
    const items = page.getByRole("group", { name: new RegExp(`^${menu}-\\d`) });
    await expect(items.first()).toBeFocused();
    const count = await items.count();
    for (let item = 0; item < count; item++) {
      await page.keyboard.press(menu % 2 ? "3" : "1");
      await page.keyboard.press("j");
    }
    await page.keyboard.press("Enter");
  }
  await expect(title(page)).toHaveText("結果");
  await page.goto(page.url().replace(/\/2026.*/, ""));
  await expect(primary).toHaveText("結果を見る");
  await primary.click();
  await next(page).getByRole("link", { name: "計画をつくる" }).click();
  await page.getByRole("button", { name: "計画に入れる" }).first().click();
  await next(page).getByRole("link", { name: "協議の場の予定を入れる" }).click();
  await page.getByRole("textbox", { name: "会議名" }).fill("精神保健福祉部会");
  await page.getByRole("button", { name: "この名前で加える" }).click();
  await page.getByRole("button", { name: "開催を加える" }).click();
  await page.getByLabel("開催日").fill("2026-05-20");
  await page.getByLabel("開催日").press("Tab");
  await page.getByRole("link", { name: "概要" }).click();
  await expect(primary).toHaveText("話し合いの準備をする（5月20日 精神保健福祉部会）");
  await primary.click();
  await expect(title(page)).toHaveText("話し合いの準備");
  await next(page).getByRole("link", { name: "県へ渡す準備をする" }).click();
  await expect(title(page)).toHaveText("県へ渡す");
  await axe(page);
});

test("in April the year before is still there, with what is left of it", async ({ page, site }) => {
  await page.clock.setFixedTime(at("2027-04-05T09:00:00"));
  await openSample(page, site);
  await page.goto(`${site}${AREA}`);
  await expect(page.getByRole("link", { name: /^令和8年度：中間のつづきを記入する/ })).toBeVisible();
  await expect(path(page).getByRole("heading")).toHaveText("令和8年度の流れ");
  // An answer of the new year does not hide it.
  await page.goto(`${site}${AREA}/2027/start/menu/1`);
  await page.getByRole("radio", { name: /^2/ }).first().check();
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  await page.goto("about:blank");
  await page.goto(`${site}${AREA}`);
  await expect(path(page).getByRole("heading")).toHaveText("令和8年度の流れ");
  await page.getByRole("link", { name: "会議で映す" }).click();
  await expect(page).toHaveURL(/2026\/talk/);
});

test("a page that is left open over midnight knows the day, and keeps what is typed", async ({ page, site }) => {
  await page.clock.install({ time: at("2027-03-31T23:59:40") });
  await openSample(page, site);
  await page.goto(`${site}${AREA}`);
  const now = path(page).locator('[aria-current="date"]');
  await expect(now).toHaveText(/^3月/);
  await page.clock.runFor(60_000);
  await expect(now).toHaveCount(0);
  await expect(page.getByRole("link", { name: /^令和8年度：中間のつづきを記入する/ })).toBeVisible();
  await page.getByText("年度・実施回を選んで記入する").click();
  await expect(page.getByRole("combobox", { name: "年度" })).toHaveValue("2027");
});

test("titles say area, year and round", async ({ page, site }) => {
  await openSample(page, site);
  for (const [address, expected] of [
    ["", "見本・あおば川圏域｜ものさし"],
    ["/2026/middle/result", "結果｜見本・あおば川圏域 令和8年度 中間｜ものさし"],
    ["/years", "年度のあゆみ｜見本・あおば川圏域｜ものさし"],
  ] as const) {
    await page.goto(`${site}${AREA}${address}`);
    await expect(page).toHaveTitle(expected);
  }
});

test("Back, Forward and a reload come back to where one was", async ({ page, site }) => {
  await openSample(page, site);
  await page.goto(`${site}${AREA}/2026/plan`);
  const issue = page.getByRole("link", { name: "夜間に相談できる窓口がない" });
  await issue.focus();
  await page.mouse.wheel(0, 40);
  await page.waitForTimeout(300);
  const there = await scrolled(page);
  expect(there).toBeGreaterThan(200);
  await page.keyboard.press("Enter");
  await expect(title(page)).toHaveText("夜間に相談できる窓口がない");
  await expect(title(page)).toBeFocused();
  expect(await scrolled(page), "a link begins at the top").toBe(0);
  await page.mouse.wheel(0, 700);
  await page.waitForTimeout(300);
  const below = await scrolled(page);
  await page.goBack();
  await expect(issue).toBeFocused();
  await expect.poll(() => scrolled(page)).toBe(there);
  await page.reload();
  await expect(issue).toBeFocused();
  await expect.poll(() => scrolled(page)).toBe(there);
  await page.goForward();
  await expect(title(page)).toHaveText("夜間に相談できる窓口がない");
  await expect.poll(() => scrolled(page)).toBe(below);
  await page.reload();
  await expect.poll(() => scrolled(page)).toBe(below);
});

test("a reload while an item is filled comes back to the item", async ({ page, site }) => {
  await openSample(page, site);
  await page.goto(`${site}${AREA}/2026/middle/menu/3`);
  const comment = page.getByRole("textbox", { name: "コメント" }).nth(4);
  await comment.fill("夜は");
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  await page.waitForTimeout(300);
  const there = await scrolled(page);
  await page.reload();
  await expect(comment).toHaveValue("夜は");
  await expect(comment).toBeFocused();
  await expect.poll(() => scrolled(page)).toBe(there);
});

test("whoever types while a page comes back is left where they are", async ({ page, site }) => {
  await openSample(page, site);
  await page.goto(`${site}${AREA}/2026/plan`);
  await page.getByText("自分のことばで書く").click();
  const name = page.getByRole("textbox", { name: "課題の名前" });
  await name.focus();
  await page.waitForTimeout(300);
  await page.getByRole("link", { name: "夜間に相談できる窓口がない" }).focus();
  await page.waitForTimeout(300);
  await name.focus();
  await page.waitForTimeout(300);
  // What it lay in is closed after a reload, and opens again.
  await page.reload();
  await expect(name).toBeFocused();
  await page.keyboard.type("夜の");
  await page.waitForTimeout(1500);
  await expect(name).toBeFocused();
  await expect(name).toHaveValue("夜の");
});

test("what is written after a removal stays when it is taken back", async ({ page, site }) => {
  await openSample(page, site);
  await page.goto(`${site}${AREA}/2026/plan`);
  await page.getByRole("link", { name: "夜間に相談できる窓口がない" }).click();
  await page.getByRole("button", { name: "この課題を計画から消す" }).click();
  await expect(title(page)).toHaveText("令和8年度の計画");
  await page.getByText("自分のことばで書く").click();
  await page.getByRole("textbox", { name: "課題の名前" }).fill("あとから書いた課題");
  await page.keyboard.press("Enter");
  await expect(title(page)).toHaveText("あとから書いた課題");
  await page.getByRole("button", { name: "元に戻す", exact: true }).click();
  await expect(page.getByText("元に戻しました。")).toBeFocused();
  await page.getByRole("link", { name: "計画にもどる" }).click();
  for (const name of ["夜間に相談できる窓口がない", "あとから書いた課題"]) {
    await expect(page.getByRole("link", { name })).toBeVisible();
  }
  await expect(page.getByText("元に戻しました。"), "it was told").toHaveCount(0);
});

test("a round under the wrong year is moved, not over another, and comes back", async ({ page, site }) => {
  await openSample(page, site);
  await page.goto(`${site}${AREA}`);
  const rounds = page.getByRole("region", { name: "これまでの実施回" });
  await rounds.getByText("実施回を動かす・写す・消す").click();
  await expect(rounds.getByRole("combobox", { name: "行き先の実施回" }), "a free one").toHaveValue("end");
  await rounds.getByRole("combobox", { name: "行き先の実施回" }).selectOption("年度当初");
  await rounds.getByRole("button", { name: "動かす", exact: true }).click();
  await expect(rounds.getByRole("alert")).toContainText("令和8年度 年度当初には、すでに記入があります。");
  await rounds.getByRole("combobox", { name: "行き先の実施回" }).selectOption("年度末");
  await axe(page);
  await rounds.getByRole("button", { name: "動かす", exact: true }).click();
  await expect(page.getByText("令和8年度 中間を、令和8年度 年度末へ動かしました。")).toBeFocused();
  await expect(rounds.getByRole("cell", { name: "年度末", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: /^年度末のつづきを記入する/ }), "the page goes with it").toBeVisible();
  await page.getByRole("button", { name: "元に戻す", exact: true }).click();
  await expect(rounds.getByRole("cell", { name: "中間", exact: true })).toBeVisible();
});

test("every page of an area ends with what comes next, and other pages lead back to it", async ({ page, site }) => {
  await openSample(page, site);
  for (const address of ["/2026/middle/result", "/2026/plan", "/indicators", "/forums", "/years", "/2026/papers", "/2026/send", "/2026/talk", "/2026/close"]) {
    await page.goto(`${site}${AREA}${address}`);
    await expect(next(page).getByRole("link"), address).toBeVisible();
  }
  await page.goto(`${site}#/help`);
  await expect(next(page)).toContainText("見本・あおば川圏域");
  await next(page).getByRole("link").click();
  await expect(page).toHaveURL(/2026\/middle\/menu\/\d$/);
  await expect(page.getByRole("navigation", { name: "前後のメニュー" })).toContainText("つぎは");
});

test("the form of an area asks what its kind has", async ({ page, site }) => {
  await page.goto(`${site}#/new`);
  const code = page.getByRole("textbox", { name: "全国地方公共団体コード" });
  const prefecture = page.getByRole("combobox", { name: "都道府県" });
  const healthCentre = page.getByRole("group", { name: "保健所を設置していますか" });
  await expect(page.getByRole("radio", { name: "圏域" })).toBeChecked();
  await expect(code).toHaveCount(0);
  await expect(healthCentre).toHaveCount(0);
  await expect(page.getByRole("textbox", { name: "地域の名前" })).toHaveAttribute("aria-required", "true");
  await prefecture.selectOption("三重県");
  await page.getByRole("radio", { name: "市町村" }).check();
  await code.fill("242012");
  await expect(healthCentre.getByRole("radio", { name: "わからない" })).toBeChecked();
  await expect(healthCentre).toHaveAccessibleDescription("「いいえ」だと、保健所の仕事についての項目は出ません。");
  await healthCentre.getByRole("radio", { name: "いいえ" }).check();
  await axe(page);
  await page.getByRole("radio", { name: "都道府県" }).check();
  await expect(prefecture).toHaveCount(0);
  await expect(healthCentre).toHaveCount(0);
  await page.getByRole("radio", { name: "圏域" }).check();
  await page.getByRole("textbox", { name: "地域の名前" }).fill("津圏域");
  await page.getByRole("button", { name: "つくる", exact: true }).click();
  await expect(title(page)).toHaveText("津圏域");
  await expect(page.getByText("全国地方公共団体コード")).toHaveCount(0);
});
