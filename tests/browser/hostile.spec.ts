// What people type, and what files bring, stays text wherever it is shown, printed or handed out.
import { readFile, writeFile } from "node:fs/promises";
import type { Page, TestInfo } from "@playwright/test";
import { addresses, FILES, filled, HARMLESS, HOSTILE, MARK } from "./hostile";
import { environment } from "./environment";
import { expect, test } from "./support";

test.describe.configure({ timeout: 300_000 });

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

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

/** Goes to an address of the open page and waits for all that it shows later, what is folded included. */
async function visit(page: Page, address: string, unfold = true): Promise<void> {
  await page.evaluate(async ([address, unfold]) => {
    location.hash = address as string;
    // Pieces for paper are drawn 250 ms after the rest.
    await new Promise((done) => setTimeout(done, 320));
    for (const folded of document.querySelectorAll("details")) folded.open ||= Boolean(unfold);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, [address, unfold]);
  await expect(heading(page), address).toBeVisible();
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

/** Every kind of element that the pages of a workspace show, page by page. */
async function walk(page: Page, places: string[], unfold = true): Promise<Set<string>> {
  const all = new Set<string>();
  for (const place of places) {
    await visit(page, place, unfold);
    await expect(heading(page), place).not.toHaveText(/見つかりません|ありません$/);
    for (const kind of await kinds(page)) all.add(kind);
  }
  return all;
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

const harmless = new Map<string, Promise<Set<string>>>();

for (const [of, file] of FILES) {
  // The 見本 has more pictures, but no field that the other file has not: one text will do.
  for (const [kind, text] of file.ids ? HOSTILE : HOSTILE.slice(0, 1)) {
    test(`${kind} in ${of} makes no element, no script and no request`, async ({ page, context }, info) => {
      const requests: string[] = [];
      context.on("request", (request) => requests.push(request.url()));

      // What there is to see with harmless words: worked out once for all texts.
      const plain = filled(file, HARMLESS);
      if (!harmless.has(of)) {
        harmless.set(of, restore(page, info, plain).then(() => walk(page, addresses(plain))));
      }
      const expected = await harmless.get(of);

      const hostile = filled(file, text);
      await restore(page, info, hostile);
      // Chromium takes half a minute to lay out a table of so long words.
      const unfold = text.length < 1_000;
      const found = await walk(page, addresses(hostile), unfold);
      expect([...found].filter((one) => !expected?.has(one))).toEqual([]);
      const elements = (kinds: Iterable<string>) => [...kinds].filter((one) => !one.includes("[")).sort();
      if (unfold) expect(elements(found), "the same elements").toEqual(elements(expected ?? []));
      expect(await page.evaluate(() => "__hit" in window)).toBe(false);
      expect(requests.filter((url) => new URL(url).pathname.includes(MARK))).toEqual([]);
      expect([...found].some((one) => one.includes("[on") || one.includes("javascript:"))).toBe(false);
    });
  }
}

test("hostile words change no rule of the print style, and no page's title becomes markup", async ({ page }, info) => {
  const [[, file]] = FILES;
  const seen: string[][] = [];
  for (const text of [HARMLESS, ...HOSTILE.map(([, text]) => text)]) {
    const filledFile = filled(file, text);
    await restore(page, info, filledFile);
    await visit(page, addresses(filledFile).findLast((one) => one.endsWith("/result")) ?? "");
    seen.push(await printStyle(page));
    await page.pdf({ preferCSSPageSize: true });
  }
  expect(seen[0].slice(0, 1)).toEqual(["CSSPageRule"]);
  for (const one of seen) expect(one.filter((name) => name !== "@import")).toEqual(seen[0]);
});

test("files made of hostile words have safe names and hold no formula and no markup", async ({ page, context }, info) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const [[, every], [, sample]] = FILES;
  const names: string[] = [];
  const save = async (name: RegExp): Promise<string[]> => {
    const texts: string[] = [];
    for (const button of await page.getByRole("button", { name }).all()) {
      const [file] = await Promise.all([page.waitForEvent("download"), button.click()]);
      names.push(file.suggestedFilename());
      texts.push((await readFile(await file.path())).toString("utf8"));
    }
    expect(texts.length, `buttons ${name}`).toBeGreaterThan(0);
    return texts;
  };
  const go = async (file: unknown, ending: string) => {
    await visit(page, addresses(file as never).findLast((one) => one.endsWith(ending)) ?? "");
  };

  for (const [kind, text] of HOSTILE.filter(([, text]) => text.length < 1_000)) {
    const file = filled(every, text);
    await restore(page, info, file);
    for (const page of ["/export", "/papers"]) {
      await go(file, page);
      for (const csv of await save(/を保存$/)) {
        const cells = csv.split(/,|\r\n/).map((cell) => cell.replace(/^"/, ""));
        expect(cells.filter((cell) => /^[=+@＝＋＠]/.test(cell)), `${kind}${page}`).toEqual([]);
      }
    }
    const pictures = filled(sample, text);
    await restore(page, info, pictures);
    await go(pictures, "/years");
    for (const svg of await save(/^図形で保存/)) {
      const found = await page.evaluate((svg) => {
        const read = new DOMParser().parseFromString(svg, "image/svg+xml");
        return [...read.querySelectorAll("*")].map((element) => element.localName);
      }, svg);
      const known = "svg title desc rect circle polyline polygon text".split(" ");
      expect(found.filter((name) => !known.includes(name)), `${kind}: an SVG`).toEqual([]);
    }
    await save(/^画像で保存/);
    await page.getByRole("button", { name: /^データをコピー/ }).first().click();
    await expect(page.getByText(/^データをコピーしました/)).toBeVisible();
    const pasted = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const html = await (await item.getType("text/html")).text();
      const read = new DOMParser().parseFromString(html, "text/html");
      return [...read.querySelectorAll("*")].map((element) => element.localName);
    });
    const known = "html head body table tbody thead tr th td meta".split(" ");
    expect(pasted.filter((name) => !known.includes(name)), `${kind}: a table`).toEqual([]);
  }
  for (const name of names) expect(name).toMatch(/^monosashi_[a-z0-9_.-]+$/i);
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
    ["CSVファイルを選ぶ", `${text.replaceAll('"', "").replaceAll(",", "")},${MARK}\r\n1,2\r\n`],
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
