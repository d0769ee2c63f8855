import { money } from "../../money/money.ts";
import type { Agreement } from "./agreement.ts";
import { aidData, percent, reportedFact, signedFacts } from "./facts.ts";

const AIDDATA = aidData("92643");

/** Iverak-Lajkovac section of state road 27; floats with the six-month EURIBOR, 2.35 points above it. */
export const iverakLajkovac: Agreement = {
  loan: "iverak-lajkovac",
  name: { sr: "Put Iverak–Lajkovac", en: "Iverak–Lajkovac road" },
  purpose: { sr: "put Iverak–Lajkovac", en: "the Iverak–Lajkovac road" },
  ...signedFacts(AIDDATA, {
    number: "BLA20210340034",
    signed: "2021-11-26",
    facility: [134_300_000n, "EUR"],
  }),
  managementFee: percent("0.5", AIDDATA),
  commitmentFee: percent("0.5", AIDDATA),
  defaultInterest: percent("2", AIDDATA),
  insurance: reportedFact(money(958_478_619n, "EUR"), "EUR 9,584,786.19", AIDDATA),
};
