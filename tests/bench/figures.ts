// Many measured times, and what is said of them.
import { test } from "@playwright/test";

/** A quick look takes few of each. */
export const often = (whole: number, quick: number): number =>
  process.env.BENCH_QUICK ? quick : whole;

const at = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
};
export const median = (values: readonly number[]) => at(values, 0.5);
export const p95 = (values: readonly number[]) => at(values, 0.95);

/** A line of the table: what was measured, ours, the peer's. */
export type Line = { what: string; ours: string; peer: string };
export const LINES = "lines";

/** Milliseconds as they are read: median (best – 95 %). */
export function spread(values: readonly number[]): string {
  if (values.length === 0) return "";
  const say = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0));
  return `${say(median(values))} ms (${say(Math.min(...values))}–${say(p95(values))})`;
}

/** Hands lines over to the table. */
export async function put(...lines: Line[]): Promise<void> {
  await test.info().attach(LINES, { body: JSON.stringify(lines) });
}

/** The times of both sides under each name. */
export class Times {
  private readonly of = new Map<string, { ours: number[]; peer: number[] }>();

  add(what: string, side: "ours" | "peer", time: number): void {
    const times = this.of.get(what) ?? { ours: [], peer: [] };
    times[side].push(time);
    this.of.set(what, times);
  }

  lines(): Line[] {
    return [...this.of].map(([what, { ours, peer }]) => ({ what, ours: spread(ours), peer: spread(peer) }));
  }
}
