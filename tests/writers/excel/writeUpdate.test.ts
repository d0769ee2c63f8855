import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../src/messages/language.ts";
import { SHEET_MARK } from "../../../src/workbook/snapshot.ts";
import type { WorkbookPlan } from "../../../src/workbook/plan.ts";
import { everyCell } from "../../everyCell.ts";
import { ROAD, sampleDossier, X_RAY, YEN } from "../../workbook/dossier.ts";
import type { LoanTerms } from "../../../src/loan/terms.ts";
import { factsOfHost } from "../../contract/fromHost.ts";
import { startLive, updateFor, writeDossier, type Live } from "./liveWorkbook.ts";
import { longTest } from "../../longTest.ts";
import { sampled } from "../../sampled.ts";

let live: Live;
const start = async (): Promise<void> => {
  live = await startLive();
};
const end = (): void => {
  expect(live.host.gaps).toEqual([]);
  live.close();
};

const TWO = sampleDossier("sr-Latn", "2022-08-31", [X_RAY, ROAD]);

describe("a report written into an empty workbook", () => {
  beforeEach(start);
  afterEach(end);

  it.each(sampled(LANGUAGES, 1))("reads back as what was planned, in %s", async (language) => {
    const dossier = sampleDossier(language, "2022-08-31", [X_RAY, ROAD]);
    const { outcome, plan } = await writeDossier(live.book, dossier);
    const shown = plan.sheets.filter(({ hidden }) => !hidden);
    expect(outcome).toEqual({
      kind: "written",
      cells: expect.any(Number) as number,
      sheets: shown.length,
      altered: [],
      grown: [],
      unfurnished: [],
    });
    const again = await updateFor(live.book, dossier);
    expect(again.sheets.map(({ action, cells, clear }) => [action, cells, clear])).toEqual(
      again.sheets.map(() => ["same", 0, []]),
    );
    expect(again.inTheWay).toEqual([]);
  });
});

describe("a report written beside a sheet of the user's", () => {
  let plan: WorkbookPlan;
  let before: string;
  let requests: number;
  let largest: number;
  const told: string[] = [];
  beforeAll(async () => {
    await start();
    live.host.user.type("Sheet1", "B2", "moje");
    before = JSON.stringify(sheetIn(live, "Sheet1"));
    live.host.log.label = "write";
    const onProgress = ({ sheets, of }: { sheets: number; of: number }): void => {
      told.push(`${sheets}/${of}`);
    };
    ({ plan } = await writeDossier(live.book, TWO, { onProgress }));
    requests = live.host.log.byLabel("write").length;
    largest = live.host.log.largest;
  });
  afterAll(end);

  it("has its sheets behind the user's, in the plan's order, each with its mark, which the user doesn't see", () => {
    const { sheets } = live.host.state.workbook;
    expect(sheets.map(({ name }) => name).filter((name) => name !== "Sheet1")).toEqual(
      [...plan.sheets]
        .sort((a, b) => Number(a.key !== "memory") - Number(b.key !== "memory"))
        .map(({ name }) => name),
    );
    for (const { key, name } of plan.sheets) {
      const marks = sheets.find((sheet) => sheet.name === name)?.names ?? [];
      expect(marks.filter(({ name: mark }) => mark === SHEET_MARK)).toMatchObject([
        { formula: `="${key}"`, visible: false },
      ]);
    }
    expect(sheets.find(({ name }) => /podaci/i.test(name))?.visibility).toBe("VeryHidden");
  });

  it("lets the user's own sheets alone", () => {
    expect(JSON.stringify(sheetIn(live, "Sheet1"))).toBe(before);
  });

  it("agrees with the engine in every cell that the host's engine can calculate", async () => {
    const formulas = [...everyCell(plan)].filter(({ cell }) => cell.formula !== undefined).length;
    const { agree, differ } = await live.book.compare(plan);
    expect(agree + differ.length).toBe(formulas);
    expect(differ).toEqual([]);
  });

  it("holds on to none of Excel's objects, and takes few requests", async () => {
    await expect.poll(() => live.host.state.references.size).toBe(0);
    // One of them for what an Excel of some version refuses, so that it takes nothing else along.
    expect(requests).toBeLessThanOrEqual(11);
    expect(largest).toBeLessThan(1_000_000);
  });

  it("tells how far it is, up to all sheets", () => {
    const shown = plan.sheets.length - 1;
    expect(told.at(-1)).toBe(`${shown}/${shown}`);
  });

  it("sets nothing where nothing has changed", async () => {
    const before = live.host.snapshot();
    const { outcome } = await writeDossier(live.book, TWO);
    expect(outcome).toEqual({
      kind: "written",
      cells: 0,
      sheets: 0,
      altered: [],
      grown: [],
      unfurnished: [],
    });
    expect(live.host.snapshot()).toEqual(before);
  });

  it("says which cell differs when one does", async () => {
    const sheet = plan.sheets.find(({ key }) => key === "schedule:x-ray");
    const [table] = sheet?.tables ?? [];
    const column = table?.rows[0]?.findIndex(({ formula, format }) => formula && format === "amount2") ?? -1;
    expect(column).toBeGreaterThan(0);
    const cell = `${String.fromCharCode(65 + column)}${(table?.row ?? 0) + 2}`;
    live.host.user.type(sheet?.name ?? "", cell, 123.45);
    const { differ } = await live.book.compare(plan);
    expect(differ).toContainEqual(expect.objectContaining({ sheet: sheet?.name, cell, shown: 123.45 }));
  });
});

