import type { CardContent } from "../../generated/content/debt.ts";
import type { Block, PrintedCell, PrintedRow } from "../../generated/printed.ts";
import type { Random } from "../../generated/random.ts";
import { dated, inStyle, type PrintStyle } from "../../generated/style.ts";
import { printedLaw } from "./dossierOf.ts";
import type { MadeLaw, World } from "./world.ts";

/** A cell of a printed law. */
export interface Place {
  readonly block: number;
  readonly row: number;
  readonly column: number;
  readonly cell: PrintedCell;
}

/** The rows of all tables of a law, as it is printed. */
export function rowsOf(
  law: MadeLaw,
): { readonly block: number; readonly row: number; readonly cells: PrintedRow["cells"] }[] {
  return printedLaw(law).flatMap((block, at) =>
    block.kind === "table" ? block.rows.map(({ cells }, row) => ({ block: at, row, cells })) : [],
  );
}

/** Every amount in the rows that have the words in one of their cells; accounts and numbers of rows are none. */
export function amountsBeside(law: MadeLaw, isLabel: (text: string) => boolean): Place[] {
  return rowsOf(law).flatMap(({ block, row, cells }) => {
    const label = cells.findIndex((cell) => cell !== null && isLabel(cell.text));
    return label < 0 ? [] : amountPlaces(cells, { block, row }).filter(({ column }) => column > label);
  });
}

/** The cells of a row that hold amounts. */
export function amountPlaces(
  cells: PrintedRow["cells"],
  { block, row }: { readonly block: number; readonly row: number },
): Place[] {
  return cells.flatMap((cell, column) =>
    cell?.number !== undefined && cell.number > 999n ? [{ block, row, column, cell }] : [],
  );
}

export type CardField = "eur" | "rsd" | "first" | "last" | "instalment" | "rate";

/** Where a card prints a field. */
export function placeInCard(law: MadeLaw, card: CardContent, field: CardField): Place {
  const rows = rowsOf(law);
  const name = inStyle(card.name, law.writing.style);
  const at = rows.findIndex(({ cells }) => cells[0]?.text === card.row && cells[1]?.text === name);
  const own = rows.slice(at, at + 5);
  const offset = { first: 1, last: 2, instalment: 3, rate: 4 } as const;
  for (const [index, { block, row, cells }] of own.entries()) {
    const column = field === "eur" ? 3 : field === "rsd" ? 4 : 2;
    const isRow = field === "eur" || field === "rsd" || offset[field] === index;
    const cell = isRow ? cells[column] : null;
    if (cell) return { block, row, column, cell };
  }
  throw new RangeError(`${card.name}: no ${field}`);
}

/** The law with one cell printed otherwise. */
export function withCell(law: MadeLaw, { block, row, column }: Place, cell: PrintedCell): MadeLaw {
  const misprint = (blocks: readonly Block[]): readonly Block[] =>
    blocks.map((one, at) =>
      at === block && one.kind === "table"
        ? {
            ...one,
            rows: one.rows.map((printed, index) =>
              index === row
                ? { ...printed, cells: printed.cells.map((old, number) => (number === column ? cell : old)) }
                : printed,
            ),
          }
        : one,
    );
  return { ...law, misprints: [...law.misprints, misprint] };
}

/** The law with another amount in a cell; the cell's own look stays. */
export function withAmount(law: MadeLaw, place: Place, amount: bigint): MadeLaw {
  const group = place.cell.text.includes(",") ? "," : ".";
  const text = amount.toString().replace(/\B(?=(\d{3})+$)/gu, group);
  return withCell(law, place, { ...place.cell, text, number: amount });
}

export function withDate(law: MadeLaw, place: Place, iso: string): MadeLaw {
  return withCell(law, place, { ...place.cell, text: dated(iso, law.writing.style), date: iso });
}

export function withText(law: MadeLaw, place: Place, text: string): MadeLaw {
  const { number: _number, date: _date, ...look } = place.cell;
  return withCell(law, place, { ...look, text: inStyle(text, law.writing.style) });
}

/** All texts of paragraphs and headers changed by a function that leaves most as they are. */
export function withWords(law: MadeLaw, change: (text: string, style: PrintStyle) => string): MadeLaw {
  const misprint = (blocks: readonly Block[], style: PrintStyle): readonly Block[] =>
    blocks.map((block) =>
      block.kind === "paragraph"
        ? { ...block, text: change(block.text, style) }
        : {
            ...block,
            header: block.header.map((row) => ({
              ...row,
              cells: row.cells.map((cell) => cell && { ...cell, text: change(cell.text, style) }),
            })),
          },
    );
  return { ...law, misprints: [...law.misprints, misprint] };
}

/** One law in the place of another. */
export function withLaw(world: World, law: MadeLaw, changed: MadeLaw): World {
  return { ...world, laws: world.laws.map((one) => (one === law ? changed : one)) };
}

/** The cards of a law's lists. */
export function cardsOf({ debt }: MadeLaw): CardContent[] {
  return debt.sections.flatMap(({ groups }) => groups.flatMap(({ cards }) => cards));
}

/** The law with some of its cards stating something else: totals are added up from what they state. */
export function withCards(
  law: MadeLaw,
  change: (card: CardContent) => CardContent | readonly CardContent[],
): MadeLaw {
  const sections = law.debt.sections.map((section) => ({
    ...section,
    groups: section.groups.map((group) => ({ ...group, cards: group.cards.flatMap(change) })),
  }));
  return { ...law, debt: { ...law.debt, sections } };
}

/** Another digit in the place of one. */
export function otherDigit(random: Random, amount: bigint): bigint {
  const digits = String(amount);
  const at = random.between(0, digits.length - 1);
  const old = Number(digits[at]);
  const digit = (old + random.between(1, 9)) % 10;
  const changed = BigInt(digits.slice(0, at) + String(digit) + digits.slice(at + 1));
  return changed === 0n ? amount * 10n : changed;
}

/** Two digits beside each other that are not the same, in the place of each other; null where all are the same. */
export function swappedDigits(random: Random, amount: bigint): bigint | null {
  const digits = String(amount);
  const places = Array.from({ length: digits.length - 1 }, (_, at) => at).filter(
    (at) => digits[at] !== digits[at + 1] && !(at === 0 && digits[1] === "0"),
  );
  if (places.length === 0) return null;
  const at = random.pick(places);
  return BigInt(digits.slice(0, at) + (digits[at + 1] ?? "") + (digits[at] ?? "") + digits.slice(at + 2));
}
