import type { Finding } from "../../checks/finding.ts";
import { countOutcomes, type CheckResult } from "../../checks/runChecks.ts";
import type { Translator } from "../../messages/translator.ts";
import { toleranceText } from "../../workbook/checks/toleranceText.ts";
import { terminalTable } from "../terminalTable.ts";

/** A table by check; each difference in words, by its check with its rule; what could not be checked, by reason. */
export function checksText(results: readonly CheckResult[], translator: Translator): string {
  const differing = results.filter(({ findings }) => of(findings, "difference").length > 0);
  const unchecked = results.filter(({ findings }) => of(findings, "not-checkable").length > 0);
  const { say } = translator;
  return [
    countTable(results, translator),
    ...(differing.length === 0 ? [say("checks:noDifference")] : []),
    ...differing.map((result) => differences(result, translator)),
    ...(unchecked.length === 0
      ? []
      : [
          [say("checks:headingNotCheckable"), ...unchecked.flatMap((one) => reasons(one, translator))].join(
            "\n",
          ),
        ]),
  ].join("\n\n");
}

function countTable(results: readonly CheckResult[], translator: Translator): string {
  const { say, sayMessage } = translator;
  return terminalTable(
    [
      { header: say("checks:columnCheck"), align: "left" },
      { header: say("checks:columnName"), align: "left" },
      { header: say("checks:columnTolerance"), align: "right" },
      { header: say("checks:columnPasses"), align: "right" },
      { header: say("checks:columnDifferences"), align: "right" },
      { header: say("checks:columnNotCheckable"), align: "right" },
    ],
    results.map(({ check, tolerance, findings }) => {
      const count = countOutcomes(findings);
      return [
        check.id,
        sayMessage(check.name),
        toleranceText(check, tolerance, translator),
        String(count.pass),
        String(count.difference),
        String(count["not-checkable"]),
      ];
    }),
  );
}

function differences({ check, findings }: CheckResult, { say, sayMessage }: Translator): string {
  const found = of(findings, "difference");
  const heading = say(check.severity === "error" ? "checks:headingErrors" : "checks:headingQuestions", {
    name: check.name,
    differences: String(found.length),
    rule: check.rule,
    source: check.source,
  });
  return [heading, ...found.map(({ sentence }) => `- ${sayMessage(sentence)}`)].join("\n");
}

/** One line for each kind of reason: hundreds of loans may lack the same fact. */
function reasons({ check, findings }: CheckResult, { say, sayMessage }: Translator): string[] {
  const byReason = new Map<string, Finding[]>();
  for (const finding of of(findings, "not-checkable")) {
    const key = finding.reason?.key ?? "";
    byReason.set(key, [...(byReason.get(key) ?? []), finding]);
  }
  return [...byReason.values()].map((same) => {
    const [first] = same;
    const says = first ? sayMessage(first.sentence) : "";
    const line = `- ${check.id}: ${says}`;
    return same.length === 1 ? line : `${line} ${say("checks:andOthers", { count: same.length - 1 })}`;
  });
}

function of(findings: readonly Finding[], wanted: Finding["outcome"]): Finding[] {
  return findings.filter(({ outcome }) => outcome === wanted);
}
