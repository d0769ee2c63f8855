import { describe, expect, it } from "vitest";
import { day } from "../../src/calendar/day.ts";
import type { Dossier } from "../../src/dossier/dossier.ts";
import type { LoanTerms } from "../../src/loan/terms.ts";
import { decimal } from "../../src/money/decimal.ts";
import type { Money } from "../../src/money/money.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import { date, numberValue, text } from "../../src/workbook/layout/values.ts";
import type { WorkbookPlan } from "../../src/workbook/plan.ts";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { libreOfficeMissing, recalculated } from "../xlsx/libreoffice.ts";
import { spoiledValues } from "../xlsx/spoil.ts";
import { PAYMENTS, RATES, sampleDossier, X_RAY } from "./dossier.ts";
import { typed, type Typed } from "./formulas/changedPlan.ts";
import { PlanSheets } from "./formulas/planSheets.ts";
import { BRIDGE } from "./rareLoans.ts";
import { sheetOf } from "./readPlan.ts";

const LOANS = sampleDossier("en", "2022-08-31", [X_RAY, BRIDGE]);

describe("what control numbers see", () => {
  const lineOf = (plan: WorkbookPlan): string =>
    String(new PlanSheets(plan).shown(sheetOf(plan, "balances").name, 2, 2)?.value);
  const apart = (table: string, rows: readonly [number, number], days: readonly [string, string]): Typed =>
    days.map((iso, at) => [table, "date", rows[at] ?? 0, date(day(iso))] as const);
  const drawn = X_RAY.drawdowns.length;
  const dollars = (minor: bigint): Money => ({ minor, currency: "USD" });
  const TWICE: LoanTerms = {
    ...BRIDGE,
    drawdowns: ["2020-01-15", "2020-11-02"].map((iso) => ({ date: day(iso), amount: dollars(150_000_000n) })),
    prepayments: ["2022-03-01", "2023-03-01"].map((iso) => ({
      order: "inverse-order" as const,
      respread: false,
      date: day(iso),
      amount: dollars(5_000_000n),
    })),
    businessDays: {
      ...BRIDGE.businessDays,
      holidays: ["2022-02-07", "2023-02-07"].map((iso) => ({ date: day(iso), name: "Banka ne radi" })),
    },
  };
  const ofTwice = buildWorkbook({
    ...sampleDossier("en", "2022-08-31", [X_RAY, TWICE]),
    payments: PAYMENTS,
  });
  const CANCELLED: readonly (readonly [string, Typed])[] = [
    ["equal payments", apart("tblPayments", [0, 6], ["2014-04-20", "2015-02-21"])],
    ["equal drawdowns", apart("tblDrawdowns", [drawn, drawn + 1], ["2020-02-14", "2020-10-03"])],
    ["equal prepayments", apart("tblPrepayments", [0, 1], ["2022-03-31", "2023-01-30"])],
    ["holidays", apart("tblOwnDays", [0, 1], ["2022-02-08", "2023-02-06"])],
    [
      "two days of a rescheduling",
      [
        ["tblReschedulings", "firstInterest", 0, date(day("2024-08-31"))],
        ["tblReschedulings", "firstPrincipal", 0, date(day("2024-12-31"))],
      ],
    ],
  ];
  it.each(CANCELLED)("shows after %s were moved apart by as many days", (_, cells) => {
    expect(lineOf(ofTwice)).toBe("");
    expect(lineOf(typed(ofTwice, cells))).toMatch(
      /^CAUTION: loans changed or added since they were computed: 1\./u,
    );
  });
});

describe("the line over what the program found", () => {
  const RATED: Dossier = { ...LOANS, rates: RATES };
  const SINCE: readonly (readonly [string, Dossier, Typed, isOfRates: boolean])[] = [
    ["a rate", RATED, [["tblRates", "rate", 0, numberValue(decimal("99"))]], true],
    [
      "rates of two rows that changed places",
      RATED,
      [0, 1].map((row) => ["tblRates", "rate", row, numberValue(RATES[1 - row]?.rate ?? null)] as const),
      true,
    ],
    ["the day of a rate", RATED, [["tblRates", "date", 1, date(day("2022-03-04"))]], true],
    ["a rate that was taken away", RATED, [["tblRates", "rate", 1, { kind: "blank" }]], true],
    [
      "the first rate",
      { ...LOANS, rates: [] },
      [
        ["tblRates", "date", 0, date(day("2022-03-04"))],
        ["tblRates", "base", 0, text("EUR")],
        ["tblRates", "quote", 0, text("RSD")],
        ["tblRates", "rate", 0, numberValue(decimal("117"))],
      ],
      true,
    ],
    ["a tolerance", RATED, [["tblTolerances", "tolerance", 2, numberValue(decimal("77"))]], false],
    ["a tolerance that was taken away", RATED, [["tblTolerances", "tolerance", 2, { kind: "blank" }]], false],
  ];
  /** Of the sheet of checks, and of a loan's history. */
  const sinceLines = (plan: WorkbookPlan): unknown[] =>
    (
      [
        ["checks", 2],
        ["story:x-ray", 3],
      ] as const
    ).map(([key, row]) => new PlanSheets(plan).shown(sheetOf(plan, key).name, row, 0)?.value);
  it.each(SINCE)(
    "says on what the program found that it is older than %s",
    (_, dossier, cells, isOfRates) => {
      const plan = buildWorkbook(dossier);
      expect(sinceLines(plan)).toEqual(["", ""]);
      expect(sinceLines(typed(plan, cells))).toEqual([
        expect.stringMatching(/^CAUTION: exchange rates or tolerances changed since/u),
        isOfRates ? expect.stringMatching(/^CAUTION: exchange rates changed since/u) : "",
      ]);
    },
  );

  it.skipIf(libreOfficeMissing())("says nothing of that in a fresh workbook in LibreOffice", async () => {
    for (const rates of [RATES, []]) {
      const plan = buildWorkbook({ ...LOANS, rates });
      const shown = await recalculated(spoiledValues(await writeXlsx(drawBook(plan))).xlsx);
      const lines = (
        [
          ["checks", "A3"],
          ["story:x-ray", "A4"],
        ] as const
      ).map(([key, cell]) => shown.get(sheetOf(plan, key).name)?.get(cell)?.value ?? "");
      expect(lines).toEqual(["", ""]);
    }
  });
});
