import type { Agreement } from "./agreement.ts";
import { aidData, percent, signedFacts } from "./facts.ts";

const AIDDATA = aidData("67020");

/** Belgrade Centre-Stara Pazova section of the Hungarian-Serbian railway. */
export const beogradStaraPazova: Agreement = {
  loan: "beograd-stara-pazova",
  name: { sr: "Pruga Beograd–Stara Pazova", en: "Belgrade–Stara Pazova railway" },
  purpose: { sr: "prugu Beograd–Stara Pazova", en: "the Belgrade–Stara Pazova railway" },
  ...signedFacts(AIDDATA, {
    number: "PBC (2017) 9 (435)",
    signed: "2017-05-16",
    facility: [297_638_159n, "USD"],
  }),
  ratePercent: percent("2", AIDDATA),
  managementFee: percent("0.25", AIDDATA),
  commitmentFee: percent("0.25", AIDDATA),
  defaultInterest: percent("0", AIDDATA),
};
