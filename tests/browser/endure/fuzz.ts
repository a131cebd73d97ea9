// Many operations by chance, each done on the screen and in a plain record beside it.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { areaId, areaName, backup, menuHash } from "./areas";
import { withoutPickers } from "../pickers";
import { Random } from "./random";
import { focus, NOTES, openFields, rate, RATING, READER, readFields, restore, untilSaved, type Fields } from "./screen";

const ITEMS = ["1-1", "1-2", "1-3"];
const AREAS = [1, 2];
/** Longer than any save may take. */
const SAVED_WITHIN = 10_000;
/** A tab in which somebody typed a moment ago waits before it shows what another wrote. */
const SHOWN_WITHIN = 5_000;

/** What has to be there: the fields of every area, and which areas were put away. */
type Oracle = { fields: Map<number, Fields>; away: Set<number> };

export type Operations = { operations: number; wrong: number; unsaved: number; notes: string[] };

export type Options = {
  seed: number;
  operations: number;
  /** With a second tab beside the first one. */
  withTabs: boolean;
};

class Fuzz {
  readonly result: Operations = { operations: 0, wrong: 0, unsaved: 0, notes: [] };
  private oracle: Oracle = { fields: new Map(), away: new Set() };
  private readonly backups: { file: string; then: Oracle }[] = [];
  private readonly random: Random;
  private page!: Page;
  /** Something was written into the page since it was last known to be saved. */
  private isWritten = false;
  /** The area that the page shows, if any. */
  private shown = 0;

  constructor(
    private readonly context: BrowserContext,
    private readonly url: string,
    private readonly folder: string,
    private readonly options: Options,
  ) {
    this.random = new Random(options.seed);
  }

  async run(): Promise<void> {
    this.page = await this.tab();
    await restore(this.page, this.url, Buffer.from(backup({ areas: AREAS.length, years: 1 })));
    for (const area of AREAS) {
      await openFields(this.page, `${this.url}${menuHash(area)}`);
      this.oracle.fields.set(area, await readFields(this.page));
    }
    const deeds = [
      ...Array<() => Promise<void>>(10).fill(() => this.edit()),
      ...Array<() => Promise<void>>(2).fill(() => this.reload()),
      () => this.putAway(),
      () => this.takeBackup(),
      () => this.restoreBackup(),
      ...(this.options.withTabs ? [() => this.secondTab(), () => this.secondTab()] : []),
    ];
    while (this.result.operations < this.options.operations) {
      this.result.operations += 1;
      await this.random.pick(deeds)();
      // What comes after the first mistake follows from it.
      if (this.result.wrong + this.result.unsaved > 0) return;
    }
    await this.checkAll();
  }

  private async tab(): Promise<Page> {
    const page = await this.context.newPage();
    page.on("dialog", (dialog) => dialog.accept());
    return page;
  }

  private told(what: string): void {
    this.result.notes.push(`operation ${this.result.operations} of seed ${this.options.seed}: ${what}`);
  }

  private async settle(page = this.page): Promise<void> {
    if (page === this.page) this.isWritten = false;
    if (await untilSaved(page, SAVED_WITHIN)) return;
    this.result.unsaved += 1;
    this.told("the page does not say that all is saved");
  }

  /** An area that is not put away; puts one back if there is none. */
  private async present(): Promise<number> {
    const here = AREAS.filter((area) => !this.oracle.away.has(area));
    if (here.length > 0) return this.random.pick(here);
    await this.bringBack(AREAS[0]);
    return AREAS[0];
  }

  private async show(page: Page, area: number): Promise<void> {
    if (page === this.page && this.shown === area) return;
    await openFields(page, `${this.url}${menuHash(area)}`);
    if (page === this.page) this.shown = area;
  }

  private async write(page: Page, area: number): Promise<void> {
    if (page === this.page) this.isWritten = true;
    const fields = this.oracle.fields.get(area) ?? {};
    const item = this.random.pick(ITEMS);
    if (this.random.next() < 0.3) {
      // Another one: nothing is saved, and nothing said, of what changes nothing.
      const before = Number(fields[`${item} ${RATING}`] || -1);
      const level = (before + this.random.from(1, before < 0 ? 5 : 4)) % 5;
      await rate(page, item, level);
      fields[`${item} ${RATING}`] = String(level);
      return;
    }
    const field = `${item} ${this.random.pick(NOTES)}`;
    const text = `${this.result.operations}回め${this.random.pick(["", "😀", "\n二行め", "\"', <b>"])}`;
    await focus(page, field, true);
    await page.keyboard.insertText(text);
    fields[field] = text;
  }

