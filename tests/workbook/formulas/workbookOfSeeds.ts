import { addDays, type Day } from "../../../src/calendar/day.ts";
import type { Dossier } from "../../../src/dossier/dossier.ts";
import { buildOpenSchedule } from "../../../src/loan/buildSchedule.ts";
import type { LoanTerms } from "../../../src/loan/terms.ts";
import { LANGUAGES } from "../../../src/messages/language.ts";
import { Problem } from "../../../src/messages/message.ts";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import type { WorkbookPlan } from "../../../src/workbook/plan.ts";
import { seeded } from "../../loan/reference/draw.ts";
import { loanOfSeed, restOfSeed } from "../../loan/reference/loans.ts";
import { sampleDossier } from "../dossier.ts";
import { schedulesAlone } from "./schedulesAlone.ts";

/** A workbook of some loans of the generator, and their seeds. */
export interface SeededWorkbook {
  readonly plan: WorkbookPlan;
  readonly loans: readonly LoanTerms[];
  readonly seeds: readonly number[];
  /** Seeds of loans that contradict themselves and have no schedule. */
  readonly refused: number;
}

/**
 * The loans of so many seeds, one workbook for all; in a language and on a day that the seed tells. Every other
 * loan begins with what is owed on a day; some of these have rates that nobody knows.
 * @param isWhole else only the schedules and what they are computed from
 */
export function workbookOfSeeds(firstSeed: number, count: number, isWhole = true): SeededWorkbook {
  const seeds: number[] = [];
  const loans: LoanTerms[] = [];
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const { loan } = seed % 2 === 0 ? restOfSeed(seed) : loanOfSeed(seed);
    if (!hasSchedule(loan)) continue;
    loans.push({ ...loan, id: `loan-${loans.length}`, name: `Loan ${loans.length}` });
    seeds.push(seed);
  }
  const { draw } = seeded(firstSeed);
  const first = loans[draw(Math.max(loans.length, 1))];
  const start = first?.drawdowns[0]?.date ?? first?.openingBalance?.date ?? (0 as Day);
  const language = LANGUAGES[draw(LANGUAGES.length)] ?? "en";
  const dossier: Dossier = { ...sampleDossier(language, "2020-01-01", loans), rates: [] };
  const whole = { ...dossier, settings: { language, asOf: addDays(start, draw(5000)) } };
  const plan = isWhole ? buildWorkbook(whole) : schedulesAlone(whole);
  return { plan, loans, seeds, refused: count - seeds.length };
}

function hasSchedule(loan: LoanTerms): boolean {
  try {
    buildOpenSchedule(loan);
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}
