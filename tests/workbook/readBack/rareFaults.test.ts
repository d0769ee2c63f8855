import { describe, expect, test } from "vitest";
import { readBack } from "../../../src/workbook/readBack/readBack.ts";
import type { TableSnapshot } from "../../../src/workbook/snapshot.ts";
import { placeOf } from "../readPlan.ts";
import { snapshotFrom } from "../snapshotFrom.ts";
import { UserEdits } from "../userEdits.ts";
import { dossierOf, said } from "./edited.ts";
import { edited, PLAN, serial, WRITTEN, XRAY, type User } from "./rareEdited.ts";

const placed = (sentence: string): string =>
  sentence.replace(
    /\{(\w+) (\w+) (\d+)\}/,
    (_all, table: string, key: string, row: string) => placeOf(PLAN, table, key, Number(row)).cell,
  );

/** A payment too small for what was due by then. */
const LATE = { loan: "novi most", date: serial("2022-08-15"), kind: "kamata", amount: 1, currency: "USD" };

describe("what can't be right is a fault at its cell", () => {
  const faults: readonly (readonly [string, (user: User) => unknown, string])[] = [
    [
      "a prepayment of nothing",
      (user) => user.type("tblPrepayments", "amount", 0, 0),
      "{tblPrepayments amount 0} Prevremeno otplaćeni iznos: the amount is USD 0.00; it must be more than 0. Correct it.",
    ],
    [
      "an order that is no word of the list",
      (user) => user.type("tblPrepayments", "order", 0, "unazad"),
      "{tblPrepayments order 0} Koje rate umanjuje: “unazad” is not known. Choose one of: prvo poslednje; prvo naredne; sve srazmerno.",
    ],
    [
      "neither yes nor no",
      (user) => user.type("tblPrepayments", "respread", 1, null),
      "{tblPrepayments respread 1} Ostatak se raspoređuje iznova: the cell is empty. Enter one of the words that the cell offers.",
    ],
    [
      "a prepayment after the last date",
      (user) => user.type("tblPrepayments", "date", 1, serial("2030-01-01")),
      "{tblPrepayments date 1} The schedule of the loan novi most cannot be computed.",
    ],
    [
      "more cancelled than is undrawn",
      (user) => user.type("tblCancellations", "amount", 0, 1600000.01),
      "{tblCancellations amount 0} The schedule of the loan novi most cannot be computed.",
    ],
    [
      "a day count beside a management fee",
      (user) => user.type("tblFees", "dayCount", 0, "ACT/360"),
      "{tblFees dayCount 0} Obračun dana: here something stands, but a fee of this kind (management fee) has none of it. Empty the cell, or choose another kind of fee.",
    ],
    [
      "an insurance premium in two ways",
      (user) => user.type("tblFees", "percent", 1, 0.01),
      "{tblFees amount 1} Navedeni iznos: an insurance premium is either a percentage or a stated amount. Fill in one of the two cells and empty the other.",
    ],
    [
      "a fee without its day",
      (user) => user.type("tblFees", "from", 3, null),
      "{tblFees from 3} Na dan ili od dana: the cell is empty. Enter a date (such as 21.03.2014).",
    ],
    [
      "a rescheduling with a rate of no kind",
      (user) => user.type("tblReschedulings", "rate", 1, 0.02),
      "{tblReschedulings rate 1} Stopa ili marža: here something stands, but no new kind of rate is chosen in this row. Choose one, or empty the cell.",
    ],
    [
      "two reschedulings on one day",
      (user) =>
        user.add("tblReschedulings", {
          loan: "rate",
          date: serial("2021-01-15"),
          accrued: "dospeva tog dana",
          firstInterest: serial("2021-07-15"),
          firstPrincipal: serial("2022-07-15"),
          lastPrincipal: serial("2023-01-15"),
          monthsBetween: 6,
        }),
      "{tblReschedulings date 2} Datum reprograma: the loan rate already has a rescheduling on 15 Jan 2021, in the cell {tblReschedulings date 1}. Keep one of the two rows.",
    ],
    [
      "instalments of a rescheduling that there is not",
      (user) => user.type("tblInstalments", "rescheduling", 0, serial("2021-01-16")),
      "{tblInstalments rescheduling 0} Po reprogramu od dana: the table tblReschedulings has no rescheduling of the loan rate on 16 Jan 2021. Correct the day, or empty the cell if the agreement itself states this row.",
    ],
    [
      "instalments that are not what was drawn",
      (user) => user.type("tblInstalments", "amount", 0, 200.01),
      "{tblInstalments amount 4} The schedule of the loan rate cannot be computed. The instalment of 15 Jan 2023, EUR 350.00, is more than",
    ],
    [
      "a day that is both",
      (user) =>
        user.add("tblOwnDays", {
          loan: "novi most",
          date: serial("2022-02-07"),
          kind: "radni dan banaka",
          name: "Radna",
        }),
      "{tblOwnDays kind 2} Vrsta dana: 7 Feb 2022 is entered both as a banking day and as none. Keep one of the two rows.",
    ],
    [
      "default interest twice for one loan",
      (user) =>
        user.add("tblDefaultInterest", {
          loan: "novi most",
          percent: 0.02,
          over: "stope zajma",
          on: "glavnica",
          dayCount: "ACT/360",
          compounding: "da",
        }),
      "{tblDefaultInterest loan 1} Oznaka zajma: the loan novi most already has a row in this table, at the cell {tblDefaultInterest loan 0}. Keep one of the two.",
    ],
    [
      "default interest over a table without rates",
      (user) => user.edits.deleteTableRow("tblDefaultRates", 1).deleteTableRow("tblDefaultRates", 0),
      "{tblDefaultInterest over 0} Povrh čega: default interest of the loan novi most is charged on top of a table of rates, but no rate is entered. Enter at least one in the table tblDefaultRates, with this id, the date from which it holds and the rate.",
    ],
    [
      "a new floating rate without its values",
      (user) => user.edits.deleteTableRow("tblFixings", 0),
      "{tblReschedulings rateKind 0} The rescheduling of the loan novi most on 31 Jan 2024 has a floating rate, but no value of the reference rate.",
    ],
    [
      "month ends of which the first is none",
      (user) => user.type("tblLoans", "rollOn", XRAY, "poslednji dan meseca"),
      "{tblLoans firstInterest 2} The schedule of the loan x-ray cannot be computed.",
    ],
    [
      "rates of default interest that begin after what is overdue",
      (user) => user.type("tblDefaultRates", "from", 0, serial("2022-08-01")).add("tblPayments", LATE),
      "{tblDefaultRates from 0} What is overdue on the loan novi most cannot be computed. An amount is overdue from",
    ],
    [
      "the first rate of default interest taken out",
      (user) => user.add("tblPayments", LATE).edits.deleteTableRow("tblDefaultRates", 0),
      "{tblDefaultRates from 0} What is overdue on the loan novi most cannot be computed. An amount is overdue from",
    ],
  ];
  test.each(faults)("%s", (_name, edit, sentence) => {
    const read = edited(edit);
    const { faults: found } = said(read);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(placed(placed(sentence)));
    expect(read.kind === "faults" && read.written).toEqual(WRITTEN);
  });
});

