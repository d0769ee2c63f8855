import { foldForComparison } from "../../text/fold.ts";
import type { LaidTable } from "../tables/laidTable.ts";

/** Where a table of planned loans or guarantees has its columns; `currency` -1 where it stands beside the amounts. */
export interface PlannedColumns {
  readonly row: number;
  readonly name: number;
  readonly rsd: number;
  readonly currency: number;
  readonly amount: number;
}

const ROW = /^(?:red|r\.? ?br|rb\b|br\.?$|no\.?$)/u;
const NAME = /\b(?:naziv|projek|opis|namena|kreditor|zajmodav)/u;

/**
 * "Ред. број | (no header) | Износ у динарима | Оригинална валута | Износ у оригиналној валути"; null for any other
 * table. The column of names has no header in the laws: it is the one that holds words.
 */
export function plannedColumns(table: LaidTable): PlannedColumns | null {
  const headers = table.headers.map(foldForComparison);
  const rsd = headers.findIndex((header) => /\biznos/u.test(header) && /\bdinar|\brsd\b/u.test(header));
  const amount = headers.findIndex((header) => /\biznos/u.test(header) && /\borig|\bvalut/u.test(header));
  if (rsd < 0 || amount < 0) return null;
  const currency = headers.findIndex((header) => /\bvalut/u.test(header) && !/\biznos/u.test(header));
  const row = headers.findIndex((header) => ROW.test(header));
  const taken = new Set([row, rsd, currency, amount]);
  const named = headers.findIndex((header, column) => !taken.has(column) && NAME.test(header));
  const name = named >= 0 ? named : mostWords(table, taken);
  return name < 0 ? null : { row, name, rsd, currency, amount };
}

/** Whether a text begins the headers of such a table. */
export function beginsPlanned(text: string): boolean {
  return /^red(?:ni)?\.?(?: ?broj|$)/u.test(foldForComparison(text));
}

function mostWords({ headers, rows }: LaidTable, taken: ReadonlySet<number>): number {
  const letters = headers.map((header, column) =>
    taken.has(column) || header !== ""
      ? 0
      : rows.reduce(
          (sum, { cells }) => sum + (cells[column]?.lines.join("").match(/\p{L}/gu)?.length ?? 0),
          0,
        ),
  );
  const most = Math.max(0, ...letters);
  return most === 0 ? -1 : letters.indexOf(most);
}
