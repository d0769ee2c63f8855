import type {
  CardDate,
  CardInstalment,
  CardRate,
  DebtCard,
  DebtSection,
  InstalmentAmount,
  PrintedTotal,
} from "../../budget/budgetLine.ts";
import { FLAG, list, nullable, object, oneOf, optional, TEXT, variant, WHOLE, type Form } from "./form.ts";
import { MESSAGE } from "./messageForm.ts";
import { MATCH, SOURCE } from "./sourceForm.ts";
import { CURRENCY, DAY, DECIMAL } from "./values.ts";

const CARD_DATE = object<CardDate>({ text: nullable(TEXT), day: nullable(DAY), year: optional(WHOLE) });

const INSTALMENT = object<CardInstalment>({
  year: nullable(WHOLE),
  amounts: list(object<InstalmentAmount>({ amount: DECIMAL, currency: nullable(CURRENCY) })),
  text: nullable(TEXT),
});

type RateOf<K extends CardRate["kind"]> = Extract<CardRate, { readonly kind: K }>;
const RATE = variant<CardRate>({
  fixed: object<RateOf<"fixed">>({ kind: oneOf(["fixed"]), percent: DECIMAL, text: TEXT }),
  floating: object<RateOf<"floating">>({
    kind: oneOf(["floating"]),
    index: TEXT,
    marginPercent: DECIMAL,
    text: TEXT,
  }),
  text: object<RateOf<"text">>({ kind: oneOf(["text"]), text: TEXT }),
});

const SECTIONS: readonly DebtSection[] = [
  "direct-internal",
  "direct-external",
  "indirect-internal",
  "indirect-external",
];

/** A debt card with all that was read of it and all that was doubted. */
export const CARD: Form<DebtCard> = object<DebtCard>({
  kind: oneOf(["debt-card"]),
  section: nullable(oneOf(SECTIONS)),
  group: nullable(TEXT),
  row: TEXT,
  name: TEXT,
  creditor: nullable(TEXT),
  loan: nullable(TEXT),
  match: nullable(MATCH),
  balanceEur: nullable(DECIMAL),
  balanceRsd: nullable(DECIMAL),
  asOf: nullable(DAY),
  lawYear: optional(WHOLE),
  firstPrincipal: CARD_DATE,
  lastPrincipal: CARD_DATE,
  instalment: INSTALMENT,
  rate: nullable(RATE),
  source: SOURCE,
  warnings: list(MESSAGE),
});

export const PRINTED_TOTAL: Form<PrintedTotal> = object<PrintedTotal>({
  label: TEXT,
  eur: nullable(DECIMAL),
  rsd: nullable(DECIMAL),
  sumEur: DECIMAL,
  sumRsd: DECIMAL,
  agrees: nullable(FLAG),
  page: WHOLE,
});
