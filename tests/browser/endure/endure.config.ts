// Started by `cargo xtask endure`: long series against the finished site and the single file.
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  testMatch: "*.series.ts",
  outputDir: "../test-results/endure",
  fullyParallel: true,
  workers: 2,
  timeout: 0,
  reporter: "./report.ts",
});
