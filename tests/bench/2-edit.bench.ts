// A level clicked, a key pressed in 根拠, and until the page says that it is saved.
import { test } from "@playwright/test";
import { often, put, Times } from "./figures";
import { open, taken } from "./probe";
import { launch } from "./profile";
import { order, Sides } from "./sides";

/** Longer than a save takes, so that each key is a change of its own. */
const PAUSE = 900;

test("click, key, saved", async () => {
  const times = new Times();
  const sides = await Sides.ready({ areas: 1, years: 4 }, ["http"]);
  for (const cpu of [1, 4]) {
    const context = await launch(sides.profile);
    for (let turn = 0; turn < often(4, 1); turn += 1) {
      for (const side of order(turn)) {
        const [page] = await open(context, sides.address(side, "http"), cpu);
        await page.waitForTimeout(PAUSE);
        const radios = page.locator("fieldset:not(.choices)").first().locator("input[type=radio]");
        for (let click = 0; click < 10; click += 1) {
          await radios.nth(click % 5).click({ force: true });
          await page.waitForTimeout(100);
        }
        await page.waitForTimeout(PAUSE);
        await page.locator("textarea").first().click();
        for (let key = 0; key < 10; key += 1) {
          await page.keyboard.press("a");
          await page.waitForTimeout(PAUSE);
        }
        const { clicks, keys, saved } = await taken(page);
        for (const time of clicks) times.add(`a level clicked → painted, CPU ${cpu}x`, side, time);
        for (const time of keys) times.add(`a key in 根拠 → painted, CPU ${cpu}x`, side, time);
        for (const time of saved) times.add(`a key in 根拠 → 「保存しました」, CPU ${cpu}x`, side, time);
        await page.close();
      }
    }
    await context.close();
  }
  await sides.end();
  await put(...times.lines());
});
