// The whole way with no server: ten members, a group, a workbook and two papers; the room talks about where they
// differ; and what it agreed on leaves, with nothing that tells who said what.
import { strFromU8, unzipSync } from "fflate";
import { readFile, writeFile } from "node:fs/promises";
import type { Page, TestInfo } from "@playwright/test";
import { csvRows, type Row } from "./csv_rows";
import { answer, beginSurvey, download, makeFile, openFile, stranger, type Says } from "./member_answers";
import { fillWorkbook } from "./member_workbook";
import { axe, expect, test } from "./support";

test.use({ viewport: { width: 1366, height: 768 } });
// Two days after a sitting of the sample: words can still be put beside what it agreed on.
test.beforeEach(({ page }) => page.clock.setFixedTime("2026-10-10T09:00:00+09:00"));

const ROUND = "#/area/mihon-1/2026/end";
const SITTING = "あおば川圏域 精神保健福祉部会（2026年10月8日）";

const FELT = ["そう思う", "どちらともいえない", "まだと思う", "わからない", "答えない"];
const SIDES = ["行政", "行政", "行政", "事業者", "事業者", "事業者", "当事者", "当事者", "当事者", "家族"];
const MEMBERS = SIDES.map((side, place) => ({
  felt: [FELT[place % 5], FELT[(place + 2) % 3]],
  // One half says the least, the other the most.
  levels: [0, 0, 0].fill(place % 2 === 0 ? 0 : 4),
  word: `夜の電話のこと その${place + 1}`,
  side,
  shows: true,
  organisation: `ひみつの会${place + 1}`,
  name: `ないしょ${place + 1}子`,
}));
const GROUP = { felt: ["まだと思う"], people: "４", word: "みなで話したこと", organisation: "ひみつのつどい" };
const IN_EXCEL = { side: "医療", organisation: "ひみつ診療所", name: "ないしょ十一子", word: "Excelに書いたこと" };

/** The one word that the room is to see. */
const TICKED = MEMBERS[2].word;
/** All else that members wrote, which is to stay in the office. */
const SECRETS = [...MEMBERS, GROUP, IN_EXCEL]
  .flatMap((says: Says) => [says.word, says.organisation, says.name])
  .filter((text) => text !== undefined) as string[];

/** On which the room agrees, of which it keeps both views, and which it takes home. */
const AGREED = "目的を確かめ合う協議の場が、毎年開かれている";
const BOTH = "当事者と家族が、協議の場の委員に加わっている";
const HOME = "住民がこころの病気や障害を学べる場が、身近にある";
/** What only the office has said anything of. */
const DRAFTED = "それぞれの会議が、役割を分けてつながっている";
/** What stays beside the level that is agreed on, in the room's own words. */
const BESIDE = "夜はつながりにくいという声もある";

/** Ten members and a group answer the one file, one after the other at one PC. */
async function answersOfFile(path: string, info: TestInfo): Promise<string[]> {
  const answers: string[] = [];
  await stranger(async (context) => {
    for (const [place, says] of [...MEMBERS, GROUP].entries()) {
      const member = await openFile(context, path);
      answers.push(await answer(member, says, info, `回答${place + 1}.json`));
      await member.close();
    }
  });
  return answers;
}

/** The form of Excel, as it is handed out and as somebody fills it in. */
async function workbooks(page: Page, info: TestInfo): Promise<string[]> {
  const book = await download(page, () => page.getByRole("button", { name: "Excelファイルをつくる" }).click());
  expect(book.suggestedFilename()).toMatch(/^monosashi_survey_M-01_2026_end_\d{8}\.xlsx$/);
  const [blank, filled] = [info.outputPath("用紙.xlsx"), info.outputPath("Excelの回答.xlsx")];
  await book.saveAs(blank);
  await fillWorkbook(blank, filled, [
    ["立場", "答え", IN_EXCEL.side],
    ["所属", "答え", IN_EXCEL.organisation],
    ["お名前", "答え", IN_EXCEL.name],
    ["1", "答え", "まだと思う"],
    ["1", "段階（書ける方だけ）", "0 これから"],
    ["1", "ひとこと（書ける方だけ）", IN_EXCEL.word],
    ["12", "答え", "そう思う"],
  ]);
  return [blank, filled];
}

