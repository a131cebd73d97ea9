// The meeting: prepared, shown by keyboard alone, written down, taken home on paper.
import { axe, expect, test, toTab } from "./support";
import type { Locator, Page } from "@playwright/test";

test.use({ viewport: { width: 1366, height: 768 } });

async function prepare(page: Page, site: string): Promise<void> {
  await page.goto(site);
  await page.getByRole("button", { name: "見本を開く" }).click();
  await toTab(page, "協議の場");
  await page.getByRole("link", { name: "話し合いの準備" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "話し合いの準備" })).toBeFocused();
}

async function begin(page: Page, site: string): Promise<void> {
  await prepare(page, site);
  await page.getByRole("link", { name: "話し合いをはじめる" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "見本・あおば川圏域" })).toBeFocused();
}

/** Which page of how many. */
async function place(page: Page): Promise<[number, number]> {
  const text = await page.getByText(/^\d+ \/ \d+$/).innerText();
  const [now, all] = text.split("/").map(Number);
  return [now, all];
}

/** Turns pages with one key until the sentence on top is this one. */
async function turnTo(page: Page, kicker: string | RegExp): Promise<void> {
  const title = page.locator("main header p").filter({ hasText: kicker });
  const heading = page.getByRole("heading", { level: 1, name: kicker });
  const where = async () => {
    const scrolled = await page.getByRole("main").evaluate((main) => [...main.querySelectorAll("*")].map((one) => one.scrollTop).join(""));
    return `${await place(page)} ${scrolled}`;
  };
  for (let turn = 0; turn < 120; turn += 1) {
    if ((await title.count()) > 0 || (await heading.count()) > 0) return;
    const before = await where();
    await page.keyboard.press("PageDown");
    // The page turns, or a long one scrolls. A key that comes before the last one was followed would pass
    // a page unseen.
    await expect.poll(where, { timeout: 5_000 }).not.toBe(before).catch(() => undefined);
    const [now, all] = await place(page);
    if (now === all && (await where()) === before) break;
  }
  throw new Error(`no page about ${kicker}`);
}