describe("what is not used is said", () => {
  const warned: readonly (readonly [string, (user: User) => unknown, string])[] = [
    [
      "stated instalments of a loan that is repaid otherwise",
      (user) => user.add("tblInstalments", { loan: "x-ray", date: serial("2014-03-21"), amount: 1 }),
      "The loan x-ray is not repaid in stated instalments; 1 instalment entered for it is not used.",
    ],
    [
      "values of a reference rate for a rescheduling that keeps the rate",
      (user) =>
        user.add("tblFixings", {
          loan: "rate",
          from: serial("2021-01-15"),
          percent: 0.01,
          rescheduling: serial("2021-01-15"),
        }),
      "1 row of the table tblFixings is entered for the rescheduling of the loan rate on 15 Jan 2021, which has no use for it; it is not used.",
    ],
    [
      "rates for default interest that is counted over nothing",
      (user) => user.add("tblDefaultRates", { loan: "x-ray", from: serial("2020-01-01"), percent: 0.05 }),
      "Default interest of the loan x-ray is not charged on top of a table of rates; 1 rate entered for it is not used.",
    ],
  ];
  test.each(warned)("%s", (_name, edit, sentence) => {
    const read = edited(edit);
    expect(said(read).warnings).toEqual([sentence]);
    expect(dossierOf(read).changed).toBe(false);
  });
});

describe("a workbook without the sheet of these terms", () => {
  test("keeps them as they were written, and says that the sheet is gone", () => {
    const read = edited((user) => user.edits.deleteSheet("Ostali uslovi"));
    expect(dossierOf(read).dossier).toEqual(WRITTEN);
    expect(said(read).warnings).toEqual([
      "The sheet with the table tblFees was deleted. What it held when it was last written is used, and the sheet is made anew.",
    ]);
  });

  test.each(["Dan dospeća u mesecu", "Pretpostavljena stopa", "Početno stanje duga"])(
    "wants each column of the loans: %s",
    (header) => {
      const snapshot = new UserEdits(snapshotFrom(PLAN)).snapshot;
      const tables = snapshot.tables.map((table) => renamed(table, header));
      expect(said(readBack({ ...snapshot, tables })).faults.join()).toContain(
        `The table tblLoans has no column “${header}” any more.`,
      );
    },
  );
});

function renamed(table: TableSnapshot, header: string): TableSnapshot {
  return {
    ...table,
    headers: table.headers.map((one) => (one === header && table.name === "tblLoans" ? "x" : one)),
  };
}