/** Two papers, digits only; each leads to the next cell. */
async function typeIn(page: Page): Promise<void> {
  await page.getByRole("link", { name: "紙の回答を打ち込む" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "紙の回答を打ち込む" })).toBeVisible();
  await axe(page);
  await page.getByRole("textbox", { name: "紙1　問1", exact: true }).focus();
  await page.keyboard.type("131");
  await expect(page.getByRole("textbox", { name: "紙1　問4", exact: true })).toBeFocused();
  const other = page.getByRole("textbox", { name: "紙2　問1", exact: true });
  await other.fill("9");
  await page.getByRole("button", { name: "打ち込んだ分を加える" }).click();
  await expect(page.getByText("紙2　問1：「9」は選べません。", { exact: false })).toBeVisible();
  await page.reload();
  await expect(other).toHaveValue("9");
  await other.fill("2");
  await page.getByRole("button", { name: "打ち込んだ分を加える" }).click();
  await expect(page.getByText("2人分の回答を加えました。").first()).toBeVisible();
  await page.getByRole("link", { name: "一人ひとりに聞く" }).first().click();
}

/** The office's own draft of two items, one of which the room will take home. */
async function draft(page: Page, site: string): Promise<void> {
  for (const [menu, item] of [[1, DRAFTED], [2, HOME]] as const) {
    await page.goto(`${site}${ROUND}/menu/${menu}`);
    await page.getByRole("group", { name: item }).getByRole("radio", { name: /^1/ }).check();
  }
  await expect(page.getByText(/^保存しました/)).toBeVisible();
}

/** The room leaves the three items of which views differ, each in one of the three ways. */
async function leave(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: "見え方がちがうところ" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: /17人の回答から。 ?見え方がちがうのは3項目です。/ })).toBeVisible();
  const apart = page.getByRole("region", { name: "見え方がちがう", exact: true });
  const item = (text: string) =>
    apart.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 3, name: text }) });

  // Of the file, the workbook, the group and the papers, each counts as many as it speaks for.
  const agreed = item(AGREED);
  await expect(agreed.getByText("11人の見え方は、ちがいます。真ん中は段階0で、そこから1段階までに6人がいます。").first()).toBeVisible();
  await expect(agreed.getByText("実感：そう思う 3人、どちらともいえない 3人、まだと思う 7人、わからない 2人")).toBeVisible();
  // The one of a family is told with those who are ill themselves, and nobody in a group of fewer than three.
  const sides = await agreed.getByRole("listitem").filter({ hasText: /人）：段階/ }).allTextContents();
  expect(sides).toContainEqual(expect.stringMatching(/^当事者・家族（4人）：/));
  for (const side of sides) expect(Number(/（(\d+)人）/.exec(side)?.[1]), side).toBeGreaterThanOrEqual(3);
  await expect(page.getByRole("main")).not.toContainText(/ひみつ|ないしょ/);

  await page.getByRole("combobox", { name: "どの会議で話しましたか" }).selectOption({ label: SITTING });
  await agreed.getByRole("checkbox", { name: TICKED }).check();
  await agreed.getByRole("combobox", { name: "決めた段階" }).selectOption({ label: "段階3 全体で実施・定着" });
  await agreed.getByRole("button", { name: "合意", exact: true }).click();
  await agreed.getByRole("textbox", { name: "そばに残す言葉" }).fill(BESIDE);
  await item(BOTH).getByRole("button", { name: /^両論のまま/ }).click();
  await item(HOME).getByRole("button", { name: "持ち帰り" }).click();
  const told = (text: string) => item(text).getByRole("status");
  await expect(told(AGREED)).toContainText(`合意：段階3（${SITTING}） 10月15日までは、言葉を書き足せます。`);
  await expect(told(BOTH)).toContainText(`両論のまま（${SITTING}）`);
  await expect(told(HOME)).toContainText(`持ち帰り（${SITTING}）`);
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  await axe(page);
}

/** The rows of a file of answers about the round. */
async function rowsOf(path: string): Promise<Row[]> {
  const rows = await csvRows(path);
  return rows.filter((row) => row["年度"] === "2026" && row["実施回コード"] === "end");
}

