import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { DebtCard } from "../../src/budget/budgetLine.ts";
import { isoText } from "../../src/calendar/day.ts";
import { compareDecimals, decimal, decimalText, multiplyDecimals } from "../../src/money/decimal.ts";
import { foldForComparison } from "../../src/text/fold.ts";
import { parseCsv } from "../csv.ts";
import { dotted, printedCells } from "./printedCells.ts";
import { importReal, NOTHING_IMPORTED, REAL_DOCUMENTS } from "../realDocuments.ts";

const law2013 = await importReal("rebalans-2013.pdf");
const law2014 = await importReal("rebalans2014-p19-20-china-exim-cards.pdf");
const law2011 = await importReal("budzet2011-p20-no-tounicode-cards.pdf");
const law2010 = await importReal("budzet2010-p20-22-china-exim-card-mixed-formats.pdf");

describe.skipIf(!law2013)(
  `amended budget law 2013, 169 pages (skipped without ${REAL_DOCUMENTS})`,
  async () => {
    const printed = parseCsv(await readFile("tests/fixtures/budget/debt-cards-2013-05-31.csv", "utf8")).slice(
      1,
    );
    const { lines, documents } = law2013 ?? NOTHING_IMPORTED;
    const [document] = documents;

    test("each of the 221 cards reads as printed, in all eight cells", () => {
      const asRead = lines.map(printedCells);
      const expected = printed
        .filter(([row]) => row !== "TOTAL")
        .map((cells) => cells.map((cell) => cell || "-"));
      expect(asRead).toHaveLength(221);
      expect(asRead).toEqual(expected);
    });

    test("each of the 22 printed totals is read, and is the sum of its cards to the euro and the dinar", () => {
      const expected = printed.filter(([row]) => row === "TOTAL").map(([, text]) => text);
      const asRead = document!.totals.map(({ label, eur, rsd }) => `${label} ${dotted(eur)} ${dotted(rsd)}`);
      expect(asRead).toEqual(expected);
      expect(document!.totals.map((total) => total.agrees)).toEqual(Array(22).fill(true));
    });

    test("the list is dated and complete: two cells are named as they are printed, and dates that are of no one plan", () => {
      expect(isoText(document!.asOf!)).toBe("2013-05-31");
      const warned = (key: string): string[] =>
        lines.filter((card) => card.warnings.some((warning) => warning.key === key)).map((card) => card.row);
      expect(warned("budget:dateYearOnly")).toEqual(["1.2"]);
      expect(warned("budget:conditionEmpty")).toEqual(["1.18"]);
      // Counted apart from the fixture's dates: more than four days off every whole number of months.
      const offStep = [
        "1.4",
        "2.17",
        "3.1",
        "3.2",
        "3.5",
        "3.9",
        "4.3",
        "7.1",
        "7.5",
        "7.13",
        "2.5",
        "2.6",
        "2.10",
        "2.11",
        "6.10",
      ];
      expect(warned("budget:datesOffStep")).toEqual(offStep);
      expect(lines.flatMap((card) => card.warnings)).toHaveLength(2 + offStep.length);
    });

    test("each card stands in its own area of its page, below the one before", () => {
      lines.forEach((card, index) => {
        const { page, area } = card.source;
        expect(area!.left < area!.right && area!.top < area!.bottom && area!.bottom <= 842).toBe(true);
        const next = lines[index + 1];
        if (next?.source.page === page)
          expect(next.source.area!.top).toBeGreaterThanOrEqual(area!.bottom - 4);
      });
    });

    test("a card that runs over a page break goes on at the top of the next page", () => {
      // Counted on the pages: the last card of twenty of them ends on the next.
      const broken = lines.filter(({ source }) => source.goesOn);
      expect(broken).toHaveLength(20);
      for (const { source } of broken) {
        expect(source.goesOn!.page).toBe(source.page + 1);
        expect(source.area!.bottom).toBeGreaterThan(700);
        expect(source.goesOn!.area.top).toBeLessThan(120);
      }
    });

    test("sections follow their headings", () => {
      const count = new Map<string | null, number>();
      for (const { section } of lines) count.set(section, (count.get(section) ?? 0) + 1);
      expect([...count]).toEqual([
        ["direct-internal", 28],
        ["direct-external", 81],
        ["indirect-internal", 43],
        ["indirect-external", 69],
      ]);
    });

    test("one rate of exchange stands behind every balance: 111.6101 dinars for a euro, within the rounding of both", () => {
      const rate = decimal("111.6101");
      const off = lines.filter(({ balanceEur, balanceRsd }) => {
        const half = { digits: balanceEur!.digits * 10n - 5n, scale: 1 };
        const above = { digits: balanceEur!.digits * 10n + 5n, scale: 1 };
        const tolerance = decimal("1");
        const low = multiplyDecimals(half, rate);
        const high = multiplyDecimals(above, rate);
        const below =
          compareDecimals({ ...balanceRsd!, digits: balanceRsd!.digits + tolerance.digits }, low) < 0;
        return (
          below ||
          compareDecimals({ ...balanceRsd!, digits: balanceRsd!.digits - tolerance.digits }, high) > 0
        );
      });
      expect(off.map((card) => card.row)).toEqual([]);
    });
  },
);

const chinaExim = (cards: readonly DebtCard[]): readonly (readonly unknown[])[] =>
  cards
    .filter((card) => card.creditor === "Export-Import Bank of China")
    .map((card) => [
      card.row,
      card.loan,
      dotted(card.balanceEur),
      dotted(card.balanceRsd),
      card.firstPrincipal.text,
      card.lastPrincipal.text,
      card.instalment.text,
      card.rate?.text,
    ]);

