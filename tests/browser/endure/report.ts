// The table at the end: one line a series, with what must be 0 and whether it is.
import { cpus, platform, release } from "node:os";
import type { FullConfig, Reporter, Suite, TestCase, TestResult } from "@playwright/test/reporter";

/** The name under which a series hands over its counts. */
export const COUNTS = "counts";

/** What a series counted; `must` names the counts that have to be 0. */
export type Counts = { series: string; seed: number; must: string[]; counts: Record<string, number>; notes: string[] };

export default class Table implements Reporter {
  private readonly lines: string[] = [];

  onBegin(_: FullConfig, suite: Suite): void {
    const cpu = cpus();
    console.log(`\n${suite.allTests().length} series on ${cpu[0]?.model.trim()}, ${cpu.length} cores, ${platform()} ${release()}`);
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    const time = `${(result.duration / 1000).toFixed(0)} s`;
    const given = result.attachments.find(({ name }) => name === COUNTS)?.body;
    if (!given) {
      this.say(`| ${test.title} | did not end: ${result.error?.message?.split("\n")[0] ?? result.status} | ${time} |`);
      return;
    }
    const { series, seed, must, counts, notes } = JSON.parse(given.toString()) as Counts;
    const words = Object.entries(counts).map(([name, count]) =>
      must.includes(name) && count > 0 ? `**${name} ${count}**` : `${name} ${count}`,
    );
    this.say(`| ${series} | ${words.join(", ")} | ${time} | seed ${seed} |`);
    for (const note of notes.slice(0, 5)) console.log(`    ${note}`);
  }

  onEnd(): void {
    console.log(`\n| series | counts (bold: must be 0) | time | |\n|---|---|---|---|\n${this.lines.join("\n")}`);
  }

  private say(line: string): void {
    this.lines.push(line);
    console.log(line);
  }
}
