import type { DebtCard } from "../budget/budgetLine.ts";
import { DOCUMENT_KINDS, TEXT_ENCODINGS, type TextDecoding } from "../documents/document.ts";
import type { PaymentKind } from "../loan/payments/payment.ts";
import type { LoanTerms, TermSource } from "../loan/terms.ts";
import { readTerms, termsToJson } from "../loan/termsJson.ts";
import { LANGUAGES } from "../messages/language.ts";
import { Problem } from "../messages/message.ts";
import type {
  DocumentRecord,
  Dossier,
  DossierLoan,
  ExchangeRate,
  Payment,
  Settings,
  UnscheduledLoan,
} from "./dossier.ts";
import { CARD, PRINTED_TOTAL } from "./dossierJson/cardForm.ts";
import {
  damaged,
  list,
  nullable,
  object,
  objectAt,
  oneOf,
  optional,
  TEXT,
  WHOLE,
  type Form,
  byName,
} from "./dossierJson/form.ts";
import { MESSAGE } from "./dossierJson/messageForm.ts";
import { FIGURES, OTHER_LINE, PRINTED_SUM, UNKNOWN_TABLE } from "./dossierJson/otherForms.ts";
import { ASSUMED_RATE, DECISION, MAPPING, NOTE, TOLERANCE } from "./dossierJson/userForms.ts";
import { CURRENCY, DAY, DECIMAL, MARK, MONEY } from "./dossierJson/values.ts";

/**
 * The dossier as JSON: amounts and rates as decimal text, days as ISO text, the program's own sentences as messages.
 * readDossier gives an equal dossier back.
 */
export function dossierToJson(dossier: Dossier): unknown {
  return dossierForm(dossier.lines).write(dossier);
}

/**
 * Reads what dossierToJson made.
 * @throws Problem errors:memoryDamaged, with the path of the first value that is not as it was written;
 *   errors:memoryOfOtherForm for another form than this program's
 */
export function readDossier(json: unknown): Dossier {
  const found = objectAt(json, "");
  const { version } = found;
  if (Number.isInteger(version) && version !== 1) throw new Problem("errors:memoryOfOtherForm", {});
  const lines = list(CARD).read(found["lines"], "lines");
  return dossierForm(lines).read(withLaterLists(found), "");
}

/** With the lists that workbooks of earlier programs do not have: nothing of the kind was imported or entered. */
function withLaterLists(found: Record<string, unknown>): Record<string, unknown> {
  const { documents } = found;
  return {
    others: [],
    decisions: [],
    mappings: [],
    notes: [],
    tolerances: [],
    assumedRates: [],
    ...found,
    documents: Array.isArray(documents)
      ? documents.map((document, index) => ({
          sums: [],
          unknownTables: [],
          ...objectAt(document, `documents[${index}]`),
        }))
      : documents,
  };
}

const VERSION_1: Form<1> = {
  write: (version) => version,
  read: (json, path) => (json === 1 ? 1 : damaged(path)),
};

const DOCUMENT = object<DocumentRecord>({
  name: TEXT,
  sha256: TEXT,
  kind: oneOf(DOCUMENT_KINDS),
  pages: WHOLE,
  decoding: optional(object<TextDecoding>({ encoding: oneOf(TEXT_ENCODINGS), delimiter: nullable(TEXT) })),
  asOf: nullable(DAY),
  statedDay: optional(DAY),
  totals: list(PRINTED_TOTAL),
  sums: list(PRINTED_SUM),
  unknownTables: list(UNKNOWN_TABLE),
  figures: optional(FIGURES),
  warnings: list(MESSAGE),
});

/** What a source is called: a text of the user's, or a message of the program's. */
const RATE_SOURCE: Form<ExchangeRate["source"]> = {
  write: (source) => (typeof source === "string" ? source : MESSAGE.write(source)),
  read: (json, path) => (typeof json === "string" ? json : MESSAGE.read(json, path)),
};

const RATE = object<ExchangeRate>({
  date: DAY,
  base: CURRENCY,
  quote: CURRENCY,
  rate: DECIMAL,
  mark: MARK,
  source: RATE_SOURCE,
});

const PAYMENT = object<Payment>({
  loan: TEXT,
  date: DAY,
  kind: oneOf<PaymentKind>(["principal", "interest", "fee", "default-interest"]),
  amount: MONEY,
  note: nullable(TEXT),
});

const SETTINGS = object<Settings>({ language: oneOf(LANGUAGES), asOf: DAY });

const SOURCES = byName(
  object<TermSource>({
    mark: MARK,
    text: TEXT,
    says: optional(MESSAGE),
    document: optional(TEXT),
    documentSays: optional(MESSAGE),
    page: optional(WHOLE),
    row: optional(TEXT),
  }),
);

/**
 * Terms as a file of terms holds them, but for the sources: those keep what the program itself says as messages,
 * which a file of terms puts into words.
 */
const TERMS: Form<LoanTerms> = {
  write(terms) {
    const sources: Record<string, TermSource> = {};
    for (const [term, source] of Object.entries(terms.sources)) if (source) sources[term] = source;
    return { ...termsToJson({ ...terms, sources: {} }), sources: SOURCES.write(sources) };
  },
  read(json, path) {
    const { sources, ...rest } = objectAt(json, path);
    return { ...termsAt(rest, path), sources: SOURCES.read(sources, `${path}.sources`) };
  },
};

function termsAt(json: unknown, path: string): LoanTerms {
  try {
    return readTerms(json, {});
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return damaged(error.place.cell === undefined ? path : `${path}.${error.place.cell}`);
  }
}

/** A loan that stands twice was not written so, and each has its sheets. */
function eachOnce({ write, read }: Form<readonly DossierLoan[]>): Form<readonly DossierLoan[]> {
  return {
    write,
    read: (json, path) => {
      const loans = read(json, path);
      const ids = new Set<string>();
      for (const [index, { terms }] of loans.entries()) {
        if (ids.has(terms.id)) damaged(`${path}[${index}].terms.id`);
        ids.add(terms.id);
      }
      return loans;
    },
  };
}

/** @param lines the dossier's, which its loans' cards are among: a card that is one of them stands as its number */
function dossierForm(lines: readonly DebtCard[]): Form<Dossier> {
  const numbers = new Map(lines.map((card, index) => [card, index]));
  const card: Form<DebtCard> = {
    write: (value) => numbers.get(value) ?? CARD.write(value),
    read: (json, path) => (typeof json === "number" ? (lines[json] ?? damaged(path)) : CARD.read(json, path)),
  };
  return object<Dossier>({
    version: VERSION_1,
    documents: list(DOCUMENT),
    lines: { write: list(CARD).write, read: () => lines },
    others: list(OTHER_LINE),
    loans: eachOnce(
      list(object<DossierLoan>({ terms: TERMS, cards: list(card), creditor: optional(nullable(TEXT)) })),
    ),
    unscheduled: list(object<UnscheduledLoan>({ card, missing: list(MESSAGE) })),
    rates: list(RATE),
    payments: list(PAYMENT),
    decisions: list(DECISION),
    mappings: list(MAPPING),
    notes: list(NOTE),
    tolerances: list(TOLERANCE),
    assumedRates: list(ASSUMED_RATE),
    settings: SETTINGS,
  });
}
