import { columnOfKey, keyOf, rowOfKey } from "../../../src/workbook/address.ts";
import { Model } from "@ironcalc/wasm";
import { afterEach, describe, expect, test, vi } from "vitest";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import { Dependents } from "../../../src/writers/live/engine/dependents.ts";
import { EngineModel } from "../../../src/writers/live/engine/engineModel.ts";
import fc from "../../fastCheck.ts";
import { isWhole } from "../../sampled.ts";
import { sampleDossier } from "../../workbook/dossier.ts";
import { calculated, inputsOf, MUCH, type Inputs } from "./engineInputs.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

/** What every formula gives, all digits of it, by sheet and cell. */
function resultsOf(model: EngineModel, inputs: Inputs): Map<string, unknown> {
  return new Map(
    inputs.flatMap((cells, sheet) =>
      [...cells].flatMap(([key, input]) =>
        input.startsWith("=") ? [[`${sheet} ${key} ${input}`, model.resultAt(sheet, key)] as const] : [],
      ),
    ),
  );
}

function expectSame(model: EngineModel, inputs: Inputs): void {
  const expected = resultsOf(calculated(inputs), inputs);
  const other = [...resultsOf(model, inputs)].filter(
    ([cell, result]) => JSON.stringify(result) !== JSON.stringify(expected.get(cell)),
  );
  expect(other.slice(0, 3).map(([cell, result]) => [cell, result, expected.get(cell)])).toEqual([]);
}