test("a whole meeting by keyboard alone: what is decided stands in the plan and the minutes", async ({ page, site }) => {
  test.slow();
  await begin(page, site);
  await axe(page);

  // Who is here.
  await page.keyboard.press("n");
  await expect(page.getByRole("textbox", { name: "決まったこと" })).toBeFocused();
  const peers = page.getByRole("textbox", { name: "当事者・ピアサポーター" });
  await peers.focus();
  await page.keyboard.type("ｘ");
  await page.keyboard.press("Enter");
  await expect(page.getByText("「ｘ」は整数として読めませんでした。何も保存せず、空欄に戻しました。")).toBeVisible();
  await page.keyboard.type("３");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page.getByText("当事者・ピアサポーター 3人")).toBeVisible();

  // Every page has a sentence, and turning them moves the focus and the count.
  const [, all] = await place(page);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => place(page)).toEqual([2, all]);
  await expect(page.getByText("地域のすがた", { exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await axe(page);
  await turnTo(page, /^9つのメニューの形/);
  await expect(page.getByRole("img")).toBeVisible();
  await axe(page);

  // A gap: the room confirms it and gives it another level.
  await turnTo(page, "これからのところ");
  await axe(page);
  await page.keyboard.press("n");
  const first = page.getByRole("dialog").getByRole("listitem").first();
  const text = await first.locator("p").first().innerText();
  // At once on the page beside it: another level; struck, and confirmed after all.
  const row = page.getByRole("main").getByRole("list").first().getByRole("listitem").filter({ hasText: text });
  await first.getByRole("combobox", { name: "段階" }).selectOption({ label: "段階1" });
  await expect(row).toContainText("段階1");
  await first.getByRole("button", { name: "いまは、そう見えない" }).focus();
  await page.keyboard.press("Enter");
  await expect(row).toHaveCount(0);
  await first.getByRole("button", { name: "そのとおり" }).focus();
  await page.keyboard.press("Enter");
  await expect(first.getByRole("button", { name: "そのとおり" })).toHaveAttribute("aria-pressed", "true");
  await axe(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listitem").filter({ hasText: text })).toContainText(/で「そのとおり」としました/);

  // Who takes something on.
  await turnTo(page, "取組と役割分担");
  await page.keyboard.press("n");
  await page.getByRole("textbox", { name: /の担当$/ }).first().focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("家族会");
  const work = page.getByRole("main").getByRole("list").first().getByRole("listitem").first();
  await expect(work).toContainText("家族会");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Home");

  // A new issue, a decision.
  await page.keyboard.press("n");
  await page.getByRole("textbox", { name: "地域課題に加える" }).focus();
  await page.keyboard.type("夜間の相談先を知らせる");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "決まったこと" }).focus();
  await page.keyboard.type("住まいの部会を2月に開く");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "書きとめました。" })).toBeVisible();
  await page.keyboard.press("Escape");
  await turnTo(page, "夜間の相談先を知らせる");

  // The meeting is where it was after a reload.
  const address = page.url();
  await expect(page.getByText(/^保存しています/)).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "夜間の相談先を知らせる" })).toBeVisible();
  expect(page.url()).toBe(address);

  // Who begins with what on it.
  await page.keyboard.press("n");
  await page.getByRole("textbox", { name: "取組を足す" }).focus();
  await page.keyboard.type("窓口を一覧にする");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "「窓口を一覧にする」の担当" }).focus();
  await page.keyboard.type("保健所");
  await page.keyboard.press("Escape");
  await turnTo(page, "取組と役割分担");
  await expect(page.getByRole("listitem").filter({ hasText: "窓口を一覧にする" })).toContainText("保健所");

  await turnTo(page, "決まったこと");
  await expect(page.getByRole("listitem").filter({ hasText: "住まいの部会を2月に開く" })).toBeVisible();
  await page.keyboard.press("End");
  await axe(page);

  // Out, and what was decided is in the minutes and in the plan.
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "議事メモ" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "議事メモ" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "決まったこと" })).toHaveValue(/住まいの部会を2月に開く/);
  const changes = page.getByRole("textbox", { name: "その場で確かめ、変えたこと" });
  for (const line of [`「${text}」の段階：段階2 → 段階1`, `課題「${text}」：「そのとおり」としました`, "の担当：家族会", "「窓口を一覧にする」の担当：保健所"]) {
    await expect(changes).toHaveValue(new RegExp(`${line}$`, "m"));
  }
  await expect(page.getByText("3人（当事者・ピアサポーター 3人）")).toBeVisible();
  await axe(page);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "文書に保存（テキスト）" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^monosashi_minutes_[a-z0-9-]+_\d{8}_saved-\d{8}\.txt$/i);
  await page.getByRole("link", { name: "計画", exact: true }).click();
  await page.getByRole("link", { name: "夜間の相談先を知らせる" }).first().click();
  await expect(page.getByRole("region", { name: "協議の場で話したこと" })).toContainText("夜間の相談先を知らせる");
});

test("one action leads from an area, a round and a plan to the screen, and out again", async ({ page, site }) => {
  await page.goto(site);
  await page.getByRole("button", { name: "見本を開く" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "見本・あおば川圏域" })).toBeFocused();
  for (const from of ["#/area/mihon-1", "#/area/mihon-1/2025/end/result", "#/area/mihon-1/2025/plan"]) {
    await page.goto(`${site}${from}`);
    await page.getByRole("link", { name: "会議で映す", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "見本・あおば川圏域" })).toBeFocused();
    await expect(page.getByText(/^1 \/ \d+$/)).toBeVisible();
  }
  await expect(page.getByRole("main").getByText("令和7年度").first()).toBeVisible();
});

test("keys for the screen: blank, help, first and last, out", async ({ page, site }) => {
  await begin(page, site);
  await page.keyboard.press("b");
  await expect(page.getByText("画面を消しています。")).toBeVisible();
  await page.keyboard.press("b");
  await expect(page.getByText("画面を消しています。")).toHaveCount(0);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "使えるキー" })).toBeVisible();
  await axe(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  const [, all] = await place(page);
  await page.keyboard.press("End");
  await expect.poll(() => place(page)).toEqual([all, all]);
  await page.keyboard.press("Home");
  await expect.poll(() => place(page)).toEqual([1, all]);
  // The browser's way back leads out of the meeting, not through its pages.
  await page.goBack();
  await expect(page.getByRole("link", { name: "話し合いをはじめる" })).toBeVisible();
});

