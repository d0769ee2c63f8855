import { describe, expect, test } from "vitest";
import { day, excelSerial } from "../../../src/calendar/day.ts";
import type { Dossier } from "../../../src/dossier/dossier.ts";
import { LANGUAGES } from "../../../src/messages/language.ts";
import type { Message } from "../../../src/messages/message.ts";
import { translatorFor } from "../../../src/messages/translator.ts";
import { decimal } from "../../../src/money/decimal.ts";
import { parseMoney } from "../../../src/money/money.ts";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import { readBack } from "../../../src/workbook/readBack/readBack.ts";
import type { ReadBack } from "../../../src/workbook/readBack/result.ts";
import type { StandingCell } from "../../../src/workbook/standing.ts";
import { sampleDossier } from "../dossier.ts";
import { placeOf } from "../readPlan.ts";
import { standingFrom } from "../standingFrom.ts";
import { UserEdits } from "../userEdits.ts";

const WRITTEN: Dossier = {
  ...sampleDossier("sr-Latn"),
  payments: [
    {
      loan: "x-ray",
      date: day("2014-03-21"),
      kind: "principal",
      amount: parseMoney("8537500.00", "CNY") ?? fail(),
      note: "izvod 57",
    },
  ],
};
const PLAN = buildWorkbook(WRITTEN);
/** Rows of the loans in tblLoans. */
const [X_RAY, ROAD, FLOATING] = [0, 1, 3] as const;

function fail(): never {
  throw new Error("not an amount");
}

function edited(edit: (user: UserEdits) => unknown): ReadBack {
  const user = new UserEdits(standingFrom(PLAN));
  edit(user);
  return readBack(user.standing);
}

function dossierOf(read: ReadBack): Extract<ReadBack, { kind: "dossier" }> {
  if (read.kind !== "dossier") throw new Error(JSON.stringify(said(read), null, 1));
  return read;
}

/** Faults and warnings as "sheet!cell sentence" in both languages, so that each sentence is put into words. */
function said(read: ReadBack): { readonly faults: string[]; readonly warnings: string[] } {
  const say = (message: Message): string => {
    translatorFor("sr-Cyrl").sayMessage(message);
    return translatorFor("en").sayMessage(message).replaceAll("\u00a0", " ");
  };
  return {
    faults:
      read.kind === "faults" ? read.faults.map((one) => `${one.sheet}!${one.cell} ${say(one.message)}`) : [],
    warnings: read.kind === "dossier" ? read.warnings.map(say) : [],
  };
}

/** "{tblDrawdowns amount 0}" as the address of that cell. */
function placed(sentence: string): string {
  return sentence.replace(
    /\{(\w+) (\w+) (\d+)\}/,
    (_all, table: string, key: string, row: string) => placeOf(PLAN, table, key, Number(row)).cell,
  );
}

const terms = (read: ReadBack, loan: number): Dossier["loans"][number]["terms"] =>
  dossierOf(read).dossier.loans[loan]?.terms ?? fail();

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

