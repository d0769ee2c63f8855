import { describe, expect, it } from "vitest";
import { day } from "../../src/calendar/day.ts";
import type { Dossier } from "../../src/dossier/dossier.ts";
import { LANGUAGES } from "../../src/messages/language.ts";
import { decimal } from "../../src/money/decimal.ts";
import { cellAddress } from "../../src/workbook/address.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import type { PlanValue, WorkbookPlan } from "../../src/workbook/plan.ts";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { PageUser } from "../contract/pageUser.ts";
import { writtenLive } from "../contract/writtenLive.ts";
import { sampled } from "../sampled.ts";
import { libreOfficeMissing, recalculated } from "../xlsx/libreoffice.ts";
import { spoiledValues } from "../xlsx/spoil.ts";
import { FLOATING, PAYMENTS, ROAD, sampleDossier, X_RAY } from "./dossier.ts";
import { asCalculated, typed, type Typed } from "./formulas/changedPlan.ts";
import { OPEN_RATE } from "./forwardLoans.ts";
import { PlanSheets } from "./formulas/planSheets.ts";
import { BRIDGE } from "./rareLoans.ts";
import { placeOf, plain, sheetOf, tableOf, withAsOf } from "./readPlan.ts";

/** Where the line stands: row and column from 0. */
const PLACES = [
  ["summary", 3, 0],
  ["balances", 2, 2],
  ["debtService", 2, 2],
  ["planning", 2, 2],
  ["checks", 2, 0],
] as const;
const CAUTION = (count: number): string =>
  `CAUTION: loans changed or added since they were computed: ${count}. ` +
  "Figures may not follow yet: recalculate with Otplata.";
const STATUS = [2, 0] as const;

const words = (text: string): PlanValue => ({ kind: "text", text });
const on = (iso: string): PlanValue => ({ kind: "date", day: day(iso) });
const number = (text: string): PlanValue => ({ kind: "number", number: decimal(text) });

/** Into the empty rows below the headers; of an index the next value of a loan that has some. */
const PREPAID: Typed = [
  ["tblPrepayments", "loan", 0, words("x-ray")],
  ["tblPrepayments", "date", 0, on("2023-01-15")],
  ["tblPrepayments", "amount", 0, number("1000000")],
];
const PAID: Typed = [
  ["tblPayments", "loan", 0, words("x-ray")],
  ["tblPayments", "date", 0, on("2022-03-21")],
  ["tblPayments", "kind", 0, words("principal")],
  ["tblPayments", "amount", 0, number("8537500")],
  ["tblPayments", "currency", 0, words("CNY")],
];
/** Refused where another column does not ask for them: that one is watched. */
const PARTNERS: readonly string[] = ["index", "floor", "openingDate", "interestFrom", "divided"];
const INDEX: Typed = [["tblFixings", "percent", 2, number("0.03")]];
const LATE: Typed = [
  ["tblDefaultInterest", "loan", 0, words("x-ray")],
  ["tblDefaultInterest", "percent", 0, number("0.02")],
];

const THREE: Dossier = sampleDossier("en", "2022-08-31", [X_RAY, ROAD, FLOATING]);
const ONE: Dossier = sampleDossier("en", "2022-08-31", [X_RAY]);

/** What the line shows on each sheet, calculated anew. */
function linesOf(plan: WorkbookPlan): string[] {
  const sheets = new PlanSheets(plan);
  return PLACES.map(([key, row, column]) =>
    String(sheets.shown(sheetOf(plan, key).name, row, column)?.value ?? "no cell"),
  );
}

const statusOf = (plan: WorkbookPlan, sheet: string): string =>
  String(new PlanSheets(plan).shown(sheet, ...STATUS)?.value);

/** What a column's list offers. */
function wordsIn(plan: WorkbookPlan, name: string, key: string): readonly string[] {
  for (const sheet of plan.sheets) {
    const table = sheet.tables.find((one) => one.name === name);
    const column = table?.columns.findIndex((one) => one.key === key) ?? -1;
    const list = sheet.validations.find(
      ({ at }) => table && at.row === table.row + 1 && at.column === table.column + column,
    );
    if (list?.rule.kind === "list") return list.rule.values;
  }
  return [];
}

/** The plan with the first loan's row once more at the end of its table. */
function withRow(plan: WorkbookPlan, id: string): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.map((table) => {
        const [first] = table.rows;
        if (table.name !== "tblLoans" || !first) return table;
        const row = first.map((cell, at) =>
          table.columns[at]?.key === "id" ? { ...cell, value: words(id) } : cell,
        );
        return { ...table, rows: [...table.rows, row] };
      }),
    })),
  };
}

