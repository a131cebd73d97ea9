// As areas grow in number: opening, an edit, out as a 控え and back. Ten years of three rounds each.
import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { test } from "@playwright/test";
import { backup } from "../browser/endure/areas";
import { restore } from "../browser/endure/screen";
import { median, often, p95, put, spread } from "./figures";
import { open } from "./probe";
import { launch, newProfile } from "./profile";
import { scriptTimes } from "./script_time";
import { Sides } from "./sides";

const PAUSE = 700;

for (const areas of [1, 12, 60]) {
  test(`${areas} areas, ten years of three rounds`, async () => {
    const line = (what: string, ours: string) => put({ what: `${areas} areas × 10 years: ${what}`, ours, peer: "" });
    const sides = await Sides.ready({ areas: 1, years: 1 }, ["http"]);
    const profile = await newProfile();
    try {
      let context = await launch(profile);
      const file = Buffer.from(backup({ areas, years: 10 }));
      const start = Date.now();
      const page = await context.newPage();
      const restored = restore(page, sides.page("http"), file).then(() => true);
      const full = page.getByText(/保存場所がいっぱい|残しておく場所がない/).first().waitFor({ timeout: 120_000 }).then(() => false);
      const fits = await Promise.any([restored, full]);
      if (!fits) return await line(`a 控え of ${(file.length / 1e6).toFixed(1)} MB`, "does not fit");
      await line(`a 控え of ${(file.length / 1e6).toFixed(1)} MB chosen → restored and saved`, `${Date.now() - start} ms`);
      await context.close();

      const opened: number[] = [];
      for (let turn = 0; turn < often(7, 3); turn += 1) {
        context = await launch(profile);
        const shown = await open(context, sides.address("ours", "http"), 1).catch(() => undefined);
        if (!shown) {
          await line("opened again", "nothing there any more");
          return await context.close();
        }
        const [page, time] = shown;
        opened.push(time);
        if (turn === 0) {
          await page.waitForTimeout(PAUSE);
          await page.locator("textarea").first().click();
          const own = await scriptTimes(page, async () => {
            for (let key = 0; key < often(60, 20); key += 1) {
              await page.keyboard.press("a");
              await page.waitForTimeout(PAUSE);
            }
          });
          await line("own code an edit, with its save", `${median(own).toFixed(1)} ms, p95 ${p95(own).toFixed(1)} ms`);
          await page.goto(`${sides.page("http")}#/files`);
          const press = page.getByRole("button", { name: "控えファイルを保存する" });
          await press.waitFor();
          const pressed = Date.now();
          const [download] = await Promise.all([page.waitForEvent("download"), press.click()]);
          const path = join(profile, "backup.json");
          await download.saveAs(path);
          await line(`out as 控え, ${((await stat(path)).size / 1e6).toFixed(1)} MB`, `${Date.now() - pressed} ms`);
        }
        await context.close();
      }
      await line("open → first item", spread(opened));
    } finally {
      await sides.end();
      await rm(profile, { recursive: true, force: true });
    }
  });
}
