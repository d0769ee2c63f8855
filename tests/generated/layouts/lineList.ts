import type { CardContent, DebtContent } from "../content/debt.ts";
import type { ExpectedTotal } from "../expected.ts";
import type { Part } from "../law.ts";
import { paragraph, type PrintedCell, type PrintedRow, type PrintedTable } from "../printed.ts";
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
  /** Whether creditors' groups have a title above their loans, and a sum below. */
  readonly grouped: "no" | "titles" | "sums";
  /** Whether "Стање дуга" stands once, over both currencies, and whether the columns are numbered below. */
  readonly head: "plain" | "two-rows" | "numbered";
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
    grouped: random.pick(["no", "no", "titles", "sums"] as const),
    head: random.pick(["plain", "plain", "two-rows", "numbered"] as const),
  };
}

/** A report on public debt whose list has a line for each loan, as spreadsheets and word processors lay it out. */
export function lineList(random: Random, content: DebtContent, style: PrintStyle, look: LineListLook): Part {
  const say = (text: string): string => inStyle(text.replace("{year}", String(content.year)), style);
  const groups = numberedGroups(content, look.grouped !== "no");
  const cards = groups.flatMap((group) => group.cards);
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
  const middle = look.middle && { middle: true };
  const rowOfCard = (card: CardContent): PrintedRow => ({
    cells: rowOf((column) => ({ ...cellOfCard(card, column, style), ...middle }), {
      ...amountCell(random.digits(random.between(5, 9)), style),
      ...middle,
    }),
  });
  const totals: ExpectedTotal[] = [];
  const totalOf = (words: string, some: readonly CardContent[]): PrintedRow => {
    const sums = { eur: sumOf(some.map(({ eur }) => eur)), rsd: sumOf(some.map(({ rsd }) => rsd)) };
    totals.push({
      kind: "debt-card",
      label: say(words),
      figures: [String(sums.eur), String(sums.rsd)],
      agrees: true,
    });
    return {
      cells: rowOf((column) => {
        if (column === "name") return { text: say(words) };
        return column === "eur" || column === "rsd" ? amountCell(sums[column], style) : null;
      }, null),
      bold: true,
    };
  };
  const rows = groups.flatMap(({ title, cards: own }): PrintedRow[] => [
    ...(title === null
      ? []
      : [{ cells: rowOf((column) => (column === "name" ? { text: say(title) } : null), null), bold: true }]),
    ...own.map(rowOfCard),
    ...(title !== null && look.grouped === "sums" ? [totalOf(`Укупно ${title}:`, own)] : []),
  ]);
  if (look.hasTotal) rows.push(totalOf("УКУПНО:", cards));
  const headings = look.headings.map((text) => ({ text: say(text) }));
  const widths = look.columns.map((column): PrintedTable["columns"][number] => ({
    width: WIDTHS[column],
    align: RIGHT.includes(column) ? "right" : column === "name" || column === "row" ? "left" : "center",
  }));
  const besideColumn = look.beside === null ? [] : [{ width: WIDTHS.eur, align: "right" } as const];
  const header = [
    ...headings.slice(0, at),
    ...(look.beside === null ? [] : [{ text: say(look.beside) }]),
    ...headings.slice(at),
  ];
  return {
    blocks: [
      paragraph(say("ИЗВЕШТАЈ О ЈАВНОМ ДУГУ"), true),
      paragraph(say(`Стање јавног дуга Републике Србије на дан ${inWords(content.asOf)}`)),
      {
        kind: "table",
        columns: [...widths.slice(0, at), ...besideColumn, ...widths.slice(at)],
        header: headerOf(header, at + (look.beside === null ? 0 : 1), look, say),
        rows,
        wide: true,
      },
    ],
    expected: {
      lines: groups.flatMap(({ title, cards: own }) =>
        own.map((card) => {
          const where = { section: "direct-external", title, content, style, look: { dated: true } } as const;
          const line = expectedCard(card, where);
          return { ...line, fields: { ...line.fields, section: "" } };
        }),
      ),
      totals,
      besides: look.beside === null ? 0 : 1,
    },
  };
}

/** What a law gives no title. */
const UNTITLED: Partial<Record<string, string>> = {
  "direct-internal": "Банке у земљи",
  "indirect-internal": "Јавни сектор",
};

/** The loans in one list, numbered through; those of a group together where it is to have a title. */
function numberedGroups(
  { sections }: DebtContent,
  hasTitles: boolean,
): { readonly title: string | null; readonly cards: readonly CardContent[] }[] {
  let row = 0;
  return sections.flatMap(({ section, groups }) =>
    groups.map(({ title, cards }) => ({
      title: hasTitles ? (title ?? UNTITLED[section] ?? null) : null,
      cards: cards.map((card): CardContent => {
        row += 1;
        return { ...card, row: String(row) };
      }),
    })),
  );
}

/** @param eur where the balances in euros stand, with those in dinars beside them */
function headerOf(
  cells: readonly PrintedCell[],
  eur: number,
  { columns, head }: LineListLook,
  say: (text: string) => string,
): PrintedRow[] {
  if (head === "numbered")
    return [
      { cells, bold: true },
      { cells: cells.map((_, at) => ({ text: String(at + 1) })), bold: true },
    ];
  const isBeside = columns.indexOf("rsd") === columns.indexOf("eur") + 1;
  if (head === "plain" || !isBeside) return [{ cells, bold: true }];
  return [
    {
      cells: cells.map((cell, at) => {
        if (at === eur) return { text: say("Стање дуга"), columns: 2 };
        return at === eur + 1 ? null : { ...cell, rows: 2, middle: true };
      }),
      bold: true,
    },
    {
      cells: cells.map((_, at) => {
        if (at === eur) return { text: say("у EUR") };
        return at === eur + 1 ? { text: say("у RSD") } : null;
      }),
      bold: true,
    },
  ];
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
