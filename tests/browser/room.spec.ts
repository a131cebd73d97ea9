// What twenty people see of a meeting: every page, from the back of the room, on a poor projector.
import { readFile, writeFile } from "node:fs/promises";
import { expect, openSample, test } from "./support";
import type { Page } from "@playwright/test";

const SIZES = [[1024, 768], [1280, 720], [1920, 1080]] as const;
/** 60 and more characters, as no caring person would write them. */
const LONG = "夜間や休日に困ったときの相談先を、本人にも家族にも支える人にも分かるように、一枚にまとめて圏域のすべての窓口に置くこと";

async function prepare(page: Page, site: string): Promise<void> {
  await page.goto(`${site}#/area/mihon-1/2026/talk`);
  await expect(page.getByRole("link", { name: "話し合いをはじめる" })).toBeVisible();
}

async function begin(page: Page): Promise<void> {
  await page.getByRole("link", { name: "話し合いをはじめる" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
}

async function place(page: Page): Promise<[number, number]> {
  const text = await page.getByText(/^\d+ \/ \d+$/).innerText();
  const [now, all] = text.split("/").map(Number);
  return [now, all];
}

/** Looks at every page of the meeting, from the first to the last. */
async function walk(page: Page, look: (number: number) => Promise<void>): Promise<void> {
  const [, all] = await place(page);
  for (let number = 1; number <= all; number += 1) {
    await expect.poll(async () => (await place(page))[0]).toBe(number);
    await look(number);
    // A page that is too high moves first, and turns at its end.
    const here = page.url();
    for (let turn = 0; turn < 20 && number < all && page.url() === here; turn += 1) {
      await page.keyboard.press("PageDown");
      await page.waitForTimeout(50);
    }
  }
}

/** Texts too small for the back of the room, cut off, or outside the screen. */
function trouble(page: Page) {
  return page.evaluate(() => {
    const least = window.innerHeight / 25 - 0.1;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.querySelector("main")!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!;
      const words = node.textContent!.trim();
      const box = element.getBoundingClientRect();
      if (!words || box.width < 2 || element.closest("rt, rp, .visually-hidden, title, desc")) continue;
      const size = element instanceof SVGTextElement
        ? Number(element.getAttribute("font-size")) * element.getScreenCTM()!.a
        : parseFloat(getComputedStyle(element).fontSize);
      if (size < least) found.push(`${size.toFixed(1)} is small: ${words}`);
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const line of range.getClientRects()) {
        if (line.left < -1 || line.right > window.innerWidth + 1) found.push(`outside: ${words}`);
      }
      const picture = element.closest("svg")?.getBoundingClientRect();
      if (picture && (box.left < picture.left - 2 || box.right > picture.right + 2 || box.bottom > picture.bottom + 4)) {
        found.push(`leaves its picture: ${words}`);
      }
    }
    for (const element of document.querySelectorAll<HTMLElement>("main *:not(.visually-hidden)")) {
      const clips = getComputedStyle(element).overflowX !== "visible";
      if (clips && element.scrollWidth > element.clientWidth + 1) found.push(`cut: ${element.innerText}`);
    }
    const sideways = document.documentElement.scrollWidth - window.innerWidth;
    if (sideways > 0) found.push(`${sideways} sideways`);
    const scroller = [...document.querySelectorAll("main *")].find((e) => getComputedStyle(e).overflowY === "auto");
    return { found, tooHigh: scroller ? scroller.scrollHeight - scroller.clientHeight > 2 : false };
  });
}

for (const [width, height] of SIZES) {
  test(`at ${width}×${height} every page can be read from the back, whole and without scrolling`, async ({ page, site }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    await openSample(page, site);
    // Where the narrowest screen has room for readings, the others have, too.
    for (const readings of width === 1024 ? [false, true] : [false]) {
      await prepare(page, site);
      if (readings) await page.getByRole("radio", { name: "つける" }).check();
      await begin(page);
      await walk(page, async (number) => {
        expect(await trouble(page), `page ${number}`).toEqual({ found: [], tooHigh: false });
      });
    }
  });
}

