// Started by `cargo xtask test`, which serves the site and says where it is (environment.ts).
import { defineConfig } from "@playwright/test";
import { environment } from "./environment";

export default defineConfig({
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
  use: {
    browserName: "chromium",
    locale: "ja-JP",
    timezoneId: "Asia/Tokyo",
    actionTimeout: 30_000,
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: environment.chromium,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
