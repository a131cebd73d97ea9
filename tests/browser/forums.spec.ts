// 「協議の場」: the forums, who sits in them, how they connect, what they decided.
import { axe, edit, expect, test } from "./support";

test.use({ viewport: { width: 1366, height: 768 } });
// The fiscal year of today decides which rows there are.
test.beforeEach(({ page }) => page.clock.setFixedTime("2026-11-21T09:00:00+09:00"));

test("two forums are made, connected, and a sitting is written down", async ({ page, site }) => {
  await page.goto(`${site}#/new`);
  await page.getByRole("textbox", { name: "地域の名前" }).fill("津圏域");
  await page.getByRole("button", { name: "つくる", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "津圏域" })).toBeVisible();
  const all = `${page.url()}/forums`;
  await page.goto(all);
  await expect(page.getByText("まだ会議がありません。自立支援協議会")).toBeVisible();
  await axe(page);
  // Nothing nameless is made.
  await page.getByRole("button", { name: "この名前で加える" }).click();
  await expect(page.getByText("会議名を入力してください。")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "会議名" })).toBeFocused();
  await page.getByRole("textbox", { name: "会議名" }).fill("地域移行推進会議");
  await page.getByRole("button", { name: "この名前で加える" }).click();
  await page.getByLabel("階層").selectOption("代表者会議");
  await page.getByRole("link", { name: "協議の場の一覧へ" }).click();

  const missing = page.getByRole("region", { name: "まだどの会議にもいない立場" });
  await expect(missing.getByRole("listitem")).toHaveCount(20);
  await page.getByRole("button", { name: "会議を加える" }).click();
  await expect(page.getByRole("textbox", { name: "会議名" })).toBeFocused();
  await page.keyboard.type("連絡会");
  await page.keyboard.press("Enter");
  // Its page has a field of the same name.
  await expect(page.getByRole("heading", { level: 1, name: "連絡会" })).toBeVisible();
  const name = page.getByRole("textbox", { name: "会議名" });
  await name.fill("");
  await name.pressSequentially("地域移行連絡会");
  await expect(name).toBeFocused();
  const times = page.getByRole("textbox", { name: "年に何回開くか" });
  await times.fill("ときどき");
  await times.blur();
  await expect(page.getByRole("alert").filter({ hasText: "0以上の整数" })).toBeVisible();
  await times.fill("２");
  await page.getByRole("checkbox", { name: "当事者・ピアサポーター" }).check();
  await page.getByRole("textbox", { name: "当事者・ピアサポーターの人数" }).fill("3");
  await page.getByRole("checkbox", { name: "住まい・居住支援" }).check();
  await page.getByRole("checkbox", { name: "その他", exact: true }).check();
  await page.getByRole("textbox", { name: "「その他」はどんな人か" }).fill("大学");
  await page.getByRole("checkbox", { name: "地域移行推進会議" }).check();
  await axe(page);

  await page.getByRole("button", { name: "開催を加える" }).click();
  await expect(page.getByLabel("開催日")).toBeFocused();
  await page.getByLabel("開催日").fill("2026-06-18");
  await page.getByRole("textbox", { name: "議題" }).fill("部屋探しの手順");
  await page.getByRole("textbox", { name: "決まったこと" }).fill("4つの事業所で試す");
  await page.getByText("出席した人数（立場ごと）").click();
  await page.getByRole("textbox", { name: "住まい・居住支援の人数" }).last().fill("2");
  await page.keyboard.press("Tab");
  await axe(page);
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  await page.reload();
  // What the forum is is read; its fields come with one press, and go with another.
  const about = page.getByRole("region", { name: "会議について" });
  await expect(about.getByRole("definition").filter({ hasText: "当事者・ピアサポーター3人、住まい・居住支援、その他" })).toBeVisible();
  await expect(about.getByRole("definition").filter({ hasText: "地域移行推進会議" })).toBeVisible();
  await expect(about.getByRole("textbox")).toHaveCount(0);
  await edit(about, "会議について");
  await expect(page.getByRole("textbox", { name: "会議名" })).toBeFocused();
  await expect(page.getByRole("textbox", { name: "当事者・ピアサポーターの人数" })).toHaveValue("3");
  await page.getByRole("button", { name: "閉じる：会議について" }).click();
  await expect(page.getByRole("button", { name: "直す：会議について" })).toBeFocused();
  await page.getByText("2026年6月18日　部屋探しの手順", { exact: true }).click();
  await expect(page.getByRole("textbox", { name: "決まったこと" })).toHaveValue("4つの事業所で試す");

  await page.goto(all);
  await expect(missing.getByRole("listitem")).toHaveCount(18);
  const map = page.getByRole("region", { name: "会議のつながり" });
  await expect(map.getByRole("heading", { level: 2 })).toContainText("2つの会議がつながり、令和8年度は1回開かれました。");
  const table = page.getByRole("region", { name: "会議の一覧" });
  await expect(table.getByRole("row", { name: /^地域移行連絡会 .*当事者・ピアサポーター3人、住まい・居住支援、その他 2回$/ })).toBeVisible();
  await expect(page.getByRole("region", { name: "開催の予定と記録" }).getByRole("row", { name: /部屋探しの手順 4つの事業所で試す$/ })).toBeVisible();
  await axe(page);

  await page.getByRole("row", { name: /^地域移行推進会議/ }).getByRole("link").click();
  await page.getByRole("button", { name: "この会議を消す" }).click();
  await expect(map.getByRole("heading", { level: 2 })).toContainText("1つの会議があり、令和8年度は1回開かれました。");
  await expect(page.getByText("「地域移行推進会議」を消しました。")).toBeInViewport();
  await page.getByRole("button", { name: "元に戻す", exact: true }).click();
  await expect(map.getByRole("heading", { level: 2 })).toContainText("2つの会議がつながり、令和8年度は1回開かれました。");
});

