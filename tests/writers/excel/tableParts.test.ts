import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Problem } from "../../../src/messages/message.ts";
import { readBack } from "../../../src/workbook/readBack/readBack.ts";
import { onSheet } from "../../excel-host/testing.ts";
import { sampleDossier, X_RAY } from "../../workbook/dossier.ts";
import { startLive, updateFor, writeDossier, type Live } from "./liveWorkbook.ts";

// What a click under Table Design does to a table: a row of totals comes, its header goes.
let live: Live;
beforeEach(async () => {
  live = await startLive();
});
afterEach(() => {
  expect(live.host.gaps).toEqual([]);
  live.close();
});

const DOSSIER = sampleDossier("sr-Latn", "2022-08-31", [X_RAY]);

describe("a table of ours with a row of totals", () => {
  it.each(["tblLoans", "tblDrawdowns", "tblRates"])("is read without it: %s", async (table) => {
    await writeDossier(live.book, DOSSIER);
    const before = (await live.book.read()).tables.find(({ name }) => name === table);
    live.host.user.showTotals(table);
    const snapshot = await live.book.read();
    expect(snapshot.tables.find(({ name }) => name === table)).toEqual(before);
    expect(readBack(snapshot)).toMatchObject({ kind: "dossier", changed: false });
  });

  it("is not touched, and the sentence names it", async () => {
    await writeDossier(live.book, DOSSIER);
    live.host.user.showTotals("tblLoans");
    const before = live.host.snapshot();
    const outcome = await live.book.write(await updateFor(live.book, sampleDossier("sr-Latn")));
    expect(outcome).toMatchObject({ kind: "failed", untouched: true });
    expect(outcome.kind === "failed" && outcome.problem?.problem).toMatchObject({
      key: "errors:excelTotalsShown",
      params: { table: "tblLoans", sheet: "Zajmovi" },
    });
    expect(live.host.snapshot()).toEqual(before);
  });
});

describe("a table of ours of which a filter hides rows", () => {
  it("is read whole, and not touched; the sentence names it", async () => {
    const { update } = await writeDossier(live.book, DOSSIER);
    const lines = update.sheets.flatMap(({ tables }) => tables).find(({ plan }) => plan.rows.length > 3);
    const table = lines?.plan.name ?? "";
    live.host.user.filter(table, [1]);
    expect(readBack(await live.book.read())).toMatchObject({ kind: "dossier", changed: false });
    const before = live.host.snapshot();
    const outcome = await live.book.write(await updateFor(live.book, sampleDossier("en")));
    expect(outcome).toMatchObject({ kind: "failed", untouched: true });
    expect(outcome.kind === "failed" && outcome.problem?.problem).toMatchObject({
      key: "errors:excelTableFiltered",
      params: { table },
    });
    expect(live.host.snapshot()).toEqual(before);
    live.host.user.filter(table, [...(lines?.plan.rows.keys() ?? [])]);
    const second = await live.book.write(await updateFor(live.book, sampleDossier("en")));
    expect(second).toMatchObject({ kind: "written", altered: [], grown: [] });
  });
});

describe("a table without its header", () => {
  it("of the user's is in nobody's way", async () => {
    await onSheet(live, (sheet) => {
      sheet.getRange("A1:B2").values = [
        ["Moje", "Iznos"],
        ["a", 1],
      ];
      sheet.tables.add("A1:B2", true).name = "Moja";
    });
    live.host.user.hideHeaders("Moja");
    const { outcome } = await writeDossier(live.book, DOSSIER);
    expect(outcome).toMatchObject({ kind: "written", altered: [], grown: [] });
  });

  it("of ours is not read, and the sentence names it", async () => {
    await writeDossier(live.book, DOSSIER);
    live.host.user.hideHeaders("tblRates");
    const error: unknown = await live.book.read().catch((reason: unknown) => reason);
    expect(error instanceof Problem && error.problem).toMatchObject({
      key: "errors:excelHeadersHidden",
      params: { table: "tblRates", sheet: "Kursevi" },
    });
  });
});
