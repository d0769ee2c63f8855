import { describe, expect, it } from "vitest";
import type { Dossier, Payment } from "../../src/dossier/dossier.ts";
import type { PaymentKind } from "../../src/loan/payments/payment.ts";
import { LANGUAGES } from "../../src/messages/language.ts";
import { exactCriterion } from "../../src/workbook/formulas/exactCriterion.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import type { WorkbookPlan } from "../../src/workbook/plan.ts";
import { cellAddress } from "../../src/workbook/address.ts";
import { checkPlan } from "../../src/writers/check/checkPlan.ts";
import { PageUser } from "../contract/pageUser.ts";
import { writtenLive } from "../contract/writtenLive.ts";
import { JICA_PAYMENT, PAYMENTS, payment, sampleDossier, X_RAY } from "./dossier.ts";
import { changed, shown } from "./formulas/changedPlan.ts";
import { placeOf, plain, sheetOf, tableOf, valuesOf } from "./readPlan.ts";

function cellOf(plan: WorkbookPlan, key: string): string {
  return placeOf(plan, "tblPayments", key, 0).cell;
}

const isInterestOfXRay =
  (plan: WorkbookPlan) =>
  (_: unknown, row: number): boolean =>
    valuesOf(plan, "tblPaid", "id")[row] === "x-ray" && valuesOf(plan, "tblPaid", "kind")[row] === "interest";

function planOn(asOf: string, payments: readonly Payment[]): WorkbookPlan {
  return buildWorkbook({ ...sampleDossier("en", asOf), payments });
}

/** The loan's rows of tblPaid: for, due, paid, unpaid, currency, number of payments. */
function paidOn(asOf: string, payments: readonly Payment[], loan: string): string[] {
  const { columns, rows } = tableOf(planOn(asOf, payments), "tblPaid");
  const shown = rows.map((row) => row.map(({ value }) => plain(value)));
  const id = columns.findIndex(({ key }) => key === "id");
  return shown.filter((row) => row[id] === loan).map((row) => row.slice(id + 1).join(" | "));
}

describe("what was due and what was paid", () => {
  it("X RAY on 21 March 2015, a Saturday: the third instalment is to be paid on Monday", () => {
    // Two instalments of 8,537,500.00; interest of 184, 181 and 184 days at 3 % by ACT/360 on 204,900,000.00 twice
    // and on 196,362,500.00: 3,141,800.00 + 3,090,575.00 + 3,010,891.67. A payment of the Monday is entered too.
    expect(paidOn("2015-03-21", PAYMENTS, "x-ray")).toEqual([
      "principal | 17075000.00 | 17037500.00 | 37500.00 | CNY | 3",
      "interest | 9243266.67 | 6232375.00 | 3010891.67 | CNY | 2",
      "fee | 0.00 | 0.00 | 0.00 | CNY | 0",
      "default interest |  | 1234.56 |  | CNY | 1",
    ]);
  });

  it.each([
    ["2015-03-22", "principal | 17075000.00 | 17037500.00 | 37500.00 | CNY | 3"],
    ["2015-03-23", "principal | 25612500.00 | 25575000.00 | 37500.00 | CNY | 3"],
  ])("X RAY on %s: %s", (asOf, expected) => {
    expect(paidOn(asOf, PAYMENTS, "x-ray")[0]).toBe(expected);
  });

  it("more paid than due is a negative amount", () => {
    const early = [payment("x-ray", "2013-12-31", "principal", "100.01", "CNY")];
    expect(paidOn("2013-12-31", early, "x-ray")[0]).toBe("principal | 0.00 | 100.01 | -100.01 | CNY | 1");
  });

  it("a management fee of 1 % of 301,000,000.00 is due on the Monday after its day, a Saturday", () => {
    expect(paidOn("2014-03-16", PAYMENTS, "auto-put 11")[2]).toBe(
      "fee | 0.00 | 3000000.00 | -3000000.00 | USD | 1",
    );
    expect(paidOn("2014-03-17", PAYMENTS, "auto-put 11")[2]).toBe(
      "fee | 3010000.00 | 3000000.00 | 10000.00 | USD | 1",
    );
  });

  it("yen have no smaller unit", () => {
    // 28,252,000,000 x 178 days + 1,234,567 x 28 days by 30E/360, at 0.6 %: 83,814,842.80.
    expect(paidOn("2017-02-28", [JICA_PAYMENT], "jica")[1]).toBe(
      "interest | 83814843 | 1 | 83814842 | JPY | 1",
    );
  });
});

describe("payments that are in no sum are counted and shown", () => {
  it.each<[what: string, payment: Payment, counted: boolean]>([
    ["of a loan that is there", payment("x-ray", "2014-03-21", "interest", "1.00", "CNY"), true],
    ["its id in capitals, as Excel compares", payment("X-RAY", "2014-03-21", "fee", "1.00", "CNY"), true],
    ["of a loan that is not there", payment("x-ray 2", "2014-03-21", "interest", "1.00", "CNY"), false],
    ["in another currency", payment("x-ray", "2014-03-21", "interest", "1.00", "EUR"), false],
    ["in the future", payment("x-ray", "2050-03-21", "interest", "1.00", "CNY"), true],
  ])("%s", (_, one, counted) => {
    const sheet = sheetOf(planOn("2022-08-31", [one]), "payments");
    const cell = sheet.cells.find(({ formula }) => formula?.startsWith("COUNTA("));
    expect(plain(cell?.value ?? { kind: "blank" })).toBe(counted ? "0" : "1");
  });
});

