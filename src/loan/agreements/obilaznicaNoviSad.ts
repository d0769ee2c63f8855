import type { Agreement } from "./agreement.ts";
import { PRESS, signedFacts } from "./facts.ts";

/** Bypass of Novi Sad with a bridge over the Danube; floats with the six-month EURIBOR. Nothing is drawn in August 2024. */
export const obilaznicaNoviSad: Agreement = {
  loan: "obilaznica-novi-sad",
  name: { sr: "Obilaznica oko Novog Sada", en: "Novi Sad bypass" },
  purpose: { sr: "obilaznicu oko Novog Sada", en: "the Novi Sad bypass" },
  ...signedFacts(PRESS, {
    number: "BLA20230090068",
    signed: "2023-10-10",
    facility: [149_200_000n, "EUR"],
  }),
};
