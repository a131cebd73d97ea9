// The browser's own windows for choosing a file, which no test can answer: they are taken away, or
// the origin's private directory stands in for what a person would choose, with the same interface.
import type { BrowserContext, Page } from "@playwright/test";

/** Files come and go as downloads and by inputs then, as on plain http. */
export async function withoutPickers(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    for (const name of ["showSaveFilePicker", "showOpenFilePicker"]) {
      const native = /\[native code\]/.test(String((window as any)[name]));
      if (native) Object.defineProperty(window, name, { value: undefined, configurable: true, writable: true });
    }
  });
}

/** What a person, or whoever set up the browser, does with every such window. */
export type Answer = "choose" | "AbortError" | "SecurityError";

/** Lets every picker answer in this way. The file that is opened is `opened`. */
export async function pickersAnswer(page: Page, answer: Answer, opened = ""): Promise<void> {
  await page.addInitScript(
    ([answer, opened]) => {
      const pick = async (name: string, create: boolean) => {
        if (answer !== "choose") throw new DOMException("not picked", answer);
        return (await navigator.storage.getDirectory()).getFileHandle(name, { create });
      };
      Object.assign(window, {
        showSaveFilePicker: (options: { suggestedName: string }) => pick(options.suggestedName, true),
        showOpenFilePicker: async () => [await pick(opened, false)],
      });
    },
    [answer, opened] as const,
  );
}

/** What the chosen files hold, by name. */
export async function chosenFiles(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const found: Record<string, string> = {};
    for await (const [name, handle] of (await navigator.storage.getDirectory() as any).entries()) {
      found[name] = await (await handle.getFile()).text();
    }
    return found;
  });
}

/** Writes one, as another program would. */
export async function writeChosen(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    async ([name, text]) => {
      const directory = await navigator.storage.getDirectory();
      const stream = await (await directory.getFileHandle(name, { create: true })).createWritable();
      await stream.write(text);
      await stream.close();
    },
    [name, text] as const,
  );
}
