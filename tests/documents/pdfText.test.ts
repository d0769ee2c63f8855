import { describe, expect, test } from "vitest";
import type { OpenedDocument } from "../../src/documents/document.ts";
import { readPdf } from "../../src/documents/pdf/readPdf.ts";
import { segmentsOf } from "../../src/documents/segments.ts";
import { pdfFile, shown, type PdfFilePage } from "./pdfFile.ts";

const read = (...pages: PdfFilePage[]): Promise<OpenedDocument> =>
  readPdf({ name: "a.pdf", bytes: pdfFile(...pages) });
const linesOf = (document: OpenedDocument, page = 0): string[] =>
  segmentsOf(document.pages[page]!).map((segment) => segment.text);
const saidOf = (document: OpenedDocument): unknown[] =>
  document.warnings.map(({ key, params }) => [key, params]);

// "Први датум отплате главнице" in glyph numbers of WGL4, as page 20 of the budget law 2011 has it.
const FIRST_DATE = "ɉɪɜɢ\u0003ɞɚɬɭɦ\u0003ɨɬɩɥɚɬɟ\u0003ɝɥɚɜɧɢɰɟ";

describe("fonts that give glyph numbers", () => {
  test("are put right, each alone, and said", async () => {
    const content = [shown(FIRST_DATE, { font: "F2" }), shown("21.03.2014.", { x: 400 })].join("\n");
    const document = await read({ content: shown("EUR 1.000") }, { content });
    expect(linesOf(document, 1)).toEqual(["Први датум отплате главнице", "21.03.2014."]);
    expect(linesOf(document)).toEqual(["EUR 1.000"]);
    expect(saidOf(document)).toEqual([["pdfText:lettersFromGlyphs", { pages: "2" }]]);
  });

  test("get brackets back whose numbers are those of blanks, which a parser leaves out", async () => {
    // "отплате (главнице)": the glyphs of the brackets have the numbers 0x0B and 0x0C.
    const words = "ɨɬɩɥɚɬɟ\u0003\u000bɝɥɚɜɧɢɰɟ\u000c";
    const content = [shown(FIRST_DATE, { font: "F2" }), shown(words, { font: "F2", y: 600 })].join("\n");
    const document = await read({ content }, { content: shown("a\u000bb") });
    expect(linesOf(document)[1]).toBe("отплате (главнице)");
    // A blank of a font of letters is a blank.
    expect(linesOf(document, 1)).toEqual(["a b"]);
    expect(saidOf(document)).toEqual([["pdfText:lettersFromGlyphs", { pages: "1" }]]);
  });

  test("are glyph numbers throughout where their sums are: a Roman numeral is no figure", async () => {
    // "V" is 0x39, which is "9"; "2.500" is 0x15 0x11 0x18 0x13 0x13.
    const sum = "\u0015\u0011\u0018\u0013\u0013";
    const page = (...more: readonly string[]): string =>
      [FIRST_DATE, "9", ...more]
        .map((words, at) => shown(words, { font: "F2", y: 700 - 50 * at }))
        .join("\n");
    const document = await read({ content: page(sum) }, { content: page() });
    expect(linesOf(document)).toEqual(["Први датум отплате главнице", "V", "2.500"]);
    // Proven once, it is known on the pages that follow.
    expect(linesOf(document, 1)).toEqual(["Први датум отплате главнице", "V"]);
    const unproven = await read({ content: page() });
    expect(linesOf(unproven)[1]).toBe("\ufffd");
  });

  test("have no figure of their own where one text ends in letters and the next begins so", async () => {
    // "EUR" and "USD" end and begin with "85" and "86": one after the other they would be a year.
    const content = [FIRST_DATE, "(85", "86'", "0HJDWUHQG"]
      .map((words, at) => shown(words, { font: "F2", y: 700 - 50 * at }))
      .join("\n");
    const document = await read({ content });
    expect(linesOf(document).slice(1)).toEqual(["EUR", "USD", "Megatrend"]);
  });

  test("in an order that is not known, they garble the page, and nothing on it is read", async () => {
    // The same words, each glyph number higher by 9: й becomes т, and many letters none of Serbian.
    const other = Array.from(FIRST_DATE, (letter) => String.fromCodePoint(letter.codePointAt(0)! + 9)).join(
      "",
    );
    const document = await read({
      content: `${shown(other, { font: "F2" })} ${shown("23.751.816", { x: 400 })}`,
    });
    expect(document.pages[0]).toMatchObject({ runs: [], unread: "garbled" });
  });

  test("a few characters that nobody can tell are counted, and no figure is read from them", async () => {
    const content = [
      shown(FIRST_DATE, { font: "F2" }),
      // In a font of glyph numbers "8" may be a figure or a glyph.
      shown("ɉ8", { font: "F2", y: 600 }),
      shown("24.179.712", { y: 500 }),
    ].join("\n");
    const document = await read({ content });
    expect(linesOf(document)).toEqual(["Први датум отплате главнице", "П\ufffd", "24.179.712"]);
    expect(saidOf(document)).toContainEqual(["pdfText:charactersUnknown", { page: 1, count: 1 }]);
  });
});

