import { ROAD } from "../../workbook/dossier.ts";
import type { Outcome } from "./outcome.ts";
import { beside, block, cell, columnOf, rowNumber, under, wholeRow } from "./places.ts";
import type { Scenario } from "./scenario.ts";
import type { Step } from "./steps.ts";

const NOTHING_TAKEN: Partial<Outcome> = { changed: null, agrees: false };

/** The table's first rate, but for who published it. */
const RATE_2014 =
  '{"date":16282,"base":"EUR","quote":"RSD","rate":{"digits":"1167676","scale":4},"mark":"seen","source":';

const DRAWN_MORE: readonly string[] = [
  'loans.0.terms.drawdowns: with {"date":15840,"amount":{"minor":"10000000","currency":"CNY"}}',
  'loans.0.terms.sources.drawdowns.mark: "inferred" → "entered"',
  'loans.0.terms.sources.drawdowns.text: "24 rate po 8.537.500,00 CNY; dan povlačenja nije viđen" → "\'Zajmovi\'!C40"',
];

const RATE = under("tblLoans", "Stopa ili marža");
const BESIDE_LOANS = beside("tblLoans", 0);
const DRAWDOWN = wholeRow("tblDrawdowns", 0);
/** As much as may still be drawn: 205,000,000.00 - 204,900,000.00. */
const changedDrawdown = (row: number): readonly Step[] => [
  { do: "type", at: cell("tblDrawdowns", 1, row), text: "15.05.2013" },
  { do: "type", at: cell("tblDrawdowns", 2, row), text: "100000" },
];

/** A sheet of the user's own with numbers, and a formula over them. */
const OWN: readonly Step[] = [
  { do: "addSheet", name: "Moje" },
  { do: "type", at: "Moje!A1", text: "7" },
  { do: "type", at: "Moje!A2", text: "8" },
  { do: "type", at: "Moje!B1", text: "=A1*2" },
  { do: "type", at: "Moje!C1", text: "=SUM(A1:B1)" },
];

