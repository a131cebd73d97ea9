// How long a page's own code runs for each key: from a trace of its main thread.
import type { Page } from "@playwright/test";

type Event = { name: string; ph: string; ts: number; dur?: number; tdur?: number; pid: number; tid: number; args?: { data?: { type?: string } } };

/**
 * Under these names a trace tells that scripts, WebAssembly among them, run: what is called for an
 * event, a timer or a frame, and what follows from promises. `EventDispatch` is none of them: in it
 * the browser itself puts the character into the field.
 */
const SCRIPT = new Set(["FunctionCall", "RunMicrotasks", "EvaluateScript"]);

/** What the browser does at one go: a script with what follows from it, or layout, or painting. */
const TASK = "RunTask";

/** Traces `deed`; returns the events. */
async function traced(page: Page, deed: () => Promise<void>): Promise<Event[]> {
  const session = await page.context().newCDPSession(page);
  const events: Event[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as Event[])));
  const complete = new Promise((done) => session.once("Tracing.tracingComplete", done));
  await session.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: ["devtools.timeline", "disabled-by-default-devtools.timeline", "v8.execute"] } });
  await deed();
  await session.send("Tracing.end");
  await complete;
  await session.detach();
  return events;
}

/** One stands within another: only the outermost count. `events`: in the order of time. */
function outermost(events: Event[]): Event[] {
  let end = 0;
  return events.filter(({ ts, dur = 0 }) => {
    const isOuter = ts >= end;
    end = Math.max(end, ts + dur);
    return isOuter;
  });
}

const byTime = (a: Event, b: Event) => a.ts - b.ts;
const isScript = (e: Event) => e.ph === "X" && SCRIPT.has(e.name);

const times = (events: Event[]) => events.map(({ tdur, dur }) => (tdur ?? dur ?? 0) / 1000);

/**
 * How long the page's main thread worked on scripts during `deed`, and its longest task, in which the page
 * can answer nothing, in milliseconds: what else ran on this PC does not count.
 */
export async function scriptTime(page: Page, deed: () => Promise<void>): Promise<{ sum: number; longest: number }> {
  const events = await traced(page, deed);
  const threads = new Map<string, Event[]>();
  for (const event of events) {
    const thread = `${event.pid} ${event.tid}`;
    threads.set(thread, [...(threads.get(thread) ?? []), event]);
  }
  const works = [...threads.values()].map((own) => {
    const scripts = times(outermost(own.filter(isScript).sort(byTime)));
    const tasks = times(own.filter(({ ph, name }) => ph === "X" && name === TASK));
    return { sum: scripts.reduce((sum, time) => sum + time, 0), longest: Math.max(0, ...tasks) };
  });
  return works.sort((a, b) => b.sum - a.sum)[0] ?? { sum: 0, longest: 0 };
}

/** The script time, in milliseconds, from each key to the next; layout and painting do not count. */
export async function scriptTimes(page: Page, deed: () => Promise<void>): Promise<number[]> {
  const events = await traced(page, deed);
  const isKey = ({ name, args }: Event) => name === "EventDispatch" && args?.data?.type === "keydown";
  const keys = events.filter(isKey).sort(byTime);
  const own = events.filter((e) => isScript(e) && e.pid === keys[0]?.pid && e.tid === keys[0]?.tid);
  const outer = outermost(own.sort(byTime));
  return keys.map(({ ts }, n) => {
    const next = keys[n + 1]?.ts ?? Infinity;
    return outer.filter((e) => e.ts >= ts && e.ts < next).reduce((sum, e) => sum + (e.dur ?? 0), 0) / 1000;
  });
}
