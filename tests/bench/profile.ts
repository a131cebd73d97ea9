// Profiles of browsers: what somebody left behind, with and without what was cached.
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext } from "@playwright/test";
import { chromiumArgs, environment } from "../browser/environment";
import { withoutPickers } from "../browser/pickers";
import { probe } from "./probe";

export const newProfile = () => mkdtemp(join(tmpdir(), "monosashi-bench-"));

/** A copy of a profile in which nothing of a visit is left but what pages keep. */
export async function uncached(profile: string): Promise<string> {
  const copy = await newProfile();
  await cp(profile, copy, { recursive: true });
  for (const cache of ["Cache", "Code Cache", "GPUCache", "Service Worker", "DawnGraphiteCache", "DawnWebGPUCache"]) {
    await rm(join(copy, "Default", cache), { recursive: true, force: true });
  }
  return copy;
}

export async function launch(profile: string): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: environment.chromium,
    args: chromiumArgs,
    viewport: { width: 1366, height: 768 },
    acceptDownloads: true,
  });
  await withoutPickers(context);
  await probe(context);
  return context;
}
