import { message, type Message } from "../../messages/message.ts";
import { add } from "../../money/money.ts";
import type { OpenRow, RegisterShare } from "../schedule.ts";

/** How much principal is due on a row, by the rule that gave it. */
export function explainPrincipal(row: OpenRow): Message[] {
  const { principal, interest, instalment, principalRule, share } = row;
  if (principalRule === "none" || instalment === null) {
    return [message(row.rescheduling === null ? "explain:grace" : "explain:noPrincipalBefore")];
  }
  const values = { principal, instalment };
  switch (principalRule) {
    case "rest":
      return [message("explain:principalRest", values)];
    case "share":
      return share
        ? [message("explain:principalShare", { ...values, of: share.of, count: share.parts })]
        : [message("explain:principalStated", values)];
    case "register":
      return row.register ? [registerMessage(row, row.register)] : [];
    case "level":
      // An equal payment is worked out with the rate: its interest is known.
      return interest === null
        ? [message("explain:principalStated", values)]
        : [message("explain:principalAnnuity", { ...values, payment: add(principal, interest), interest })];
    case "reduced":
      return [message("explain:principalReduced", values)];
    case "stated":
      return [message("explain:principalStated", values)];
  }
}

/** The rounded balance, and the instalment as what the balance before is more. */
function registerMessage(row: OpenRow, { drawn, of, parts, count }: RegisterShare): Message {
  const { principal, closing, capitalised, writtenDown, instalment } = row;
  const balance = { ...closing, minor: closing.minor - capitalised.minor + writtenDown.minor };
  return message("explain:principalRegister", {
    principal,
    instalment: instalment ?? 0,
    drawn,
    of,
    paid: count,
    count: parts,
    balance,
    before: add(balance, principal),
  });
}
