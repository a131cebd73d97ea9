// What version 0.1 left in a browser opens unchanged: all four keys, as that version wrote them.
import { readFile } from "node:fs/promises";
import * as store from "./store";
import { deliveries, expect, test } from "./support";

const FROZEN = new URL("../fixtures/version-0.1/browser.json", import.meta.url);

for (const [delivery, url] of deliveries) {
  test(`${delivery}: the areas, the time of the 控え, what a restore replaced and what was set aside are all there`, async ({ page }) => {
    const stored: Record<string, string> = JSON.parse(await readFile(FROZEN, "utf8"));
    // Once: what the page writes later must not be put back at its next start.
    await page.addInitScript((entries) => {
      if (sessionStorage.getItem("filled")) return;
      sessionStorage.setItem("filled", "yes");
      for (const [key, text] of Object.entries(entries)) localStorage.setItem(key, text);
    }, stored);

    await page.goto(url);
    await expect(page.getByRole("heading", { level: 2, name: "凍結1圏域" })).toBeVisible();
    await expect(page.getByRole("heading", { level: 2, name: /^凍結\d圏域$/ })).toHaveCount(7);
    // All of it moved to the database; what is left tells an older program that a newer one was here.
    const left = await page.evaluate(() => Object.entries(localStorage));
    expect(left.map(([key]) => key)).toEqual(["monosashi:workspace"]);
    expect(JSON.parse(left[0]?.[1] ?? "{}")).toMatchObject({ format: "monosashi", version: store.VERSION, moved: true });
    const old = (await store.entries(page))["old"] ?? "";
    expect(JSON.parse(old), "as it was, until the first 控え").toBe(stored["monosashi:workspace"]);

    await page.goto(`${url}#/files`);
    await expect(page.getByText(/^最後に控えを保存した日時/)).toContainText("2026/11/26 06:12");
    await expect(page.getByRole("heading", { name: "脇に置いたデータ" })).toBeVisible();
    const [aside] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "ファイルに残す" }).click(),
    ]);
    const text = await readFile(await aside.path(), "utf8");
    expect(text).toBe(stored["monosashi:aside:2026-11-26T06:12:20+09:00"]);

    // A new 控え is noted in today's way, and read again.
    await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "控えファイルを保存する" }).click(),
    ]);
    await page.getByRole("button", { name: "ありました" }).click();
    const last = page.getByText(/^最後に控えを保存した日時：2\d{3}\/\d\d\/\d\d \d\d:\d\d$/);
    await expect(last).not.toContainText("2026/11/26 06:12");
    const said = await last.innerText();
    await page.reload();
    await expect(last).toHaveText(said);

    await page.getByRole("button", { name: "戻す前の内容に戻る" }).click();
    await expect(page.getByText("戻す前の内容に戻りました。")).toBeVisible();
    await expect(page.getByText(/^保存しました/)).toBeVisible();
    await page.goto(`${url}#/area/mihon-1/2026/middle/menu/1`);
    await expect(page.getByRole("textbox", { name: "コメント" }).first()).toHaveValue("戻す前に書いた言葉");
  });
}