  private async edit(): Promise<void> {
    const area = await this.present();
    if (this.shown !== area) await this.settleIfWritten();
    await this.show(this.page, area);
    await this.write(this.page, area);
    if (this.random.next() < 0.5) await this.settle();
  }

  /** Another tab opens, writes, is closed; the first one shows what was written. */
  private async secondTab(): Promise<void> {
    await this.settleIfWritten();
    const area = await this.present();
    await this.show(this.page, area);
    const other = await this.tab();
    await this.show(other, area);
    await this.write(other, area);
    await this.settle(other);
    await other.close();
    const end = Date.now() + SHOWN_WITHIN;
    let seen = await readFields(this.page);
    while (this.differing(area, seen).length > 0 && Date.now() < end) {
      await this.page.waitForTimeout(100);
      seen = await readFields(this.page);
    }
    this.compare(area, seen, "the tab beside");
  }

  /** A page that nobody wrote into says nothing about saving. */
  private async settleIfWritten(): Promise<void> {
    if (this.isWritten) await this.settle();
  }

  private async reload(): Promise<void> {
    await this.settleIfWritten();
    const area = await this.present();
    this.shown = 0;
    await this.show(this.page, area);
    this.compare(area, await readFields(this.page), "after a reload");
  }

  private async putAway(): Promise<void> {
    await this.settleIfWritten();
    const area = await this.present();
    this.shown = 0;
    await this.page.goto(`${this.url}#/area/${areaId(area)}`);
    await this.page.getByRole("button", { name: "この地域を片付ける" }).click();
    this.oracle.away.add(area);
    await this.settle();
    if (this.random.next() < 0.7) await this.bringBack(area);
  }

  private async bringBack(area: number): Promise<void> {
    this.shown = 0;
    await this.page.goto(`${this.url}#/`);
    await this.page.getByRole("button", { name: `元に戻す：${areaName(area)}` }).click();
    this.oracle.away.delete(area);
    await this.settle();
  }

  private async takeBackup(): Promise<void> {
    await this.settleIfWritten();
    this.shown = 0;
    await this.page.goto(`${this.url}#/files`);
    const [file] = await Promise.all([
      this.page.waitForEvent("download"),
      this.page.getByRole("button", { name: "控えファイルを保存する" }).click(),
    ]);
    const path = join(this.folder, `${this.backups.length}.json`);
    await file.saveAs(path);
    this.backups.push({ file: path, then: structuredClone(this.oracle) });
  }

  private async restoreBackup(): Promise<void> {
    if (this.backups.length === 0) return this.takeBackup();
    await this.settleIfWritten();
    const { file, then } = this.random.pick(this.backups);
    this.shown = 0;
    await restore(this.page, this.url, file);
    this.oracle = structuredClone(then);
  }

  private async checkAll(): Promise<void> {
    await this.settleIfWritten();
    for (const area of AREAS.filter((area) => this.oracle.away.has(area))) await this.bringBack(area);
    const fresh = await this.tab();
    for (const area of AREAS) {
      await openFields(fresh, `${this.url}${menuHash(area)}`);
      this.compare(area, await readFields(fresh), "at the end");
    }
  }

  /** The fields that show something else than they hold, each with what it holds. */
  private differing(area: number, seen: Fields): [string, string][] {
    const held = Object.entries(this.oracle.fields.get(area) ?? {});
    return held.filter(([field, value]) => seen[field] !== value);
  }

  private compare(area: number, seen: Fields, when: string): void {
    for (const [field, value] of this.differing(area, seen)) {
      this.result.wrong += 1;
      this.told(`${when}, ${field} of area ${area} holds ${JSON.stringify(seen[field])} for ${JSON.stringify(value)}`);
    }
  }
}

/** Runs one seed in a context of its own, until the first mistake. */
export async function fuzz(browser: Browser, url: string, options: Options): Promise<Operations> {
  const folder = await mkdtemp(join(tmpdir(), "monosashi-fuzz-"));
  const context = await browser.newContext();
  await withoutPickers(context);
  try {
    await context.addInitScript(READER);
    const run = new Fuzz(context, url, folder, options);
    await run.run();
    return run.result;
  } finally {
    await context.close();
    await rm(folder, { recursive: true });
  }
}
