import { describe, expect, it, vi } from "vitest";
import { sentError } from "../../src/dossier/importProtocol.ts";
import { message, Problem } from "../../src/messages/message.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { OpeningCalculation } from "../../src/writers/live/opening/openingCalculation.ts";
import { FIRST_COURSE, resultsInFile } from "../../src/writers/live/opening/lastResults.ts";
import { stateFromFile } from "../../src/writers/live/opening/stateFromFile.ts";
import type { FileWorkbook } from "../../src/writers/book/book.ts";
import type { GridWorkbook } from "../../src/writers/gridWorkbook.ts";
import { parseAddress } from "../../src/workbook/address.ts";
import { openApart } from "../../src/taskpane/opening/openApart.ts";
import { openFile, type FileToOpen } from "../../src/writers/live/opening/openFile.ts";
import {
  openingParts,
  readParts,
  type FromOpening,
  type ToOpening,
} from "../../src/taskpane/opening/openingProtocol.ts";
import { storedState } from "../../src/writers/live/storedState.ts";
import { emptyState, type LiveSheet } from "../../src/writers/live/model/liveState.ts";
import { BLANK_SHEET } from "../../src/writers/live/applyUpdate.ts";
import { newEngine } from "../excel-host/calculation.ts";
import { changedFile, partOfSheet, readFile, withCell } from "../readers/changedFile.ts";
import { sampleDossier, X_RAY } from "../workbook/dossier.ts";
import { openedWhole } from "../writers/live/opened.ts";

/** A worker that a test speaks for: what it is to answer, each in a message of its own. */
class FakeWorker extends EventTarget {
  terminated = false;
  readonly asked: unknown[] = [];
  readonly answers: readonly (FromOpening | "died")[];
  constructor(answers: readonly (FromOpening | "died")[]) {
    super();
    this.answers = answers;
    queueMicrotask(() => {
      this.say({ kind: "ready" });
    });
  }
  postMessage(data: unknown): void {
    this.asked.push(data);
    for (const answer of this.answers)
      queueMicrotask(() => {
        if (answer === "died") this.dispatchEvent(new Event("error", { cancelable: true }));
        else this.say(answer);
      });
  }
  terminate(): void {
    this.terminated = true;
  }
  private say(data: FromOpening): void {
    this.dispatchEvent(new MessageEvent("message", { data: structuredClone(data) }));
  }
}

const file = () => ({ name: "book.xlsx", bytes: new Uint8Array([1, 2, 3]) });
const opening = async (worker: FakeWorker, signal: AbortSignal = new AbortController().signal) =>
  openApart(file(), signal, undefined, () => worker as unknown as Worker);

/** What a worker answers to a file, with an engine of its own. */
function answersTo(found: FileWorkbook): FromOpening[] {
  const read = stateFromFile(found)!;
  const parts: FromOpening[] = [...readParts({ ...read, inFile: resultsInFile(found, read.state) })];
  const calculation = new OpeningCalculation(newEngine());
  const opened = openFile(found, read, calculation, FIRST_COURSE, (of) =>
    parts.push({ kind: "calculating", of }),
  );
  calculation.end();
  return [...parts, ...openingParts(opened, read.state.sheets)];
}

/** What was opened, without who goes on calculating it. */
function withoutLine(opened: Awaited<ReturnType<typeof opening>>) {
  const { discard: _discard, preview: _preview, content, ...rest } = opened!;
  const { calculated: _calculated, ...stored } = content;
  return { ...rest, content: stored };
}

