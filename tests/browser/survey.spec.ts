// Members are asked one by one, with no server: one html file that this tool writes of itself, opened from a folder
// in a browser that knows nothing; a link; papers typed in; and everything that comes back laid beside what is here.
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { environment } from "./environment";
import type { Page } from "@playwright/test";
import { answer, beginSurvey, download, makeFile, openFile, question, stranger } from "./member_answers";
import { axe, expect, openSample, test } from "./support";

test.use({ viewport: { width: 1366, height: 768 } });

test("the one file is this tool's own to the byte, but for the survey in it, from the site and from the single file", async ({ page, site, singleFile }, info) => {
  const own = await readFile(environment.singleFile.startsWith("file:") ? new URL(environment.singleFile) : environment.singleFile, "utf8");
  for (const [name, address] of [["site", site], ["single", singleFile]]) {
    await beginSurvey(page, address);
    await page.getByRole("textbox", { name: "表題" }).fill("</script><script>alert(1)</script>とは");
    const text = await readFile(await makeFile(page, info, `${name}.html`), "utf8");
    const block = /<script type="application\/json" id="monosashi-survey">([^<]*)<\/script>/;
    expect(text.match(block)?.[1], "the survey").toContain("\\u003c/script");
    expect(text.replace(block, "<!--part:survey-->") === own, `${name}: the rest is the file itself`).toBe(true);
  }
});

test("a member answers the one file from a folder, with nothing else on the page, and the file comes back", async ({ page, site }, info) => {
  await beginSurvey(page, site);
  await page.getByRole("textbox", { name: "返し先（事務局の名前・メール・FAXなど）" }).fill("あおば保健所 保健予防課");
  await page.getByRole("textbox", { name: "お願いした人数" }).fill("14");
  await axe(page);
  const path = await makeFile(page, info, "アンケート.html");
  // A copy of it under another name is the same survey.
  const copy = info.outputPath("写し.html");
  await copyFile(path, copy);
  let answered = "";
  await stranger(async (context) => {
    const member = await context.newPage();
    await member.goto(pathToFileURL(copy).href);
    await expect(member.getByRole("heading", { level: 1, name: "見本・あおば川圏域のくらしについてのアンケート" })).toBeVisible();
    await expect(member).toHaveTitle(/アンケート｜見本・あおば川圏域$/);
    await expect(member.getByText("断ってもかまいません", { exact: false })).toBeVisible();
    await expect(member.getByText("あおば保健所 保健予防課", { exact: false })).toBeVisible();
    // Nothing else of the tool is there.
    await expect(member.getByRole("navigation")).toHaveCount(0);
    await expect(member.getByRole("link", { name: /チェックリスト|控え|使い方/ })).toHaveCount(0);
    await expect(member.getByRole("button", { name: "回答ファイルを保存する" })).toBeDisabled();
    await axe(member);

    await question(member, 1).getByRole("radio", { name: "そう思う", exact: true }).check();
    await expect(member.getByText("この端末に残っています")).toBeVisible();
    await member.reload();
    await expect(question(member, 1).getByRole("radio", { name: "そう思う", exact: true })).toBeChecked();
    await expect(member.getByText("12問のうち1問に答えました")).toBeVisible();

    // Another member at the same PC is asked whose it is, and begins anew.
    const other = await context.newPage();
    await other.goto(pathToFileURL(copy).href);
    await expect(other.getByText("この端末に、書きかけの回答があります")).toBeVisible();
    await axe(other);
    await other.getByRole("button", { name: "新しく答える" }).click();
    await expect(other.getByText("12問のうち0問に答えました")).toBeVisible();
    await other.close();

    await question(member, 2).getByRole("radio", { name: "まだと思う", exact: true }).check();
    await member.getByRole("button", { name: "ひとことを書く ：問2" }).click();
    await member.getByRole("textbox", { name: "ひとこと（なぜそう思うか）（問2）" }).fill("夜はつながりにくい");
    await member.getByRole("checkbox", { name: "段階（0〜4）も選ぶ" }).check();
    await member.getByRole("combobox", { name: "段階（問2）" }).selectOption({ index: 2 });
    const side = member.getByRole("group", { name: "立場", exact: true });
    await side.getByRole("checkbox", { name: "当事者" }).check();
    await side.getByRole("checkbox", { name: "家族" }).check();
    await expect(side.getByRole("checkbox", { name: "行政" })).toBeDisabled();
    await axe(member);
    const file = await download(member, () => member.getByRole("button", { name: "回答ファイルを保存する" }).click());
    expect(file.suggestedFilename()).toMatch(/^ものさし回答_令和8年度年度末_u[0-9a-f]+\.json$/);
    answered = info.outputPath(file.suggestedFilename());
    await file.saveAs(answered);

    await member.getByRole("button", { name: "この端末から消す" }).click();
    await expect(member.getByText("この端末から、あなたの回答を消しました。", { exact: false })).toBeVisible();
    await member.reload();
    await expect(member.getByText("12問のうち0問に答えました")).toBeVisible();
  });

  await page.getByLabel("届いたファイルを読み込む").setInputFiles(answered);
  await expect(page.getByText("1人分の回答を加えられます。")).toBeVisible();
  await axe(page);
  await page.getByRole("button", { name: "加える", exact: true }).click();
  await expect(page.getByText("14人にお願いし、1人から届きました。")).toBeVisible();
  // Once more, it is the same answer.
  await page.getByLabel("届いたファイルを読み込む").setInputFiles(answered);
  await expect(page.getByText("すでにある回答と同じものが1件ありました", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "加えないで閉じる" }).click();
  await page.getByRole("button", { name: "届いた回答を見る・消す" }).click();
  await expect(page.getByText("当事者・家族　12問のうち2問", { exact: true })).toBeVisible();
});

