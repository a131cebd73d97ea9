// What the server says beside each file, as `dist/server/` tells others to; and that the app works under it.
import { readFile } from "node:fs/promises";
import { environment } from "./environment";
import { OwnServer } from "./own_server";
import { expect, openSample, test } from "./support";

test("every file comes with the headers that guard it", async ({ request, site }) => {
  const page = await (await request.get(site)).text();
  const names = [...page.matchAll(/(?:src|href)="([^":]+)"/g)].map(([, name]) => name);
  expect(names.filter((name) => /-[0-9a-f]{16}\./.test(name)).length).toBeGreaterThan(3);
  for (const name of ["", "sw.js", "licences.txt", "monosashi.html", ...names]) {
    const headers = (await request.get(site + name)).headers();
    expect(headers["content-security-policy"], name).toMatch(/^default-src 'none'; .*frame-ancestors 'none'$/);
    expect(headers["x-content-type-options"], name).toBe("nosniff");
    expect(headers["referrer-policy"], name).toBe("no-referrer");
    expect(headers["permissions-policy"], name).toContain("camera=()");
    expect(headers["cross-origin-opener-policy"], name).toBe("same-origin");
    const forever = /-[0-9a-f]{16}\./.test(name);
    expect(headers["cache-control"], name).toBe(forever ? "public, max-age=31536000, immutable" : "no-cache");
  }
  const [carried] = /(?<=Policy" content=")[^"]+/.exec(page) ?? [];
  const single = (await request.get(`${site}monosashi.html`)).headers()["content-security-policy"];
  expect((await request.get(site)).headers()["content-security-policy"]).toBe(`${carried}; frame-ancestors 'none'`);
  expect(single).toMatch(/'sha256-[^']+'/);
});

test("what a browser reads compressed comes compressed", async ({ page, site }) => {
  const encodings = new Map<string, string | undefined>();
  page.on("response", (response) => encodings.set(new URL(response.url()).pathname, response.headers()["content-encoding"]));
  await page.goto(site);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  for (const [path, encoding] of encodings) {
    if (/\.(js|css|wasm)$/.test(path)) expect(encoding, path).toBe("br");
  }
  expect([...encodings.keys()].some((path) => path.endsWith(".wasm"))).toBe(true);
});

for (const name of ["", "monosashi.html"]) {
  test(`no other page can put ${name || "the site"} into a frame`, async ({ page, site, guard }) => {
    guard.expectError(/frame-ancestors|Framing/);
    const other = new OwnServer();
    const home = await other.start("/other/");
    guard.alsoServed(home);
    other.rewrite.set("index.html", () => `<!doctype html><link rel="icon" href="data:,"><iframe src="${site}${name}"></iframe>`);
    await page.goto(home);
    await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error:/);
    await expect(page.frameLocator("iframe").getByRole("heading", { name: "ものさし" })).toHaveCount(0);
    await other.stop();
  });
}

test("the single file runs where it stands beside the site", async ({ page, site }) => {
  await openSample(page, `${site}monosashi.html`);
});

for (const name of ["apache.htaccess", "iis.web.config", "nginx.conf"]) {
  test(`server/${name} tells what our own server sends`, async ({ request, site }) => {
    const text = await readFile(`${environment.dist}/server/${name}`, "utf8");
    for (const file of ["", "monosashi.html"]) {
      const headers = (await request.get(site + file)).headers();
      for (const header of ["content-security-policy", "permissions-policy", "cross-origin-opener-policy"]) {
        expect(text, header).toContain(headers[header]);
      }
    }
  });
}