test("the controls stand back until somebody moves, and can be reached all the while", async ({ page, site }) => {
  await page.clock.install();
  await begin(page, site);
  const write = page.getByRole("navigation", { name: "ページの操作" }).getByRole("button", { name: "書きとめる" });
  const [forward, back] = ["rgb(0, 23, 193)", "rgb(77, 77, 77)"];
  await expect(write).toHaveCSS("color", forward);
  const later = async () => {
    await page.clock.fastForward(7_000);
    await expect(write).toHaveCSS("color", back);
    await expect(write).toBeVisible();
  };
  await later();
  await page.keyboard.press("Shift");
  await expect(write).toHaveCSS("color", forward);
  await later();
  await page.mouse.move(300, 300);
  await page.mouse.move(310, 300);
  await expect(write).toHaveCSS("color", forward);
  await later();
  // What has the focus is plain to see, however long nobody moves.
  await write.focus();
  await page.clock.fastForward(7_000);
  await expect(write).toHaveCSS("color", forward);
});

test("pages are left out and moved beforehand, and the choice is kept", async ({ page, site }) => {
  await prepare(page, site);
  await axe(page);
  await page.getByRole("checkbox", { name: "前の年度からの動き" }).uncheck();
  const up = page.getByRole("button", { name: "上へ：話し合いたいこと" });
  await up.click();
  await expect(up).toBeFocused();
  const told = (text: RegExp) => expect(page.getByRole("status").filter({ hasText: text })).toHaveCount(1);
  await told(/^「話し合いたいこと」は\d+ページのうち\d+番目です。$/);
  await page.getByRole("radio", { name: "○・△" }).check();
  await page.getByRole("radio", { name: "つける" }).check();
  await page.getByText(/^\d+件のうち\d+件$/).last().click();
  const gap = page.getByRole("region", { name: "見せる課題" }).getByRole("checkbox").first();
  const name = (await gap.locator("xpath=..").innerText()).trim();
  await gap.uncheck();
  // The next one waits for the third.
  const gaps = page.getByRole("region", { name: "見せる課題" }).getByRole("listitem");
  const [second, third] = [await gaps.nth(1).locator("label").innerText(), await gaps.nth(2).locator("label").innerText()];
  const down = page.getByRole("button", { name: `下へ：${second.trim()}` });
  await down.click();
  await expect(down).toBeFocused();
  await told(/件のうち3番目です。$/);
  await expect(gaps.nth(1)).toContainText(third.trim());
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("checkbox", { name: "前の年度からの動き" })).not.toBeChecked();
  await page.getByRole("link", { name: "話し合いをはじめる" }).click();
  await expect(page.getByText(/^1 \/ \d+$/)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await turnTo(page, "これからのところ");
  await expect(page.getByRole("listitem").filter({ hasText: name })).toHaveCount(0);
  const shown = page.getByRole("main").getByRole("listitem");
  await expect(shown.first()).toContainText(/△|これから/);
  // Without the readings.
  const read = () =>
    shown.evaluateAll((rows) =>
      rows.map((row) => {
        const plain = row.cloneNode(true) as Element;
        plain.querySelectorAll("rt, rp").forEach((reading) => reading.remove());
        return plain.textContent ?? "";
      }),
    );
  // As many as a page holds, and those of the next.
  const texts = await read();
  const [here] = await place(page);
  await page.keyboard.press("ArrowRight");
  await expect.poll(async () => (await place(page))[0]).toBe((here ?? 0) + 1);
  texts.push(...(await read()));
  const at = (text: string) => texts.findIndex((row) => row.includes(text.trim()));
  expect([at(third), at(second)]).toEqual([0, 1]);
  await expect(page.locator("rt").first()).toBeVisible();
});

test("a page is dragged to its place by its grip, and the place is kept", async ({ page, site }) => {
  await prepare(page, site);
  const rows = page.getByRole("region", { name: "見せるページと順番" }).getByRole("listitem");
  const names = () => rows.getByRole("checkbox").evaluateAll((all) => all.map((box) => box.closest("label")?.textContent?.trim()));
  const before = await names();
  const grip = rows.nth(1).getByTitle("つかんで動かします");
  await grip.scrollIntoViewIfNeeded();
  const middle = async (part: Locator) => {
    const box = await part.boundingBox();
    if (!box) throw new Error("not shown");
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  };
  const drag = async (to: Locator, beyond: number) => {
    await page.mouse.move(...(await middle(grip)));
    await page.mouse.down();
    const [x, y] = await middle(to);
    await page.mouse.move(x, y + beyond, { steps: 4 });
    await page.mouse.up();
  };
  // Let go where it was: nothing changes.
  await drag(rows.nth(1), 4);
  expect(await names()).toEqual(before);
  await drag(rows.nth(3), 4);
  const moved = [before[0], before[2], before[3], before[1], ...before.slice(4)];
  await expect.poll(names).toEqual(moved);
  await expect(page.getByRole("status").filter({ hasText: `「${before[1]}」は` })).toHaveText(/ページのうち4番目です。$/);
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  await page.reload();
  await expect.poll(names).toEqual(moved);
});

