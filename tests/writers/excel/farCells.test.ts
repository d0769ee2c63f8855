import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readBack } from "../../../src/workbook/readBack/readBack.ts";
import { ROAD, sampleDossier, X_RAY } from "../../workbook/dossier.ts";
import { startLive, writeDossier, type Live } from "./liveWorkbook.ts";

let live: Live;
beforeEach(async () => {
  live = await startLive();
});
afterEach(() => {
  expect(live.host.gaps).toEqual([]);
  live.close();
});

const ONE = sampleDossier("sr-Latn", "2022-08-31", [X_RAY]);
const TWO = sampleDossier("sr-Latn", "2022-08-31", [X_RAY, ROAD]);

/** Where tables stand below each other, and get out of each other's way. */
const SHEETS = ["Zajmovi", "Sažetak"];

/** Where Ctrl and an arrow lead: the last row, the last column, and both. */
describe.each(["B1048576", "XFD1", "XFD1048576"])("a word in %s of a sheet of ours", (cell) => {
  it("costs a few requests, stays, and stops no table that has to move", async () => {
    await writeDossier(live.book, TWO);
    for (const sheet of SHEETS) live.host.user.type(sheet, cell, "kraj");
    live.host.log.clear();
    const snapshot = await live.book.read();
    expect(live.host.log.requests.length).toBeLessThan(20);
    expect(readBack(snapshot)).toMatchObject({ kind: "dossier", changed: false });

    for (const dossier of [ONE, TWO]) {
      const { outcome, plan } = await writeDossier(live.book, dossier);
      expect(outcome).toMatchObject({ kind: "written" });
      expect((await live.book.compare(plan)).differ).toEqual([]);
    }
    for (const sheet of SHEETS) expect(live.host.user.value(sheet, cell)).toBe("kraj");
  });
});
