import { putTogether, takenApart } from "../../../src/taskpane/grid/storage/workbookStorage.ts";
import fc from "../../fastCheck.ts";
import { describe, expect, it } from "vitest";
import { SheetStorage } from "../../../src/taskpane/grid/storage/sheetStorage.ts";

describe("the sheets of a workbook that are kept each by itself", () => {
  it("are saved once, and again only where they are others", () => {
    const kept = new SheetStorage([]);
    const first = kept.become(["a", "b"]);
    expect([...first.missing]).toEqual(["a", "b"]);
    first.saved();
    const second = kept.become(["a", "c"]);
    expect([...second.missing]).toEqual(["c"]);
    expect(second.gone).toEqual(["b"]);
  });

  it("are saved again where the one before may have failed, or may take them away", () => {
    const kept = new SheetStorage(["a"]);
    expect([...kept.become(["b"]).missing]).toEqual(["b"]);
    expect([...kept.become(["a"]).missing]).toEqual(["a"]);
  });

  it("are all there after whatever has failed, or has not ended yet, and nothing else is left", () => {
    const names = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"), { minLength: 1, maxLength: 5 });
    const step = fc.record({ names, fails: fc.boolean(), heardAfter: fc.nat({ max: 3 }) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const kept = new SheetStorage([]);
        let store = new Set<string>();
        const heard: { readonly at: number; readonly saved: () => void }[] = [];
        steps.forEach(({ names: wanted, fails, heardAfter }, at) => {
          const { missing, gone, saved } = kept.become(wanted);
          if (!fails) {
            for (const name of missing) store.add(name);
            for (const name of gone) store.delete(name);
            expect([...store]).toEqual(expect.arrayContaining(wanted));
            // In the order in which they were begun, as a database says it.
            heard.push({ at: Math.max(at + heardAfter, heard.at(-1)?.at ?? 0), saved });
          }
          while (heard[0] && heard[0].at <= at) heard.shift()?.saved();
        });
        for (const { saved } of heard) saved();
        const { missing, gone } = kept.become(["z"]);
        store = new Set([...store, ...missing].filter((name) => !gone.includes(name)));
        expect([...store]).toEqual(["z"]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a workbook that is taken apart to be kept", () => {
  const content = { form: 1, state: { language: "en", sheets: [{ id: "1" }, { id: "2" }] } };

  it("is put together again", () => {
    const { rest, sheets } = takenApart(content);
    expect(rest).toEqual({ form: 1, state: { language: "en", sheets: [] } });
    expect(putTogether(rest, sheets)).toEqual(content);
  });

  it("is refused where a sheet is missing", () => {
    const { rest } = takenApart(content);
    expect(() => putTogether(rest, [{ id: "1" }, undefined])).toThrow("missing");
  });

  it("stays in one where it is of another form", () => {
    const other = { form: 0, cells: [] };
    expect(takenApart(other)).toEqual({ rest: other, sheets: [] });
    expect(putTogether(other, [])).toBe(other);
  });
});
