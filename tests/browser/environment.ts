// What `cargo xtask test` hands over.
function given(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set: run the tests with \`cargo xtask test --only browser\``);
  }
  return value;
}

export const environment = {
  /** The site, under a sub-path, as on a shared server: `http://localhost:…/share/monosashi/`. */
  site: given("BASE_URL"),
  /** The folder of the finished site. */
  dist: given("DIST"),
  /** The single file as a `file://` address. */
  singleFile: given("SINGLE_FILE"),
  chromium: given("CHROMIUM"),
  /** Where the results go, as JSON. */
  report: given("REPORT"),
};
