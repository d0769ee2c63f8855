import { describe, expect, test } from "vitest";
import type { InputCell } from "../../../src/documents/cells/cellsInput.ts";
import { message } from "../../../src/messages/message.ts";
import { oleOf } from "../oleFile.ts";
import { open, problemOf, tableOf } from "../opening.ts";
import {
  biffOf,
  f64,
  latin,
  place,
  record,
  u16,
  u32,
  unicode,
  wide,
  XF_GENERAL,
  type BiffParts,
  type Bytes,
} from "./biffFile.ts";

async function valuesOf(parts: BiffParts): Promise<readonly InputCell["value"][]> {
  return (await tableOf(biffOf(parts))).block.cells.flat().map(({ value }) => value);
}

const label8 = (row: number, column: number, text: string): Bytes =>
  record(0x0204, place(row, column), unicode(text));
const label5 = (row: number, column: number, bytes: Bytes): Bytes =>
  record(0x0204, place(row, column), u16(bytes.length), bytes);
const rk = (value: number): Bytes => u32(value);
/** A formula's record: result of eight bytes, options, and no tokens. */
const formula = (row: number, column: number, result: Bytes): Bytes =>
  record(0x0006, place(row, column), result, u16(0), u32(0), u16(0));
const marked = (kind: number, value = 0): Bytes => [kind, 0, value, 0, 0, 0, 0xff, 0xff];

describe("a number of four bytes", () => {
  // [MS-XLS] 2.5.217: bit 0 divides by 100, bit 1 marks an integer; else the upper 30 bits of a double (1.0 is 3FF00000).
  test.each([
    ["1", 0x3ff00000, 1],
    ["0.01", 0x3ff00001, 0.01],
    ["an integer", (170_750 << 2) | 2, 170_750],
    ["an integer of hundredths", (123_456 << 2) | 3, 1234.56],
    ["a negative integer", (-5 << 2) | 2, -5],
  ])("%s", async (_, bits, value) => {
    expect(await valuesOf({ sheet: [record(0x027e, place(0, 0), rk(bits))] })).toEqual([value]);
  });

  test("several in a row", async () => {
    const sheet = [record(0x00bd, u16(0), u16(1), u16(0), rk(6), u16(0), rk(10), u16(2))];
    const table = await tableOf(biffOf({ sheet }));
    expect([table.block.column, table.texts]).toEqual([1, [["1", "2"]]]);
  });
});

describe("text", () => {
  test("of BIFF8 is Unicode, in the cell or shared", async () => {
    const sst = record(0x00fc, u32(1), u32(1), unicode("Мост Земун-Борча"));
    const sheet = [record(0x00fd, place(0, 0), u32(0)), label8(0, 1, "Рата")];
    expect(await valuesOf({ globals: [sst], sheet })).toEqual(["Мост Земун-Борча", "Рата"]);
  });

  test("that goes on in another record begins there with what its letters are", async () => {
    // "XR" in letters of one byte, "AY Дуг" in letters of two; then a string that begins at a record's start.
    const sst = [
      record(0x00fc, u32(2), u32(2), u16(8), [0], latin("XR")),
      record(0x003c, [1], wide("AY Дуг")),
      record(0x003c, unicode("Б")),
    ];
    const sheet = [record(0x00fd, place(0, 0), u32(0)), record(0x00fd, place(0, 1), u32(1))];
    expect(await valuesOf({ globals: sst, sheet })).toEqual(["XRAY Дуг", "Б"]);
  });

  test("with formatting and phonetic hints is the text alone", async () => {
    const rich = [...u16(2), 0b1101, ...u16(1), ...u32(3), ...wide("аб"), 0, 0, 0, 0, 9, 9, 9];
    const sst = record(0x00fc, u32(2), u32(2), rich, unicode("в"));
    const sheet = [record(0x00fd, place(0, 0), u32(0)), record(0x00fd, place(0, 1), u32(1))];
    expect(await valuesOf({ globals: [sst], sheet })).toEqual(["аб", "в"]);
  });

  test("of BIFF5 is in the code page that the workbook states; č and š are E8 and 9A in windows-1250", async () => {
    const parts = {
      version: 0x0500,
      globals: [record(0x0042, u16(1250))],
      sheet: [label5(0, 0, [0xe8, 0x9a])],
    };
    expect(await valuesOf(parts)).toEqual(["čš"]);
    // и and ш in windows-1251.
    expect(
      await valuesOf({ ...parts, globals: [record(0x0042, u16(1251))], sheet: [label5(0, 0, [0xe8, 0xf8])] }),
    ).toEqual(["иш"]);
  });

  test("of BIFF5 without a code page is taken as windows-1250, and it is said", async () => {
    const { warnings, parts } = await open(biffOf({ version: 0x0500, sheet: [label5(0, 0, [0xe8])] }));
    expect(parts).toMatchObject([{ texts: [["č"]] }]);
    expect(warnings).toEqual([message("reading:codePageAssumed", { encoding: "windows-1250" })]);
  });
});

