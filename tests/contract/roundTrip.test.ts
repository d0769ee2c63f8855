import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { day, excelSerial, isoText } from "../../src/calendar/day.ts";
import type { Dossier } from "../../src/dossier/dossier.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { decimalText } from "../../src/money/decimal.ts";
import { amountText } from "../../src/money/money.ts";
import { cellAddress, parseAddress } from "../../src/workbook/address.ts";
import { readBack } from "../../src/workbook/readBack/readBack.ts";
import type { ReadBack } from "../../src/workbook/readBack/result.ts";
import { decidedDossier } from "../workbook/decided.ts";
import { APPROPRIATIONS, dossierWithOthers } from "../workbook/otherLines.ts";
import { ROAD, sampleDossier, X_RAY } from "../workbook/dossier.ts";
import { updateFor, writeDossier } from "../writers/excel/liveWorkbook.ts";
import { inTurn, isWhole } from "../sampled.ts";
import { PROGRAMS } from "./programs.ts";
import type { Program, WorkbookUser } from "./workbookUser.ts";

/**
 * What people do to a workbook: written, edited, read, written again. In Excel each goes through Microsoft's client and
 * back, in the page through what its grid calls; the outcome is the same.
 */
const WRITTEN = sampleDossier("sr-Latn", "2022-08-31", [X_RAY, ROAD]);

