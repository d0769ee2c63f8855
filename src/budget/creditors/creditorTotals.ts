import { message, type Message } from "../../messages/message.ts";
import { addDecimals, compareDecimals, type Decimal } from "../../money/decimal.ts";
import type { CreditorBalance, PrintedSum } from "../otherLines.ts";

/** A total of a report by creditor. */
export interface CreditorTotal {
  readonly label: string;
  readonly amounts: CreditorBalance["amounts"];
  readonly page: number;
  readonly cell: string | undefined;
  readonly rowsBefore: number;
}

const NOTHING: Decimal = { digits: 0n, scale: 0 };

/**
 * Compares a total with the lines since the one before it, else with all above it. A difference that the rounding of
 * the rows can make is no difference, but no agreement either.
 * @param since how many lines stand above the total before
 */
export function compareCreditorTotal(
  total: CreditorTotal,
  since: number,
  lines: readonly CreditorBalance[],
): { readonly sums: readonly PrintedSum[]; readonly warnings: readonly Message[] } {
  const above = lines.slice(0, total.rowsBefore);
  const own = above.slice(since);
  const sums = total.amounts.flatMap(({ column, amount, unit }): PrintedSum[] => {
    if (amount === null) return [];
    const scopes = (own.length > 0 ? [own, above] : [above]).map((scope) => amountsIn(scope, column));
    const made = scopes.find((amounts) => compareDecimals(sumOf(amounts), amount) === 0);
    const amounts = made ?? scopes[0] ?? [];
    const sum = sumOf(amounts);
    const isNear = scopes.some((scope) => isWithinRounding(amount, scope, unit.multiplier));
    const cell = total.cell === undefined ? {} : { cell: total.cell };
    const agrees = made ? true : isNear ? null : false;
    return [{ label: total.label, column, printed: amount, sum, unit, agrees, page: total.page, ...cell }];
  });
  const warnings = sums
    .filter(({ agrees }) => agrees === false)
    .map(({ column }) =>
      message("tables:plannedTotalDiffers", { label: total.label, page: total.page, column }),
    );
  return { sums, warnings };
}

function amountsIn(lines: readonly CreditorBalance[], column: string): Decimal[] {
  return lines.flatMap(({ amounts }) =>
    amounts.flatMap((amount) => (amount.column === column && amount.amount ? [amount.amount] : [])),
  );
}

function sumOf(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce(addDecimals, NOTHING);
}

/** Figures in thousands or more are rounded: each by half a hundredth of its unit at least, as reports print them. */
function isWithinRounding(printed: Decimal, amounts: readonly Decimal[], multiplier: bigint): boolean {
  if (multiplier === 1n) return false;
  const sum = sumOf(amounts);
  const difference = addDecimals(printed, { digits: -sum.digits, scale: sum.scale });
  const size = difference.digits < 0n ? -difference.digits : difference.digits;
  const half = { digits: multiplier * BigInt(amounts.length + 1) * 5n, scale: 3 };
  return compareDecimals({ digits: size, scale: difference.scale }, half) <= 0;
}
