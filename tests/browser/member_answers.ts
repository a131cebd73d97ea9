// What members do who are asked one by one, and what a coordinator does to ask them.
import { pathToFileURL } from "node:url";
import { chromium, type BrowserContext, type Download, type Page, type TestInfo } from "@playwright/test";
import { chromiumArgs, environment } from "./environment";
import { expect, Guard, openSample } from "./support";

const ROUND = "#/area/mihon-1/2026/end";

export async function download(page: Page, press: () => Promise<void>): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent("download"), press()]);
  return file;
}

/** A survey about a round of the sample that nobody has been asked about yet. */
export async function beginSurvey(page: Page, site: string): Promise<void> {
  await openSample(page, site);
  await page.goto(`${site}${ROUND}/result`);
  await page.getByRole("button", { name: "一人ひとりに聞く" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "一人ひとりに聞く" })).toBeVisible();
  await expect(page.getByText("12問を選んでいます")).toBeVisible();
}

export async function makeFile(page: Page, info: TestInfo, name: string): Promise<string> {
  const file = await download(page, () => page.getByRole("button", { name: "ファイルをつくる", exact: true }).click());
  expect(file.suggestedFilename()).toMatch(/^monosashi_survey_M-01_2026_end_\d{8}\.html$/);
  const path = info.outputPath(name);
  await file.saveAs(path);
  return path;
}

/** A browser that knows nothing, and fails as all of ours do. */
export async function stranger(work: (context: BrowserContext) => Promise<void>): Promise<void> {
  const browser = await chromium.launch({ executablePath: environment.chromium, args: chromiumArgs });
  const context = await browser.newContext({ locale: "ja-JP", timezoneId: "Asia/Tokyo" });
  const guard = new Guard();
  guard.alsoServed("file:");
  await guard.watch(context);
  await work(context);
  await browser.close();
  guard.check();
}

export const question = (page: Page, place: number) => page.getByRole("group", { name: new RegExp(`^問${place}\\s`) });

/** What somebody says in the file; what is missing is left blank. */
export type Says = {
  /** To the first questions, by their places. */
  felt?: string[];
  /** A level of each of the first questions. */
  levels?: number[];
  /** Beside the first question. */
  word?: string;
  side?: string;
  /** Whether it may be shown by its 立場. */
  shows?: boolean;
  organisation?: string;
  name?: string;
  /** Of a group. */
  people?: string;
};

/** Opens the file anew, whoever answered before. */
export async function openFile(context: BrowserContext, path: string): Promise<Page> {
  const member = await context.newPage();
  await member.goto(pathToFileURL(path).href);
  const begin = member.getByRole("button", { name: "新しく答える" });
  await expect(begin.or(question(member, 1))).toBeVisible();
  if (await begin.isVisible()) await begin.click();
  return member;
}

/** Answers the open file and saves it as `name`. */
export async function answer(page: Page, says: Says, info: TestInfo, name: string): Promise<string> {
  for (const [place, felt] of (says.felt ?? []).entries()) {
    await question(page, place + 1).getByRole("radio", { name: felt, exact: true }).check();
  }
  if (says.levels) await page.getByRole("checkbox", { name: "段階（0〜4）も選ぶ" }).check();
  for (const [place, level] of (says.levels ?? []).entries()) {
    await page.getByRole("combobox", { name: `段階（問${place + 1}）` }).selectOption(String(level));
  }
  if (says.word) {
    await page.getByRole("button", { name: "ひとことを書く ：問1", exact: true }).click();
    await page.getByRole("textbox", { name: "ひとこと（なぜそう思うか）（問1）" }).fill(says.word);
  }
  if (says.side) await page.getByRole("group", { name: "立場", exact: true }).getByRole("checkbox", { name: says.side }).check();
  if (says.shows) await page.getByRole("radio", { name: "立場を出してよい" }).check();
  if (says.people) await page.getByRole("textbox", { name: "グループで話して答えたときは、その人数" }).fill(says.people);
  if (says.organisation) await page.getByRole("textbox", { name: "所属（任意）" }).fill(says.organisation);
  if (says.name) await page.getByRole("textbox", { name: "お名前（任意）" }).fill(says.name);
  const file = await download(page, () => page.getByRole("button", { name: "回答ファイルを保存する" }).click());
  const path = info.outputPath(name);
  await file.saveAs(path);
  return path;
}
