import { day } from "../../calendar/day.ts";
import { money } from "../../money/money.ts";
import type { Agreement } from "./agreement.ts";

const PRESS = "press reports on the signing";

/** Kostolac-B power plant, phase 1. Drawdowns not published. */
export const kostolac1: Agreement = {
  loan: "kostolac-1",
  name: "Paket projekat Kostolac, faza 1",
  currency: { value: "USD", source: { mark: "quoted", text: "USD", document: PRESS } },
  signed: { value: day("2011-12-29"), source: { mark: "quoted", text: "29.12.2011", document: PRESS } },
  facility: {
    value: money(29_300_000_000n, "USD"),
    source: { mark: "quoted", text: "USD 293,000,000", document: PRESS },
  },
};
