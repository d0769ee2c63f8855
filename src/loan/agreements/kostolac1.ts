import { day } from "../../calendar/day.ts";
import { message } from "../../messages/message.ts";
import { money } from "../../money/money.ts";
import type { Agreement } from "./agreement.ts";

const PRESS = { document: "press reports on the signing", documentSays: message("explain:documentPress") };

/** Kostolac-B power plant, phase 1. Drawdowns not published. */
export const kostolac1: Agreement = {
  loan: "kostolac-1",
  name: "Paket projekat Kostolac, faza 1",
  currency: { value: "USD", source: { mark: "quoted", text: "USD", ...PRESS } },
  signed: { value: day("2011-12-29"), source: { mark: "quoted", text: "29.12.2011", ...PRESS } },
  facility: {
    value: money(29_300_000_000n, "USD"),
    source: { mark: "quoted", text: "USD 293,000,000", ...PRESS },
  },
};
