import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { day, excelSerial } from "../../src/calendar/day.ts";
import { Problem } from "../../src/messages/message.ts";
import { decimal } from "../../src/money/decimal.ts";
import type { WriteOutcome } from "../../src/writers/openWorkbook.ts";
import type { InTheWay } from "../../src/writers/update/update.ts";
import {
  editedRate,
  foot,
  isWrite,
  preview,
  showInExcel,
  stands,
  typed,
  UP_TO_DATE,
  workbookPart,
  WRITE,
} from "./excelPane.tsx";
import { workbookDossier } from "./fakeChain.ts";

beforeEach(() => {
  localStorage.clear();
});
afterEach(cleanup);

/** A workbook without our sheets, a document read, and the first preview shown. */
async function firstPreview(prepare?: Parameters<typeof showInExcel>[1]) {
  const shown = showInExcel(null, prepare);
  await stands(/^Otplata has written nothing/);
  await shown.give("law.pdf");
  await screen.findByText("Loans in the workbook");
  await shown.press("Write into this workbook");
  await preview();
  return shown;
}

describe("writing into the open workbook", () => {
  it("shows first which sheets will be made, with their cells, and writes nothing until told to", async () => {
    const { book, press } = await firstPreview();
    const items = workbookPart()
      .getAllByRole("listitem")
      .map((item) => item.textContent);
    // The hidden sheet is the program's own.
    expect(items).toEqual([
      "Summary to print",
      "Loans input cells",
      "X RAY repayment schedule",
      "Sources 100 cells",
    ]);
    expect(screen.getByText("All other sheets of the workbook are left as they are.")).toBeDefined();
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole("heading", { name: "4 sheets will be added" })),
    );
    expect(foot().getByRole("button", { name: /^Write 4\ssheets$/u })).toBeDefined();
    await press("Cancel");
    expect(screen.queryByRole("group", { name: "What will be written" })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Changes" }));
    expect(book.done.filter(isWrite)).toEqual([]);
  });

  it("writes, compares all cells, and says how many agree", async () => {
    const { book, press } = await firstPreview();
    await press(WRITE);
    await stands("1,234 cells agree with the program’s calculation.");
    expect(workbookPart().getByText("2,500 cells were written; sheets: 4.")).toBeDefined();
    expect(foot().getByText(UP_TO_DATE)).toBeDefined();
    expect(book.written?.loans.map(({ terms }) => terms.id)).toEqual(["x-ray"]);
    expect(book.done.filter((one) => isWrite(one) || one.startsWith("compare"))).toEqual([
      "write 5",
      "compare 5",
    ]);
    expect(screen.queryByText(/^The pane holds changes/)).toBeNull();
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Written" })),
    );
  });

  const amount = (text: string) => ({ kind: "number", number: decimal(text) }) as const;

  it("lists the cells that differ, as they show and as the engine has them", async () => {
    const { press, book, user } = await firstPreview({
      prepare: ({ book: one }) => {
        one.comparison = {
          agree: 1,
          differ: [
            { sheet: "X RAY", cell: "H12", engine: amount("3090575.00"), shown: 3090575.01 },
            {
              sheet: "X RAY",
              cell: "B12",
              engine: { kind: "date", day: day("2014-03-21") },
              shown: excelSerial(day("2014-03-22")),
            },
            { sheet: "Summary", cell: "C3", engine: { kind: "text", text: "X RAY" }, shown: null },
            { sheet: "X RAY", cell: "M12", engine: amount("9453858.33"), shown: 8537505 },
          ],
        };
      },
    });
    await press(WRITE);
    await stands("4 cells differ from the program’s calculation.");
    const part = workbookPart();
    expect(part.getByText("1 cell agrees with the program’s calculation.")).toBeDefined();
    expect(part.getByText("shows 3,090,575.01, the program has 3,090,575.00")).toBeDefined();
    // With as many decimals as it should have.
    expect(part.getByText("shows 8,537,505.00, the program has 9,453,858.33")).toBeDefined();
    expect(part.getByText("shows 22 Mar 2014, the program has 21 Mar 2014")).toBeDefined();
    expect(part.getByText("shows an empty cell, the program has “X RAY”")).toBeDefined();
    await user.click(part.getByRole("button", { name: "X RAY!H12: select this cell" }));
    await waitFor(() => expect(book.done).toContain("select X RAY!H12"));
    expect(workbookPart().getByText("4 cells differ from the program’s calculation.")).toBeDefined();
  });

  it("lists the cells into which Excel has put something else, the tables that it has made larger, and the sheets that it has not furnished", async () => {
    const { press, user, book } = await firstPreview({
      prepare: ({ book: one }) => {
        one.writing = () =>
          Promise.resolve({
            kind: "written",
            cells: 4,
            sheets: 1,
            altered: [
              {
                sheet: "Loans",
                cell: "AC6",
                meant: { formula: "G6*2", value: null },
                now: { formula: "G6*3", value: null },
              },
            ],
            grown: [{ sheet: "Loans", table: "tblLoans", address: "A4:AD6" }],
            unfurnished: ["Summary", "Loans"],
          });
      },
    });
    await press(WRITE);
    await stands(/^Excel has put something else into 1 cell of a table than was written/);
    const part = workbookPart();
    expect(part.getByText("holds =G6*3, to be =G6*2")).toBeDefined();
    expect(
      part.getByText(/^Excel has made the table tblLoans on the sheet Loans larger .* A4:AD6/),
    ).toBeDefined();
    expect(
      part.getByText(/^Excel has refused some of the widths, .* on these sheets: Summary, Loans\./),
    ).toBeDefined();
    await user.click(part.getByRole("button", { name: "Loans!AC6: select this cell" }));
    await waitFor(() => expect(book.done).toContain("select Loans!AC6"));
  });

  it("names the sheets that stay the same, those left behind, names that are taken and tables that are let go", async () => {
    const { press } = showInExcel(workbookDossier(), {
      prepare: ({ book }) => {
        book.sheets.set("schedule:old", "Old loan");
        book.extra = {
          // What is in the way is shown first, whatever else there is to do.
          inTheWay: [{ sheet: "X RAY", cell: "H9", content: typed(1), why: "formula-replaced" }],
          namesTaken: [{ name: "Rates", instead: "Rates (2)" }],
          releasedTables: ["tblRates"],
        };
      },
    });
    await stands(UP_TO_DATE);
    await press("Recalculate");
    await preview();
    const part = workbookPart();
    expect(part.getByText("The sheets hold everything already.")).toBeDefined();
    expect(part.getByText("Unchanged: Summary, Loans, X RAY, Sources.")).toBeDefined();
    expect(part.getByText(/The sheet Old loan stays/)).toBeDefined();
    expect(
      part.getByText(/has a sheet Rates of its own\. Otplata's will be called Rates \(2\)/),
    ).toBeDefined();
    expect(part.getByText(/The table tblRates stands on a sheet/)).toBeDefined();
  });

  it("says on which sheets a new layout takes the place of the user's own formats", async () => {
    const { press, setDay } = showInExcel(workbookDossier(), {
      prepare: ({ book }) => {
        book.typedOver.set("loans", 12).set("rates", 12);
        book.laidOutAnew.add("loans");
      },
    });
    await stands(UP_TO_DATE);
    await setDay("31 Aug 2022");
    await press("Write into this workbook");
    await preview();
    expect(
      workbookPart().getByRole("heading", { name: /^24\scells on 2\ssheets will be written$/u }),
    ).toBeDefined();
    expect(
      workbookPart()
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent.replace("\u00a0", " ")),
    ).toEqual(["Summary 12 cells", "Loans 12 cells"]);
    expect(workbookPart().getByText(/^The layout changes on: Loans\. There the colours/)).toBeDefined();
  });

  it("writes over what is in the way only when told to, and links to each cell", async () => {
    const inTheWay: InTheWay[] = [
      { sheet: "Summary", cell: "F3", content: typed("my note"), why: "written" },
      { sheet: "X RAY", cell: "H9", content: typed(3.5), why: "formula-replaced" },
      { sheet: "Loans", cell: "T6", content: typed(6, "B6*2"), why: "row-gone" },
      { sheet: "Loans", cell: "B6", content: typed(true), why: "input-differs" },
    ];
    const { book, press, user } = await firstPreview({
      prepare: ({ book: one }) => {
        one.extra = { inTheWay };
      },
    });
    const part = workbookPart();
    expect(part.getByRole("heading", { name: "4 cells of yours would be lost" })).toBeDefined();
    for (const sentence of [
      "“my note” stands where Otplata writes",
      "3.5 was typed over a formula",
      "=B6*2 belongs to a row that is no longer there",
      "TRUE differs from what is to be written",
    ]) {
      expect(part.getByText(sentence)).toBeDefined();
    }
    await press(WRITE);
    expect(book.done.filter(isWrite)).toEqual([]);
    await user.click(part.getByRole("button", { name: "Summary!F3: select this cell" }));
    await waitFor(() => expect(book.done).toContain("select Summary!F3"));
    await user.click(part.getByRole("checkbox", { name: "Write over these 4 cells" }));
    await press(WRITE);
    await stands("1,234 cells agree with the program’s calculation.");
    expect(book.done.filter(isWrite)).toEqual(["write 5"]);
  });

  it("shows how things stand now where the workbook has changed since the preview, and writes nothing", async () => {
    const { book, edit, press } = await firstPreview();
    edit((one) => {
      one.extra = { inTheWay: [{ sheet: "Summary", cell: "A1", content: typed("x"), why: "written" }] };
    });
    await press(WRITE);
    await stands(/^The workbook or your choices have changed since the preview\. Nothing was written/);
    expect(workbookPart().getByRole("heading", { name: "One cell of yours would be lost" })).toBeDefined();
    expect(book.done.filter(isWrite)).toEqual([]);
    screen.getByRole("checkbox", { name: "Write over this cell" }).click();
    await press(WRITE);
    await stands("1,234 cells agree with the program’s calculation.");
  });

  it("shows a new preview where the user chose otherwise in the pane since", async () => {
    const { book, press, setDay } = await firstPreview();
    await setDay("31.08.2022");
    await press(WRITE);
    await stands(/^The workbook or your choices have changed/);
    expect(book.done.filter(isWrite)).toEqual([]);
    await press(WRITE);
    await stands("1,234 cells agree with the program’s calculation.");
    expect(book.written?.settings.asOf).toBe(day("2022-08-31"));
  });

  it("does one thing for two clicks", async () => {
    const { book, press, user } = await firstPreview();
    const reads = book.done.filter((one) => one === "read").length;
    await user.dblClick(screen.getByRole("button", { name: WRITE }));
    await stands("1,234 cells agree with the program’s calculation.");
    expect(book.done.filter(isWrite)).toHaveLength(1);
    await user.dblClick(screen.getByRole("button", { name: "Recalculate" }));
    await waitFor(() => expect(book.done.filter(isWrite)).toHaveLength(2));
    await stands("1,234 cells agree with the program’s calculation.");
    expect(book.done.filter(isWrite)).toHaveLength(2);
    expect(book.done.filter((one) => one === "read").length).toBeGreaterThan(reads);
    await press("Check");
  });

  it("says after a failure which sheets are complete and which are not, why, and finishes when told to", async () => {
    let writings = 0;
    const failed: WriteOutcome = {
      kind: "failed",
      problem: new Problem("errors:notPdf", { document: "Book1" }),
      untouched: false,
      complete: ["Summary", "Loans"],
      incomplete: ["X RAY", "Sources"],
      details: "GeneralException at Range.values",
    };
    const { book, press } = await firstPreview({
      prepare: ({ book: one }) => {
        one.writing = () => {
          writings += 1;
          if (writings > 1) return Promise.resolve(null);
          // The journal says what was to be written.
          one.inputs = one.written = editedRate();
          one.interrupted = true;
          return Promise.resolve(failed);
        };
      },
    });
    await press(WRITE);
    await stands("Complete: Summary, Loans.");
    const part = workbookPart();
    expect(part.getByRole("heading", { name: "Writing failed" })).toBeDefined();
    expect(part.getByText("Not complete, or not for certain: X RAY, Sources.")).toBeDefined();
    expect(part.getByText(/Book1/)).toBeDefined();
    await stands(/^The last writing was not finished/);
    const write = vi.fn(() => Promise.resolve());
    Object.defineProperty(navigator, "clipboard", { value: { writeText: write }, configurable: true });
    await press("Copy the details");
    expect(write).toHaveBeenCalledWith("GeneralException at Range.values");
    expect(await screen.findByText("The details were copied.")).toBeDefined();
    write.mockRejectedValueOnce(new Error("denied"));
    await press("Copy the details");
    expect(await screen.findByText("GeneralException at Range.values")).toBeDefined();
    screen.getAllByRole("button", { name: "Finish writing" })[0]?.click();
    await stands("1,234 cells agree with the program’s calculation.");
    expect(book.interrupted).toBe(false);
    expect(foot().getByText(UP_TO_DATE)).toBeDefined();
  });

  it("says that nothing was written where nothing was, keeps the choices, and tries again", async () => {
    let writings = 0;
    const { press, book } = await firstPreview({
      prepare: ({ book: one }) => {
        one.writing = () => {
          writings += 1;
          return Promise.resolve(
            writings > 1
              ? null
              : {
                  kind: "failed",
                  problem: new Problem("errors:notPdf", { document: "Book1" }),
                  untouched: true,
                  complete: [],
                  incomplete: [],
                  details: "",
                },
          );
        };
      },
    });
    await press(WRITE);
    await stands("Nothing was written; the workbook is as it was.");
    expect(screen.queryByRole("button", { name: "Copy the details" })).toBeNull();
    expect(screen.getByText("Loans in the workbook")).toBeDefined();
    await press("Try again");
    await preview();
    await press(WRITE);
    await stands("1,234 cells agree with the program’s calculation.");
    expect(book.written?.documents.map(({ name }) => name)).toEqual(["law.pdf"]);
  });

  it("shows how far the writing is, and stops it when told to", async () => {
    const { press } = await firstPreview({
      prepare: ({ book }) => {
        book.writing = (_update, options) =>
          new Promise((resolve) => {
            options?.onProgress?.({ sheets: 2, of: 5 });
            options?.signal?.addEventListener("abort", () => {
              resolve({
                kind: "cancelled",
                problem: null,
                untouched: false,
                complete: ["Summary"],
                incomplete: ["Loans", "X RAY", "Sources"],
                details: "",
              });
            });
          });
      },
    });
    await press(WRITE);
    await stands("Writing: 2 of 5 sheets");
    const stop = screen.getByRole("button", { name: "Stop writing" });
    expect(document.activeElement).toBe(stop);
    stop.click();
    await stands("Complete: Summary.");
    expect(workbookPart().getByRole("heading", { name: "Writing was stopped" })).toBeDefined();
  });

  it("says what was written even where the cells could not be compared", async () => {
    const { press } = await firstPreview({
      prepare: ({ book }) => {
        book.comparison = new Problem("errors:notPdf", { document: "Book1" });
      },
    });
    await press(WRITE);
    await screen.findByRole("alert");
    expect(workbookPart().getByText("2,500 cells were written; sheets: 4.")).toBeDefined();
    expect(workbookPart().queryByText(/agree/)).toBeNull();
  });

  it("meets a fault of its own while writing with a sentence, and looks at what stands there", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { press, book } = await firstPreview({
      prepare: ({ book: one }) => {
        one.writing = () => Promise.reject(new TypeError("undefined is not a function"));
      },
    });
    const reads = book.done.length;
    await press(WRITE);
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("did not foresee");
    expect(log).toHaveBeenCalledWith(expect.any(TypeError));
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Changes" }));
    await waitFor(() => expect(book.done.slice(reads).filter((one) => one === "read")).toHaveLength(2));
    log.mockRestore();
  });
});
