import type { Day } from "../../calendar/day.ts";
import { readAsOf, readDates } from "../../text/dates.ts";
import { foldForComparison } from "../../text/fold.ts";
import { unitOf } from "../../text/units.ts";
import { statedUnit } from "../amounts/tableUnit.ts";
import type { AmountUnit } from "../otherLines.ts";
import type { LaidTable } from "../tables/laidTable.ts";
import { headerOf } from "../tables/unknownTable.ts";

/** A column of balances. */
export interface BalanceColumn {
  readonly index: number;
  /** As printed, with what stands over it. */
  readonly header: string;
  /** Null where neither the header nor the text before the table states one. */
  readonly unit: AmountUnit | null;
  /** Day of the header's own; null where it states none. */
  readonly asOf: Day | null;
  readonly year: number | null;
}

export interface CreditorColumns {
  readonly name: number;
  readonly amounts: readonly BalanceColumn[];
}

const CREDITOR = /\b(?:poverila|poverio|kreditor|zajmodav|creditor|lender)/u;
const BALANCE = /\b(?:stanj|dug|iznos|obavez|ukup|balance|outstanding|debt|total|amount)/u;
const NO_AMOUNT =
  /%|\bprocen|\bprocent|\budeo|\bucesc|\bstruktur|\bshare\b|\bstop[ae]\b|\bindeks|\bvalut|\bdatum|\brok\b|\bdospe/u;
/** What was agreed or drawn is not what is owed. */
const NOT_OWED = /\b(?:ugovor|odobr|povuc|povlac|iskoris|contract|approv|drawn|disburs)/u;
/** Columns or a title by which a table says what is paid, in all or in a month, where no word says that it is owed. */
const PAID =
  /\b(?:glavnic|principal|kamat(?!n\w* stop)|interest(?! rate)|anuitet|annuit|otplat|repay|servis|service|placanj|payments?\b)/u;
const OWED = /\b(?:stanj|dug(?!ovanj)|neotplac|preostal|balance|outstanding|debt)/u;
const SHORT_YEAR = /^(?:19|20)\d{2}\.?(?: ?god\p{L}*\.?)?$/u;

/** Columns of a report by creditor; null where no header names creditors, or none of the others a balance. */
export function creditorColumns(table: LaidTable): CreditorColumns | null {
  const name = table.headers.findIndex((header) => CREDITOR.test(foldForComparison(header)));
  if (name < 0) return null;
  const amounts = table.headers.flatMap((_, index) => {
    const column = index === name ? null : balanceColumn(table, index);
    return column ? [column] : [];
  });
  return amounts.length === 0 ? null : { name, amounts };
}

/** A column as one of balances, null where its header says of something else. @param isChosen by the user */
export function balanceColumn(table: LaidTable, index: number, isChosen = false): BalanceColumn | null {
  const header = headerOf(table.headers[index] ?? "", table.headersAbove[index] ?? "");
  const folded = foldForComparison(header);
  const own = foldForComparison(table.headers[index] ?? "");
  const dates = readDates(table.headers[index] ?? "");
  const isDated = dates.kind === "day" || SHORT_YEAR.test(own);
  const unit = statedUnit(header) ?? unitOf(header);
  const isAmount = BALANCE.test(folded) || unit !== null || isDated;
  if (!isChosen && (!isAmount || NO_AMOUNT.test(folded) || NOT_OWED.test(folded))) return null;
  if (!isChosen && !OWED.test(folded) && isOfPayments(table)) return null;
  return {
    index,
    header,
    unit: withScaleOf(unit, unitBefore(table)),
    asOf: readAsOf(header) ?? (dates.kind === "day" ? dates.day : null),
    year: dates.kind === "year" ? dates.year : null,
  };
}

/** Whether a table says what is paid: "Glavnica | Kamata | Ukupno", or months below "Plan otplate po kreditorima". */
function isOfPayments({ headers, headersAbove, before }: LaidTable): boolean {
  const title = foldForComparison(before.at(-1) ?? "");
  return (
    [...headers, ...headersAbove].some((header) => PAID.test(foldForComparison(header))) ||
    (PAID.test(title) && !/\bstanj|\bbalance|\boutstanding/u.test(title))
  );
}

/** What the text nearest above the table says of its figures. */
function unitBefore({ before }: LaidTable): AmountUnit | null {
  return before.map(statedUnit).findLast((unit) => unit !== null) ?? null;
}

/** "У милионима" over the table and "EUR" over a column are millions of euros; "у мил. EUR" says nothing of dinars. */
function withScaleOf(own: AmountUnit | null, above: AmountUnit | null): AmountUnit | null {
  if (own === null || own.multiplier > 1n || above === null) return own ?? above;
  const isSame = above.currency === null || above.currency === own.currency;
  return isSame ? { multiplier: above.multiplier, currency: own.currency } : own;
}
