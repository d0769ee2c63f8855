import { dayCountCases } from "./dayCounts.ts";
import { grantElementCases } from "./grantElements.ts";
import { holidayCases } from "./holidays.ts";
import { publishedLoanCases } from "./publishedLoans.ts";
import { quantlibLoanCases } from "./quantlibLoans.ts";
import { rateCases } from "./rates.ts";
import { scheduleDateCases } from "./scheduleDates.ts";
import type { VectorCase, VectorFile } from "./vectorCase.ts";

/** All vectors, by file. */
export const vectorFiles: readonly VectorFile[] = [
  { name: "day-counts", cases: dayCountCases },
  { name: "schedule-dates", cases: scheduleDateCases },
  { name: "holidays", cases: holidayCases },
  { name: "loan-schedules", cases: publishedLoanCases },
  { name: "loan-schedules-act360", cases: quantlibLoanCases },
  { name: "irr-npv", cases: [...rateCases, ...grantElementCases] },
];

export interface Score {
  readonly file: string;
  readonly kind: string;
  readonly passed: number;
  /** Of each case that failed, its id and the first difference. */
  readonly failed: readonly string[];
  /** How many were left out for each reason. */
  readonly skipped: ReadonlyMap<string, number>;
}

/** What the engine differs in, an error being a difference too; null for a case that is left out. */
export function differencesOf(example: VectorCase): readonly string[] | null {
  if ("skipped" in example) return null;
  try {
    return example.differences();
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** Runs every case: one score for each class of cases of each file. */
export function scores(): Score[] {
  return vectorFiles.flatMap(({ name, cases }) =>
    [...new Set(cases.map(({ kind }) => kind))].map((kind) =>
      scoreOf(
        name,
        kind,
        cases.filter((example) => example.kind === kind),
      ),
    ),
  );
}

/** The score of one class of cases. */
export function scoreOf(file: string, kind: string, cases: readonly VectorCase[]): Score {
  const failed: string[] = [];
  const skipped = new Map<string, number>();
  let passed = 0;
  for (const example of cases) {
    if ("skipped" in example) skipped.set(example.skipped, (skipped.get(example.skipped) ?? 0) + 1);
    const differences = differencesOf(example);
    if (differences?.length === 0) passed += 1;
    else if (differences) failed.push(`${example.id} ${differences[0] ?? ""}`);
  }
  return { file, kind, passed, failed, skipped };
}

const skippedIn = ({ skipped }: Score): number => [...skipped.values()].reduce((a, b) => a + b, 0);

/** The scores as a table in plain text: a line for each class, reasons below, and the sum of each file. */
export function scoreTable(all: readonly Score[]): string {
  const line = (cells: readonly (string | number)[]): string =>
    cells.map((cell, at) => (at === 0 ? String(cell).padEnd(58) : String(cell).padStart(10))).join("");
  const count = (of: readonly Score[]): [number, number, number] => [
    of.reduce((sum, { passed }) => sum + passed, 0),
    of.reduce((sum, { failed }) => sum + failed.length, 0),
    of.reduce((sum, score) => sum + skippedIn(score), 0),
  ];
  const blocks = vectorFiles.map(({ name }) => {
    const ofFile = all.filter(({ file }) => file === name);
    return [
      line([name, ...count(ofFile)]),
      ...ofFile.flatMap((score) => [
        line([`  ${score.kind}`, score.passed, score.failed.length, skippedIn(score)]),
        ...score.failed.map((text) => `      FAILED ${text}`),
        ...[...score.skipped].map(([reason, cases]) => `      ${cases} left out: ${reason}`),
      ]),
    ].join("\n");
  });
  return [line(["", "passed", "failed", "left out"]), ...blocks, line(["all", ...count(all)])].join("\n");
}
