import { mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { answered } from "./runCli.ts";

const ESCAPES = "\u001b[2J\u001b[31mRED\u001b]0;pwned\u0007\u009b1m\u202e";
// oxlint-disable-next-line no-control-regex -- what a terminal obeys, but for the ends of lines
const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;
/** A card of the law for 2014, as a sheet, whose name is not only a name. */
const LAW = [
  "Закон о буџету Републике Србије за 2014. годину",
  "В. Стање јавног дуга Републике Србије, на дан 31. јул 2014. године, износи 2.445.082.584.326 динара (20.939.734.866 EUR).",
  "Ред. број|Назив дуга|Услови|Стање дуга у EUR|Стање дуга у RSD",
  `6.6|${ESCAPES} Export – Import Bank of China – Мост Земун–Борча||113.307.916|13.230.693.360`,
  "|Први датум отплате главнице|21.01.2016.||",
  "|Последњи датум отплате главнице|21.01.2029.||",
  "|Рата главнице за 2014. год.|0||",
  "|Каматна стопа|3,00% фиксна||",
];

/** The smallest workbook that holds it; a control character is written as the standard says (ECMA-376, ST_Xstring). */
function workbookOf(rows: readonly string[]): Uint8Array {
  const text = (cell: string): string =>
    cell.replace(/[\u0000-\u001f]/gu, (one) => `_x${one.charCodeAt(0).toString(16).padStart(4, "0")}_`); // oxlint-disable-line no-control-regex
  const cells = (row: string): string =>
    row
      .split("|")
      .map((cell) => `<c t="inlineStr"><is><t>${text(cell)}</t></is></c>`)
      .join("");
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packed = "http://schemas.openxmlformats.org/package/2006/relationships";
  const relation = (type: string, target: string): string =>
    `<Relationships xmlns="${packed}"><Relationship Id="r1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  return zipSync({
    "[Content_Types].xml": strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/sheet.xml" ContentType="${kind}.worksheet+xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(relation("officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="V" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(relation("worksheet", "sheet.xml")),
    "xl/sheet.xml": strToU8(
      `<worksheet xmlns="${main}"><sheetData>${rows.map((row) => `<row>${cells(row)}</row>`).join("")}</sheetData></worksheet>`,
    ),
  });
}

let folder: string;
let law: string;
let terms: string;

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "otplata-terminal-")), `laws${ESCAPES.slice(0, 4)}`);
  await mkdir(folder);
  law = join(folder, "zakon\u001b[31m.xlsx");
  await writeFile(law, workbookOf(LAW));
  const plain = JSON.parse(await readFile("samples/x-ray.terms.json", "utf8")) as Record<string, unknown>;
  terms = join(folder, "terms\u0007.json");
  await writeFile(terms, JSON.stringify({ ...plain, name: `X RAY ${ESCAPES}` }));
});

test.each([
  ["lines", () => ["lines", law]],
  ["lines as JSON", () => ["lines", law, "--json"]],
  ["check", () => ["check", law, "--terms", terms]],
  ["story", () => ["story", law, "--terms", terms]],
  ["plan", () => ["plan", law, "--terms", terms]],
  ["schedule", () => ["schedule", terms]],
  ["schedule as JSON", () => ["schedule", terms, "--json"]],
  ["report", () => ["report", law, "--terms", terms, "--out", join(folder, "r\u001b[2J.xlsx")]],
  ["what is not there", () => ["lines", join(folder, "no\u009b.pdf")]],
  ["no command", () => [`li${ESCAPES}nes`]],
  ["no option", () => ["lines", `--x${ESCAPES}`]],
])("%s: nothing of a document, a name or a path steers the terminal", async (what, words) => {
  const { code, stdout, stderr } = await answered(...words());
  expect(`${stdout}${stderr}`).not.toMatch(OBEYED);
  expect(`${stdout}${stderr}`.length).toBeGreaterThan(0);
  expect(code).toBe(what.startsWith("no") || what.startsWith("what") ? 2 : 0);
});

test("such a name is read with signs, and doubted at its line", async () => {
  const { stdout } = await answered("lines", law, "--json");
  const { lines } = JSON.parse(stdout) as { lines: { name: string; warnings: string[] }[] };
  expect(lines[0]?.name).toContain("␛[2J␛[31mRED␛]0;pwned␇�1m");
  expect(lines[0]?.warnings).toEqual([expect.stringContaining("held characters that are no text")]);
});

test("a file of the user's that holds them says so", async () => {
  const { stderr } = await answered("schedule", terms);
  expect(stderr).toMatch(/terms␇\.json holds characters that are no text/u);
});

test("only what makes signs of them writes to the terminal", async () => {
  const source = new URL("../../src/cli/", import.meta.url);
  const files = (await readdir(source, { recursive: true })).filter((name) => name.endsWith(".ts"));
  const writing = await Promise.all(
    files.map(async (name) =>
      /process\s*\.\s*std(?:out|err)\s*\.\s*write|console\s*\./u.test(
        await readFile(new URL(name, source), "utf8"),
      )
        ? [name]
        : [],
    ),
  );
  expect(writing.flat().sort()).toEqual(["complain.ts", "print.ts"]);
});
