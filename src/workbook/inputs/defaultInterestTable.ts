import type { DefaultInterestTerms } from "../../loan/terms.ts";
import { DEFAULT_ON_WORDS, DEFAULT_OVER_WORDS } from "../words.ts";
import { choiceInput, DAY_COUNT_INPUT, DAY_INPUT, PERCENT_INPUT, YES_NO_INPUT } from "./inputKinds.ts";
import { termList } from "./termTable.ts";

/** tblDefaultInterest: what late payment costs, at most one row for each loan. Percent a year, as fractions. */
export const DEFAULT_INTEREST_TABLE = termList<Omit<DefaultInterestTerms, "rates">>({
  name: "tblDefaultInterest",
  sheet: "terms",
  heading: "workbook:headDefaultInterest",
  keys: ["loan"],
  columns: {
    percent: { header: "workbook:colDefaultPercent", kind: PERCENT_INPUT },
    over: { header: "workbook:colDefaultOver", kind: choiceInput(DEFAULT_OVER_WORDS), wrapAt: 22 },
    on: { header: "workbook:colDefaultOn", kind: choiceInput(DEFAULT_ON_WORDS), wrapAt: 22 },
    dayCount: { header: "workbook:colDayCount", kind: DAY_COUNT_INPUT },
    compounding: { header: "workbook:colCompounding", kind: YES_NO_INPUT },
  },
  of: ({ defaultInterest }) => (defaultInterest ? [defaultInterest] : []),
});

/** tblDefaultRates: the table that default interest is counted over, where it is counted over one. */
export const DEFAULT_RATES_TABLE = termList<DefaultInterestTerms["rates"][number]>({
  name: "tblDefaultRates",
  sheet: "terms",
  heading: "workbook:headDefaultRates",
  keys: ["loan", "from"],
  columns: {
    from: { header: "workbook:colFixedFrom", kind: DAY_INPUT },
    percent: { header: "workbook:colDefaultTableRate", kind: PERCENT_INPUT },
  },
  of: ({ defaultInterest }) => defaultInterest?.rates ?? [],
});
