import { addDays, type Day } from "../../../src/calendar/day.ts";
import type { Dossier } from "../../../src/dossier/dossier.ts";
import { buildSchedule } from "../../../src/loan/buildSchedule.ts";
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

/** Loans from their first drawdown on, or begun with what is owed on a day, most of them. */
export type SeededKind = "whole" | "rests";

/**
 * The loans of so many seeds, one workbook for all; in a language and on a day that the seed tells.
 * @param isWhole else only the schedules and what they are computed from
 */
export function workbookOfSeeds(
  firstSeed: number,
  count: number,
  isWhole = true,
  kind: SeededKind = "whole",
): SeededWorkbook {
  const seeds: number[] = [];
  const loans: LoanTerms[] = [];
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const { loan } = kind === "rests" ? restOfSeed(seed) : loanOfSeed(seed);
    if (!hasSchedule(loan) || loan.assumedRate) continue;
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
    buildSchedule(loan);
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}
