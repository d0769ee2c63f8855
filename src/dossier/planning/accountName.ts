import { FOREIGN_DEBT_ACCOUNTS } from "../../loan/measures/budgetAccounts.ts";
import { message, type KeyOf, type Message } from "../../messages/message.ts";
import type { PlanPart } from "./planParts.ts";

/**
 * Accounts whose names are known, and what is booked on each by its name: rulebook on the standard classification
 * framework and chart of accounts for the budget system, Sl. glasnik RS 20/2007 and later.
 */
const NAMED = new Map(
  Object.values(FOREIGN_DEBT_ACCOUNTS).flatMap((accounts) =>
    (["principal", "interest", "fees", "penalties"] as const).map((part) => [accounts[part], part] as const),
  ),
);

/**
 * What an account is called; one that is not known, after what is booked on it. Where something else is booked on it
 * than its name says, that stands behind it.
 * @param parts at least one
 */
export function accountName(account: string, parts: readonly PlanPart[]): Message {
  const booked = partNames(parts);
  const own = NAMED.get(account);
  if (own === undefined) return booked;
  const name = message(`planning:account${account}` as KeyOf<"planning:account">);
  return parts.every((part) => part === own) ? name : message("planning:accountHolds", { name, booked });
}

function partNames(parts: readonly PlanPart[]): Message {
  const [first, ...rest] = parts.map((part) => message(`planning:part-${part}`));
  return rest.reduce(
    (before, next) => message("planning:accountOf", { first: before, second: next }),
    first ?? message("planning:total"),
  );
}
