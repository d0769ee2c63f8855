import { readVectors } from "../../tests/vectors/vectorCase.ts";
import type { LoanCase } from "./loanCases.ts";

interface Case {
  readonly id: string;
  readonly inputs: {
    readonly principal: string;
    readonly annualRate: number | null;
    readonly start: string;
    readonly graceInstalments: number;
    readonly everyMonths: number;
    readonly dayCount: string;
    readonly calendar: string;
    readonly accrualAdjustment: string;
    readonly paymentAdjustment: string;
    readonly floating?: { readonly margin: number };
  };
  readonly rows: readonly {
    readonly accrualStart: string;
    readonly scheduled: string;
    readonly payment: string;
    readonly principal: string;
    readonly interest: string;
    readonly closing: string;
    readonly fixing?: number;
  }[];
}

function loanCase({ id, inputs, rows }: Case): LoanCase {
  const { floating, calendar, graceInstalments, annualRate } = inputs;
  return {
    id,
    needs: [
      "equal principal",
      ...(graceInstalments > 0 ? ["grace"] : []),
      "day counts",
      ...(calendar === "none" ? [] : ["business days"]),
      ...(floating ? ["floating rate"] : []),
    ],
    principal: Number(inputs.principal),
    rates: rows.map(({ fixing = 0 }) => annualRate ?? fixing + (floating?.margin ?? 0)),
    repayment: "equal principal",
    interestOn: "balance",
    grace: graceInstalments,
    unit: 0.01,
    alike: null,
    dayCount: inputs.dayCount,
    months: inputs.everyMonths,
    dates: [inputs.start, ...rows.map(({ scheduled }) => scheduled)],
    calendars: calendar === "none" ? [] : calendar.split("+"),
    convention: inputs.paymentAdjustment,
    interestShifts: inputs.accrualAdjustment !== "Unadjusted",
    stated: [],
    expected: rows.map(({ payment, principal, interest, closing }) => ({
      payment,
      principal: Number(principal),
      interest: Number(interest),
      balance: Number(closing),
    })),
    tolerance: 0,
  };
}

/** The half-yearly loans that QuantLib 1.38 has computed. */
export const quantlibCases: readonly LoanCase[] = (
  readVectors("loan-schedules-act360") as { readonly cases: readonly Case[] }
).cases.map(loanCase);
