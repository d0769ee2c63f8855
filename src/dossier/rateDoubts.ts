import { message, type Message } from "../messages/message.ts";
import { compareDecimals, rescaled } from "../money/decimal.ts";
import type { DocumentRecord, ExchangeRate } from "./dossier.ts";
import { impliedRates } from "./impliedRates.ts";
import { importedRates } from "./importedRates.ts";
import type { Imported } from "./importFiles.ts";
import { PUBLISHED_RATES } from "./publishedRates.ts";

/** Two sources that state different rates of one currency for one day. */
interface RateDoubt {
  /** The documents among the two, one or both. */
  readonly documents: readonly string[];
  /** Names both, and the rate that is used. */
  readonly message: Message;
}

interface StatedRate {
  readonly rate: ExchangeRate;
  readonly document: string | null;
}

const DIFFER = "reading:ratesDiffer";

/**
 * Where imported rate lists, published rates that the program knows and rates that debt lists imply do not agree: the
 * first of a day stands against each other one.
 * @param used the rates that are converted at, where they are known already; without them the first is
 */
export function rateDoubts(imported: Imported, used: readonly ExchangeRate[] = []): RateDoubt[] {
  const inUse = new Map(used.map((rate) => [dayAndPair(rate), rate]));
  const first = new Map<string, StatedRate>();
  return statedRates(imported).flatMap((stated) => {
    const key = dayAndPair(stated.rate);
    const before = first.get(key);
    if (!before) first.set(key, stated);
    if (!before || !differ(before.rate, stated.rate)) return [];
    const documents = [before, stated].flatMap(({ document }) => document ?? []);
    const taken = inUse.get(key) ?? before.rate;
    // Who has entered a rate has decided.
    if (documents.length === 0 || taken.mark === "entered") return [];
    return [{ documents, message: doubtOf(before.rate, stated.rate, taken) }];
  });
}

/** The documents with their doubts about rates, in the place of such doubts as they had; the same list where there are none. */
export function withRateDoubts(
  imported: Imported,
  used: readonly ExchangeRate[] = [],
): readonly DocumentRecord[] {
  const doubts = rateDoubts(imported, used);
  const isOld = ({ key }: Message): boolean => key === DIFFER;
  if (doubts.length === 0 && !imported.documents.some(({ warnings }) => warnings.some(isOld)))
    return imported.documents;
  return imported.documents.map((document) => ({
    ...document,
    warnings: [
      ...document.warnings.filter((warning) => !isOld(warning)),
      ...doubts.filter(({ documents }) => documents.includes(document.name)).map(({ message: text }) => text),
    ],
  }));
}

/** In the order in which assembleDossier takes them. */
function statedRates({ documents, lines, others }: Imported): StatedRate[] {
  return [
    ...others.flatMap((line) =>
      importedRates([line]).map((rate) => ({ rate, document: line.source.document })),
    ),
    ...PUBLISHED_RATES.map((rate) => ({ rate, document: null })),
    ...documents.flatMap((document) =>
      impliedRates([document], lines).map((rate) => ({ rate, document: document.name })),
    ),
  ];
}

/** What balances imply is known to four decimals, as official rates are printed. */
function differ(a: ExchangeRate, b: ExchangeRate): boolean {
  const isRounded = a.mark === "computed" || b.mark === "computed";
  const [left, right] = isRounded
    ? [rescaled(a.rate, 4, "half-up"), rescaled(b.rate, 4, "half-up")]
    : [a.rate, b.rate];
  return compareDecimals(left, right) !== 0;
}

function doubtOf(before: ExchangeRate, stated: ExchangeRate, taken: ExchangeRate): Message {
  return message(DIFFER, {
    currency: before.base,
    date: { day: before.date },
    rate: { decimal: before.rate },
    source: before.source,
    other: { decimal: stated.rate },
    otherSource: stated.source,
    used: { decimal: taken.rate },
  });
}

/** What tells a rate from those of other days and pairs. */
export function dayAndPair({ date, base, quote }: ExchangeRate): string {
  return `${date} ${base}/${quote}`;
}
