import type { LoanTerms } from "../../src/loan/terms.ts";
import { readTerms } from "../../src/loan/termsJson.ts";

/** Dollars; every term that few agreements have, but stated instalments. */
export const BRIDGE: LoanTerms = readTerms(
  {
    id: "novi most",
    name: "Novi most",
    currency: "USD",
    facility: "5000000.00",
    availabilityEnd: "2021-01-15",
    drawdowns: [
      { date: "2020-01-15", amount: "3000000.00" },
      { date: "2020-11-02", amount: "400000.00" },
    ],
    rate: { kind: "fixed", percent: "3" },
    dayCount: "ACT/360",
    firstInterest: "2020-07-31",
    firstPrincipal: "2021-07-31",
    lastPrincipal: "2026-01-31",
    monthsBetween: 6,
    rollOn: "month-end",
    finalPeriod: "long",
    capitalisedUntil: "2020-07-31",
    repayment: { kind: "equal-principal" },
    businessDays: {
      calendars: ["CN", "RS"],
      convention: "following",
      interest: "unadjusted",
      holidays: [{ date: "2022-02-07", name: "Banka ne radi" }],
      workingDays: [{ date: "2021-07-31", name: "Radna subota" }],
    },
    rounding: "half-up",
    remainder: "last",
    fees: [
      { kind: "management", percent: "1", on: "facility", date: "2020-02-15" },
      { kind: "insurance", amount: "12345.67", date: "2020-02-15" },
      { kind: "insurance", percent: "0.5", on: "facility", date: "2020-03-15" },
      { kind: "agency", amount: "2500.00", from: "2020-07-31", monthsBetween: 12 },
      { kind: "commitment", percent: "0.75", on: "undrawn", from: "2020-01-15", dayCount: "ACT/360" },
    ],
    cancellations: [{ date: "2020-09-01", amount: "500000.00" }],
    prepayments: [
      { date: "2022-03-01", amount: "100000.00", order: "inverse-order", respread: false },
      { date: "2023-03-01", amount: "50000.00", order: "pro-rata", respread: true },
    ],
    reschedulings: [
      {
        date: "2024-01-31",
        accrued: "due",
        writeDown: "10000.00",
        rate: {
          kind: "floating",
          index: "SOFR6M",
          marginPercent: "1.3",
          floorPercent: "0",
          fixings: [{ from: "2024-01-31", percent: "5.2" }],
        },
        firstInterest: "2024-07-31",
        firstPrincipal: "2025-01-31",
        lastPrincipal: "2027-01-31",
        monthsBetween: 6,
      },
    ],
    defaultInterest: {
      percent: "8",
      over: "table",
      rates: [
        { from: "2020-01-01", percent: "1.5" },
        { from: "2023-01-01", percent: "6.25" },
      ],
      on: "principal",
      dayCount: "ACT/365F",
      compounding: true,
    },
    sources: {
      prepayments: { mark: "seen", text: "Izveštaj o izvršenju budžeta" },
      reschedulings: { mark: "quoted", text: "Službeni list" },
      fees: { mark: "seen", text: "Ugovor, član 5" },
    },
  },
  {},
);

/** Euros in stated instalments, and stated anew by a rescheduling. */
export const STATED: LoanTerms = readTerms(
  {
    id: "rate",
    name: "Zajam sa navedenim ratama",
    currency: "EUR",
    drawdowns: [{ date: "2020-01-15", amount: "900.00" }],
    rate: { kind: "fixed", percent: "2" },
    dayCount: "30E/360",
    firstInterest: "2020-07-15",
    firstPrincipal: "2021-01-15",
    lastPrincipal: "2022-01-15",
    monthsBetween: 6,
    repayment: {
      kind: "custom",
      instalments: [
        { date: "2021-01-15", amount: "200.00" },
        { date: "2021-07-15", amount: "300.00" },
        { date: "2022-01-15", amount: "400.00" },
      ],
    },
    reschedulings: [
      {
        date: "2021-01-15",
        accrued: "due",
        firstInterest: "2021-07-15",
        firstPrincipal: "2022-07-15",
        lastPrincipal: "2023-01-15",
        monthsBetween: 6,
        repayment: {
          kind: "custom",
          instalments: [
            { date: "2022-07-15", amount: "350.00" },
            { date: "2023-01-15", amount: "350.00" },
          ],
        },
      },
    ],
  },
  {},
);