/** Of what is focused, with the frame that shows it: whether the bar at the foot covers any of it. */
const underBar = (page: Page) => page.evaluate(() => {
  const focused = document.activeElement;
  const bar = document.querySelector(".answer-bar")?.getBoundingClientRect();
  if (!focused || focused === document.body || !bar) return undefined;
  const box = (focused.closest(".choice") ?? focused).getBoundingClientRect();
  return { what: focused.outerHTML.slice(0, 120), isUnder: box.bottom > bar.top && box.top < bar.bottom };
});

for (const viewport of [{ width: 1366, height: 768 }, { width: 390, height: 844 }]) {
  test(`what is focused is never under the bar at the foot, ${viewport.width} wide`, async ({ page, site }, info) => {
    await beginSurvey(page, site);
    const path = await makeFile(page, info, "アンケート.html");
    await stranger(async (context) => {
      const member = await openFile(context, path);
      await member.setViewportSize(viewport);
      const bar = await member.locator(".answer-bar").boundingBox();
      expect(bar?.width, "as wide as the page").toBe(viewport.width);
      const wide = await member.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, "nothing lies beside the screen").toBeLessThanOrEqual(0);
      // A field that opens takes the focus.
      await question(member, 1).getByRole("radio", { name: "そう思う", exact: true }).check();
      for (const place of [1, 5, 8]) {
        await member.getByRole("button", { name: `ひとことを書く ：問${place}`, exact: true }).press("Enter");
        await expect(member.getByRole("textbox", { name: `ひとこと（なぜそう思うか）（問${place}）` })).toBeFocused();
        expect(await underBar(member)).toMatchObject({ isUnder: false });
      }
      await member.getByRole("checkbox", { name: "段階（0〜4）も選ぶ" }).check();
      await member.getByRole("heading", { level: 1 }).focus();
      let steps = 0;
      for (; steps < 100; steps++) {
        await member.keyboard.press("Tab");
        const now = await underBar(member);
        if (!now) break;
        expect(now).toMatchObject({ isUnder: false });
      }
      expect(steps, "all of the page").toBeGreaterThan(36);
    });
  });
}

test("levels that are hidden are kept, and not handed over", async ({ page, site }, info) => {
  await beginSurvey(page, site);
  const path = await makeFile(page, info, "アンケート.html");
  await stranger(async (context) => {
    const member = await openFile(context, path);
    const levels = member.getByRole("checkbox", { name: "段階（0〜4）も選ぶ" });
    const level = member.getByRole("combobox", { name: "段階（問2）" });
    const saved = async () => {
      const file = await download(member, () => member.getByRole("button", { name: "回答ファイルを保存する" }).click());
      return readFile(await file.path(), "utf8");
    };
    await question(member, 1).getByRole("radio", { name: "そう思う", exact: true }).check();
    await levels.check();
    await level.selectOption("2");
    await expect(member.getByText("12問のうち2問に答えました")).toBeVisible();
    expect(await saved()).toContain("rating");
    await levels.uncheck();
    await expect(level).toHaveCount(0);
    await expect(member.getByText("12問のうち1問に答えました")).toBeVisible();
    expect(await saved()).not.toContain("rating");
    // A reload does not show them either, and they are still there.
    await expect(member.getByText("この端末に残っています")).toBeVisible();
    await member.reload();
    await expect(member.getByText("12問のうち1問に答えました")).toBeVisible();
    await expect(levels).not.toBeChecked();
    await levels.check();
    await expect(level).toHaveValue("2");
    await expect(member.getByText("12問のうち2問に答えました")).toBeVisible();
  });
});

