// The Excel form of a survey, filled in as a person at a PC does: words into the coloured cells, everything else as it
// was. What Excel itself does to a file that it saves, `cargo xtask endure office` looks at.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readFile, writeFile } from "node:fs/promises";

/** What stands at the beginning of the row, over the column, and what is written where they meet. */
export type Written = [row: string, column: string, text: string];

const SHEET = "xl/worksheets/sheet1.xml";
const TEXTS = "xl/sharedStrings.xml";

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const unescaped = (text: string) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** The texts of the cells of a sheet by their names, such as B18. */
function cells(sheet: string, texts: string): Map<string, string> {
  const all = [...texts.matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(([, text]) => unescaped(text));
  const found = sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]* t="s"><v>(\d+)<\/v><\/c>/g);
  return new Map([...found].map(([, name, place]) => [name, all[Number(place)]]));
}

/** Fills the form at `blank` in and saves it as `to`. */
export async function fillWorkbook(blank: string, to: string, written: Written[]): Promise<void> {
  const parts = unzipSync(await readFile(blank));
  let sheet = strFromU8(parts[SHEET]);
  let texts = strFromU8(parts[TEXTS]);
  const seen = cells(sheet, texts);
  const place = (what: string, name: RegExp) => {
    const [cell] = [...seen].find(([cell, text]) => name.test(cell) && text === what) ?? [];
    if (!cell) throw new Error(`the form has no 「${what}」`);
    return cell;
  };
  for (const [row, column, text] of written) {
    const cell = place(column, /./).replace(/\d+/, "") + place(row, /^B\d/).replace(/\D+/, "");
    const next = texts.match(/<si>/g)?.length ?? 0;
    texts = texts.replace("</sst>", `<si><t xml:space="preserve">${escaped(text)}</t></si></sst>`);
    const before = sheet;
    sheet = sheet.replace(new RegExp(`<c r="${cell}" s="(\\d+)"/>`), `<c r="${cell}" s="$1" t="s"><v>${next}</v></c>`);
    if (sheet === before) throw new Error(`${cell} cannot be written in`);
  }
  const count = String(texts.match(/<si>/g)?.length ?? 0);
  texts = texts.replace(/ count="\d+" uniqueCount="\d+"/, ` count="${count}" uniqueCount="${count}"`);
  await writeFile(to, zipSync({ ...parts, [SHEET]: strToU8(sheet), [TEXTS]: strToU8(texts) }));
}
