import type { Agreement } from "./agreement.ts";
import { LAW_2025 } from "./facts.ts";

/** Novi Sad-Subotica-border section of the Hungarian-Serbian railway. The sources for its amount contradict each other. */
export const noviSadSubotica: Agreement = {
  loan: "novi-sad-subotica",
  name: { sr: "Pruga Novi Sad–Subotica", en: "Novi Sad–Subotica railway" },
  purpose: { sr: "prugu Novi Sad–Subotica", en: "the Novi Sad–Subotica railway" },
  currency: { value: "USD", source: { mark: "seen", text: "57.579.665 USD", ...LAW_2025, row: "6.10" } },
};
