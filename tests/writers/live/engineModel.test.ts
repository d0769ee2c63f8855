import { columnOfKey, keyOf, rowOfKey } from "../../../src/workbook/address.ts";
import { Model } from "@ironcalc/wasm";
import { afterEach, describe, expect, test, vi } from "vitest";
import { ERRORS, withCells } from "../../../src/writers/live/engine/modelBytes.ts";
import { resultsIn } from "../../../src/writers/live/engine/modelResults.ts";
import { sampleOfProof } from "../../contract/provedPlans.ts";
import { newEngine } from "../../excel-host/calculation.ts";
import fc from "../../fastCheck.ts";
import { isWhole, sampled } from "../../sampled.ts";
import { calculated, inputsOf, MUCH, type Inputs } from "./engineInputs.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

const allAtOnce = (inputs: Inputs): Model => calculated(inputs).model;

function oneByOne(inputs: Inputs): Model {
  const none = vi.spyOn(Model, "from_bytes").mockImplementation(() => {
    throw new Error("not all at once");
  });
  try {
    return allAtOnce(inputs);
  } finally {
    none.mockRestore();
  }
}

/** What the engine has in each cell: its formula, kind and result, and how many cells it fills. */
const found = (model: Model, inputs: Inputs): string[] =>
  inputs.flatMap((cells, sheet) =>
    [...cells].map(([key, input]) => {
      const at = [sheet, rowOfKey(key) + 1, columnOfKey(key) + 1] as const;
      const type = model.getCellType(...at);
      // How a value is shown follows the way it was typed.
      if (!input.startsWith("=")) return JSON.stringify([at, type]);
      const [formula, shown] = [model.getCellContent(...at), model.getFormattedCellValue(...at)];
      return JSON.stringify([at, formula, type, shown, model.getCellArrayStructure(...at)]);
    }),
  );

const same = (inputs: Inputs): void => {
  const [one, other] = [found(allAtOnce(inputs), inputs), found(oneByOne(inputs), inputs)];
  expect(one.filter((cell, at) => cell !== other[at]).slice(0, 3)).toEqual(
    other.filter((cell, at) => cell !== one[at]).slice(0, 3),
  );
};

