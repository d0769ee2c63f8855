// How fast workbooks are read into tables with what their cells show, beside the parse of SheetJS alone.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { read, write, type BookType, type WorkSheet } from "@e965/xlsx";
import { openDocument } from "../src/documents/openDocument.ts";
import { measure } from "./measure.ts";

const FOLDER = new URL("../../shared/documents/", import.meta.url);
const REAL = ["kragujevac-2020-plan-rashoda.xlsx", "javna-preduzeca-2010.xls"];
const REPETITIONS = 7;
const LINES = 5000;

/** A plan of 5,000 lines with names, codes as text, amounts and dates. */
function planOf(bookType: BookType): Uint8Array {
  const sheet: WorkSheet = { "!ref": `A1:F${LINES}` };
  for (let line = 1; line <= LINES; line += 1) {
    sheet[`A${line}`] = { t: "n", v: line };
    sheet[`B${line}`] = { t: "s", v: `Пројекат број ${line}` };
    sheet[`C${line}`] = { t: "s", v: String(line % 1000).padStart(6, "0") };
    sheet[`D${line}`] = { t: "n", v: line * 17_075, z: "#,##0.00" };
    sheet[`E${line}`] = { t: "n", v: 41_640 + (line % 3650), z: "dd.mm.yyyy" };
    sheet[`F${line}`] = { t: "n", v: (line % 400) / 10_000, z: "0.00%" };
  }
  return new Uint8Array(
    write(
      { SheetNames: ["План"], Sheets: { План: sheet } },
      { type: "array", bookType, compression: true },
    ) as ArrayBuffer,
  );
}

async function run(): Promise<void> {
  const files = new Map<string, Uint8Array>();
  for (const name of REAL) {
    const path = fileURLToPath(new URL(name, FOLDER));
    if (existsSync(path)) files.set(name, new Uint8Array(readFileSync(path)));
    else console.log(`Skipped: ${name} is not at ../shared/documents.`);
  }
  for (const kind of ["xlsx", "biff8", "xlml"] as const) files.set(`${LINES} lines, ${kind}`, planOf(kind));

  const rows = [];
  for (const [name, bytes] of files) {
    const [ours, theirs] = await measure(
      {
        ours: () => openDocument({ name, bytes }),
        theirs: () => read(bytes, { type: "array", cellText: false, cellNF: true, WTF: true }),
      },
      { repetitions: REPETITIONS },
    );
    const [mine, bare] = [ours?.milliseconds ?? Number.NaN, theirs?.milliseconds ?? Number.NaN];
    rows.push({
      file: name,
      KB: Math.round(bytes.length / 1024),
      "Otplata ms": Math.round(mine),
      "SheetJS parse ms": Math.round(bare),
      "Otplata takes": `${(mine / bare).toFixed(2)} x`,
    });
  }
  console.log(`medians of ${REPETITIONS}`);
  console.table(rows);
}

await run();