export const SCENARIOS: readonly Scenario[] = [
  {
    name: "cells with formulas are cut and pasted on a sheet of one's own",
    steps: [...OWN, { do: "cut", from: "Moje!A1:B1", to: "Moje!A5" }],
    watched: ["Moje!A1", "Moje!A5", "Moje!B5", "Moje!C1"],
    outcome: {
      cells: [
        "Moje!A1  | ",
        "Moje!A5 7 | 7",
        "Moje!B5 =A5*2 14 | =A5*2 14",
        "Moje!C1 =SUM(A5:B5) 21 | =SUM(A5:B5) 21",
      ],
    },
  },
  {
    name: "cells with formulas are copied, and fill a larger target",
    steps: [
      ...OWN,
      { do: "copy", from: "Moje!B1", to: "Moje!B2" },
      { do: "type", at: "Moje!D1", text: "=$A$1+A$2" },
      { do: "fill", cells: "Moje!D1:D3", to: "down" },
      { do: "fill", cells: "Moje!D1:E1", to: "right" },
    ],
    watched: ["Moje!B2", "Moje!D3", "Moje!E1"],
    outcome: {
      cells: [
        "Moje!B2 =A2*2 16 | =A2*2 16",
        "Moje!D3 =$A$1+A$2 15 | =$A$1+A$2 15",
        "Moje!E1 =$A$1+B$2 23 | =$A$1+B$2 23",
      ],
    },
  },
  {
    name: "the day of the balances is cut to a sheet of one's own",
    steps: [...OWN, { do: "cut", from: "Sažetak!B3", to: "Moje!E9" }],
    watched: ["Moje!E9", "Sažetak!B3"],
    outcome: {
      ...NOTHING_TAKEN,
      said: [
        "Moje!E9 The cell Stanje na dan was moved to a sheet that is not read. Move it back to the summary.",
      ],
      cells: ["Moje!E9 44804", "Sažetak!B3 "],
    },
  },
  {
    name: "a loan's rate is filled down over the next loan's",
    steps: [{ do: "fill", cells: block(cell("tblLoans", RATE, 0), cell("tblLoans", RATE, 1)), to: "down" }],
    watched: [cell("tblLoans", RATE, 1)],
    outcome: {
      changed: [
        'loans.1.terms.rate.percent.digits: "25" → "3"',
        "loans.1.terms.rate.percent.scale: 1 → 0",
        `loans.1.terms.sources.rate: none → {"mark":"entered","text":"'Zajmovi'!I6"}`,
      ],
      cells: ["Zajmovi!I6 0.03 | 0.03"],
    },
  },
  {
    name: "a drawdown is copied right below its table, and changed there",
    steps: [{ do: "copy", from: DRAWDOWN, to: cell("tblDrawdowns", 0, 4) }, ...changedDrawdown(4)],
    outcome: { changed: DRAWN_MORE },
    except: {
      "a file": {
        why: "in LibreOffice no table grows by what is put below it; the program says that it was not read",
        changed: [],
        said: [
          "Zajmovi, cell A44: what stands right below the table tblDrawdowns is not part of it and was not read. Put a row into the table and move it there.",
        ],
      },
    },
  },
  {
    name: "figures of a schedule are copied to a sheet of one's own",
    steps: [
      ...OWN,
      {
        do: "copy",
        from: block(
          cell("tblSchedule_x_ray", under("tblSchedule_x_ray", "Glavnica"), 1),
          cell("tblSchedule_x_ray", under("tblSchedule_x_ray", "Kamata"), 1),
        ),
        to: "Moje!F1",
      },
    ],
    watched: ["Moje!F1"],
    values: true,
    // Copied, "[@Rata]" is of the table that it names, and of no row of it on another sheet.
    outcome: { cells: ["Moje!F1 #VALUE! | #VALUE!"] },
  },
  {
    name: "a whole row of the loans is cut to a sheet of one's own",
    steps: [...OWN, { do: "cut", from: wholeRow("tblLoans", 1), to: "Moje!A9" }],
    watched: ["Moje!A9"],
    outcome: {
      // The summary of the one loan that is left has no table of several.
      released: ["tblOwed"],
      changed: [`loans: without ${ROAD.id}`],
      said: [
        `The loan ${ROAD.id} was taken out; 3 rows of the table tblDrawdowns that belong to it are not used.`,
        `The loan ${ROAD.id} was taken out; 2 rows of the table tblFees that belong to it are not used.`,
      ],
      cells: [`Moje!A9 ${ROAD.id} | ${ROAD.id}`],
    },
  },
  {
    name: "cells are pasted over the right edge of a table",
    steps: [...OWN, { do: "copy", from: "Moje!A1:B1", to: cell("tblRates", -1, 0) }],
    outcome: {
      changed: [`rates: without ${RATE_2014}"NBS"}`, `rates: with ${RATE_2014}"7"}`],
      asked: ["Kursevi!G7 row-gone"],
    },
    except: {
      "a file": {
        why: "in LibreOffice no table grows by what is put beside it: there is no cell of the table to ask about",
        asked: [],
      },
    },
  },
  {
    name: "a column is put into the middle of the loans",
    steps: [
      { do: "insertColumns", at: columnOf(cell("tblLoans", RATE, 0)), count: 1 },
      { do: "type", at: cell("tblLoans", RATE, 0), text: "beleška" },
    ],
    watched: [cell("tblLoans", RATE, 0), BESIDE_LOANS],
    outcome: { cells: ["Zajmovi!I5 beleška | 0.03", `${BESIDE_LOANS}  | beleška`] },
  },
  {
    name: "a column of the loans is taken out",
    steps: [
      {
        do: "deleteColumns",
        at: columnOf(cell("tblLoans", under("tblLoans", "Prva glavnica"), 0)),
        count: 1,
      },
    ],
    outcome: {
      ...NOTHING_TAKEN,
      said: [
        "Zajmovi!A4 The table tblLoans has no column “Prva glavnica” any more. Restore the column, or its header in the first row of the table.",
      ],
    },
  },
  {
    name: "a row of the sheet is put into the drawdowns, a drawdown copied there and changed",
    steps: [
      { do: "insertRows", at: rowNumber(cell("tblDrawdowns", 0, 1)), count: 1 },
      { do: "copy", from: DRAWDOWN, to: cell("tblDrawdowns", 0, 1) },
      ...changedDrawdown(1),
    ],
    outcome: { changed: DRAWN_MORE },
  },
  {
    name: "rows of the sheet are taken out of the rates",
    steps: [{ do: "deleteRows", at: rowNumber(cell("tblRates", -1, 0)), count: 1 }],
    outcome: { changed: [`rates: without ${RATE_2014}"NBS"}`] },
  },
  {
    name: "rows are put in and taken out around tables, with a note beside",
    steps: [
      { do: "type", at: "Zajmovi!AF3", text: "proveriti" },
      { do: "insertRows", at: "Zajmovi!1", count: 2 },
      { do: "deleteRows", at: "Zajmovi!2", count: 1 },
    ],
    watched: ["Zajmovi!AF4"],
    outcome: { cells: ["Zajmovi!AF4 proveriti | proveriti"] },
  },
  {
    name: "sheets are moved and renamed, and a formula of one's own refers to them",
    steps: [
      ...OWN,
      { do: "type", at: "Moje!F1", text: `=${cell("tblLoans", RATE, 0)}` },
      { do: "renameSheet", sheet: "Zajmovi", to: "Uslovi 2026" },
      { do: "moveSheet", sheet: "Uslovi 2026", to: 0 },
      { do: "moveSheet", sheet: "Moje", to: 1 },
    ],
    watched: ["Moje!F1"],
    outcome: { cells: ["Moje!F1 ='Uslovi 2026'!I5 0.03 | ='Uslovi 2026'!I5 0.03"] },
  },
  {
    name: "cells are cut over the day of the balances",
    steps: [
      ...OWN,
      { do: "type", at: "Moje!A9", text: "31.12.2021." },
      { do: "cut", from: "Moje!A9", to: "Sažetak!B3" },
    ],
    watched: ["Sažetak!B3"],
    outcome: { changed: ["settings.asOf: 19235 → 18992"], cells: ["Sažetak!B3 44561 | 44561"] },
    except: {
      Excel: {
        why: "Excel breaks every reference to cells that others are moved over, names too; the program says so and keeps the day",
        changed: [],
        said: [
          "The cell with the name AsOf, for the day of the balances, is gone. The day stays 31 Aug 2022.",
        ],
        cells: ["Sažetak!B3 44561 | 44804"],
      },
    },
  },
];
