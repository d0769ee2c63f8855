import { describe, expect, test } from "vitest";
import { day, excelSerial } from "../../../src/calendar/day.ts";
import { creditorOf } from "../../../src/dossier/creditorOf.ts";
import { crossRates } from "../../../src/dossier/crossRates.ts";
import type { Dossier, ExchangeRate } from "../../../src/dossier/dossier.ts";
import { LANGUAGES } from "../../../src/messages/language.ts";
import { translatorFor } from "../../../src/messages/translator.ts";
import { decimal, decimalText } from "../../../src/money/decimal.ts";
import { parseMoney } from "../../../src/money/money.ts";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import { readBack } from "../../../src/workbook/readBack/readBack.ts";
import { valuesOf } from "../readPlan.ts";
import { snapshotFrom } from "../snapshotFrom.ts";
import { UserEdits } from "../userEdits.ts";
import { WRITTEN, PLAN, X_RAY, ROAD, edited, dossierOf, said, terms, fail } from "./edited.ts";

describe("what was changed is taken over, with its cell as the source", () => {
  test("the rate of a loan: 3 % becomes 3.25 %", () => {
    const read = edited((user) => user.typeIn("tblLoans", "Stopa ili marža", X_RAY, 0.0325));
    expect(dossierOf(read).changed).toBe(true);
    expect(terms(read, X_RAY).rate).toEqual({ kind: "fixed", percent: decimal("3.25") });
    expect(terms(read, X_RAY).sources["rate"]).toEqual({ mark: "entered", text: "'Zajmovi'!I5" });
    // All else is as it was, with its sources.
    expect(terms(read, X_RAY).sources["firstPrincipal"]).toEqual(
      WRITTEN.loans[X_RAY]?.terms.sources["firstPrincipal"],
    );
    expect(dossierOf(read).dossier.loans.slice(1)).toEqual(WRITTEN.loans.slice(1));
    expect(dossierOf(read).dossier.loans[X_RAY]?.cards).toEqual(WRITTEN.loans[X_RAY]?.cards);
  });

  test("a typed percentage has no noise of binary fractions: 0.07 / 100 is 0.07 %", () => {
    const read = edited((user) => user.typeIn("tblLoans", "Stopa ili marža", X_RAY, 0.07 / 100));
    expect(terms(read, X_RAY).rate).toEqual({ kind: "fixed", percent: decimal("0.07") });
  });

  test("the amount of a drawdown, to the cent", () => {
    const read = edited((user) => user.typeIn("tblDrawdowns", "Povučeni iznos", 1, 100000000.02));
    expect(terms(read, ROAD).drawdowns[0]).toEqual({
      date: day("2014-02-10"),
      amount: parseMoney("100000000.02", "USD"),
    });
    expect(terms(read, ROAD).sources["drawdowns"]?.mark).toBe("entered");
  });

  test("a drawdown typed below the last row", () => {
    const read = edited((user) =>
      user.addRow("tblDrawdowns", ["x-ray", excelSerial(day("2013-04-01")), 100000]),
    );
    expect(terms(read, X_RAY).drawdowns.map(({ amount }) => amount.minor)).toEqual([20490000000n, 10000000n]);
  });

  test("rows of a loan whose id is typed in other capitals, which formulas take for the same", () => {
    const read = edited((user) =>
      user
        .addRow("tblDrawdowns", ["X-Ray", excelSerial(day("2013-04-01")), 100000])
        .addRow("tblPayments", ["X-RAY", excelSerial(day("2013-09-23")), "kamata", 3141800, "cny", null]),
    );
    expect(terms(read, X_RAY).drawdowns.map(({ amount }) => amount.minor)).toEqual([20490000000n, 10000000n]);
    expect(dossierOf(read).dossier.payments.at(-1)).toMatchObject({
      loan: "x-ray",
      amount: parseMoney("3141800.00", "CNY"),
    });
  });

  test("the id of a loan in other capitals: what the other tables say of it stays its own", () => {
    const read = edited((user) => user.typeIn("tblLoans", "Oznaka zajma", X_RAY, "X-Ray"));
    expect(terms(read, X_RAY)).toMatchObject({
      id: "X-Ray",
      drawdowns: WRITTEN.loans[X_RAY]?.terms.drawdowns,
    });
    expect(dossierOf(read).dossier.loans[X_RAY]?.cards).toEqual(WRITTEN.loans[X_RAY]?.cards);
  });

  test("a creditor, and that nobody is one", () => {
    const read = edited((user) =>
      user.typeIn("tblLoans", "Kreditor", ROAD, "EIB").typeIn("tblLoans", "Kreditor", X_RAY, null),
    );
    expect(dossierOf(read).dossier.loans.slice(0, 2).map(creditorOf)).toEqual([null, "EIB"]);
    expect(dossierOf(read).dossier.loans[X_RAY]?.cards[0]?.creditor).toBe("Export-Import Bank of China");
  });

  test("a rate of exchange, with the cross rate that was computed from it", () => {
    const quoted = [
      ["EUR", "CNY", "6.8947"],
      ["EUR", "RSD", "117.3593"],
    ] as const;
    const rates = quoted.map(([base, quote, figure]): ExchangeRate => {
      return {
        date: day("2022-08-31"),
        base,
        quote,
        rate: decimal(figure),
        mark: "quoted",
        source: base + quote,
      };
    });
    const written = { ...WRITTEN, rates: [...rates, ...crossRates(rates)] };
    const crossed = (dossier: Dossier): string[] =>
      dossier.rates.flatMap(({ mark, rate }) => (mark === "computed" ? [decimalText(rate)] : []));
    // 117.3593 / 6.8947 = 17.0217; 117.3593 / 7 = 16.7656
    expect(crossed(written)).toEqual(["17.0217"]);
    const user = new UserEdits(snapshotFrom(buildWorkbook(written)));
    const read = readBack(user.typeIn("tblRates", "Kurs", 0, 7).snapshot);
    expect(crossed(dossierOf(read).dossier)).toEqual(["16.7656"]);
  });

  test("the day of the balances", () => {
    const read = edited((user) => user.type("Sažetak", "B3", excelSerial(day("2025-05-31"))));
    expect(dossierOf(read).dossier.settings).toEqual({ language: "sr-Latn", asOf: day("2025-05-31") });
  });

  test("a choice by its word, also in another language and script", () => {
    for (const word of [
      "bez pomeranja",
      "BEZ POMERANJA",
      translatorFor("en").say("workbook:wordNoShift"),
      translatorFor("sr-Cyrl").say("workbook:wordNoShift"),
    ]) {
      const own =
        word.toLowerCase() === "bez pomeranja" ? translatorFor("sr-Latn").say("workbook:wordNoShift") : word;
      const read = edited((user) => user.typeIn("tblLoans", "Pomeranje dospeća", X_RAY, own));
      expect(terms(read, X_RAY).businessDays.convention).toBe("none");
      expect(terms(read, X_RAY).sources["businessDays"]?.text).toBe("'Zajmovi'!S5");
    }
  });

  test("an exchange rate that is edited is no longer as seen; a new one is entered", () => {
    const read = edited((user) => {
      user.typeIn("tblRates", "Kurs", 0, 116.77);
      user.addRow("tblRates", [excelSerial(day("2026-01-15")), "EUR", "RSD", 117.3]);
    });
    const { rates } = dossierOf(read).dossier;
    expect(rates[0]).toEqual({ ...WRITTEN.rates[0], rate: decimal("116.77"), mark: "entered" });
    expect(rates.slice(1, -1)).toEqual(WRITTEN.rates.slice(1));
    expect(rates.at(-1)).toMatchObject({
      date: day("2026-01-15"),
      base: "EUR",
      quote: "RSD",
      rate: decimal("117.3"),
      mark: "entered",
    });
  });

  test("a payment typed below the last row", () => {
    const row = ["x-ray", excelSerial(day("2014-09-22")), "kamata", 2945437.5, "CNY", null];
    const words = { kamata: translatorFor("sr-Latn").say("workbook:wordInterest") };
    const read = edited((user) =>
      user.addRow(
        "tblPayments",
        row.map((value) => (value === "kamata" ? words.kamata : value)),
      ),
    );
    expect(dossierOf(read).dossier.payments).toEqual([
      ...WRITTEN.payments,
      {
        loan: "x-ray",
        date: day("2014-09-22"),
        kind: "interest",
        amount: parseMoney("2945437.50", "CNY"),
        note: null,
      },
    ]);
  });

  test("a second payment that is all alike is one of its own, also for the checks", () => {
    const paid = ["x-ray", excelSerial(day("2014-03-21")), "glavnica", 8_537_500, "CNY", "izvod 57"];
    const { dossier } = dossierOf(edited((user) => user.addRow("tblPayments", paid)));
    const [one, other] = dossier.payments;
    expect(other).toEqual(one);
    const apart = { ...dossier, payments: dossier.payments.map((payment) => ({ ...payment })) };
    const keysOf = (of: Dossier): string[] => valuesOf(buildWorkbook(of), "tblFindings", "key");
    expect(keysOf(dossier)).toEqual(keysOf(apart));
  });
});

