import type { Appropriation, FinancingLine } from "../../budget/otherLines.ts";
import { message } from "../../messages/message.ts";
import { decimal, type Decimal } from "../../money/decimal.ts";
import { asMoney, subtract } from "../../money/money.ts";
import type { Check } from "../check.ts";
import { withinPercent } from "../facts/amounts.ts";
import { amountExecuted, amountPlanned } from "../facts/planned.ts";
import { nth } from "../facts/nth.ts";
import type { Finding, Where } from "../finding.ts";
import { compared, notCheckable, type About } from "../findings.ts";

/** What was planned on the accounts of debt against what was paid, where a document gives both. */
export const planAndExecution: Check = {
  id: "plan-and-execution",
  name: message("checks:executionName"),
  rule: message("checks:executionRule"),
  source: message("checks:executionSource"),
  severity: "question",
  tolerance: { value: decimal("5"), unit: "percent" },
  run: (dossier, tolerance) => {
    const lines = dossier.others.filter(isOfDebt);
    const before = nth();
    const findings = lines.flatMap((line) => ofLine(line, before, tolerance));
    if (findings.length > 0) return findings;
    const about: About = { check: "plan-and-execution", subject: { kind: "dossier" }, of: [], tolerance };
    return [notCheckable(about, message("checks:missingExecution"))];
  },
};

type PlannedLine = Appropriation | FinancingLine;

function isOfDebt(line: { readonly kind: string }): line is PlannedLine {
  if (line.kind !== "appropriation" && line.kind !== "financing") return false;
  return /^(44|61|91)/u.test(accountOf(line as PlannedLine));
}

function accountOf(line: PlannedLine): string {
  return line.kind === "appropriation" ? line.account : (line.accounts ?? "");
}

function ofLine(line: PlannedLine, before: ReturnType<typeof nth>, tolerance: Decimal): Finding[] {
  const planned = amountPlanned(line);
  const paid = amountExecuted(line);
  const { currency } = line.unit;
  if (!planned?.amount || !paid?.amount || currency === null) return [];
  const account = accountOf(line);
  const where: Where = { kind: "line", source: line.source };
  const [plan, execution] = [asMoney(planned.amount, currency), asMoney(paid.amount, currency)];
  const about: About = {
    check: "plan-and-execution",
    subject: { kind: "document", name: line.source.document },
    of: [account, line.source.row, before(line.source.document, account, line.source.row)],
    tolerance,
    ...(line.year !== null && { year: line.year }),
  };
  return [
    compared(about, {
      figures: [
        { label: message("checks:labelColumn", { account, column: paid.column }), value: execution, where },
        { label: message("checks:labelColumn", { account, column: planned.column }), value: plan, where },
      ],
      difference: subtract(execution, plan),
      agrees: withinPercent(execution, plan, tolerance),
      advice: message("checks:adviceExecution"),
    }),
  ];
}
