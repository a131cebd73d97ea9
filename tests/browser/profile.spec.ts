// 「地域のすがた」: figures with source and day, 市町村 side by side, a copied block that is seen before it is taken,
// what they mean, and the 年表.
import type { Page } from "@playwright/test";
import { axe, edit, expect, openSample, test } from "./support";

test.use({ viewport: { width: 1366, height: 768 } });
test.beforeEach(({ page }) => page.clock.setFixedTime("2026-11-21T09:00:00+09:00"));

const sheet = (page: Page) => page.getByRole("region", { name: "地域の数字" }).getByRole("table");
const row = (page: Page, name: string) =>
  sheet(page).getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
const cell = (page: Page, name: string, column: number) => row(page, name).getByRole("cell").nth(column);

/** An area of one's own with two 市町村, on its page. */
async function begin(page: Page, site: string, places = "東町、西市"): Promise<void> {
  await page.goto(`${site}#/new`);
  await page.getByRole("textbox", { name: "地域の名前" }).fill("津圏域");
  if (places) await page.getByRole("textbox", { name: /構成市町村/ }).fill(places);
  await page.getByRole("button", { name: "つくる", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "津圏域" })).toBeVisible();
  await page.getByRole("link", { name: "地域のすがたを書きはじめる" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "地域のすがた" })).toBeFocused();
}

