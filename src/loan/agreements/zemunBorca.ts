import type { Agreement } from "./agreement.ts";
import { aidData, inThousands, percent, signedFacts } from "./facts.ts";

const AIDDATA = aidData("66981");

/**
 * Zemun-Borča bridge. Its first principal date was moved from 21.07.2014 (law for 2013) to 21.01.2016 (law for 2014),
 * and its drawdowns, still running then, are not published.
 */
export const zemunBorca: Agreement = {
  loan: "zemun-borca",
  name: { sr: "Most Zemun–Borča", en: "Zemun–Borča bridge" },
  purpose: { sr: "most Zemun–Borča", en: "the Zemun–Borča bridge" },
  ...signedFacts(AIDDATA, {
    number: "PBC (2010) 20 TOTAL 127",
    signed: "2010-07-14",
    facility: [217_400_000n, "USD"],
  }),
  ratePercent: percent("3", AIDDATA),
  managementFee: percent("1", AIDDATA),
  commitmentFee: percent("0.75", AIDDATA),
  defaultInterest: percent("0", AIDDATA),
  balances: inThousands("USD", AIDDATA, [
    ["2018-12-31", 168_583n],
    ["2019-12-31", 152_528n],
    ["2020-12-31", 136_472n],
    ["2021-12-31", 120_417n],
    ["2022-09-30", 104_361n],
  ]),
};