describe("the line that counts loans which were changed", () => {
  it.each(LANGUAGES)("is empty in a fresh workbook in %s, as written and as calculated", (language) => {
    const dossier = { ...sampleDossier(language), payments: PAYMENTS };
    for (const plan of [
      buildWorkbook(dossier),
      buildWorkbook(sampleDossier(language, "2022-08-31", [X_RAY])),
    ]) {
      const written = PLACES.map(([key, row, column]) => {
        const cell = sheetOf(plan, key).cells.find((one) => one.row === row && one.column === column);
        return cell?.formula === undefined ? "no formula" : plain(cell.value);
      });
      expect(written).toEqual(PLACES.map(() => ""));
      expect(linesOf(plan)).toEqual(PLACES.map(() => ""));
    }
  });

  const cases: readonly (readonly [string, Dossier, Typed, number])[] = [
    ["a prepayment", THREE, PREPAID, 1],
    ["a payment", THREE, PAID, 1],
    ["a value of an index", THREE, INDEX, 1],
    ["default interest", THREE, LATE, 1],
    ["all of them, of two loans", THREE, [...PREPAID, ...PAID, ...INDEX], 2],
    ["a prepayment of the only loan", ONE, PREPAID, 1],
    ["a payment of the only loan", ONE, PAID, 1],
    [
      "another amount of a payment",
      { ...THREE, payments: PAYMENTS },
      [["tblPayments", "amount", 0, number("1.01")]],
      1,
    ],
    [
      "another kind of a payment",
      { ...THREE, payments: PAYMENTS },
      [["tblPayments", "kind", 0, words("default interest")]],
      1,
    ],
    [
      "a number that is no number",
      { ...THREE, payments: PAYMENTS },
      [["tblPayments", "amount", 0, words("one million")]],
      // Two loans have payments: of neither can it be told that they are as they were.
      2,
    ],
  ];
  it.each(cases)(
    "shows on every sheet after %s is typed, and goes when that is taken back",
    (_, dossier, cells, count) => {
      const plan = buildWorkbook(dossier);
      const then = typed(plan, cells);
      expect(linesOf(then)).toEqual(PLACES.map(() => CAUTION(count)));
      const before = cells.map(([table, key, row]): Typed[number] => {
        const tables = plan.sheets.flatMap((sheet) => sheet.tables);
        const found = tables.find(({ name }) => name === table);
        const at = found?.columns.findIndex((column) => column.key === key) ?? -1;
        return [table, key, row, found?.rows[row]?.[at]?.value ?? { kind: "blank" }];
      });
      expect(linesOf(typed(then, before))).toEqual(PLACES.map(() => ""));
    },
  );

  // Words that the terms of BRIDGE have elsewhere: each says another thing of the loan.
  const WORDS: readonly (readonly [table: string, key: string, row: number, word: string])[] = [
    ["tblPrepayments", "order", 0, "all in proportion"],
    ["tblPrepayments", "respread", 1, "no"],
    ["tblReschedulings", "accrued", 0, "added to the balance"],
    ["tblFees", "kind", 2, "management fee"],
    ["tblFees", "dayCount", 4, "30/360"],
    ["tblOwnDays", "kind", 0, "banking day"],
  ];
  const RARE: Dossier = sampleDossier("en", "2022-08-31", [X_RAY, BRIDGE]);
  const ofRare = buildWorkbook(RARE);

  it.each(WORDS)("shows after a word in %s, column %s, became another", (table, key, row, word) => {
    expect(linesOf(ofRare)).toEqual(PLACES.map(() => ""));
    expect(wordsIn(ofRare, table, key)).toContain(word);
    expect(linesOf(typed(ofRare, [[table, key, row, words(word)]]))).toEqual(PLACES.map(() => CAUTION(1)));
  });

  // Each says another thing of a loan than what its schedule was computed with.
  const CELLS: readonly (readonly [of: string, Dossier, key: string, value: PlanValue])[] = [
    ["a fixed rate", ONE, "rateKind", words("floating")],
    ["a fixed rate", ONE, "currency", words("USD")],
    ["a floating rate", sampleDossier("en", "2022-08-31", [FLOATING]), "rateKind", words("fixed")],
    ["a floating rate", sampleDossier("en", "2022-08-31", [FLOATING]), "index", words("EURIBOR3M")],
    ["no known rate", sampleDossier("en", "2022-08-31", [OPEN_RATE]), "rateKind", words("fixed")],
  ];
  it.each(CELLS)("shows after a cell of a loan of %s became another: %#", (_, dossier, key, value) => {
    const plan = buildWorkbook(dossier);
    expect(linesOf(plan)).toEqual(PLACES.map(() => ""));
    expect(linesOf(typed(plan, [["tblLoans", key, 0, value]]))).toEqual(PLACES.map(() => CAUTION(1)));
  });

  it("has an eye on every column of tblLoans that a schedule rests on", () => {
    const plan = buildWorkbook(sampleDossier("en", "2022-08-31", [X_RAY]));
    const of = tableOf(plan, "tblLoans");
    const row = of.rows[0] ?? [];
    const unseen = of.columns.filter(({ key }, at) => {
      const value = row[at]?.value ?? { kind: "blank" };
      if (value.kind === "blank" && PARTNERS.includes(key)) return false;
      const other = value.kind === "number" || value.kind === "blank" ? number("41") : words("other");
      return linesOf(typed(plan, [["tblLoans", key, 0, other]]))[1] === "";
    });
    expect(unseen.map(({ key }) => key)).toEqual(["name", "creditor", "agreement", "signed"]);
  });

  it("shows after words of two rows have changed places", () => {
    const swapped = typed(ofRare, [
      ["tblPrepayments", "order", 0, words("all in proportion")],
      ["tblPrepayments", "order", 1, words("the last ones first")],
    ]);
    expect(linesOf(swapped)).toEqual(PLACES.map(() => CAUTION(1)));
  });

  it("shows after a floor of a rescheduling became another, and the rescheduling that a value is of", () => {
    const cells: Typed = [
      ["tblReschedulings", "floor", 0, number("0.001")],
      ["tblFixings", "rescheduling", 0, on("2024-01-30")],
    ];
    for (const cell of cells) expect(linesOf(typed(ofRare, [cell]))).toEqual(PLACES.map(() => CAUTION(1)));
  });

  it.each([
    ["several", THREE],
    ["one", ONE],
  ])("counts a loan that was typed beside %s", (_, dossier) => {
    const added = withRow(buildWorkbook(dossier), "new-loan");
    expect(linesOf(added)).toEqual(PLACES.map(() => CAUTION(1)));
  });

  it.each([
    ["several", THREE],
    ["one", ONE],
  ])("counts a loan that was copied under its own id beside %s", (_, dossier) => {
    expect(linesOf(withRow(buildWorkbook(dossier), "x-ray"))).toEqual(PLACES.map(() => CAUTION(1)));
  });

  it.each([
    ["several", THREE],
    ["one", ONE],
  ])("counts a loan that was taken away from %s", (_, dossier) => {
    const gone = typed(buildWorkbook(dossier), [["tblLoans", "id", 0, { kind: "blank" }]]);
    expect(linesOf(gone)).toEqual(PLACES.map(() => CAUTION(1)));
    // Its own sheet says why no figure stands there.
    expect(statusOf(gone, "X RAY")).toBe(
      "This loan no longer stands in the table of loans: nothing is computed here. " +
        "Recalculate with Otplata, or put its row back.",
    );
    expect(new PlanSheets(gone).shown("X RAY", 1, 0)?.value).toBe("");
  });

  const NO_DAYS: readonly (readonly [string, PlanValue])[] = [
    ["a day as a text", words("31.12.2022")],
    ["a word", words("danas")],
    ["nothing", { kind: "blank" }],
    ["a year", number("2022")],
    ["a day with its time", number("44804.75")],
    ["a day that no loan can have", number("100000")],
  ];
  it.each(sampled(NO_DAYS, 3))("says that “As of” holds no day where it holds %s", (_, value) => {
    for (const dossier of [THREE, ONE, { ...THREE, payments: PAYMENTS }, { ...ONE, payments: PAYMENTS }]) {
      const plan = withAsOf(buildWorkbook(dossier), value);
      const caution =
        "CAUTION: “As of” holds no day, so no figure of that day is right. Type a day into the yellow cell of the summary.";
      expect(linesOf(plan)).toEqual(PLACES.map(() => caution));
      const onPayments = new PlanSheets(plan).shown(sheetOf(plan, "payments").name, 3 - 1, 2);
      expect(onPayments?.value).toBe(dossier.payments.length > 0 ? caution : undefined);
    }
  });

  it.each(sampled(NO_DAYS, 3))(
    "says of the only loan neither a balance nor that all is repaid: %s",
    async (_, value) => {
      const plan = withAsOf(buildWorkbook(ONE), value);
      const user = new PageUser(await writtenLive(plan));
      const { name, cells } = sheetOf(plan, "summary");
      const said = cells.flatMap(({ row, column, formula }) =>
        formula === undefined ? [] : [String(user.value(name, cellAddress(row, column)))],
      );
      expect(said.filter((one) => /owed|repaid|is left/iu.test(one))).toEqual([]);
      expect(said.join("\n")).toContain("The balance on that day is not known");
    },
  );

  it.each(sampled(NO_DAYS, 3))(
    "shows of several loans neither a balance nor that one is repaid: %s",
    async (_, value) => {
      const plan = withAsOf(buildWorkbook(THREE), value);
      const user = new PageUser(await writtenLive(plan));
      const shown = (key: string, table = "tblOwed"): unknown[] =>
        THREE.loans.map((_loan, row) => {
          const { sheet, cell } = placeOf(plan, table, key, row);
          return user.value(sheet, cell);
        });
      expect(shown("balance")).toEqual(["", "", ""]);
      expect(shown("due")).not.toContain("repaid");
      const balances = [
        "drawn",
        "repaid",
        "interestPaid",
        "feesPaid",
        "balance",
        "accrued",
        "instalmentsLeft",
      ];
      for (const key of balances) expect(shown(key, "tblBalances"), key).toEqual(["", "", ""]);
      for (const key of ["nextDue", "nextPrincipal", "nextInterest", "nextTotal"])
        expect(shown(key, "tblUpcoming"), key).toEqual(["", "", ""]);
    },
  );

  it("is empty again in the workbook computed with what was typed", () => {
    expect(linesOf(buildWorkbook({ ...THREE, payments: PAYMENTS }))).toEqual(PLACES.map(() => ""));
  });

  it("stands on a loan's history, whose figures and sentences follow no input", () => {
    const lineOf = (plan: WorkbookPlan): unknown =>
      new PlanSheets(plan).shown(sheetOf(plan, "story:x-ray").name, 3, 0)?.value;
    const plan = buildWorkbook(THREE);
    expect(lineOf(plan)).toBe("");
    expect(lineOf(typed(plan, [["tblLoans", "rate", 0, number("0.05")]]))).toBe(CAUTION(1));
  });

  it("says on a loan's own sheet that payments were changed, and that its schedule stands", () => {
    const paid = typed(buildWorkbook(THREE), PAID);
    expect(statusOf(paid, "X RAY")).toMatch(/^Payments were changed: this schedule does not depend on them/u);
    expect(statusOf(typed(paid, PREPAID), "X RAY")).toMatch(/^Terms were changed/u);
  });

  it("is the same in the page's engine", async () => {
    for (const dossier of [THREE, ONE]) {
      const then = typed(buildWorkbook(dossier), [...PREPAID, ...PAID]);
      const wanted = asCalculated(then);
      const { differ } = await (await writtenLive(then)).compare(wanted);
      const places = PLACES.map(([key, row, column]) =>
        [sheetOf(then, key).name, cellAddress(row, column)].join("!"),
      );
      expect(differ.map(({ sheet, cell }) => `${sheet}!${cell}`).filter((at) => places.includes(at))).toEqual(
        [],
      );
      expect(linesOf(wanted)).toEqual(PLACES.map(() => CAUTION(1)));
    }
  });

  it.skipIf(libreOfficeMissing())("is the same in LibreOffice", async () => {
    const cases: readonly (readonly [Dossier, Typed, string])[] = [
      [THREE, [...PREPAID, ...PAID, ...INDEX], CAUTION(2)],
      [RARE, [["tblPrepayments", "respread", 1, words("no")]], CAUTION(1)],
      [THREE, [], ""],
      [RARE, [], ""],
    ];
    for (const [dossier, cells, line] of sampled(cases, 1)) {
      const plan = typed(buildWorkbook(dossier), cells);
      const shown = await recalculated(spoiledValues(await writeXlsx(drawBook(plan))).xlsx);
      const lines = PLACES.map(
        ([key, row, column]) =>
          shown.get(sheetOf(plan, key).name)?.get(cellAddress(row, column))?.value ?? "",
      );
      expect(lines).toEqual(PLACES.map(() => line));
    }
  });
});

describe("sentences that formulas put together", () => {
  it("name no sheet: programs let references follow a sheet's new name, but no words in a formula", () => {
    for (const dossier of [{ ...THREE, payments: PAYMENTS }, ONE]) {
      const sheets = buildWorkbook(dossier).sheets.map(
        ({ key }, index) => [key, `Renamed ${index}`] as const,
      );
      const plan = buildWorkbook(dossier, { sheetNames: new Map(sheets) });
      const formulas = plan.sheets.flatMap(({ cells, tables }) =>
        [...cells, ...tables.flatMap(({ rows }) => rows.flat())].flatMap(({ formula }) => formula ?? []),
      );
      expect(formulas.length).toBeGreaterThan(1000);
      const texts = formulas.flatMap((formula) => formula.match(/"[^"]*"/gu) ?? []);
      expect(texts.filter((one) => one.includes("Renamed"))).toEqual([]);
    }
  });
});
