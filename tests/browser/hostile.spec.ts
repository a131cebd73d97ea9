// What people type, and what files bring, stays text wherever it is shown, printed or handed out.
import { readFile, writeFile } from "node:fs/promises";
import type { Page, TestInfo } from "@playwright/test";
import { addresses, FILES, filled, FORMULA, HARMLESS, HOSTILE, MARK } from "./hostile";
import { environment } from "./environment";
import { expect, test } from "./support";

test.describe.configure({ timeout: 300_000 });

/** Chromium takes half a minute to lay out a table of words as long as this. */
const LONG = 1_000;
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

// Pieces for paper are drawn a moment after the rest: the moment comes at once, and can be waited for.
test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    const [later, never] = [window.setTimeout.bind(window), window.clearTimeout.bind(window)];
    const waiting = new Set<number | undefined>();
    const soon = (call: () => void, delay = 0) => {
      if (delay > 500) return later(call, delay);
      const id = later(() => {
        waiting.delete(id);
        call();
      });
      waiting.add(id);
      return id;
    };
    const forget = (id?: number) => {
      waiting.delete(id);
      never(id);
    };
    Object.assign(window, { waiting, setTimeout: soon, clearTimeout: forget });
  }),
);

/** Puts a workspace into the browser, through the page that is made for it. */
async function restore(page: Page, info: TestInfo, file: unknown): Promise<void> {
  const path = info.outputPath("backup.json");
  await writeFile(path, JSON.stringify(file));
  await page.goto(`${environment.site}#/files`);
  await page.getByLabel("控えファイルを選ぶ").setInputFiles(path);
  await page.getByRole("button", { name: "この控えの内容にする" }).click();
  await expect(page.getByText("控えの内容に戻しました。")).toBeVisible();
  await expect(page.getByText(/^保存しました/)).toBeVisible();
}

/** Goes to an address of the open page and waits until nothing changes any more, what is folded included. */
async function visit(page: Page, address: string, unfold = true): Promise<void> {
  await page.evaluate(async ([address, unfold]) => {
    let isStill = false;
    const watch = new MutationObserver(() => (isStill = false));
    watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const frame = () => new Promise((done) => requestAnimationFrame(() => done(null)));
    const rest = async () => {
      const { waiting } = window as unknown as { waiting: Set<number> };
      for (let frames = 0; frames < 600; frames += 1) {
        isStill = true;
        await frame();
        await frame();
        if (isStill && waiting.size === 0 && document.querySelector("h1")?.textContent) return;
      }
      throw new Error(`${address} never comes to rest`);
    };
    if (location.hash !== address) {
      const gone = new Promise((done) => addEventListener("hashchange", done, { once: true }));
      location.hash = address as string;
      await gone;
    }
    await rest();
    const folded = document.querySelectorAll<HTMLDetailsElement>("details:not([open])");
    if (unfold && folded.length > 0) {
      for (const one of folded) one.open = true;
      await rest();
    }
    watch.disconnect();
  }, [address, unfold]);
  await expect(heading(page), address).toBeVisible();
  await expect(heading(page), address).not.toHaveText(/見つかりません|ありません$/);
}

/** Every kind of element and attribute of the page as it stands: `td`, `td[class]` … */
function kinds(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    for (const element of document.querySelectorAll("*")) {
      found.add(element.localName);
      for (const { name, value } of element.attributes) {
        found.add(`${element.localName}[${name}]`);
        if (/^(href|src|action|formaction|data|xlink:href)$/.test(name) && /^\s*javascript:/i.test(value)) {
          found.add(`${element.localName}[${name}=javascript:]`);
        }
      }
    }
    return [...found];
  });
}

/** What the style for print came out as: the names of its rules, and of the margins in them. */
function printStyle(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document.adoptedStyleSheets.flatMap((sheet) =>
      [...sheet.cssRules].flatMap((rule) => [rule.constructor.name, ...(rule.cssText.match(/@[\w-]+/g) ?? [])]),
    ),
  );
}

/** What the pages of a workspace are made of. */
type Seen = { kinds: Set<string>; print: string[][] };

async function walk(page: Page, places: string[], unfold = true): Promise<Seen> {
  const seen: Seen = { kinds: new Set(), print: [] };
  for (const place of places) {
    await visit(page, place, unfold);
    for (const kind of await kinds(page)) seen.kinds.add(kind);
    seen.print.push(await printStyle(page));
  }
  return seen;
}

