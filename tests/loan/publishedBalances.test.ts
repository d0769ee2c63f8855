import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { day } from "../../src/calendar/day.ts";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
import { explainRow } from "../../src/loan/explain.ts";
import { principalOn } from "../../src/loan/positionAt.ts";
import type { ScheduleRow } from "../../src/loan/schedule.ts";
import type { LoanTerms, Prepayment } from "../../src/loan/terms.ts";
import { readTerms, termsToJson } from "../../src/loan/termsJson.ts";
import { amountText, parseMoney, type Money } from "../../src/money/money.ts";
import { said } from "../messages/sayable.ts";
import { begunWith, problemOf, terms, type TermsText } from "./loan.ts";

/** Balances as registers and data sets publish them, with the source and what is known to be wrong in it. */
const FIXTURES = new URL("../fixtures/loan/published-balances/", import.meta.url);

interface Published {
  readonly loan: string;
  readonly asOf: string;
  /** As printed. */
  readonly printed: string;
  readonly note: string;
}

/** Fields of a line; those in quotation marks may hold commas. */
function fieldsOf(line: string): string[] {
  return [...line.matchAll(/("[^"]*"|[^,]*)(?:,|$)/g)].map(([, field]) => (field ?? "").replaceAll('"', ""));
}

const PUBLISHED: readonly Published[] = readFileSync(new URL("balances.csv", FIXTURES), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [loan = "", , , asOf = "", printed = "", note = ""] = fieldsOf(line);
    return { loan, asOf, printed, note };
  });

const LOANS = readdirSync(FIXTURES)
  .filter((name) => name.endsWith(".terms.json"))
  .map((name): LoanTerms => readTerms(JSON.parse(readFileSync(new URL(name, FIXTURES), "utf8")), {}));

function computed(loan: LoanTerms, asOf: string): Money {
  return principalOn(loan, buildSchedule(loan), day(asOf)).balance;
}

/** A source that prints no decimals prints thousands. */
function asPrinted(balance: Money, printed: string): string {
  if (printed.includes(".")) return amountText(balance);
  const thousand = 100_000n;
  return String(((balance.minor + thousand / 2n) / thousand) * 1000n);
}

describe("balances as published, loan by loan", () => {
  it("are of 11 loans, each with terms of its own", () => {
    expect(LOANS.map(({ id }) => id).sort()).toEqual([...new Set(PUBLISHED.map(({ loan }) => loan))].sort());
    expect(LOANS).toHaveLength(11);
    expect(PUBLISHED.length).toBeGreaterThanOrEqual(44);
  });

  it.each(LOANS.map((loan) => [loan.id, loan] as const))("%s agrees to the cent", (id, loan) => {
    const rows = PUBLISHED.filter((one) => one.loan === id);
    const right = rows.filter(({ note }) => note === "");
    expect(right.map(({ asOf, printed }) => `${asOf} ${asPrinted(computed(loan, asOf), printed)}`)).toEqual(
      right.map(({ asOf, printed }) => `${asOf} ${printed}`),
    );
    // A balance that its source misprints is none of the schedule's.
    for (const { asOf, printed, note } of rows.filter((one) => one.note !== "")) {
      expect(note).toBe("the source misprints it");
      expect(asPrinted(computed(loan, asOf), printed)).not.toBe(printed);
    }
  });
});

const loan = (id: string): LoanTerms => LOANS.find((one) => one.id === id) as LoanTerms;

function begun(of: LoanTerms, asOf: string, amount: string): LoanTerms {
  const opening = { date: day(asOf), amount: parseMoney(amount, of.currency) as Money, interestFrom: null };
  return { ...of, drawdowns: [], openingBalance: opening };
}

describe("a register that rounds instalments, from a printed balance on", () => {
  // 216,750,000 / 27 = 8,027,777.78; less 18 of them 72,249,999.96, as the law for 2025 prints. A ninth of that would be
  // 8,027,777.77.
  const rest = begun(loan("rs-zemun-borca"), "2024-08-31", "72249999.96");
  const divided: LoanTerms = {
    ...rest,
    register: { unit: "minor", divided: parseMoney("216750000.00", "USD") },
  };

  it("has the rows of the whole loan where the sum is stated that is divided", () => {
    const whole = buildSchedule(loan("rs-zemun-borca")).rows.slice(-9);
    const rows = buildSchedule(divided).rows;
    const figures = (row: ScheduleRow) => [row.due, row.opening, row.principal, row.interest, row.closing];
    expect(rows.map(figures)).toEqual(whole.map(figures));
    expect(rows.slice(-2).map(({ principal }) => amountText(principal))).toEqual([
      "8027777.78",
      "8027777.72",
    ]);
    expect(amountText(buildSchedule(rest).rows[0]?.principal as Money)).toBe("8027777.77");
    expect(readTerms(JSON.parse(JSON.stringify(termsToJson(divided))), {}).register).toEqual(
      divided.register,
    );
  });

  it("says what was divided, and by how many", () => {
    const [first] = buildSchedule(divided).rows;
    const says = explainRow(divided, first as ScheduleRow).map(said);
    expect(says.join(" ").replaceAll("\u00a0", " ")).toContain("USD 216,750,000.00 / 27 instalments");
  });

  // Spread anew over eight dates: 64,222,222.18 - 10,000,000 = 54,222,222.18, an eighth of it 6,777,777.77.
  it("goes on after a prepayment: what was to come is lowered, or what is owed is spread anew", () => {
    const paid = { date: day("2025-03-01"), amount: parseMoney("10000000.00", "USD") as Money };
    const after = (prepayment: Pick<Prepayment, "order" | "respread">): string[] =>
      buildSchedule({ ...divided, prepayments: [{ ...paid, ...prepayment }] }).rows.map(({ principal }) =>
        amountText(principal),
      );
    const last = after({ order: "inverse-order", respread: false });
    expect(last.slice(0, 3)).toEqual(["8027777.78", "8027777.78", "8027777.78"]);
    // 8,027,777.72 of the last and 1,972,222.28 of the one before it.
    expect(last.slice(-2)).toEqual(["6055555.50", "0.00"]);
    expect(after({ order: "inverse-order", respread: true }).slice(0, 2)).toEqual([
      "8027777.78",
      "6777777.77",
    ]);
  });

  it("refuses a sum that is instalments away from what was drawn", () => {
    const far = {
      ...divided,
      register: { unit: "minor", divided: parseMoney("260000000.00", "USD") },
    } as const;
    expect(problemOf(() => buildSchedule(far))).toEqual({
      key: "errors:termsDividedFarBegun",
      cell: "register.divided",
    });
  });
});

describe("a register that rounds the balance", () => {
  // 744,559,999 - 744,560,000 x 5 / 27 = 606,678,517.5185; less 744,560,000 x 7 / 27 = 551,525,924.9259.
  it("gives the same balances from a published one on, with the stated amount divided", () => {
    const rest = begun(loan("ke-kuh"), "2020-06-30", "661831110.11");
    expect(amountText(computed(rest, "2021-06-30"))).toBe("606678517.52");
    expect(amountText(computed(rest, "2022-06-30"))).toBe("551525924.93");
    expect(amountText(computed(rest, "2032-03-21"))).toBe("0.00");
  });

  it("is not the same as rounding each instalment: the balance of 2022 would be 25 cents off", () => {
    const { register: _, ...rest } = loan("ke-kuh");
    // 744,559,999 / 27 = 27,576,296.26; less seven of them 551,525,925.18.
    expect(amountText(computed({ ...rest, remainder: "last" }, "2022-06-30"))).toBe("551525925.18");
  });

  // 1,000.00 in three: 1,000 - 333.333 = 666.67 (333.33), 333.33 (333.34), 0 (333.33). Whole: 667, 333.
  it.each([
    ["to the cent", undefined, ["333.33", "333.34", "333.33"]],
    ["to whole units", { unit: "whole" }, ["333.00", "334.00", "333.00"]],
  ])("rounds balances %s", (_, register, expected) => {
    const small = terms({
      drawdowns: [{ date: "2020-01-15", amount: "1000.00" }],
      firstPrincipal: "2021-07-15",
      remainder: "balance",
      ...(register ? { register } : {}),
    });
    const rows = buildSchedule(small).rows.filter(({ instalment }) => instalment !== null);
    expect(rows.map(({ principal }) => amountText(principal))).toEqual(expected);
    expect(rows.map(({ principalRule }) => principalRule)).toEqual(["register", "register", "rest"]);
    expect(readTerms(JSON.parse(JSON.stringify(termsToJson(small))), {})).toEqual(small);
  });

  it("says so in the row: the rounded balance, and the instalment as the difference", () => {
    const kenya = loan("ke-kuh");
    const third = buildSchedule(kenya).rows[2] as ScheduleRow;
    const words = explainRow(kenya, third).map(said).join(" ").replaceAll("\u00a0", " ");
    expect(words).toContain(
      "CNY 744,559,999.00 − CNY 744,560,000.00 × 3 / 27 = CNY 661,831,110.11. Principal: CNY 689,407,406.41 − CNY 661,831,110.11 = CNY 27,576,296.30",
    );
  });

  it("divides what is left anew after a prepayment that is spread", () => {
    const prepaid = terms({
      remainder: "balance",
      prepayments: [{ date: "2021-03-01", amount: "100.00", order: "in-order", respread: true }],
    });
    // 800.00 in three: 533.33, 266.67, 0.
    expect(buildSchedule(prepaid).rows.map(({ closing }) => amountText(closing))).toEqual([
      "1200.00",
      "900.00",
      "533.33",
      "266.67",
      "0.00",
    ]);
  });

  it("has nothing left to divide where all is prepaid", () => {
    const prepaid = terms({
      remainder: "balance",
      prepayments: [{ date: "2021-03-01", amount: "900.00", order: "in-order", respread: true }],
    });
    expect(buildSchedule(prepaid).rows.map(({ closing }) => amountText(closing))).toEqual([
      "1200.00",
      "900.00",
      "0.00",
      "0.00",
      "0.00",
    ]);
  });

  // 101.40 less 33.80 and 67.60 is 67.60 and 33.80: 68 and 34. From 101, to which it would be rounded: 67 and 33.
  it("divides a balance that is no whole amount as it is", () => {
    const begun = begunWith(
      { date: "2021-03-01", amount: "101.40" },
      { remainder: "balance", register: { unit: "whole" } },
    );
    expect(buildSchedule(begun).rows.map(({ closing }) => amountText(closing))).toEqual([
      "68.00",
      "34.00",
      "0.00",
    ]);
  });

  // No instalment has been due, so 900.40 are what was drawn: less 300 and 600 that makes 600 and 300.
  it("does not round a balance before the first instalment where an amount is stated", () => {
    const begun = begunWith(
      { date: "2020-08-01", amount: "900.40" },
      {
        firstPrincipal: "2021-07-15",
        remainder: "balance",
        register: { unit: "whole", divided: "900.00" },
      },
    );
    expect(buildSchedule(begun).rows.map(({ principal }) => amountText(principal))).toEqual([
      "0.00",
      "300.40",
      "300.00",
      "300.00",
    ]);
    const [first] = buildSchedule(begun).rows.filter(({ instalment }) => instalment === 1);
    expect(
      explainRow(begun, first as ScheduleRow)
        .map(said)
        .join(" ")
        .replaceAll("\u00a0", " "),
    ).toContain("CNY 900.40 − CNY 900.00 × 1 / 3 = CNY 600.00");
  });

  it.each<[string, TermsText, string, string]>([
    [
      "without balances that are rounded",
      { register: { unit: "whole" } },
      "errors:termsRegisterUnused",
      "register",
    ],
    [
      "a sum that is divided, with level payments",
      { register: { divided: "1200.00" }, repayment: { kind: "annuity" } },
      "errors:termsDividedRepayment",
      "register.divided",
    ],
    [
      "whole units, where instalments are rounded",
      { register: { unit: "whole", divided: "1200.00" } },
      "errors:termsRegisterUnused",
      "register",
    ],
    [
      "with level payments",
      { remainder: "balance", repayment: { kind: "annuity" } },
      "errors:termsRegisterRepayment",
      "remainder",
    ],
    [
      "with a stated amount and a prepayment",
      {
        remainder: "balance",
        register: { divided: "1200.01" },
        prepayments: [{ date: "2021-03-01", amount: "100.00", order: "in-order", respread: true }],
      },
      "errors:termsDividedChanged",
      "register.divided",
    ],
    [
      "with a stated amount an instalment away",
      { remainder: "balance", register: { divided: "1600.00" } },
      "errors:termsDividedFar",
      "register.divided",
    ],
  ])("%s is refused", (_, changes, key, cell) => {
    expect(problemOf(() => buildSchedule(terms(changes)))).toEqual({ key, cell });
  });
});
