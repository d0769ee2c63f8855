import { ratePart } from "../../loan/ratePart.ts";
import type { Translator } from "../../messages/translator.ts";
import { amount, BLANK, date, fraction, text, whole } from "../layout/values.ts";
import type { PlannedLoan } from "../plannedLoan.ts";
import {
  CONVENTION_WORDS,
  FINAL_PERIOD_WORDS,
  INTEREST_RUN_WORDS,
  rateWord,
  REPAYMENT_WORDS,
  ROLL_WORDS,
  ROUNDING_WORDS,
} from "../words.ts";
import type { TableDeclaration } from "./declaration.ts";

/** tblLoans: the terms of the loans, one row each, for the user to change; every schedule sheet looks them up here. */
export function loansTable(t: Translator): TableDeclaration<PlannedLoan> {
  return {
    name: "tblLoans",
    input: true,
    keys: ["id"],
    columns: [
      {
        key: "id",
        header: "workbook:colId",
        look: "input",
        format: "text",
        value: ({ terms }) => text(terms.id),
      },
      {
        key: "name",
        header: "workbook:colName",
        look: "input",
        format: "text",
        wrapAt: 30,
        value: ({ terms }) => text(terms.name),
      },
      {
        key: "creditor",
        header: "workbook:colCreditor",
        look: "input",
        format: "text",
        wrapAt: 20,
        value: ({ creditor }) => text(creditor),
      },
      {
        key: "currency",
        header: "workbook:colCurrency",
        look: "input",
        format: "text",
        value: ({ terms }) => text(terms.currency),
      },
      {
        key: "agreement",
        header: "workbook:colAgreement",
        look: "input",
        format: "text",
        wrapAt: 22,
        value: ({ terms }) => text(terms.agreement),
      },
      {
        key: "signed",
        header: "workbook:colSigned",
        look: "input",
        format: "date",
        value: ({ terms }) => date(terms.signed),
      },
      {
        key: "facility",
        header: "workbook:colFacility",
        look: "input",
        format: ({ format }) => format,
        value: ({ terms }) => amount(terms.facility),
      },
      {
        key: "rateKind",
        header: "workbook:colRateKind",
        look: "input",
        format: "text",
        value: ({ terms }) => text(rateWord(terms.rate, t)),
      },
      {
        key: "rate",
        header: "workbook:colRateOrMargin",
        look: "input",
        format: "percent",
        value: ({ terms }) => fraction(ratePart(terms.rate)),
      },
      {
        key: "index",
        header: "workbook:colIndex",
        look: "input",
        format: "text",
        value: ({ terms }) => text(terms.rate.kind === "floating" ? terms.rate.index : null),
      },
      {
        key: "floor",
        header: "workbook:colFloor",
        look: "input",
        format: "percent",
        value: ({ terms }) =>
          terms.rate.kind === "floating" && terms.rate.floorPercent
            ? fraction(terms.rate.floorPercent)
            : BLANK,
      },
      {
        key: "dayCount",
        header: "workbook:colDayCount",
        look: "input",
        format: "text",
        value: ({ terms }) => text(terms.dayCount),
      },
      {
        key: "firstInterest",
        header: "workbook:colFirstInterest",
        look: "input",
        format: "date",
        value: ({ terms }) => date(terms.firstInterest),
      },
      {
        key: "firstPrincipal",
        header: "workbook:colFirstPrincipal",
        look: "input",
        format: "date",
        value: ({ terms }) => date(terms.firstPrincipal),
      },
      {
        key: "lastPrincipal",
        header: "workbook:colLastPrincipal",
        look: "input",
        format: "date",
        value: ({ terms }) => date(terms.lastPrincipal),
      },
      {
        key: "monthsBetween",
        header: "workbook:colMonthsBetween",
        look: "input",
        format: "integer",
        value: ({ terms }) => whole(terms.monthsBetween),
      },
      {
        key: "repayment",
        header: "workbook:colRepayment",
        look: "input",
        format: "text",
        wrapAt: 16,
        value: ({ terms }) => text(t.say(REPAYMENT_WORDS[terms.repayment.kind])),
      },
      {
        key: "calendars",
        header: "workbook:colCalendars",
        look: "input",
        format: "text",
        wrapAt: 14,
        value: ({ terms }) => text(terms.businessDays.calendars.join(", ") || null),
      },
      {
        key: "convention",
        header: "workbook:colConvention",
        look: "input",
        format: "text",
        wrapAt: 16,
        value: ({ terms }) => text(t.say(CONVENTION_WORDS[terms.businessDays.convention])),
      },
      {
        key: "interestRun",
        header: "workbook:colInterestRun",
        look: "input",
        format: "text",
        wrapAt: 16,
        value: ({ terms }) => text(t.say(INTEREST_RUN_WORDS[terms.businessDays.interest])),
      },
      {
        key: "rounding",
        header: "workbook:colRounding",
        look: "input",
        format: "text",
        wrapAt: 16,
        value: ({ terms }) => text(t.say(ROUNDING_WORDS[terms.rounding])),
      },
      {
        key: "availabilityEnd",
        header: "workbook:colAvailabilityEnd",
        look: "input",
        format: "date",
        value: ({ terms }) => date(terms.availabilityEnd),
      },
      {
        key: "rollOn",
        header: "workbook:colRollOn",
        look: "input",
        format: "text",
        wrapAt: 16,
        value: ({ terms }) => text(t.say(ROLL_WORDS[terms.rollOn])),
      },
      {
        key: "finalPeriod",
        header: "workbook:colFinalPeriod",
        look: "input",
        format: "text",
        wrapAt: 16,
        value: ({ terms }) => text(t.say(FINAL_PERIOD_WORDS[terms.finalPeriod])),
      },
      {
        key: "capitalisedUntil",
        header: "workbook:colCapitalisedUntil",
        look: "input",
        format: "date",
        value: ({ terms }) => date(terms.capitalisedUntil),
      },
    ],
  };
}
