import type { Agreement } from "./agreement.ts";
import { aidData, inThousands, percent, signedFacts } from "./facts.ts";

const AIDDATA = aidData("42549");

/**
 * Kostolac-B power plant, phase 1. Drawdowns not published. The press dates the signing 29.12.2011, AidData 26.12.2011;
 * maturity is given as 15 and as 20 years, and the cards print 15. The balance that is reported for the end of 2020
 * (USD 270,900,000) is more than that of 2018 and left out as a misprint.
 */
export const kostolac1: Agreement = {
  loan: "kostolac-1",
  name: { sr: "Kostolac, prva faza", en: "Kostolac, phase one" },
  purpose: { sr: "prvu fazu elektrane Kostolac", en: "phase one of the Kostolac power plant" },
  ...signedFacts(AIDDATA, {
    number: "PBC (2011) 36 TOTAL (187)",
    signed: "2011-12-26",
    facility: [293_000_000n, "USD"],
  }),
  ratePercent: percent("3", AIDDATA),
  managementFee: percent("1", AIDDATA),
  commitmentFee: percent("0.75", AIDDATA),
  defaultInterest: percent("0", AIDDATA),
  balances: inThousands("USD", AIDDATA, [
    ["2018-12-31", 248_642n],
    ["2019-12-31", 219_390n],
    ["2021-12-31", 160_886n],
    ["2022-09-30", 131_634n],
  ]),
};