describe.each(inTurn(Object.entries(PROGRAMS)))("in %s", (_, start, isTurn) => {
  let steps = 0;
  /** Each in one of the programs, every third in none, but for the whole run. */
  const test = (name: string, run: () => Promise<void>): void => {
    const step = steps++;
    if (isTurn(step) && (isWhole || step % 3 !== 2)) it(name, run);
  };
  let live: Program;
  beforeEach(async () => {
    live = await start();
    await writeDossier(live.book, WRITTEN);
  });
  afterEach(() => live.close());

  /** Address of a cell of a table by its column's header and its row from 0. */
  function at(table: string, header: string, row: number): { readonly sheet: string; readonly cell: string } {
    const { sheet, address } = live.user.placeOfTable(table);
    const first = parseAddress(address.split(":")[0]!)!;
    for (let column = 0; column < 40; column += 1) {
      const place = cellAddress(first.row, first.column + column);
      if (live.user.content(sheet, place) === header)
        return { sheet, cell: cellAddress(first.row + 1 + row, first.column + column) };
    }
    throw new Error(`no column ${header} in ${table}`);
  }

  function typeIn(table: string, header: string, row: number, typed: string): void {
    const { sheet, cell } = at(table, header, row);
    live.user.type(sheet, cell, typed);
  }

  function valueOf(table: string, header: string, row: number): unknown {
    const { sheet, cell } = at(table, header, row);
    return live.user.value(sheet, cell);
  }

  async function read(): Promise<ReadBack> {
    return readBack(await live.book.read());
  }

  async function dossier(): Promise<Dossier> {
    const back = await read();
    if (back.kind !== "dossier") throw new Error(JSON.stringify(faultsOf(back)));
    return back.dossier;
  }

  /** Faults as "sheet!cell sentence". */
  function faultsOf(back: ReadBack): string[] {
    const { sayMessage } = translatorFor("en");
    return back.kind === "faults"
      ? back.faults.map(({ sheet, cell, message }) => `${sheet}!${cell} ${sayMessage(message)}`)
      : [];
  }

  /** Recalculates as the pane does; afterwards all cells agree with the engine and nothing is left to write. */
  async function recalculate(): Promise<{ readonly inTheWay: readonly string[]; readonly agree: number }> {
    const edited = await dossier();
    const { outcome, plan, update } = await writeDossier(live.book, edited);
    expect(outcome.kind).toBe("written");
    const { agree, differ } = await live.book.compare(plan);
    expect(differ).toEqual([]);
    const again = await updateFor(live.book, await dossier());
    expect(again.sheets.filter(({ action }) => action !== "same").map(({ plan: { key } }) => key)).toEqual(
      [],
    );
    return { inTheWay: update.inTheWay.map(({ sheet, cell, why }) => `${sheet}!${cell} ${why}`), agree };
  }

  const user = (): WorkbookUser => live.user;

  describe("taken over, and every cell agrees with the engine after recalculating", () => {
    test("nothing was edited: nothing to write", async () => {
      const update = await updateFor(live.book, await dossier());
      expect(update.sheets.every(({ action }) => action === "same")).toBe(true);
      expect(update.inTheWay).toEqual([]);
    });

    test("edit: another rate", async () => {
      typeIn("tblLoans", "Stopa ili marža", 0, "3.25%");
      const { rate, sources } = (await dossier()).loans[0]!.terms;
      expect(rate.kind === "fixed" && decimalText(rate.percent)).toBe("3.25");
      expect(sources["rate"]?.mark).toBe("entered");
      expect((await recalculate()).inTheWay).toEqual([]);
      // 204,900,000.00 x 3.25 % x 184 / 360 = 3,403,616.666…
      expect(valueOf("tblSchedule_x_ray", "Kamata", 0)).toBe(3403616.67);
    });

    test("add a column: notes stay by their rows when the table is sorted", async () => {
      user().addTableColumn("tblLoans", "Beleška", ["rendgen", "put"]);
      user().sortTable("tblLoans", "Oznaka zajma");
      expect(valueOf("tblLoans", "Oznaka zajma", 0)).toBe(ROAD.id);
      typeIn("tblLoans", "Stopa ili marža", 0, "2.5%");
      expect((await recalculate()).inTheWay).toEqual([]);
      const notes = [0, 1].map((row) => [
        valueOf("tblLoans", "Oznaka zajma", row),
        valueOf("tblLoans", "Beleška", row),
      ]);
      expect(Object.fromEntries(notes)).toEqual({ "x-ray": "rendgen", [ROAD.id]: "put" });
    });

    test("insert a row: a drawdown", async () => {
      user().insertTableRow("tblDrawdowns", 1, ["x-ray", "15.05.2013", "100000"]);
      const { drawdowns } = (await dossier()).loans[0]!.terms;
      expect(drawdowns.map(({ date, amount }) => `${isoText(date)} ${amountText(amount)}`)).toEqual([
        "2013-03-21 204900000.00",
        "2013-05-15 100000.00",
      ]);
      expect((await recalculate()).inTheWay).toEqual([]);
      // (204,900,000.00 + 100,000.00) / 24 = 8,541,666.666…
      expect(valueOf("tblSchedule_x_ray", "Glavnica", 1)).toBe(8541666.67);
    });

    test("insert a row of the sheet above everything: found all the same, and put back", async () => {
      user().insertRows("Zajmovi", 1);
      expect(await dossier()).toEqual(WRITTEN);
      expect((await recalculate()).inTheWay).toEqual([]);
    });

    test("rename a sheet and move it: it keeps its name and its place", async () => {
      user().renameSheet("Zajmovi", "Uslovi 2026");
      user().moveSheet("Uslovi 2026", 0);
      typeIn("tblLoans", "Stopa ili marža", 0, "3.5%");
      await recalculate();
      expect(user().sheetNames()[0]).toBe("Uslovi 2026");
      expect(user().sheetNames()).not.toContain("Zajmovi");
    });

    test("move a table to a sheet of one's own: read there, made anew at home", async () => {
      user().addSheet("Moje");
      user().moveTable("tblRates", "Moje", "C4");
      const { sheet, cell } = at("tblRates", "Kurs", 0);
      expect(sheet).toBe("Moje");
      user().type(sheet, cell, "7.5");
      expect((await dossier()).rates.map(({ rate }) => decimalText(rate))).toContain("7.5");
      const update = await updateFor(live.book, await dossier());
      expect(update.releasedTables).toEqual(["tblRates"]);
      await recalculate();
      expect(user().placeOfTable("tblRates").sheet).toBe("Kursevi");
      // What stood there stays as plain cells.
      expect(user().content("Moje", cell)).toBe(7.5);
    });

    test("delete a row: the loan leaves, its sheet stays", async () => {
      user().deleteTableRow("tblLoans", 1);
      const back = await read();
      if (back.kind !== "dossier") throw new Error(back.kind);
      expect(back.dossier.loans.map(({ terms }) => terms.id)).toEqual(["x-ray"]);
      expect(back.warnings.length).toBeGreaterThan(0);
      const sheets = user().sheetNames();
      expect((await updateFor(live.book, back.dossier)).left.map(({ key }) => key)).toEqual([
        `schedule:${ROAD.id}`,
      ]);
      await recalculate();
      expect(user().sheetNames()).toEqual(sheets);
    });

    test("a formula in an input cell: its value is used, and it stays", async () => {
      user().type("Sažetak", "B3", "=DATE(2025,3,1)");
      expect(isoText((await dossier()).settings.asOf)).toBe("2025-03-01");
      expect((await recalculate()).inTheWay).toEqual([]);
      expect(user().content("Sažetak", "B3")).toBe("=DATE(2025,3,1)");
      expect(user().value("Sažetak", "B3")).toBe(excelSerial(day("2025-03-01")));
    });
  });

  describe("what was imported and decided", () => {
    test("a decision is deleted: its line leaves the loan, the others stay", async () => {
      const decided = decidedDossier("sr-Latn");
      await writeDossier(live.book, decided);
      user().deleteTableRow("tblDecisions", 0);
      const edited = await dossier();
      expect(edited.decisions).toEqual(decided.decisions.slice(1));
      expect(edited.loans[0]?.cards).toHaveLength(2);
      await recalculate();
      expect((await dossier()).decisions).toEqual(decided.decisions.slice(1));
    });

    test("all decisions are deleted: the sheet stays, empty, and says no more", async () => {
      const decided = decidedDossier("sr-Latn");
      await writeDossier(live.book, { ...decided, mappings: [] });
      for (const _ of decided.decisions) user().deleteTableRow("tblDecisions", 0);
      expect((await dossier()).decisions).toEqual([]);
      await recalculate();
      expect((await dossier()).decisions).toEqual([]);
    });

    test("kinds of lines that are no longer there: their tables go, and the user's notes stay", async () => {
      const all = dossierWithOthers("sr-Latn");
      await writeDossier(live.book, all);
      user().type("Aproprijacije i planovi", "AB3", "proveriti");
      const tables = async (): Promise<string[]> =>
        (await live.book.read()).tables
          .map(({ name }) => name)
          .filter((name) => /Sums|Approp|Other|Planned|Financ|Cap|Cred/u.test(name));
      expect(await tables()).toHaveLength(9);
      const fewer = {
        ...all,
        others: APPROPRIATIONS,
        documents: all.documents.map((one) => ({ ...one, sums: [] })),
      };
      await writeDossier(live.book, fewer);
      expect((await tables()).toSorted()).toEqual(["tblAccountSums", "tblAppropriations"]);
      expect(user().content("Aproprijacije i planovi", "AB3")).toBe("proveriti");
      expect(await dossier()).toEqual(fewer);
      await recalculate();
    });
  });

  describe("named with its cell, and nothing is recalculated from it", () => {
    it("each by itself, and taken over once it is as it was", async () => {
      for (const [what, header, typed, sentence, before] of [
        [
          "paste text into a number cell",
          "Stopa ili marža",
          "tri odsto",
          /Zajmovi!I5 .*“tri odsto”.*percentage/,
          "3%",
        ],
        [
          "set a date as text that has two meanings",
          "Prva glavnica",
          "'3/4/2014",
          /Zajmovi!N5 .*3\/4\/2014/,
          "21.03.2014",
        ],
        ["a formula that gives an error", "Ugovoreni iznos", "=1/0", /Zajmovi!G5 .*#DIV\/0!/, "205000000"],
        ["3 in a percent cell, which is 300 %", "Stopa ili marža", "=1+2", /Zajmovi!I5 .*300/, "3%"],
        ["an id that no loan has", "Oznaka zajma", "rendgen", /x-ray/, "x-ray"],
      ] as const) {
        typeIn("tblLoans", header, 0, typed);
        const back = await read();
        expect.soft(back.kind, what).toBe("faults");
        expect.soft(faultsOf(back).join("\n"), what).toMatch(sentence);
        typeIn("tblLoans", header, 0, before);
        expect(await dossier(), `after ${what}`).toEqual(WRITTEN);
      }
    });

    test("a date as text that has one meaning is taken, with a warning", async () => {
      typeIn("tblLoans", "Prva glavnica", 0, "'21.03.2014.");
      const back = await read();
      if (back.kind !== "dossier") throw new Error(faultsOf(back).join("\n"));
      expect(isoText(back.dossier.loans[0]!.terms.firstPrincipal)).toBe("2014-03-21");
      expect(back.warnings.map(({ key }) => key)).toHaveLength(1);
    });
  });
});
