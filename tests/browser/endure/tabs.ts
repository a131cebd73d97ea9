// Two or three tabs in which somebody types at the same time.
import type { Browser, Page } from "@playwright/test";
import { backup, menuHash } from "./areas";
import { Random } from "./random";
import { allStand, focus, NOTES, openFields, READER, readFields, restore, saysSaved } from "./screen";

export const MEETINGS = ["different areas", "different fields", "same field"] as const;
export type Meeting = (typeof MEETINGS)[number];

export type Races = {
  races: number;
  edits: number;
  /** Fields that a fresh page shows other than they were typed. */
  lost: number;
  /** Tabs that show a field other than a fresh page does. */
  apart: number;
  /** Fields that tabs changed each in its own way, of which not all texts stand on a screen. */
  unseen: number;
  /** Tabs that did not come to say that all is saved. */
  unsaved: number;
  notes: string[];
};

export const noRaces = (): Races => ({
  races: 0, edits: 0, lost: 0, apart: 0, unseen: 0, unsaved: 0, notes: [],
});

const SETTLED_WITHIN = 4_000;
const ITEMS = ["1-1", "1-2", "1-3", "1-4", "1-5", "1-6"];

/** One tab, where it is, and what its person writes into which field. */
type Tab = { page: Page; area: number; typed: Map<string, string> };

async function type({ page, typed }: Tab, random: Random): Promise<void> {
  for (const [field, text] of typed) {
    await focus(page, field, true);
    for (const character of text) {
      await page.keyboard.insertText(character);
      await new Promise((next) => setTimeout(next, random.from(0, 60)));
    }
  }
}

/** What each tab's person writes: fields of their own, or one field for all. */
function plan(meeting: Meeting, tab: number, random: Random): Map<string, string> {
  const text = (what: string) => `${what}${tab}の${random.from(1000, 9999)}`;
  if (meeting === "same field") return new Map([[`${ITEMS[0]} ${NOTES[0]}`, text("同じ欄")]]);
  const items = ITEMS.slice(tab * 2, tab * 2 + 2);
  return new Map(items.map((item) => [`${item} ${random.pick(NOTES)}`, text("別の欄")]));
}

/** Waits until every tab says that all is saved; returns how many do not. */
async function unsettled(tabs: Tab[]): Promise<number> {
  const end = Date.now() + SETTLED_WITHIN;
  for (;;) {
    const said = await Promise.all(tabs.map(({ page }) => saysSaved(page)));
    const open = said.filter((saved) => !saved).length;
    if (open === 0 || Date.now() > end) return open;
    await new Promise((next) => setTimeout(next, 50));
  }
}

/** Whether a tab shows these fields; one in which somebody typed a moment ago waits before it does. */
async function comesToShow(page: Page, fields: Record<string, string>): Promise<boolean> {
  const end = Date.now() + SETTLED_WITHIN;
  for (;;) {
    const shown = await readFields(page);
    if (Object.keys(fields).every((field) => shown[field] === fields[field])) return true;
    if (Date.now() > end) return false;
    await new Promise((next) => setTimeout(next, 50));
  }
}

/** The fields of a fresh page, by area. */
async function kept(fresh: Page, url: string, tabs: Tab[]): Promise<Map<number, Record<string, string>>> {
  const found = new Map();
  for (const area of new Set(tabs.map((tab) => tab.area))) {
    await openFields(fresh, `${url}${menuHash(area)}`);
    found.set(area, await readFields(fresh));
  }
  return found;
}

/** One race in a context of its own; adds what it found to `result`. */
export async function race(browser: Browser, url: string, meeting: Meeting, seed: number, result: Races): Promise<void> {
  const random = new Random(seed);
  const context = await browser.newContext();
  try {
    await context.addInitScript(READER);
    const first = await context.newPage();
    await restore(first, url, Buffer.from(backup({ areas: 3, years: 1 })));
    const tabs: Tab[] = [];
    const count = random.from(2, 3);
    for (let number = 0; number < count; number += 1) {
      const page = number === 0 ? first : await context.newPage();
      const area = meeting === "different areas" ? number + 1 : 1;
      await openFields(page, `${url}${menuHash(area)}`);
      tabs.push({ page, area, typed: plan(meeting, number, random) });
    }
    await Promise.all(tabs.map((tab, number) => type(tab, new Random(seed * 10 + number))));
    const told = (what: string) => result.notes.push(`race ${seed}, ${meeting}: ${what}`);
    const open = await unsettled(tabs);
    result.unsaved += open;
    result.races += 1;

    if (meeting === "same field") {
      const texts = tabs.flatMap(({ typed }) => [...typed.values()]);
      result.edits += texts.length;
      const seen = await Promise.all(tabs.map(({ page }) => allStand(page, texts)));
      if (!seen.includes(true)) {
        result.unseen += 1;
        told(`${texts.join(" and ")} do not stand on one screen`);
      }
      return;
    }
    const now = await kept(await context.newPage(), url, tabs);
    for (const { page, area, typed } of tabs) {
      const fields = now.get(area) ?? {};
      for (const [field, text] of typed) {
        result.edits += 1;
        if (fields[field] === text) continue;
        result.lost += 1;
        told(`${field} of area ${area} holds ${JSON.stringify(fields[field])} for ${text}`);
      }
      result.apart += (await comesToShow(page, fields)) ? 0 : 1;
    }
  } finally {
    await context.close();
  }
}
