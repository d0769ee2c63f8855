import { functionOfExcel } from "./functionVersions.ts";

/**
 * What a parameter takes: a range as such ("whole"); one value, even among arrays ("value"); one value, but each of several
 * among arrays ("each"); arrays, also in a formula that is not one of arrays ("array").
 */
type Parameter = "whole" | "value" | "each" | "array";

const LETTERS: Readonly<Record<string, Parameter>> = { r: "whole", v: "value", e: "each", a: "array" };

/**
 * Parameters of the functions that do not take one value each; the last letter holds for all that follow.
 * Source: the token classes that Excel's file format gives parameters ([MS-XLS], Ftab, as LibreOffice's filter lists them by function:
 * RO, RR and RX are "whole", VV and VO "value", VR "each", VA and RA "array"). Functions that once were an add-in's (EDATE) take a range as such and show
 * #VALUE!. AGGREGATE, and INDEX's first, take arrays as SUMPRODUCT does.
 */
const BY_LETTERS: Readonly<Record<string, string>> = {
  r: `
    ANCHORARRAY AND AREAS AVEDEV AVERAGE AVERAGEA COLUMN COLUMNS CONCAT COUNT COUNTA COUNTBLANK DEVSQ FORMULATEXT GCD GEOMEAN HARMEAN
    IMPRODUCT IMSUM ISFORMULA ISREF KURT LCM MAX MAXA MEDIAN MIN MINA MODE.MULT MODE.SNGL MULTINOMIAL N OR PHONETIC PRODUCT
    ROW ROWS SHEET SINGLE SKEW SKEW.P STDEV STDEV.P STDEV.S STDEVA STDEVP STDEVPA SUM SUMSQ T VAR VAR.P VAR.S VARA VARP VARPA XOR
    DAVERAGE DCOUNT DCOUNTA DGET DMAX DMIN DPRODUCT DSTDEV DSTDEVP DSUM DVAR DVARP GETPIVOTDATA
    ACCRINT ACCRINTM AMORDEGRC AMORLINC BESSELI BESSELJ BESSELK BESSELY BIN2DEC BIN2HEX BIN2OCT COMPLEX CONVERT COUPDAYBS
    COUPDAYS COUPDAYSNC COUPNCD COUPNUM COUPPCD CUMIPMT CUMPRINC DEC2BIN DEC2HEX DEC2OCT DELTA DISC DOLLARDE DOLLARFR
    DURATION EDATE EFFECT EOMONTH ERF ERFC FACTDOUBLE FVSCHEDULE GESTEP HEX2BIN HEX2DEC HEX2OCT IMABS IMAGINARY IMARGUMENT
    IMCONJUGATE IMCOS IMDIV IMEXP IMLN IMLOG10 IMLOG2 IMPOWER IMREAL IMSIN IMSQRT IMSUB INTRATE ISEVEN ISODD MDURATION
    MROUND NETWORKDAYS NETWORKDAYS.INTL NOMINAL OCT2BIN OCT2DEC OCT2HEX ODDFPRICE ODDFYIELD ODDLPRICE ODDLYIELD PRICE
    PRICEDISC PRICEMAT QUOTIENT RANDBETWEEN RECEIVED SERIESSUM SQRTPI TBILLEQ TBILLPRICE TBILLYIELD WEEKNUM WORKDAY
    WORKDAY.INTL XIRR XNPV YEARFRAC YIELD YIELDDISC YIELDMAT`,
  re: `
    COUNTIF LARGE OFFSET PERCENTILE PERCENTILE.EXC PERCENTILE.INC PERCENTRANK PERCENTRANK.EXC PERCENTRANK.INC QUARTILE
    QUARTILE.EXC QUARTILE.INC SMALL TRIMMEAN Z.TEST ZTEST`,
  a: `
    CHISQ.TEST CHITEST CORREL COVAR COVARIANCE.P COVARIANCE.S F.TEST FREQUENCY FTEST INTERCEPT MDETERM MINVERSE MMULT MODE
    PEARSON RSQ SLOPE STEYX SUMPRODUCT SUMX2MY2 SUMX2PY2 SUMXMY2`,
  ae: `IRR MIRR`,
  aae: `PROB T.TEST TTEST`,
  aaav: `GROWTH TREND`,
  aav: `LINEST LOGEST`,
  av: `INDEX`,
  ea: `FORECAST FORECAST.LINEAR LOOKUP`,
  eea: `AGGREGATE`,
  eer: `TEXTJOIN`,
  er: `NPV SUBTOTAL`,
  ere: `RANK RANK.AVG RANK.EQ`,
  err: `MATCH`,
  erre: `XLOOKUP XMATCH`,
  rer: `AVERAGEIF SUMIF`,
  vr: `CELL CHOOSE IF IFERROR IFNA SWITCH`,
  vrrv: `HLOOKUP VLOOKUP`,
};

const LISTED: ReadonlyMap<string, readonly Parameter[]> = new Map(
  Object.entries(BY_LETTERS).flatMap(([letters, names]) => {
    const parameters = [...letters].map((letter) => LETTERS[letter] ?? "each");
    return names
      .trim()
      .split(/\s+/u)
      .map((name) => [name, parameters] as const);
  }),
);

/** Ranges and criteria in turn; the index of the first range of a pair. */
const PAIRS: Readonly<Record<string, number>> = {
  AVERAGEIFS: 1,
  COUNTIFS: 0,
  MAXIFS: 1,
  MINIFS: 1,
  SUMIFS: 1,
};

/**
 * Functions that give several values, or may; those that came with formulas that spill take ranges as such.
 * Source: Microsoft's "Dynamic array formulas and spilled array behavior", and for the older ones token class A of their result.
 */
const FILLING: ReadonlySet<string> = new Set([
  ...`FREQUENCY GROWTH LINEST LOGEST MINVERSE MMULT MODE.MULT MUNIT TRANSPOSE TREND`.split(" "),
  ...`BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER GROUPBY HSTACK MAKEARRAY MAP PIVOTBY RANDARRAY SCAN SEQUENCE SORT
  SORTBY STOCKHISTORY TAKE TEXTSPLIT TOCOL TOROW TRIMRANGE UNIQUE VSTACK WRAPCOLS WRAPROWS`.split(/\s+/u),
]);

/** Those of them that came with spilling, and functions of people's own: a formula that calls one is one of arrays. */
const SPILLING: ReadonlySet<string> = new Set(
  [...FILLING].filter(cameWithSpilling).concat("LAMBDA", "REDUCE"),
);

function cameWithSpilling(name: string): boolean {
  const { since } = functionOfExcel(name) ?? { since: "365" };
  return since === "2021" || since === "2024" || since === "365";
}

/** What the function's argument of this index takes. @param name as people write it */
export function parameterOf(name: string, index: number): Parameter {
  const upper = name.toUpperCase();
  const pair = PAIRS[upper];
  if (pair !== undefined) return index < pair || (index - pair) % 2 === 0 ? "whole" : "each";
  if (upper === "IFS") return index % 2 === 1 ? "whole" : "value";
  const listed = LISTED.get(upper);
  if (listed) return listed[Math.min(index, listed.length - 1)] ?? "each";
  // Of a function that nobody knows nothing is known, and what fills cells takes them.
  return !functionOfExcel(upper) || FILLING.has(upper) ? "whole" : "each";
}

/** Whether a formula that calls it is one of arrays, wherever the call stands. */
export function isOfArrays(name: string): boolean {
  return SPILLING.has(name.toUpperCase());
}

export function fillsCells(name: string): boolean {
  return FILLING.has(name.toUpperCase());
}