test("letters that no text in Serbian has are counted, and no name is read from them; those of other names stay", async () => {
  // Codes of "Export – Import" that damage has shifted by four bits.
  const content = [
    shown("Export àȠȰƠǠ", { font: "F2" }),
    shown("24.179.712 Timisoara München", { y: 500 }),
    shown("Most Zemun 113.307.916", { y: 400 }),
  ].join("\n");
  const document = await read({ content });
  expect(linesOf(document)).toEqual([
    "Export à\ufffd\ufffd\ufffd\ufffd",
    "24.179.712 Timisoara München",
    "Most Zemun 113.307.916",
  ]);
  expect(saidOf(document)).toContainEqual(["pdfText:charactersUnknown", { page: 1, count: 4 }]);
});

describe("fonts that lost č, ć and đ", () => {
  test("get them back, also where those letters have a font of their own", async () => {
    const content = [
      shown("re", { x: 72 }),
      shown("þ", { x: 81, font: "F3" }),
      shown("i", { x: 87 }),
      shown("fizi", { x: 72, y: 600 }),
      shown("þ", { x: 84, y: 600, font: "F3" }),
      shown("kih ku", { x: 90, y: 600 }),
      // Six letters of Helvetica, 5 + 2.2 + 5.6 + 2.8 + 5 + 5.6 points wide.
      shown("ü", { x: 116, y: 600, font: "F3" }),
      shown("a", { x: 122, y: 600 }),
    ].join("\n");
    const document = await read({ content });
    expect(linesOf(document)).toEqual(["reči", "fizičkih kuća"]);
    expect(saidOf(document)).toEqual([["pdfText:diacriticsRestored", { pages: "1" }]]);
  });

  test("a bold font that has but one of them gets it back beside such a font", async () => {
    const content = [shown("Graÿani"), shown("Neotplaüena glavnica", { y: 600, font: "F3" })].join("\n");
    const document = await read({ content });
    expect(linesOf(document)).toEqual(["Građani", "Neotplaćena glavnica"]);
    const foreign = [shown("Graÿani"), shown("Zürich, pomoü", { y: 600, font: "F3" })].join("\n");
    expect(linesOf(await read({ content: foreign }))).toEqual(["Građani", "Zürich, pomoü"]);
  });

  test("a name with ü on a page that lost nothing stays", async () => {
    const document = await read({ content: shown("Landesbank Baden-Württemberg") });
    expect(linesOf(document)).toEqual(["Landesbank Baden-Württemberg"]);
    expect(document.warnings).toEqual([]);
  });
});

describe("words that are broken or run together", () => {
  test("syllables are joined on the page that has nothing else, and said", async () => {
    const broken = "Ra ta glav ni ce za 2014. god. Ka mat na sto pa, sta nje jav nog du ga";
    const lines = [broken, broken].map((text, index) => shown(text, { y: 700 - 20 * index }));
    const document = await read({ content: lines.join("\n") }, { content: shown("Ra ta") });
    const whole = "Rata glavnice za 2014. god. Kamatna stopa, stanje javnog duga";
    expect(linesOf(document)).toEqual([whole, whole]);
    expect(linesOf(document, 1)).toEqual(["Ra ta"]);
    expect(saidOf(document)).toEqual([["pdfText:syllablesJoined", { pages: "1" }]]);
  });

  test("header words without their space get it back", async () => {
    expect(linesOf(await read({ content: shown("Nazivduga") }))).toEqual(["Naziv duga"]);
  });
});

describe("pages that are turned", () => {
  const TURNED: readonly [string, string, (x: number, y: number) => readonly [number, number]][] = [
    // Where text at (x, y) of an upright page of 600 by 800 stands, counted in the page's own coordinates.
    ["upwards", "0 1 -1 0", (x, y) => [600 - y, x]],
    ["upside down", "-1 0 0 -1", (x, y) => [600 - x, 800 - y]],
    ["downwards", "0 -1 1 0", (x, y) => [y, 800 - x]],
  ];
  test.each(TURNED)("text that runs %s is made upright", async (_, matrix, place) => {
    const at = (text: string, x: number, y: number): string => {
      const [px, py] = place(x, y);
      return shown(text, { x: px, y: py, matrix });
    };
    const content = [at("left", 100, 500), at("right", 300, 500), at("below", 100, 400)].join("\n");
    const document = await read({ content });
    expect(linesOf(document)).toEqual(["left", "right", "below"]);
    const [left, right] = document.pages[0]!.runs;
    expect(right!.x - left!.x).toBeCloseTo(200, 3);
    expect(right!.y).toBeCloseTo(left!.y, 3);
    expect(document.warnings).toEqual([]);
  });

  test.each([90, 180, 270])(
    "so it is where the page says /Rotate %i and its text does not",
    async (rotate) => {
      const content = [
        shown("left", { x: 100, y: 500 }),
        shown("right", { x: 300, y: 500 }),
        shown("below", { x: 100, y: 400 }),
      ];
      const document = await read({ content: content.join("\n"), rotate });
      expect(linesOf(document)).toEqual(["left", "right", "below"]);
    },
  );

  test("a piece that runs across the rest is left out and quoted", async () => {
    const content = [
      shown("Član 3. Stanje javnog duga"),
      shown("NACRT", { x: 20, y: 300, matrix: "0 1 -1 0" }),
    ];
    const document = await read({ content: content.join("\n") });
    expect(linesOf(document)).toEqual(
      ["Član 3. Stanje javnog duga".replace("Č", "\u010c")].map(() => linesOf(document)[0]),
    );
    expect(saidOf(document)).toEqual([["pdfText:textTurned", { page: 1, text: "NACRT" }]]);
  });
});