describe("after an edit", () => {
  const contents = fc.oneof(
    fc.double({ noNaN: true, min: -1e6, max: 1e6 }).map(String),
    fc.integer({ min: 0, max: 60_000 }).map(String),
    fc.constantFrom("0", "'X RAY", "'", "'7", "TRUE", "=NA()", "=1/0", "=1/3", '=""', null),
    // What stands in another cell of the column, filled from there.
    fc.constantFrom("above" as const, "other" as const),
  );
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat(), contents), { minLength: 1, maxLength: 4 });

  test("what it reaches is calculated by itself, with the very results of a calculation of all", async () => {
    const start = await inputsOf(buildWorkbook(sampleDossier("en")));
    const all = vi.spyOn(EngineModel.prototype, "calculateAll");
    let [done, apart] = [0, 0];
    fc.assert(
      fc.property(fc.array(edits, { minLength: 1, maxLength: 4 }), (turns) => {
        const inputs = start.map((cells) => new Map(cells));
        const model = calculated(inputs);
        for (const turn of turns) {
          for (const [sheet, cell, content] of turn) {
            const cells = inputs[sheet % inputs.length]!;
            const keys = [...cells.keys()];
            const key = keys[cell % Math.max(1, keys.length)] ?? keyOf(cell % 50, 3);
            const input =
              content === "above"
                ? (cells.get(key - 16_384) ?? null)
                : content === "other"
                  ? (cells.get(keys[(cell * 7) % Math.max(1, keys.length)] ?? 0) ?? null)
                  : content;
            if (input === null) cells.delete(key);
            else cells.set(key, input);
            model.put(sheet % inputs.length, key, input);
          }
          const before = all.mock.calls.length;
          model.evaluate();
          done += 1;
          if (all.mock.calls.length === before) apart += 1;
          expectSame(model, inputs);
        }
        // All of it once more says the same.
        expect(model.settle()).toBe(false);
      }),
      { numRuns: isWhole ? 60 : 3 },
    );
    expect(apart).toBeGreaterThan(done / 4);
  });

  test("a place that changes takes its cell from elsewhere, one that stays is not reached by other places", () => {
    const rows = Array.from({ length: 600 }, (_, row) => [keyOf(row, 1), `=A${row + 1}*2`] as const);
    const places = Array.from({ length: 20 }, (_, row) => [keyOf(row, 3), String(row + 1)] as const);
    const taken = places.map(([key], row) => [key + 1, `=@(INDEX($B$1:$B$600,$D${row + 1}))`] as const);
    const inputs = [new Map([...MUCH, ...rows, ...places, ...taken, [keyOf(0, 0), "5"]])];
    const model = calculated(inputs);
    const laid = vi.spyOn(Model, "from_bytes");
    const set = (key: number, input: string): void => {
      inputs[0]?.set(key, input);
      model.put(0, key, input);
      model.evaluate();
      expectSame(model, inputs);
    };
    const all = vi.spyOn(EngineModel.prototype, "calculateAll");
    set(keyOf(2, 0), "11");
    set(keyOf(4, 3), "3");
    set(keyOf(2, 0), "12");
    set(keyOf(5, 3), "0");
    set(keyOf(6, 3), "2.7");
    set(keyOf(1, 0), "8");
    set(keyOf(7, 3), "'x");
    expect(laid).toHaveBeenCalled();
    // That of the comparison alone.
    expect(all).toHaveBeenCalledTimes(7);
  });

  /** Rows of a loan, a year and an amount, and sums of the amounts by loan and year, also of those without a rate. */
  const summed = (): Map<number, string> => {
    const cells = new Map(MUCH);
    for (let row = 0; row < 600; row += 1) {
      cells.set(keyOf(row, 0), `'Loan ${row % 20}`).set(keyOf(row, 1), String(2024 + (row % 3)));
      cells.set(keyOf(row, 2), `=D${row + 1}*2`).set(keyOf(row, 3), String(row));
    }
    for (let row = 0; row < 30; row += 1) {
      const [loan, year] = [`$F${row + 1}`, `$G${row + 1}`];
      const where = `$A$1:$A$60,${loan},$B$1:$B$60,${year}`;
      cells.set(keyOf(row, 5), `'loan ${row % 10}`).set(keyOf(row, 6), String(2024 + (row % 3)));
      cells.set(
        keyOf(row, 7),
        `=IF(COUNTIFS(${where},$C$1:$C$60,"none")>0,"none",SUMIFS($C$1:$C$60,${where}))`,
      );
    }
    return cells;
  };

  test("sums by conditions are reached by rows that meet them alone", () => {
    const inputs = [summed()];
    const model = calculated(inputs);
    const reached = vi.spyOn(Dependents.prototype, "reachedFrom");
    const reachedBy = (row: number, column: number, input: string): number => {
      inputs[0]?.set(keyOf(row, column), input);
      model.put(0, keyOf(row, column), input);
      model.evaluate();
      expectSame(model, inputs);
      const found: unknown = reached.mock.results.at(-1)?.value;
      return found instanceof Set ? found.size : 0;
    };
    // The cell, its double, and the sum of that loan in that year.
    expect(reachedBy(7, 3, "5.5")).toBe(3);
    expect(reachedBy(15, 3, "5.5")).toBe(2);
    // Which year it is of, all sums of that loan read.
    expect(reachedBy(47, 1, "2025")).toBe(4);
    expect(reachedBy(47, 3, "11")).toBe(3);
    expect(reachedBy(47, 2, "'none")).toBe(2);
    // Perhaps a pattern, and half a year: nothing is certain of such a condition.
    expect(reachedBy(3, 5, "'loan*")).toBe(2);
    expect(reachedBy(15, 3, "6")).toBe(3);
    expect(reachedBy(3, 6, "2024.5")).toBe(2);
    expect(reachedBy(15, 3, "7")).toBe(3);
  });

  test("sums by conditions are those of a calculation of all whatever changes together", () => {
    const asked = fc.constantFrom(
      "'Loan 1",
      "'LOAN 2",
      "'loan 3",
      "'loan?1",
      "'<>Loan 1",
      "'2024",
      "'",
      null,
    );
    const year = fc.constantFrom("2024", "2025", "2024.5", "'2024", "'>2024", "TRUE", "=1/0", null);
    const amount = fc.constantFrom("1", "'none", "=NA()", "=H1", '=IF(D2>100,"none",D3)', null);
    const edit = fc.oneof(
      fc.tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom(0, 5), asked),
      fc.tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom(1, 6), year),
      fc.tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom(2, 3), amount),
    );
    const edits = fc.array(edit, { minLength: 1, maxLength: 5 });
    const all = vi.spyOn(EngineModel.prototype, "calculateAll");
    let [done, whole] = [0, 0];
    fc.assert(
      fc.property(fc.array(edits, { minLength: 1, maxLength: 4 }), (turns) => {
        const inputs = [summed()];
        const model = calculated(inputs);
        for (const turn of turns) {
          for (const [row, column, input] of turn) {
            if (input === null) inputs[0]?.delete(keyOf(row, column));
            else inputs[0]?.set(keyOf(row, column), input);
            model.put(0, keyOf(row, column), input);
          }
          const before = all.mock.calls.length;
          model.evaluate();
          done += 1;
          whole += all.mock.calls.length - before;
          expectSame(model, inputs);
        }
      }),
      { numRuns: isWhole ? 1000 : 12 },
    );
    expect(whole).toBeLessThan(done / 4);
  });

  test("whether cells hold formulas is asked again when one comes or goes, and by no other edit", () => {
    const rows = Array.from({ length: 600 }, (_, row) => [keyOf(row, 1), `=A${row + 1}*2`] as const);
    const asking = [
      [keyOf(0, 6), "=ISFORMULA(B3)*1+ISFORMULA(B4)*1"],
      [keyOf(0, 7), '=IF(ISFORMULA(B3),B3,"ISFORMULA("&A5&")")'],
      [keyOf(0, 8), "=IF(ISFORMULA(G1),G1,9)"],
    ] as const;
    const inputs = [new Map([...MUCH, ...rows, ...asking])];
    const model = calculated(inputs);
    const reached = vi.spyOn(Dependents.prototype, "reachedFrom");
    const all = vi.spyOn(EngineModel.prototype, "calculateAll");
    const reachedBy = (key: number, input: string | null): number => {
      if (input === null) inputs[0]?.delete(key);
      else inputs[0]?.set(key, input);
      model.put(0, key, input);
      model.evaluate();
      const found: unknown = reached.mock.results.at(-1)?.value;
      expectSame(model, inputs);
      return found instanceof Set ? found.size : 0;
    };
    // The value, its double, and what shows that.
    expect(reachedBy(keyOf(2, 0), "5")).toBe(3);
    expect(reachedBy(keyOf(3, 0), "6")).toBe(2);
    expect(reachedBy(keyOf(4, 0), "7")).toBe(3);
    // The cell, those that ask about it, and what these are read by.
    expect(reachedBy(keyOf(3, 1), "12")).toBe(3);
    expect(reachedBy(keyOf(3, 1), null)).toBe(1);
    expect(reachedBy(keyOf(2, 1), null)).toBe(4);
    expect(reachedBy(keyOf(3, 1), "=A4*3")).toBe(3);
    expect(reachedBy(keyOf(2, 1), "=A3*2")).toBe(4);
    // Those of the comparisons alone.
    expect(all).toHaveBeenCalledTimes(8);
  });

  test("a formula that came with an edit follows the next one, and no longer once it is gone", () => {
    const rows = Array.from({ length: 600 }, (_, row) => [keyOf(row, 1), `=A${row + 1}*2`] as const);
    const inputs = [new Map([...MUCH, ...rows])];
    const model = calculated(inputs);
    const all = vi.spyOn(EngineModel.prototype, "calculateAll");
    const at = (key: number, input: string | null): unknown => {
      model.put(0, key, input);
      model.evaluate();
      return model.resultAt(0, keyOf(0, 6))?.value ?? null;
    };
    at(keyOf(2, 0), "1");
    expect(at(keyOf(0, 6), "=B3*10")).toBe(20);
    expect(at(keyOf(2, 0), "2")).toBe(40);
    expect(at(keyOf(0, 6), "=SUM(A1:A3)")).toBe(2);
    expect(at(keyOf(2, 0), "3")).toBe(3);
    expect(at(keyOf(0, 6), "7")).toBeNull();
    expect(at(keyOf(2, 0), "4")).toBeNull();
    expect(all).not.toHaveBeenCalled();
  });

  test.each([
    ["leave out others of their kind", "=SUBTOTAL(9,B1:B600)", "=SUBTOTAL(9,B1:D3)"],
    ["are of the day, or of what no cell says", "=SUM(B1:B600)+0*TODAY()", '=INDIRECT("B"&3)'],
    ["fill cells", "=SUM(B1:B600)", "=SEQUENCE(3)"],
    ["read whole columns", "=SUM(B:B)", "=B3"],
  ])("formulas that %s are calculated as in a calculation of all", (_, first, second) => {
    const rows = Array.from({ length: 600 }, (_none, row) => [keyOf(row, 1), `=A${row + 1}*2`] as const);
    const inputs = [
      new Map([...MUCH, ...rows, [keyOf(0, 6), first], [keyOf(0, 7), second], [keyOf(0, 8), "=G1+H1"]]),
    ];
    // A total of its own, beside what changes.
    inputs[0]?.set(keyOf(0, 3), "4").set(keyOf(1, 3), "=SUBTOTAL(9,D1:D1)");
    const model = calculated(inputs);
    inputs[0]?.set(keyOf(2, 0), "9");
    model.put(0, keyOf(2, 0), "9");
    model.evaluate();
    expectSame(model, inputs);
    const expected = calculated(inputs);
    for (const [key, input] of inputs[0] ?? []) {
      const at = [0, rowOfKey(key) + 1, columnOfKey(key) + 1] as const;
      expect(model.model.getFormattedCellValue(...at), input).toBe(
        expected.model.getFormattedCellValue(...at),
      );
    }
  });

  test.each(["TODAY()", "NOW()-NOW()", "RAND()", 'CELL("row",B3)', "SHEET()", "OFFSET(B1,2,0)"])(
    "all is calculated where a formula follows from more than values: %s",
    (formula) => {
      const inputs = [new Map([...MUCH, [keyOf(0, 6), `=${formula}+B3`]])];
      expect(calculated([new Map([...MUCH, [keyOf(0, 6), "=B2+B3"]])]).isPlain).toBe(true);
      expect(calculated(inputs).isPlain).toBe(false);
    },
  );
});
