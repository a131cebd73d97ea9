// Workspaces in which every text is the same: harmless, or made to break out of where it stands.
import { readdirSync, readFileSync } from "node:fs";

/** Anything that JSON can hold. */
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A request for this address, or an element of this name, came out of a text. */
export const MARK = "hostile-mark";
const HIT = "window.__hit=1";

/** Put into every field, each by what it is meant to break. */
export const HOSTILE: [string, string][] = [
  [
    "markup",
    `<img src=${MARK} onerror=${HIT}>"><svg onload=${HIT}>'><${MARK} ${MARK}=1></script></title></style>` +
      `<script>${HIT}</script><iframe src="javascript:${HIT}"></iframe>&lt;b&gt;<!--]]>\u0000\u0008\u202E{{([` +
      `\\" } body { display: none } @import "${MARK}"; `,
  ],
  ["an address", `javascript:${HIT}//<a href=javascript:${HIT}>`],
  ["4,000 characters", `<${MARK}>${"長い".repeat(1_990)}</${MARK}>`],
];

/** Means something in files alone. */
export const FORMULA = `=HYPERLINK("https://example.invalid/${MARK}","x")`;

export const HARMLESS = "ふつうのことば";

/** Fields whose values are codes, days or parts of the format; all others are text. */
const CODES = new Set(
  (
    "format saved_at kind code direction round voice member rating side verdict origin stage level layer state outcome " +
    "date day group time closed checked wording mark fits felt perspectives ask to left_out " +
    // How far each kind of thing goes.
    "name_circle evidence_circle comment_circle comments minutes scope statutory counting " +
    // What was agreed on, why a level moved, and how an item was left.
    "on reason how " +
    // Of a survey.
    "until is_paid"
  ).split(" "),
);
/** Fields that name something else of the file. */
const IDS = new Set(
  (
    "id item items issue issues reference share_of series forum meeting sitting reports_to list edition continues " +
    "order page shown"
  ).split(" "),
);
/** What a respondent alone has. */
const RESPONDENT = ["perspectives", "organisation", "people"];
/** Fields whose entries have ids, or pages of a meeting, for names. */
const BY_ID = new Set(["answers", "items", "notes"]);
const PAGE = /^(opening|profile|shape|strengths|moved|gaps|roadmap|questions|decisions|next)$/;

/** The newest fixture in which every field of the model holds something. */
function everyField(): string {
  const folder = new URL("../fixtures/", import.meta.url);
  const version = (name: string) => Number(/^every-field-v(\d+)\.json$/.exec(name)?.[1] ?? 0);
  const newest = readdirSync(folder).sort((a, b) => version(a) - version(b)).pop() ?? "";
  return readFileSync(new URL(newest, folder), "utf8");
}

const sample = () => readFileSync(new URL("../../samples/mihon.json", import.meta.url), "utf8");

/** The files that texts are put into. The 見本 has more to draw, but its list is the program's own: its ids stay. */
export const FILES: [string, { read: () => string; ids: boolean }][] = [
  ["every field of the model", { read: everyField, ids: true }],
  ["the 見本", { read: sample, ids: false }],
];

/** The file with `text` in every field that takes text, and in every id where `ids` says so. */
export function filled(file: { read: () => string; ids: boolean }, text: string): Json {
  const id = (old: string): string => {
    if (!file.ids || PAGE.test(old)) return old;
    // An address holds it three times as long.
    return old.startsWith("issue-") ? `issue-${id(old.slice(6))}` : `${old}${text.slice(0, 400)}`;
  };
  const put = (value: Json, field: string, parent: Json, listed = false): Json => {
    // Codes by 立場, which has texts elsewhere.
    if (field === "view_origins") return value;
    // By whom, which is no text, and then to which question.
    if (field === "replies" && !listed) {
      const own = (replies: Json) => Object.entries(replies as object).map(([question, reply]) => [id(question), put(reply, "", null)]);
      return Object.fromEntries(Object.entries(value as object).map(([who, replies]) => [who, Object.fromEntries(own(replies))]));
    }
    if (Array.isArray(value)) return value.map((one) => put(one, field, parent, true));
    if (value && typeof value === "object") {
      const byId = BY_ID.has(field) && !listed;
      const entries = Object.entries(value);
      return Object.fromEntries(entries.map(([key, one]) => [byId ? id(key) : key, put(one, byId ? "" : key, value)]));
    }
    if (typeof value !== "string" || CODES.has(field)) return value;
    // Whose answers they are: its ids are letters and digits alone, or the file is refused.
    if (field === "id" && RESPONDENT.some((own) => own in ((parent ?? {}) as object))) return value;
    // Two fields have this name: what follows a review is a code, what comes after a meeting is text.
    if (field === "next" && (parent as { outcome?: Json }).outcome) return value;
    return IDS.has(field) ? id(value) : text;
  };
  return put(JSON.parse(file.read()), "", null);
}

type Named = { id: string };
type Workspace = {
  records: {
    area: Named;
    assessments?: { key: { year: number; round: string } }[];
    plans?: { year: number; issues?: Named[] }[];
    indicators?: Named[];
    forums?: (Named & { meetings?: Named[] })[];
  }[];
};

/** The addresses of all pages that the file's areas have. */
export function addresses(file: Json): string[] {
  const { workspace } = file as unknown as { workspace: Workspace };
  const found = ["#/", "#/new", "#/files", "#/lists", "#/help", "#/safety"];
  for (const { area, assessments, plans, indicators, forums } of workspace.records) {
    const add = (...parts: (string | number)[]) =>
      found.push(`#/area/${[area.id, ...parts].map((part) => encodeURIComponent(part)).join("/")}`);
    for (const part of ["edit", "profile", "years", "indicators", "forums"]) add(part);
    add();
    // The two last of each: those before look as they do. A round is there once for each who answered in it.
    const rounds = new Map((assessments ?? []).map(({ key }) => [`${key.year} ${key.round}`, key]));
    for (const key of [...rounds.values()].slice(-2)) {
      for (const menu of [1, 3]) add(key.year, key.round, "menu", menu);
      for (const part of ["items", "blank", "result", "export"]) add(key.year, key.round, part);
    }
    for (const { year, issues } of (plans ?? []).slice(-2)) {
      for (const part of ["plan", "close", "hand-over", "take-over", "papers", "talk", "handout", "send"]) add(year, part);
      add(year, "handout", "all");
      add(year, "send", "seen");
      for (const form of ["preparation", "case-study", "intent", "budget", "welcome", "life-support"]) add(year, "form", form);
      for (const issue of (issues ?? []).slice(0, 2)) {
        add(year, "issue", issue.id);
        add(year, "talk", `issue-${issue.id}`);
      }
      for (const page of "opening profile shape strengths moved gaps roadmap questions decisions next".split(" ")) {
        add(year, "talk", page);
      }
    }
    for (const indicator of (indicators ?? []).slice(0, 2)) add("indicator", indicator.id);
    for (const forum of (forums ?? []).slice(0, 2)) {
      add("forum", forum.id);
      for (const meeting of (forum.meetings ?? []).slice(0, 1)) add("minutes", forum.id, meeting.id);
    }
  }
  return found;
}