describe("a text where a day or an amount is due", () => {
  const plan = planOn("2022-08-31", [
    payment("x-ray", "2014-03-21", "interest", "1.00", "CNY"),
    payment("x-ray", "2014-03-21", "interest", "-2.00", "CNY"),
  ]);

  it.each([
    ["amount", "8.537.500,00"],
    ["date", "21.03.2014."],
  ])("is in no sum, and counted as such: %s", async (key, typed) => {
    const then = changed(plan, "tblPayments", key, 0, { kind: "text", text: typed });
    const sheet = sheetOf(then, "payments");
    const cell = sheet.cells.find(({ formula }) => formula?.startsWith("COUNTA("));
    const user = new PageUser(await writtenLive(then));
    expect(user.value(sheet.name, cellAddress(cell?.row ?? 0, cell?.column ?? 0))).toBe(1);
    // The other one stays counted, whatever its sign.
    const counted = shown(then, "tblPaid", "count");
    expect(counted[tableOf(then, "tblPaid").rows.findIndex(isInterestOfXRay(then))]).toBe("1");
    const table = tableOf(then, "tblPayments");
    const rule = sheet.conditionalFormats.find(({ at }) => at.row === table.row + 1);
    expect(rule?.formula).toContain(`COUNT($${cellOf(then, key)})=0`);
  });
});

describe("the sheet for payments", () => {
  it.each(LANGUAGES)("has an empty row to type into where nothing was paid, in %s", (language) => {
    const plan = buildWorkbook(sampleDossier(language));
    const { tables, validations } = sheetOf(plan, "payments");
    expect(tables.map(({ name, input }) => [name, input])).toEqual([["tblPayments", true]]);
    expect(tables[0]?.rows.map((row) => row.map(({ value }) => plain(value)))).toEqual([
      ["", "", "", "", "", ""],
    ]);
    expect(tables[0]?.rows[0]?.map(({ look, format }) => [look, format])).toEqual([
      ["input", "text"],
      ["input", "date"],
      ["input", "text"],
      ["input", "amount2"],
      ["input", "text"],
      ["input", "text"],
    ]);
    // Loan, date, kind, amount and currency are guarded; a note may be anything.
    expect(validations.map(({ at }) => at.column)).toEqual([0, 1, 2, 3, 4]);
  });

  it.each([
    ["en", ["principal", "interest", "fee", "default interest"]],
    ["sr-Latn", ["glavnica", "kamata", "naknada", "zatezna kamata"]],
    ["sr-Cyrl", ["главница", "камата", "накнада", "затезна камата"]],
  ] as const)("names the kinds in %s", (language, words) => {
    const kinds: readonly PaymentKind[] = ["principal", "interest", "fee", "default-interest"];
    const payments = kinds.map((kind) => payment("x-ray", "2020-01-02", kind, "5.00", "CNY"));
    const plan = buildWorkbook({ ...sampleDossier(language), payments });
    expect(valuesOf(plan, "tblPayments", "kind")).toEqual(words);
  });

  it("keeps the user's order, notes and the decimals of each currency", () => {
    const plan = planOn("2022-08-31", [...PAYMENTS.toReversed(), JICA_PAYMENT]);
    const reversed = PAYMENTS.toReversed();
    expect(valuesOf(plan, "tblPayments", "loan")).toEqual([...reversed.map(({ loan }) => loan), "jica"]);
    expect(valuesOf(plan, "tblPayments", "note").at(-2)).toBe("=izvod 57");
    expect(valuesOf(plan, "tblPayments", "amount").at(-1)).toBe("1");
  });

  it("lets the table to type into stand last, with nothing right of it or below", () => {
    const { tables, cells } = sheetOf(planOn("2022-08-31", PAYMENTS), "payments");
    const payments = tables.find(({ name }) => name === "tblPayments");
    const last = Math.max(...cells.map(({ row }) => row), ...tables.map(({ row }) => row));
    expect(payments?.row).toBe(last);
  });

  it("does without a list of loans where Excel could not hold it", () => {
    const loans = Array.from({ length: 40 }, (_, index) => ({ ...X_RAY, id: `zajam-${index}` }));
    const plan = buildWorkbook(sampleDossier("en", "2022-08-31", loans));
    expect(checkPlan(plan)).toEqual([]);
    const comma = buildWorkbook(sampleDossier("en", "2022-08-31", [{ ...X_RAY, id: "a, b" }]));
    expect(checkPlan(comma)).toEqual([]);
    expect(sheetOf(comma, "payments").validations.map(({ at }) => at.column)).toEqual([1, 2, 3, 4]);
  });

  it("is sound where there are payments but no loan", () => {
    const dossier: Dossier = { ...sampleDossier("sr-Latn", "2022-08-31", []), payments: PAYMENTS };
    expect(checkPlan(buildWorkbook(dossier))).toEqual([]);
  });
});

describe("a criterion that means just the text", () => {
  it.each([
    ["x-ray", "[@Id]"],
    ["a*", '"="&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE([@Id],"~","~~"),"*","~*"),"?","~?")'],
    [">5", '"="&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE([@Id],"~","~~"),"*","~*"),"?","~?")'],
  ])("%s", (id, criterion) => {
    expect(exactCriterion("[@Id]", id)).toBe(criterion);
  });
});
