// What a page did and said, sent out while it happens, so that it is known after a kill.
import type { BrowserContext, Page } from "@playwright/test";

/** One key, or one choice of a level, as the page took it. */
export type Edit = {
  /** The tab and the field. */
  place: string;
  value: string;
  /** When it was typed, in ms since 1970. */
  at: number;
  /** The page said, after this edit, that all is saved. */
  saidSaved: boolean;
};

type Message =
  | { kind: "edit"; number: number; at: number; field: string; value: string }
  | { kind: "saved"; number: number };

/** Runs in the page. `number` counts its edits. */
const WATCHER = `(() => {
  const reader = globalThis.endureReader;
  const tell = (message) => globalThis.endureTell?.(message);
  let edits = 0, seen = 0, told = 0;
  document.addEventListener("input", ({ target }) => {
    const field = reader.nameOf(target);
    if (!field) return;
    const at = performance.timeOrigin + performance.now();
    tell({ kind: "edit", number: ++edits, at, field, value: reader.valueOf(target) });
  }, true);
  // Words that stand there after the page had time to answer an edit are about this edit, too.
  setInterval(() => {
    if (seen > told && reader.saysSaved()) tell({ kind: "saved", number: (told = seen) });
    seen = edits;
  }, 10);
})()`;

/** The record of all tabs of one browser. */
export class Watch {
  readonly edits: Edit[] = [];
  private readonly tabs = new Map<Page, { place: string; edits: Edit[] }>();

  /** Before the first page is opened. */
  async over(context: BrowserContext): Promise<void> {
    await context.exposeBinding("endureTell", ({ page }, message: Message) => {
      const tab = this.tabs.get(page);
      if (!tab) return;
      if (message.kind === "saved") {
        for (const edit of tab.edits.slice(0, message.number)) edit.saidSaved = true;
        return;
      }
      const { at, field, value } = message;
      const edit = { place: `${tab.place} ${field}`, value, at, saidSaved: false };
      tab.edits.push(edit);
      this.edits.push(edit);
    });
    await context.addInitScript(WATCHER);
  }

  /** `page` shows the fields of `place`; it must be opened once only. */
  add(page: Page, place: string): void {
    this.tabs.set(page, { place, edits: [] });
  }
}