/** As a spreadsheet puts it there. */
async function paste(page: Page, into: string, text: string): Promise<void> {
  await page.getByRole("textbox", { name: into, exact: true }).evaluate((field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    if (field.dispatchEvent(event)) {
      (field as HTMLInputElement).value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }, text);
}

test("one figure is typed with its source and day, and is there after a reload", async ({ page, site }) => {
  await begin(page, site);
  await axe(page);
  await page.getByRole("button", { name: "書く：入院している人", exact: true }).click();
  await expect(page.getByRole("textbox", { name: "全体" })).toBeFocused();
  await page.getByRole("textbox", { name: "全体" }).fill("１，２３４人");
  await page.getByRole("textbox", { name: "東町" }).fill("調べている");
  await page.getByRole("textbox", { name: "西市" }).fill("0");
  await page.getByLabel("時点（いつの数字か）").fill("2026-06-30");
  await expect(page.getByText("ふつうは、630調査（6月30日の調査）、ReMHRADで分かります。")).toBeVisible();
  await page.getByRole("textbox", { name: "出典（どこで分かったか）" }).fill("630調査");
  await page.getByRole("textbox", { name: "ひとこと" }).fill("前の年より減った");
  await axe(page);
  await page.getByRole("button", { name: "閉じる：入院している人", exact: true }).click();
  await expect(cell(page, "入院している人 人", 0)).toHaveText("1,234");
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  await page.reload();
  await expect(cell(page, "入院している人 人", 1)).toHaveText("調べている");
  await expect(cell(page, "入院している人 人", 2), "0 is a figure").toHaveText("0");
  await expect(cell(page, "入院している人 人", 3)).toHaveText("630調査　2026年6月30日");
  await expect(cell(page, "入院している人 人", 4)).toHaveText("前の年より減った");

  // A slip is told at its field; what the area holds already is one number.
  await page.getByRole("button", { name: "書く：総人口", exact: true }).click();
  const whole = page.getByRole("textbox", { name: "全体" });
  await whole.fill("約18万");
  await whole.blur();
  await expect(page.getByRole("alert").filter({ hasText: "0以上の整数として" })).toBeVisible();
  await whole.fill("182,400");
  await whole.blur();
  await page.getByRole("link", { name: "概要にもどる" }).click();
  await expect(page.getByRole("region", { name: "地域の情報" })).toContainText("182,400");
  await expect(page.getByRole("region", { name: "地域のすがた" })).toContainText("2の数字（新しいものは2026年6月30日の時点）");
});

test("a copied block is seen before it is taken, and there is a way back", async ({ page, site }) => {
  await begin(page, site);
  await page.getByText("表計算から貼り付ける").click();
  await paste(page, "コピーした表", "\t西市\t全体\t出典\n入院している人\t120\t370人\t630調査\n空き家の数\t－\t1,500\t\n");
  const panel = page.getByRole("group").filter({ hasText: "表計算から貼り付ける" });
  await expect(panel.getByRole("status")).toContainText("4個のところが変わります（新しく4個、書きかえ0個）。空欄の1個は、いまのままにします。「-」などの1個は、数がないものとして、いまのままにします。");
  await expect(panel.getByText("新しい数字として足すもの：空き家の数")).toBeVisible();
  await expect(panel.getByRole("row").filter({ hasText: "入院している人：西市" })).toContainText("120");
  await expect(cell(page, "入院している人 人", 0), "not yet").toHaveText("");
  await axe(page);
  await panel.getByRole("button", { name: "取り込む" }).click();
  await expect(page.getByText("貼り付けた表を取り込みました。")).toBeFocused();
  await expect(cell(page, "入院している人 人", 0)).toHaveText("370");
  await expect(cell(page, "入院している人 人", 2)).toHaveText("120");
  await expect(row(page, "空き家の数")).toBeVisible();
  await page.getByRole("button", { name: "元に戻す", exact: true }).click();
  await expect(cell(page, "入院している人 人", 0)).toHaveText("");
  await expect(row(page, "空き家の数")).toHaveCount(0);
});

test("what cannot be read is named by line and column, and nothing changes until somebody leaves it out", async ({ page, site }) => {
  await begin(page, site);
  await page.getByText("表計算から貼り付ける").click();
  await paste(page, "コピーした表", "\t全体\t北町\n入院している人\t約370\t3\n精神病床\t560床\t\n");
  const panel = page.getByRole("group").filter({ hasText: "表計算から貼り付ける" });
  await expect(panel.getByText("1行目・3列目「北町」：この列は読みません。")).toBeVisible();
  await expect(panel.getByText("2行目・2列目「約370」：数字として読めません。")).toBeVisible();
  await expect(panel.getByRole("button", { name: "取り込む", exact: true })).toHaveCount(0);
  await axe(page);
  await panel.getByRole("button", { name: "やめる" }).click();
  await expect(cell(page, "精神病床 床", 0)).toHaveText("");
  await page.getByText("表計算から貼り付ける").click();
  await paste(page, "コピーした表", "\t全体\n入院している人\t約370\n精神病床\t560床\n");
  await panel.getByRole("button", { name: "読めないところを除いて取り込む（1個）" }).click();
  await expect(cell(page, "精神病床 床", 0)).toHaveText("560");
  await expect(cell(page, "入院している人 人", 0)).toHaveText("");
});

test("a block of numbers pasted into a field begins there", async ({ page, site }) => {
  await begin(page, site);
  await page.getByRole("button", { name: "書く：手帳を持っている人（1級）", exact: true }).click();
  await paste(page, "東町", "10\t20\n30\t40\n");
  const panel = page.getByRole("group").filter({ hasText: "表計算から貼り付ける" });
  await expect(panel.getByRole("combobox", { name: "はじめの行" })).toHaveValue(/\d+/);
  await expect(panel.getByRole("row").filter({ hasText: "手帳を持っている人（2級）：西市" })).toContainText("40");
  await panel.getByRole("combobox", { name: "はじめの列" }).selectOption({ label: "全体" });
  await expect(panel.getByRole("row").filter({ hasText: "手帳を持っている人（2級）：東町" })).toContainText("40");
  await panel.getByRole("button", { name: "取り込む" }).click();
  await expect(cell(page, "手帳を持っている人（1級） 人", 0)).toHaveText("10");
});

test("an area without 市町村 takes them from a block", async ({ page, site }) => {
  await begin(page, site, "");
  await expect(page.getByText("構成市町村を入れると、市町村ごとの列が出ます。")).toBeVisible();
  await page.getByText("表計算から貼り付ける").click();
  await paste(page, "コピーした表", "\t北町\t南村\n入院している人\t12\t3\n");
  await expect(page.getByText("構成市町村に足すもの：北町、南村")).toBeVisible();
  await page.getByRole("button", { name: "取り込む" }).click();
  await expect(sheet(page).getByRole("columnheader", { name: "南村" })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { name: "地域の数字" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "読み取れること" }), "no heading of nothing on paper").toBeHidden();
});

