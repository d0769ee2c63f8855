import { OLDEST_EXCEL } from "../oldestExcel.ts";
import { functionOfExcel, isWithin } from "./functionVersions.ts";

/** What formulas of ours may call, where the oldest Excel that they are meant for has it. */
const OF_PLANS: ReadonlySet<string> = new Set(
  `ABS ACCRINT AGGREGATE AND AVERAGE AVERAGEIF AVERAGEIFS CEILING CHAR CHOOSE CLEAN CODE COLUMN COLUMNS CONCAT CONCATENATE
  COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS COUPDAYS CUMIPMT CUMPRINC DATE DAY DAYS DAYS360 EDATE EOMONTH EVEN EXACT
  EXP FALSE FIND FLOOR FV HLOOKUP HYPERLINK IF IFERROR IFNA IFS INDEX INT IPMT IRR ISBLANK ISERR ISERROR ISEVEN ISFORMULA
  ISLOGICAL ISNA ISNONTEXT ISNUMBER ISODD ISOWEEKNUM ISTEXT LARGE LEFT LEN LN LOG LOG10 LOOKUP LOWER MATCH MAX MAXIFS
  MEDIAN MID MIN MINIFS MOD MONTH N NA NETWORKDAYS NOT NPER NPV NUMBERVALUE ODD OR PDURATION PMT POWER PPMT PRODUCT PROPER
  PV QUOTIENT RANK RATE REPLACE REPT RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS RRI SEARCH SIGN SMALL SQRT SUBSTITUTE SUBTOTAL
  SUM SUMIF SUMIFS SUMPRODUCT SWITCH T TEXTJOIN TRIM TRUE TRUNC UNICHAR UNICODE UPPER VLOOKUP WEEKDAY WORKDAY XIRR XNPV XOR YEAR YEARFRAC`.split(
    /\s+/u,
  ),
);

/**
 * Whether a plan may use the function. Left out are those that fill several cells, as a plan has no place for that, and those
 * whose result depends on the reader's regional settings (TEXT, FIXED, VALUE, DATEVALUE): "#,##0.00" within TEXT means something
 * else in Serbian than in English.
 */
export function isKnownFunction(name: string): boolean {
  const since = functionOfExcel(name)?.since;
  return OF_PLANS.has(name.toUpperCase()) && since !== undefined && isWithin(since, OLDEST_EXCEL);
}

/** The function's name as .xlsx files hold it: "_xlfn.LET", "ROUND"; letter for letter where it is none that is known. */
export function fileNameOfFunction(name: string): string {
  return functionOfExcel(name)?.inFile ?? name;
}

/** The function's name as people write it, from that in a file; as it stands where its prefix could not be put back. */
export function nameOfFileFunction(name: string): string {
  const plain = name.replace(/^_xlfn\.(?:_xlws\.)?/iu, "");
  return plain === name || functionOfExcel(plain) ? plain : name;
}
