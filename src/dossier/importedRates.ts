import type { ExchangeRateLine, OtherLine } from "../budget/otherLines.ts";
import { message } from "../messages/message.ts";
import type { Decimal } from "../money/decimal.ts";
import type { ExchangeRate } from "./dossier.ts";

/**
 * Middle rates of imported lists as dinars for one unit, divided exactly. What was taken with a doubt (its day from
 * the file's name) is marked as inferred.
 */
export function importedRates(lines: readonly OtherLine[]): ExchangeRate[] {
  return lines.flatMap((line) => {
    if (line.kind !== "exchange-rate" || line.rateType !== "middle") return [];
    const rate = forOneUnit(line);
    if (rate === null) return [];
    return [
      {
        date: line.date,
        base: line.currency,
        quote: "RSD" as const,
        rate,
        mark: line.warnings.length > 0 ? ("inferred" as const) : ("seen" as const),
        source: sourceOf(line),
      },
    ];
  });
}

function sourceOf({ list, source: { document } }: ExchangeRateLine): ExchangeRate["source"] {
  return list === null
    ? message("reading:rateOfDocument", { document })
    : message("reading:rateOfList", { document, list });
}

/** Units are a power of ten, so nothing is rounded; null where they are not. */
function forOneUnit({ rate, units }: ExchangeRateLine): Decimal | null {
  return /^10*$/u.test(String(units))
    ? { digits: rate.digits, scale: rate.scale + String(units).length - 1 }
    : null;
}
