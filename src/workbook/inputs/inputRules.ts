import { day } from "../../calendar/day.ts";
import { DAY_COUNTS } from "../../calendar/dayCount.ts";
import { CURRENCIES } from "../../money/currency.ts";
import { decimal } from "../../money/decimal.ts";
import type { MessageKey } from "../../messages/message.ts";
import { NATIVE_DAY_COUNTS } from "../formulas/dayFormulas.ts";
import type { SheetDraft } from "../layout/sheetDraft.ts";
import type { TablePlan, ValidationPlan } from "../plan.ts";
import { MADE_FOR_WORDS, NOTE_STATE_WORDS } from "../checkWords.ts";
import {
  ACCRUED_WORDS,
  CONVENTION_WORDS,
  DECISION_WORDS,
  DEFAULT_ON_WORDS,
  DEFAULT_OVER_WORDS,
  FEE_WORDS,
  FINAL_PERIOD_WORDS,
  INTEREST_RUN_WORDS,
  MAPPED_WORDS,
  OWN_DAY_WORDS,
  PAYMENT_WORDS,
  PREPAYMENT_ORDER_WORDS,
  RATE_WORDS,
  REPAYMENT_WORDS,
  REMAINDER_WORDS,
  ROLL_WORDS,
  ROUNDING_WORDS,
  YES_NO_WORDS,
} from "../words.ts";
import type { WorkbookContext } from "../workbookContext.ts";

const FIRST_DAY = day("1950-01-01");
const LAST_DAY = day("2150-12-31");
/** What Excel holds of a list's values, commas between them. */
const LONGEST_LIST = 255;

type Rule = ValidationPlan["rule"];
const YEARS: Rule = { kind: "decimal", from: decimal("1990"), to: decimal("2150") };
interface Guard {
  readonly rule: Rule;
  readonly hint: MessageKey;
}

/** Guards the columns of an input table against what can't be right. */
export function validateInputs(draft: SheetDraft, plan: TablePlan, context: WorkbookContext): void {
  if (!plan.input) return;
  plan.columns.forEach(({ key, header }, i) => {
    const found = ruleFor(plan.name, key, context);
    if (!found || (plan.inputColumns && !plan.inputColumns.includes(key))) return;
    draft.validation({
      at: {
        sheet: draft.name,
        row: plan.row + 1,
        column: plan.column + i,
        rows: plan.rows.length,
        columns: 1,
      },
      rule: found.rule,
      title: header.slice(0, 32),
      text: context.t.say(found.hint),
    });
  });
}

/** Columns of words to choose from, by the table where a key means another thing than elsewhere. */
const CHOICES: Readonly<Record<string, Readonly<Record<string, MessageKey>>>> = {
  rateKind: RATE_WORDS,
  repayment: REPAYMENT_WORDS,
  convention: CONVENTION_WORDS,
  interestRun: INTEREST_RUN_WORDS,
  rounding: ROUNDING_WORDS,
  remainder: REMAINDER_WORDS,
  rollOn: ROLL_WORDS,
  finalPeriod: FINAL_PERIOD_WORDS,
  order: PREPAYMENT_ORDER_WORDS,
  respread: YES_NO_WORDS,
  accrued: ACCRUED_WORDS,
  over: DEFAULT_OVER_WORDS,
  on: DEFAULT_ON_WORDS,
  compounding: YES_NO_WORDS,
  word: DECISION_WORDS,
  onlyDates: YES_NO_WORDS,
  as: MAPPED_WORDS,
  "tblPayments kind": PAYMENT_WORDS,
  "tblFees kind": FEE_WORDS,
  "tblOwnDays kind": OWN_DAY_WORDS,
  state: NOTE_STATE_WORDS,
};

/** What may be typed into a column of an input table, by its key. */
function ruleFor(table: string, key: string, { t, loans }: WorkbookContext): Guard | null {
  const choices = CHOICES[`${table} ${key}`] ?? CHOICES[key];
  if (choices) {
    const values = Object.values(choices).map((word) => t.say(word));
    return {
      rule: { kind: "list", values },
      hint: key === "state" ? "checksSheet:hintState" : "workbook:hintList",
    };
  }
  if (key === "madeFor") {
    const words = Object.values(MADE_FOR_WORDS).map((word) => t.say(word));
    return { rule: { kind: "list", values: words }, hint: "checksSheet:hintMadeFor" };
  }
  if (key === "tolerance") return { rule: amounts("0"), hint: "checksSheet:hintTolerance" };
  if (table === "tblAssumedRates" && key === "rate") return { rule: amounts("0"), hint: "planning:hintRate" };
  if (table === "tblAssumedRates" && key === "year") return { rule: YEARS, hint: "planning:hintYear" };
  if (table === "tblRates" && key === "rate") return { rule: amounts("0"), hint: "workbook:hintAmount" };
  if (table === "tblPayments" && key === "amount") {
    return { rule: amounts("-100000000000000"), hint: "workbook:hintPaidAmount" };
  }
  switch (key) {
    case "loan": {
      const ids = loans.map(({ terms }) => terms.id);
      return isList(ids) ? { rule: { kind: "list", values: ids }, hint: "workbook:hintLoan" } : null;
    }
    case "currency":
    case "base":
    case "quote":
      return { rule: { kind: "list", values: CURRENCIES }, hint: "workbook:hintCurrency" };
    case "rate":
    case "floor":
    case "percent":
    case "assumedRate":
      return {
        rule: { kind: "decimal", from: decimal("-1"), to: decimal("1") },
        hint: "workbook:hintRate",
      };
    case "dayCount":
      return table === "tblLoans"
        ? { rule: { kind: "list", values: NATIVE_DAY_COUNTS }, hint: "workbook:hintDayCount" }
        : { rule: { kind: "list", values: DAY_COUNTS }, hint: "workbook:hintList" };
    case "date":
    case "from":
    case "signed":
    case "firstInterest":
    case "firstPrincipal":
    case "lastPrincipal":
    case "availabilityEnd":
    case "capitalisedUntil":
    case "openingDate":
    case "interestFrom":
      return { rule: { kind: "date", from: FIRST_DAY, to: LAST_DAY }, hint: "workbook:hintDate" };
    case "rescheduling":
      return { rule: { kind: "date", from: FIRST_DAY, to: LAST_DAY }, hint: "workbook:hintOfRescheduling" };
    case "monthsBetween":
    case "months":
      return {
        rule: { kind: "decimal", from: decimal("1"), to: decimal("120") },
        hint: "workbook:hintMonths",
      };
    case "facility":
    case "amount":
    case "writeDown":
    case "openingBalance":
    case "divided":
      return { rule: amounts("0"), hint: "workbook:hintAmount" };
    default:
      return null;
  }
}

function amounts(from: string): Rule {
  return { kind: "decimal", from: decimal(from), to: decimal("100000000000000") };
}

/** Whether a list to choose from can hold the texts: one text, commas between them. A longer list is done without. */
function isList(texts: readonly string[]): boolean {
  const plain = texts.every((text) => text !== "" && text.trim() === text && !/[,"]/.test(text));
  return plain && texts.length > 0 && texts.join(",").length <= LONGEST_LIST;
}