test("what was copied into a mail can be read by a person, comes back, and is erased only when it was sent", async ({ page, site, browser, guard }) => {
  await beginSurvey(page, site);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "リンクを写す" }).click();
  const link = await page.getByRole("textbox", { name: "送るリンク" }).inputValue();
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "ja-JP", permissions: ["clipboard-read", "clipboard-write"] });
  await guard.watch(phone);
  const member = await phone.newPage();
  await member.goto(link);
  await question(member, 1).getByRole("radio", { name: "まだと思う" }).check();
  await member.getByRole("button", { name: "回答を文字で写す" }).click();
  await expect(member.getByText("写しました。", { exact: false })).toBeVisible();
  const mail = await member.evaluate(() => navigator.clipboard.readText());
  expect(mail).toMatch(/^見本・あおば川圏域のくらしについてのアンケート（回答）\r?\n/);
  expect(mail).toMatch(/問1　.*\r?\n　まだと思う\r?\n/);
  await expect(member.getByText("この端末に残っています")).toBeVisible();
  const erase = member.getByRole("button", { name: "この端末から消す" });
  await erase.click();
  await expect(member.getByText("写した回答を、もう送りましたか。", { exact: false })).toBeVisible();
  await axe(member);
  await member.getByRole("checkbox", { name: "写した回答を、事務局に送りました" }).check();
  await expect(member.getByText("写した回答を、もう送りましたか。", { exact: false })).toHaveCount(0);
  await erase.click();
  await expect(member.getByText("この端末から、あなたの回答を消しました。", { exact: false })).toBeVisible();
  await phone.close();

  // As somebody's mail program quotes it.
  const quoted = mail.split("\n").flatMap((line) => line.match(/.{1,50}/g) ?? [""]).map((line) => `> ${line}`);
  await page.getByText("メールの本文で届いた回答を貼り付ける").click();
  await page.getByRole("textbox", { name: "貼り付けた回答" }).fill(["お世話になります。", ...quoted, "--", "山田"].join("\n"));
  await page.getByRole("button", { name: "読み込む", exact: true }).click();
  await expect(page.getByText("1人分の回答を加えられます。")).toBeVisible();
});

test("a wrong round, a broken file and somebody who answers twice are told, and nothing changes before one chooses", async ({ page, site }, info) => {
  await beginSurvey(page, site);
  const path = await makeFile(page, info, "アンケート.html");
  let first = "";
  await stranger(async (context) => {
    const member = await context.newPage();
    await member.goto(pathToFileURL(path).href);
    first = await answer(member, { felt: ["そう思う"], side: "家族" }, info, "一度目.json");
  });
  const text = await readFile(first, "utf8");
  const changed = async (name: string, change: (text: string) => string) => {
    const to = info.outputPath(name);
    await writeFile(to, change(text));
    return to;
  };
  const again = await changed("二度目.json", (text) => text.replace('"yes"', '"not-yet"'));
  const other = await changed("別の回.json", (text) => text.replace('"round": "end"', '"round": "start"'));
  const broken = await changed("壊れた.json", (text) => text.slice(0, 200));
  await page.getByLabel("届いたファイルを読み込む").setInputFiles([first, again, other, broken]);
  await expect(page.getByRole("heading", { name: "読み込めなかったもの" })).toBeVisible();
  await expect(page.getByText("別の回.json", { exact: false })).toBeVisible();
  await expect(page.getByText("壊れた.json", { exact: false })).toBeVisible();
  const take = page.getByRole("button", { name: "加える", exact: true });
  await expect(take).toBeDisabled();
  await axe(page);
  await page.getByRole("radio", { name: "新しいほうに置きかえる" }).check();
  await expect(take).toBeEnabled();
  await page.getByRole("button", { name: "加えないで閉じる" }).click();
  await expect(page.getByText("まだ届いていません。", { exact: false })).toBeVisible();
});

