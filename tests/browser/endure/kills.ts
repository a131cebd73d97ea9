// The browser is killed while somebody types, and opened again with the same profile.
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { backup, menuHash, type Size } from "./areas";
import { OwnChromium } from "./chromium";
import { Random } from "./random";
import { focus, NOTES, openFields, rate, readFields, restore, type Fields } from "./screen";
import { Watch, type Edit } from "./watch";

/** Older than this, an edit must be there after a kill, in milliseconds. */
const MUST_STAY_AFTER = 500;
const ITEMS = ["1-1", "1-2", "1-3"];
const KANA = "あいうえおかきくけこさしすせそたちつてと";

export type Setting = { url: string; size: Size; tabs: number; seed: number; kills: number };

export type Kills = {
  kills: number;
  edits: number;
  saidSaved: number;
  lostSaidSaved: number;
  lostOld: number;
  /** The oldest edit that was lost, in ms before the kill. */
  oldestLost: number;
  /** Fields that hold neither what was before nor what was typed, and pages that do not open. */
  torn: number;
  /** For a person who looks into it. */
  notes: string[];
};

/** The profile of somebody who restored a 控え and closed the browser. */
async function prepared(url: string, size: Size): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), "monosashi-endure-"));
  const own = await OwnChromium.start(profile);
  await restore(await own.context.newPage(), url, Buffer.from(backup(size)));
  await own.quit();
  return profile;
}

/** One person: types, jumps from field to field and from tab to tab, until the browser is gone. */
async function type(tabs: Page[], random: Random, mark: string, tried: Set<string>): Promise<void> {
  for (let step = 1; ; step += 1) {
    const page = random.pick(tabs);
    const item = random.pick(ITEMS);
    if (random.next() < 0.15) {
      await rate(page, item, random.from(0, 4));
      continue;
    }
    // Looking something up: long enough to be told that all is saved.
    if (random.next() < 0.2) await new Promise((next) => setTimeout(next, random.from(300, 800)));
    let text = `${mark}の${step} `;
    await focus(page, `${item} ${random.pick(NOTES)}`, true);
    tried.add(text);
    await page.keyboard.insertText(text);
    for (let key = random.from(2, 10); key > 0; key -= 1) {
      await new Promise((next) => setTimeout(next, random.from(15, 90)));
      const kana = random.pick([...KANA]);
      tried.add((text += kana));
      await page.keyboard.insertText(kana);
    }
  }
}

/** What the fields held, by tab: read before the typing, and again after the kill. */
type Seen = Map<string, Fields>;

/** All of one kill. */
type Killed = { what: string; at: number; before: Seen; edits: Edit[]; tried: Set<string> };

/** Counts what is missing of a kill's edits. */
function judge(result: Kills, { what, at, before, edits, tried }: Killed, after: Seen): void {
  for (const [place, fields] of after) {
    for (const [field, value] of Object.entries(fields)) {
      const history = edits.filter((edit) => edit.place === `${place} ${field}`);
      const kept = history.findLastIndex((edit) => edit.value === value);
      const first = before.get(place)?.[field];
      // What was typed in the last instant may be kept before this program heard of it.
      const newest = kept < 0 && value !== first && tried.has(value);
      if (kept < 0 && value !== first && !newest) {
        result.torn += 1;
        result.notes.push(`${what}: ${place} ${field} holds ${JSON.stringify(value)}`);
      }
      for (const edit of newest ? [] : history.slice(kept + 1)) {
        const age = at - edit.at;
        if (edit.saidSaved) result.lostSaidSaved += 1;
        if (age > MUST_STAY_AFTER) result.lostOld += 1;
        result.oldestLost = Math.max(result.oldestLost, Math.round(age));
      }
    }
  }
}

/** Opens one tab an area, in order, and reads what stands there. */
async function openTabs(own: OwnChromium, watch: Watch, { url, tabs }: Setting): Promise<[Page[], Seen]> {
  const pages: Page[] = [];
  const seen: Seen = new Map();
  for (let number = 1; number <= tabs; number += 1) {
    const page = number === 1 ? own.context.pages()[0] : await own.context.newPage();
    const place = `area ${number}`;
    watch.add(page, place);
    await openFields(page, `${url}${menuHash(number)}`);
    seen.set(place, await readFields(page));
    pages.push(page);
  }
  return [pages, seen];
}

export async function kills(setting: Setting): Promise<Kills> {
  const result: Kills = {
    kills: 0, edits: 0, saidSaved: 0, lostSaidSaved: 0, lostOld: 0, oldestLost: 0, torn: 0, notes: [],
  };
  const whole = await prepared(setting.url, setting.size);
  const profile = `${whole}-used`;
  await cp(whole, profile, { recursive: true });
  let killed: Killed | undefined;
  let own: OwnChromium | undefined;
  try {
    // Opened once more at the end, for what became of the last kill.
    for (let turn = 0; turn <= setting.kills; turn += 1) {
      const random = new Random(setting.seed * 1000 + turn);
      const watch = new Watch();
      own = await OwnChromium.start(profile);
      await watch.over(own.context);
      const opened = await openTabs(own, watch, setting).catch((error: Error) => error);
      if (opened instanceof Error) {
        // Of no use for the next kill: that one begins from the whole profile.
        result.torn += 1;
        result.notes.push(`before kill ${turn + 1}: the page did not open: ${opened.message}`);
        await own.kill();
        await rm(profile, { recursive: true });
        await cp(whole, profile, { recursive: true });
        killed = undefined;
        continue;
      }
      const [pages, before] = opened;
      if (killed) judge(result, killed, before);
      if (turn === setting.kills) break;
      const tried = new Set<string>();
      // It ends by the kill: what it then cannot do any more is no mistake.
      const typing = type(pages, random, `${turn + 1}回め`, tried).catch(() => undefined);
      await new Promise((next) => setTimeout(next, random.from(100, 2000)));
      const at = await own.kill();
      await typing;
      result.kills += 1;
      result.edits += watch.edits.length;
      result.saidSaved += watch.edits.filter((edit) => edit.saidSaved).length;
      killed = { what: `kill ${turn + 1}`, at, before, edits: watch.edits, tried };
    }
  } finally {
    await own?.kill().catch(() => undefined);
    for (const folder of [whole, profile]) await rm(folder, { recursive: true, force: true });
  }
  return result;
}
