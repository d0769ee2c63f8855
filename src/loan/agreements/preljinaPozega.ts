import type { Agreement } from "./agreement.ts";
import { aidData, percent, signedFacts } from "./facts.ts";

const AIDDATA = aidData("67009");

/** Preljina-Požega section of the E-763 motorway. */
export const preljinaPozega: Agreement = {
  loan: "preljina-pozega",
  name: { sr: "Preljina–Požega (E763)", en: "Preljina–Požega (E763)" },
  purpose: { sr: "auto-put Preljina–Požega", en: "the Preljina–Požega motorway" },
  ...signedFacts(AIDDATA, {
    number: "PBC (2019) 2 (486)",
    signed: "2019-04-25",
    facility: [445_000_000n, "USD"],
  }),
  ratePercent: percent("3", AIDDATA),
  managementFee: percent("0.5", AIDDATA),
  commitmentFee: percent("0.5", AIDDATA),
  defaultInterest: percent("0", AIDDATA),
};
