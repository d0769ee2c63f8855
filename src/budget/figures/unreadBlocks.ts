import { compareDecimals, parseDecimal, type Decimal } from "../../money/decimal.ts";
import type { LaidTable } from "../tables/laidTable.ts";
import type { UnreadBlock } from "./figuresAccount.ts";
import {
  articleOf,
  figuresIn,
  figuresOfCell,
  isAccount,
  keyOfText,
  type PrintedFigure,
} from "./printedFigures.ts";

/** Articles of a budget law whose tables are read: revenue and expenditure, borrowing and debt, capital outlays. */
const READ_ARTICLES: readonly number[] = [1, 3, 5];
/** So many rows with an account and an amount are a piece of the special part. */
const FEWEST_ACCOUNT_ROWS = 5;
/** Fewer amounts are a remark, and no table that anyone misses. */
const FEWEST_AMOUNTS = 3;

/** The tables that no reader knew, in their order. */
export function blocksOfTables(
  tables: readonly { readonly table: LaidTable; readonly reading: unknown }[],
  isBudgetLaw: boolean,
): UnreadBlock[] {
  let article: number | null = null;
  return tables.flatMap(({ table, reading }): UnreadBlock[] => {
    for (const text of table.before) article = articleOf(text) ?? article;
    const amounts = reading === null ? amountsOf(table) : [];
    const [first] = amounts;
    if (first === undefined || amounts.length < FEWEST_AMOUNTS) return [];
    const pages = table.rows.map(({ page }) => page);
    return [
      {
        kind: "table",
        from: pages.reduce((least, page) => Math.min(least, page), table.page),
        to: pages.reduce((most, page) => Math.max(most, page), table.page),
        ...range(table.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.cell ?? []))),
        rows: table.rows.length,
        amounts: amounts.length,
        largest: amounts.reduce(larger, first),
        isOfBudget: isBudgetLaw && (isReadArticle(article) || accountRows(table) >= FEWEST_ACCOUNT_ROWS),
      },
    ];
  });
}

/** Amounts that stand in no table: those of an article on pages that follow each other are one block. */
export function blocksOutside(outside: readonly PrintedFigure[], isBudgetLaw: boolean): UnreadBlock[] {
  const pages: PrintedFigure[][] = [];
  for (const figure of outside) {
    const last = pages.at(-1);
    if (last?.[0]?.page === figure.page && last[0].article === figure.article) last.push(figure);
    else pages.push([figure]);
  }
  const blocks: PrintedFigure[][] = [];
  for (const figures of pages.filter(({ length }) => length >= FEWEST_AMOUNTS)) {
    const last = blocks.at(-1);
    if (last && goesOn(last.at(-1), figures[0])) last.push(...figures);
    else blocks.push([...figures]);
  }
  return blocks.flatMap((figures): UnreadBlock[] => {
    const [first, last] = [figures[0], figures.at(-1)];
    if (!first || !last) return [];
    const accounts = new Set(figures.flatMap(({ row, hasAccount }) => (hasAccount ? [row] : [])));
    return [
      {
        kind: "outside",
        from: first.page,
        to: last.page,
        ...range(figures.flatMap(({ cell }) => cell ?? [])),
        rows: new Set(figures.map(({ row }) => row)).size,
        amounts: figures.length,
        largest: figures.map(({ text }) => text).reduce(larger),
        isOfBudget:
          isBudgetLaw &&
          (figures.some(({ article }) => isReadArticle(article)) || accounts.size >= FEWEST_ACCOUNT_ROWS),
      },
    ];
  });
}

function goesOn(last: PrintedFigure | undefined, first: PrintedFigure | undefined): boolean {
  return last !== undefined && last.page + 1 === first?.page && last.article === first.article;
}

function isReadArticle(article: number | null): boolean {
  return article !== null && READ_ARTICLES.includes(article);
}

function amountsOf({ rows }: LaidTable): string[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap((cell) =>
      cell === null || cell.across || cell.filled ? [] : figuresOfCell(cell.lines, cell.input),
    ),
  );
}

function accountRows({ rows }: LaidTable): number {
  return rows.filter(({ cells }) => {
    const texts = cells.map((cell) => cell?.lines.join(" ").trim() ?? "");
    return texts.some(isAccount) && texts.some((text) => figuresIn(text).length > 0);
  }).length;
}

/** The cells from the first to the last; of the last without its sheet where both stand on one. */
function range(cells: readonly string[]): Pick<UnreadBlock, "cells"> {
  const [first, last] = [cells[0], cells.at(-1)];
  if (first === undefined || last === undefined) return {};
  const sheet = first.slice(0, first.lastIndexOf("!") + 1);
  return {
    cells: first === last ? first : `${first}–${last.startsWith(sheet) ? last.slice(sheet.length) : last}`,
  };
}

/** Of two printed amounts the larger, whichever way thousands are written. */
function larger(a: string, b: string): string {
  return compareDecimals(sizeOf(a), sizeOf(b)) < 0 ? b : a;
}

function sizeOf(text: string): Decimal {
  return parseDecimal(keyOfText(text)) ?? { digits: 0n, scale: 0 };
}
