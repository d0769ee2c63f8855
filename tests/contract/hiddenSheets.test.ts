import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { day } from "../../src/calendar/day.ts";
import { money } from "../../src/money/money.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import type { LiveWorkbook } from "../../src/writers/live/liveWorkbook.ts";
import { planUpdate } from "../../src/writers/update/planUpdate.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { bookOf } from "../readers/openedBook.ts";
import { sampleDossier, X_RAY } from "../workbook/dossier.ts";
import { BRIDGE } from "../workbook/rareLoans.ts";
import { startLive, writeDossier, type Live } from "../writers/excel/liveWorkbook.ts";
import { writtenLive } from "./writtenLive.ts";

const empty = sampleDossier("en", "2022-08-31", [X_RAY]);
const filled = sampleDossier("en", "2022-08-31", [X_RAY, BRIDGE]);
const withPrepayment = sampleDossier("en", "2022-08-31", [
  {
    ...X_RAY,
    prepayments: [
      { date: day("2022-03-01"), amount: money(10_000_000n, "CNY"), order: "inverse-order", respread: false },
    ],
  },
]);
const TERMS = "Other terms";

describe("the sheet of rarer terms in the page", () => {
  const isHidden = (book: LiveWorkbook, name = TERMS): boolean | undefined =>
    book.view().sheets.find((sheet) => sheet.name === name)?.isHidden;
  const update = async (book: LiveWorkbook, dossier: typeof empty, before: typeof empty): Promise<void> => {
    const wanted = planUpdate(buildWorkbook(dossier), await book.read(), buildWorkbook(before));
    expect(await book.write(wanted)).toMatchObject({ kind: "written" });
  };

  test("is hidden while it is empty, and shown as soon as it holds something", async () => {
    const book = await writtenLive(buildWorkbook(empty));
    expect(isHidden(book)).toBe(true);
    await update(book, empty, empty);
    expect(isHidden(book)).toBe(true);
    await update(book, filled, empty);
    expect(isHidden(book)).toBe(false);
    await update(book, empty, filled);
    expect(isHidden(book)).toBe(false);
  });

  test("is shown when someone goes to one of its cells, and stays so, also in the file", async () => {
    const book = await writtenLive(buildWorkbook(empty));
    const again = await bookOf(await writeXlsx(book.toBook()));
    expect(isHidden(again)).toBe(true);
    await again.select(TERMS, "A8");
    expect(isHidden(again)).toBe(false);
    expect(again.view().selection).toMatchObject({ row: 7, column: 0 });
    await update(again, empty, empty);
    expect(isHidden(again)).toBe(false);
    expect(isHidden(await bookOf(await writeXlsx(again.toBook())))).toBe(false);
    again.undo();
    again.undo();
    expect(isHidden(again)).toBe(true);
  });
});

describe("in Excel", () => {
  let live: Live;
  beforeEach(async () => {
    live = await startLive();
  });
  afterEach(() => {
    expect(live.host.gaps).toEqual([]);
    live.close();
  });
  const sheet = (name: string): { visibility: string; tabColor: string } => {
    const found = live.host.state.workbook.sheets.find((one) => one.name === name);
    if (!found) throw new Error(name);
    return found;
  };

  test("it is hidden while it is empty, and shown as soon as it holds something", async () => {
    await writeDossier(live.book, empty);
    expect(sheet(TERMS).visibility).toBe("Hidden");
    await writeDossier(live.book, filled);
    expect(sheet(TERMS).visibility).toBe("Visible");
  });

  test("what the user has shown or hidden, or coloured, stays so", async () => {
    await writeDossier(live.book, empty);
    sheet(TERMS).visibility = "Visible";
    sheet("Rates").visibility = "Hidden";
    sheet("Loans").tabColor = "#FF0000";
    sheet("Checks").tabColor = "";
    await writeDossier(live.book, { ...filled, loans: empty.loans, payments: filled.payments });
    expect(sheet(TERMS).visibility).toBe("Visible");
    await writeDossier(live.book, sampleDossier("en", "2021-08-31", [X_RAY]));
    expect([sheet("Rates").visibility, sheet("Loans").tabColor]).toEqual(["Hidden", "#FF0000"]);
    // A workbook of before there were colours gets them.
    expect(sheet("Checks").tabColor).toBe("#2E8B57");
    expect(sheet("Sheet1").tabColor).toBe("");
  });

  test("of a protected structure it is said before anything is touched that the sheet cannot be shown", async () => {
    await writeDossier(live.book, empty);
    live.host.user.protectWorkbook();
    const before = live.host.snapshot();
    const { outcome } = await writeDossier(live.book, withPrepayment);
    expect(outcome).toMatchObject({ kind: "failed", untouched: true });
    expect(outcome.kind === "failed" && outcome.problem?.problem).toMatchObject({
      key: "errors:excelStructureProtected",
      params: { sheet: TERMS },
    });
    expect(live.host.snapshot()).toEqual(before);
  });

  test("in a protected structure no colour of a tab is missed", async () => {
    await writeDossier(live.book, empty);
    sheet("Checks").tabColor = "";
    live.host.user.protectWorkbook();
    const { outcome } = await writeDossier(live.book, sampleDossier("en", "2021-08-31", [X_RAY]));
    expect(outcome).toMatchObject({ kind: "written" });
    expect(sheet("Checks").tabColor).toBe("");
  });

  test("going to a cell of a hidden sheet shows the sheet", async () => {
    await writeDossier(live.book, empty);
    await live.book.select(TERMS, "A8");
    expect(sheet(TERMS).visibility).toBe("Visible");
    expect(live.host.state.workbook.active).toBe(sheet(TERMS));
  });
});
