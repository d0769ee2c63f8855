// How fast delimited text, a web page and a Word document of 5,000 lines are read into tables, beside the bare parsers.
import { unzipSync } from "fflate";
import { Parser } from "htmlparser2";
import Papa from "papaparse";
import { Parser as XmlParser } from "saxen";
import { openDocument } from "../src/documents/openDocument.ts";
import { docx, row, tbl } from "../tests/documents/docxFiles.ts";
import { measure } from "./measure.ts";

const REPETITIONS = 7;
const LINES = Array.from({ length: 5000 }, (_, at) => [
  String(at + 1),
  `Пројекат број ${at + 1}`,
  String(at % 1000).padStart(6, "0"),
  `${at + 1}.075.000`,
]);
const utf8 = new TextEncoder();
const text = new TextDecoder();

const CSV = utf8.encode(LINES.map((cells) => cells.join(";")).join("\r\n"));
const HTML = utf8.encode(
  `<!DOCTYPE html><meta charset="utf-8"><table>${LINES.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`,
);
const DOCX = docx(tbl(...LINES.map((cells) => row(...cells))));

function bareXml(bytes: Uint8Array): number {
  let texts = 0;
  const parser = new XmlParser();
  parser.on("text", () => {
    texts += 1;
  });
  parser.parse(text.decode(unzipSync(bytes)["word/document.xml"]));
  return texts;
}

function bareHtml(bytes: Uint8Array): number {
  let texts = 0;
  const parser = new Parser({
    ontext: () => {
      texts += 1;
    },
  });
  parser.end(text.decode(bytes));
  return texts;
}

const FILES = [
  ["delimited text", "lines.csv", CSV, "papaparse", (bytes: Uint8Array) => Papa.parse(text.decode(bytes))],
  ["web page", "lines.html", HTML, "htmlparser2", bareHtml],
  ["Word document", "lines.docx", DOCX, "fflate and saxen", bareXml],
] as const;

const rows = [];
for (const [what, name, bytes, parser, bare] of FILES) {
  const [ours, theirs] = await measure(
    { ours: () => openDocument({ name, bytes }), theirs: () => bare(bytes) },
    { repetitions: REPETITIONS },
  );
  const [mine, alone] = [ours?.milliseconds ?? Number.NaN, theirs?.milliseconds ?? Number.NaN];
  rows.push({
    file: `${what}, ${LINES.length} lines`,
    KB: Math.round(bytes.length / 1024),
    "Otplata ms": Math.round(mine),
    parser,
    "parser ms": Math.round(alone),
    "Otplata takes": `${(mine / alone).toFixed(2)} x`,
  });
}
console.log(`medians of ${REPETITIONS}`);
console.table(rows);
