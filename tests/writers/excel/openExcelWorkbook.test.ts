import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Problem } from "../../../src/messages/message.ts";
import { cellSeen } from "../../../src/taskpane/excel/seenCell.ts";
import { cellAddress } from "../../../src/workbook/address.ts";
import { cellAt } from "../../../src/workbook/snapshot.ts";
import type { SelectedCell } from "../../../src/writers/openWorkbook.ts";
import { sampleDossier, X_RAY } from "../../workbook/dossier.ts";
import { PATIENCE } from "../../patience.ts";
import { startLive, updateFor, writeDossier, type Live } from "./liveWorkbook.ts";
import { longTest } from "../../longTest.ts";
import { sampled } from "../../sampled.ts";

let live: Live;
beforeEach(async () => {
  live = await startLive();
});
afterEach(() => {
  expect(live.host.gaps).toEqual([]);
  live.close();
});

const DOSSIER = sampleDossier("sr-Latn", "2022-08-31", [X_RAY]);

/** The key of the sentence that the work ends with. */
async function sentenceOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "none",
    (error: unknown) => (error instanceof Problem ? error.problem.key : String(error)),
  );
}

describe("reading", () => {
  it("finds nothing of ours in a workbook of someone else's, and leaves its cells unread", async () => {
    live.host.user.type("Sheet1", "A1", "moje");
    const { sheets, tables, names } = await live.book.read();
    expect(sheets).toMatchObject([
      { name: "Sheet1", key: null, hidden: false, protected: false, block: null },
    ]);
    expect([tables, names]).toEqual([[], []]);
  });

  it("knows our sheets after they were renamed and moved, and the one cell that the day stands in", async () => {
    await writeDossier(live.book, DOSSIER);
    live.host.user.renameSheet("Zajmovi", "Uslovi");
    live.host.user.moveSheet("Uslovi", 0);
    const { sheets, names } = await live.book.read();
    expect(sheets.find(({ key }) => key === "loans")?.name).toBe("Uslovi");
    const summary = sheets.find(({ key }) => key === "summary");
    expect(names).toEqual([{ name: "AsOf", at: { sheetId: summary?.id, row: 2, column: 1 } }]);
  });

  it("gives a key to one sheet only: the original of a copy, wherever the copy stands", async () => {
    await writeDossier(live.book, DOSSIER);
    const copy = live.host.user.copySheet("Zajmovi");
    live.host.user.moveSheet(copy, 0);
    const { sheets } = await live.book.read();
    expect(sheets.filter(({ key }) => key === "loans").map(({ name }) => name)).toEqual(["Zajmovi"]);
    expect(sheets.find(({ name }) => name === copy)).toMatchObject({ key: null });
  });

  it("tells a text that looks like a formula from a formula", async () => {
    const { update } = await writeDossier(live.book, DOSSIER);
    const lines = update.sheets.find(({ plan }) => plan.key === "lines");
    const snapshot = (await live.book.read()).sheets.find(({ key }) => key === "lines");
    const cells = snapshot?.block?.cells.flat() ?? [];
    expect(lines?.plan.tables[0]?.rows.length).toBeGreaterThan(1);
    expect(cells).toContainEqual({ value: "=Мост Земун-Борча", formula: null, numberFormat: "@" });
    expect(cells.some(({ formula }) => formula !== null)).toBe(true);
  });

  it("takes few requests where a word stands in a sheet's last row", async () => {
    await writeDossier(live.book, DOSSIER);
    live.host.user.type("Zajmovi", "XFD1048576", "kraj");
    live.host.log.clear();
    const zajmovi = (await live.book.read()).sheets.find(({ name }) => name === "Zajmovi");
    expect(zajmovi?.block?.cells).toHaveLength(1_048_576);
    expect(zajmovi?.block?.cells.at(-1)?.at(-1)).toMatchObject({ value: "kraj" });
    expect(live.host.log.requests.length).toBeLessThan(20);
  });

  longTest("takes as many requests for many rows as for few, up to what an answer carries", async () => {
    const requestsFor = async (): Promise<number> => {
      live.host.log.clear();
      await live.book.read();
      return live.host.log.requests.filter(({ writes }) => !writes).length;
    };
    await writeDossier(live.book, DOSSIER);
    const few = await requestsFor();
    const five = sampleDossier("sr-Latn");
    await writeDossier(live.book, { ...five, loans: five.loans.slice(0, 3) });
    expect(await requestsFor()).toBe(few);
    // The sheets of five loans have more than the 25,000 cells of one answer.
    await writeDossier(live.book, five);
    expect(await requestsFor()).toBe(few + 1);
  });
});

