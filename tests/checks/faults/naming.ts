import type { Finding } from "../../../src/checks/finding.ts";
import type { MessageParam } from "../../../src/messages/message.ts";
import { compareDecimals, rescaled, type Decimal } from "../../../src/money/decimal.ts";
import { amountDecimal } from "../../../src/money/money.ts";
import { foldForComparison } from "../../../src/text/fold.ts";

const size = (value: Decimal): Decimal => (value.digits < 0n ? { ...value, digits: -value.digits } : value);

/** An amount or number; null for all else. */
function numberOf(value: MessageParam | null): Decimal | null {
  if (value === null || typeof value !== "object") return null;
  if ("minor" in value) return amountDecimal(value);
  return "decimal" in value ? value.decimal : null;
}

/** Whether the difference is so many whole units, one way or the other. */
export function isOffBy({ difference }: Finding, units: bigint): boolean {
  const number = numberOf(difference);
  const expected = { digits: units < 0n ? -units : units, scale: 0 };
  return number !== null && compareDecimals(size(number), expected) === 0;
}

/** Whether one of the figures is the amount, in whole units. */
export function shows({ figures }: Finding, units: bigint): boolean {
  return figures.some(({ value }) => {
    const number = numberOf(value);
    return (
      number !== null && compareDecimals(rescaled(number, 0, "half-up"), { digits: units, scale: 0 }) === 0
    );
  });
}

/** Whether one of the figures stands in the document. */
export function standsIn({ figures, subject }: Finding, document: string): boolean {
  if (subject.kind === "document" && subject.name === document) return true;
  return figures.some(({ where }) =>
    where.kind === "line"
      ? where.source.document === document
      : where.kind === "total" && where.document === document,
  );
}

/** Whether a sentence holds words, in whatever script. */
export function tells(said: string, words: string): boolean {
  return foldForComparison(said).includes(foldForComparison(words));
}