describe("cells that the engine is given all at once", () => {
  const plans = sampleOfProof().filter(
    ({ name }) => isWhole || /^(?:payments|loans of all kinds)/.test(name),
  );

  test.each(plans.map(({ name, plan }) => [name, plan] as const))(
    "are those that it is given one by one, every formula: %s",
    async (_, plan) => {
      const inputs = await inputsOf(plan());
      const each = vi.spyOn(Model.prototype, "setUserInput");
      allAtOnce(inputs);
      expect(each.mock.calls.slice(0, 3)).toEqual([]);
      same(inputs);
    },
  );

  test.each(sampled([255, 254, 300, 256], 2))(
    "are given at once in a workbook of %d sheets too",
    (sheets) => {
      const of = (sheet: number): [number, string][] => [
        [keyOf(0, 0), String(sheet)],
        [keyOf(1, 0), "=A1+1"],
      ];
      const each = vi.spyOn(Model.prototype, "setUserInput");
      const inputs = Array.from(
        { length: sheets },
        (_, sheet) => new Map([...(sheet === 0 ? MUCH : []), ...of(sheet)]),
      );
      const { model } = calculated(inputs);
      expect(each.mock.calls.slice(0, 3)).toEqual([]);
      expect(Number(model.getFormattedCellValue(sheets - 1, 2, 1))).toBe(sheets);
      expect(resultsIn(model.toBytes(), keyOf)?.at(-1)?.get(keyOf(2, 1))?.value).toBe(sheets);
    },
  );

  test("are of the same values", () => {
    const long = "ž".repeat(300);
    const inputs = [
      ..."0 -0 5 -5.25 0.1 1e-7 1e+21 123456789012345 9.99e+307 5e-324 TRUE FALSE".split(" "),
      ...["'", "' ", "''", "'5", "'=1+1", "'TRUE", `'${long}`, "'a\nb", "'😀 č Ж \u0000", '\'"q"', "'#N/A"],
    ];
    const cells = inputs.flatMap((input, row) => [
      [keyOf(row, 0), input] as const,
      [keyOf(row, 1), `=A${row + 1}`] as const,
      [keyOf(row, 2), `=LEN(A${row + 1})&A${row + 1}`] as const,
    ]);
    same([new Map([...MUCH, ...cells])]);
  });

  test("are the formulas that only few cells hold, whatever they call, fill or break", () => {
    const formulas = [
      ...["1+1", "A1", "-A1^2%", "A1:A3", "SUM(A:A)", "SUM(1:3)", "A1:A3*2", "{1,2;3,4}", "SEQUENCE(2)"],
      ...[
        "LOG10(100)",
        "ATAN2(1,2)",
        "DEC2BIN(5)",
        "Sheet2!A1",
        "SUM(Sheet2!$A$1:B2)",
        "Sheet9!A1",
        "'Sheet2'!A1",
      ],
      ...[
        "@A1:A3",
        "@(A1:A3)+B1:B3",
        "@(INDEX(A1:A3,2))",
        "INDEX(A1:A3,2)",
        "OFFSET(A1,1,0)",
        'INDIRECT("A1")',
      ],
      ...[
        "IF(TRUE,A1:A3,0)",
        "CHOOSE(1,A1:A2)",
        "A1:INDEX(A1:A3,2)",
        "LET(x,1,x+1)",
        "LAMBDA(x,x)(1)",
        "A1#",
      ],
      ...[
        "1/0",
        "#REF!",
        "NA()",
        "unknown",
        "UNKNOWN(1)",
        "XFE1",
        "A0",
        "A1048577",
        "XFD1048576",
        "sum(a1)",
        "true",
      ],
      ...[
        '"a""b"&A1',
        '"A1"',
        '"R[1]C[1]"',
        "R1",
        "C1+R2",
        "RC1",
        "1E5",
        "1.5E-3",
        ".5",
        "TRUE",
        "true()",
        "A1 A1",
      ],
      ...[
        '"ž😀"',
        'A1&"\nB2"',
        "1=1",
        "A1<>B1",
        "(A1)",
        "+A1",
        "--A1",
        "SUM(A1,B1,)",
        "SUM(",
        "1+",
        "Ž1",
        "_A1",
        "A1.5",
      ],
    ];
    const values = new Map(
      Array.from({ length: 9 }, (_, at) => [keyOf(at % 3, Math.floor(at / 3)), String(at)]),
    );
    const cells = formulas.map((formula, at) => [keyOf(3 + 4 * at, at % 7), `=${formula}`] as const);
    same([new Map([...MUCH, ...values, ...cells]), values]);
  });

  const reference = fc
    .tuple(
      fc.constantFrom("", "$"),
      fc.constantFrom("A", "B", "Z", "AB"),
      fc.constantFrom("", "$"),
      fc.integer({ min: 1, max: 30 }),
    )
    .map((parts) => parts.join(""));
  const operand = fc.oneof(
    reference,
    fc.tuple(reference, reference).map(([first, last]) => `SUM(${first}:${last})`),
    reference.map((at) => `Sheet2!${at}`),
    fc
      .tuple(fc.constantFrom("SUM", "MAX", "COUNTA"), reference, reference)
      .map(([name, first, last]) => `${name}(Sheet2!${first}:${last},1)`),
    fc.constantFrom(
      '"A1"',
      '"x "" B2:C3"',
      "2.5",
      "10%",
      "TRUE",
      "INDEX(A1:A9,2)",
      "@(INDEX($B$1:$B$9,3))",
      "B1:B3",
      "{1,2}",
    ),
  );
  const formula = fc
    .tuple(operand, fc.constantFrom("+", "-", "*", "&", "=", "<=", "^"), operand)
    .map(([a, operator, b]) => `=IF(${a}<>0,${a}${operator}${b},${b})`);

  test("are random formulas, each in several rows and columns", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(formula, fc.integer({ min: 40, max: 60 }), fc.nat({ max: 4 })), {
          minLength: 3,
          maxLength: 12,
        }),
        (formulas) => {
          const values = new Map(
            Array.from({ length: 60 }, (_, at) => [keyOf(at % 30, Math.floor(at / 30)), String(at % 7)]),
          );
          const cells = formulas.flatMap(([text, row, column]) =>
            [0, 30, 61].map((down) => [keyOf(row + down, 3 * column + 3), text] as const),
          );
          same([new Map([...MUCH, ...values, ...cells]), values]);
        },
      ),
      { numRuns: isWhole ? 60 : 8 },
    );
  });
});