describe("what can't be right is a fault, with its cell and what to do", () => {
  const cell = (value: StandingCell["value"]): Partial<StandingCell> => ({ value, formula: null });
  const faults: readonly (readonly [string, (user: UserEdits) => unknown, string])[] = [
    [
      "text in a number cell",
      (user) => user.putIn("tblLoans", "Meseci između dospeća", X_RAY, cell("12a")),
      "Zajmovi!P5 Meseci između dospeća: here stands “12a”, but a number was expected. Correct the cell.",
    ],
    [
      "a number as text that may be two",
      (user) => user.putIn("tblLoans", "Ugovoreni iznos", X_RAY, cell("205.000")),
      "Zajmovi!G5 Ugovoreni iznos: the text “205.000” may mean either of two numbers. Enter it as a number.",
    ],
    [
      "a date as text that may be two",
      (user) => user.putIn("tblLoans", "Prva glavnica", X_RAY, cell("3/4/2014")),
      "Zajmovi!N5 Prva glavnica: the text “3/4/2014” may mean either of two dates. Enter day, month and year with dots, such as 21.03.2014.",
    ],
    [
      "a day that there is not",
      (user) => user.putIn("tblLoans", "Prva glavnica", X_RAY, cell("31.02.2014.")),
      "Zajmovi!N5 Prva glavnica: here stands “31.02.2014.”, and there is no such day. Correct the date.",
    ],
    [
      "a date with a time of day",
      (user) => user.putIn("tblLoans", "Prva glavnica", X_RAY, cell(41719.5)),
      "Zajmovi!N5 Prva glavnica: the number 41,719.5 is a date with a time of day. Enter the date alone.",
    ],
    [
      "a year where a date belongs",
      (user) => user.putIn("tblLoans", "Prva glavnica", X_RAY, cell(2014)),
      "Zajmovi!N5 Prva glavnica: the number 2,014 is no date. Enter the date with day, month and year.",
    ],
    [
      "a date long ago",
      (user) => user.putIn("tblLoans", "Datum potpisivanja", X_RAY, cell(excelSerial(day("1914-03-21")))),
      "Zajmovi!F5 Datum potpisivanja: here stands 21 Mar 1914; only dates from 1 Jan 1950 to 31 Dec 2150 are taken. Correct the date.",
    ],
    [
      "an empty cell that must not be",
      (user) => user.putIn("tblLoans", "Poslednja glavnica", X_RAY, cell(null)),
      "Zajmovi!O5 Poslednja glavnica: the cell is empty. Enter a date (such as 21.03.2014).",
    ],
    [
      "an error of a formula",
      (user) =>
        user.putIn("tblLoans", "Ugovoreni iznos", X_RAY, { value: "#N/A", error: true, formula: "NA()" }),
      "Zajmovi!G5 Ugovoreni iznos: the cell shows the error #N/A. Correct its formula, or enter the value.",
    ],
    [
      "3 where 3 % is meant",
      (user) => user.putIn("tblLoans", "Stopa ili marža", X_RAY, cell(3)),
      "Zajmovi!I5 Stopa ili marža: here stands 3, which in this cell is 300%. If 3% is meant, enter it with the percent sign.",
    ],
    [
      "an amount finer than a cent",
      (user) => user.putIn("tblDrawdowns", "Povučeni iznos", 0, cell(204900000.001)),
      "Zajmovi!{tblDrawdowns amount 0} Povučeni iznos: the amount 204,900,000.001 is finer than the smallest unit of CNY (decimals: 2). Round it.",
    ],
    [
      "a fraction of a yen",
      (user) => user.putIn("tblDrawdowns", "Povučeni iznos", 4, cell(28252000000.5)),
      "Zajmovi!{tblDrawdowns amount 4} Povučeni iznos: the amount 28,252,000,000.5 is finer than the smallest unit of JPY (decimals: 0). Round it.",
    ],
    [
      "an amount of which the digits are not all kept",
      (user) => user.putIn("tblLoans", "Ugovoreni iznos", X_RAY, cell(0.1 + 0.2)),
      "Zajmovi!G5 Ugovoreni iznos: the number 0.30000000000000004 has more digits than a cell keeps exactly (15). Round it; in a formula, with ROUND.",
    ],
    [
      "a truth value",
      (user) => user.putIn("tblLoans", "Naziv", X_RAY, cell(true)),
      "Zajmovi!B5 Naziv: here stands “TRUE”, but a text was expected. Correct the cell.",
    ],
    [
      "an unknown calendar",
      (user) => user.putIn("tblLoans", "Kalendari", X_RAY, cell("CN, US")),
      "Zajmovi!R5 Kalendari: “CN, US” is not known. Choose one of: CN; RS; GB; TARGET2.",
    ],
    [
      "an unknown loan in a drawdown",
      (user) => user.putIn("tblDrawdowns", "Oznaka zajma", 1, cell("auto-put 12")),
      "Zajmovi!{tblDrawdowns loan 1} Oznaka zajma: there is no loan “auto-put 12” in the table tblLoans (loans: x-ray; auto-put 11; jica; iverak; veliki). Correct the id, or add the loan there.",
    ],
    [
      "two loans with one id",
      (user) => user.putIn("tblLoans", "Oznaka zajma", ROAD, cell("x-ray")),
      "Zajmovi!A6 Oznaka zajma: the id x-ray already stands in the cell A5. Give each loan an id of its own.",
    ],
    [
      "a loan of which the id was changed in one table only",
      (user) => user.putIn("tblLoans", "Oznaka zajma", ROAD + 3, cell("veliki-2")),
      "Zajmovi!{tblDrawdowns loan 7} Oznaka zajma: the loan veliki is now called veliki-2 in the table tblLoans. Enter veliki-2 here too.",
    ],
    [
      "instalments of different amounts",
      (user) =>
        user.putIn("tblLoans", "Otplata", X_RAY, cell(translatorFor("sr-Latn").say("workbook:wordCustom"))),
      "Zajmovi!Q5 Otplata: instalments of different amounts cannot be entered in the table. Load them from a file of loan terms, or choose another kind of repayment.",
    ],
    [
      "a floating rate without its values",
      (user) =>
        user
          .putIn(
            "tblLoans",
            "Vrsta stope",
            X_RAY,
            cell(translatorFor("sr-Latn").say("workbook:wordFloating")),
          )
          .putIn("tblLoans", "Referentna stopa", X_RAY, cell("EURIBOR6M")),
      "Zajmovi!H5 The loan x-ray has a floating rate, but no value of the reference rate. Enter at least one in the table tblFixings, with this id, the date from which it holds and the value; or choose the fixed rate.",
    ],
    [
      "a reference rate beside a fixed rate",
      (user) => user.putIn("tblLoans", "Referentna stopa", X_RAY, cell("EURIBOR6M")),
      "Zajmovi!J5 Referentna stopa: only a floating rate has this. Empty the cell, or choose the floating rate.",
    ],
    [
      "a first date of principal that is no date of interest",
      (user) => user.putIn("tblLoans", "Prva glavnica", X_RAY, cell(excelSerial(day("2014-03-22")))),
      "Zajmovi!N5 The schedule of the loan x-ray cannot be computed. The first principal date (firstPrincipal), 22 Mar 2014, is not one of the interest dates, which lie 6 months apart from 21 Sep 2013 on (firstInterest, monthsBetween). Correct one of them.",
    ],
    [
      "a last date before the first",
      (user) => user.putIn("tblLoans", "Poslednja glavnica", X_RAY, cell(excelSerial(day("2013-09-21")))),
      "Zajmovi!O5 The schedule of the loan x-ray cannot be computed. The last principal date (lastPrincipal), 21 Sep 2013, is before the first (firstPrincipal), 21 Mar 2014. Correct one of them.",
    ],
    [
      "more drawn than agreed",
      (user) => user.putIn("tblDrawdowns", "Povučeni iznos", 0, cell(205000000.01)),
      "Zajmovi!{tblDrawdowns amount 0} The schedule of the loan x-ray cannot be computed. The drawdowns add up to CNY 205,000,000.01, more than the agreed amount of the loan (facility), CNY 205,000,000.00. Correct one of them.",
    ],
    [
      "a value of the reference rate in the middle of a period",
      (user) => user.putIn("tblFixings", "Važi od", 1, cell(excelSerial(day("2022-08-01")))),
      "Zajmovi!{tblFixings from 1} The schedule of the loan iverak cannot be computed. A value of the reference rate (rate.fixings) starts on 1 Aug 2022, in the middle of an interest period. It must start on the first day of one.",
    ],
    [
      "an exchange rate of nothing",
      (user) => user.putIn("tblRates", "Kurs", 2, cell(0)),
      "Kursevi!D9 Kurs: an exchange rate must be more than 0. Correct it.",
    ],
    [
      "a table that was turned into plain cells",
      (user) => user.releaseTable("tblRates"),
      "Kursevi!A1 The table tblRates is no longer on this sheet. Undo its removal, or insert a table with that name and the headers: Datum; Jedna jedinica valute; Vredi u valuti; Kurs; Kako je poznato; Izvor.",
    ],
    [
      "a column that is gone",
      (user) => user.put("Kursevi", "D6", cell("Vrednost")).reorder("tblRates", { columns: [0, 1, 2, 4, 5] }),
      "Kursevi!A6 The table tblRates has no column “Kurs” any more. Restore the column, or its header in the first row of the table.",
    ],
    [
      "a day of the balances that is none",
      (user) => user.type("Sažetak", "B3", "sutra"),
      "Sažetak!B3 Stanje na dan: here stands “sutra”, but a date (such as 21.03.2014) was expected. Correct the cell.",
    ],
  ];
  test.each(faults)("%s", (_name, edit, sentence) => {
    const read = edited(edit);
    expect(said(read).faults).toEqual([placed(sentence)]);
    expect(read.kind === "faults" && read.written).toEqual(WRITTEN);
  });

  test("all of them are listed at once", () => {
    const read = edited((user) =>
      user
        .typeIn("tblLoans", "Prva glavnica", X_RAY, "3/4/2014")
        .typeIn("tblRates", "Kurs", 0, "12a")
        .typeIn("tblLoans", "Valuta", FLOATING, "EURO"),
    );
    expect(said(read).faults.map((line) => line.split(" ")[0])).toEqual([
      "Zajmovi!N5",
      "Zajmovi!D8",
      "Kursevi!D7",
    ]);
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
    const user = new UserEdits(standingFrom(buildWorkbook(written)));
    for (const { name, rows, headers } of user.standing.tables.filter((table) =>
      /^tbl(Loans|Drawdowns|Fixings|Rates|Payments)$/.test(table.name),
    )) {
      const reversed = (length: number): number[] => Array.from({ length }, (_none, i) => length - 1 - i);
      user.reorder(name, { rows: reversed(rows), columns: reversed(headers.length) });
    }
    user.addColumn("tblLoans", "X", [{ value: 1 }]).addColumn("tblRates", "Y", [{ value: "y" }]);
    const read = dossierOf(readBack(user.standing));
    expect(read.dossier).toEqual(written);
    expect(read.changed).toBe(false);
  });
});