describe("what changes nothing", () => {
  const unchanged: readonly (readonly [string, (user: UserEdits) => unknown])[] = [
    ["rows of the loans sorted otherwise", (user) => user.reorder("tblLoans", { rows: [4, 2, 0, 1, 3] })],
    [
      "rows of the drawdowns sorted otherwise",
      (user) => user.reorder("tblDrawdowns", { rows: [7, 6, 5, 4, 3, 2, 1, 0].slice(-8) }),
    ],
    [
      "rows of the rates sorted otherwise",
      (user) => user.reorder("tblRates", { rows: [8, 0, 7, 1, 6, 2, 5, 3, 4] }),
    ],
    [
      "columns of the rates in another order",
      (user) => user.reorder("tblRates", { columns: [5, 3, 1, 0, 2, 4] }),
    ],
    [
      "a column added to the loans",
      (user) => user.addColumn("tblLoans", "Napomena", [{ value: "proveriti" }]),
    ],
    ["a whole row inserted above the loans", (user) => user.insertRows("Zajmovi", 1)],
    ["a whole column inserted before the rates", (user) => user.insertColumn("Kursevi", 0)],
    ["an empty row inserted into the loans", (user) => user.insertTableRow("tblLoans", 1)],
    ["an empty row inserted into the drawdowns", (user) => user.insertTableRow("tblDrawdowns", 2)],
    ["sheets renamed", (user) => user.renameSheet("Zajmovi", "Uslovi").renameSheet("Sažetak", "1")],
    ["the rates moved to another place", (user) => user.moveTable("tblRates", "Kursevi", "H40")],
    ["the rates moved to another sheet of ours", (user) => user.moveTable("tblRates", "Zajmovi", "AA40")],
    ["a note beside a table", (user) => user.type("Kursevi", "J8", "proveriti kod NBS")],
    ["a header in other letters", (user) => user.reorder("tblRates", {}).renameSheet("Izvori", "izvori")],
  ];
  test.each(unchanged)("%s", (_name, edit) => {
    const read = dossierOf(edited(edit));
    expect(read.changed).toBe(false);
    expect(read.dossier).toEqual(WRITTEN);
    expect(read.warnings).toEqual([]);
  });
});

