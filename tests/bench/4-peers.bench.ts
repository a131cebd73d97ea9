// Charts over ten years beside Chart.js, and a CSV beside PapaParse.
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { type Page, test } from "@playwright/test";
import { areaId } from "../browser/endure/areas";
import { often, put, Times } from "./figures";
import { launch, newProfile } from "./profile";
import { order, Sides, type Side } from "./sides";

/** In the page: from now, or from the choice of a file, until `there` finds something that is painted. */
async function until(page: Page, there: string, deed: () => Promise<void>): Promise<number> {
  await page.evaluate((there) => {
    const own = globalThis as unknown as { benchStart: number; benchEnd?: number; benchPainted(then: () => void): void };
    own.benchStart = performance.now();
    own.benchEnd = undefined;
    addEventListener("change", () => (own.benchStart = performance.now()), { capture: true, once: true });
    const look = new MutationObserver(() => {
      const words = document.querySelector("main")?.textContent ?? "";
      if (!(document.querySelector(there.split("|")[0] || "nothing") || (there.includes("|") && words.includes(there.split("|")[1])))) return;
      look.disconnect();
      own.benchPainted(() => (own.benchEnd = performance.now()));
    });
    look.observe(document, { subtree: true, childList: true, characterData: true });
  }, there);
  await deed();
  const end = await page.waitForFunction(() => {
    const own = globalThis as unknown as { benchStart: number; benchEnd?: number };
    return own.benchEnd && own.benchEnd - own.benchStart;
  });
  return (await end.jsonValue()) as number;
}

test("charts and CSV", async () => {
  const times = new Times();
  const sides = await Sides.ready({ areas: 1, years: 10 }, ["http"]);
  const context = await launch(sides.profile);
  const folder = await newProfile();
  const home = sides.page("http");

  const page = await context.newPage();
  await page.goto(`${home}#/area/${areaId(1)}/2026/end/export`);
  await page.getByRole("radio", { name: "この地域のすべての実施回" }).check();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "回答を保存" }).click(),
  ]);
  const csv = join(folder, "answers.csv");
  await download.saveAs(csv);
  await page.close();

  const charts: Record<Side, () => Promise<number>> = {
    ours: async () => {
      const page = await context.newPage();
      await page.goto(`${home}#/area/${areaId(1)}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      const time = await until(page, "main figure svg", () =>
        page.evaluate((hash) => { location.hash = hash; }, `#/area/${areaId(1)}/years`));
      await page.close();
      return time;
    },
    peer: async () => {
      const page = await context.newPage();
      await page.goto(sides.peer("charts"));
      const time = await until(page, "canvas:nth-child(9)", () =>
        page.evaluate(() => (globalThis as unknown as { draw(): void }).draw()));
      await page.close();
      return time;
    },
  };
  const read: Record<Side, () => Promise<number>> = {
    ours: async () => {
      const page = await context.newPage();
      await page.goto(`${home}#/files`);
      const input = page.getByLabel("CSV・Excelファイルを選ぶ");
      await input.waitFor({ state: "attached" });
      const time = await until(page, "|今の内容と同じです", () => input.setInputFiles(csv));
      await page.close();
      return time;
    },
    peer: async () => {
      const page = await context.newPage();
      await page.goto(sides.peer("csv"));
      const time = await until(page, "|行を読みました", () => page.locator("input").setInputFiles(csv));
      await page.close();
      return time;
    },
  };
  for (let turn = 0; turn < often(9, 3); turn += 1) {
    for (const side of order(turn)) {
      times.add("charts of ten years opened → painted (peer: Chart.js, nine line charts)", side, await charts[side]());
      times.add("CSV of 2,250 answers chosen → what it would change is shown (peer: PapaParse, read only)", side, await read[side]());
    }
  }
  await context.close();
  await sides.end();
  await rm(folder, { recursive: true });
  await put(...times.lines());
});
