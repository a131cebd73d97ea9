// Areas as large as one likes, as a 控え of version 1, which every later version opens.
import { readFileSync } from "node:fs";

const SAMPLE = new URL("../../../samples/mihon.json", import.meta.url);
const LAST_YEAR = 2026;
const ROUNDS = ["start", "middle", "end"];

/** How much there is: `years` fiscal years of three rounds each, the last one 2026. */
export type Size = { areas: number; years: number };

/** The id of an area of the file, as it stands in addresses; `number` from 1. */
export const areaId = (number: number) => `endure-${number}`;
export const areaName = (number: number) => `第${number}圏域`;

/** The address of a menu's page of an area: 「記入」 of the last round. */
export const menuHash = (number: number, menu = 1) =>
  `#/area/${areaId(number)}/${LAST_YEAR}/end/menu/${menu}`;

/** The text of the 控え. Every item of every round is answered, with words. */
export function backup({ areas, years }: Size): string {
  const file = JSON.parse(readFileSync(SAMPLE, "utf8"));
  const [sample] = file.workspace.records;
  const full = sample.assessments.find(
    ({ key }: { key: { year: number; round: string } }) =>
      key.year === LAST_YEAR && key.round === "start",
  );
  const items = Object.keys(full.answers);
  const rounds = Array.from({ length: years }, (_, past) => LAST_YEAR - years + 1 + past).flatMap(
    (year) => ROUNDS.map((round) => ({ year, round })),
  );
  const assessments = rounds.map(({ year, round }, turn) => ({
    key: { ...full.key, year, round },
    edition: full.edition,
    answers: Object.fromEntries(
      items.map((item, index) => [
        item,
        {
          rating: { level: (index * 7 + turn) % 5 },
          evidence: "議事録と要綱で確かめた。",
          ...(index % 3 === 0 && { comment: "部会で話し合い、来年度も続けることにした。" }),
        },
      ]),
    ),
  }));
  file.workspace.records = Array.from({ length: areas }, (_, index) => {
    const { is_sample, ...area } = sample.area;
    // Areas grow by their rounds: nobody else answers in these.
    const { respondents, surveys, ...record } = sample;
    return { ...record, area: { ...area, id: areaId(index + 1), name: areaName(index + 1) }, assessments };
  });
  return JSON.stringify(file);
}
