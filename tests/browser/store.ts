// What the browser keeps for the product: looked at, and changed behind its back, by tests that are
// about just that. All others see what a person sees.
import type { Page } from "@playwright/test";

/** The version of the 控え that is written now. */
export const VERSION = 8;

type Entries = Record<string, string>;
type Json = any;

/** All entries of the database, by name. A kind, a unit and a piece are parted by U+001F. */
export async function entries(page: Page): Promise<Entries> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answer(indexedDB.open("monosashi"));
    try {
      const store = database.transaction("entries").objectStore("entries");
      const [names, texts] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
      return Object.fromEntries(names.map((name, n) => [String(name), String(texts[n])]));
    } finally {
      database.close();
    }
  });
}

/** Changes entries as nobody but a test does: `null` takes one away. */
export async function tamper(page: Page, changes: Record<string, string | null>): Promise<void> {
  await page.evaluate(async (changes) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("monosashi");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction("entries", "readwrite");
      const store = transaction.objectStore("entries");
      for (const [name, text] of Object.entries(changes)) {
        if (text === null) store.delete(name);
        else store.put(text, name);
      }
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    database.close();
  }, changes);
}

/** As a user does who clears the browser's data, of this store alone. */
export async function clear(page: Page): Promise<void> {
  const all = Object.keys(await entries(page));
  await tamper(page, Object.fromEntries(all.map((name) => [name, null])));
}

/** The kept workspace, put together from its pieces. */
export async function workspace(page: Page): Promise<Json> {
  const whole: Json = { records: [], removed: [] };
  const units = new Map<string, Json>();
  const all = await entries(page);
  for (const [name, text] of Object.entries(all)) {
    const [kind, unit = "", piece = ""] = name.split("\u001f");
    if (kind !== "part") continue;
    const into = units.get(unit) ?? {};
    units.set(unit, into);
    const list = { assessment: "assessments", plan: "plans", talk: "talks", checklist: "checklists" }[
      piece.split(":")[0] ?? ""
    ];
    if (list === undefined) into[piece] = JSON.parse(text);
    else (into[list] ??= []).push(JSON.parse(text));
  }
  const head = (unit: string): Json => JSON.parse((all[`head\u001f${unit}`] ?? "\n{}").split("\n")[1] ?? "{}");
  const areas = [...units].filter(([unit]) => unit !== "shared");
  areas.sort(([one], [other]) => head(one).place - head(other).place);
  for (const [unit, record] of areas) (head(unit).removed ? whole.removed : whole.records).push(record);
  return { ...whole, ...units.get("shared") };
}

/** Opens the product as if an earlier version had kept `workspace`, and nothing else. */
export async function startWith(page: Page, workspace: Json, version = VERSION): Promise<void> {
  await clear(page);
  await page.evaluate(
    (text) => localStorage.setItem("monosashi:workspace", text),
    JSON.stringify({ format: "monosashi", version, saved_at: "2026-11-26T09:00:00+09:00", workspace }),
  );
  await page.reload();
}
