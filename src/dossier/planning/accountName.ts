import { FOREIGN_DEBT_ACCOUNTS } from "../../loan/measures/budgetAccounts.ts";
import { message, type KeyOf, type Message } from "../../messages/message.ts";
import type { PlanPart } from "./planLines.ts";

/**
 * Accounts whose names are known: rulebook on the standard classification framework and chart of accounts for the
 * budget system, Sl. glasnik RS 20/2007 and later.
 */
const NAMED = new Set(
  Object.values(FOREIGN_DEBT_ACCOUNTS).flatMap(({ principal, interest, fees, penalties }) => [
    principal,
    interest,
    fees,
    penalties,
  ]),
);

/** What an account is called; one that is not known, after what is booked on it. @param parts at least one */
export function accountName(account: string, parts: readonly PlanPart[]): Message {
  if (NAMED.has(account)) return message(`planning:account${account}` as KeyOf<"planning:account">);
  const [first, ...rest] = parts.map((part) => message(`planning:part-${part}`));
  return rest.reduce(
    (before, next) => message("planning:accountOf", { first: before, second: next }),
    first ?? message("planning:total"),
  );
}
