import { day } from "../../src/calendar/day.ts";
import { decimal } from "../../src/money/decimal.ts";
import type { TablePlan, WorkbookPlan } from "../../src/workbook/plan.ts";
import { date, emptySheet, number, planOf, text } from "./planParts.ts";

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
  keys: [],
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
      formula: `IF([@[Р. бр.]]=1,DrawdownDay,C${4 + index})`,
    },
    { value: date(row.to), format: "date", formula: `EDATE(DrawdownDay,6*[@[Р. бр.]])` },
    { value: number(row.days), format: "integer", formula: "[@[Do '[dan']]]-[@Od]" },
    {
      value: number(row.opening),
      format: "amount2",
      formula: `IF([@[Р. бр.]]=1,SUMIFS(tblDrawdowns[Износ],tblDrawdowns[Зајам],"x-ray"),H${4 + index})`,
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
      keys: [],
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
