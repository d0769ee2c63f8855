import type { Agreement } from "./agreement.ts";
import { beogradStaraPazova } from "./beogradStaraPazova.ts";
import { chinaRescheduled } from "./chinaRescheduled.ts";
import { iverakLajkovac } from "./iverakLajkovac.ts";
import { kostolac1 } from "./kostolac1.ts";
import { kostolac2 } from "./kostolac2.ts";
import { noviSadRuma } from "./noviSadRuma.ts";
import { noviSadSubotica } from "./noviSadSubotica.ts";
import { obilaznicaBeograd } from "./obilaznicaBeograd.ts";
import { obilaznicaNoviSad } from "./obilaznicaNoviSad.ts";
import { obrenovacLjig } from "./obrenovacLjig.ts";
import { preljinaPozega } from "./preljinaPozega.ts";
import { surcinObrenovac } from "./surcinObrenovac.ts";
import { toplovodObrenovac } from "./toplovodObrenovac.ts";
import { xRay } from "./xRay.ts";
import { zemunBorca } from "./zemunBorca.ts";

/** Known agreements between Serbia and the Export-Import Bank of China, in the order of the debt list of 2025. */
export const AGREEMENTS: readonly Agreement[] = [
  xRay,
  zemunBorca,
  obrenovacLjig,
  kostolac1,
  kostolac2,
  surcinObrenovac,
  beogradStaraPazova,
  obilaznicaBeograd,
  preljinaPozega,
  noviSadSubotica,
  toplovodObrenovac,
  iverakLajkovac,
  noviSadRuma,
  obilaznicaNoviSad,
  chinaRescheduled,
];

/** The known agreement behind a loan; null when none is known. @param loan id of the loan ("x-ray") */
export function agreementFor(loan: string): Agreement | null {
  return AGREEMENTS.find((agreement) => agreement.loan === loan) ?? null;
}
