import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CHINA_EXIM } from "../../src/budget/names/chinaExim.ts";
import { recogniseCreditor } from "../../src/budget/names/recogniseCreditor.ts";
import { recogniseLoan } from "../../src/budget/names/recogniseLoan.ts";
import { parseCsv } from "../csv.ts";

/** Names of the bank, of its loans, and such as must not match; several of one row are divided by " / ". */
const ROWS = parseCsv(readFileSync("tests/fixtures/names/name-variants.csv", "utf8")).slice(1);
const namesOf = (entity: string): string[] =>
  ROWS.filter(([found]) => found === entity).flatMap(([, variant = ""]) => variant.split(" / "));

test("all 65 rows are of the entities below", () => {
  expect(ROWS).toHaveLength(65);
  expect([...new Set(ROWS.map(([entity]) => entity))]).toEqual([
    "bank:china_exim",
    "group_heading",
    "not_this_bank",
    "project:container_inspection",
    "other_china_exim_loan",
  ]);
});

describe("the bank", () => {
  test.each(namesOf("bank:china_exim"))("%s", (name) => {
    expect(recogniseCreditor(name)?.creditor).toBe(CHINA_EXIM);
    // Beside it, the debt list's own name for the container loan is that loan.
    expect(recogniseLoan(`${name} – X RAY`)).toMatchObject({ creditor: CHINA_EXIM, loan: "x-ray" });
  });
});

describe("the container inspection loan, alone and beside its creditor", () => {
  test.each(namesOf("project:container_inspection"))("%s", (name) => {
    expect(recogniseLoan(name)).toMatchObject({ creditor: CHINA_EXIM, loan: "x-ray" });
    expect(recogniseLoan(name, CHINA_EXIM)).toMatchObject({ creditor: CHINA_EXIM, loan: "x-ray" });
  });
});

const LOANS: Readonly<Record<string, string>> = {
  "Репрограмирани зајам": "china-rescheduled",
  "репрограмирани зајам": "china-rescheduled",
  "Мост Земун-Борча": "zemun-borca",
  "Мост Земун–Борча": "zemun-borca",
  "Пакет пројекат Костолац": "kostolac-1",
  "Пројекат изградње аутопута Е763 (Обреновац-Љиг)": "obrenovac-ljig",
};

describe("the other loans of the bank, beside it", () => {
  test.each(namesOf("other_china_exim_loan"))("%s", (name) => {
    // "Oстале стране владе" stands among the bank's rows and is not one of them.
    const loan = LOANS[name] ?? null;
    expect(loan === null).toBe(name.endsWith("стране владе"));
    expect(recogniseLoan(`Export – Import Bank of China – ${name}`)).toMatchObject({
      creditor: CHINA_EXIM,
      loan,
    });
    if (loan === null) expect(recogniseLoan(name)).toBeNull();
  });
});

describe("names that must not match", () => {
  test.each([...namesOf("group_heading"), ...namesOf("not_this_bank")])("%s", (name) => {
    expect(recogniseCreditor(name)).toBeNull();
    expect(recogniseLoan(name)).toBeNull();
    expect(recogniseLoan(`${name} – X RAY`)).toBeNull();
  });
});