test("the longest names are whole on every page", async ({ page, site }, info) => {
  test.slow();
  await openSample(page, site);
  await page.goto(`${site}#/files`);
  const [backup] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "控えファイルを保存する" }).click(),
  ]);
  const long: Record<string, string> = { title: LONG, what: LONG, owner: LONG.slice(0, 40), name: LONG.slice(0, 50) };
  const data = JSON.parse(await readFile(await backup.path(), "utf8"), (key, value) =>
    typeof value === "string" && value && key in long ? long[key] : value,
  );
  data.workspace.records[0].area.name = "上小川・下小川・三日月山・四季の里障害保健福祉圏域連絡会議（仮称）合同地域";
  const path = info.outputPath("long.json");
  await writeFile(path, JSON.stringify(data));
  await page.getByLabel("控えファイルを選ぶ").setInputFiles(path);
  await page.getByRole("button", { name: "この控えの内容にする" }).click();
  await expect(page.getByText("控えの内容に戻しました。")).toBeVisible();
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await prepare(page, site);
    await begin(page);
    await walk(page, async (number) => {
      const place = `page ${number} at ${width}×${height}`;
      const { found, tooHigh } = await trouble(page);
      expect(found, place).toEqual([]);
      // A picture, and what the meeting ends with, are seen at once.
      const isWhole = page.getByRole("img").or(page.getByRole("heading", { level: 1, name: "次回に向けて" }));
      if ((await isWhole.count()) > 0) expect(tooHigh, place).toBe(false);
    });
    await page.keyboard.press("Escape");
  }
});

for (const ground of ["白", "黒"]) {
  test(`on ${ground} every text has a contrast of 7:1`, async ({ page, site }) => {
    test.slow();
    await page.setViewportSize({ width: 1280, height: 720 });
    await openSample(page, site);
    await prepare(page, site);
    await page.getByRole("radio", { name: ground }).check();
    await begin(page);
    await walk(page, async (number) => {
      const weak = await page.evaluate(() => {
        type Rgb = number[];
        const rgb = (text: string): Rgb => {
          const hex = /^#(..)(..)(..)$/.exec(text);
          if (hex) return hex.slice(1).map((part) => parseInt(part, 16));
          const parts = (text.match(/[\d.]+/g) ?? []).map(Number);
          return parts.length === 4 && parts[3] === 0 ? [] : parts.slice(0, 3);
        };
        const light = (color: Rgb): number => {
          const [r, g, b] = color.map((c) => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const ratio = (a: Rgb, b: Rgb): number => {
          const [low, high] = [light(a), light(b)].sort((x, y) => x - y);
          return (high + 0.05) / (low + 0.05);
        };
        // invert(1) hue-rotate(180deg), as browsers count it.
        const turned = ([r, g, b]: Rgb): Rgb => {
          const [x, y, z] = [255 - r, 255 - g, 255 - b];
          const rows = [[-0.574, 1.43, 0.144], [0.426, 0.43, 0.144], [0.426, 1.43, -0.856]];
          return rows.map(([p, q, s]) => Math.min(255, Math.max(0, p * x + q * y + s * z)));
        };
        const under = (element: Element): Rgb => {
          for (let e: Element | null = element; e; e = e.parentElement) {
            const color = rgb(getComputedStyle(e).backgroundColor);
            if (color.length === 3) return color;
          }
          return [255, 255, 255];
        };
        const weak: string[] = [];
        const walker = document.createTreeWalker(document.querySelector("main")!, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const element = node.parentElement!;
          const words = node.textContent!.trim();
          if (!words || element.closest("rp, .visually-hidden, title, desc")) continue;
          let [ink, ground]: [Rgb, Rgb] = [rgb(getComputedStyle(element).color), under(element)];
          const picture = element.closest("svg");
          if (picture) {
            ink = rgb(getComputedStyle(element).fill);
            // White letters stand on the month that is now.
            ground = ink.every((c) => c === 255) ? [0, 85, 173] : [255, 255, 255];
            if (getComputedStyle(picture).filter !== "none") [ink, ground] = [turned(ink), turned(ground)];
          }
          if (ratio(ink, ground) < 7) weak.push(`${ratio(ink, ground).toFixed(1)}: ${words}`);
        }
        return weak;
      });
      expect(weak, `page ${number}`).toEqual([]);
    });
  });
}

test.describe("with a finger", () => {
  test.use({ hasTouch: true, viewport: { width: 1024, height: 768 } });

  test("a swipe turns the page, a small move does not", async ({ page, site }) => {
    await openSample(page, site);
    await prepare(page, site);
    await begin(page);
    const [, all] = await place(page);
    const session = await page.context().newCDPSession(page);
    const swipe = async (from: number, to: number) => {
      await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x: from, y: 400 }] });
      await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [{ x: to, y: 405 }] });
      await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    };
    await swipe(800, 300);
    await expect.poll(() => place(page)).toEqual([2, all]);
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    await swipe(500, 470);
    await swipe(300, 800);
    await expect.poll(() => place(page)).toEqual([1, all]);
  });
});

