// Whose word a word is: the office's draft, or what a 協議の場 agreed on; and why a level moved.
import { axe, expect, openSample, test } from "./support";
import { startWith, workspace } from "./store";
import type { Page } from "@playwright/test";

const AREA = "#/area/mihon-1";
const SITTING = "あおば川圏域 精神保健福祉部会（2026年9月10日）";
const changes = (page: Page) => page.getByRole("region", { name: "段階が変わったところ" });
const saved = (page: Page) => expect(page.getByText(/^保存しました/)).toBeVisible();

async function toResult(page: Page, site: string): Promise<void> {
  await page.goto(`${site}${AREA}/2026/middle/result`);
  await expect(page.getByRole("heading", { level: 1, name: "結果" })).toBeVisible();
}

test("what is changed after a sitting is the office's again, until a sitting agrees on it", async ({ page, site }) => {
  await openSample(page, site);
  await toResult(page, site);
  const head = page.getByRole("main");
  await expect(head.getByText(`協議の場の合意：${SITTING}`)).toBeVisible();
  await page.goto(`${site}${AREA}/2026/middle/menu/1`);
  const item = page.getByRole("group").filter({ has: page.getByRole("radio") }).first();
  await expect(item).toContainText(`協議の場の合意：${SITTING}`);
  const open = item.getByRole("radio", { checked: false }).first();
  await open.check();
  await expect(item).not.toContainText("協議の場の合意");
  await expect(page.getByText("令和8年度 中間（一部は合意）")).toBeVisible();
  await saved(page);
  await toResult(page, site);
  await expect(head.getByText(`事務局案（74項目のうち73項目は、協議の場の合意：${SITTING}）`)).toBeVisible();

  await page.getByRole("button", { name: "合意にする", exact: true }).click();
  await axe(page);
  const panel = page.getByRole("region", { name: "協議の場で決めたことにする" });
  await panel.getByRole("combobox", { name: "どの会議で決めましたか" }).selectOption({ label: SITTING });
  await panel.getByRole("combobox", { name: "どれを決めましたか" }).selectOption({ index: 1 });
  await expect(panel).toContainText(/^.*項目のうち\d+項目が、協議の場の合意です。/);
  await panel.getByRole("button", { name: "合意にする" }).click();
  await expect(page.getByRole("button", { name: "合意にする", exact: true })).toBeFocused();
  await expect(head.getByText(`協議の場の合意：${SITTING}`)).toBeVisible();
  await page.getByRole("button", { name: "元に戻す" }).click();
  await expect(head.getByText(/^事務局案（74項目のうち73項目は/)).toBeVisible();
  await page.getByRole("button", { name: "合意にする", exact: true }).click();
  await panel.getByRole("button", { name: "合意にする" }).click();
  await expect(page.getByText("令和8年度 中間（合意）")).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(head.getByText(`協議の場の合意：${SITTING}`)).toBeVisible();
});

test("a level that moved is asked why, and only what changed in truth counts as 進んだ", async ({ page, site }) => {
  await openSample(page, site);
  // Rated 1 at the begin of the year, 2 now; nobody has said why.
  const text = "役所のどの窓口でも、こころの不調に気づいてつないでいる";
  await toResult(page, site);
  await expect(page.getByRole("link", { name: /^段階が変わったところ \d+件$/ })).toBeVisible();
  const row = changes(page).getByRole("listitem").filter({ hasText: text });
  await expect(changes(page).getByRole("listitem").first(), "what nobody has explained stands first").toContainText(text);
  await expect(row).toContainText("段階1 → 段階2");
  const reason = (name: string) => row.getByRole("button", { name });
  await reason("見え方が変わった").click();
  await expect(reason("見え方が変わった")).toHaveAttribute("aria-pressed", "true");
  await axe(page);
  await saved(page);
  await page.reload();
  await changes(page).getByText(/^ほかの\d+件も見る$/).click();
  await expect(reason("見え方が変わった")).toHaveAttribute("aria-pressed", "true");

  // The same question in 記入.
  await page.goto(`${site}${AREA}/2026/middle/menu/8`);
  const item = page.getByRole("group", { name: text });
  const why = item.getByRole("group", { name: "前は段階1でした。変わったわけを選べます" });
  await expect(why.getByRole("radio", { name: "見え方が変わった" })).toBeChecked();
  await item.getByRole("radio", { name: /^3/ }).check();
  await expect(why.getByRole("radio", { name: "見え方が変わった" }), "of another level it is asked anew").not.toBeChecked();
  await item.getByRole("radio", { name: /^1/ }).check();
  await expect(why).toHaveCount(0);
});

/** The sample as a version wrote it that called everybody's answers 協議の場の合意. */
async function ofOneVoice(page: Page, site: string): Promise<any> {
  await openSample(page, site);
  const older = structuredClone(await workspace(page));
  for (const assessment of older.records[0].assessments) {
    assessment.key.voice = assessment.key.voice === "area" ? "agreed" : assessment.key.voice;
    for (const answer of Object.values<any>(assessment.answers ?? {})) {
      delete answer.agreed;
      delete answer.moved;
    }
    for (const judgement of assessment.judgements ?? []) delete judgement.agreed;
  }
  return older;
}

const NOW_DRAFTS = /これまでのものは「事務局案」になっています/;

test("what was answered before voices were known is the office's, which is told once", async ({ page, site }) => {
  await startWith(page, await ofOneVoice(page, site), 6);
  const told = page.getByText(NOW_DRAFTS);
  await expect(told).toBeVisible();
  await axe(page);
  await toResult(page, site);
  await expect(page.getByRole("main").getByText("事務局案", { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "結果" })).toBeVisible();
  await expect(told).toHaveCount(0);
});

test("a 控え of that time says so when it is brought back, and not before", async ({ page, site }) => {
  const workspace = await ofOneVoice(page, site);
  const sealed = { format: "monosashi", version: 6, saved_at: "2026-11-20T09:00:00+09:00", workspace };
  await page.goto(`${site}#/files`);
  const buffer = Buffer.from(JSON.stringify(sealed));
  await page.getByLabel("控えファイルを選ぶ").setInputFiles({ name: "前の控え.json", mimeType: "application/json", buffer });
  const take = page.getByRole("button", { name: "この控えの内容にする" });
  await expect(take).toBeVisible();
  await expect(page.getByText(NOW_DRAFTS)).toHaveCount(0);
  await take.click();
  await expect(page.getByText("控えの内容に戻しました。")).toBeVisible();
  await expect(page.getByText(NOW_DRAFTS)).toBeVisible();
});
