import { DEFECTS, OUTCOMES, type FuzzResult, type Outcome } from "./outcome.ts";
import { FORMATS } from "./seeds/seedFiles.ts";

const SHOWN = 12;
const LONGEST = 600;

/** A table of outcomes by format, the slowest file, and the defects with what makes each of them again. */
export function fuzzReport(results: readonly FuzzResult[]): string {
  const count = (format: string | null, outcome: Outcome): number =>
    results.filter((result) => (format === null || result.format === format) && result.outcome === outcome)
      .length;
  const line = (name: string, format: string | null): string => {
    const files = results.filter((result) => format === null || result.format === format).length;
    return [
      name.padEnd(10),
      ...[files, ...OUTCOMES.map((outcome) => count(format, outcome))].map((n) => String(n).padStart(15)),
    ].join("");
  };
  const slowest = results.reduce<FuzzResult | null>(
    (most, result) => (most === null || result.milliseconds > most.milliseconds ? result : most),
    null,
  );
  return [
    ["".padEnd(10), "files".padStart(15), ...OUTCOMES.map((outcome) => outcome.padStart(15))].join(""),
    ...FORMATS.filter((format) => results.some((result) => result.format === format)).map((format) =>
      line(format, format),
    ),
    line("all", null),
    slowest ? `slowest: ${Math.round(slowest.milliseconds)} ms, ${named(slowest)}` : "",
    ...DEFECTS.flatMap((outcome) => defects(results.filter((result) => result.outcome === outcome))),
  ].join("\n");
}

/** Of each kind of defect a few. */
function defects(results: readonly FuzzResult[]): string[] {
  return [
    ...results
      .slice(0, SHOWN)
      .map((result) => `${result.outcome}: ${named(result)}\n    ${result.detail.slice(0, LONGEST)}`),
    ...(results.length > SHOWN
      ? [
          `... and ${results.length - SHOWN} more: --only ${results
            .slice(SHOWN)
            .map(({ seed }) => seed)
            .join(", ")}`,
        ]
      : []),
  ];
}

const named = ({ seed, format, file, how }: FuzzResult): string =>
  `--only ${seed} (${format}, ${file}, ${how})`;