test("a screen reader hears of a new page, a dark screen and help", async ({ page, site }) => {
  await openSample(page, site);
  await prepare(page, site);
  await begin(page);
  const status = (text: string | RegExp) => page.getByRole("status").filter({ hasText: text });
  await page.keyboard.press("PageDown");
  const heading = page.getByRole("heading", { level: 1 });
  await expect(status(await heading.innerText())).toHaveCount(1);
  await page.keyboard.press("b");
  await expect(status("画面を消しています。Bを押すと戻ります。")).toHaveCount(1);
  await page.keyboard.press("b");
  await page.keyboard.press("?");
  await expect(page.getByRole("heading", { name: "使えるキー" })).toBeFocused();
});

test("where no second window may open the meeting goes on and says so", async ({ page, site }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await openSample(page, site);
  await prepare(page, site);
  await begin(page);
  const [, all] = await place(page);
  await page.keyboard.press("p");
  await expect(page.getByRole("status").filter({ hasText: "ブラウザーが新しい窓を止めました。" })).toBeVisible();
  await page.keyboard.press("PageDown");
  await expect.poll(() => place(page)).toEqual([2, all]);
  await expect(page.getByRole("status").filter({ hasText: "ブラウザーが新しい窓を止めました。" })).toHaveCount(0);
});

test("a second window that is closed can be opened again", async ({ page, site }) => {
  await page.addInitScript(() => {
    // A loaded machine: the page is not yet told that the window it opened is closed.
    const open = window.open;
    window.open = (...how) => {
      const opened = open.apply(window, how);
      if (opened) Object.defineProperty(opened, "closed", { value: false });
      return opened;
    };
  });
  await openSample(page, site);
  await prepare(page, site);
  await begin(page);
  for (let time = 0; time < 2; time += 1) {
    const [presenter] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("p")]);
    await expect(presenter.getByRole("heading", { name: "進行役の画面" })).toBeVisible();
    await presenter.close();
  }
  await page.keyboard.press("PageDown");
  await expect.poll(async () => (await place(page))[0]).toBe(2);
});

test("what is written down on another day goes into minutes of its own", async ({ page, site }) => {
  const write = async (text: string) => {
    await page.keyboard.press("n");
    await page.getByRole("textbox", { name: "決まったこと" }).fill(text);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status").filter({ hasText: "書きとめました。" })).toBeVisible();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
  };
  await page.clock.setSystemTime(new Date("2026-11-21T10:00:00+09:00"));
  await openSample(page, site);
  await prepare(page, site);
  await begin(page);
  await write("住まいの部会を2月に開く");
  const next = page.getByRole("textbox", { name: "次回に向けて" });
  await page.getByRole("link", { name: "議事メモ" }).click();
  await expect(next, "what was prepared went into the sitting").toHaveValue(/^次回：2027年2月17日/);
  const first = page.url();
  await page.goBack();

  await page.clock.setSystemTime(new Date("2027-02-17T14:00:00+09:00"));
  await page.reload();
  await expect(next, "the meeting to come is prepared anew").toHaveValue("");
  await next.fill("次回：2027年5月");
  await begin(page);
  await write("夜間の窓口を一枚にまとめる");
  await page.getByRole("link", { name: "議事メモ" }).click();
  await expect(page.getByText("2027年2月17日", { exact: true })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "決まったこと" })).toHaveValue("夜間の窓口を一枚にまとめる");
  await expect(next).toHaveValue("次回：2027年5月");
  await page.goto(first);
  await expect(next, "the last meeting keeps its own").toHaveValue(/^次回：2027年2月17日/);
});