test("a sitting of the sample is linked to an issue, and one is taken away and back", async ({ page, site }) => {
  await page.goto(site);
  await page.getByRole("button", { name: "見本を開く" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "見本・あおば川圏域" })).toBeVisible();
  await page.goto(`${site}#/area/mihon-1/forum/f-bukai`);
  const sittings = page.getByRole("region", { name: "開催の予定と記録" });
  await sittings.getByText("2026年9月10日　会議の目的の見直し", { exact: true }).click();
  const issues = sittings.getByRole("group", { name: "話した地域課題" });
  const open = issues.getByRole("checkbox", { checked: false });
  const before = await open.count();
  await open.first().check();
  await expect(open).toHaveCount(before - 1);
  await axe(page);
  await expect(sittings.getByRole("listitem").filter({ hasText: "年" })).toHaveCount(13);
  // In April one still speaks of the year that is over.
  const date = sittings.getByLabel("開催日");
  const linked = await issues.getByRole("checkbox", { checked: true }).count();
  await date.fill("2027-04-10");
  await expect(issues.getByRole("checkbox")).toHaveCount(linked);
  await expect(issues.getByRole("checkbox", { checked: true })).toHaveCount(linked);
  await date.fill("2026-09-10");
  await expect(open).toHaveCount(before - 1);
  await sittings.getByRole("button", { name: "この記録を消す：2026年9月10日　会議の目的の見直し" }).click();
  await expect(sittings.getByText("2026年9月10日")).toHaveCount(0);
  await expect(page.getByText("2026年9月10日の開催の記録を消しました。")).toBeFocused();
  await page.getByRole("button", { name: "元に戻す", exact: true }).click();
  await expect(sittings.getByText("2026年9月10日").first()).toBeVisible();
});

for (const width of [390, 1366]) {
  test(`the sample's meetings fit at ${width} px`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(site);
    await page.getByRole("button", { name: "見本を開く" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "見本・あおば川圏域" })).toBeVisible();
    await page.goto(`${site}#/area/mihon-1/forums`);
    await expect(page.getByRole("img").first()).toBeVisible();
    await page.getByRole("button", { name: /^地域・年度・実施回をえらぶ：/ }).click();
    await page.getByRole("link", { name: "令和7年度 年度末", exact: true }).click();
    await expect(page.getByRole("region", { name: "会議のつながり" }).getByRole("heading", { level: 2 })).toContainText("令和7年度は");
    for (const hash of ["forums", "forum/f-home"]) {
      await page.goto(`${site}#/area/mihon-1/${hash}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(sideways, hash).toBeLessThanOrEqual(0);
      await axe(page);
    }
  });
}
