import type { Agreement } from "./agreement.ts";
import { percent, PRESS, reportedFact, signedFacts } from "./facts.ts";

/** Novi Sad-Ruma road, the Fruška Gora corridor: 30 half-yearly instalments, 15 May and 15 November. */
export const noviSadRuma: Agreement = {
  loan: "novi-sad-ruma",
  name: { sr: "Put Novi Sad–Ruma", en: "Novi Sad–Ruma road" },
  purpose: { sr: "put Novi Sad–Ruma", en: "the Novi Sad–Ruma road" },
  ...signedFacts(PRESS, {
    number: "PBC (2021) NO.23 TOTAL NO. (528)",
    signed: "2022-01-26",
    facility: [608_384_610n, "USD"],
  }),
  ratePercent: percent("3", PRESS),
  managementFee: percent("0.5", PRESS),
  monthsBetween: reportedFact(6, "30 half-yearly instalments, 15 May and 15 November", PRESS),
};