describe("what is taken over with a warning", () => {
  const warned: readonly (readonly [string, (user: UserEdits) => unknown, string])[] = [
    [
      "a date as text",
      (user) => user.typeIn("tblLoans", "Prva glavnica", X_RAY, "21.03.2014."),
      "Zajmovi, cell N5 (Prva glavnica): the text “21.03.2014.” was read as the date 21 Mar 2014.",
    ],
    [
      "a number as text that can only be one",
      (user) => user.typeIn("tblLoans", "Ugovoreni iznos", X_RAY, "205.000.000,00"),
      "Zajmovi, cell G5 (Ugovoreni iznos): the text “205.000.000,00” was read as the number 205,000,000.",
    ],
    [
      "a percentage as text",
      (user) => user.typeIn("tblLoans", "Stopa ili marža", X_RAY, "3,00 %"),
      "Zajmovi, cell I5 (Stopa ili marža): the text “3,00” was read as the number 3.",
    ],
    [
      "a formula in an input cell",
      (user) => user.putIn("tblLoans", "Ugovoreni iznos", X_RAY, { formula: "200000000+5000000" }),
      "Zajmovi, cell G5 (Ugovoreni iznos): here stands a formula; its present result, 205000000, was used.",
    ],
    [
      "a row with nothing but a note",
      (user) =>
        user
          .addColumn("tblRates", "Beleška", [])
          .addRow("tblRates", [null, null, null, null, null, null, "traži se"]),
      "Kursevi, cell G16: this row of the table tblRates has nothing in Otplata's own columns and was passed over.",
    ],
    [
      "a copied sheet",
      (user) => user.copySheet("Zajmovi", "Zajmovi (2)"),
      "The sheet “Zajmovi (2)” is a copy. What is changed on it is not read; make changes on the sheet “Zajmovi”.",
    ],
    [
      "a copy of another sheet",
      (user) => user.copySheet("Kursevi", "Kursevi (2)"),
      "The sheet “Kursevi (2)” is a copy. What is changed on it is not read; make changes on the sheet “Kursevi”.",
    ],
    [
      "a deleted sheet",
      (user) => user.deleteSheet("Kursevi"),
      "The sheet with the table tblRates was deleted. What it held when it was last written is used, and the sheet is made anew.",
    ],
    [
      "a deleted name",
      (user) => user.deleteName("AsOf"),
      "The cell with the name AsOf, for the day of the balances, is gone. The day stays 31 Aug 2022.",
    ],
  ];
  test.each(warned)("%s", (_name, edit, sentence) => {
    const read = dossierOf(edited(edit));
    expect(said(read).warnings).toEqual([sentence]);
    expect(read.dossier).toEqual(WRITTEN);
  });

  test("the result of a formula is used where it is another value", () => {
    const read = edited((user) =>
      user.putIn("tblLoans", "Ugovoreni iznos", X_RAY, { formula: "2*103000000", value: 206000000 }),
    );
    expect(terms(read, X_RAY).facility).toEqual(parseMoney("206000000.00", "CNY"));
  });

  test("a loan that was taken out, with its drawdowns still there", () => {
    const read = edited((user) => user.deleteTableRow("tblLoans", ROAD));
    expect(dossierOf(read).dossier.loans.map((loan) => loan.terms.id)).toEqual([
      "x-ray",
      "jica",
      "iverak",
      "veliki",
    ]);
    expect(said(read).warnings).toEqual([
      "The loan auto-put 11 was taken out; 3 rows of the table tblDrawdowns that belong to it are not used.",
      "The loan auto-put 11 was taken out; 2 rows of the table tblFees that belong to it are not used.",
    ]);
  });

  test("a loan that was taken out, with a payment: the payment stays", () => {
    const read = edited((user) => user.deleteTableRow("tblLoans", X_RAY));
    expect(dossierOf(read).dossier.payments).toEqual(WRITTEN.payments);
    expect(said(read).warnings).toContain(
      "There is no loan x-ray any more; 1 payment on it stays in the table.",
    );
  });

  test("the id of a loan changed everywhere: it is the same loan", () => {
    const read = edited((user) =>
      user
        .typeIn("tblLoans", "Oznaka zajma", X_RAY, "skeneri")
        .typeIn("tblDrawdowns", "Oznaka zajma", 0, "skeneri")
        .typeIn("tblPayments", "Oznaka zajma", 0, "skeneri"),
    );
    const before = WRITTEN.loans[X_RAY] ?? fail();
    expect(dossierOf(read).dossier.loans[X_RAY]).toEqual({
      ...before,
      terms: { ...before.terms, id: "skeneri" },
    });
  });
});

