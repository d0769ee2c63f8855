import type { Agreement } from "./agreement.ts";
import { aidData, percent, signedFacts } from "./facts.ts";

const AIDDATA = aidData("42555");

/** Kostolac-B power plant, phase 2: a new block and the mine at Drmno. */
export const kostolac2: Agreement = {
  loan: "kostolac-2",
  name: { sr: "Kostolac, druga faza", en: "Kostolac, phase two" },
  purpose: { sr: "drugu fazu elektrane Kostolac", en: "phase two of the Kostolac power plant" },
  ...signedFacts(AIDDATA, {
    number: "PBC (2014) 47 (341)",
    signed: "2014-12-17",
    facility: [608_260_000n, "USD"],
  }),
  ratePercent: percent("2.5", AIDDATA),
  managementFee: percent("0.25", AIDDATA),
  commitmentFee: percent("0.25", AIDDATA),
  defaultInterest: percent("0", AIDDATA),
};
