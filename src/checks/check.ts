import type { Dossier } from "../dossier/dossier.ts";
import type { Message } from "../messages/message.ts";
import type { Decimal } from "../money/decimal.ts";
import type { CheckId } from "./checkId.ts";
import type { Finding } from "./finding.ts";

/** "error": both figures cannot be right. "question": both may be; somebody has to say why they differ. */
export type Severity = "error" | "question";

/** How far apart two figures may lie. "units": whole units of the currency compared. */
export interface Tolerance {
  readonly value: Decimal;
  readonly unit: "units" | "percent" | "days";
}

/** A check that an auditor can sign: what is compared with what, by which rule, and how near is near enough. */
export interface Check {
  readonly id: CheckId;
  readonly name: Message;
  readonly rule: Message;
  /** Law, article or practice that it follows. */
  readonly source: Message;
  readonly severity: Severity;
  readonly tolerance: Tolerance;
  /**
   * Everything that the check can say of the dossier, in its order; what cannot be checked is a finding too. Pure.
   * @param tolerance in the check's own unit, 0 or more
   */
  readonly run: (dossier: Dossier, tolerance: Decimal) => readonly Finding[];
}
