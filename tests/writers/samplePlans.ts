import { day, excelSerial, type Day } from "../../src/calendar/day.ts";
import type { Language } from "../../src/messages/language.ts";
import { decimal } from "../../src/money/decimal.ts";
import type {
  CellFormat,
  CellLook,
  CellPlan,
  PlanValue,
  SheetPlan,
  TablePlan,
  WorkbookPlan,
} from "../../src/workbook/plan.ts";

/** Plans made by hand: their figures are worked out on paper or taken from a published schedule, not by the program. */

export const text = (value: string): PlanValue => ({ kind: "text", text: value });
export const number = (value: string): PlanValue => ({ kind: "number", number: decimal(value) });
export const date = (iso: string): PlanValue => ({ kind: "date", day: day(iso) });
export const truth = (value: boolean): PlanValue => ({ kind: "boolean", value });

export function emptySheet(name: string, parts: Partial<SheetPlan> = {}): SheetPlan {
  return {
    key: name,
    name,
    widths: [],
    cells: [],
    tables: [],
    charts: [],
    conditionalFormats: [],
    validations: [],
    freeze: null,
    print: { orientation: "portrait", fitWidth: 1, fitHeight: 0, footer: "Otplata" },
    ...parts,
  };
}

export function planOf(
  sheets: readonly SheetPlan[],
  names: WorkbookPlan["names"] = [],
  language: Language = "sr-Latn",
): WorkbookPlan {
  const properties = {
    title: "Otplata zajma",
    subject: "Zajam za skenere",
    description: "Plan otplate & provera <kamata>",
    keywords: "zajam, otplata",
    creator: "Otplata",
  };
  return { language, properties, sheets, names };
}

/** One sheet with one cell at A1. */
export function planWithCell(cell: CellPlan, parts: Partial<SheetPlan> = {}): WorkbookPlan {
  return planOf([emptySheet("List", { cells: [{ ...cell, row: 0, column: 0 }], ...parts })]);
}

/**
 * CNY 1,000,000.00 at 3 % a year, ACT/360, in four equal half-yearly instalments; interest worked out by hand:
 * 1,000,000.00 x 184 / 36,000 x 3 = 15,333.33; 750,000.00 x 181 -> 11,312.50; 500,000.00 x 184 -> 7,666.67;
 * 250,000.00 x 181 -> 3,770.83.
 */
const SCHEDULE = [
  { from: "2013-03-21", to: "2013-09-21", days: "184", opening: "1000000.00", interest: "15333.33" },
  { from: "2013-09-21", to: "2014-03-21", days: "181", opening: "750000.00", interest: "11312.50" },
  { from: "2014-03-21", to: "2014-09-21", days: "184", opening: "500000.00", interest: "7666.67" },
  { from: "2014-09-21", to: "2015-03-21", days: "181", opening: "250000.00", interest: "3770.83" },
];
const CLOSING = ["750000.00", "500000.00", "250000.00", "0.00"];

const TERMS = "Услови зајма";
const PLAN_SHEET = "Otplata '33 & plan";
const SCHEDULE_TABLE: TablePlan = {
  name: "tblSchedule_x_ray",
  row: 3,
  column: 0,
  input: false,
  columns: [
    { key: "n", header: "Р. бр." },
    { key: "from", header: "Od" },
    { key: "to", header: "Do [dan]" },
    { key: "days", header: "Број дана" },
    { key: "opening", header: "Stanje na početku" },
    { key: "principal", header: "Главница" },
    { key: "interest", header: "Kamata (3%)" },
    { key: "closing", header: "Stanje 'posle' #" },
  ],
  rows: SCHEDULE.map((row, index) => [
    { value: number(String(index + 1)), format: "integer" },
    {
      value: date(row.from),
      format: "date",
      formula: index === 0 ? "DrawdownDay" : `C${4 + index}`,
    },
    { value: date(row.to), format: "date", formula: `EDATE(DrawdownDay,6*[@[Р. бр.]])` },
    { value: number(row.days), format: "integer", formula: "[@[Do '[dan']]]-[@Od]" },
    {
      value: number(row.opening),
      format: "amount2",
      formula: index === 0 ? 'SUMIFS(tblDrawdowns[Износ],tblDrawdowns[Зајам],"x-ray")' : `H${4 + index}`,
    },
    {
      value: number("250000.00"),
      format: "amount2",
      formula: `ROUND([@[Stanje na početku]]/(ROWS(tblSchedule_x_ray[#Data])-[@[Р. бр.]]+1),2)`,
    },
    {
      value: number(row.interest),
      format: "amount2",
      formula: "ROUND([@[Stanje na početku]]*[@[Број дана]]*Rate/360,2)",
    },
    {
      value: number(CLOSING[index] ?? ""),
      format: "amount2",
      formula: "ROUND([@[Stanje na početku]]-[@Главница],2)",
    },
  ]),
};

