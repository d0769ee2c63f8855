import type { Agreement } from "./agreement.ts";
import { percent, signedFacts } from "./facts.ts";

const EKAPIJA = { document: "ekapija.com" };

/** Obrenovac-Ljig section of the E-763 motorway. Drawdowns not published. */
export const obrenovacLjig: Agreement = {
  loan: "obrenovac-ljig",
  name: { sr: "Obrenovac–Ljig (E763)", en: "Obrenovac–Ljig (E763)" },
  purpose: { sr: "auto-put Obrenovac–Ljig", en: "the Obrenovac–Ljig motorway" },
  ...signedFacts(EKAPIJA, {
    number: "PBC (2013) 36 (280)",
    signed: "2013-08-26",
    facility: [301_000_000n, "USD"],
  }),
  ratePercent: percent("2.5", EKAPIJA),
};
