import type { MessageKey } from "../../messages/message.ts";
import type { SheetDraft } from "../layout/sheetDraft.ts";
import { text, fraction } from "../layout/values.ts";
import { phasesOf } from "../../loan/phases.ts";
import { mayBeOpen, type SheetLoan, interestBasis, type InterestBasis } from "../sheetLoan.ts";
import type { WorkbookContext } from "../workbookContext.ts";
import { feeLine } from "./feeLine.ts";
import { openingLine } from "./openingLine.ts";
import { registerLine } from "./registerLine.ts";
import { phaseLine } from "./phaseLine.ts";
import { termBlockRows, type BlockRows, ASSUMED_COLUMNS, scheduleHeads } from "./scheduleTermCells.ts";
import type { TermCell } from "./termCell.ts";
import { referencesTo } from "../formulas/references.ts";
import type { HeadCells } from "./formulas/scheduleContext.ts";
import { exactCriterion } from "../formulas/exactCriterion.ts";
import { RATE_PATH_TABLE } from "../inputs/ratePathTable.ts";
import { scheduleTable } from "./scheduleTable.ts";
import { INTEREST_BASIS_WORDS } from "../words.ts";
import { termFormula } from "./scheduleHeadCells.ts";

/** Writes the opening balance, the terms of reschedulings and the fees below the schedule, each looked up where it is entered. */
export function putScheduleTerms(draft: SheetDraft, context: WorkbookContext, loan: SheetLoan): void {
  const { t, names } = context;
  const { opening, register, assumed, phases, fees } = termBlockRows(loan);
  const ofLoans: readonly MessageKey[] = [
    "workbook:headLoanOpening",
    "workbook:headLoanRegister",
    "workbook:headLoanAssumed",
  ];
  const sheetOf = (heading: MessageKey): string => (ofLoans.includes(heading) ? names.loans : names.terms);
  const put = (rows: BlockRows, heading: MessageKey, lines: readonly (readonly TermCell[])[]): void => {
    if (lines.length === 0) return;
    draft.heading(rows.heading, 2, t.say(heading, { sheet: sheetOf(heading) }), 12);
    lines.forEach((cells, index) => {
      for (const { column, label, value, format, formula, span } of cells) {
        const spanned = span === undefined ? {} : { span };
        if (index === 0)
          draft.put(rows.header, column, { value: text(t.say(label)), look: "header", ...spanned });
        const isComputed = formula === null && value.kind !== "blank";
        draft.put(rows.first + index, column, {
          value,
          format,
          ...(formula === null ? {} : { formula }),
          ...(isComputed ? { look: "computed" } : {}),
          ...spanned,
        });
      }
    });
  };
  const stated = loan.terms.openingBalance;
  put(opening, "workbook:headLoanOpening", stated ? [openingLine(context, loan, stated)] : []);
  const divided = loan.terms.register?.divided;
  put(register, "workbook:headLoanRegister", divided ? [registerLine(context, loan, divided)] : []);
  put(assumed, "workbook:headLoanAssumed", mayBeOpen(loan) ? [assumedLine(context, loan)] : []);
  const all = phasesOf(loan.terms).slice(1);
  put(
    phases,
    "workbook:headLoanPhases",
    all.map((phase) => phaseLine(context, loan, phase)),
  );
  put(
    fees,
    "workbook:headLoanFees",
    loan.terms.fees.map((fee, index) => feeLine(context, loan, fee, index)),
  );
}

/** The rate that is assumed for a loan whose interest would stand open, and what its interest rests on now. */
function assumedLine(context: WorkbookContext, loan: SheetLoan): TermCell[] {
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
