import type { Agreement } from "./agreement.ts";
import { chinaRescheduled } from "./chinaRescheduled.ts";
import { kostolac1 } from "./kostolac1.ts";
import { obrenovacLjig } from "./obrenovacLjig.ts";
import { xRay } from "./xRay.ts";
import { zemunBorca } from "./zemunBorca.ts";

/** Known agreements between Serbia and the Export-Import Bank of China. */
export const AGREEMENTS: readonly Agreement[] = [
  xRay,
  zemunBorca,
  kostolac1,
  obrenovacLjig,
  chinaRescheduled,
];

/** The known agreement behind a loan; null when none is known. @param loan id of the loan ("x-ray") */
export function agreementFor(loan: string): Agreement | null {
  return AGREEMENTS.find((agreement) => agreement.loan === loan) ?? null;
}
