import type { ComparedFigure, Finding, Where } from "../../checks/finding.ts";
import { figurePlace } from "../../checks/figurePlace.ts";
import { countOutcomes, type CheckResult } from "../../checks/runChecks.ts";
import type { Source } from "../../budget/source.ts";
import { isoText } from "../../calendar/day.ts";
import type { MessageParam, SayMessage } from "../../messages/message.ts";
import { decimalText } from "../../money/decimal.ts";
import { amountText } from "../../money/money.ts";

/** What `check --json` prints: amounts as decimal strings with their currency, dates in ISO form. */
export function checksToJson(results: readonly CheckResult[], say: SayMessage): Record<string, unknown> {
  return {
    checks: results.map(({ check, tolerance, findings }) => {
      const count = countOutcomes(findings);
      return {
        id: check.id,
        name: say(check.name),
        rule: say(check.rule),
        source: say(check.source),
        severity: check.severity,
        tolerance: { value: decimalText(tolerance), unit: check.tolerance.unit },
        passes: count.pass,
        differences: count.difference,
        notCheckable: count["not-checkable"],
        findings: findings.map((finding) => findingToJson(finding, say)),
      };
    }),
  };
}

function findingToJson(finding: Finding, say: SayMessage): Record<string, unknown> {
  const { key, subject, outcome, figures, difference, sentence, reason, at, year } = finding;
  return {
    key,
    subject,
    outcome,
    ...(year !== undefined && { year }),
    ...(at && { at: placeToJson(at) }),
    figures: figures.map((figure) => figureToJson(figure, say)),
    difference: difference === null ? null : valueToJson(difference, say),
    says: say(sentence),
    ...(reason && { reason: say(reason) }),
  };
}

function figureToJson({ label, value, where }: ComparedFigure, say: SayMessage): Record<string, unknown> {
  return {
    label: say(label),
    value: value === null ? null : valueToJson(value, say),
    where: { kind: where.kind, text: say(figurePlace(where)), ...linkOf(where) },
  };
}

function valueToJson(value: MessageParam, say: SayMessage): unknown {
  if (typeof value !== "object") return value;
  if ("minor" in value) return { amount: amountText(value), currency: value.currency };
  if ("day" in value) return isoText(value.day);
  if ("percent" in value) return decimalText(value.percent);
  if ("decimal" in value) return decimalText(value.decimal);
  return "rateIndex" in value ? value.rateIndex : say(value);
}

/** What a program needs to find the figure. */
function linkOf(where: Where): Record<string, unknown> {
  switch (where.kind) {
    case "line":
      return placeToJson(where.source);
    case "total": {
      const { document, page, cell } = where;
      return { document, page, ...(cell !== undefined && { cell }) };
    }
    case "term":
      return { loan: where.loan, term: where.term, mark: where.source?.mark ?? null };
    case "schedule":
      return { loan: where.loan, due: where.due === null ? null : isoText(where.due) };
    case "rate": {
      const { date, base, quote, rate, mark } = where.rate;
      return { date: isoText(date), base, quote, rate: decimalText(rate), mark };
    }
    case "payment":
      return { index: where.index };
    case "computed":
      return {};
  }
}

/** Where something was read. */
export function placeToJson({ document, page, row, cell }: Source): Record<string, unknown> {
  return { document, page, row, ...(cell !== undefined && { cell }) };
}