describe("a file that is opened in a worker", () => {
  it("comes sheet by sheet, and is whole in the end", async () => {
    const sheets = ["first", "second"].map((name, index): LiveSheet => ({
      ...BLANK_SHEET,
      id: `sheet${index}`,
      name,
      key: null,
      cells: new Map([[index, { value: name, formula: null, drawn: { numberFormat: "General" } }]]),
    })) as readonly LiveSheet[];
    const opened: FileToOpen = {
      content: storedState({ ...emptyState("sr-Cyrl"), sheets }),
      results: {
        results: ["sheet0", "sheet1", "sheet1"].map((sheet, part) => ({
          sheet,
          keys: Float64Array.of(part),
          values: [part],
          errors: Uint8Array.of(0),
        })),
        spills: [{ sheet: "sheet0", blocks: [], results: [] }],
      },
      unsupported: [{ sheet: "first", cell: "A1", what: message("opening:condition") }],
    };
    const [first] = sheets;
    const parts = [...openingParts(opened, [first!])];
    expect(parts.map(({ kind }) => kind)).toEqual(["sheet", "results", "results", "results", "done"]);
    parts.unshift({ kind: "sheet", sheet: first! });
    const worker = new FakeWorker(parts);
    const again = await opening(worker);
    expect(withoutLine(again)).toEqual({ ...opened, written: null });
    expect(worker.asked).toEqual([{ file: file(), course: { isSearch: false, leftOut: [], parts: [] } }]);
    // The page goes on with it, or lets it go.
    expect(worker.terminated).toBe(false);
    const heard: unknown[] = [];
    again!.content.calculated!.line.listen(
      (message) => heard.push(message),
      () => undefined,
    );
    again!.content.calculated!.line.post({ kind: "look", sheet: "sheet1", keys: Float64Array.of(0) });
    expect(worker.asked[1]).toMatchObject({ kind: "look" });
    worker.dispatchEvent(new MessageEvent("message", { data: { kind: "failed", message: "out of memory" } }));
    expect(heard).toEqual([{ kind: "failed", message: "out of memory" }]);
    again!.discard();
    expect(worker.terminated).toBe(true);
  });

  it("is compared with what the program wrote it from, which the page plans meanwhile", async () => {
    const dossier = sampleDossier("en", "2022-08-31", [X_RAY]);
    const bytes = await writeXlsx(drawBook(buildWorkbook(dossier)));
    const found = await readFile(
      changedFile(bytes, {
        [partOfSheet(bytes, "Summary")]: (xml) => xml.replace(/(<col min="2" [^>]*width=")[^"]*/u, "$199"),
      }),
    );
    const whole = openedWhole(found, newEngine());
    const again = await opening(new FakeWorker(answersTo(found)));
    expect(withoutLine(again)).toEqual({ ...whole, written: { dossier, plan: buildWorkbook(dossier) } });
    const [summary] = again!.content.state.sheets;
    expect(summary?.ownWidths?.size).toBe(1);
    expect(summary?.conditions.length).toBeGreaterThan(0);
    const tables = again!.content.state.sheets.flatMap((sheet) => sheet.tables);
    expect(tables.find(({ name }) => name === "tblLoans")?.planned?.columns[0]?.key).toBe("id");
  });

  it("is shown with the figures of the file before anything is calculated, and told how far that is", async () => {
    const dossier = sampleDossier("en", "2022-08-31", [X_RAY]);
    const bytes = await writeXlsx(drawBook(buildWorkbook(dossier)));
    const cells = [
      ["R2", '<c r="R2"><f>1+1</f><v>7</v></c>'],
      ["R3", '<c r="R3" t="e"><f>1/0</f><v>#DIV/0!</v></c>'],
      ["R4", '<c r="R4" cm="1"><f t="array" ref="R4:R5">_xlfn.SEQUENCE(2)</f><v>70</v></c>'],
      ["R5", '<c r="R5"><v>71</v></c>'],
      ["R6", '<c r="R6"><f>1+2</f></c>'],
    ] as const;
    const found = await readFile(
      changedFile(bytes, {
        [partOfSheet(bytes, "X RAY")]: (xml) =>
          cells.reduce((text, [cell, content]) => withCell(text, cell, content), xml),
      }),
    );
    const calculated = answersTo(found);
    const read = calculated.findIndex(({ kind }) => kind === "calculating");
    // It says how far it is, and no more.
    const worker = new FakeWorker([...calculated.slice(0, read + 1), { kind: "progress", done: 3, of: 9 }]);
    const control = new AbortController();
    const shown: GridWorkbook[] = [];
    const opened = openApart(
      file(),
      control.signal,
      (book) => shown.push(book),
      () => worker as unknown as Worker,
    );
    await vi.waitFor(() => {
      expect(shown).toHaveLength(1);
    });
    const [book] = shown;
    const sheet = book!.view().sheets.find(({ name }) => name === "X RAY")!;
    const at = (address: string) => {
      const { row, column } = parseAddress(address)!;
      const { value, isError, formula } = book!.cell(sheet.id, row, column);
      return [value, isError, formula];
    };
    expect(at("R2")).toEqual([7, false, "1+1"]);
    expect(at("R3")).toEqual(["#DIV/0!", true, "1/0"]);
    expect([at("R4")[0], at("R5")]).toEqual([70, [71, false, null]]);
    // Of this one the file says nothing.
    expect(at("R6")).toEqual([null, false, "1+2"]);
    // Every figure of ours stands there, too.
    const planned = found.sheets.find(({ name }) => name === "X RAY")!.cells;
    const ours = planned.filter(({ formula, column }) => formula !== null && column < 17);
    expect(ours.length).toBeGreaterThan(300);
    expect(ours.map(({ row, column }) => book!.cell(sheet.id, row, column).value)).toEqual(
      ours.map(({ value }) => value),
    );
    await vi.waitFor(() => {
      expect(book!.view().calculating).toMatchObject({ done: 3, of: 9 });
    });
    control.abort(new Error("called off"));
    await expect(opened).rejects.toThrow("called off");
  });

  it("that nobody here has made is nothing", async () => {
    const worker = new FakeWorker([...openingParts(null, [])]);
    expect(await opening(worker)).toBeNull();
    expect(worker.terminated).toBe(true);
  });

  it("says what is wrong with the file as the page would", async () => {
    const problem = new Problem(
      "errors:openWithoutMemory",
      { document: "book.xlsx" },
      { document: "book.xlsx" },
    );
    const worker = new FakeWorker([{ kind: "failed", error: sentError(problem) }]);
    await expect(opening(worker)).rejects.toMatchObject({ problem: problem.problem, place: problem.place });
    expect(worker.terminated).toBe(true);
  });

  it("says so when the worker dies of it, and lets go of it", async () => {
    const worker = new FakeWorker(["died"]);
    await expect(opening(worker)).rejects.toMatchObject({ problem: { key: "errors:readingDied" } });
    expect(worker.terminated).toBe(true);
  });

  it("names the file whose formulas the engine breaks off at", async () => {
    // What Chromium and Node throw where WebAssembly reaches what it must not.
    const broken = new WebAssembly.RuntimeError("unreachable");
    const worker = new FakeWorker([
      { kind: "calculating", of: [] },
      { kind: "failed", error: sentError(broken) },
    ]);
    await expect(opening(worker)).rejects.toMatchObject({
      problem: { key: "errors:workbookNotCalculated", params: { document: "book.xlsx" } },
    });
    expect(worker.terminated).toBe(true);
  });

  it("is opened without the formula that a worker breaks off at or dies of", async () => {
    const broken = { kind: "failed", error: sentError(new WebAssembly.RuntimeError("unreachable")) } as const;
    const answers: (FromOpening | "died")[][] = [
      [{ kind: "calculating", of: null }, broken],
      [{ kind: "calculating", of: ["0 1", "0 2"] }, broken],
      [{ kind: "calculating", of: [] }, { kind: "calculating", of: ["0 1"] }, "died"],
      [{ kind: "calculating", of: [] }, { kind: "calculating", of: ["0 2"] }, ...openingParts(null, [])],
    ];
    const workers: FakeWorker[] = [];
    const next = (): Worker => {
      const worker = new FakeWorker(answers[workers.length] ?? []);
      workers.push(worker);
      return worker as unknown as Worker;
    };
    expect(await openApart(file(), new AbortController().signal, undefined, next)).toBeNull();
    expect(workers.map(({ asked }) => (asked[0] as ToOpening).course)).toEqual([
      { isSearch: false, leftOut: [], parts: [] },
      { isSearch: true, leftOut: [], parts: [] },
      { isSearch: true, leftOut: [], parts: [["0 1"], ["0 2"]] },
      { isSearch: true, leftOut: ["0 1"], parts: [["0 2"]] },
    ]);
    expect(workers.every(({ terminated }) => terminated)).toBe(true);
    // Each is given the whole file.
    for (const { asked } of workers) expect((asked[0] as ToOpening).file).toEqual(file());
  });

  it("is not calculated in the page where a worker has ended and no other comes up", async () => {
    const answers: (FromOpening | "died")[] = [{ kind: "calculating", of: ["0 1"] }, "died"];
    let starts = 0;
    const once = (): Worker => {
      starts += 1;
      if (starts > 1) throw new Error("none");
      return new FakeWorker(answers) as unknown as Worker;
    };
    // Of three bytes a reading in the page would say something else.
    await expect(openApart(file(), new AbortController().signal, undefined, once)).rejects.toMatchObject({
      problem: { key: "errors:readingDied" },
    });
  });

  it("is called off at whatever point it is", async () => {
    const control = new AbortController();
    const worker = new FakeWorker([]);
    const open = opening(worker, control.signal);
    queueMicrotask(() => {
      queueMicrotask(() => control.abort());
    });
    await expect(open).rejects.toMatchObject({ name: "AbortError" });
    expect(worker.terminated).toBe(true);
  });

  it("is read in the page where there can be no worker", async () => {
    let asked = 0;
    const here = openApart(file(), new AbortController().signal, undefined, () => {
      asked += 1;
      throw new Error("none");
    });
    // Three bytes are no workbook, which only a reading can tell.
    await expect(here).rejects.toMatchObject({ name: "Problem", place: { document: "book.xlsx" } });
    expect(asked).toBe(1);
  });
});
