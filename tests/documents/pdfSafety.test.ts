import { describe, expect, test } from "vitest";
import type { OpenedDocument } from "../../src/documents/document.ts";
import { readPdf, withinTime } from "../../src/documents/pdf/readPdf.ts";
import { segmentsOf } from "../../src/documents/segments.ts";
import { Problem } from "../../src/messages/message.ts";
import { pdfFile, shown } from "./pdfFile.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);
const read = (bytes: Uint8Array): Promise<OpenedDocument> => readPdf({ name: "a.pdf", bytes });
const linesOf = (document: OpenedDocument): string[] =>
  document.pages.flatMap((page) => segmentsOf(page).map(({ text }) => text));
const problemOf = (bytes: Uint8Array): Promise<string> =>
  read(bytes).then(
    () => "it was read",
    (error: unknown) => (error instanceof Problem ? error.problem.key : String(error)),
  );

const TWO_PAGES = textOf(pdfFile({ content: shown("one") }, { content: shown("two") }));

/** A page whose objects are packed in an object stream, found by a cross-reference stream (ISO 32000-1, 7.5.7-8). */
function packed(): Uint8Array {
  const content = shown("packed");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 6 0 R /Resources << /Font << /F1 4 0 R >> >> >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  const offsets = objects.map((_, index) => objects.slice(0, index).join(" ").length + (index && 1));
  const index = offsets.map((offset, at) => `${at + 1} ${offset}`).join(" ") + " ";
  const body = objects.join(" ");
  let file = "%PDF-1.5\n";
  const at = (object: string): number => {
    const offset = file.length;
    file += object;
    return offset;
  };
  const stream = at(
    `5 0 obj\n<< /Type /ObjStm /N 4 /First ${index.length} /Length ${index.length + body.length} >>\nstream\n${index}${body}\nendstream\nendobj\n`,
  );
  const contents = at(`6 0 obj\n<< /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n`);
  const xref = file.length;
  const entry = (kind: number, where: number, which: number): string =>
    [kind, where >> 8, where & 255, which].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const rows = [
    entry(0, 0, 255),
    ...objects.map((_, which) => entry(2, 5, which)),
    entry(1, stream, 0),
    entry(1, contents, 0),
    entry(1, xref, 0),
  ];
  const hex = `${rows.join("")}>`;
  file += `7 0 obj\n<< /Type /XRef /Size 8 /W [1 2 1] /Root 1 0 R /Filter /ASCIIHexDecode /Length ${hex.length} >>\nstream\n${hex}\nendstream\nendobj\nstartxref\n${xref}\n%%EOF\n`;
  return utf8(file);
}

test.each([2001, 300_000])("a page that keeps %i states is refused at once", async (states) => {
  const start = process.cpuUsage();
  const nested = pdfFile({ content: `${"q ".repeat(states)}${shown("X RAY")}` });
  expect(await problemOf(nested)).toBe("errors:pdfStatesTooDeep");
  // Without the check a hundred thousand take minutes. Counted is the processor's time, whoever else has it meanwhile.
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(30_000);
});

test("a page that keeps as many states as no program does is read all the same", async () => {
  expect(linesOf(await read(pdfFile({ content: `${"q ".repeat(1000)}${shown("X RAY")}` })))).toEqual([
    "X RAY",
  ]);
});

describe("files that are damaged, and whole all the same", () => {
  test("objects in packed streams are read", async () => {
    expect(linesOf(await read(packed()))).toEqual(["packed"]);
  });

  test.each([
    [
      "a table of objects that stands elsewhere than the file says",
      TWO_PAGES.replace(/startxref\n\d+/u, "startxref\n7"),
    ],
    ["offsets that are wrong", TWO_PAGES.replace(/^0000000\d\d\d 00000 n/gmu, "0000000009 00000 n")],
    ["bytes before the header", `\r\nmail header\r\n${TWO_PAGES}`],
  ])("%s: all pages are found", async (_, file) => {
    expect(linesOf(await read(utf8(file)))).toEqual(["one", "two"]);
  });
});

describe("files that were cut or made to harm", () => {
  test("without its end mark a file is refused: its last pages may be missing", async () => {
    expect(await problemOf(utf8(TWO_PAGES.replace("%%EOF", "")))).toBe("errors:pdfCutOff");
  });

  test("a file with fewer pages than it promises says so", async () => {
    const document = await read(utf8(TWO_PAGES.replace("/Count 2", "/Count 9")));
    expect(linesOf(document)).toEqual(["one", "two"]);
    expect(document.warnings).toEqual([{ key: "pdfText:pagesMissing", params: { promised: 9, pages: 2 } }]);
  });

  test.each([
    ["a tree of pages that holds itself", TWO_PAGES.replace(/\/Kids \[[^\]]*\]/u, "/Kids [2 0 R 2 0 R]")],
    ["no page at all", TWO_PAGES.replace(/\/Kids \[[^\]]*\] \/Count 2/u, "/Kids [] /Count 0")],
    ["more pages than there are bytes", TWO_PAGES.replace("/Count 2", "/Count 999999999")],
    [
      "a catalogue that is missing",
      TWO_PAGES.replace("/Root 1 0 R", "/Root 99 0 R").replaceAll("/Catalog", "/Katalog"),
    ],
  ])("%s: an end within seconds, and never in silence", async (_, file) => {
    const outcome = await read(utf8(file)).then(
      (document) => document.warnings.map(({ key }) => key),
      (error: unknown) => (error instanceof Problem ? [error.problem.key] : [String(error)]),
    );
    expect(outcome.length).toBeGreaterThan(0);
    expect(outcome.join()).toMatch(/^(errors|pdfText):/u);
  });

  test("a form that draws itself without end ends", async () => {
    const loop = textOf(pdfFile({ content: `${shown("one")} /Im Do` })).replace(
      /<< \/Type \/XObject \/Subtype \/Image[^>]*>>\nstream\n0\nendstream/u,
      "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /Im 6 0 R >> >> /Length 6 >>\nstream\n/Im Do\nendstream",
    );
    expect(linesOf(await read(utf8(loop)))).toEqual(["one"]);
  });
});

describe("time", () => {
  const never = new Promise<never>(() => {});

  test("what does not end in its time ends with the given error", async () => {
    const late = (): Error => new Error("late");
    await expect(withinTime(never, { milliseconds: 1, late })).rejects.toThrow("late");
    expect(await withinTime(Promise.resolve(7), { milliseconds: 1000, late })).toBe(7);
  });

  test("what is cancelled ends at once", async () => {
    const controller = new AbortController();
    const waiting = withinTime(never, {
      milliseconds: 60_000,
      late: () => new Error("late"),
      signal: controller.signal,
    });
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ name: "AbortError" });
  });
});