test("what more there is goes when it is chosen, with Escape, and when the page is turned", async ({ page, site }) => {
  await prepare(page, site);
  await page.getByRole("link", { name: "話し合いをはじめる" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "見本・あおば川圏域" })).toBeFocused();
  const controls = page.getByRole("navigation", { name: "ページの操作" });
  const [more, full] = [controls.getByRole("button", { name: "操作" }), controls.getByRole("button", { name: "画面いっぱい" })];
  await more.click();
  await expect(full).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(full).toBeHidden();
  await expect(more).toBeFocused();
  await more.click();
  await page.keyboard.press("PageDown");
  await expect(page.getByText(/^2 \/ \d+$/)).toBeVisible();
  await expect(full).toBeHidden();
});

test("the facilitator's window shows the next page and the note", async ({ page, site }) => {
  await prepare(page, site);
  const opening = page.getByRole("listitem").filter({ hasText: "はじめに（地域・年度・ここにいる人）" });
  await opening.getByText("進行役のメモ：").click();
  await opening.getByRole("textbox", { name: "進行役のメモ" }).fill("自己紹介はひとこと");
  await page.getByRole("link", { name: "話し合いをはじめる" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "見本・あおば川圏域" })).toBeFocused();
  const [presenter] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("p")]);
  await expect(presenter.getByText("自己紹介はひとこと")).toBeVisible();
  await expect(presenter.getByText("0分")).toBeVisible();
  await presenter.getByRole("button", { name: "次 ›" }).click();
  await expect.poll(async () => (await place(page))[0]).toBe(2);
  await expect(presenter.getByText("このページのメモはありません。")).toBeVisible();

  // A clicker speaks to whichever window has the focus.
  await presenter.keyboard.press("PageDown");
  await expect.poll(async () => (await place(page))[0]).toBe(3);
  await presenter.keyboard.press("ArrowLeft");
  await expect.poll(async () => (await place(page))[0]).toBe(2);
  await presenter.keyboard.press("b");
  await expect(page.getByText("画面を消しています。")).toBeVisible();
  await presenter.keyboard.press("b");

  // It shows what this page draws: a page that is loaded anew draws into a new one.
  await page.reload();
  await expect.poll(() => presenter.isClosed()).toBe(true);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const [again] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("p")]);
  await expect(again.getByText("このページのメモはありません。")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect.poll(() => again.isClosed()).toBe(true);
});

test("a reload in the middle loses neither the time nor the pages shown", async ({ page, site }) => {
  await page.clock.setSystemTime(new Date("2026-11-21T10:00:00+09:00"));
  await begin(page, site);
  await page.keyboard.press("PageDown");
  await expect.poll(async () => (await place(page))[0]).toBe(2);
  await page.clock.setSystemTime(new Date("2026-11-21T10:25:00+09:00"));
  await page.reload();
  await expect.poll(async () => (await place(page))[0]).toBe(2);
  const [presenter] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("p")]);
  // Some of the first minute is gone when the meeting begins on a loaded machine.
  await expect(presenter.getByText(/^2[45]分$/)).toBeVisible();
  await page.bringToFront();
  await page.keyboard.press("End");
  await page.keyboard.press("n");
  await page.getByRole("textbox", { name: "決まったこと" }).fill("次は2月に開く");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "議事メモ" }).click();
  const shown = page.getByRole("region", { name: "映したページ" }).getByRole("listitem");
  await expect(shown).toHaveText(["はじめに（地域・年度・ここにいる人）", "地域のすがた", "次回に向けて"]);
});

test("a page that comes late takes no line away from whoever writes", async ({ page, site }) => {
  await begin(page, site);
  // As on a busy machine: the page turns once the panel is open already.
  await page.evaluate(() => {
    for (const [key, code] of [["End", "End"], ["n", "KeyN"]]) {
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, code, bubbles: true, cancelable: true }));
    }
  });
  const decided = page.getByRole("textbox", { name: "決まったこと" });
  await expect.poll(async () => (await place(page))[0]).toBeGreaterThan(2);
  await expect(decided).toBeFocused();
  await page.evaluate(() => new Promise((rest) => setTimeout(rest, 300)));
  await expect(decided, "the page's heading did not take it").toBeFocused();
  await page.keyboard.type("次は2月に開く");
  await page.keyboard.press("Enter");
  await expect(page.getByText("書きとめました。")).toBeVisible();
});

