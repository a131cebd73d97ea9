// Both sides, ready to be opened: ours with a restored 控え, the peer's form with its answers.
import { rm } from "node:fs/promises";
import type { Server } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { backup, menuHash, type Size } from "../browser/endure/areas";
import { restore } from "../browser/endure/screen";
import { environment } from "../browser/environment";
import { writePeers, SINGLE } from "./peers";
import { launch, newProfile } from "./profile";
import { open } from "./probe";
import { serve } from "./server";

export const PLACES = ["http", "file"] as const;
export type Place = (typeof PLACES)[number];
export type Side = "ours" | "peer";

/** Which goes first changes from turn to turn. */
export const order = (turn: number): Side[] => (turn % 2 === 0 ? ["ours", "peer"] : ["peer", "ours"]);

export class Sides {
  private constructor(
    private readonly servers: Server[],
    private readonly peers: string,
    private readonly ours: Record<Place, string>,
    private readonly theirs: string,
    /** A closed profile in which both have kept what is to be opened. */
    readonly profile: string,
  ) {}

  static async ready(size: Size, places: readonly Place[] = PLACES): Promise<Sides> {
    const peers = await newProfile();
    await writePeers(peers);
    const [site, first] = await serve(environment.dist);
    const [theirs, second] = await serve(peers);
    const ours = { http: site, file: environment.singleFile };
    const sides = new Sides([first, second], peers, ours, theirs, await newProfile());
    const context = await launch(sides.profile);
    for (const place of places) {
      await restore(await context.newPage(), ours[place], Buffer.from(backup(size)));
      await open(context, sides.address("peer", place), 1);
    }
    await context.close();
    return sides;
  }

  /** Our page at a place, to which an address within the product is added. */
  page(place: Place): string {
    return this.ours[place];
  }

  peer(name: "form" | "charts" | "csv", place: Place = "http"): string {
    return place === "http"
      ? `${this.theirs}${name}/index.html`
      : pathToFileURL(join(this.peers, name, SINGLE)).href;
  }

  /** The first items of the list. */
  address(side: Side, place: Place): string {
    return side === "ours" ? `${this.ours[place]}${menuHash(1)}` : this.peer("form", place);
  }

  async end(): Promise<void> {
    for (const server of this.servers) {
      server.closeAllConnections();
      server.close();
    }
    for (const folder of [this.peers, this.profile]) await rm(folder, { recursive: true, force: true });
  }
}
