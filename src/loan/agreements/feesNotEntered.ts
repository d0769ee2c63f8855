import { messageWith } from "../../messages/message.ts";
import type { TermSource } from "../terms.ts";
import type { Agreement } from "./agreement.ts";

/**
 * Why no fees of an agreement are in its terms: their percentages may be known, but not when they were paid.
 * @param why begins the keys of its sentences, which end in "Both", "Management", "Commitment" and "Unknown"
 */
export function feesNotEntered(
  agreement: Agreement | null,
  why: `${"explain" | "outlook"}:sourceFees`,
): TermSource {
  const { managementFee, commitmentFee } = agreement ?? {};
  const known = managementFee ?? commitmentFee;
  const which = managementFee && commitmentFee ? "Both" : managementFee ? "Management" : "Commitment";
  return {
    ...known?.source,
    mark: "inferred",
    text: known
      ? [managementFee, commitmentFee].flatMap((fee) => fee?.source.text ?? []).join("; ")
      : "not known; none entered",
    says: messageWith(`${why}${known ? which : "Unknown"}`, {
      ...(managementFee && { management: { percent: managementFee.value } }),
      ...(commitmentFee && { commitment: { percent: commitmentFee.value } }),
    }),
  };
}
