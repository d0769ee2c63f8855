import { message, type Message } from "../../messages/message.ts";
import { addDecimals, compareDecimals, multiplyDecimals, type Decimal } from "../../money/decimal.ts";
import type { Appropriation, FinancingLine, OtherLine } from "../otherLines.ts";

/** Accounts whose amounts Article 1 and the special part both give. */
const SHARED = ["441", "442", "443", "444", "611", "612", "613"];

interface Found {
  readonly amount: Decimal;
  readonly page: number;
  readonly isScaled: boolean;
}

/**
 * Doubts a unit where two tables of one document differ a thousandfold for the same account: Article 1 gives for 441
 * what the special part adds up to, or a little more. An auditor's report of 2008 headed figures in dinars "in
 * thousands". One warning is enough: a unit is wrong for all of a table.
 */
export function unitDoubts(others: readonly OtherLine[]): Message[] {
  for (const account of SHARED) {
    const first = inArticleOne(others, account);
    const special = inSpecialPart(others, account);
    if (!first || !special || (!first.isScaled && !special.isScaled)) continue;
    if (!isThousandfold(first.amount, special.amount) && !isThousandfold(special.amount, first.amount))
      continue;
    return [
      message("tables:unitDoubtful", {
        account,
        one: { decimal: first.amount },
        pageOne: first.page,
        other: { decimal: special.amount },
        pageOther: special.page,
      }),
    ];
  }
  return [];
}

function inArticleOne(others: readonly OtherLine[], account: string): Found | null {
  const [line] = others.filter(
    (other): other is FinancingLine => other.kind === "financing" && other.accounts === account,
  );
  const amount = line && lastAmount(line.amounts);
  return line && amount ? { amount, page: line.source.page, isScaled: line.unit.multiplier > 1n } : null;
}

function inSpecialPart(others: readonly OtherLine[], account: string): Found | null {
  const lines = others.filter(
    (other): other is Appropriation => other.kind === "appropriation" && other.account === account,
  );
  const [first] = lines;
  const amounts = lines.flatMap(({ amounts: row }) => lastAmount(row) ?? []);
  if (!first || amounts.length === 0) return null;
  return {
    amount: amounts.reduce(addDecimals),
    page: first.source.page,
    isScaled: first.unit.multiplier > 1n,
  };
}

/** The total, which stands last. */
function lastAmount(amounts: readonly { readonly amount: Decimal | null }[]): Decimal | null {
  return amounts.at(-1)?.amount ?? null;
}

/** Between 500 and 2,000 times as much. */
function isThousandfold(large: Decimal, small: Decimal): boolean {
  if (small.digits === 0n) return false;
  const times = (factor: bigint): Decimal => multiplyDecimals(small, { digits: factor, scale: 0 });
  return compareDecimals(large, times(500n)) >= 0 && compareDecimals(large, times(2_000n)) <= 0;
}
