// A CSV of answers as a database reads it.
import { DuckDBInstance } from "@duckdb/node-api";

/** By the heads of its columns; a blank cell is null. */
export type Row = Record<string, string | null>;

export async function csvRows(path: string): Promise<Row[]> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const options = `header = true, all_varchar = true, delim = ',', quote = '"', escape = '"'`;
  const read = await connection.runAndReadAll(`SELECT * FROM read_csv('${path.replaceAll("'", "''")}', ${options})`);
  return read.getRowObjects() as Row[];
}
