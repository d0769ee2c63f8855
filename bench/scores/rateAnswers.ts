// Present values, rates and annuities through the libraries of npm. formulajs's own tests are the source of some.
import { runInNewContext } from "node:vm";
import * as sheet from "@formulajs/formulajs";
import { Calculator } from "amortizejs";
import * as financial from "financial";
import type { RateCase } from "./rateCase.ts";

/** Sum of a function's values for the payments from one to another. */
function summed({ start = 1, end = 1 }: RateCase, one: (payment: number) => number): number {
  let sum = 0;
  for (let payment = start; payment <= end; payment += 1) sum += one(payment);
  return sum;
}

const GUESSES = [0.1, 0.05, 0, -0.2, 0.5, 2, -0.5, -0.8, 10, 30, -0.9, -0.95, -0.99, -0.995, -0.999];

/** Long enough for any search that ends: each takes some microseconds. */
const PATIENCE = 200;

/** The call's value; undefined where it does not end, as XIRR's search does not with some flows. */
const withPatience = (call: () => unknown): unknown => {
  try {
    return runInNewContext("call()", { call }, { timeout: PATIENCE });
  } catch {
    return undefined;
  }
};

/**
 * Each rate that a guess leads to and that brings the flows to nothing.
 * @throws Error when none is found and a search did not end
 */
function solved(
  rateFrom: (guess: number) => unknown,
  valueAt: (rate: number) => unknown,
  values: readonly number[],
): number[] {
  const nothing = 1e-4 * Math.max(...values.map(Math.abs));
  const found = GUESSES.map((guess) => withPatience(() => rateFrom(guess)));
  const rates = found.filter(
    (rate): rate is number => typeof rate === "number" && Math.abs(Number(valueAt(rate))) < nothing,
  );
  if (rates.length === 0 && found.includes(undefined)) throw new Error("the search for a rate does not end");
  return rates;
}

type Answer = (example: RateCase) => unknown;
const when = (type: number | undefined): financial.PaymentDueTime =>
  type === 1 ? financial.PaymentDueTime.Begin : financial.PaymentDueTime.End;
const rateOf = ({ rate }: RateCase): number => Number(rate);

