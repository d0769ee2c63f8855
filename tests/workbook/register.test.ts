import { describe, expect, it } from "vitest";
import { decimal } from "../../src/money/decimal.ts";
import { parseMoney } from "../../src/money/money.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import type { WorkbookPlan } from "../../src/workbook/plan.ts";
import { readBack } from "../../src/workbook/readBack/readBack.ts";
import type { ReadBack } from "../../src/workbook/readBack/result.ts";
import { sampleDossier, X_RAY } from "./dossier.ts";
import { fromBalance, REGISTER, REGISTER_REST } from "./forwardLoans.ts";
import { changed, shown } from "./formulas/changedPlan.ts";
import { dossierOf, said } from "./readBack/edited.ts";
import { placeOf } from "./readPlan.ts";
import { snapshotFrom } from "./snapshotFrom.ts";
import { UserEdits } from "./userEdits.ts";

const planOf = (...loans: Parameters<typeof sampleDossier>[2] & object): WorkbookPlan =>
  buildWorkbook(sampleDossier("en", "2022-06-30", loans));
/** Published by the Treasury of Kenya on 30 June of 2020, 2021 and 2022. */
const PUBLISHED = ["661831110.11", "606678517.52", "551525924.93"];

describe("a register that rounds balances", () => {
  const plan = planOf(REGISTER, REGISTER_REST);

  it("shows the published balances in the whole schedule, and from the first of them on", () => {
    const closing = shown(plan, "tblSchedule_ke_kuh", "closing");
    for (const balance of PUBLISHED) expect(closing).toContain(balance);
    const rest = shown(plan, "tblSchedule_register", "closing");
    for (const balance of PUBLISHED.slice(1)) expect(rest).toContain(balance);
    expect(rest).toEqual(closing.slice(closing.indexOf(PUBLISHED[0] ?? "") + 1));
    expect(rest.at(-1)).toBe("0");
  });

  it("follows the amount that is divided: 27 times 27,000,000.00", () => {
    const other = changed(plan, "tblLoans", "divided", 0, { kind: "number", number: decimal("729000000") });
    const principal = shown(other, "tblSchedule_ke_kuh", "principal").filter((one) => one !== "0");
    expect(principal.slice(0, -1)).toEqual(Array.from({ length: 26 }, () => "27000000"));
    // 744,559,999.00 less 26 x 27,000,000.00
    expect(principal.at(-1)).toBe("42559999");
  });

  // 204,900,000.80 less 8,537,500.50 x k: 196,362,500.30, 187,824,999.80, 179,287,499.30. From 204,900,001 it would be
  // 196,362,501. Less 60: 196,362,499.70, 187,824,999.20.
  it("rounds no balance before the first instalment, in whole units too", () => {
    const begun = fromBalance(X_RAY, "2013-12-31", "204900000.80", {
      id: "units",
      name: "Units",
      remainder: "balance",
      register: { unit: "whole", divided: "204900012.00" },
    });
    const plan = planOf(begun);
    const closing = shown(plan, "tblSchedule_units", "closing");
    expect(closing.slice(0, 3)).toEqual(["196362500", "187825000", "179287499"]);
    const less = { kind: "number", number: decimal("204900000.20") } as const;
    const later = changed(plan, "tblLoans", "openingBalance", 0, less);
    expect(shown(later, "tblSchedule_units", "closing").slice(0, 2)).toEqual(["196362500", "187824999"]);
  });
});

describe("a register that rounds instalments", () => {
  // 204,900,000.12 / 24 = 8,537,500.005, so 8,537,500.01; less 21 of them 25,612,499.91.
  const begun = fromBalance(X_RAY, "2024-08-31", "25612499.91", {
    id: "rounds",
    name: "Rounds",
    register: { divided: "204900000.12" },
  });
  const plan = planOf(begun);

  it("shows the sum, its parts and the instalments that come of them", () => {
    expect(shown(plan, "tblSchedule_rounds", "principal")).toEqual([
      "8537500.01",
      "8537500.01",
      "8537499.89",
    ]);
    expect(dossierOf(readBack(snapshotFrom(plan))).changed).toBe(false);
  });

  it("follows the amount that is divided", () => {
    const other = { kind: "number", number: decimal("204900000.36") } as const;
    const later = changed(plan, "tblLoans", "divided", 0, other);
    expect(shown(later, "tblSchedule_rounds", "principal")).toEqual([
      "8537500.02",
      "8537500.02",
      "8537499.87",
    ]);
  });
});

describe("a register that rounds instalments, after a prepayment", () => {
  it("shows the program's figures, 25,612,499.91 less 1,000,000.00 in three", () => {
    const plan = planOf(
      fromBalance(X_RAY, "2024-08-31", "25612499.91", {
        id: "prepaid",
        name: "Prepaid",
        register: { divided: "204900000.12" },
        prepayments: [{ date: "2024-10-01", amount: "1000000.00", order: "in-order", respread: false }],
      }),
    );
    expect(shown(plan, "tblSchedule_prepaid", "principal")).toEqual([
      "8537500.01",
      "7537500.01",
      "8537499.89",
    ]);
    expect(dossierOf(readBack(snapshotFrom(plan))).changed).toBe(false);
  });
});

describe("what the user chooses for what equal division leaves over", () => {
  const edited = (plan: WorkbookPlan, typed: Readonly<Record<string, string | number | null>>): ReadBack => {
    const user = new UserEdits(snapshotFrom(plan));
    for (const [key, value] of Object.entries(typed)) {
      const { sheet, cell } = placeOf(plan, "tblLoans", key, 0);
      user.type(sheet, cell, value);
    }
    return readBack(user.snapshot);
  };

  it("comes back as it was written, stated or not", () => {
    const plain = fromBalance(X_RAY, "2024-08-31", "25612500.01", { id: "plain", remainder: "balance" });
    const whole = { ...plain, id: "units", register: { unit: "whole", divided: null } as const };
    const read = dossierOf(readBack(snapshotFrom(planOf(REGISTER, REGISTER_REST, plain, whole))));
    expect(read.changed).toBe(false);
  });

  it("becomes a register, and is marked as entered", () => {
    const read = dossierOf(edited(planOf(X_RAY), { remainder: "the balance is rounded to whole units" }));
    const terms = read.dossier.loans[0]?.terms;
    expect(terms?.remainder).toBe("balance");
    expect(terms?.register).toEqual({ unit: "whole", divided: null });
    expect(terms?.sources["remainder"]?.mark).toBe("entered");
  });

  it("is an amount that is divided and rounded, too, where it is near what was drawn", () => {
    const { dossier } = dossierOf(edited(planOf(X_RAY), { divided: 204_900_000.12 }));
    const terms = dossier.loans[0]?.terms;
    expect(terms?.remainder).toBe("last");
    expect(terms?.register).toEqual({ unit: "minor", divided: parseMoney("204900000.12", "CNY") });
    const { faults } = said(edited(planOf(X_RAY), { divided: 1000 }));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain("register.divided");
  });
});
