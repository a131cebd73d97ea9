// Papers for people who do not know the tool: new members of a 協議の場, and whoever decides on money.
import type { Page } from "@playwright/test";
import { beginSurvey } from "./member_answers";
import * as store from "./store";
import { axe, edit, expect, openSample, test } from "./support";

test.use({ viewport: { width: 1366, height: 768 } });
test.beforeEach(({ page }) => page.clock.setFixedTime("2026-11-21T09:00:00+09:00"));

const AREA = "#/area/mihon-1";

/** How many sheets of A4. */
async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return (pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;
}

/** What the paper shows in print, margins and all. */
async function onPaper(page: Page): Promise<string> {
  await page.emulateMedia({ media: "print" });
  const text = await page.locator("body").innerText();
  const margins = await page.evaluate(() => {
    const all = [...document.styleSheets, ...document.adoptedStyleSheets];
    const rules = all.flatMap((sheet) => [...sheet.cssRules]);
    return rules.filter((rule) => rule instanceof CSSPageRule).map((rule) => rule.cssText).join("\n");
  });
  await page.emulateMedia({ media: null });
  return `${text}\n${margins}`;
}

/** Sizes in px of all words that are printed. */
async function sizes(page: Page): Promise<number[]> {
  await page.emulateMedia({ media: "print" });
  const found = await page.evaluate(() => {
    const sizes = new Set<number>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const box = text.parentElement;
      if (!box || !text.textContent?.trim() || !box.checkVisibility()) continue;
      if (box.closest(".visually-hidden, script, style")) continue;
      sizes.add(parseFloat(getComputedStyle(box).fontSize));
    }
    return [...sizes];
  });
  await page.emulateMedia({ media: null });
  return found;
}

test("new members get two sheets in large letters, whatever is known of the forum", async ({ page, site }) => {
  await openSample(page, site);
  await page.goto(`${site}${AREA}/2026/papers`);
  await page.getByRole("link", { name: "はじめての委員さんへ" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "はじめての委員さんへ" })).toBeVisible();
  const forum = page.getByRole("combobox", { name: "もとにする会議" });
  for (const option of await forum.getByRole("option").all()) {
    await forum.selectOption(await option.getAttribute("value"));
    expect(await sheets(page), (await option.textContent()) ?? "").toBe(2);
  }
  const found = await sizes(page);
  expect(found.length).toBeGreaterThan(0);
  expect(Math.min(...found), found.join()).toBeGreaterThanOrEqual(16);
  expect(await onPaper(page)).not.toMatch(/font-size: [0-9]pt/);
  await axe(page);

  // One of which nothing is known.
  await page.goto(`${site}${AREA}/forums`);
  await page.getByRole("button", { name: "会議を加える" }).click();
  await page.keyboard.type("新しい会議");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "はじめての委員さんへ（2枚の紙）" }).click();
  await expect(forum).toHaveValue(/./);
  await expect(page.getByRole("row", { name: "会議の名前 新しい会議" })).toBeVisible();
  await expect(page.getByRole("row", { name: /^前の会議 まだ開かれていません。/ })).toBeVisible();
  await expect(page.getByRole("row", { name: "謝金・交通費 事務局におたずねください。" })).toBeVisible();
  expect(await sheets(page)).toBe(2);
  expect(Math.min(...(await sizes(page)))).toBeGreaterThanOrEqual(16);
});