/** What each engine answers to a function of the source, by engine and function. */
export const RATE_ANSWERS: Readonly<Record<string, Readonly<Record<string, Answer>>>> = {
  formulajs: {
    XNPV: (c): unknown =>
      sheet.XNPV(
        rateOf(c),
        c.flows?.map(([, a]) => a),
        c.flows?.map(([d]) => asDateText(d)),
      ),
    XIRR: ({ flows = [] }) => {
      const values = flows.map(([, amount]) => amount);
      const dates = (): Date[] => flows.map(([date]) => asDateText(date));
      return solved(
        (guess) => sheet.XIRR([...values], dates(), guess),
        (rate) => sheet.XNPV(rate, [...values], dates()),
        values,
      );
    },
    IRR: ({ values = [] }) =>
      solved(
        (guess) => sheet.IRR([...values], guess),
        (rate) => sheet.NPV(rate, ...values),
        values,
      ),
    NPV: (c): unknown => sheet.NPV(rateOf(c), ...(c.values ?? [])),
    PMT: (c): unknown => sheet.PMT(rateOf(c), c.nper, c.pv, c.fv, c.type),
    PPMT: (c): unknown => sheet.PPMT(rateOf(c), c.per, c.nper, c.pv, c.fv, c.type),
    IPMT: (c): unknown => sheet.IPMT(rateOf(c), c.per, c.nper, c.pv, c.fv, c.type),
    CUMIPMT: (c): unknown => sheet.CUMIPMT(rateOf(c), c.nper, c.pv, c.start, c.end, c.type),
    CUMPRINC: (c): unknown => sheet.CUMPRINC(rateOf(c), c.nper, c.pv, c.start, c.end, c.type),
    ISPMT: (c): unknown => sheet.ISPMT(rateOf(c), c.per, c.nper, c.pv),
    RATE: (c): unknown => sheet.RATE(c.nper, c.pmt, c.pv, c.fv, c.type),
    PV: (c): unknown => sheet.PV(rateOf(c), c.nper, c.pmt, c.fv, c.type),
    NPER: (c): unknown => sheet.NPER(rateOf(c), c.pmt, c.pv, c.fv, c.type),
    MIRR: (c): unknown => sheet.MIRR([...(c.values ?? [])], c.financeRate, c.reinvestRate),
  },
  financial: {
    IRR: ({ values = [] }) =>
      solved(
        (guess) => financial.irr([...values], guess),
        (rate) => financial.npv(rate, [...values]),
        values,
      ),
    // Its first value is of today, a spreadsheet's of one period later.
    NPV: (c) => financial.npv(rateOf(c), [0, ...(c.values ?? [])]),
    PMT: (c) => financial.pmt(rateOf(c), c.nper ?? NaN, c.pv ?? NaN, c.fv, when(c.type)),
    PPMT: (c) => financial.ppmt(rateOf(c), c.per ?? NaN, c.nper ?? NaN, c.pv ?? NaN, c.fv, when(c.type)),
    IPMT: (c) => financial.ipmt(rateOf(c), c.per ?? NaN, c.nper ?? NaN, c.pv ?? NaN, c.fv, when(c.type)),
    CUMIPMT: (c): unknown =>
      summed(c, (at) => financial.ipmt(rateOf(c), at, c.nper ?? NaN, c.pv ?? NaN, 0, when(c.type))),
    CUMPRINC: (c): unknown =>
      summed(c, (at) => financial.ppmt(rateOf(c), at, c.nper ?? NaN, c.pv ?? NaN, 0, when(c.type))),
    RATE: (c) => financial.rate(c.nper ?? NaN, c.pmt ?? NaN, c.pv ?? NaN, c.fv ?? 0, when(c.type)),
    PV: (c) => financial.pv(rateOf(c), c.nper ?? NaN, c.pmt ?? NaN, c.fv, when(c.type)),
    NPER: (c) => financial.nper(rateOf(c), c.pmt ?? NaN, c.pv ?? NaN, c.fv, when(c.type)),
    MIRR: (c) => financial.mirr([...(c.values ?? [])], c.financeRate ?? NaN, c.reinvestRate ?? NaN),
  },
  amortizejs: {
    PMT: (c) => -annuity(c).periodicPayment,
    PPMT: (c) => -(annuity(c).schedule[(c.per ?? 1) - 1]?.principal ?? NaN),
    IPMT: (c) => -(annuity(c).schedule[(c.per ?? 1) - 1]?.interest ?? NaN),
    CUMIPMT: (c) => summed(c, (at) => -(annuity(c).schedule[at - 1]?.interest ?? NaN)),
    CUMPRINC: (c) => summed(c, (at) => -(annuity(c).schedule[at - 1]?.principal ?? NaN)),
  },
  loanjs: {},
};

/** Value today of payments from one period on, by engine. */
export const PRESENT_VALUES: Readonly<Record<string, (rate: number, values: readonly number[]) => unknown>> =
  {
    formulajs: (rate, values): unknown => sheet.NPV(rate, ...values),
    financial: (rate, values) => financial.npv(rate, [0, ...values]),
  };

function asDateText(iso: string): Date {
  const [year = 0, month = 1, dayOfMonth = 1] = iso.split("-").map(Number);
  return new Date(year, month - 1, dayOfMonth);
}

function annuity({ rate, nper, pv }: RateCase): ReturnType<typeof Calculator.calculate> {
  const term = nper ?? NaN;
  return Calculator.calculate({
    method: "mortgage",
    apr: Number(rate) * 1200,
    balance: pv ?? NaN,
    loanTerm: term,
  });
}
