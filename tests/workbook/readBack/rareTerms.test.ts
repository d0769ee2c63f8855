import { describe, expect, test } from "vitest";
import { day } from "../../../src/calendar/day.ts";
import type { LoanTerms } from "../../../src/loan/terms.ts";
import { LANGUAGES } from "../../../src/messages/language.ts";
import { decimal } from "../../../src/money/decimal.ts";
import { parseMoney, type Money } from "../../../src/money/money.ts";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import { readBack } from "../../../src/workbook/readBack/readBack.ts";
import type { ReadBack } from "../../../src/workbook/readBack/result.ts";
import { sampleDossier, X_RAY } from "../dossier.ts";
import { BRIDGE, STATED } from "../rareLoans.ts";
import { placeOf } from "../readPlan.ts";
import { snapshotFrom } from "../snapshotFrom.ts";
import { dossierOf, fail, said } from "./edited.ts";
import { edited, MOST, PLAN, RATE, serial, WRITTEN, XRAY, type User } from "./rareEdited.ts";

const usd = (text: string): Money => parseMoney(text, "USD") ?? fail();
const eur = (text: string): Money => parseMoney(text, "EUR") ?? fail();
const termsOf = (read: ReadBack, loan: number): LoanTerms =>
  dossierOf(read).dossier.loans[loan]?.terms ?? fail();
const entered = (table: string, key: string, row: number): LoanTerms["sources"][string] => {
  const { sheet, cell } = placeOf(PLAN, table, key, row);
  return { mark: "entered", text: `'${sheet}'!${cell}` };
};

