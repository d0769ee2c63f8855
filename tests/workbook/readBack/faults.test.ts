import { describe, expect, test } from "vitest";
import { day, excelSerial } from "../../../src/calendar/day.ts";
import { translatorFor } from "../../../src/messages/translator.ts";
import type { CellSnapshot } from "../../../src/workbook/snapshot.ts";
import type { UserEdits } from "../userEdits.ts";
import { WRITTEN, X_RAY, ROAD, FLOATING, edited, said, placed } from "./edited.ts";

describe("what can't be right is a fault, with its cell and what to do", () => {
  const cell = (value: CellSnapshot["value"]): Partial<CellSnapshot> => ({ value, formula: null });
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
      "two loans whose ids differ in capitals alone",
      (user) => user.putIn("tblLoans", "Oznaka zajma", ROAD, cell("X-RAY")),
      "Zajmovi!A6 Oznaka zajma: the id X-RAY already stands in the cell A5. Give each loan an id of its own.",
    ],
    [
      "a loan of which the id was changed in one table only",
      (user) => user.putIn("tblLoans", "Oznaka zajma", ROAD + 3, cell("veliki-2")),
      "Zajmovi!{tblDrawdowns loan 7} Oznaka zajma: the loan veliki is now called veliki-2 in the table tblLoans. Enter veliki-2 here too.",
    ],
    [
      "stated instalments, with none stated",
      (user) =>
        user.putIn("tblLoans", "Otplata", X_RAY, cell(translatorFor("sr-Latn").say("workbook:wordCustom"))),
      "Zajmovi!Q5 The loan x-ray is repaid in stated instalments, but none is stated. Enter each in the table tblInstalments, with this id, its date and its amount; or choose another kind of repayment.",
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
