// How long a page's own code runs for each key: from a trace of its main thread.
import type { Page } from "@playwright/test";

type Event = { name: string; ph: string; ts: number; dur?: number; pid: number; tid: number; args?: { data?: { type?: string } } };

/**
 * Under these names a trace tells that scripts, WebAssembly among them, run: what is called for an
 * event, a timer or a frame, and what follows from promises. `EventDispatch` is none of them: in it
 * the browser itself puts the character into the field.
 */
const SCRIPT = new Set(["FunctionCall", "RunMicrotasks", "EvaluateScript"]);

/** Traces `deed`; returns the events. */
async function traced(page: Page, deed: () => Promise<void>): Promise<Event[]> {
  const session = await page.context().newCDPSession(page);
  const events: Event[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as Event[])));
  const complete = new Promise((done) => session.once("Tracing.tracingComplete", done));
  await session.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: ["devtools.timeline", "v8.execute"] } });
  await deed();
  await session.send("Tracing.end");
  await complete;
  await session.detach();
  return events;
}

/** The script time, in milliseconds, from each key to the next; layout and painting do not count. */
export async function scriptTimes(page: Page, deed: () => Promise<void>): Promise<number[]> {
  const events = await traced(page, deed);
  const isKey = ({ name, args }: Event) => name === "EventDispatch" && args?.data?.type === "keydown";
  const keys = events.filter(isKey).sort((a, b) => a.ts - b.ts);
  const own = events
    .filter((e) => e.ph === "X" && SCRIPT.has(e.name) && e.pid === keys[0]?.pid && e.tid === keys[0]?.tid)
    .sort((a, b) => a.ts - b.ts);
  // One stands within another: only the outermost count.
  let end = 0;
  const outer = own.filter(({ ts, dur = 0 }) => {
    const isOuter = ts >= end;
    end = Math.max(end, ts + dur);
    return isOuter;
  });
  return keys.map(({ ts }, n) => {
    const next = keys[n + 1]?.ts ?? Infinity;
    return outer.filter((e) => e.ts >= ts && e.ts < next).reduce((sum, e) => sum + (e.dur ?? 0), 0) / 1000;
  });
}