/** Every row says whose word it is, and how the room left its item. */
function checkVoices(rows: Row[]): void {
  const agreed = { 立場コード: "agreed", 立場: "協議の場の合意", 合意した会議ID: "f-bukai", 合意した開催ID: "m13" };
  const drafted = { 立場コード: "draft", 立場: "事務局案", 合意した会議ID: null, 合意した開催ID: null };
  const open = { 話し合いのあとの置き方: null, 話し合った会議ID: null, 話し合った開催ID: null };
  const left = { 話し合った会議ID: "f-bukai", 話し合った開催ID: "m13" };
  const said = new Map<string | null, Row>([
    [AGREED, { ...agreed, ...open, 評価コード: "level", 評価段階: "3" }],
    [BOTH, { ...drafted, ...left, 話し合いのあとの置き方: "両論のまま", 評価コード: null, 評価段階: null }],
    [HOME, { ...drafted, ...left, 話し合いのあとの置き方: "持ち帰り", 評価コード: "level", 評価段階: "1" }],
    [DRAFTED, { ...drafted, ...open, 評価コード: "level", 評価段階: "1" }],
  ]);
  const blank = { ...drafted, ...open, 評価コード: null, 評価段階: null };
  const ofNobody = { 回答者ID: null, 回答者の所属: null, 回答者の名前: null, 回答の人数: null, 実感コード: null, コメント: null };
  expect(rows).toHaveLength(75);
  expect(rows.filter((row) => said.has(row["項目"]))).toHaveLength(said.size);
  for (const row of rows) expect(row).toMatchObject({ ...(said.get(row["項目"]) ?? blank), ...ofNobody });
}

function checkSecrets(text: string): void {
  expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([]);
}

test("ten members, a group, a workbook and two papers reach what the room agrees on, and its CSV", async ({ page, site }, info) => {
  test.slow();
  await beginSurvey(page, site);
  const answers = await answersOfFile(await makeFile(page, info, "アンケート.html"), info);
  const books = await workbooks(page, info);
  await page.getByLabel("届いたファイルを読み込む").setInputFiles([...answers, ...books]);
  await expect(page.getByText("15人分の回答を加えられます。")).toBeVisible();
  // The workbook that nobody has filled in is told by name, and no other.
  await expect(page.getByText("用紙.xlsx", { exact: false })).toBeVisible();
  await expect(page.getByText("Excelの回答.xlsx", { exact: false })).toHaveCount(0);
  await page.getByRole("button", { name: "加える", exact: true }).click();
  await expect(page.getByText("15人から届きました。")).toBeVisible();
  await typeIn(page);
  await expect(page.getByText("17人から届きました。")).toBeVisible();

  await draft(page, site);
  await page.goto(`${site}${ROUND}/result`);
  await page.getByRole("link", { name: "見え方がちがうところ" }).click();
  await leave(page);

  await page.getByRole("link", { name: "結果へ" }).click();
  const result = page.getByRole("main");
  await expect(result.getByText(`事務局案（3項目のうち1項目は、協議の場の合意：${SITTING}）`)).toBeVisible();
  const strength = page.getByRole("region", { name: "ストレングス" }).getByRole("listitem").filter({ hasText: AGREED });
  await expect(strength).toContainText(`こういう見え方もありました：「${BESIDE}」`);
  await page.goto(`${site}${ROUND}/menu/1`);
  await expect(page.getByRole("group", { name: AGREED })).toContainText(`協議の場の合意：${SITTING}`);
  await expect(page.getByRole("group", { name: DRAFTED })).not.toContainText("協議の場の合意");

  // What the office keeps, of this round and of all.
  await page.goto(`${site}${ROUND}/export`);
  const save = () => download(page, () => page.getByRole("button", { name: "回答を保存" }).click());
  const own = info.outputPath("回答.csv");
  await (await save()).saveAs(own);
  const rows = await rowsOf(own);
  checkVoices(rows);
  expect(rows.filter((row) => row["ほかの見方のことば"] !== null)).toMatchObject([{ 項目: AGREED, ほかの見方のことば: BESIDE }]);
  await page.getByRole("radio", { name: "この地域のすべての実施回" }).check();
  for (const path of [own, await (await save()).path()]) checkSecrets(await readFile(path, "utf8"));

  // What the prefecture is given.
  await page.goto(`${site}#/area/mihon-1/2026/send`);
  const zip = await download(page, () => page.getByRole("button", { name: "CSVの一式（ZIP）で保存する" }).click());
  const files = Object.entries(unzipSync(await readFile(await zip.path()))).map(([name, bytes]) => [name, strFromU8(bytes)]);
  checkSecrets(files.map(([, text]) => text).join());
  const given = info.outputPath("県へ.csv");
  await writeFile(given, files.find(([name]) => /answers.*\.csv$/.test(name))?.[1] ?? "");
  checkVoices(await rowsOf(given));
});
