import type { Currency } from "../../money/currency.ts";
import { compareDecimals, decimal, multiplyDecimals, type Decimal } from "../../money/decimal.ts";
import type { DebtCard } from "../budgetLine.ts";
import { factsOf } from "../rates/currencyFacts.ts";
import type { LineColumns } from "./lineColumns.ts";

/** No year repays ten times what is left; a thousandth of its unit is missed by more than that. */
const FAR_ABOVE = decimal("10");
const ONE = decimal("1");

/**
 * The columns with instalments in whole units, where a title's unit ("у хиљадама") is that of the balances alone: most
 * instalments that it multiplies are far above what is owed. Null where it may be that of all amounts.
 * @param lines as they are read by the title
 */
export function withWholeInstalments(columns: LineColumns, lines: readonly DebtCard[]): LineColumns | null {
  const { titleUnits, amounts } = columns;
  const { multiplier } = amounts.instalment;
  if (multiplier === 1n || titleUnits.every((unit) => unit.multiplier !== multiplier)) return null;
  const verdicts = lines.flatMap(instalmentsAbove);
  const above = verdicts.filter(Boolean).length;
  return 2 * above > verdicts.length
    ? { ...columns, amounts: { ...amounts, instalment: { ...amounts.instalment, multiplier: 1n } } }
    : null;
}

/** For each instalment of a card whether it is far above its balance, by rates that are usual. */
function instalmentsAbove({ balanceEur, balanceRsd, instalment }: DebtCard): boolean[] {
  const owed = balanceRsd ?? (balanceEur && inDinars(balanceEur, "EUR"));
  if (owed === null || owed.digits === 0n) return [];
  return instalment.amounts.flatMap(({ amount, currency }) =>
    currency === null || amount.digits === 0n
      ? []
      : compareDecimals(inDinars(amount, currency), multiplyDecimals(owed, FAR_ABOVE)) > 0,
  );
}

function inDinars(amount: Decimal, currency: Currency): Decimal {
  const facts = factsOf(currency);
  return multiplyDecimals(amount, facts === null ? ONE : decimal(facts.usual));
}
