import { message, type Message } from "../../messages/message.ts";
import type { FeePart } from "../schedule.ts";
import { explainInterest } from "./interest.ts";

/** How one fee of a row came about. */
export function explainFee(part: FeePart): Message[] {
  switch (part.kind) {
    case "management":
      return [
        message("explain:managementFee", {
          percent: { percent: part.percent },
          on: part.on,
          amount: part.amount,
        }),
      ];
    case "insurance":
      return [
        part.share === null
          ? message("explain:insurancePremium", { amount: part.amount })
          : message("explain:insurancePremiumPercent", {
              percent: { percent: part.share.percent },
              on: part.share.on,
              amount: part.amount,
            }),
      ];
    case "agency":
      return [message("explain:agencyFee", { amount: part.amount })];
    case "commitment":
      return explainInterest("explain:commitmentFee", part.spans, part.percent, part.dayCount, part.amount);
  }
}
