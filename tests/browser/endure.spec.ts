// A small part of `cargo xtask endure` with every test run: kills, tabs and operations by chance.
import { fuzz } from "./endure/fuzz";
import { kills } from "./endure/kills";
import { MEETINGS, noRaces, race } from "./endure/tabs";
import { expect, test } from "./support";

// The seeds are kept, so that a failure can be had again.
const SEED = 7;

test("the browser is killed while somebody types: what was said to be saved is there", async ({ site }) => {
  const size = { areas: 1, years: 1 };
  const result = await kills({ url: site, size, tabs: 1, seed: SEED, kills: 2 });
  expect(result).toMatchObject({ kills: 2, lostSaidSaved: 0, lostOld: 0, torn: 0 });
});

for (const meeting of MEETINGS) {
  test(`tabs, ${meeting}: nothing is lost and all show the same`, async ({ browser, site }) => {
    const result = noRaces();
    await race(browser, site, meeting, SEED, result);
    expect(result).toMatchObject({ lost: 0, apart: 0, unseen: 0, unsaved: 0 });
  });
}

test("operations by chance leave what a plain record says", async ({ browser, site }) => {
  const result = await fuzz(browser, site, { seed: SEED, operations: 10, withTabs: false });
  expect(result).toEqual({ operations: 10, wrong: 0, unsaved: 0, notes: [] });
});

test("operations by chance in two tabs leave what a plain record says", async ({ browser, site }) => {
  const result = await fuzz(browser, site, { seed: SEED, operations: 8, withTabs: true });
  expect(result).toEqual({ operations: 8, wrong: 0, unsaved: 0, notes: [] });
});
