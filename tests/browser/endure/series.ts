// How a series is asked for (`cargo xtask endure`), and how it hands over what it counted.
import { expect, test } from "@playwright/test";
import { COUNTS, type Counts } from "./report";

/** Of the whole run; each series adds its own number. */
export const SEED = Number(process.env.ENDURE_SEED ?? 1);

/** How many times, over all series of its kind together. */
export const times = (usual: number): number => Number(process.env.ENDURE_TIMES ?? usual);

/** Runs one series, hands its counts to the table, and fails where one that must be 0 is not. */
export function series(name: string, seed: number, must: string[], run: () => Promise<object>): void {
  test(name, async () => {
    const { notes = [], ...counts } = (await run()) as Record<string, number> & { notes?: string[] };
    const body = { series: name, seed, must, counts, notes } satisfies Counts;
    await test.info().attach(COUNTS, { body: JSON.stringify(body) });
    for (const count of must) expect.soft(counts[count], count).toBe(0);
  });
}