describe.skipIf(!law2014)(
  `pages 19 and 20 of the amended budget law 2014 (skipped without ${REAL_DOCUMENTS})`,
  () => {
    test("the China Exim cards, as printed", () => {
      expect(chinaExim(law2014!.lines)).toEqual([
        [
          "6.4",
          "china-rescheduled",
          "44.648.749",
          "5.213.527.286",
          "21.07.2010.",
          "21.01.2021.",
          "9.201.080 USD",
          "6M LIBOR USD +1,30%",
        ],
        [
          "6.5",
          "x-ray",
          "23.751.816",
          "2.773.442.543",
          "21.03.2014.",
          "21.09.2025.",
          "17.075.000 CNY",
          "3,00% фиксна",
        ],
        [
          "6.6",
          "zemun-borca",
          "113.307.916",
          "13.230.693.360",
          "21.01.2016.",
          "21.01.2029.",
          "0",
          "3,00% фиксна",
        ],
        [
          "6.7",
          "obrenovac-ljig",
          "37.373.733",
          "4.364.041.115",
          "21.07.2019.",
          "21.01.2034.",
          "0",
          "2,50% фиксна",
        ],
        [
          "6.11",
          "kostolac-1",
          "84.896.903",
          "9.913.207.573",
          "21.01.2018.",
          "21.07.2027.",
          "0",
          "3,00% фиксна",
        ],
      ]);
    });

    test("all 16 cards of the two pages; the first begins on a page that isn't here", () => {
      expect(law2014!.lines.map((card) => card.row)).toEqual([
        "",
        "4.7",
        "5.1",
        ...Array.from({ length: 13 }, (_, index) => `6.${index + 1}`),
      ]);
      expect(law2014!.documents[0]!.totals.map(({ label, agrees }) => [label, agrees])).toEqual([
        ["4 Укупно:", null],
        ["5 Укупно:", true],
      ]);
    });
  },
);

describe.skipIf(!law2010)(`pages 20 to 22 of the budget law 2010 (skipped without ${REAL_DOCUMENTS})`, () => {
  test("the China Exim card, its instalment written with commas among dots", () => {
    expect(chinaExim(law2010!.lines)).toEqual([
      [
        "4.10",
        "china-rescheduled",
        "68.238.881",
        "6.375.872.544",
        "21.07.2010.",
        "21.01.2021.",
        "4,600,540 EUR",
        "6M LIBOR USD +1.3%",
      ],
    ]);
    const card = law2010!.lines.find((line) => line.row === "4.10");
    expect(card!.instalment.amounts).toEqual([{ amount: decimal("4600540"), currency: "EUR" }]);
    // Later laws print 9.201.080 USD, twice that: the label is doubtful.
    expect(card!.warnings.map(({ key }) => key)).toEqual(["budget:currencyDoubtful"]);
  });

  test("all 13 cards, sections from the headings on these pages, and a total with commas that agrees", () => {
    expect(law2010!.lines.map((card) => [card.section, card.row])).toEqual([
      [null, ""],
      ...["4.6", "4.7", "4.8", "4.9", "4.10", "4.11"].map((row) => [null, row]),
      ...["1.1", "1.2"].map((row) => ["indirect-internal", row]),
      ...["1.1", "1.2", "1.3", "1.4"].map((row) => ["indirect-external", row]),
    ]);
    const total = law2010!.documents[0]!.totals.find(({ label }) => label === "1 Укупно");
    expect([decimalText(total!.eur!), total!.agrees]).toEqual(["135000000.00", true]);
  });
});

describe.skipIf(!law2011)(
  `page 20 of the budget law 2011, in glyph numbers (skipped without ${REAL_DOCUMENTS})`,
  () => {
    test("the China Exim card, as printed", () => {
      expect(chinaExim(law2011!.lines)).toEqual([
        [
          "5.3",
          "china-rescheduled",
          "73.687.229",
          "7.898.865.622",
          "21.07.2010.",
          "21.01.2021.",
          "4.600.540 EUR",
          "6M LIBOR USD +1,30%",
        ],
      ]);
      const card = law2011!.lines.find((line) => line.row === "5.3");
      expect(card!.name).toBe("Export - Import Bank of China - репрограмирани зајам");
      expect(card!.warnings.map(({ key }) => key)).toContain("budget:currencyDoubtful");
    });

    test("all 6 cards, their names and groups in letters; tranches, and what runs on to a page that isn't here, are said", () => {
      // Read off the page: row, name, balances; the instalments are labelled 2010, as the law prints.
      expect(
        law2011!.lines.map(({ row, name, balanceEur, balanceRsd, instalment }) => [
          row,
          name,
          dotted(balanceEur),
          dotted(balanceRsd),
          instalment.year,
        ]),
      ).toEqual([
        ["", "", "-", "-", 2010],
        [
          "4.5",
          "CEB - рехабилитација и превенција након поплава у Војводини",
          "9.600.000",
          "1.029.067.200",
          2010,
        ],
        ["5.1", "Влада Рускe Федерације", "152.543.647", "16.351.840.000", 2010],
        [
          "5.2",
          "Влада Италије – Развој приватног сектора путем кредитне линије",
          "33.250.000",
          "3.564.217.125",
          2010,
        ],
        ["5.3", "Export - Import Bank of China - репрограмирани зајам", "73.687.229", "7.898.865.622", 2010],
        ["5.4", "Oстале стране владе", "286.564.711", "30.718.160.874", null],
      ]);
      expect(foldForComparison(law2011!.lines[4]!.group!)).toBe("krediti stranih vlada");
      const said = law2011!.documents[0]!.warnings.map(({ key }) => key);
      expect(said).toContain("pdfText:lettersFromGlyphs");
      expect(said).not.toContain("budget:textUnread");
    });
  },
);
