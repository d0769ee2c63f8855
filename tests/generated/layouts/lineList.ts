import type { CardContent, DebtContent } from "../content/debt.ts";
import type { ExpectedTotal } from "../expected.ts";
import type { Part } from "../law.ts";
import { paragraph, type PrintedCell, type PrintedTable } from "../printed.ts";
import type { Random } from "../random.ts";
import { inStyle, inWords, type PrintStyle } from "../style.ts";
import { amountCell, balanceCell, dateCell, expectedCard, instalmentText, sumOf } from "./debtList.ts";

/** How a report lays out its list of loans, one in each row. */
export interface LineListLook {
  readonly columns: readonly ListColumn[];
  /** Headings of the columns, Cyrillic. */
  readonly headings: readonly string[];
  /** Whether a column that nobody asks for stands before the balances. */
  readonly beside: string | null;
  readonly middle: boolean;
  readonly hasTotal: boolean;
}

const LIST_COLUMNS = ["row", "name", "eur", "rsd", "first", "last", "instalment", "rate"] as const;
type ListColumn = (typeof LIST_COLUMNS)[number];

const ORDERS: readonly (readonly ListColumn[])[] = [
  LIST_COLUMNS,
  ["row", "name", "rate", "first", "last", "instalment", "eur", "rsd"],
  ["row", "name", "first", "last", "rate", "eur", "rsd", "instalment"],
  ["row", "name", "rsd", "eur", "instalment", "rate", "first", "last"],
];

/** `{year}` is the law's. */
const HEADINGS: Readonly<Record<ListColumn, readonly string[]>> = {
  row: ["Р. бр.", "Ред. број", "Редни број"],
  name: ["Назив дуга", "Кредитор и пројекат", "Назив зајма"],
  eur: ["Стање дуга у EUR", "Неотплаћена главница у EUR", "Преостали дуг (EUR)"],
  rsd: ["Стање дуга у RSD", "Стање дуга у динарима", "Противвредност дуга у RSD"],
  first: ["Први датум отплате главнице", "Прва рата", "Датум прве рате главнице"],
  last: ["Последњи датум отплате главнице", "Последња рата", "Коначно доспеће"],
  instalment: [
    "Рата главнице за {year}. годину",
    "Главница за {year}. годину",
    "Планирана отплата главнице за {year}. год.",
  ],
  rate: ["Каматна стопа", "Камата", "Каматна стопа на годишњем нивоу"],
};

/** Amounts that are no balance, beside it. */
const BESIDE = [
  "Одобрени износ EUR",
  "Повучено EUR",
  "Камата за {year}. EUR",
  "Доспело неплаћено EUR",
  "Планирано стање на крају {year}. EUR",
  "Стање камате EUR",
];

const WIDTHS: Readonly<Record<ListColumn, number>> = {
  row: 36,
  name: 190,
  eur: 84,
  rsd: 96,
  first: 70,
  last: 70,
  instalment: 96,
  rate: 96,
};
const RIGHT: readonly ListColumn[] = ["eur", "rsd", "instalment"];

export function lineListLook(random: Random): LineListLook {
  const columns = random.pick(ORDERS);
  return {
    columns,
    headings: columns.map((column) => random.pick(HEADINGS[column])),
    beside: random.chance(0.3) ? random.pick(BESIDE) : null,
    middle: random.chance(0.4),
    hasTotal: random.chance(0.6),
  };
}

/** A report on public debt whose list has a line for each loan, as spreadsheets and word processors lay it out. */
export function lineList(random: Random, content: DebtContent, style: PrintStyle, look: LineListLook): Part {
  const say = (text: string): string => inStyle(text.replace("{year}", String(content.year)), style);
  const cards = content.sections.flatMap(({ groups }) => groups.flatMap((group) => group.cards));
  const numbered = cards.map((card, at): CardContent => ({ ...card, row: String(at + 1) }));
  const at = look.columns.indexOf("eur");
  const beside = (cell: PrintedCell | null): readonly (PrintedCell | null)[] =>
    look.beside === null ? [] : [cell];
  const rowOf = (
    cellOf: (column: ListColumn) => PrintedCell | null,
    other: PrintedCell | null,
  ): readonly (PrintedCell | null)[] => {
    const cells = look.columns.map(cellOf);
    return [...cells.slice(0, at), ...beside(other), ...cells.slice(at)];
  };
  const rows = numbered.map((card) => ({
    cells: rowOf((column) => ({ ...cellOfCard(card, column, style), ...(look.middle && { middle: true }) }), {
      ...amountCell(random.digits(random.between(5, 9)), style),
      ...(look.middle && { middle: true }),
    }),
  }));
  const sums = { eur: sumOf(cards.map(({ eur }) => eur)), rsd: sumOf(cards.map(({ rsd }) => rsd)) };
  const totals: ExpectedTotal[] = look.hasTotal
    ? [
        {
          kind: "debt-card",
          label: say("Укупно:"),
          figures: [String(sums.eur), String(sums.rsd)],
          agrees: true,
        },
      ]
    : [];
  const total = {
    cells: rowOf((column) => {
      if (column === "name") return { text: say("Укупно:") };
      return column === "eur" || column === "rsd" ? amountCell(sums[column], style) : null;
    }, null),
    bold: true,
  };
  const headings = look.headings.map((text) => ({ text: say(text) }));
  const widths = look.columns.map((column): PrintedTable["columns"][number] => ({
    width: WIDTHS[column],
    align: RIGHT.includes(column) ? "right" : column === "name" || column === "row" ? "left" : "center",
  }));
  const besideColumn = look.beside === null ? [] : [{ width: WIDTHS.eur, align: "right" } as const];
  const header = [
    ...headings.slice(0, at),
    ...beside({ text: say(look.beside ?? "") }),
    ...headings.slice(at),
  ];
  return {
    blocks: [
      paragraph(say("ИЗВЕШТАЈ О ЈАВНОМ ДУГУ"), true),
      paragraph(say(`Стање јавног дуга Републике Србије на дан ${inWords(content.asOf)}`)),
      {
        kind: "table",
        columns: [...widths.slice(0, at), ...besideColumn, ...widths.slice(at)],
        header: [{ cells: header, bold: true }],
        rows: look.hasTotal ? [...rows, total] : rows,
        wide: true,
      },
    ],
    expected: {
      lines: numbered.map((card) => {
        const line = expectedCard(card, {
          section: "direct-external",
          title: null,
          content,
          style,
          look: { dated: true },
        });
        return { ...line, fields: { ...line.fields, section: "" } };
      }),
      totals,
      besides: look.beside === null ? 0 : 1,
    },
  };
}

function cellOfCard(card: CardContent, column: ListColumn, style: PrintStyle): PrintedCell {
  switch (column) {
    case "row":
      return { ...amountCell(BigInt(card.row), style) };
    case "name":
      return { text: inStyle(card.name, style) };
    case "eur":
    case "rsd":
      return balanceCell(card[column], style);
    case "first":
    case "last":
      return dateCell(card[column], style);
    case "instalment":
      return { text: instalmentText(card, style) };
    case "rate":
      return { text: card.rate === null ? "-" : inStyle(card.rate, style) };
  }
}
