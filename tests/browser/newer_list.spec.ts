// A newer edition of the list: what a round that begins is offered, and the fields it can be read by.
import type { Locator, Page } from "@playwright/test";
import { axe, expect, openSample, test } from "./support";

test.use({ viewport: { width: 1366, height: 768 } });
test.beforeEach(({ page }) => page.clock.setFixedTime("2027-02-21T09:00:00+09:00"));

const item = (page: Page, number: string): Locator => page.getByRole("group", { name: new RegExp(`^${number}\\D`) });
const saved = (page: Page) => expect(page.getByText(/^保存しました/)).toBeVisible();

test("a round that begins may go over to the newer edition and back; one that was begun keeps its own", async ({ page, site }) => {
  await openSample(page, site);
  const fill = (round: string) => `${site}#/area/mihon-1/2026/${round}/menu/1`;
  await page.goto(fill("end"));
  await expect(page.getByText("チェックリスト：にも包括チェックリスト（2026年版）")).toBeVisible();
  const offer = page.getByText("新しい版「にも包括チェックリスト（2027年版）」があります。");
  await expect(offer).toBeVisible();
  await expect(page.getByText(/^今のリストから\d+項目がつづき、12項目は25項目に分かれます。新しい項目は12です。あわせて100項目のうち、25項目はくわしいリストだけで聞きます。$/)).toBeVisible();
  await axe(page);
  const goOver = page.getByRole("button", { name: "新しい版で記入する" });
  await goOver.click();
  await expect(page.getByText("チェックリスト：にも包括チェックリスト（2027年版）")).toBeVisible();
  await expect(offer).toHaveCount(0);
  await page.getByRole("button", { name: "元に戻す" }).click();
  await expect(page.getByText("チェックリスト：にも包括チェックリスト（2026年版）")).toBeVisible();
  await goOver.click();
  // The list of all items follows, too: nobody answers by an edition that was gone back from.
  await page.getByRole("link", { name: "全部の項目を一覧で" }).click();
  await expect(page.getByText("100項目のうち100項目")).toBeVisible();
  await page.getByRole("button", { name: "元に戻す" }).click();
  await expect(page.getByText("75項目のうち75項目")).toBeVisible();
  await page.goto(fill("end"));
  await goOver.click();
  const peers = page.getByRole("group", { name: /当事者が、協議の場のメンバーとして話し合っている/ });
  await expect(peers.getByText("前", { exact: false }).first(), "what it carries on stands beside").toBeVisible();
  await peers.getByRole("radio", { name: /^3/ }).check();
  await saved(page);
  await page.getByRole("button", { name: "元に戻す" }).click();
  await expect(page.getByText(/^元に戻せませんでした。/), "it has begun").toBeVisible();
  await page.reload();
  await expect(page.getByText("チェックリスト：にも包括チェックリスト（2027年版）")).toBeVisible();
  await expect(peers.getByRole("radio", { name: /^3/ })).toBeChecked();
  await page.goto(fill("middle"));
  await expect(page.getByText("チェックリスト：にも包括チェックリスト（2026年版）")).toBeVisible();
  await expect(offer, "a round that was begun never changes").toHaveCount(0);
});

test("a round is read by a field beyond mental health", async ({ page, site }) => {
  await page.goto(`${site}#/new`);
  await page.getByLabel("地域の名前").fill("みどり圏域");
  await page.getByRole("button", { name: "つくる", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "みどり圏域" })).toBeVisible();
  const area = page.url();
  await page.goto(`${area}/2026/end/menu/3`);
  await expect(page.getByText("チェックリスト：にも包括チェックリスト（2027年版）")).toBeVisible();
  await item(page, "3-1").getByRole("radio", { name: /^2/ }).check();
  await saved(page);
  await page.goto(`${area}/2026/end/result`);
  await page.getByRole("radio", { name: /^住宅（\d+）$/ }).check();
  const table = page.getByRole("table", { name: "「住宅」とつながる項目" });
  await expect(table.getByRole("row").nth(1)).toContainText("一部で実施：");
  await axe(page);
  await table.getByRole("link", { name: "3-1の記入を見る" }).click();
  await expect(item(page, "3-1")).toBeFocused();
});
