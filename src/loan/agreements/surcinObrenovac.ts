import type { Agreement } from "./agreement.ts";
import { LAW_2025 } from "./facts.ts";

/**
 * Surčin-Obrenovac section of the E-763 motorway. Ratified in December 2016; the press gives USD 198 million and EUR 208
 * million, so no ceiling is entered. The law prints no rate of interest.
 */
export const surcinObrenovac: Agreement = {
  loan: "surcin-obrenovac",
  name: { sr: "Surčin–Obrenovac (E763)", en: "Surčin–Obrenovac (E763)" },
  purpose: { sr: "auto-put Surčin–Obrenovac", en: "the Surčin–Obrenovac motorway" },
  currency: { value: "USD", source: { mark: "seen", text: "13.241.259 USD", ...LAW_2025, row: "6.6" } },
};