const columnBlock = (column: number) => ({ sheet: PLAN_SHEET, row: 4, column, rows: 4, columns: 1 });

const termsSheet = emptySheet(TERMS, {
  widths: [24, 18, 18, 40],
  cells: [
    { row: 0, column: 0, value: text("Услови зајма за скенере"), look: "title", span: 4 },
    { row: 1, column: 0, value: text("Kamatna stopa"), look: "label" },
    { row: 1, column: 1, value: number("0.03"), format: "percent", look: "input" },
    { row: 2, column: 0, value: text("Datum povlačenja"), look: "label" },
    { row: 2, column: 1, value: date("2013-03-21"), format: "date", look: "input" },
    { row: 3, column: 0, value: text("План отплате"), link: { sheet: PLAN_SHEET, cell: "A4" } },
    {
      row: 4,
      column: 0,
      span: 4,
      wrap: true,
      look: "note",
      value: text(
        "Datum povlačenja je pretpostavljen: zakon ga ne navodi. Каматна стопа и рок су преузети из закона о " +
          "изменама и допунама закона о буџету, члан 3, а број дана се рачуна по конвенцији ACT/360.",
      ),
    },
  ],
  tables: [
    {
      name: "tblDrawdowns",
      row: 6,
      column: 0,
      input: true,
      filter: true,
      columns: [
        { key: "loan", header: "Зајам" },
        { key: "date", header: "Датум" },
        { key: "amount", header: "Износ" },
        { key: "note", header: "Napomena" },
      ],
      rows: [
        [
          { value: text("x-ray"), look: "inferred" },
          { value: date("2013-03-21"), format: "date", look: "input" },
          { value: number("1000000.00"), format: "amount2", look: "input" },
          { value: text('=HYPERLINK("http://example.com")'), look: "seen" },
        ],
        [
          { value: text("drugi"), look: "seen" },
          { value: date("2014-01-31"), format: "date", look: "input" },
          { value: number("2500000.55"), format: "amount2", look: "input" },
          { value: { kind: "blank" } },
        ],
      ],
    },
  ],
  validations: [
    {
      at: { sheet: TERMS, row: 1, column: 1, rows: 1, columns: 1 },
      rule: { kind: "decimal", from: decimal("0"), to: decimal("1") },
      title: "Kamatna stopa",
      text: "Od 0% do 100%.",
    },
    {
      at: { sheet: TERMS, row: 2, column: 1, rows: 1, columns: 1 },
      rule: { kind: "date", from: day("2000-01-01"), to: day("2100-12-31") },
      title: "Datum",
      text: "Datum između 2000. i 2100. godine.",
    },
    {
      at: { sheet: TERMS, row: 7, column: 0, rows: 2, columns: 1 },
      rule: { kind: "list", values: ["x-ray", "drugi"] },
      title: "Zajam",
      text: "Izaberite zajam.",
    },
  ],
});

