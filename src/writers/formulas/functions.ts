/** Functions that Excel 2007 already had: their names stand in files as they are. */
const CLASSIC = `
  ABS ACCRINT AND AVERAGE AVERAGEIF AVERAGEIFS CEILING CHAR CHOOSE CLEAN CODE COLUMN COLUMNS CONCATENATE COUNT
  COUNTA COUNTBLANK COUNTIF COUNTIFS COUPDAYS CUMIPMT CUMPRINC DATE DAY DAYS360 EDATE EOMONTH EVEN EXACT
  EXP FALSE FIND FLOOR FV HLOOKUP HYPERLINK IF IFERROR INDEX INT IPMT IRR ISBLANK ISERR ISERROR ISEVEN
  ISLOGICAL ISNA ISNONTEXT ISNUMBER ISODD ISTEXT LARGE LEFT LEN LN LOG LOG10 LOOKUP LOWER MATCH MAX MEDIAN MID MIN
  MOD MONTH N NA NETWORKDAYS NOT NPER NPV ODD OR PMT POWER PPMT PRODUCT PROPER PV QUOTIENT RANK RATE REPLACE REPT
  RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS SEARCH SIGN SMALL SQRT SUBSTITUTE SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT T
  TRIM TRUE TRUNC UPPER VLOOKUP WEEKDAY WORKDAY XIRR XNPV YEAR YEARFRAC`;

/** Functions that came later: in files "_xlfn." precedes them, or Excel shows #NAME?. None of these fills several cells. */
const LATER = `
  AGGREGATE CONCAT DAYS IFNA IFS ISOWEEKNUM LET MAXIFS MINIFS NUMBERVALUE PDURATION RRI SWITCH TEXTJOIN UNICHAR
  UNICODE XLOOKUP XMATCH XOR`;

const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
const CLASSIC_FUNCTIONS = names(CLASSIC);
const LATER_FUNCTIONS = names(LATER);

/**
 * Whether a plan may use the function. Left out are those that fill several cells, as a plan has no place for that, and those
 * whose result depends on the reader's regional settings (TEXT, FIXED, VALUE, DATEVALUE): "#,##0.00" within TEXT means something
 * else in Serbian than in English.
 */
export function isKnownFunction(name: string): boolean {
  const upper = name.toUpperCase();
  return CLASSIC_FUNCTIONS.has(upper) || LATER_FUNCTIONS.has(upper);
}

/** The function's name as .xlsx files hold it: "_xlfn.LET", "ROUND". */
export function fileNameOfFunction(name: string): string {
  const upper = name.toUpperCase();
  return LATER_FUNCTIONS.has(upper) ? `_xlfn.${upper}` : upper;
}
