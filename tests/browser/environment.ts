// What `cargo xtask test` hands over.
function given(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set: run the tests with \`cargo xtask test --only browser\``);
  }
  return value;
}

/** Stands for a server of an intranet; `chromiumArgs` leads it to this machine. */
const INTRANET = "monosashi.test";

const site = given("BASE_URL");

export const environment = {
  /** The site, under a sub-path, as on a shared server: `http://localhost:…/share/monosashi/`. */
  site,
  /** The same on plain http under another name, which a browser counts as no secure context. */
  intranet: site.replace("//localhost:", `//${INTRANET}:`),
  /** The folder of the finished site. */
  dist: given("DIST"),
  /** The single file as a `file://` address. */
  singleFile: given("SINGLE_FILE"),
  chromium: given("CHROMIUM"),
  /** Where the results go, as JSON. */
  report: given("REPORT"),
};

/** How every Chromium of the tests is started. */
export const chromiumArgs = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--host-resolver-rules=MAP ${INTRANET} 127.0.0.1`,
];
