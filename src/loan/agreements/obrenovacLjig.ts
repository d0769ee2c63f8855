import { day } from "../../calendar/day.ts";
import { money } from "../../money/money.ts";
import type { Agreement } from "./agreement.ts";

const EKAPIJA = "ekapija.com";

/** Obrenovac-Ljig section of the E-763 motorway. Drawdowns not published. */
export const obrenovacLjig: Agreement = {
  loan: "obrenovac-ljig",
  name: "Autoput E-763, Obrenovac-Ljig",
  currency: { value: "USD", source: { mark: "quoted", text: "USD", document: EKAPIJA } },
  agreement: {
    value: "PBC (2013) 36 (280)",
    source: { mark: "quoted", text: "PBC (2013) 36 (280)", document: EKAPIJA },
  },
  signed: { value: day("2013-08-26"), source: { mark: "quoted", text: "26.08.2013", document: EKAPIJA } },
  facility: {
    value: money(30_100_000_000n, "USD"),
    source: { mark: "quoted", text: "USD 301,000,000", document: EKAPIJA },
  },
};
