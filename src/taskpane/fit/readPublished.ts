import { dayOf, type Day } from "../../calendar/day.ts";
import type { PrintedAmount } from "../../loan/fit/facts.ts";
import { WRITING, type Language } from "../../messages/language.ts";
import { message, type KeyOf, type Message, type Values } from "../../messages/message.ts";
import { moneyOfDecimal } from "../../money/money.ts";
import { readAmounts } from "../../text/amounts.ts";
import { dateTokens, outside } from "../../text/dateTokens.ts";
import { scaleOf } from "../../text/units.ts";

/** A figure as someone published it, or why the text is none. */
type PublishedReading =
  | { readonly ok: true; readonly printed: PrintedAmount; readonly asOf: Day | null }
  | { readonly ok: false; readonly sentence: Message };

/**
 * One amount with its currency, in any form that documents and people write, and a day where one stands beside it:
 * "EUR 8.631.474", "8,631,474 EUR", "8.631.474,00 evra na dan 31.07.2014". It is as exact as it is written.
 */
export function readPublished(text: string, language: Language): PublishedReading {
  const dates = dateTokens(text).filter(
    ({ year, month, dayOfMonth }) => year !== null && month !== null && dayOfMonth !== null,
  );
  const said = outside(text, dates).join(" ");
  const reading = readAmounts(said, WRITING[language].numbers);
  if (reading.kind !== "amounts")
    return none(
      reading.kind === "unreadable" && reading.reason === "ambiguous"
        ? "paneFit:compareAmbiguous"
        : "paneFit:compareNone",
    );
  const [amount, ...others] = reading.amounts;
  if (!amount || others.length > 0) return none("paneFit:compareSeveral");
  if (amount.currency === null) return none("paneFit:compareNoCurrency");
  // A number that was not read as part of the amount is another amount, or half a date.
  if (/\d/u.test(reading.rest ?? ""))
    return none(dates.length > 0 ? "paneFit:compareDays" : "paneFit:compareNone");
  const [date, ...moreDates] = dates;
  const asOf = date ? dayOf(date.year ?? 0, date.month ?? 0, date.dayOfMonth ?? 0) : null;
  if (moreDates.length > 0 || (date && asOf === null)) return none("paneFit:compareDays");
  const { currency } = amount;
  const whole = moneyOfDecimal(amount.amount, currency);
  if (!whole) return none("paneFit:compareTooFine", { currency });
  if (whole.minor <= 0n) return none("paneFit:compareNone");
  return { ok: true, asOf, printed: { amount: whole, halfUnit: halfUnitOf(said, amount, currency) } };
}

type ReadAmount = Extract<ReturnType<typeof readAmounts>, { readonly kind: "amounts" }>["amounts"][number];

/** Half a unit of the last digit that is written: of "8.6 million" half of a hundred thousand. */
function halfUnitOf(
  text: string,
  { amount }: ReadAmount,
  currency: NonNullable<ReadAmount["currency"]>,
): bigint {
  const scale = text.split(/\s+/u).reduce<bigint | null>((found, word) => found ?? scaleOf(word), null) ?? 1n;
  const zeros = scale.toString().length - 1;
  const decimals = scale === 1n ? amount.scale : decimalsBefore(amount.digits, amount.scale, zeros);
  const unit = moneyOfDecimal(
    { digits: 10n ** BigInt(Math.max(0, zeros - decimals)), scale: Math.max(0, decimals - zeros) },
    currency,
  );
  return (unit?.minor ?? 0n) / 2n;
}

/** How many decimals stood before the word for thousands or millions, of the number without the zeros at its end. */
function decimalsBefore(digits: bigint, scale: number, zeros: number): number {
  let trailing = 0;
  for (let rest = digits; rest !== 0n && rest % 10n === 0n && trailing < zeros; rest /= 10n) trailing += 1;
  return Math.max(0, zeros - trailing + scale);
}

function none<K extends KeyOf<"paneFit:compare">>(key: K, ...values: Values<K>): PublishedReading {
  return { ok: false, sentence: message(key, ...values) };
}