const scheduleSheet = emptySheet(PLAN_SHEET, {
  widths: [7, 13, 13, 10, 18, 18, 16, 18],
  cells: [
    { row: 0, column: 0, value: text("Plan otplate"), look: "title", span: 8 },
    { row: 1, column: 0, value: text("Provera"), look: "label", span: 2 },
    {
      row: 1,
      column: 2,
      value: text("slaže se"),
      look: "good",
      formula: 'IF(ABS(SUM(tblSchedule_x_ray[Главница])-E5)<0.005,"slaže se","ne slaže se")',
    },
    { row: 9, column: 3, value: text("Ukupno"), look: "total" },
    { row: 9, column: 4, value: { kind: "blank" }, look: "total" },
    {
      row: 9,
      column: 5,
      value: number("1000000.00"),
      format: "amount2",
      look: "total",
      formula: "SUM(tblSchedule_x_ray[Главница])",
    },
    // 15333.33 + 11312.50 + 7666.67 + 3770.83
    {
      row: 9,
      column: 6,
      value: number("38083.33"),
      format: "amount2",
      look: "total",
      formula: "ROUND(SUM(tblSchedule_x_ray[Kamata (3%)]),2)",
    },
  ],
  tables: [SCHEDULE_TABLE],
  charts: [
    {
      kind: "line",
      title: "Stanje duga & plan",
      altText: "Stanje duga pada sa 750.000 na 0.",
      categoryTitle: "Godina",
      valueTitle: "CNY",
      categories: columnBlock(2),
      series: [{ name: "Stanje <posle>", values: columnBlock(7) }],
      at: { row: 12, column: 0, rows: 14, columns: 5 },
      valueFormat: "amount2",
    },
    {
      kind: "column",
      title: "Rate",
      altText: "Glavnica i kamata po ratama.",
      categories: columnBlock(0),
      series: [
        { name: "Главница", values: columnBlock(5) },
        { name: "Kamata", values: columnBlock(6) },
      ],
      at: { row: 12, column: 5, rows: 14, columns: 3 },
      valueFormat: "amount0",
    },
    {
      kind: "area",
      title: "Stanje",
      altText: "Stanje duga kao površina.",
      categories: columnBlock(2),
      series: [{ name: "Stanje", values: columnBlock(4) }],
      at: { row: 27, column: 0, rows: 12, columns: 5 },
      valueFormat: "amount0",
    },
  ],
  conditionalFormats: [
    {
      at: { sheet: PLAN_SHEET, row: 1, column: 2, rows: 1, columns: 1 },
      formula: '$C$2<>"slaže se"',
      look: "bad",
    },
  ],
  freeze: { rows: 4, columns: 1 },
  print: {
    orientation: "landscape",
    fitWidth: 1,
    fitHeight: 0,
    repeatRows: [3, 3],
    footer: "Plan & provera",
  },
});

/** A schedule with its terms on another sheet: tables, names, links, charts, rules, freeze and print set-up. */
export const schedulePlan: WorkbookPlan = planOf(
  [termsSheet, scheduleSheet],
  [
    { name: "Rate", sheet: TERMS, row: 1, column: 1 },
    { name: "DrawdownDay", sheet: TERMS, row: 2, column: 1 },
    { name: "FirstClosing", sheet: PLAN_SHEET, row: 4, column: 7 },
  ],
);

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
  { formula: 'XLOOKUP("glavnica",tblPay[Vrsta],tblPay[Iznos])', value: number("30.10"), format: "amount2" },
  { formula: 'IFERROR(MATCH("nema",tblPay[Vrsta],0),0)', value: number("0"), format: "integer" },
  { formula: "MAX(tblPay[Dan])", value: date("2014-04-01"), format: "date" },
  { formula: "MIN(tblPay[Dan])", value: date("2013-03-21"), format: "date" },
  { formula: "MAX(tblPay[Dan])-MIN(tblPay[Dan])", value: number("376"), format: "integer" },
  { formula: "DAYS360(DATE(2014,1,30),DATE(2014,3,31),TRUE)", value: number("60"), format: "integer" },
  { formula: "YEAR(MAX(tblPay[Dan]))", value: number("2014"), format: "integer" },
  {
    formula: "LET(cents,ROUND(12.34*100,0),rest,MOD(cents,100),rest+1)",
    value: number("35"),
    format: "integer",
  },
  { formula: 'IF(AND(1<2,NOT(FALSE)),"da","ne")', value: text("da") },
  { formula: "1<>1", value: truth(false) },
  { formula: '"Stanje: "&TEXT(1234,"0")&" CNY"', value: text("Stanje: 1234 CNY") },
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
  return String(excelSerial(day(iso) satisfies Day));
}