describe("the workbook as a whole", () => {
  test("without a sheet of ours there is nothing to read", () => {
    expect(readBack({ sheets: [], tables: [], names: [] })).toEqual({ kind: "none" });
  });

  test("without its memory nothing can be read", () => {
    const read = edited((user) => user.deleteSheet(PLAN.sheets.at(-1)?.name ?? ""));
    expect(read).toEqual({ kind: "unreadable", reason: { key: "inputs:memoryGone", params: {} } });
  });

  test("after a writing that did not end the dossier is the one that was to be written", () => {
    const read = edited((user) => {
      user.type(PLAN.sheets.at(-1)?.name ?? "", "A2", "writing");
      user.typeIn("tblLoans", "Prva glavnica", X_RAY, "3/4/2014");
    });
    expect(read).toMatchObject({ kind: "dossier", interrupted: true, changed: true, dossier: WRITTEN });
  });

  test("another version of the program is named", () => {
    const read = edited((user) => user.type(PLAN.sheets.at(-1)?.name ?? "", "A3", "0.0.1"));
    expect(read).toMatchObject({ kind: "dossier", otherVersion: "0.0.1", changed: false });
  });
});

describe.each(LANGUAGES)("in %s", (language) => {
  test("rows and columns of all input tables in any order, with columns added, give the same dossier", () => {
    const written = { ...WRITTEN, settings: { ...WRITTEN.settings, language } };
    const user = new UserEdits(snapshotFrom(buildWorkbook(written)));
    for (const { name, rows, headers } of user.snapshot.tables.filter((table) =>
      /^tbl(Loans|Drawdowns|Fixings|Rates|Payments)$/.test(table.name),
    )) {
      const reversed = (length: number): number[] => Array.from({ length }, (_none, i) => length - 1 - i);
      user.reorder(name, { rows: reversed(rows), columns: reversed(headers.length) });
    }
    user.addColumn("tblLoans", "X", [{ value: 1 }]).addColumn("tblRates", "Y", [{ value: "y" }]);
    const read = dossierOf(readBack(user.snapshot));
    expect(read.dossier).toEqual(written);
    expect(read.changed).toBe(false);
  });
});