/** Saves what the buttons of this name give; the files' texts, and their names into `names`. */
async function save(page: Page, name: RegExp, names: string[]): Promise<string[]> {
  const texts: string[] = [];
  for (const button of await page.getByRole("button", { name }).all()) {
    const download = page.waitForEvent("download");
    await button.click();
    const file = await download;
    const saved = file.suggestedFilename();
    names.push(saved);
    // A workbook has cells of text, whatever stands in them: native tests hold that.
    if (!saved.endsWith(".xlsx")) texts.push((await readFile(await file.path())).toString("utf8"));
  }
  expect(texts.length, `buttons ${name}`).toBeGreaterThan(0);
  return texts;
}

const safeName = /^monosashi_[a-z0-9_.-]+$/i;
const last = (places: string[], ending: string) => places.findLast((one) => one.endsWith(ending)) ?? "";

/** Saves every file of two pages: no cell begins as a formula does, and no name is made of a text. */
async function savedAsText(page: Page, places: string[], unfold: boolean): Promise<void> {
  const names: string[] = [];
  for (const ending of ["/export", "/papers"]) {
    await visit(page, last(places, ending), unfold);
    for (const csv of await save(page, /を保存$/, names)) {
      const cells = csv.split(/,|\r\n/).map((cell) => cell.replace(/^"/, ""));
      expect(cells.filter((cell) => /^[=+@＝＋＠]/.test(cell)), ending).toEqual([]);
    }
  }
  for (const name of names) expect(name).toMatch(safeName);
}

test("the look at a page notices what a text could make of it", async ({ page, site }) => {
  await page.goto(site);
  await page.evaluate((mark) => {
    const foreign = document.body.appendChild(document.createElement(mark));
    foreign.setAttribute("title", "a text");
    foreign.appendChild(document.createElement("a")).href = "javascript:void 0";
  }, MARK);
  expect(await kinds(page)).toEqual(expect.arrayContaining([MARK, `${MARK}[title]`, "a[href=javascript:]"]));
});

const harmless = new Map<string, Promise<Seen>>();

for (const [of, file] of FILES) {
  // The 見本 has more pictures, but no field that the other file has not: one text will do.
  for (const [kind, text] of file.ids ? HOSTILE : HOSTILE.slice(0, 1)) {
    test(`${kind} in ${of} makes no element, no script, no request and no rule for print`, async ({
      page,
      context,
    }, info) => {
      const requests: string[] = [];
      context.on("request", (request) => requests.push(request.url()));
      const hostile = filled(file, text);
      const places = addresses(hostile);
      const isShort = text.length < LONG;

      // What there is to see with harmless words: worked out once for all texts.
      const plain = filled(file, HARMLESS);
      if (!harmless.has(of)) {
        harmless.set(of, restore(page, info, plain).then(() => walk(page, addresses(plain))));
      }
      const expected = (await harmless.get(of)) as Seen;

      await restore(page, info, hostile);
      const found = await walk(page, places, isShort);
      expect([...found.kinds].filter((one) => !expected.kinds.has(one))).toEqual([]);
      const elements = (seen: Seen) => [...seen.kinds].filter((one) => !one.includes("[")).sort();
      if (isShort) expect(elements(found), "the same elements").toEqual(elements(expected));
      expect([...found.kinds].some((one) => one.includes("[on") || one.includes("javascript:"))).toBe(false);

      expect(expected.print.flat()).toContain("CSSPageRule");
      expect(found.print.map((names) => names.filter((name) => name !== "@import"))).toEqual(expected.print);
      await visit(page, last(places, "/result"), isShort);
      await page.pdf({ preferCSSPageSize: true });

      await savedAsText(page, places, isShort);
      expect(await page.evaluate(() => "__hit" in window)).toBe(false);
      expect(requests.filter((url) => new URL(url).pathname.includes(MARK))).toEqual([]);
    });
  }
}

test("a workbook with more in a cell than Excel takes is not made, and that is told", async ({ page }, info) => {
  const [[, everyField]] = FILES;
  const long = filled(everyField, "長い".repeat(5_000));
  await restore(page, info, long);
  await visit(page, last(addresses(long), "/export"), false);
  const downloads: string[] = [];
  page.on("download", (file) => downloads.push(file.suggestedFilename()));
  const row = page.getByRole("listitem").filter({ hasText: "記入用のExcelブック" });
  await row.getByRole("button").click();
  await expect(row.getByText(/Excelの一つのセルに入る長さ/)).toBeVisible();
  expect(downloads).toEqual([]);
});

test("a formula in every field of the model is a text in every CSV", async ({ page }, info) => {
  const [[, everyField]] = FILES;
  const hostile = filled(everyField, FORMULA);
  await restore(page, info, hostile);
  await savedAsText(page, addresses(hostile), true);
});

test("pictures and tables taken along hold hostile words as text", async ({ page, context }, info) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const [, [, sample]] = FILES;
  const names: string[] = [];
  for (const [kind, text] of [...HOSTILE.filter(([, text]) => text.length < LONG), ["a formula", FORMULA]]) {
    const file = filled(sample, text);
    await restore(page, info, file);
    await visit(page, last(addresses(file), "/years"));
    for (const svg of await save(page, /^図形で保存/, names)) {
      const found = await page.evaluate((svg) => {
        const read = new DOMParser().parseFromString(svg, "image/svg+xml");
        return [...read.querySelectorAll("*")].map((element) => element.localName);
      }, svg);
      const known = "svg title desc rect circle polyline polygon text".split(" ");
      expect(found.filter((name) => !known.includes(name)), `${kind}: an SVG`).toEqual([]);
    }
    await save(page, /^画像で保存/, names);
    await page.getByRole("button", { name: /^データをコピー/ }).first().click();
    await expect(page.getByText(/^データをコピーしました/)).toBeVisible();
    const pasted = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const html = await (await item.getType("text/html")).text();
      const read = new DOMParser().parseFromString(html, "text/html");
      const cells = [...read.querySelectorAll("th, td")].map((cell) => cell.textContent ?? "");
      return { names: [...read.querySelectorAll("*")].map((element) => element.localName), cells };
    });
    const known = "html head body table tbody thead tr th td p meta".split(" ");
    expect(pasted.names.filter((name) => !known.includes(name)), `${kind}: a table`).toEqual([]);
    expect(pasted.cells.filter((cell) => /^[=+@＝＋＠]/.test(cell)), `${kind}: a cell`).toEqual([]);
  }
  for (const name of names) expect(name).toMatch(safeName);
});