describe("an update", () => {
  beforeEach(start);
  afterEach(end);

  const [loans, drawn] = ["tblLoans", "tblDrawdowns"];

  it("keeps a column that the user added, row by row, when loans come and go", async () => {
    await writeDossier(live.book, TWO);
    live.host.user.addTableColumn(loans, "Beleška", ["rendgen", "put"]);
    const after = sampleDossier("sr-Latn", "2022-08-31", [YEN, X_RAY]);
    const { outcome } = await writeDossier(live.book, after);
    expect(outcome).toMatchObject({ kind: "written" });
    expect(columnIn(live, loans, "Beleška")).toEqual(["", "rendgen"]);
  });

  it("puts a column that was inserted among ours behind them, with its notes", async () => {
    await writeDossier(live.book, TWO);
    const headers = headersOf(live, loans);
    const { sheet, address } = live.host.user.placeOfTable(loans);
    live.host.user.insertColumns(sheet, "C");
    const [row = 0] = [...address.matchAll(/\d+/g)].map(([digits]) => Number(digits));
    live.host.user.type(sheet, `C${row}`, "Umetnuto");
    live.host.user.type(sheet, `C${row + 1}`, "prvo");
    live.host.user.type(sheet, `C${row + 2}`, "drugo");
    const { outcome, plan } = await writeDossier(live.book, TWO);
    expect(outcome.kind).toBe("written");
    expect(headersOf(live, loans)).toEqual([...headers, "Umetnuto"]);
    expect(columnIn(live, loans, "Umetnuto")).toEqual(["prvo", "drugo"]);
    expect((await live.book.compare(plan)).differ).toEqual([]);
  });

  it("moves tables out of each other's way when one above gets longer, and back", async () => {
    const one = sampleDossier("sr-Latn", "2022-08-31", [X_RAY]);
    await writeDossier(live.book, one);
    const placed = live.host.user.placeOfTable(drawn);
    expect((await writeDossier(live.book, sampleDossier("sr-Latn"))).outcome).toMatchObject({
      kind: "written",
    });
    expect(live.host.user.placeOfTable(drawn)).not.toEqual(placed);
    const { outcome, plan } = await writeDossier(live.book, one);
    expect(outcome.kind).toBe("written");
    expect(live.host.user.placeOfTable(drawn)).toEqual(placed);
    expect((await live.book.compare(plan)).differ).toEqual([]);
  });

  longTest(
    "draws each chart as it is drawn for the loans that there are, whatever was there before",
    async () => {
      const loans = (...some: LoanTerms[]) => sampleDossier("sr-Latn", "2022-08-31", some);
      // Of one loan the bars tell the day; of two in a currency they lie one upon the other; of two currencies there are two.
      const [second, third] = ["second", "third"].map((id) => ({ ...X_RAY, id, name: id })) as [
        LoanTerms,
        LoanTerms,
      ];
      const steps = [
        loans(X_RAY),
        loans(X_RAY, ROAD),
        loans(X_RAY, second),
        loans(X_RAY, second, third),
        loans(X_RAY),
      ];
      const charts = () =>
        [...factsOfHost(live.host)].filter(([about]) => about.startsWith("Sažetak chart "));
      const updated: unknown[] = [];
      for (const dossier of steps) {
        await writeDossier(live.book, dossier);
        updated.push(charts());
      }
      // The first was written into an empty workbook already, and is the last as well.
      expect(updated.at(-1)).toEqual(updated[0]);
      for (const [index, dossier] of steps.slice(0, -1).entries()) {
        if (index === 0) continue;
        live.close();
        live = await startLive();
        await writeDossier(live.book, dossier);
        expect(updated[index]).toEqual(charts());
      }
    },
  );

  longTest("works without Table.resize, before ExcelApi 1.13", async () => {
    live.close();
    live = await startLive({
      isSetSupported: (name, version = "1.1") => name !== "ExcelApi" || Number(version.split(".")[1]) <= 12,
    });
    await writeDossier(live.book, sampleDossier("sr-Latn", "2022-08-31", [X_RAY]));
    live.host.user.addTableColumn(loans, "Beleška", ["rendgen"]);
    const { outcome, plan } = await writeDossier(live.book, TWO);
    expect(outcome).toMatchObject({ kind: "written" });
    expect(columnIn(live, loans, "Beleška")).toEqual(["rendgen", ""]);
    expect((await live.book.compare(plan)).differ).toEqual([]);
  });
});

function sheetIn({ host }: Live, name: string): unknown {
  const { sheets } = host.snapshot() as { sheets: readonly { readonly name: string }[] };
  return sheets.find((sheet) => sheet.name === name);
}

function headersOf({ host }: Live, table: string): readonly string[] {
  return [...(host.state.workbook.tableNamed(table)?.headers ?? [])];
}

/** What a column of a table holds, from top to bottom. */
function columnIn({ host }: Live, name: string, header: string): unknown[] {
  const table = host.state.workbook.tableNamed(name);
  if (!table) throw new Error(`no table ${name}`);
  const sheet = host.state.workbook.sheetOfTable(table);
  const column = table.block.column + table.headers.indexOf(header);
  return Array.from(
    { length: table.block.rows - 1 },
    (_, down) => sheet.cell(table.block.row + 1 + down, column).value ?? "",
  );
}
