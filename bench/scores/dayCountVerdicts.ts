// Day counts by the functions of formulajs.
import { DAYS360, YEARFRAC } from "@formulajs/formulajs";
import { day } from "../../src/calendar/day.ts";
import { readVectors } from "../../tests/vectors/vectorCase.ts";
import { asDate, numeric } from "../engines/formulajs.ts";
import { partOfYear } from "./sheetLoans.ts";
import { cannot, judged, near, type Verdict, type Verdicts } from "./verdict.ts";

export interface DayCountCase {
  readonly id: string;
  readonly convention: string;
  readonly start: string;
  readonly end: string;
  readonly expectedYearFraction: number;
  readonly tolerance?: number;
}

export const dayCountCases = (readVectors("day-counts") as { readonly cases: readonly DayCountCase[] }).cases;

type Part = (from: Date, to: Date) => number;

const PARTS: Readonly<Record<string, Part>> = {
  "ACT/360": (from, to) => partOfYear("ACT/360", from, to),
  "ACT/365F": (from, to) => partOfYear("ACT/365F", from, to),
  "30E/360": (from, to) => partOfYear("30E/360", from, to),
  // Its basis 0 has no rule for the end of February: what ISDA calls Bond Basis.
  "30/360 ISDA (Bond Basis)": (from, to) => numeric(YEARFRAC(from, to, 0)),
  "30/360 US (EOM)": (from, to) => numeric(DAYS360(from, to, false)) / 360,
};

function verdictOf({ convention, start, end, expectedYearFraction, tolerance = 0 }: DayCountCase): Verdict {
  const part = PARTS[convention];
  if (!part) return cannot(`no ${convention}`);
  const found = part(asDate(day(start)), asDate(day(end)));
  return near(found, expectedYearFraction, Math.max(tolerance, 1e-12));
}

export const sheetDayCounts = (): Verdicts =>
  new Map(dayCountCases.map((example) => [example.id, judged(() => verdictOf(example))]));
