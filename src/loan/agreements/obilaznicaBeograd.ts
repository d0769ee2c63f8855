import type { Agreement } from "./agreement.ts";
import { LAW_2025, PRESS, signedFacts } from "./facts.ts";

/**
 * Belgrade bypass, sectors 4 to 6: a concessional loan in CNY, swapped into euros as the two asterisks in the law say.
 * The sources for its amount contradict each other, so none is entered.
 */
export const obilaznicaBeograd: Agreement = {
  loan: "obilaznica-beograd",
  name: { sr: "Obilaznica oko Beograda", en: "Belgrade bypass" },
  purpose: { sr: "obilaznicu oko Beograda", en: "the Belgrade bypass" },
  ...signedFacts(PRESS, { signed: "2018-09-18" }),
  currency: { value: "EUR", source: { mark: "seen", text: "12.403.532 EUR", ...LAW_2025, row: "6.8" } },
};
