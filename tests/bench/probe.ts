// What a page measures of itself, the same on both sides. All times are in milliseconds.
import type { BrowserContext, Page } from "@playwright/test";
import { READER } from "../browser/endure/screen";

type Probe = {
  /** From the start of the navigation to the first painted choice of an item. */
  usable?: number;
  clicks: number[];
  keys: number[];
  saved: number[];
};
declare const bench: Probe;

const PROBE = `(() => {
  const bench = (globalThis.bench = { clicks: [], keys: [], saved: [] });
  const painted = (then) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = then;
    channel.port2.postMessage(0);
  });
  globalThis.benchPainted = painted;
  const first = new MutationObserver(() => {
    if (!document.querySelector("fieldset:not(.choices) input[type=radio]")) return;
    first.disconnect();
    painted(() => (bench.usable = performance.now()));
  });
  first.observe(document, { subtree: true, childList: true });
  let waiting;
  const says = () => {
    if (waiting === undefined || !endureReader.saysSaved()) return;
    bench.saved.push(performance.now() - waiting);
    waiting = undefined;
  };
  new MutationObserver(says).observe(document, { subtree: true, childList: true, characterData: true });
  addEventListener("click", ({ timeStamp, target }) => {
    if (target.type === "radio") painted(() => bench.clicks.push(performance.now() - timeStamp));
  }, true);
  addEventListener("keydown", ({ timeStamp }) => {
    // From the key on, so that words that stand there from before are not taken for these.
    setTimeout(() => { waiting = timeStamp; setTimeout(says, 1); });
    painted(() => bench.keys.push(performance.now() - timeStamp));
  }, true);
})()`;

export async function probe(context: BrowserContext): Promise<void> {
  await context.addInitScript(READER);
  await context.addInitScript(PROBE);
}

/** Opens a page in a new tab and waits until its first item can be answered. */
export async function open(context: BrowserContext, address: string, cpu: number): Promise<[Page, number]> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(() => bench.usable !== undefined, undefined, { timeout: 30_000, polling: 50 });
  return [page, await page.evaluate(() => bench.usable ?? NaN)];
}

export const taken = (page: Page): Promise<Probe> => page.evaluate(() => bench);
