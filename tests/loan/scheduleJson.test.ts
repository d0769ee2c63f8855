import { describe, expect, it } from "vitest";
import { day } from "../../src/calendar/day.ts";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
import { scheduleToJson } from "../../src/loan/scheduleJson.ts";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { terms } from "./loan.ts";

addLaterTexts();

const xRay = terms({
  id: "x-ray",
  facility: "205000000.00",
  drawdowns: [{ date: "2013-03-21", amount: "204900000.00" }],
  rate: { kind: "fixed", percent: "3.00" },
  firstInterest: "2013-09-21",
  firstPrincipal: "2014-03-21",
  lastPrincipal: "2025-09-21",
  businessDays: { calendars: ["CN"], convention: "following", interest: "unadjusted" },
  fees: [
    { kind: "management", percent: "1", on: "facility", date: "2011-01-14" },
    { kind: "commitment", percent: "0.75", on: "undrawn", from: "2010-08-13", dayCount: "ACT/360" },
  ],
});

describe("a schedule as JSON", () => {
  const json = scheduleToJson(xRay, buildSchedule(xRay), day("2022-08-31"), translatorFor("en").sayMessage);
  const rows = json["rows"] as Record<string, unknown>[];

  it("has the row of the published form, to the cent", () => {
    const row = rows.find(({ n }) => n === 1) ?? {};
    expect(row["explanation"]).toBe(
      "Period 1: from 21 Mar 2013 up to 21 Sep 2013, 184 days. Due on 21 Sep 2013; as that is not a banking day, it is paid on 23 Sep 2013. 21 Sep 2013 is a Saturday. 22 Sep 2013 is a Sunday. CNY 204,900,000.00 drawn on 21 Mar 2013; interest is counted from that day. Interest: CNY 204,900,000.00 × 3.00% × 184 days / 360 = CNY 3,141,800.00. Grace period: no principal is due. Balance afterwards: CNY 204,900,000.00."
        .replaceAll(/CNY (?=\d)/g, "CNY\u00a0")
        .replaceAll(/(\d+) (Mar|Sep) (\d{4})/g, "$1\u00a0$2\u00a0$3"),
    );
    expect({ ...row, explanation: "..." }).toEqual({
      n: 1,
      from: "2013-03-21",
      to: "2013-09-21",
      due: "2013-09-21",
      payment: "2013-09-23",
      days: 184,
      ratePercent: "3",
      opening: "0.00",
      drawdown: "204900000.00",
      prepayment: "0.00",
      principal: "0.00",
      interest: "3141800.00",
      capitalised: "0.00",
      fees: "0.00",
      total: "3141800.00",
      writtenDown: "0.00",
      closing: "204900000.00",
      projected: false,
      explanation: "...",
    });
  });

  it("has loan, currency, totals that are the sums of the rows, and the position", () => {
    const cents = (text: unknown): bigint => BigInt(String(text).replace(".", ""));
    const sumOf = (key: string): bigint => rows.reduce((sum, row) => sum + cents(row[key]), 0n);
    const totals = json["totals"] as Record<string, unknown>;
    expect([json["loan"], json["currency"]]).toEqual(["x-ray", "CNY"]);
    expect(Object.keys(totals)).toEqual([
      "principal",
      "prepayment",
      "interest",
      "capitalised",
      "fees",
      "writtenDown",
      "paid",
    ]);
    expect(totals["principal"]).toBe("204900000.00");
    expect(cents(totals["interest"])).toBe(sumOf("interest"));
    expect(cents(totals["fees"])).toBe(sumOf("fees"));
    expect(cents(totals["paid"])).toBe(sumOf("total"));
    expect(json["asOf"]).toEqual({
      date: "2022-08-31",
      balance: "59762500.00",
      accruedInterest: "811773.96",
      instalmentsLeft: 7,
    });
  });

  it("has no position where no day is asked for, and only plain JSON values", () => {
    const plain = scheduleToJson(xRay, buildSchedule(xRay), null, ({ key }) => key);
    expect(Object.keys(plain)).toEqual(["loan", "currency", "rows", "totals"]);
    expect(JSON.parse(JSON.stringify(plain))).toEqual(plain);
  });

  it("holds prepayments, interest added to the balance and what was written off", () => {
    const loan = terms({
      capitalisedUntil: "2020-07-15",
      prepayments: [{ date: "2021-03-01", amount: "100.00", order: "in-order", respread: false }],
      reschedulings: [
        {
          date: "2021-07-15",
          accrued: "due",
          writeDown: "50.00",
          firstInterest: "2022-01-15",
          firstPrincipal: "2022-07-15",
          lastPrincipal: "2022-07-15",
          monthsBetween: 6,
        },
      ],
    });
    const held = scheduleToJson(loan, buildSchedule(loan), null, ({ key }) => key);
    // 1,200.00 x 3 % x 182 / 360 = 18.20 is added on 15 July 2020.
    expect(held["totals"]).toMatchObject({
      prepayment: "100.00",
      capitalised: "18.20",
      writtenDown: "50.00",
    });
    const [first, , third] = held["rows"] as Record<string, unknown>[];
    expect(first).toMatchObject({
      interest: "18.20",
      capitalised: "18.20",
      total: "0.00",
      closing: "1218.20",
    });
    expect(third).toMatchObject({ prepayment: "100.00", writtenDown: "50.00" });
  });
});
