import type { Agreement } from "./agreement.ts";
import { LAW_2025 } from "./facts.ts";

/** Heating main from Obrenovac to New Belgrade; floats with the six-month EURIBOR. */
export const toplovodObrenovac: Agreement = {
  loan: "toplovod-obrenovac",
  name: { sr: "Toplovod Obrenovac–Novi Beograd", en: "Obrenovac heating main" },
  purpose: { sr: "toplovod Obrenovac–Novi Beograd", en: "the Obrenovac heating main" },
  currency: { value: "EUR", source: { mark: "seen", text: "13.723.817 EUR", ...LAW_2025, row: "6.11" } },
};
