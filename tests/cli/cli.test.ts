import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { linesExit } from "../../src/cli/lines.ts";
import { importFiles } from "../../src/dossier/importFiles.ts";
import { cutOff, ENCRYPTED, LETTER, SCAN, TEXT_FILE } from "../documents/pdfs.ts";
import { answered, otplata } from "./runCli.ts";

const SAMPLE = "samples/china-exim-2014.pdf";
let folder: string;

interface LinesJson {
  readonly documents: readonly { readonly sha256: string }[];
  readonly lines: readonly { readonly row: string; readonly rate: unknown }[];
  readonly totals: readonly unknown[];
}

interface ScheduleJson {
  readonly rows: readonly unknown[];
  readonly totals: { readonly principal: string };
  readonly asOf: unknown;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "otplata-cli-"));
});

async function fileOf(name: string, content: Uint8Array | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe("the exit code of lines", () => {
  test.each([
    ["every total agrees", [true, true], 0],
    ["a total covers cards that are not in the file", [true, null], 0],
    ["a total differs", [true, false], 1],
    ["a total differs and another cannot be compared", [null, false], 1],
  ])("%s", async (_, verdicts, code) => {
    const { documents } = await importFiles([
      { name: SAMPLE, bytes: new Uint8Array(await readFile(SAMPLE)) },
    ]);
    const [document] = documents;
    const [total] = document!.totals;
    const totals = verdicts.map((agrees) => ({ ...total!, agrees }));
    expect(linesExit({ documents: [{ ...document!, totals }] })).toBe(code);
  });
});

describe("lines --json", () => {
  test("is the form that others script against", async () => {
    const { code, stdout, stderr } = await otplata("lines", SAMPLE, "--json");
    expect([code, stderr]).toEqual([0, ""]);
    const { documents, lines, totals } = JSON.parse(stdout) as LinesJson;
    expect(documents).toMatchObject([
      { name: "china-exim-2014.pdf", kind: "pdf", pages: 2, asOf: "2014-07-31" },
    ]);
    expect(documents[0]?.sha256).toMatch(/^[0-9a-f]{64}$/u);
    const xRay = lines.find((line) => line.row === "6.5");
    expect(xRay).toMatchObject({
      kind: "debt-card",
      section: "direct-external",
      group: "Кредити страних влада",
      name: "Export – Import Bank of China – X RAY",
      creditor: "Export-Import Bank of China",
      loan: "x-ray",
      balanceEur: "23751816",
      balanceRsd: "2773442543",
      asOf: "2014-07-31",
      firstPrincipal: "2014-03-21",
      lastPrincipal: "2025-09-21",
      instalment: { year: 2014, amounts: [{ amount: "17075000", currency: "CNY" }], text: "17.075.000 CNY" },
      rate: { kind: "fixed", percent: "3", text: "3,00% фиксна" },
      source: { document: "china-exim-2014.pdf", page: 1, row: "6.5" },
    });
    const rescheduled = lines.find((line) => line.row === "6.4");
    expect(rescheduled?.rate).toEqual({
      kind: "floating",
      index: "LIBOR6M_USD",
      marginPercent: "1.3",
      text: "6M LIBOR USD +1,30%",
    });
    expect(totals).toMatchObject([
      { eur: "303979117", rsd: "35494911877", sumEur: "303979117", agrees: true },
    ]);
  });
});

describe("schedule", () => {
  test("prints the schedule and the balance on a day", async () => {
    const { code, stdout } = await otplata(
      "schedule",
      "samples/x-ray.terms.json",
      "--as-of",
      "2022-08-31",
      "--json",
    );
    const { rows, totals, asOf } = JSON.parse(stdout) as ScheduleJson;
    expect(code).toBe(0);
    expect(rows[0]).toMatchObject({
      n: 1,
      due: "2013-09-21",
      payment: "2013-09-23",
      days: 184,
      interest: "3141800.00",
    });
    expect(totals.principal).toBe("204900000.00");
    expect(asOf).toMatchObject({ date: "2022-08-31", balance: "59762500.00", instalmentsLeft: 7 });
  });

  test.each([
    ["no file", [], "one file of loan terms"],
    ["a file that isn't there", ["nowhere.json"], "cannot be read (there is no such file or folder, ENOENT)"],
    ["a document", [SAMPLE], "is a document, and this command or option takes a JSON file"],
    ["no date", ["samples/x-ray.terms.json", "--as-of", "31.08.2022"], "takes a day such as 2022-08-31"],
  ])("%s: one sentence, exit code 2", async (_, args, sentence) => {
    const { code, stdout, stderr } = await answered("schedule", ...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});

describe("report", () => {
  test("writes the same bytes for the same input, and says what it wrote", async () => {
    const paths = [join(folder, "a.xlsx"), join(folder, "b.xlsx")] as const;
    for (const path of paths) {
      const { code, stdout } = await otplata("report", SAMPLE, "--out", path, "--as-of", "2022-08-31");
      expect(code).toBe(0);
      expect(stdout).toMatch(/^X RAY +CNY +59,762,500\.00 +7 /mu);
    }
    expect(await readFile(paths[0])).toEqual(await readFile(paths[1]));
  });

  test("checks with the tolerance that is set, and says so on the sheet", async () => {
    const sheetsWith = async (...tolerance: readonly string[]): Promise<string> => {
      const out = join(folder, "checked.xlsx");
      const { code } = await answered("report", SAMPLE, "--no-forward", "--out", out, ...tolerance);
      expect(code).toBe(0);
      const parts = unzipSync(new Uint8Array(await readFile(out)));
      return Object.values(parts)
        .map((part) => strFromU8(part))
        .join("\n");
    };
    const said = "the tolerance is entered; the default is 0.6%";
    expect(await sheetsWith("--tolerance", "ceiling=1.5")).toContain(said);
    expect(await sheetsWith()).not.toContain(said);
  });

  test.each([
    ["an empty file", () => new Uint8Array(), "is empty"],
    ["a text file named .pdf", () => TEXT_FILE, "no other table of figures"],
    ["an encrypted PDF", () => ENCRYPTED, "needs a password"],
    ["a scanned PDF", () => SCAN, "only pictures of its pages"],
    ["a PDF of something else", () => LETTER, "holds no list of public debt"],
    ["a PDF that was cut off", async () => cutOff(await readFile(SAMPLE)), "is cut off"],
  ])("%s: one sentence, exit code 2, and an earlier report stays as it was", async (_, make, sentence) => {
    const input = await fileOf("bad.pdf", await make());
    const out = await fileOf("earlier.xlsx", "an earlier report");
    const { code, stdout, stderr } = await otplata("report", input, "--out", out, "--replace");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(await readFile(out, "utf8")).toBe("an earlier report");
    expect((await readdir(folder)).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  test("a folder that isn't there, and a loan that isn't there, write nothing", async () => {
    const nowhere = await answered("report", SAMPLE, "--out", join(folder, "no", "such", "report.xlsx"));
    expect([nowhere.code, nowhere.stderr]).toEqual([
      2,
      expect.stringContaining("cannot be written (there is no such file or folder, ENOENT)"),
    ]);
    const out = join(folder, "none.xlsx");
    const none = await answered("report", SAMPLE, "--out", out, "--loan", "Eurobond");
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining("one of those wanted (Eurobond)")]);
    expect(await readdir(folder)).not.toContain("none.xlsx");
  });
});

describe("bad usage", () => {
  test.each([
    [["lins"], 'There is no command "lins"'],
    [["lines"], "No file is named"],
    [["lines", SAMPLE, "--jason"], "Unknown option '--jason'"],
    [["lines", SAMPLE, "--json=yes"], "--json takes no value. See otplata lines --help."],
    [["plan", SAMPLE, "--as-of"], "No value stands after --as-of;"],
    [["plan", SAMPLE, "--as-of", "--json"], "No value stands after --as-of;"],
    [["plan", SAMPLE, "-x", "--lang", "sr-Latn"], "Opcija -x ne postoji. Pogledajte otplata plan --help."],
    [["plan", "--lang", "sr-Cyrl", "--as-of", "--json"], "Иза опције --as-of не стоји вредност;"],
    [["plan", "--lang", "sr-Latn", "--json=da"], "Opcija --json ne prima vrednost. Pogledajte"],
    [["report", SAMPLE, "--out", "r.xlsx", "--tolerance", "x=1"], 'There is no check "x"'],
    [["report", SAMPLE], "Say where to write the workbook"],
    [["lines", SAMPLE, "--lang", "xx"], 'There is no language "xx"'],
  ])("%j", async (args, sentence) => {
    const { code, stdout, stderr } = await answered(...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(sentence);
  });

  test("errors and help speak the language asked for", async () => {
    const { stderr } = await answered("lines", "nema.pdf", "--lang", "sr-Cyrl");
    expect(stderr).toContain("не може да се прочита");
    const { code, stdout } = await answered("report", "--help", "--lang", "sr-Latn");
    expect([code, stdout]).toEqual([0, expect.stringContaining("radnu svesku")]);
  });
});

describe("a file that begins as JSON does", () => {
  test("terms among documents are told where they go, and the documents are read", async () => {
    const { code, stdout, stderr } = await answered(
      "lines",
      "samples/x-ray.terms.json",
      SAMPLE,
      "--lang",
      "en",
    );
    expect([code, stderr.trim().split("\n")]).toEqual([
      2,
      [
        expect.stringMatching(
          /x-ray\.terms\.json: .* JSON file, not a document\..*--terms.*otplata schedule/u,
        ),
      ],
    ]);
    expect(stdout).toContain("5 debt cards");
  });

  test.each([
    ["a text with a bracket", "[1] Neki tekst bez iznosa.\n", "holds no list of public debt"],
    ["a rich text", "{\\rtf1\\ansi Zakon o budzetu}", "RTF"],
  ])("%s is none", async (_, content, sentence) => {
    const file = join(await mkdtemp(join(tmpdir(), "otplata-json-")), "zakon.txt");
    await writeFile(file, content);
    const { code, stderr } = await answered("lines", file, "--lang", "en");
    expect(code).toBe(2);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain("JSON");
  });
});