test("an engine that writes its bytes otherwise is given cell by cell", () => {
  const empty = newEngine().toBytes();
  const sheets = [{ rows: new Map(), formulas: [] }];
  expect(withCells(empty, sheets, 1)).not.toBeNull();
  expect(
    withCells(
      Uint8Array.from(empty, (byte, at) => (at === 2 ? 7 : byte)),
      sheets,
      1,
    ),
  ).toBeNull();
  const inputs = [new Map([...MUCH, [keyOf(0, 0), "=SUM(AO1:AO600)"]])];
  vi.spyOn(Model.prototype, "toBytes").mockReturnValue(new Uint8Array(400));
  expect(found(allAtOnce(inputs), inputs).at(-1)).toContain('"1.79700000000000E+05"');
});

test("bytes that the engine does not take are not the end: it is given cell by cell", () => {
  const inputs = [new Map([...MUCH, [keyOf(0, 0), "=SUM(AO1:AO600)"]])];
  vi.spyOn(Model, "from_bytes").mockImplementation(() => {
    throw new Error("bitcode error");
  });
  expect(found(allAtOnce(inputs), inputs).at(-1)).toContain('"1.79700000000000E+05"');
});

describe("results read from the model's bytes", () => {
  test("are what the engine shows, of every kind", () => {
    const formulas = [
      ...[
        "1/3",
        "-1E-12",
        "0",
        "2^53",
        "1/0",
        "NA()",
        '1+"x"',
        "SQRT(-1)",
        "UNKNOWN(1)",
        "A1",
        "#REF!",
        "#NULL!",
      ],
      ...['""', '"ž😀"', `REPT("ab",200)`, "1=1", "1=2", '"a"&CHAR(10)', "SUM(AO1:AO600)"],
    ];
    const inputs = [new Map([...MUCH, ...formulas.map((text, row) => [keyOf(row, 0), `=${text}`] as const)])];
    const model = calculated(inputs);
    for (const [row, text] of formulas.entries()) {
      const result = model.resultAt(0, keyOf(row, 0));
      const shown = model.model.getFormattedCellValue(0, row + 1, 1);
      if (result?.kind === "number") expect(Number(result.value.toPrecision(15)), text).toBe(Number(shown));
      else if (result?.kind === "error") expect(ERRORS[result.value], text).toBe(shown);
      // What only the engine can take in, it is asked for.
      else if (result)
        expect(
          String(result.value).replace(/^(true|false)$/, (is) => is.toUpperCase()),
          text,
        ).toBe(shown);
      else expect(["=UNKNOWN(1)", "=#REF!", "=#NULL!"]).toContain(`=${text}`);
    }
  });

  test("are none of bytes that are cut short, or of another form", () => {
    const bytes = allAtOnce([new Map([...MUCH, [keyOf(0, 0), "=1+1"]])]).toBytes();
    expect(resultsIn(bytes, keyOf)?.[0]?.size).toBe(1);
    expect(resultsIn(bytes.subarray(0, 900), keyOf)).toBeNull();
    expect(resultsIn(new Uint8Array(200).fill(7), keyOf)).toBeNull();
  });
});
