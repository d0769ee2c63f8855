import { day, excelSerial } from "../../src/calendar/day.ts";
import type {
  CellFormat,
  CellLook,
  CellPlan,
  PlanValue,
  SheetPlan,
  WorkbookPlan,
} from "../../src/workbook/plan.ts";
import { date, emptySheet, number, planOf, text, truth } from "./planParts.ts";
import { schedulePlan } from "./schedulePlan.ts";

/** Plans made by hand: their figures are worked out on paper, not by the program. */

interface Construct {
  readonly formula: string;
  readonly value: PlanValue;
  readonly format?: CellFormat;
}

/** 1 April 2014 less 21 March 2013: 376 days. */
const CONSTRUCTS: readonly Construct[] = [
  { formula: "ROUND(2.345,2)", value: number("2.35"), format: "amount2" },
  { formula: "SUM(tblPay[Iznos])", value: number("60.30"), format: "amount2" },
  { formula: 'SUMIFS(tblPay[Iznos],tblPay[Vrsta],"kamata")', value: number("30.20"), format: "amount2" },
  { formula: 'COUNTIFS(tblPay[Vrsta],"kamata",tblPay[Iznos],">15")', value: number("1"), format: "integer" },
  {
    formula: 'SUMPRODUCT((tblPay[Vrsta]="kamata")*tblPay[Iznos]*2)',
    value: number("60.40"),
    format: "amount2",
  },
  { formula: "EDATE(DATE(2013,8,31),6)", value: date("2014-02-28"), format: "date" },
  {
    formula: 'INDEX(tblPay[Iznos],MATCH("glavnica",tblPay[Vrsta],0))',
    value: number("30.10"),
    format: "amount2",
  },
  { formula: 'MAXIFS(tblPay[Iznos],tblPay[Vrsta],"glavnica")', value: number("30.10"), format: "amount2" },
  { formula: 'IFERROR(MATCH("nema",tblPay[Vrsta],0),0)', value: number("0"), format: "integer" },
  { formula: "MAX(tblPay[Dan])", value: date("2014-04-01"), format: "date" },
  { formula: "MIN(tblPay[Dan])", value: date("2013-03-21"), format: "date" },
  { formula: "MAX(tblPay[Dan])-MIN(tblPay[Dan])", value: number("376"), format: "integer" },
  { formula: "DAYS360(DATE(2014,1,30),DATE(2014,3,31),TRUE)", value: number("60"), format: "integer" },
  { formula: "YEAR(MAX(tblPay[Dan]))", value: number("2014"), format: "integer" },
  {
    formula: "IFS(1>2,34,MOD(ROUND(12.34*100,0),100)=34,35)",
    value: number("35"),
    format: "integer",
  },
  { formula: 'IF(AND(1<2,NOT(FALSE)),"da","ne")', value: text("da") },
  { formula: "1<>1", value: truth(false) },
  { formula: '"Stanje: "&1234&" CNY"', value: text("Stanje: 1234 CNY") },
  { formula: "ROWS(tblPay[#Data])", value: number("3"), format: "integer" },
  { formula: "tblPay[[#Headers],[Dan]]", value: text("Dan") },
  { formula: "SUM(tblPay[[Iznos]:[Ponder]])", value: number("66.30"), format: "amount2" },
  { formula: "SUM(Podaci!$C$2:$C$4)", value: number("60.30"), format: "amount2" },
  { formula: "ROWS(tblPay[])", value: number("3"), format: "integer" },
  { formula: '""', value: text("") },
];

const paySheet = emptySheet("Podaci", {
  widths: [14, 14, 14, 14],
  tables: [
    {
      name: "tblPay",
      row: 0,
      column: 0,
      input: true,
      keys: [],
      columns: [
        { key: "day", header: "Dan" },
        { key: "kind", header: "Vrsta" },
        { key: "amount", header: "Iznos" },
        { key: "weight", header: "Ponder" },
      ],
      rows: (
        [
          ["2013-03-21", "kamata", "10.10"],
          ["2013-09-21", "glavnica", "30.10"],
          ["2014-04-01", "kamata", "20.10"],
        ] as const
      ).map(([when, kind, amount], index) => [
        { value: date(when), format: "date" },
        { value: text(kind) },
        { value: number(amount), format: "amount2" },
        { value: number(String(index + 1)), format: "integer" },
      ]),
    },
  ],
});

/** One formula of each kind that the workbook is built from, over a table on another sheet. */
export const constructsPlan: WorkbookPlan = planOf([
  paySheet,
  emptySheet("Formule", {
    widths: [70, 20],
    cells: CONSTRUCTS.flatMap(({ formula, value, format }, row): SheetPlan["cells"] => [
      { row, column: 0, value: text(`=${formula}`) },
      { row, column: 1, value, formula, ...(format ? { format } : {}) },
    ]),
  }),
]);

/** Texts that a careless writer would turn into something else. */
export const HARD_TEXTS: readonly string[] = [
  "=1+1",
  "+381 11 3642",
  "-",
  "- neto",
  "@SUM(A1)",
  "'navod",
  "#N/A",
  "#REF!",
  "TRUE",
  "000421",
  "6.5",
  "1E5",
  "01.02.2014.",
  " razmaci ",
  "dva\nreda",
  "_x0041_",
  'Ђорђе & <Љиља> "Џ"',
  "中国进出口银行",
  "😀",
  "&amp;",
  "]]>",
];

/** Ten kinds of values, and texts that must stay what they are. */
export const valuesPlan: WorkbookPlan = planOf(
  [
    emptySheet("Вредности", {
      widths: [30, 30],
      cells: [
        ...(
          [
            { value: number("1234567.89"), format: "amount2" },
            { value: number("-0.01"), format: "amount2" },
            { value: number("204900000.00"), format: "amount2" },
            { value: number("999999999999.999"), format: "amount3" },
            { value: number("2698700072"), format: "amount0" },
            { value: number("117.2433"), format: "rate4" },
            { value: number("0.0235"), format: "percent" },
            { value: number("2014"), format: "integer" },
            { value: date("2014-03-21"), format: "date" },
            { value: truth(true) },
            { value: { kind: "blank" }, look: "input" },
          ] satisfies CellPlan[]
        ).map((cell, row) => ({ ...cell, row, column: 0 })),
        ...HARD_TEXTS.map((hard, row) => ({ row, column: 1, value: text(hard), format: "text" as const })),
      ],
    }),
    emptySheet("Izgledi", {
      widths: [20, 30],
      cells: (
        [
          "plain",
          "title",
          "subtitle",
          "heading",
          "label",
          "header",
          "input",
          "total",
          "note",
          "seen",
          "quoted",
          "computed",
          "inferred",
          "good",
          "bad",
        ] satisfies CellLook[]
      ).flatMap((look, row): SheetPlan["cells"] => [
        { row, column: 0, value: text(look), look },
        { row, column: 1, value: number("8537500.00"), format: "amount2", look },
      ]),
    }),
  ],
  [],
  "sr-Cyrl",
);

export const SAMPLE_PLANS: Readonly<Record<string, WorkbookPlan>> = {
  schedule: schedulePlan,
  constructs: constructsPlan,
  values: valuesPlan,
};

/** The serial number of a day given as ISO text, for comparing with what a file holds. */
export function serialText(iso: string): string {
  return String(excelSerial(day(iso)));
}
