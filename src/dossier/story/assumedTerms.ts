import { message, type KeyOf, type Message } from "../../messages/message.ts";
import type { BalanceTerm, ScheduledStory } from "./story.ts";

/** As the sheets of the workbook name them. */
const WORDS: Readonly<Record<BalanceTerm, KeyOf<"workbook:">>> = {
  drawdowns: "workbook:termDrawdowns",
  openingBalance: "workbook:termOpeningBalance",
  firstPrincipal: "workbook:colFirstPrincipal",
  lastPrincipal: "workbook:colLastPrincipal",
  monthsBetween: "workbook:colMonthsBetween",
  repayment: "workbook:colRepayment",
  prepayments: "workbook:headPrepayments",
  reschedulings: "workbook:headReschedulings",
  capitalisedUntil: "workbook:colCapitalisedUntil",
  rate: "workbook:colRate",
  dayCount: "workbook:colDayCount",
};

/** What the schedule's own balances are, in a sentence: computed, and from which assumed terms. */
export function scheduleMark({ assumed }: Pick<ScheduledStory, "assumed">): Message {
  const terms = assumed
    .map((term) => message(WORDS[term]))
    .reduce<Message | null>(
      (first, second) => (first ? message("story:both", { first, second }) : second),
      null,
    );
  return terms === null ? message("story:scheduleComputed") : message("story:scheduleAssumed", { terms });
}
