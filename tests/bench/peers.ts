// The peers: what somebody would take from npm for a part of the same. Each as a folder with its
// files, as a web server has them, and as one file with everything in it.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "smol-toml";

const PACKAGES = new URL("./node_modules/", import.meta.url);
const LIST = new URL("../../checklists/nimo-2026.toml", import.meta.url);
export const SINGLE = "single.html";

type Item = { id: string; menu: number; text: string; look_for: string; levels: string[] };

/** The list as a form of SurveyJS: a page a menu, and in it for each item what 「記入」 asks. */
async function survey(): Promise<object> {
  const { item } = parse(await readFile(LIST, "utf8")) as unknown as { item: Item[] };
  const menus = [...new Set(item.map(({ menu }) => menu))];
  const choices = (levels: string[]) => [...levels.map((text, value) => ({ value, text })), "該当なし", "わからない"];
  return {
    pages: menus.map((menu) => ({
      name: `menu-${menu}`,
      elements: item.filter((i) => i.menu === menu).map(({ id, text, look_for, levels }) => ({
        type: "panel",
        name: `panel-${id}`,
        elements: [
          { type: "radiogroup", name: id, title: text, description: look_for, choices: choices(levels) },
          { type: "comment", name: `${id}-evidence`, title: "根拠" },
          { type: "comment", name: `${id}-comment`, title: "コメント" },
        ],
      })),
    })),
  };
}

/** Starts the form, answers all of it at first, and keeps every key as SurveyJS shows it. */
const formScript = (model: object) => `
const KEY = "form";
const survey = new Survey.Model(${JSON.stringify(model)});
survey.textUpdateMode = "onTyping";
const answered = () => Object.fromEntries(survey.getAllQuestions().map((q, n) =>
  [q.name, q.getType() === "comment" ? "議事録と要綱で確かめた。" : n % 5]));
survey.data = JSON.parse(localStorage.getItem(KEY) ?? "null") ?? answered();
survey.onValueChanged.add(() => {
  localStorage.setItem(KEY, JSON.stringify(survey.data));
  document.querySelector("header").textContent = "保存しました（" + new Date().toLocaleTimeString() + "）";
});
survey.render(document.getElementById("form"));
`;

/** Nine menus over the years, as 「年度のあゆみ」 has them. */
const CHARTS = `
const years = Array.from({ length: 10 }, (_, n) => String(2017 + n));
globalThis.draw = () => {
  for (let menu = 1; menu <= 9; menu += 1) {
    const canvas = document.getElementById("form").appendChild(document.createElement("canvas"));
    const datasets = ["年度当初", "中間", "年度末"].map((label, turn) =>
      ({ label, data: years.map((_, past) => ((menu * 7 + past * 3 + turn) % 40) / 10) }));
    new Chart(canvas, { type: "line", data: { labels: years, datasets },
      options: { animation: false, responsive: false, scales: { y: { min: 0, max: 4 } } } });
  }
};
`;

const CSV = `
const input = document.body.appendChild(Object.assign(document.createElement("input"), { type: "file" }));
input.addEventListener("change", () => Papa.parse(input.files[0], {
  header: true,
  complete: ({ data }) => { document.getElementById("form").textContent = data.length + "行を読みました"; },
}));
`;

/** Writes the peers into `folder`: `form`, `charts` and `csv`, each a folder. */
export async function writePeers(folder: string): Promise<void> {
  const pages = {
    form: { scripts: ["survey-core/survey.core.min.js", "survey-js-ui/survey-js-ui.min.js"], style: "survey-core/survey-core.fontless.min.css", start: formScript(await survey()) },
    charts: { scripts: ["chart.js/dist/chart.umd.min.js"], style: undefined, start: CHARTS },
    csv: { scripts: ["papaparse/papaparse.min.js"], style: undefined, start: CSV },
  };
  for (const [name, { scripts, style, start }] of Object.entries(pages)) {
    const own = join(folder, name);
    await mkdir(own, { recursive: true });
    const texts = await Promise.all(scripts.map((path) => readFile(new URL(path, PACKAGES), "utf8")));
    const css = style ? await readFile(new URL(style, PACKAGES), "utf8") : "";
    await writeFile(join(own, "style.css"), css);
    const all = [...texts, start];
    // A name with sixteen digits: the server lets the browser keep it, as it does ours.
    const names = all.map((_, n) => `script-${String(n).padStart(16, "0")}.js`);
    for (const [n, text] of all.entries()) await writeFile(join(own, names[n]), text);
    const page = (head: string, scripts: string[]) => `<!doctype html><html lang="ja"><head><meta charset="utf-8">
<title>${name}</title>${head}</head><body><header></header><main id="form"></main>${scripts.join("")}</body></html>`;
    await writeFile(join(own, "index.html"), page('<link rel="stylesheet" href="style.css">', names.map((n) => `<script src="${n}"></script>`)));
    const inline = (text: string) => `<script>${text.replaceAll("</script", "<\\/script")}</script>`;
    await writeFile(join(own, SINGLE), page(`<style>${css}</style>`, all.map(inline)));
  }
}
