// Started by `cargo xtask bench`: one figure after the other, so that none disturbs another.
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  testMatch: "*.bench.ts",
  outputDir: "../browser/test-results/bench",
  workers: 1,
  timeout: 0,
  reporter: "./table.ts",
});