describe("terms that few agreements have", () => {
  test.each(LANGUAGES)("come back as they were written, in %s", (language) => {
    const written = sampleDossier(language, "2022-08-31", [BRIDGE, STATED, X_RAY]);
    const read = dossierOf(readBack(snapshotFrom(buildWorkbook(written))));
    expect(read.changed).toBe(false);
    expect(read.dossier).toEqual(written);
    expect(read.warnings).toEqual([]);
  });

  const edits: readonly (readonly [
    string,
    (user: User) => unknown,
    loan: number,
    term: keyof LoanTerms,
    becomes: unknown,
    source: LoanTerms["sources"][string] | undefined,
  ])[] = [
    [
      "a prepayment by another order",
      (user) => user.type("tblPrepayments", "order", 0, "prvo naredne"),
      MOST,
      "prepayments",
      [{ ...BRIDGE.prepayments[0], order: "in-order" }, BRIDGE.prepayments[1]],
      entered("tblPrepayments", "amount", 0),
    ],
    [
      "a prepayment typed below the last row stands by its date",
      (user) =>
        user.add("tblPrepayments", {
          loan: "novi most",
          date: serial("2022-05-01"),
          amount: 1000.5,
          order: "sve srazmerno",
          respread: "NE",
        }),
      MOST,
      "prepayments",
      [
        BRIDGE.prepayments[0],
        { date: day("2022-05-01"), amount: usd("1000.50"), order: "pro-rata", respread: false },
        BRIDGE.prepayments[1],
      ],
      entered("tblPrepayments", "amount", 2),
    ],
    [
      "a cancellation taken out",
      (user) => user.edits.deleteTableRow("tblCancellations", 0),
      MOST,
      "cancellations",
      [],
      undefined,
    ],
    [
      "the percentage of a fee",
      (user) => user.type("tblFees", "percent", 4, 0.005),
      MOST,
      "fees",
      [...BRIDGE.fees.slice(0, 4), { ...BRIDGE.fees[4], percent: decimal("0.5") }],
      entered("tblFees", "kind", 4),
    ],
    [
      "the new rate of a rescheduling",
      (user) => user.type("tblReschedulings", "rate", 0, 0.015),
      MOST,
      "reschedulings",
      [
        {
          ...BRIDGE.reschedulings[0],
          rate: { ...BRIDGE.reschedulings[0]?.rate, marginPercent: decimal("1.5") },
        },
      ],
      entered("tblReschedulings", "date", 0),
    ],
    [
      "a value of the reference rate of a rescheduling",
      (user) =>
        user.add("tblFixings", {
          loan: "novi most",
          from: serial("2024-07-31"),
          percent: 0.05,
          rescheduling: serial("2024-01-31"),
        }),
      MOST,
      "reschedulings",
      [
        {
          ...BRIDGE.reschedulings[0],
          rate: {
            ...BRIDGE.reschedulings[0]?.rate,
            fixings: [
              { from: day("2024-01-31"), percent: decimal("5.2") },
              { from: day("2024-07-31"), percent: decimal("5") },
            ],
          },
        },
      ],
      entered("tblReschedulings", "date", 0),
    ],
    [
      "stated instalments",
      (user) => user.type("tblInstalments", "amount", 1, 200).type("tblInstalments", "amount", 2, 500),
      RATE,
      "repayment",
      {
        kind: "custom",
        instalments: [
          { date: day("2021-01-15"), amount: eur("200.00") },
          { date: day("2021-07-15"), amount: eur("200.00") },
          { date: day("2022-01-15"), amount: eur("500.00") },
        ],
      },
      entered("tblInstalments", "amount", 1),
    ],
    [
      "a day of an agreement's own",
      (user) =>
        user.add("tblOwnDays", {
          loan: "x-ray",
          date: serial("2014-09-22"),
          kind: "neradni dan banaka",
          name: "Banka ne radi",
        }),
      XRAY,
      "businessDays",
      { ...X_RAY.businessDays, holidays: [{ date: day("2014-09-22"), name: "Banka ne radi" }] },
      entered("tblOwnDays", "date", 2),
    ],
    [
      "default interest of a loan that had none",
      (user) =>
        user.add("tblDefaultInterest", {
          loan: "x-ray",
          percent: 0.02,
          over: "stope zajma",
          on: "glavnica i kamata i naknade",
          dayCount: "ACT/360",
          compounding: "ne",
        }),
      XRAY,
      "defaultInterest",
      {
        percent: decimal("2"),
        over: "contract",
        rates: [],
        on: "all",
        dayCount: "ACT/360",
        compounding: false,
      },
      entered("tblDefaultInterest", "percent", 1),
    ],
    [
      "default interest taken out",
      (user) => {
        user.edits.deleteTableRow("tblDefaultInterest", 0);
        user.edits.deleteTableRow("tblDefaultRates", 1).deleteTableRow("tblDefaultRates", 0);
      },
      MOST,
      "defaultInterest",
      undefined,
      undefined,
    ],
    [
      "where a final period lies",
      (user) => user.type("tblLoans", "finalPeriod", XRAY, "duži (spojen s prethodnim)"),
      XRAY,
      "finalPeriod",
      "long",
      entered("tblLoans", "finalPeriod", XRAY),
    ],
    [
      "interest that is added to the balance",
      (user) => user.type("tblLoans", "capitalisedUntil", XRAY, serial("2013-09-21")),
      XRAY,
      "capitalisedUntil",
      day("2013-09-21"),
      entered("tblLoans", "capitalisedUntil", XRAY),
    ],
  ];
  test.each(edits)("%s", (_name, edit, loan, term, becomes, source) => {
    const read = edited(edit);
    const terms = termsOf(read, loan);
    expect(terms[term]).toEqual(becomes);
    expect(terms.sources[term]).toEqual(source);
    // All else is as it was, with its sources.
    const { [term]: _now, sources: _sources, ...others } = terms;
    expect(WRITTEN.loans[loan]?.terms).toMatchObject(others);
    const written = WRITTEN.loans[loan]?.terms.sources ?? {};
    for (const [name, kept] of Object.entries(written))
      if (name !== term) expect(terms.sources[name]).toEqual(kept);
    expect(said(read).warnings).toEqual([]);
  });

  test("rows in another order are the same terms", () => {
    const read = edited((user) =>
      user.edits
        .reorder("tblFees", { rows: [4, 2, 0, 1, 3] })
        .reorder("tblInstalments", { rows: [4, 3, 2, 1, 0], columns: [3, 0, 2, 1] })
        .reorder("tblPrepayments", { rows: [1, 0] }),
    );
    expect(dossierOf(read).changed).toBe(false);
    expect(dossierOf(read).dossier).toEqual(WRITTEN);
  });
});
