// What a person sees and does in 「記入」 and on 「控えとファイル」. Every word that these programs
// look for stands here; they must not know how the product keeps what is typed.
import type { Page } from "@playwright/test";

/** A field by the number of its item and its name, such as `1-2 根拠`, and what stands in it. */
export type Fields = Record<string, string>;

export const NOTES = ["根拠", "コメント"] as const;
export const RATING = "段階";

/**
 * Runs in the page: how it reads fields and what it says about saving. As a script, because a page
 * that watches itself needs it before the product starts.
 */
export const READER = `
  globalThis.endureReader = {
    // What the top of the page says: everything is kept, or something is on its way.
    saysSaved() {
      const words = document.querySelector(".save-bar")?.textContent ?? "";
      return words.includes("保存しました") && !/保存しています|保存の途中/.test(words);
    },
    nameOf(field) {
      const number = field.closest("fieldset")?.querySelector("legend")?.firstElementChild?.textContent;
      if (!number) return undefined;
      return number + " " + (field.type === "radio" ? "${RATING}" : field.labels[0]?.textContent.trim());
    },
    valueOf(field) {
      if (field.type !== "radio") return field.value;
      const all = [...field.closest("fieldset").querySelectorAll("input[type=radio]")];
      return String(all.findIndex((radio) => radio.checked));
    },
    fields() {
      return [...document.querySelectorAll("main fieldset.item :is(textarea, input[type=radio])")];
    },
    read() {
      return Object.fromEntries(this.fields().map((f) => [this.nameOf(f), this.valueOf(f)]));
    },
    find(name) {
      return this.fields().find((field) => this.nameOf(field) === name);
    },
  };
`;

type Reader = {
  saysSaved(): boolean;
  read(): Fields;
  find(name: string): HTMLElement | undefined;
};
declare const endureReader: Reader;

/** Loads a page anew and waits until its fields are there. */
export async function openFields(page: Page, address: string, timeout = 15_000): Promise<void> {
  // From one address of the product to another nothing is loaded, and the fields before still stand.
  if (page.url() !== "about:blank") await page.goto("about:blank");
  await page.goto(address);
  await page.locator("main fieldset.item textarea").first().waitFor({ timeout });
}

export const readFields = (page: Page): Promise<Fields> => page.evaluate(() => endureReader.read());

export const saysSaved = (page: Page): Promise<boolean> =>
  page.evaluate(() => endureReader.saysSaved());

/** Waits for the page to say that all is saved. Whether it did within `timeout` milliseconds. */
export async function untilSaved(page: Page, timeout: number): Promise<boolean> {
  return page
    .waitForFunction(() => endureReader.saysSaved(), undefined, { timeout, polling: 20 })
    .then(() => true)
    .catch(() => false);
}

export async function focus(page: Page, field: string, replace: boolean): Promise<void> {
  await page.evaluate(
    ([name, all]) => {
      const found = endureReader.find(name as string);
      found?.focus();
      if (all && found instanceof HTMLTextAreaElement) found.select();
    },
    [field, replace] as const,
  );
}

/** Chooses the level `index` (0 to 4) of an item, by its number. */
export async function rate(page: Page, item: string, index: number): Promise<void> {
  await page.evaluate(
    ([name, at]) => {
      const group = endureReader.find(name as string)?.closest("fieldset");
      group?.querySelectorAll<HTMLInputElement>("input[type=radio]")[at as number]?.click();
    },
    [`${item} ${RATING}`, index] as const,
  );
}

/** Restores a 控え by its page, and waits until it is said to be saved. */
export async function restore(page: Page, url: string, file: string | Buffer): Promise<void> {
  await page.goto(`${url}#/files`);
  const chosen =
    typeof file === "string"
      ? file
      : { name: "endure.json", mimeType: "application/json", buffer: file };
  await page.getByLabel("控えファイルを選ぶ").setInputFiles(chosen);
  const go = page.getByRole("button", { name: "この控えの内容にする" });
  const same = page.getByText("今の内容と同じです");
  await go.or(same).first().waitFor({ timeout: 120_000 });
  if (await same.isVisible()) return;
  await go.click();
  await page.getByText("控えの内容に戻しました。").waitFor({ timeout: 120_000 });
  if (!(await untilSaved(page, 120_000))) throw new Error("the restored 控え is not said to be saved");
}

/** All that stands on the screen, in fields as well. */
const onScreen = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>("textarea, input")];
    return [document.body.innerText, ...fields.map((field) => field.value)].join("\n");
  });

/**
 * Whether, where tabs changed one field, all their texts stand beside each other for the person to
 * choose: on one screen, without a key pressed.
 */
export async function allStand(page: Page, texts: readonly string[]): Promise<boolean> {
  const screen = await onScreen(page);
  return texts.every((text) => screen.includes(text));
}