describe("a workbook that can't be written into", () => {
  it("is not touched where a sheet of ours is protected, and the sentence names it", async () => {
    await writeDossier(live.book, DOSSIER);
    live.host.user.protectSheet("Kursevi");
    const before = live.host.snapshot();
    const update = await updateFor(live.book, sampleDossier("sr-Latn"));
    const outcome = await live.book.write(update);
    expect(outcome).toMatchObject({ kind: "failed", untouched: true, complete: [], incomplete: [] });
    const problem = outcome.kind === "failed" ? outcome.problem?.problem : null;
    expect(problem).toMatchObject({ key: "errors:excelSheetProtected", params: { sheet: "Kursevi" } });
    expect(live.host.snapshot()).toEqual(before);
  });

  it("is not touched where a table of ours has been moved to a sheet that is protected", async () => {
    await writeDossier(live.book, DOSSIER);
    live.host.user.moveTable("tblRates", "Sheet1", "B3");
    live.host.user.protectSheet("Sheet1");
    const before = live.host.snapshot();
    const outcome = await live.book.write(await updateFor(live.book, sampleDossier("sr-Latn")));
    expect(outcome).toMatchObject({ kind: "failed", untouched: true });
    expect(outcome.kind === "failed" && outcome.problem?.problem).toMatchObject({
      key: "errors:excelSheetProtected",
      params: { sheet: "Sheet1" },
    });
    expect(live.host.snapshot()).toEqual(before);
  });

  it("is not touched where its structure is protected and a sheet must be made", async () => {
    live.host.user.protectWorkbook();
    const outcome = await live.book.write(await updateFor(live.book, DOSSIER));
    expect(outcome).toMatchObject({ kind: "failed", untouched: true });
    expect(outcome.kind === "failed" && outcome.problem?.problem.key).toBe("errors:excelStructureProtected");
  });

  it("is not touched where a sheet that was seen is gone", async () => {
    await writeDossier(live.book, DOSSIER);
    const update = await updateFor(live.book, DOSSIER);
    live.host.user.deleteSheet("Kursevi");
    const outcome = await live.book.write(update);
    expect(outcome).toMatchObject({ kind: "failed", untouched: true });
    expect(outcome.kind === "failed" && outcome.problem?.problem.key).toBe("errors:excelSheetGone");
  });

  it("is not touched where someone has typed into it since it was read", async () => {
    await writeDossier(live.book, DOSSIER);
    const update = await updateFor(live.book, sampleDossier("sr-Latn"));
    const loans = update.sheets.flatMap(({ tables }) => tables).find(({ plan }) => plan.name === "tblLoans");
    const rate = loans?.plan.columns.findIndex(({ key }) => key === "rate") ?? -1;
    const { row, column } = loans?.existing ?? { row: -1, column: -1 };
    live.host.user.type("Zajmovi", cellAddress(row + 1, column + rate), "4.5%");
    const before = live.host.snapshot();
    const outcome = await live.book.write(update);
    expect(outcome).toMatchObject({ kind: "cancelled", problem: null, untouched: true });
    expect(live.host.snapshot()).toEqual(before);
  });

  it("waits for a person who is typing in a cell", async () => {
    const update = await updateFor(live.book, DOSSIER);
    live.host.user.startEditing();
    const writing = live.book.write(update);
    setTimeout(() => live.host.user.stopEditing(), 20);
    // So many as were foreseen: those of the sheets that the user sees.
    const shown = update.sheets.filter(({ plan }) => plan.hidden !== true);
    const cells = shown.reduce((sum, one) => sum + one.cells, 0);
    expect(await writing).toMatchObject({ kind: "written", cells });
  });

  it("is not touched when the user calls it off at once", async () => {
    const stop = new AbortController();
    stop.abort();
    const outcome = await live.book.write(await updateFor(live.book, DOSSIER), { signal: stop.signal });
    expect(outcome).toMatchObject({ kind: "cancelled", problem: null, untouched: true });
  });
});

describe("watching", () => {
  it("calls back once for several changes of our sheets, never for others, and not after it has ended", async () => {
    await writeDossier(live.book, DOSSIER);
    await live.book.read();
    const onChange = vi.fn();
    const stop = await live.book.watch(onChange);
    live.host.user.type("Sheet1", "A1", "moje");
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(onChange).not.toHaveBeenCalled();
    live.host.user.type("Zajmovi", "B5", "prvo");
    live.host.user.type("Zajmovi", "C5", "drugo");
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1), PATIENCE);
    await stop();
    live.host.user.type("Zajmovi", "B5", "treće");
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(onChange).toHaveBeenCalledTimes(1);
    expect(live.host.state.references.size).toBe(0);
  });

  it("hears that a sheet of ours was deleted", async () => {
    await writeDossier(live.book, DOSSIER);
    const onChange = vi.fn();
    const stop = await live.book.watch(onChange);
    live.host.user.deleteSheet("Kursevi");
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1), PATIENCE);
    await stop();
  });
});

