// The table that README shows, with the machine.
import { execFileSync } from "node:child_process";
import { cpus, loadavg, platform, release } from "node:os";
import type { Reporter, TestCase, TestResult } from "@playwright/test/reporter";
import { environment } from "../browser/environment";
import { LINES, type Line } from "./figures";

export default class Table implements Reporter {
  private readonly rows: string[] = [];
  private readonly loads: number[] = [loadavg()[0]];

  onTestEnd(test: TestCase, result: TestResult): void {
    this.loads.push(loadavg()[0]);
    const lines = result.attachments
      .filter(({ name }) => name === LINES)
      .flatMap(({ body }) => JSON.parse(String(body)) as Line[]);
    if (result.status !== "passed") {
      console.log(`${test.title}: ${result.error?.stack ?? result.status}`);
      lines.push({ what: `${test.title}: not all was measured`, ours: "", peer: "" });
    }
    const rows = lines.map(({ what, ours, peer }) => `| ${what} | ${ours} | ${peer} |`);
    this.rows.push(...rows);
    console.log(`${test.title} (${(result.duration / 1000).toFixed(0)} s)\n${rows.join("\n")}`);
  }

  onEnd(): void {
    const cpu = cpus();
    const browser = execFileSync(environment.chromium, ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    const [low, high] = [Math.min(...this.loads), Math.max(...this.loads)];
    console.log(`
Medians (best – 95 %) on ${cpu[0]?.model.trim()}, ${cpu.length} cores, ${platform()} ${release()}, ${browser.trim()}; load of the machine ${low.toFixed(1)}–${high.toFixed(1)}.

| | ours | peer |
|---|---|---|
${this.rows.join("\n")}`);
  }
}
