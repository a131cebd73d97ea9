// Real input by hand: 千葉市 平成30年度, menu 4, as tests/fixtures/chiba-2018.json has it from the
// city's own papers. What tests/chiba does natively, a person does here.
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { askForAll, expect, test, toTab } from "./support";

test.use({ viewport: { width: 1366, height: 768 } });

type Rating = { level: number } | "unknown" | "not-applicable";
type Answer = { rating?: Rating; evidence?: string };

const near = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");

const fixture = JSON.parse(near("../fixtures/chiba-2018.json"));
const answers: Record<string, Answer> = fixture.workspace.records[0].assessments[0].answers;

/** The items of menu 4 in the list's order, which is the order on the page. */
const list = near("../../checklists/nimo-2026.toml");
const items = [...list.matchAll(/\[\[item\]\]\nid = "([^"]+)"\nmenu = 4\n/g)].map((match) => match[1]);

function choice(rating: Rating): RegExp {
  if (rating === "unknown") return /^わからない/;
  return rating === "not-applicable" ? /^該当なし/ : new RegExp(`^${rating.level}`);
}

test("千葉市's menu 4 by hand: filled, found, sent as CSV", async ({ page, site }) => {
  test.slow();
  expect(items).toHaveLength(9);
  await page.goto(`${site}#/new`);
  await page.getByRole("radio", { name: "市町村" }).check();
  await page.getByRole("textbox", { name: "地域の名前" }).fill("千葉市");
  await page.getByRole("textbox", { name: "全国地方公共団体コード" }).fill("121002");
  // What was noted then is told by the items of 2026.
  await page.getByLabel("使うチェックリスト").selectOption("にも包括チェックリスト（2026年版）");
  await page.getByRole("button", { name: "つくる", exact: true }).click();
  await page.getByText("年度・実施回を選んで記入する").click();
  await page.getByRole("combobox", { name: "年度" }).selectOption("平成30年度（2018）");
  await page.getByRole("radio", { name: "中間" }).check();
  await page.getByRole("button", { name: "記入をはじめる" }).click();
  await askForAll(page);
  await page
    .getByRole("navigation", { name: "事業メニュー" })
    .getByRole("link", { name: "4 当事者・家族・ピア" })
    .click();

  for (const [index, id] of items.entries()) {
    const answer = answers[id];
    const group = page.getByRole("group", { name: new RegExp(`^4-${index + 1}\\D`) });
    if (answer?.rating) await group.getByRole("radio", { name: choice(answer.rating) }).check();
    if (answer?.evidence) await group.getByLabel("根拠").fill(answer.evidence);
  }
  await expect(page.getByText(/^保存しました/)).toBeVisible();

  // Three of nine items have a level: a mean of 1.0, and a mere 目安.
  await page.getByRole("link", { name: "結果", exact: true }).click();
  await page.getByText("表とことばで見る").first().click();
  const row = page.getByRole("row", { name: /^4 .* 1\.0 3 9 回答が少ないので目安/ }).first();
  await expect(row).toBeVisible();
  const gaps = page.getByRole("region", { name: /^課題/ });
  await expect(gaps).toContainText("ピアサポーターを育てる研修が続いている");

  await toTab(page, "書類");
  await page.getByRole("link", { name: "中間の回答のファイルと、記入用のExcelブックへ" }).click();
  const [csv] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "回答を保存" }).click(),
  ]);
  expect(csv.suggestedFilename()).toMatch(/^monosashi_answers_121002_2018_middle_\d{8}\.csv$/);
  const text = (await readFile(await csv.path())).toString("utf8");
  const lines = text.split("\r\n");
  for (const id of items) {
    const rating = answers[id]?.rating;
    const line = lines.find((l) => l.includes(id));
    expect(line, id).toBeDefined();
    if (rating && typeof rating === "object") expect(line).toContain(`,level,`);
  }
});
