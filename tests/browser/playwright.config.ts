// Started by `cargo xtask test`, which serves the site and says where it is (environment.ts).
import { defineConfig } from "@playwright/test";
import { chromiumArgs, environment } from "./environment";
import type { Options } from "./support";

// What a browser keeps, and what a page may use of it, differs from origin to origin.
const everyOrigin = /(saving|guard|tabs|endure)\.spec\.ts$/;

export default defineConfig<Options>({
  testDir: ".",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // Once more, for a machine that stood still; whoever needed it is named at the end of the run.
  retries: 1,
  workers: 2,
  // Generous: a loaded machine is slow, and a test that waits for the right thing loses nothing.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: environment.report }]],
  projects: [
    { name: "localhost" },
    { name: "file", testMatch: everyOrigin, use: { origin: "file" } },
    { name: "intranet", testMatch: everyOrigin, use: { origin: "intranet" } },
  ],
  use: {
    browserName: "chromium",
    locale: "ja-JP",
    timezoneId: "Asia/Tokyo",
    actionTimeout: 30_000,
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: environment.chromium,
      args: chromiumArgs,
    },
  },
});
