// From opening a page to its first item: the first visit of a browser, and a later one.
import { rm } from "node:fs/promises";
import { test } from "@playwright/test";
import { often, put, Times } from "./figures";
import { open } from "./probe";
import { launch, uncached } from "./profile";
import { order, PLACES, Sides } from "./sides";

/** The offline copy and compiled code are kept after a visit, out of sight. */
const REST = 1_000;

test("open → first item", async () => {
  const times = new Times();
  const sides = await Sides.ready({ areas: 1, years: 4 });
  for (let turn = 0; turn < often(9, 2); turn += 1) {
    for (const place of PLACES) {
      for (const cpu of [1, 4]) {
        const profile = await uncached(sides.profile);
        const context = await launch(profile);
        for (const visit of ["cold", "", "warm"]) {
          for (const side of order(turn)) {
            const [page, time] = await open(context, sides.address(side, place), cpu);
            if (visit) times.add(`open → first item, ${place}, ${visit}, CPU ${cpu}x`, side, time);
            await page.waitForTimeout(REST);
            await page.close();
          }
        }
        await context.close();
        await rm(profile, { recursive: true });
      }
    }
  }
  await sides.end();
  await put(...times.lines());
});