describe("a formula", () => {
  test("has its stored result: number, text, truth value, error", async () => {
    const sheet = [
      formula(0, 0, f64(8537500)),
      formula(0, 1, marked(0)),
      record(0x04bc, u16(0)),
      record(0x0207, unicode("Дуг")),
      formula(0, 2, marked(1, 1)),
      formula(0, 3, marked(2, 0x2a)),
      formula(0, 4, marked(3)),
    ];
    const { block } = await tableOf(biffOf({ sheet }));
    expect(block.cells[0]?.map(({ value, error }) => (error ? [value] : value))).toEqual([
      8537500,
      "Дуг",
      true,
      ["#N/A"],
      "",
    ]);
    expect(block.cells[0]?.every((cell) => cell.formula !== null)).toBe(true);
  });

  test("of a file in which every result is an empty text is not calculated", async () => {
    const { warnings, parts } = await open(
      biffOf({ sheet: [record(0x0203, place(0, 0), f64(1)), formula(0, 1, marked(3))] }),
    );
    expect(parts).toMatchObject([{ block: { cells: [[{ value: 1 }, { value: null }]] } }]);
    expect(warnings).toEqual([message("reading:notCalculated", { sheet: "Dug", cells: "B1", count: 1 })]);
  });

  test("whose text is missing is a damaged file", async () => {
    expect((await problemOf(biffOf({ sheet: [formula(0, 0, marked(0))] }))).problem.key).toBe(
      "errors:xlsDamaged",
    );
  });
});

test("formats, dates from 1904, merged, hidden and embedded things are read as in newer files", async () => {
  const date = [
    record(0x041e, u16(164), unicode("dd.mm.yyyy.")),
    XF_GENERAL,
    record(0x00e0, u16(0), u16(164), new Array<number>(16).fill(0)),
  ];
  const sheet = [
    record(0x0208, u16(0), u16(0), u16(2), u16(0), u16(0), u16(0), u16(0x20), u16(0)),
    record(0x007d, u16(1), u16(1), u16(0), u16(0), u16(1)),
    record(0x0203, place(0, 0, 1), f64(40389)),
    record(0x0203, place(0, 1), f64(40389)),
    // A chart within the sheet: its cells are none of the sheet's.
    record(0x0809, u16(0x0600), u16(0x20)),
    record(0x0203, place(5, 5), f64(1)),
    record(0x000a),
    record(0x00e5, u16(1), u16(0), u16(0), u16(1), u16(2)),
  ];
  const { parts, warnings } = await open(
    biffOf({ globals: [record(0x0022, u16(1)), ...date], sheet, state: [1, 0] }),
  );
  // 31.07.2014 again; the merged cell begins in the block's last column and is one cell of it.
  expect(parts).toMatchObject([{ texts: [["31.07.2014.", "40389"]], merges: [] }]);
  expect(warnings).toEqual([
    message("reading:dates1904"),
    message("reading:sheetHidden", { sheet: "Dug" }),
    message("reading:hiddenRows", { sheet: "Dug", count: 1 }),
    message("reading:hiddenColumns", { sheet: "Dug", count: 1 }),
  ]);
});

test("links and macros are said, a chart's sheet is passed over", async () => {
  const stream = biffOf({ globals: [record(0x01ae, u16(1), unicode("a.xls"))], sheet: [label8(0, 0, "а")] });
  const { warnings } = await open(oleOf({ Workbook: stream, _VBA_PROJECT_CUR: new Uint8Array(1) }));
  expect(warnings).toEqual([message("reading:macrosLeftOut"), message("reading:linksLeftOut")]);
  expect((await problemOf(biffOf({ sheet: [label8(0, 0, "а")], state: [0, 2] }))).problem.key).toBe(
    "errors:sheetsEmpty",
  );
});

describe("a workbook is refused", () => {
  const ONE = [record(0x0203, place(0, 0), f64(1))];
  test.each<[string, Uint8Array, string]>([
    ["when it is locked", biffOf({ globals: [record(0x002f, u16(0))], sheet: ONE }), "errors:fileIsLocked"],
    [
      "when it is older than Excel 5",
      Uint8Array.from([...record(0x0409, u16(0), u16(0x10)), ...record(0x000a)]),
      "errors:xlsTooOld",
    ],
    ["when it is cut off", biffOf({ sheet: ONE }).subarray(0, -10), "errors:xlsDamaged"],
    [
      "when a record is longer than the file",
      biffOf({ sheet: [[...u16(0x0203), ...u16(0xffff)]] }),
      "errors:xlsDamaged",
    ],
    [
      "when a record is too short",
      biffOf({ sheet: [record(0x0203, place(0, 0), [1])] }),
      "errors:xlsDamaged",
    ],
    [
      "when a string is not there",
      biffOf({ sheet: [record(0x00fd, place(0, 0), u32(3))] }),
      "errors:xlsDamaged",
    ],
    [
      "when it claims four thousand million strings",
      biffOf({ globals: [record(0x00fc, u32(1), u32(0xffffffff), unicode("а"))] }),
      "errors:xlsDamaged",
    ],
    [
      "when a number is none",
      biffOf({ sheet: [record(0x0203, place(0, 0), f64(Number.NaN))] }),
      "errors:xlsDamaged",
    ],
    [
      "when its stream is missing from the container",
      withLostStream(oleOf({ Workbook: new Uint8Array(5000) })),
      "errors:oleDamaged",
    ],
  ])("%s", async (_, bytes, key) => {
    expect((await problemOf(bytes)).problem.key).toBe(key);
  });
});

/** The container with every entry of its allocation table pointing to itself: chains that never end. */
function withLostStream(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const table = 512 * (1 + view.getUint32(76, true));
  const directory = view.getUint32(48, true);
  for (let sector = 0; sector < 128; sector += 1)
    if (sector !== directory) view.setUint32(table + sector * 4, sector, true);
  return copy;
}
