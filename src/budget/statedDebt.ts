import type { OpenedDocument } from "../documents/document.ts";
import { segmentsOf } from "../documents/segments.ts";
import { addDecimals, compareDecimals, type Decimal } from "../money/decimal.ts";
import { foldForComparison, unmixed } from "../text/fold.ts";
import { readNumber } from "../text/numbers.ts";
import type { DebtCard, DebtReading } from "./budgetLine.ts";
import type { PrintedSum } from "./otherLines.ts";
import { allTables } from "./tables/parts/allTables.ts";

/** "Стање јавног дуга ..., на дан ..., износи 2.117.501.568.986 динара (18.972.311.371 EUR)", with one blank between words. */
const SENTENCE =
  /(?:стање јавног дуга|stanje javnog duga)[^()]{0,160}?(?:износи|iznosi) ([\d., ]{1,60}?) ?(?:динара|dinara) ?\( ?([\d., ]{1,60}?) ?EUR ?\)/iu;

/**
 * The sum of all debt that the sentence before the list states, in dinars and in euros, beside the sum of its cards.
 * Nothing where the document has no such sentence.
 */
export function statedDebt(document: OpenedDocument, { lines, totals }: DebtReading): PrintedSum[] {
  if (lines.length === 0) return [];
  const found = textsBefore(document, lines).flatMap(({ text, page }) => {
    const [sentence, rsd, eur] = SENTENCE.exec(unmixed(text).replace(/\s+/gu, " ")) ?? [];
    return sentence && rsd && eur ? [{ label: sentence, rsd, eur, page }] : [];
  });
  const [stated] = found;
  if (!stated) return [];
  // Where the total of all debt covers rows that are not in the file, so does the sentence.
  const isWhole = totals.some(
    ({ label, agrees }) => agrees !== null && foldForComparison(label).includes("stanje duga"),
  );
  return (["RSD", "EUR"] as const).flatMap((currency): PrintedSum[] => {
    const reading = readNumber(currency === "RSD" ? stated.rsd : stated.eur, { maxDecimals: 2 });
    if (!reading.ok) return [];
    const sum = sumOf(lines, currency);
    const isEqual = compareDecimals(reading.value, sum) === 0;
    return [
      {
        label: stated.label,
        column: currency,
        printed: reading.value,
        sum: isEqual || isWhole ? sum : null,
        unit: { multiplier: 1n, currency },
        agrees: isEqual ? true : isWhole ? false : null,
        page: stated.page,
      },
    ];
  });
}

/** Text up to where the list begins, page by page or table by table. */
function textsBefore(
  { kind, pages, ...document }: OpenedDocument,
  lines: readonly DebtCard[],
): { readonly text: string; readonly page: number }[] {
  if (kind === "pdf") {
    const first = Math.min(...lines.map(({ source }) => source.page));
    return pages
      .filter(({ number }) => number <= first && number >= first - 1)
      .map((page) => ({
        text: segmentsOf(page)
          .map(({ text }) => text)
          .join(" "),
        page: page.number,
      }));
  }
  return allTables({ kind, pages, ...document }).map(({ before, page }) => ({
    text: before.join(" "),
    page,
  }));
}

function sumOf(lines: readonly DebtCard[], currency: "EUR" | "RSD"): Decimal {
  const balances = lines.flatMap(({ balanceEur, balanceRsd }) =>
    currency === "EUR" ? (balanceEur ?? []) : (balanceRsd ?? []),
  );
  return balances.reduce<Decimal>(addDecimals, { digits: 0n, scale: 0 });
}
