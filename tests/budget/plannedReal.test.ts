import { describe, expect, test } from "vitest";
import type { PlannedLoan, PrintedSum } from "../../src/budget/otherLines.ts";
import { decimalText } from "../../src/money/decimal.ts";
import { importReal, REAL_DOCUMENTS } from "../realDocuments.ts";

interface Read {
  readonly loans: readonly PlannedLoan[];
  readonly sums: readonly PrintedSum[];
}
const NOTHING: Read = { loans: [], sums: [] };

async function readReal(name: string): Promise<Read | null> {
  const imported = await importReal(name);
  if (imported === null) return null;
  const { others, documents } = imported;
  const isPlan = ({ column }: PrintedSum): boolean => column.startsWith("Износ");
  return {
    loans: others.filter((line) => line.kind === "planned-loan"),
    sums: documents.flatMap(({ sums }) => sums).filter(isPlan),
  };
}

const law2010 = await readReal("budzet2010-p9-10-xray-plan.pdf");
const law2013 = await readReal("rebalans-2013.pdf");
const law2014 = await readReal("rebalans2014-p7-projektni-zajmovi.pdf");

const shown = (loan: PlannedLoan): string =>
  [
    loan.row,
    loan.groups.at(-1),
    loan.amountRsd && decimalText(loan.amountRsd),
    ...loan.amounts.map(({ amount, currency }) => `${currency} ${decimalText(amount)}`),
  ].join(" ");
const agreeing = ({ sums }: Read): (boolean | null)[] => sums.map(({ agrees }) => agrees);

describe.skipIf(!law2010)(`budget law 2010, pages 9 and 10 (skipped without ${REAL_DOCUMENTS})`, () => {
  const { loans, sums } = law2010 ?? NOTHING;

  test("the X-ray system is found as a planned loan of the China Exim Bank, USD 30,000,000 and RSD 1,995,000,000", () => {
    const [xray, ...others] = loans.filter(({ loan }) => loan === "x-ray");
    expect(others).toEqual([]);
    expect(xray && shown(xray)).toBe("1.6. Export - Import Bank of China 1995000000 USD 30000000");
    expect(xray).toMatchObject({
      creditor: "Export-Import Bank of China",
      match: { confidence: "certain" },
      groups: ["Export-Import банкама", "Export - Import Bank of China"],
      source: { page: 1 },
    });
  });

  test("13 loans; the Turkish bank's is not taken for the China Exim Bank's; group totals are their sums", () => {
    expect(loans).toHaveLength(13);
    expect(loans.filter(({ creditor }) => creditor !== null).map(({ row }) => row)).toEqual([
      "1.1.",
      "1.2.",
      "1.3.",
      "1.4.",
      "1.5.",
      "1.6.",
    ]);
    // VII (RSD, EUR), VIII (RSD, EUR, USD), IX (RSD, EUR, USD) lie in the file. VI and the grand total begin before it,
    // but the one loan of VI in USD is there.
    expect(agreeing({ loans, sums }).filter((agrees) => agrees === true)).toHaveLength(9);
    expect(loans[0]?.groups).toEqual(["Влада Републике Аустрије"]);
    expect(agreeing({ loans, sums })).not.toContain(false);
  });
});

describe.skipIf(!law2014)(`amended budget law 2014, page 7 (skipped without ${REAL_DOCUMENTS})`, () => {
  const { loans, sums } = law2014 ?? NOTHING;

  test("all ten loans as printed", () => {
    expect(loans.map(shown)).toEqual([
      "1. Европском банком за обнову и развој 11970000000 EUR 100000000",
      "1. Банком за развој Савета Европе 4189500000 EUR 35000000",
      "2. Банком за развој Савета Европе 957600000 EUR 8000000",
      "1. Немачком развојном банком (KfW) 1795500000 EUR 15000000",
      "1.1. Влада Емирата Абу Даби (Уједињени Арапски Емирати) 8933700000 AED 356281000",
      "1.2. Влада Емирата Абу Даби (Уједињени Арапски Емирати) 276300000000 USD 3000000000",
      "2.1. Република Турска 3684000000 USD 40000000",
      "3.1. Влада Јапана (Јапанска агенција за међународну сарадњу) 8633000000 JPY 10000000000",
      "1. Институционалним инвеститорима 149625000000 EUR 1250000000",
      "1.1 Export – Import Bank of China 56020746000 USD 608260000",
    ]);
    expect(loans.flatMap(({ warnings }) => warnings)).toEqual([]);
  });

  test("the stacked totals of six groups agree in every currency; those that begin before the page are not judged", () => {
    // III, IV, V, VII, VIII: RSD and one currency; VI: RSD, AED, USD, JPY.
    expect(agreeing({ loans, sums }).filter((agrees) => agrees === true)).toHaveLength(16);
    expect(agreeing({ loans, sums })).not.toContain(false);
  });
});

describe.skipIf(!law2013)(
  `amended budget law 2013, Article 3 A and B (skipped without ${REAL_DOCUMENTS})`,
  () => {
    const { loans, sums } = law2013 ?? NOTHING;

    test("9 guarantees and 20 loans, with their year", () => {
      const count = (part: string): number => loans.filter((loan) => loan.part === part).length;
      expect([count("guarantee"), count("loan"), loans.length]).toEqual([9, 20, 29]);
      expect(new Set(loans.map(({ year }) => year))).toEqual(new Set([2013]));
      expect(loans.flatMap(({ warnings }) => warnings)).toEqual([]);
    });

    test("every total agrees, those of the sentences too: RSD 684,836,610,000, EUR 831,600,000, USD 6,648,260,000", () => {
      expect(agreeing({ loans, sums }).every((agrees) => agrees === true)).toBe(true);
      const printed = sums.map(({ printed: amount, unit }) => `${unit.currency} ${decimalText(amount)}`);
      for (const total of [
        "RSD 684836610000",
        "EUR 831600000",
        "USD 6648260000",
        "RSD 58758000000",
        "EUR 480500000",
        "KWD 10000000",
      ])
        expect(printed.filter((text) => text === total).length).toBeGreaterThanOrEqual(2);
    });

    test("the planned loans of the China Exim Bank", () => {
      const china = loans.filter(({ creditor }) => creditor === "Export-Import Bank of China");
      expect(china.map(shown)).toEqual([
        "1.1. Export - Import Bank of China 106200000000 USD 1200000000",
        "1.2. Export - Import Bank of China 53831010000 USD 608260000",
        "1.3. Export - Import Bank of China 1856000000 EUR 16000000",
      ]);
    });
  },
);
