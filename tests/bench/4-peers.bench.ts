// Charts over ten years beside Chart.js, and a CSV beside PapaParse.
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Page, test } from "@playwright/test";
import { areaId } from "../browser/endure/areas";
import { often, put, Times } from "./figures";
import { launch, newProfile } from "./profile";
import { scriptTime } from "./script_time";
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

/** The answers of one area as those of thirty, in one file. */
function thirtyAreas(csv: string): string {
  const [head, ...lines] = csv.split("\r\n").filter(Boolean);
  const area = Array.from({ length: 30 }, (_, n) => lines.map((line) => line.replace(/^[^,]*,[^,]*,[^,]*,[^,]*/, `area-${n},K-${n},,第${n}圏域`)));
  return [head, ...area.flat(), ""].join("\r\n");
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
  const thirty = join(folder, "thirty.csv");
  await writeFile(thirty, thirtyAreas(await readFile(csv, "utf8")));

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
  /** `measured` is given the page, the file's choice, and what is seen once it is read. */
  const read = async <T>(side: Side, file: string, seen: string, measured: (page: Page, seen: string, choose: () => Promise<void>) => Promise<T>) => {
    const page = await context.newPage();
    await page.goto(side === "ours" ? `${home}#/files` : sides.peer("csv"));
    const input = side === "ours" ? page.getByLabel("CSV・Excelファイルを選ぶ") : page.locator("input");
    await input.waitFor({ state: "attached" });
    const result = await measured(page, side === "ours" ? seen : "行を読みました", () => input.setInputFiles(file));
    await page.close();
    return result;
  };
  const painted = (page: Page, seen: string, choose: () => Promise<void>) => until(page, `|${seen}`, choose);
  const worked = (page: Page, seen: string, choose: () => Promise<void>) =>
    scriptTime(page, async () => {
      await choose();
      await page.locator("main").getByText(seen).first().waitFor({ timeout: 60_000 });
    });
  for (let turn = 0; turn < often(9, 3); turn += 1) {
    for (const side of order(turn)) {
      times.add("charts of ten years opened → painted (peer: Chart.js, nine line charts)", side, await charts[side]());
      times.add("CSV of 2,250 answers chosen → what it would change is shown (peer: PapaParse, read only)", side, await read(side, csv, "今の内容と同じです", painted));
      const { sum, longest } = await read(side, thirty, "が新しく加わります", worked);
      times.add("CSV of 67,500 answers of thirty areas, CPU (peer: PapaParse, read only)", side, sum);
      times.add("of that, the longest task, in which the page answers nothing", side, longest);
    }
  }
  await context.close();
  await sides.end();
  await rm(folder, { recursive: true });
  await put(...times.lines());
});