test("a link asks a member on a phone, and only the site has one", async ({ page, site, singleFile, browser, guard }) => {
  await beginSurvey(page, site);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "リンクを写す" }).click();
  const link = await page.getByRole("textbox", { name: "送るリンク" }).inputValue();
  expect(link).toContain("#/answer/");
  expect(link.length).toBeLessThan(4_000);

  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "ja-JP" });
  await guard.watch(phone);
  const member = await phone.newPage();
  await member.goto(link);
  await expect(question(member, 1)).toBeVisible();
  const wide = await member.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide, "nothing lies beside the screen").toBeLessThanOrEqual(0);
  await axe(member);
  await question(member, 1).getByRole("radio", { name: "わからない" }).check();
  await expect(member.getByText("この端末に残っています")).toBeVisible();
  // The tool itself knows nothing of it.
  await member.goto(site);
  await expect(member.getByRole("button", { name: "見本を開く" })).toBeVisible();
  // A link that was cut off says so.
  await member.goto(link.slice(0, -40));
  await expect(member.getByRole("heading", { level: 1, name: "アンケートを開けませんでした" })).toBeVisible();
  await phone.close();

  await beginSurvey(page, singleFile);
  await expect(page.getByText("リンクはつくれません", { exact: false })).toBeVisible();
});

test("papers are typed in in their own order, with what the numbers mean in sight and slips told at their cells", async ({ page, site }) => {
  await openSample(page, site);
  await page.goto(`${site}#/area/mihon-1/survey/s26-before/sheets`);
  await expect(page.getByRole("heading", { level: 1, name: "紙の回答を打ち込む" })).toBeVisible();
  const names = await page.getByRole("rowheader").allTextContents();
  expect(names.slice(-4).map((name) => name.trim().split(" ")[0])).toEqual(["立場", "立場の出し方", "グループの人数", "所属"]);
  const cell = (name: string) => page.getByRole("textbox", { name, exact: true });
  const inSight = async (sheet: string) => {
    await expect(page.getByText("3 まだと思う", { exact: true })).toBeInViewport();
    await expect(page.getByRole("columnheader", { name: sheet, exact: true })).toBeInViewport();
  };

  await cell("紙1　グループの人数").focus();
  await inSight("紙1");
  const side = cell("紙1　立場");
  await side.fill("123");
  const slip = page.getByText("紙1　立場：「123」は多すぎます。立場は二つまでです。", { exact: true });
  await expect(slip).toBeInViewport();
  await expect(side).toHaveAccessibleDescription("紙1　立場：「123」は多すぎます。立場は二つまでです。");
  await axe(page);
  await cell("紙1　問1").fill("1");
  await page.getByRole("button", { name: "打ち込んだ分を加える" }).click();
  await expect(side).toBeFocused();
  await expect(side).toBeInViewport({ ratio: 1 });
  await expect(slip).toBeInViewport();
  await expect(page.getByRole("rowheader").filter({ hasText: "は多すぎます" }), "the slip is no part of a name").toHaveCount(0);
  await side.fill("41");
  await expect(slip).toHaveCount(0);
  await expect(page.getByText("紙1：当事者・行政", { exact: true })).toBeInViewport();

  // Words have room, and the key that ends a line leads on.
  const words = cell("紙1　問14");
  expect((await words.boundingBox())?.width).toBeGreaterThan(200);
  await words.fill("集まりに行けるようになった");
  await words.press("Enter");
  await expect(side).toBeFocused();

  await page.getByRole("button", { name: "列を増やす" }).click();
  for (const [width, last] of [[1366, "紙10　問1"], [390, "紙2　問1"]] as const) {
    await page.setViewportSize({ width, height: 844 });
    await cell("紙1　所属").focus();
    await cell(last).focus();
    await inSight(last.split("　")[0]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    // The whole ring: nothing that scrolls cuts it off, and no head lies over it.
    const isFree = await cell(last).evaluate((box) => {
      const [own, frame] = [box.getBoundingClientRect(), box.closest(".table-scroll")?.getBoundingClientRect()];
      const ring = 5;
      const corners = [[own.left - ring, own.top - ring], [own.right + ring, own.bottom + ring]];
      const row = box.closest("tr");
      return Boolean(frame) && own.right + ring <= (frame?.right ?? 0) && corners.every(([x, y]) => {
        const found = document.elementFromPoint(x, y);
        return found?.tagName === "TD" && row?.contains(found);
      });
    });
    expect(isFree, `${width}`).toBe(true);
  }
});

test("before a survey is taken away it is said what goes and what stays", async ({ page, site }) => {
  await openSample(page, site);
  await page.goto(`${site}#/area/mihon-1/survey/s26-before`);
  await expect(page.getByRole("button", { name: "このアンケートを消す" })).toHaveAccessibleDescription(/質問への答えは消えます。.*この実施回の回答として残ります。/);
  await expect(page.getByText("紙には、ひとこと・段階・お名前を書く欄がありません。", { exact: false })).toBeVisible();
});