test("the browser's way back leads out: soon back it goes on, on another day it begins anew", async ({ page, site }) => {
  // The clock runs on while a loaded machine opens the page.
  const minutes = async (text: RegExp) => {
    const [presenter] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("p")]);
    await expect(presenter.getByText(text)).toBeVisible();
    await page.bringToFront();
    return presenter;
  };
  await page.clock.setSystemTime(new Date("2026-11-21T10:00:00+09:00"));
  await openSample(page, site);
  await prepare(page, site);
  await begin(page);
  await page.keyboard.press("PageDown");
  await expect.poll(async () => (await place(page))[0]).toBe(2);
  const presenter = await minutes(/^[01]分$/);
  await page.keyboard.press("n");
  await expect(page.getByRole("dialog", { name: "書きとめる" })).toBeVisible();
  await page.getByRole("textbox", { name: "決まったこと" }).fill("住まいの部会を2月に開く");
  await page.keyboard.press("Enter");
  await page.goBack();
  await expect(page.getByRole("link", { name: "話し合いをはじめる" })).toBeVisible();
  await expect.poll(() => presenter.isClosed()).toBe(true);

  // A look into the plan, and on with the meeting: nothing lies over its page.
  await page.clock.setSystemTime(new Date("2026-11-21T10:20:00+09:00"));
  await page.getByRole("link", { name: "計画", exact: true }).click();
  await page.goBack();
  await page.goForward();
  await page.goBack();
  await begin(page);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  const again = await minutes(/^(19|20)分$/);
  await page.goBack();
  await expect.poll(() => again.isClosed()).toBe(true);
  await page.getByRole("link", { name: "議事メモ" }).click();
  const shown = page.getByRole("region", { name: "映したページ" }).getByRole("listitem");
  await expect(shown).toHaveText(["はじめに（地域・年度・ここにいる人）", "地域のすがた"]);
  const first = page.url();
  await page.goBack();

  // The tab stays open until the next meeting.
  await page.clock.setSystemTime(new Date("2026-12-05T14:00:00+09:00"));
  await begin(page);
  await minutes(/^[01]分$/);
  await page.keyboard.press("End");
  await page.keyboard.press("n");
  await page.getByRole("textbox", { name: "決まったこと" }).fill("夜間の窓口を一枚にまとめる");
  await page.keyboard.press("Enter");
  await page.goBack();
  await page.getByRole("link", { name: "議事メモ" }).click();
  await expect(page.getByText("2026年12月5日", { exact: true })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "決まったこと" })).toHaveValue("夜間の窓口を一枚にまとめる");
  await expect(shown).toHaveText(["はじめに（地域・年度・ここにいる人）", "次回に向けて"]);
  await page.goto(first);
  await expect(page.getByRole("textbox", { name: "決まったこと" })).toHaveValue("住まいの部会を2月に開く");
});

test("a page that was left open over days writes into the meeting of its day", async ({ page, site }) => {
  const write = async (text: string) => {
    await page.keyboard.press("n");
    await page.getByRole("textbox", { name: "決まったこと" }).fill(text);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status").filter({ hasText: "書きとめました。" })).toBeVisible();
  };
  await page.clock.setSystemTime(new Date("2026-11-21T10:00:00+09:00"));
  await openSample(page, site);
  await prepare(page, site);
  await begin(page);
  await write("住まいの部会を2月に開く");
  await page.clock.setSystemTime(new Date("2026-12-05T14:00:00+09:00"));
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(page.getByRole("dialog"), "what lay open was the last meeting's").toHaveCount(0);
  await write("夜間の窓口を一枚にまとめる");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "議事メモ" }).click();
  await expect(page.getByText("2026年12月5日", { exact: true })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "決まったこと" })).toHaveValue("夜間の窓口を一枚にまとめる");
});

test("a forum is chosen and corrected without a trace, and nothing prepared is lost", async ({ page, site }) => {
  await page.clock.setSystemTime(new Date("2026-11-20T18:00:00+09:00"));
  await openSample(page, site);
  await prepare(page, site);
  const forum = page.getByLabel("会議", { exact: true });
  const next = page.getByRole("textbox", { name: "次回に向けて" });
  const prepared = await next.inputValue();
  expect(prepared).not.toBe("");
  const names = (await forum.locator("option").allInnerTexts()).slice(1, 3);
  for (const name of names) {
    await forum.selectOption({ label: name });
    await expect(next).toHaveValue(prepared);
  }
  await expect(page.getByText(/^保存しました/)).toBeVisible();
  await expect(page.getByRole("link", { name: "議事メモ" }), "no sitting was begun").toHaveCount(0);
  await page.clock.setSystemTime(new Date("2026-11-21T10:00:00+09:00"));
  await page.reload();
  await expect(forum.locator("option:checked")).toHaveText(names[1]);
  await begin(page);
  await page.keyboard.press("n");
  await page.getByRole("textbox", { name: "決まったこと" }).fill("住まいの部会を2月に開く");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "議事メモ" }).click();
  await expect(page.getByText("2026年11月21日", { exact: true })).toBeVisible();
  await expect(page.getByRole("main")).toContainText(names[1]);
  await expect(next).toHaveValue(prepared);
});