test("a figure of one's own, what the figures mean, and the 年表", async ({ page, site }) => {
  await begin(page, site);
  await page.getByText("数字を足す").click();
  await page.getByRole("button", { name: "足す", exact: true }).click();
  await expect(page.getByText("数字の名前を入れてください。")).toBeVisible();
  await page.getByRole("textbox", { name: "足す数字の名前" }).fill("こころの健康相談の件数");
  await page.getByRole("button", { name: "足す", exact: true }).click();
  await expect(page.getByRole("textbox", { name: "全体" })).toBeFocused();
  await page.getByRole("textbox", { name: "全体" }).fill("48件");
  await page.getByRole("textbox", { name: "単位" }).fill("件");
  await page.getByRole("combobox", { name: "分類" }).selectOption("資源");
  await expect(page.getByRole("combobox", { name: "分類" })).toBeFocused();
  await expect(cell(page, "こころの健康相談の件数 件", 0)).toHaveText("48");

  await edit(page, "読み取れること");
  await page.getByRole("textbox", { name: "読み取れること" }).fill("相談が増えています。窓口は一つです。");
  await page.getByRole("button", { name: "閉じる：読み取れること" }).click();
  await expect(page.getByRole("region", { name: "読み取れること" })).toContainText("相談が増えています。");

  const history = page.getByRole("region", { name: "これまでのあゆみ（年表）" });
  await history.getByText("年表に足す").first().click();
  for (const [what, when] of [["窓口がひらく", "2020年4月"], ["連絡会をはじめる", "平成30年度"]] as const) {
    await history.getByRole("textbox", { name: "できごと" }).fill(what);
    await history.getByRole("button", { name: "年表に足す" }).click();
    await expect(history.getByText("「いつ」が読めませんでした。")).toBeVisible();
    await history.getByRole("textbox", { name: /^いつ/ }).fill(when);
    await history.getByRole("button", { name: "年表に足す" }).click();
    await expect(history.getByText(`「${what}」を年表に足しました。`)).toBeFocused();
  }
  const lines = history.getByRole("listitem");
  await expect(lines.nth(0)).toContainText("平成30年度（2018）");
  await expect(lines.nth(1)).toContainText("2020年4月");
  await axe(page);

  // A line is put right in its place, and goes where its time belongs.
  await history.getByRole("button", { name: /^直す\s*：窓口がひらく/ }).click();
  const time = history.getByRole("textbox", { name: "いつ", exact: true });
  await time.fill("むかし");
  await time.blur();
  await expect(history.getByRole("alert").filter({ hasText: "いつのことか読めませんでした。" })).toBeVisible();
  await expect(lines.nth(1)).toContainText("2020年4月");
  await time.fill("平成29年度");
  await time.blur();
  await axe(page);
  await history.getByRole("button", { name: /^閉じる\s*：窓口がひらく/ }).click();
  await expect(lines.nth(0)).toContainText("平成29年度（2017）");
  await expect(lines.nth(1)).toContainText("連絡会をはじめる");
  await lines.nth(1).getByRole("button", { name: /^消す/ }).click();
  await expect(lines).toHaveCount(1);
  await page.getByRole("button", { name: "元に戻す", exact: true }).click();
  await expect(lines).toHaveCount(2);

  await page.getByRole("button", { name: "この数字を消す" }).click();
  await expect(row(page, "こころの健康相談の件数 件")).toHaveCount(0);
  await page.getByRole("button", { name: "元に戻す", exact: true }).click();
  await expect(row(page, "こころの健康相談の件数 件")).toBeVisible();
});

test("the sample's sheet is one A4, and 概要 stays on two", async ({ page, site }) => {
  await openSample(page, site);
  const pages = async () => (await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type\s*\/Page\b/g);
  expect((await pages())?.length).toBeLessThanOrEqual(2);
  await page.getByRole("link", { name: "地域のすがたを開く" }).click();
  await expect(cell(page, "入院している人 人", 0)).toHaveText("371");
  await axe(page);
  expect(await pages()).toHaveLength(1);
  await page.emulateMedia({ media: "print" });
  await expect(row(page, "精神病床 床"), "blank rows stay off the paper").toBeHidden();
  await expect(row(page, "入院している人 人")).toBeVisible();
});

test("on a phone each figure stands as a block with its 市町村 beside their values", async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openSample(page, site);
  await page.goto(`${page.url()}/profile`);
  await expect(page.getByRole("heading", { level: 1, name: "地域のすがた" })).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wide, "nothing sticks out").toBe(false);
  await axe(page);
});

test("the meeting shows the sheet, one screen at a time", async ({ page, site }) => {
  await openSample(page, site);
  await page.goto(`${page.url()}/2026/talk/profile`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("1年以上入院している人は187人で");
  await expect(page.getByText("182,400人")).toBeVisible();
  for (let part = 0; part < 6; part += 1) {
    const tall = await page.locator(".show__page").evaluate((one) => one.scrollHeight - one.clientHeight);
    expect(tall, page.url()).toBeLessThanOrEqual(1);
    const smallest = await page.locator(".show__page").evaluate((one) =>
      Math.min(...[...one.querySelectorAll("h1, p, dt, dd, li, span")].map((text) => parseFloat(getComputedStyle(text).fontSize))),
    );
    expect(smallest * 25, "1/25 of the height").toBeGreaterThanOrEqual(767);
    if (await page.getByText("自立支援協議会に精神保健福祉部会ができる").isVisible()) break;
    await page.keyboard.press("ArrowRight");
    await page.waitForTimeout(200);
  }
  await expect(page.getByText(/^平成24年度/)).toBeVisible();
});

test("what leaves for the prefecture hides few people, place by place", async ({ page, site }) => {
  await openSample(page, site);
  await page.goto(`${page.url()}/2026/send`);
  await expect(page.getByText(/「地域のすがた」の数字は、\d+個の値が「少数」になり/)).toBeVisible();
  await expect(page.getByText(/地域のすがた（数字 18、年表 5）/)).toBeVisible();
});
