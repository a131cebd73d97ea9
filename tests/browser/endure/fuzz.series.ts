import { chromium } from "@playwright/test";
import { chromiumArgs, environment } from "../environment";
import { origins } from "../support";
import { fuzz } from "./fuzz";
import { SEED, series, times } from "./series";

(["localhost", "file", "intranet"] as const).forEach((origin, number) => {
  for (const withTabs of [false, true]) {
    const seed = SEED + 200 + number;
    const name = `fuzz: ${origin}, ${withTabs ? "two tabs" : "one tab"}`;
    series(name, seed, ["wrong", "unsaved"], async () => {
      const executablePath = environment.chromium;
      const browser = await chromium.launch({ executablePath, args: chromiumArgs });
      const result = await fuzz(browser, origins[origin], { seed, operations: times(200), withTabs });
      await browser.close();
      return result;
    });
  }
});
