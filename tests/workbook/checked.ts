import type { Finding } from "../../src/checks/finding.ts";
import { figuresOf } from "../../src/checks/note.ts";
import { runChecks } from "../../src/checks/runChecks.ts";
import { setTolerances } from "../../src/checks/setTolerances.ts";
import type { Dossier } from "../../src/dossier/dossier.ts";
import type { FindingNote, NoteState } from "../../src/dossier/userWords.ts";
import type { Language } from "../../src/messages/language.ts";
import { decimal } from "../../src/money/decimal.ts";
import { lawsWith } from "../checks/laws.ts";
import { payment, PAYMENTS } from "./dossier.ts";

/**
 * Two laws with differences of every form: an amount that is another than the sum (a total 1,000 euros too high), days
 * between two laws, a name that begins as a formula would, and a payment 37,500.00 short.
 */
export function checkedDossier(language: Language = "sr-Latn"): Dossier {
  const dossier = lawsWith({
    cards: {
      kostolac2014: { name: "=Пакет пројекат Костолац" },
      rescheduled2014: { last: "21.07.2021." },
    },
    total: { eur: decimal("105775298"), agrees: false },
    payments: [...PAYMENTS.slice(0, 4), payment("x-ray", "2014-10-01", "default-interest", "1234.56", "CNY")],
  });
  return { ...dossier, settings: { ...dossier.settings, language } };
}

export function findingsOf(dossier: Dossier): readonly Finding[] {
  return runChecks(dossier, setTolerances(dossier)).flatMap(({ findings }) => findings);
}

/** A finding by the beginning of its key. */
export function findingOf(dossier: Dossier, key: string): Finding {
  const found = findingsOf(dossier).find((finding) => finding.key.startsWith(key));
  if (!found) throw new Error(`no finding ${key}`);
  return found;
}

export const TOTAL = "printed-totals|law-2014.pdf|6 Укупно:|EUR";
export const CHANGED = "terms-changed|china-rescheduled|law-2013.pdf|6.4|law-2014.pdf|6.4|matching:fieldLast";
export const IN_ORDER = "rate-of-the-day|law-2013.pdf|direct-external|6.5";

export function noteOn(dossier: Dossier, key: string, state: NoteState, text: string | null): FindingNote {
  const finding = findingOf(dossier, key);
  return { finding: finding.key, state, text, seen: figuresOf(finding) };
}

/** Notes of every kind: on a difference, one made for other figures, on what is in order, on what there is no more. */
export function markedDossier(language: Language = "sr-Latn"): Dossier {
  const dossier = checkedDossier(language);
  return {
    ...dossier,
    notes: [
      noteOn(dossier, CHANGED, "accepted", "=aneks 2; potvrđeno"),
      { ...noteOn(dossier, TOTAL, "to-be-asked", null), seen: "difference; 1.00 EUR; 2.00 EUR" },
      noteOn(dossier, IN_ORDER, "error", "pogrešna strana"),
      {
        finding: "yearly-instalment|old-loan|law-2009.pdf|6.5",
        state: "accepted",
        text: "iz ranijeg zakona",
        seen: "difference; 8537500.00 CNY; 17075000.00 CNY",
      },
    ],
    tolerances: [
      { check: "balance-by-instalments", value: decimal("0.0001") },
      { check: "of-a-later-version", value: decimal("1") },
    ],
  };
}