test("what cannot be read or found is named as text", async ({ page, site }, info) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  const [, text] = HOSTILE[0];
  await page.goto(`${site}#/files`);
  await expect(heading(page)).toBeVisible();
  const before = await kinds(page);
  const name = `${text.replace(/[/\u0000]/g, "").slice(0, 60)}`;
  const path = info.outputPath("plain.json");
  const bodies: [string, string][] = [
    ["控えファイルを選ぶ", JSON.stringify({ format: "monosashi", version: 1, workspace: { records: [{ area: { kind: text } }] } })],
    ["控えファイルを選ぶ", `{"format":"monosashi",${text}`],
    ["CSV・Excelファイルを選ぶ", `${text.replaceAll('"', "").replaceAll(",", "")},${MARK}\r\n1,2\r\n`],
  ];
  for (const [field, body] of bodies) {
    await writeFile(path, body);
    await page.getByLabel(field).setInputFiles({
      name,
      mimeType: "text/plain",
      buffer: await readFile(path),
    });
    await expect(page.getByRole("alert").filter({ hasText: MARK }), field).toBeVisible();
    const after = await kinds(page);
    expect(after.filter((one) => /^(img|script|iframe|svg|style)\[on|hostile|javascript:/.test(one))).toEqual([]);
    expect(after.filter((one) => /^(img|iframe|object|base|link)$/.test(one) && !before.includes(one))).toEqual([]);
  }
  await page.goto(`${site}#/${encodeURIComponent(text)}`);
  await expect(heading(page)).toBeVisible();
  expect((await kinds(page)).join()).not.toMatch(new RegExp(`${MARK}|javascript:`));
  expect(await page.evaluate(() => "__hit" in window)).toBe(false);
  expect(requests.filter((url) => new URL(url).pathname.includes(MARK))).toEqual([]);
});
