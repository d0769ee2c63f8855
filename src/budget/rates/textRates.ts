import { isCurrency } from "../../money/currency.ts";
import { parseDecimal } from "../../money/decimal.ts";
import { foldForComparison, unmixed } from "../../text/fold.ts";
import type { PrintedListRate } from "./printedRate.ts";

export interface RateLine {
  readonly page: number;
  readonly text: string;
}

/** Code, number, country, units and rate, with borders between them or lost: "EUR978EMU1117,0589". */
const ROW =
  /(?<!\p{L})(\p{Lu}{3})[\s|]*(\d{1,3})(?=\D*?[^\d|]{2})[\s|]*(?:[^\d\s|](?:[^\d|]{0,58}[^\d\s|])?[\s|]*)?(\d[\d\s|]*[.,]\d{4})(?!\d)(?![\s|]*\d)/gu;
/** How each row of a list begins; what begins so and is no row of the form above was not read. */
const BEGINNING = /(?<!\p{L})(\p{Lu}{3})[\s|]*(\d{1,3})[\s|]*\p{L}[^\d|]*[\s|]*[\d.,\s|]{0,24}/gu;
/** A rate without the digits of the units before it: as many whole digits as it needs, and four decimals. */
const RATE = /^(?:0|[1-9]\d{0,3})[.,]\d{4}$/u;
const UNITS = [1, 100] as const;
/** Rows that a list has at least. */
const FEWEST = 2;

interface TextRates {
  readonly rates: readonly PrintedListRate[];
  /** Rows whose units and rate could not be told apart. */
  readonly unsplit: readonly string[];
  /** Whether the text says that its rates are middle rates, and no others. */
  readonly isMiddle: boolean;
}

/** A rate list in running text; null where there is none. */
export function textRates(lines: readonly RateLine[], document: string): TextRates | null {
  const rates: PrintedListRate[] = [];
  const unsplit: string[] = [];
  for (const { page, text } of lines) {
    for (const [row, letters = "", number, figures = ""] of text.matchAll(ROW)) {
      const currency = unmixed(letters);
      if (!/^[A-Z]{3}$/u.test(currency)) continue;
      const split = splitFigures(figures);
      if (split === null) unsplit.push(row);
      rates.push({
        currency,
        number: Number(number),
        units: split?.units ?? null,
        rate: split === null ? null : parseDecimal(split.rate.replace(",", ".")),
        rateText: figures,
        rateType: "middle",
        source: { document, page, row: currency, text: row.trim() },
      });
    }
  }
  if (rates.length < FEWEST) return null;
  for (const one of unreadRows(lines, rates, document)) rates.push(one);
  const said = foldForComparison(lines.map(({ text }) => text).join(" "));
  const isMiddle = /srednji\s*kurs|middle/u.test(said) && !/kupovni|prodajni|buying|selling/u.test(said);
  return { rates, unsplit, isMiddle };
}

function unreadRows(
  lines: readonly RateLine[],
  rates: readonly PrintedListRate[],
  document: string,
): PrintedListRate[] {
  const read = new Set(rates.map(({ currency }) => currency));
  return lines.flatMap(({ page, text }) =>
    [...text.matchAll(BEGINNING)].flatMap(([row, letters = "", number]): PrintedListRate[] => {
      const currency = unmixed(letters);
      if (!isCurrency(currency) || read.has(currency)) return [];
      const source = { document, page, row: currency, text: row.trim() };
      const nothing = { units: null, rate: null, rateText: row.trim(), rateType: "middle" as const };
      return [{ currency, number: Number(number), ...nothing, source }];
    }),
  );
}

/** Units and rate of "1117,0589" (1 and 117,0589) or "10028,9320" (100 and 28,9320); null where it is not one way only. */
function splitFigures(figures: string): { readonly units: number; readonly rate: string } | null {
  const pieces = figures.split(/[\s|]+/u);
  const ways = UNITS.flatMap((units) => {
    const rate = pieces.length === 1 ? figures.slice(String(units).length) : (pieces[1] ?? "");
    const before = pieces.length === 1 ? figures.slice(0, String(units).length) : pieces[0];
    return pieces.length <= 2 && before === String(units) && RATE.test(rate) ? [{ units, rate }] : [];
  });
  const [only] = ways;
  return ways.length === 1 && only ? only : null;
}
