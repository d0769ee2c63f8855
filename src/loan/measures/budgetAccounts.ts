import { add, type Money } from "../../money/money.ts";
import type { DebtService, OpenDebtService } from "./debtService.ts";

/** The accounts of the economic classification that the parts of debt service are booked on. */
export interface BudgetAccounts {
  readonly principal: string;
  readonly interest: string;
  readonly fees: string;
  /** Debt service is without penalties: nothing of it is booked here. */
  readonly penalties: string;
}

/** Who lent the money, as the chart of accounts tells foreign creditors apart. */
type ForeignCreditor = "government" | "multilateral" | "commercial-bank" | "other";

/**
 * Accounts of foreign debt by creditor: 612 repayment of principal to foreign creditors, 442 interest to foreign
 * creditors, 444 costs that go with borrowing: 4442 penalties for late payment, 4443 fees that arise from borrowing
 * (management, commitment, agency). Source: rulebook on the standard classification framework and chart of accounts for
 * the budget system, Sl. glasnik RS 16/2016 (earlier 20/2007).
 *
 * Budget laws list the Export-Import Bank of China among the loans of foreign governments, so its loans are taken to be
 * booked on 6122 and 4422: an assumption, and therefore a setting.
 */
export const FOREIGN_DEBT_ACCOUNTS: Readonly<Record<ForeignCreditor, BudgetAccounts>> = {
  government: { principal: "6122", interest: "4422", fees: "4443", penalties: "4442" },
  multilateral: { principal: "6123", interest: "4423", fees: "4443", penalties: "4442" },
  "commercial-bank": { principal: "6124", interest: "4424", fees: "4443", penalties: "4442" },
  other: { principal: "6125", interest: "4425", fees: "4443", penalties: "4442" },
};

/**
 * One year's debt service by account, in order of account; parts on one account are added up, accounts with nothing on
 * them are left out. A prepayment is repayment of principal, booked with it. The amounts sum to the year's total. Null
 * for an account on which something is booked that is not known.
 */
export function byAccount(service: DebtService, accounts: BudgetAccounts): ReadonlyMap<string, Money>;
export function byAccount(
  service: OpenDebtService,
  accounts: BudgetAccounts,
): ReadonlyMap<string, Money | null>;
export function byAccount(
  service: OpenDebtService,
  accounts: BudgetAccounts,
): ReadonlyMap<string, Money | null> {
  const booked = new Map<string, Money | null>();
  for (const part of ["principal", "prepayment", "interest", "fees"] as const) {
    const amount = service[part];
    if (amount?.minor === 0n) continue;
    const account = accounts[part === "prepayment" ? "principal" : part];
    const before = booked.get(account);
    booked.set(account, before === undefined ? amount : before && amount && add(before, amount));
  }
  return new Map([...booked].sort(([a], [b]) => (a < b ? -1 : 1)));
}