test("what is written for new members is kept in the forum, and never in another one", async ({ page, site }) => {
  await openSample(page, site);
  await page.goto(`${site}${AREA}/2026/form/welcome/f-home`);
  const forum = page.getByRole("combobox", { name: "もとにする会議" });
  await expect(forum).toHaveValue("f-home");
  await expect(page.getByRole("row", { name: "前の会議 2026年10月22日（木）" })).toBeVisible();
  await page.getByRole("textbox", { name: "休けいや付き添い" }).fill("1時間ごとに休みます。");
  await page.getByRole("textbox", { name: "謝金・交通費" }).fill("1回5,000円とバス代をお渡しします。");
  await page.getByRole("textbox", { name: "聞きたいときは" }).fill("保健所の担当　012-345-6789");
  await page.getByRole("combobox", { name: "委員の任期" }).selectOption("令和8年度まで");
  for (const row of [/^休けいや付き添い .*1時間ごとに休みます。$/, "謝金・交通費 1回5,000円とバス代をお渡しします。", "委員の任期 令和8年度まで（2027年3月まで）"]) {
    await expect(page.getByRole("row", { name: row })).toBeVisible();
  }
  expect(await sheets(page)).toBe(2);
  await forum.selectOption("事例検討会");
  await expect(page.getByRole("textbox", { name: "謝金・交通費" })).toHaveValue("");
  await expect(page.getByRole("combobox", { name: "委員の任期" })).toHaveValue("");
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  await page.reload();
  await expect(forum).toHaveValue("f-home");
  await expect(page.getByRole("textbox", { name: "謝金・交通費" })).toHaveValue("1回5,000円とバス代をお渡しします。");
  await expect(page.getByRole("combobox", { name: "委員の任期" })).toHaveValue("2026");
  await page.setViewportSize({ width: 390, height: 844 });
  await axe(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("an area without a forum is led to 協議の場, one without an issue to its plan", async ({ page, site }) => {
  await openSample(page, site);
  await page.goto(`${site}${AREA}/forums`);
  const forums = page.getByRole("region", { name: "会議の一覧" }).getByRole("rowheader");
  for (let left = await forums.count(); left > 0; left -= 1) {
    await forums.first().getByRole("link").click();
    await page.getByRole("button", { name: "この会議を消す" }).click();
    await expect(forums).toHaveCount(left - 1);
  }
  await page.goto(`${site}${AREA}/2026/form/welcome`);
  await expect(page.getByText("この地域には、まだ会議がありません。")).toBeVisible();
  await expect(page.getByRole("button", { name: "印刷する" })).toHaveCount(0);
  await axe(page);
  await page.getByRole("link", { name: "協議の場のページへ" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "協議の場" })).toBeVisible();
  await page.goto(`${site}${AREA}/2030/form/budget`);
  await expect(page.getByText("この年度の計画に、地域課題はまだありません。")).toBeVisible();
  await expect(page.getByRole("link", { name: "計画のページへ" })).toBeVisible();
});

test("in spring a term that is over is told on the forum and in the list", async ({ page, site }) => {
  await openSample(page, site);
  await page.goto(`${site}${AREA}/forum/f-bukai`);
  await edit(page, "会議について");
  await page.getByRole("combobox", { name: "委員の任期" }).selectOption("令和8年度まで");
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  const told = page.getByText("任期は令和8年度まででした。顔ぶれを確かめて、新しい任期を書いてください。");
  await expect(told).toHaveCount(0);
  await page.clock.setFixedTime("2027-04-06T09:00:00+09:00");
  await page.reload();
  await expect(told).toBeVisible();
  await axe(page);
  await page.getByRole("link", { name: "新しい委員さんへの紙をつくる" }).click();
  await expect(page.getByRole("combobox", { name: "もとにする会議" })).toHaveValue("f-bukai");
  await page.goto(`${site}${AREA}/forums`);
  await expect(page.getByText("「あおば川圏域 精神保健福祉部会」の任期は令和8年度まででした。")).toBeVisible();
  await axe(page);
  await page.clock.setFixedTime("2027-07-01T09:00:00+09:00");
  await page.goto(`${site}${AREA}/forum/f-bukai`);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(told).toHaveCount(0);
});

test("every issue of the sample is one sheet for the budget, with sources and without levels", async ({ page, site }) => {
  await openSample(page, site);
  await page.goto(`${site}${AREA}/2026/papers`);
  await page.getByRole("link", { name: "予算の説明に" }).click();
  const issue = page.getByRole("combobox", { name: "もとにする地域課題" });
  const options = await issue.getByRole("option").all();
  expect(options.length).toBeGreaterThan(3);
  for (const option of options) {
    await issue.selectOption(await option.getAttribute("value"));
    expect(await sheets(page), (await option.textContent()) ?? "").toBe(1);
    const text = await onPaper(page);
    expect(text).not.toContain("段階");
    expect(text).not.toContain("目安");
    expect(text, "said on the screen alone").not.toContain("（これから書きます）");
  }
  await issue.selectOption("退院が決まっても、住まいが見つからない");
  const figures = page.getByRole("row", { name: /^住まいが見つかった件数 2件 （令和6年度） 5件（3市町） （令和7年度） 8件 （令和8年度） 住まい連絡会に持ち寄った記録/ });
  await expect(figures).toBeVisible();
  await axe(page);
});

test("what is written for the budget is kept in the issue, and a level in it stays off the paper", async ({ page, site }) => {
  await openSample(page, site);
  await page.goto(`${site}${AREA}/2026/issue/y26-home`);
  await page.getByRole("link", { name: "予算の説明に（1枚の紙）" }).click();
  const issue = page.getByRole("combobox", { name: "もとにする地域課題" });
  await expect(issue).toHaveValue("y26-home");
  await expect(page.getByRole("row", { name: /^お願いしたいこと 部屋探しの手引き/ })).toBeVisible();
  await page.getByRole("textbox", { name: "お願いしたいこと" }).fill("");
  await expect(page.getByRole("row", { name: /^お願いしたいこと （これから書きます）/ })).toBeVisible();
  const written = {
    "かかわる人（何人で）": "保健所の職員2人と、ピアサポーター3人",
    "かける日数（何日）": "月に1日、年に12日",
    "かかるお金（何円）": "36万円（謝金3人と12回、会場代）\n内訳：謝金 18万円、会場代 12万円、印刷 6万円",
    お願いしたいこと: "来年度の予算に、住まい連絡会の開催費を入れてください。",
    ほかの例: "となりの圏域では、年3回の連絡会を5年続けています。",
  };
  for (const [name, text] of Object.entries(written)) {
    await page.getByRole("textbox", { name }).fill(text);
    await expect(page.getByRole("row", { name: `${name} ${text.replace("\n", " ")}` })).toBeVisible();
  }
  expect(await sheets(page)).toBe(1);
  const told = page.getByText("「段階」にふれた文があったので、この紙には入れていません。");
  await expect(told).toHaveCount(0);
  await page.getByRole("textbox", { name: "ほかの例" }).fill("段階1から始めました。今も続いています。");
  await expect(told).toBeVisible();
  await expect(page.getByRole("row", { name: "ほかの例 今も続いています。" })).toBeVisible();
  expect(await onPaper(page)).not.toContain("段階");
  await axe(page);
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  const { plans } = (await store.workspace(page)).records[0];
  const issues = plans.flatMap((plan: { issues?: { id: string }[] }) => plan.issues ?? []);
  const own = issues.find(({ id }: { id: string }) => id === "y26-home");
  expect(own.budget.asked).toBe(written["お願いしたいこと"]);
  await page.setViewportSize({ width: 390, height: 844 });
  await axe(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("the help says what to answer when somebody asks for the figures", async ({ page, site }) => {
  await page.goto(`${site}#/help`);
  await page.getByRole("link", { name: "数字を聞かれたら" }).click();
  const asked = page.getByRole("heading", { level: 2, name: "数字を聞かれたら" });
  await expect(asked).toBeInViewport();
  await axe(page);
});

test("a survey takes one side where it fits and two otherwise, and each sheet says what it belongs to", async ({ page, site }) => {
  await beginSurvey(page, site);
  await page.getByRole("link", { name: "調査用紙を開く" }).click();
  await expect(page.getByText("1/1", { exact: true })).toBeVisible();
  expect(await sheets(page)).toBe(1);

  const title = "9月の部会の前に、ひとりずつ聞くアンケート";
  await page.goto(`${site}${AREA}/survey/s26-before/paper`);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  for (const sheet of ["1/2", "2/2"]) await expect(page.getByText(sheet, { exact: true })).toBeVisible();
  await axe(page);
  expect(await sheets(page)).toBe(2);
  const text = await onPaper(page);
  // The first one stands under the page's heading, which says both.
  const both = await page.locator(".survey-paper__sheet").allInnerTexts();
  for (const sheet of both) for (const told of ["返し先：", "どのページにも同じ印"]) expect(sheet).toContain(told);
  for (const told of [title, "見本・あおば川圏域　令和8年度"]) expect(both[1]).toContain(told);
  expect(text, "no member knows what that means").not.toContain("順位づけ");
  expect(text).toContain("（一つ選ぶ）");
  expect(text).not.toContain("一つの質問に一つです");
  expect(Math.min(...(await sizes(page))), "twelve points").toBeGreaterThanOrEqual(16);

  // As wide as the paper: the words get the room that is left, and no sheet is shorter than its page.
  await page.setViewportSize({ width: 688, height: 1047 });
  await page.emulateMedia({ media: "print" });
  const heights = await page.evaluate(() => {
    const of = (selector: string) => [...document.querySelectorAll(selector)].map((box) => (box.getBoundingClientRect().height / 96) * 25.4);
    return { words: of(".survey-paper__words"), sheets: of(".survey-paper__sheet") };
  });
  await page.emulateMedia({ media: null });
  expect(Math.min(...heights.words)).toBeGreaterThanOrEqual(30);
  for (const height of heights.sheets) expect(Math.abs(height - 274), `${height} mm`).toBeLessThan(1);
});