describe("the cell that the user goes to", () => {
  it("is told with its sheet, of a block its first, until the handler goes", async () => {
    await writeDossier(live.book, DOSSIER);
    const seen: SelectedCell[] = [];
    const stop = await live.book.watchSelection((cell) => seen.push(cell));
    live.host.user.select("X RAY", "H26");
    live.host.user.select("Sažetak", "B3:C7");
    await vi.waitFor(() => expect(seen).toHaveLength(2), PATIENCE);
    const snapshot = await live.book.read();
    const idOf = (name: string) => snapshot.sheets.find((sheet) => sheet.name === name)?.id;
    expect(seen).toEqual([
      { sheetId: idOf("X RAY"), row: 25, column: 7 },
      { sheetId: idOf("Sažetak"), row: 2, column: 1 },
    ]);
    await stop();
    live.host.user.select("X RAY", "A1");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toHaveLength(2);
  });

  it("is known with its loan and the due date of its row, whatever language the sheet is in", async () => {
    for (const language of sampled(["sr-Latn", "en", "sr-Cyrl"] as const, 2)) {
      const { plan } = await writeDossier(live.book, sampleDossier(language, "2022-08-31", [X_RAY]));
      const snapshot = await live.book.read();
      const sheet = snapshot.sheets.find(({ key }) => key === "schedule:x-ray");
      const table = snapshot.tables.find(({ name }) => name === "tblSchedule_x_ray");
      if (!sheet || !table) throw new Error("no schedule");
      const planned = plan.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === table.name);
      const due = planned?.columns.findIndex(({ key }) => key === "due") ?? -1;
      const place = { sheetId: sheet.id, row: table.row + 5, column: table.column + 3 };
      expect(cellSeen(snapshot, place)).toMatchObject({
        sheet: "X RAY",
        loan: "x-ray",
        due: cellAt(sheet, place.row, table.column + due).value,
      });
      expect(cellSeen(snapshot, { ...place, row: 0 })).toMatchObject({ loan: "x-ray", due: null });
      expect(cellSeen(snapshot, { ...place, sheetId: "none" })).toBeNull();
    }
  });
});

describe("what the user has selected", () => {
  beforeEach(() => {
    live.host.user.paste("Sheet1", "B2", [
      ["Naziv", "Iznos"],
      ["X RAY", 17075000],
      ["=1+1", null],
    ]);
  });

  it("is read with its address and what its cells show", async () => {
    live.host.user.select("Sheet1", "B2:C3");
    expect(await live.book.readCells("selection")).toMatchObject({
      sheet: "Sheet1",
      address: "B2:C3",
      block: {
        row: 1,
        column: 1,
        cells: [
          [{ value: "Naziv" }, {}],
          [{ value: "X RAY" }, { value: 17075000 }],
        ],
      },
      texts: [
        ["Naziv", "Iznos"],
        ["X RAY", "17075000"],
      ],
    });
  });

  it("is cut down to the cells in use where it is whole columns", async () => {
    live.host.user.select("Sheet1", "A:C");
    const { address, block } = await live.book.readCells("selection");
    expect(address).toBe("B2:C4");
    expect(block.cells[2]?.[0]).toMatchObject({ value: 2, formula: "1+1" });
  });

  it("may be the whole sheet", async () => {
    live.host.user.select("Sheet1", "A1");
    expect((await live.book.readCells("sheet")).address).toBe("B2:C4");
  });

  it("comes whole where its texts are more than one answer carries", async () => {
    const texts = Array.from({ length: 300 }, (_, row) => `${row} ${"dug ".repeat(2000)}`);
    for (const [row, text] of texts.entries()) live.host.user.type("Sheet1", `F${row + 1}`, text);
    live.host.user.select("Sheet1", "F1:F300");
    // 300 texts of 8,000 characters, each as value, formula and text: 7 MB.
    const { texts: read } = await live.book.readCells("selection");
    expect(read).toEqual(texts.map((text) => [text]));
  });

  it.each([
    ["several areas", "B2:B3,C2", "errors:excelSeveralAreas"],
    ["empty cells", "H20:J30", "errors:excelNothingThere"],
  ] as const)("is refused as %s", async (_, selected, sentence) => {
    live.host.user.select("Sheet1", selected);
    expect(await sentenceOf(live.book.readCells("selection"))).toBe(sentence);
  });

  it("is refused where it is more than the program reads at once", async () => {
    live.host.user.type("Sheet1", "ALL203", "kraj");
    live.host.user.select("Sheet1", "A1:ALL203");
    expect(await sentenceOf(live.book.readCells("selection"))).toBe("errors:excelSelectionTooLarge");
  });
});

describe("showing a cell", () => {
  it("goes to its sheet and selects it", async () => {
    await writeDossier(live.book, DOSSIER);
    await live.book.select("Zajmovi", "C5");
    const { active } = live.host.state.workbook;
    expect([active.name, active.selection]).toEqual(["Zajmovi", { row: 4, column: 2, rows: 1, columns: 1 }]);
  });

  it("says so where the sheet is gone", async () => {
    expect(await sentenceOf(live.book.select("Nema", "A1"))).toBe("errors:excelSheetGone");
  });
});