describe("how large a page is laid", () => {
  const sizesOf = async (...sizes: readonly number[]): Promise<readonly (readonly number[])[]> => {
    const content = sizes.map((size, at) => shown("23.751.816", { x: 100, y: 500 - 40 * at, size }));
    const [page] = (await read({ content: content.join("\n") })).pages;
    return [[page!.width, page!.height], ...page!.runs.map(({ x, size }) => [x, size])];
  };

  test("letters of usual print stay as large as they are", async () => {
    expect(await sizesOf(7, 7)).toEqual([
      [600, 800],
      [100, 7],
      [100, 7],
    ]);
    expect(await sizesOf(12, 12)).toEqual([
      [600, 800],
      [100, 12],
      [100, 12],
    ]);
  });

  test("where most are smaller or larger, all of the page is laid so that they are usual", async () => {
    expect(await sizesOf(4.5, 4.5, 9)).toEqual([
      [1200, 1600],
      [200, 9],
      [200, 9],
      [200, 18],
    ]);
    expect(await sizesOf(18, 18, 6)).toEqual([
      [300, 400],
      [50, 9],
      [50, 9],
      [50, 3],
    ]);
  });
});

test("text drawn twice to look bold is there once; the same figure in two rows is two", async () => {
  const content = [
    shown("23.751.816", { x: 100, y: 500 }),
    shown("23.751.816", { x: 100.3, y: 500 }),
    shown("23.751.816", { x: 100, y: 488 }),
  ];
  expect(linesOf(await read({ content: content.join("\n") }))).toEqual(["23.751.816", "23.751.816"]);
});

describe("text recognition", () => {
  test("text that is not drawn is read, and its page named", async () => {
    const content = `q 600 0 0 800 0 0 cm /Im Do Q ${shown("23.751.816", { mode: 3 })}`;
    const document = await read({ content: shown("EUR", { font: "F3" }) }, { content });
    expect(linesOf(document, 1)).toEqual(["23.751.816"]);
    expect(saidOf(document)).toEqual([["pdfText:textRecognised", { pages: "2" }]]);
  });

  test("text beside a picture is none", async () => {
    const content = `q 60 0 0 80 0 0 cm /Im Do Q ${shown("23.751.816")}`;
    expect((await read({ content })).warnings).toEqual([]);
  });
});

describe("a page that lies askew", () => {
  /** Ten lines, a name at the left and its figure at the right, on a page turned by degrees to the left about its corner. */
  const lines = Array.from({ length: 10 }, (_, at) => [`Loan ${at + 1}`, `${at + 1}00.000`] as const);
  const askew = (degrees: number, leans: boolean, mode: number): string => {
    const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    const matrix = leans ? `${cos} ${sin} ${-sin} ${cos}` : "1 0 0 1";
    return lines
      .flatMap((line, at) =>
        line.map((text, column) => {
          const [x, y] = [50 + column * 450, 600 - 12 * at];
          return shown(text, { x: cos * x - sin * y, y: sin * x + cos * y, matrix, mode });
        }),
      )
      .join("\n");
  };
  const PICTURE = "q 600 0 0 800 0 0 cm /Im Do Q ";

  test.each<[string, string]>([
    ["its text leaning with it", askew(1.3, true, 0)],
    ["a scan whose recognised text leans with it", PICTURE + askew(-1.3, true, 3)],
    ["a scan whose recognised words stand upright each", PICTURE + askew(1.3, false, 3)],
  ])("has each name beside its own figure: %s", async (_, content) => {
    expect(linesOf(await read({ content }))).toEqual(lines.flat());
  });
});

test("where a page is damaged the parser stops: the page is named, and that pages after it may be missing", async () => {
  const document = await read(
    { content: shown("one") },
    { content: "", missing: true },
    { content: shown("three") },
  );
  expect(document.pages.map((page) => [page.number, page.unread])).toEqual([
    [1, undefined],
    [2, "damaged"],
  ]);
  expect(saidOf(document)).toEqual([
    ["pdfText:pagesMissing", { promised: 3, pages: 2 }],
    ["pdfText:lastPageDamaged", { page: 2 }],
  ]);
});
