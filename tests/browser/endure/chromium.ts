// A Chromium of one's own with a profile that stays, which can be killed in an instant.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chromium, type Browser, type BrowserContext } from "@playwright/test";
import { chromiumArgs, environment } from "../environment";
import { READER } from "./screen";

export class OwnChromium {
  private constructor(
    private readonly process: ChildProcess,
    readonly browser: Browser,
    readonly context: BrowserContext,
  ) {}

  static async start(profile: string): Promise<OwnChromium> {
    // Detached: the leader of a process group, so that all of its processes can be ended together.
    const child = spawn(
      environment.chromium,
      [
        ...chromiumArgs,
        "--headless=new",
        "--remote-debugging-port=0",
        `--user-data-dir=${profile}`,
        "--disable-breakpad",
        "--no-default-browser-check",
        "--password-store=basic",
        "about:blank",
      ],
      { detached: true, stdio: ["ignore", "ignore", "pipe"] },
    );
    try {
      const browser = await chromium.connectOverCDP(await address(child));
      const [context] = browser.contexts();
      await context.addInitScript(READER);
      return new OwnChromium(child, browser, context);
    } catch (error) {
      end(child);
      throw error;
    }
  }

  /** Ends every process at once, as a power switch would; returns the moment, in ms since 1970. */
  async kill(): Promise<number> {
    const gone = once(this.process, "exit");
    const at = Date.now();
    end(this.process);
    await gone;
    await this.browser.close().catch(() => undefined);
    return at;
  }

  /** Ends as a person ends it, so that the profile is whole. */
  async quit(): Promise<void> {
    const gone = once(this.process, "exit");
    const session = await this.browser.newBrowserCDPSession();
    await session.send("Browser.close").catch(() => undefined);
    await gone;
  }
}

function end(child: ChildProcess): void {
  try {
    if (child.pid) process.kill(-child.pid, "SIGKILL");
  } catch {
    // It has ended already.
  }
}

/** Where Chromium says that it listens. */
async function address(child: ChildProcess): Promise<string> {
  let said = "";
  return new Promise((found, failed) => {
    child.stderr?.on("data", (data: Buffer) => {
      said = (said + data.toString()).slice(-20_000);
      const match = said.match(/DevTools listening on (ws:\S+)/);
      if (match) found(match[1]);
    });
    child.once("exit", () => failed(new Error(`Chromium did not start:\n${said}`)));
    child.once("error", failed);
  });
}
