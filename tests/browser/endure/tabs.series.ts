import { chromium } from "@playwright/test";
import { chromiumArgs, environment } from "../environment";
import { origins } from "../support";
import { SEED, series, times } from "./series";
import { MEETINGS, noRaces, race } from "./tabs";

const MUST = ["lost", "apart", "unseen", "unsaved"];
const settings = (["localhost", "file", "intranet"] as const).flatMap((origin) =>
  MEETINGS.map((meeting) => ({ origin, meeting })),
);
settings.forEach(({ origin, meeting }, number) => {
  const seed = SEED + 100 + number;
  series(`tabs: ${origin}, ${meeting}`, seed, MUST, async () => {
    const executablePath = environment.chromium;
    const browser = await chromium.launch({ executablePath, args: chromiumArgs });
    const result = noRaces();
    for (let turn = 0; turn < Math.ceil(times(108) / settings.length); turn += 1) {
      await race(browser, origins[origin], meeting, seed * 1000 + turn, result);
    }
    await browser.close();
    return result;
  });
});
