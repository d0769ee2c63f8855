import { message, type Message } from "../../messages/message.ts";
import type { Currency } from "../../money/currency.ts";
import { addDecimals, compareDecimals, type Decimal } from "../../money/decimal.ts";
import type { PlannedLoan, PrintedSum } from "../otherLines.ts";
import { isConvertedTogether } from "./convertedTotal.ts";
import type { PlannedUnits } from "./plannedUnits.ts";

const NOTHING: Decimal = { digits: 0n, scale: 0 };

/** A total as printed: of a group, of the table, or in the sentence before it. */
export interface PlannedTotal {
  readonly label: string;
  readonly rsd: Decimal | null;
  readonly amounts: PlannedLoan["amounts"];
  readonly page: number;
  readonly cell: string | undefined;
  /** The loans that it covers, in the order in which these scopes are tried; the first where none makes it. */
  readonly scopes: readonly (readonly PlannedLoan[])[];
  /** Whether all that it covers stands in the file. */
  readonly isComplete: boolean;
}

/** Compares a total with the loans it covers, in dinars and in each currency apart. */
export function comparePlanned(
  total: PlannedTotal,
  columns: { readonly rsd: string; readonly amount: string; readonly units?: PlannedUnits },
): { readonly sums: readonly PrintedSum[]; readonly warnings: readonly Message[] } {
  const scope = total.scopes.find((loans) => makes(loans, total)) ?? total.scopes[0] ?? [];
  const isRead = scope.every((loan) => loan.amountRsd !== null && loan.amounts.length > 0);
  const printedSum = (
    column: string,
    currency: Currency | null,
    printed: Decimal,
    sum: Decimal,
  ): PrintedSum => {
    const isEqual =
      compareDecimals(printed, sum) === 0 || (column === columns.rsd && isConvertedTogether(printed, scope));
    return {
      label: total.label,
      column,
      printed,
      sum,
      unit: {
        multiplier: (column === columns.rsd ? columns.units?.rsd : columns.units?.original) ?? 1n,
        currency,
      },
      agrees: isEqual ? true : total.isComplete && isRead ? false : null,
      page: total.page,
      ...(total.cell !== undefined && { cell: total.cell }),
    };
  };
  const sums = [
    ...(total.rsd ? [printedSum(columns.rsd, "RSD", total.rsd, sumRsd(scope))] : []),
    ...total.amounts.map(({ amount, currency }) =>
      printedSum(columns.amount, currency, amount, sumIn(scope, currency)),
    ),
  ];
  const missing = total.isComplete ? currenciesOf(scope).filter((currency) => !names(total, currency)) : [];
  return {
    sums,
    warnings: [
      ...sums
        .filter(({ agrees, printed, sum }) => agrees && sum && compareDecimals(printed, sum) !== 0)
        .map(({ label, page }) => message("tables:totalConverted", { label, page })),
      ...sums
        .filter(({ agrees }) => agrees === false)
        .map(({ column }) =>
          message("tables:plannedTotalDiffers", { label: total.label, page: total.page, column }),
        ),
      ...missing.map((currency) =>
        message("tables:plannedCurrencyMissing", { label: total.label, page: total.page, currency }),
      ),
    ],
  };
}

function makes(loans: readonly PlannedLoan[], { rsd, amounts }: PlannedTotal): boolean {
  return (
    (rsd === null || compareDecimals(rsd, sumRsd(loans)) === 0) &&
    amounts.every(({ amount, currency }) => compareDecimals(amount, sumIn(loans, currency)) === 0)
  );
}

function sumRsd(loans: readonly PlannedLoan[]): Decimal {
  return loans.reduce((sum, { amountRsd }) => (amountRsd ? addDecimals(sum, amountRsd) : sum), NOTHING);
}

/** What loans come to in one currency. */
export function sumIn(loans: readonly PlannedLoan[], currency: Currency | null): Decimal {
  return loans
    .flatMap(({ amounts }) => amounts)
    .filter((amount) => amount.currency === currency)
    .reduce((sum, { amount }) => addDecimals(sum, amount), NOTHING);
}

/** Each currency of the loans once. */
export function currenciesOf(loans: readonly PlannedLoan[]): Currency[] {
  const found = loans.flatMap(({ amounts }) => amounts.flatMap(({ currency }) => currency ?? []));
  return [...new Set(found)];
}

function names({ amounts }: PlannedTotal, currency: Currency): boolean {
  return amounts.length === 0 || amounts.some((amount) => amount.currency === currency);
}
