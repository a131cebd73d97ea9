// The set of CSVs that an area hands over, loaded into a database by what `datapackage.json` says of it,
// and by nothing else. The files are those that `cargo test --test data_package` holds.
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { expect, test } from "@playwright/test";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

type Field = { name: string; type: "string" | "integer" | "number" | "date"; constraints?: { enum: (string | number)[] } };
type Resource = {
  name: string;
  path: string;
  dialect: { delimiter: string; quoteChar: string; header: boolean };
  schema: { fields: Field[]; missingValues: string[]; primaryKey?: string[] };
};
type Package = { description: string; resources: Resource[] };

const folder = fileURLToPath(new URL("../fixtures/data-package/", import.meta.url));
const text = (file: string): string => readFileSync(`${folder}${file}`, "utf8");
const data = JSON.parse(text("datapackage.json")) as Package;
const types = { string: "VARCHAR", integer: "BIGINT", number: "DOUBLE", date: "DATE" };
const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const name = (column: string): string => `"${column.replaceAll('"', '""')}"`;

/** The tables, typed as the package has them. */
async function loaded(): Promise<DuckDBConnection> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  for (const { name: table, path, dialect, schema } of data.resources) {
    const columns = schema.fields.map((field) => `${quoted(field.name)}: '${types[field.type]}'`);
    await connection.run(`CREATE TABLE ${name(table)} AS SELECT * FROM read_csv(${quoted(folder + path)},
      auto_detect = false, header = ${dialect.header}, delim = ${quoted(dialect.delimiter)},
      quote = ${quoted(dialect.quoteChar)}, escape = ${quoted(dialect.quoteChar)},
      nullstr = ${quoted(schema.missingValues[0] ?? "")}, columns = {${columns.join(", ")}})`);
  }
  return connection;
}

async function rows(connection: DuckDBConnection, sql: string): Promise<unknown[][]> {
  return (await connection.runAndReadAll(sql)).getRows();
}

async function number(connection: DuckDBConnection, sql: string): Promise<number> {
  return Number((await rows(connection, sql))[0]?.[0]);
}

test("every table is loaded whole, its codes are those that are told, and its key tells rows apart", async () => {
  const connection = await loaded();
  expect(data.resources).toHaveLength(11);
  for (const { name: table, path, schema } of data.resources) {
    const from = `FROM ${name(table)}`;
    // No cell holds a line's end.
    const lines = text(path).split("\r\n").length - 2;
    expect(await number(connection, `SELECT count(*) ${from}`), table).toBe(lines);
    for (const { name: column, constraints } of schema.fields) {
      if (!constraints) continue;
      const codes = constraints.enum.map((code) => quoted(String(code))).join(", ");
      const others = `SELECT count(*) ${from} WHERE ${name(column)}::VARCHAR NOT IN (${codes})`;
      expect(await number(connection, others), `${table} ${column}`).toBe(0);
    }
    if (schema.primaryKey) {
      const key = schema.primaryKey.map(name);
      expect(await number(connection, `SELECT count(*) FROM (SELECT DISTINCT ${key.join(", ")} ${from})`), table).toBe(lines);
      const blank = key.map((column) => `${column} IS NULL`).join(" OR ");
      expect(await number(connection, `SELECT count(*) ${from} WHERE ${blank}`), table).toBe(0);
    }
  }
  expect(await number(connection, "SELECT sum(level) FROM answers")).toBeGreaterThan(100);
  expect(await number(connection, "SELECT avg(value) FROM indicators")).toBeGreaterThan(10);
  expect(await number(connection, "SELECT year(max(date)) FROM plan")).toBe(2026);
  // What was said in meetings does not leave: their table is empty, and loads all the same.
  expect(await number(connection, "SELECT count(*) FROM meetings")).toBe(0);
});

test("the one line that the package tells takes the guard off", async () => {
  const connection = await loaded();
  const line = /regexp_replace\(列, .+?\)/.exec(data.description)?.[0] ?? "none";
  const bare = line.replace("列", "evidence");
  const found = await rows(connection, `SELECT item_id, ${bare} FROM answers WHERE evidence IS NOT NULL`);
  const written = new Map(found.map(([item, evidence]) => [String(item), String(evidence)]));
  // Line ends and backslashes, as the package has them in words.
  const whole = (cell: string): string => cell.replace(/\\(n|r|\\)/g, (_, c: string) => ({ n: "\n", r: "\r" })[c] ?? c);
  const texts = Object.entries(JSON.parse(text("texts.json")) as Record<string, string>);
  expect(texts).toHaveLength(12);
  for (const [item, expected] of texts) {
    expect(whole(written.get(item) ?? "none"), item).toBe(expected);
  }
});
