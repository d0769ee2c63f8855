import type { Dossier } from "../../dossier/dossier.ts";
import { BASES } from "../../dossier/outlook/forwardLoan.ts";
import type { Mark } from "../../loan/terms.ts";
import { message, type Message } from "../../messages/message.ts";
import type { FoundLoan } from "../state/foundLoans.ts";

/** What the schedule of a loan is made from. */
export interface ScheduleOrigin {
  readonly sentence: Message;
  /** How the schedule is known as a whole; null where it is made from terms, of which each has its own mark. */
  readonly mark: Mark | null;
}

/** Null for a loan that takes no part. */
export function scheduleOrigin(
  { key, cards: [newest, ...older] }: FoundLoan,
  dossier: Dossier,
): ScheduleOrigin | null {
  const terms = dossier.loans.find((loan) => loan.terms.id === key)?.terms;
  if (!terms) {
    const isOpen = dossier.unscheduled.some(({ card }) => [newest, ...older].includes(card));
    const heading = message("pane:unscheduledHeading");
    return isOpen ? { sentence: message("outlook:noSchedule", { heading }), mark: null } : null;
  }
  const { openingBalance: source, repayment } = terms.sources;
  const basis = BASES.find((one) => one === repayment?.text);
  if (!terms.openingBalance || !source || !repayment || !basis) {
    return { sentence: message("outlook:fromTerms"), mark: null };
  }
  const given = {
    basis: message(`outlook:basis-${basis}`),
    date: { day: terms.openingBalance.date },
    document: source.document ?? "",
  };
  const isNewest = source.document === newest.source.document;
  return {
    sentence: message(isNewest ? "outlook:fromThisBalance" : "outlook:fromBalance", given),
    mark: repayment.mark,
  };
}
