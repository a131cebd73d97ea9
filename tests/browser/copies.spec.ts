// A page that the browser saved as a file looks alive and keeps nothing: it covers itself and says
// so. And Ctrl+S, which would write one, is answered with what is kept.
import type { Page, TestInfo } from "@playwright/test";
import { copyFile, mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { environment } from "./environment";
import { axe, deliveries, expect, type Guard, openSample, test } from "./support";

const cover = (page: Page) => page.getByText("これは、画面を写しただけのファイルです");

/** As "Webpage, complete" writes it: the page as it stands, with its files in a folder beside it. */
async function savedComplete(page: Page, info: TestInfo): Promise<string> {
  const folder = info.outputPath("写し");
  await mkdir(join(folder, "page_files"), { recursive: true });
  const html = await page.evaluate(() => `<!DOCTYPE html>\n${document.documentElement.outerHTML}`);
  const text = html.replace(/(src|href)="([a-z]+-[0-9a-f]{16}\.[a-z]+)"/g, '$1="./page_files/$2"');
  for (const name of await readdir(environment.dist)) {
    if (/^[a-z]+-[0-9a-f]{16}\.(js|css|wasm)$/.test(name)) {
      await copyFile(join(environment.dist, name), join(folder, "page_files", name));
    }
  }
  await writeFile(join(folder, "page.html"), text);
  return pathToFileURL(join(folder, "page.html")).href;
}

/** As "Webpage, single file" writes it. */
async function savedAsMhtml(page: Page, info: TestInfo): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureSnapshot", { format: "mhtml" });
  const path = info.outputPath("page.mhtml");
  await writeFile(path, data);
  return pathToFileURL(path).href;
}

async function isCovered(page: Page, address: string, guard: Guard): Promise<void> {
  guard.alsoServed(new URL(".", address).href);
  guard.alsoServed("cid:"); // the styles within the file
  // Parts that belong to the original alone, such as its icon and manifest, are not there.
  guard.expectError(/ERR_FILE_NOT_FOUND|ERR_FAILED|Blocked script execution|Content Security Policy|CORS|policy: |Manifest/);
  const copy = await page.context().newPage();
  await copy.goto(address);
  await expect(cover(copy)).toBeVisible();
  const top = await copy.evaluate(() =>
    document.elementsFromPoint(innerWidth / 2, innerHeight / 2)[0].closest("#copy-cover")?.id,
  );
  expect(top, "what lies over the middle of the window").toBe("copy-cover");
  // Nothing starts behind it.
  await copy.waitForTimeout(1500);
  await expect(cover(copy)).toBeVisible();
  await expect(copy.getByText("画面を始められませんでした")).toHaveCount(0);
  await copy.close();
}

for (const [name, url] of deliveries) {
  test(`${name}: a page saved by the browser covers itself and says that it is a copy`, async ({ page, guard }, info) => {
    await openSample(page, url);
    await page.goto(`${url}#/area/mihon-1/2026/middle/menu/1`);
    await page.getByRole("textbox", { name: "コメント" }).first().fill("写しには残らない");
    await expect(page.getByText(/^保存しました/)).toBeVisible();
    await expect(cover(page)).toBeHidden();
    await page.emulateMedia({ media: "print" });
    await expect(cover(page)).toBeHidden();
    await page.emulateMedia({ media: "screen" });
    await isCovered(page, await savedComplete(page, info), guard);
    await isCovered(page, await savedAsMhtml(page, info), guard);
    await expect(cover(page)).toBeHidden();
  });

  test(`${name}: Ctrl+S is answered with what is kept and the way to the 控え`, async ({ page }) => {
    await openSample(page, url);
    await page.goto(`${url}#/area/mihon-1/2026/middle/menu/1`);
    const comment = page.getByRole("textbox", { name: "コメント" }).first();
    await page.evaluate(() =>
      window.addEventListener("keydown", (event) => {
        document.body.dataset.taken = String(event.defaultPrevented);
      }),
    );
    await comment.fill("すぐに保存");
    await page.keyboard.press("Control+s");
    await expect(page.locator("body")).toHaveAttribute("data-taken", "true");
    const answer = page.getByRole("status").filter({ hasText: "控えファイルを残す" });
    await expect(answer.getByText(/^保存しました（\d+:\d+）。入力した内容は/)).toBeVisible();
    await expect(comment).toBeFocused();
    await axe(page);
    await answer.getByRole("button", { name: "閉じる" }).click();
    await expect(answer).toHaveCount(0);
    await page.keyboard.press("Control+s");
    await answer.getByRole("link", { name: "控えファイルを残す" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("控えとファイル");
    await expect(answer).toHaveCount(0);
  });
}