test("nothing is called written down before it is saved, and trouble stands where one looks", async ({ page, site }, info) => {
  await begin(page, site);
  const put = await page.evaluateHandle(() => IDBObjectStore.prototype.put);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  const line = page.getByText("まだ保存できていません。この画面は閉じないでください。ページは、めくってかまいません。");
  await expect(line).toHaveCount(0);
  await page.keyboard.press("n");
  const dialog = page.getByRole("dialog", { name: "書きとめる" });
  const said = page.getByRole("main").getByRole("status");
  await dialog.getByRole("textbox", { name: "決まったこと" }).fill("住まいの部会を2月に開く");
  await page.keyboard.press("Enter");
  await expect(said.filter({ hasText: "まだ保存できていません。" })).toBeInViewport();
  await expect(dialog.getByText("保存できませんでした")).toBeInViewport();
  await expect(dialog.getByText("控えファイルに残してください")).toBeInViewport();
  await expect(page.getByText("書きとめました。")).toHaveCount(0);
  await axe(page);
  await info.attach("trouble in the panel", { body: await page.screenshot(), contentType: "image/png" });
  await page.keyboard.press("Escape");
  await expect(line).toBeInViewport();
  await expect(said.filter({ hasText: "まだ保存できていません。" }), "once is enough").toHaveCount(0);
  await axe(page);
  await info.attach("trouble by the controls", { body: await page.screenshot(), contentType: "image/png" });

  // There is room again.
  await page.evaluate((put) => (IDBObjectStore.prototype.put = put), put);
  await page.keyboard.press("n");
  await dialog.getByRole("textbox", { name: "地域課題に加える" }).fill("夜間の相談先を知らせる");
  await page.keyboard.press("Enter");
  await expect(said.filter({ hasText: "計画に加えました。" })).toBeInViewport();
  await expect(line).toHaveCount(0);
  await expect(dialog.getByText("保存できませんでした")).toHaveCount(0);
});

test("a line that is half written waits for its button, and who closes the tab is asked", async ({ page, site }) => {
  await begin(page, site);
  const decided = page.getByRole("textbox", { name: "決まったこと" });
  await page.keyboard.press("n");
  await decided.pressSequentially("住まいの部会を");
  await page.keyboard.press("Escape");
  await expect(decided).toHaveCount(0);
  await page.keyboard.press("n");
  await expect(decided).toHaveValue("住まいの部会を");
  const asked = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await expect(decided).toHaveValue("住まいの部会を");
  // Once it is written down nobody is asked.
  await decided.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "書きとめました。" })).toBeVisible();
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => page.isClosed()).toBe(true);
});

test("a line of blanks is no half-written line: who closes the tab is not asked", async ({ page, site }) => {
  await begin(page, site);
  const decided = page.getByRole("textbox", { name: "決まったこと" });
  await page.keyboard.press("n");
  await decided.pressSequentially("　 ");
  await expect(decided).toHaveValue("　 ");
  await decided.press("Enter");
  await expect(decided).toHaveValue("");
  await decided.pressSequentially("住");
  await decided.fill("　");
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => page.isClosed()).toBe(true);
});

test("with a clock that shows no day nothing is called written, and the line stays", async ({ page, site }) => {
  await prepare(page, site);
  await page.clock.setFixedTime(new Date("2200-11-21T10:00:00+09:00"));
  await page.getByRole("link", { name: "話し合いをはじめる" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "見本・あおば川圏域" })).toBeFocused();
  await page.keyboard.press("n");
  const said = page.getByRole("status").filter({ hasText: "このパソコンの日付を読み取れない" });
  for (const [label, words] of [["決まったこと", "住まいの部会を2月に"], ["地域課題に加える", "夜間の相談先"]] as const) {
    const field = page.getByRole("textbox", { name: label });
    await field.fill(words);
    await field.press("Enter");
    await expect(said, label).toBeVisible();
    await expect(field).toHaveValue(words);
  }
  await page.clock.setFixedTime(new Date("2026-11-21T10:00:00+09:00"));
  const issue = page.getByRole("textbox", { name: "地域課題に加える" });
  await issue.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "計画に加えました。" })).toBeVisible();
  // A day is known now, which begins another meeting: nothing lies over its page.
  await expect(page.getByRole("dialog", { name: "書きとめる" })).toHaveCount(0);
  await page.keyboard.press("n");
  await expect(issue).toHaveValue("");
  await expect(page.getByRole("textbox", { name: "決まったこと" })).toHaveValue("住まいの部会を2月に");
});
