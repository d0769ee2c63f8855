import { referencesTo } from "../formulas/references.ts";
import type { HeadCells } from "./formulas/scheduleContext.ts";
import { exactCriterion } from "../formulas/exactCriterion.ts";
import { fraction, text } from "../layout/values.ts";
import { interestBasis, type InterestBasis, type SheetLoan } from "../sheetLoan.ts";
import { RATE_PATH_TABLE } from "../inputs/ratePathTable.ts";
import { scheduleTable } from "./scheduleTable.ts";
import { INTEREST_BASIS_WORDS } from "../words.ts";
import type { WorkbookContext } from "../workbookContext.ts";
import { termFormula } from "./scheduleHeadCells.ts";
import { ASSUMED_COLUMNS, scheduleHeads } from "./scheduleTermCells.ts";
import type { TermCell } from "./termCell.ts";

/** The rate that is assumed for a loan whose interest would stand open, and what its interest rests on now. */
export function assumedLine(context: WorkbookContext, loan: SheetLoan): TermCell[] {
  const { t } = context;
  const [head] = scheduleHeads(loan) as [HeadCells];
  const { assumedRate } = loan.terms;
  const entered = termFormula(context, loan, "assumedRate");
  const path = referencesTo(RATE_PATH_TABLE, t).all("loan");
  const interest = referencesTo(scheduleTable(loan, t, null), t).all("interest");
  const word = (basis: InterestBasis): string => `"${t.say(INTEREST_BASIS_WORDS[basis])}"`;
  // Equal payments follow from the rate: without one principal is not known, either.
  const open =
    loan.terms.repayment.kind === "annuity" ? `"${t.say("workbook:wordPaymentsOpen")}"` : word("open");
  const none = `AND(${head.assumed ?? ""}="",COUNTIFS(${path},${exactCriterion(head.id, loan.terms.id)})=0)`;
  return [
    {
      column: ASSUMED_COLUMNS.rate,
      label: "workbook:colAssumedRate",
      value: assumedRate?.kind === "constant" ? fraction(assumedRate.percent) : text(""),
      format: "percent",
      formula: `IF(${entered}="","",${entered})`,
      span: 3,
    },
    {
      column: ASSUMED_COLUMNS.basis,
      label: "workbook:colInterestBasis",
      value: text(t.say(INTEREST_BASIS_WORDS[interestBasis(loan)])),
      format: "general",
      formula:
        `IF(${none},${open},` + `IF(SUMPRODUCT((${interest}="")*1)>0,${word("partly")},${word("assumed")}))`,
      span: 2,
    },
  ];
}
