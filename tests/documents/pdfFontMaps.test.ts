import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { codesOfFont } from "../../src/documents/pdf/fontMaps.ts";
import { hasHugeMap } from "../../src/documents/pdf/hugeMaps.ts";

const short = (...numbers: readonly number[]): number[] => numbers.flatMap((n) => [(n >> 8) & 255, n & 255]);
const long = (...numbers: readonly number[]): number[] => numbers.flatMap((n) => short(n / 65_536, n));

/** A font file of one table, which holds the maps (ISO/IEC 14496-22, 5.2.1). */
function font(...maps: readonly (readonly number[])[]): Uint8Array {
  let offset = 4 + 8 * maps.length;
  const records = maps.flatMap((map) => {
    const record = [...short(3, 1), ...long(offset)];
    offset += map.length;
    return record;
  });
  const table = [...short(0, maps.length), ...records, ...maps.flat()];
  const head = [...long(0x00010000), ...short(1, 0, 0, 0)];
  return Uint8Array.from([...head, ...long(0x636d6170, 0, 28, table.length), ...table]);
}
const segments = (...bounds: readonly (readonly [first: number, last: number])[]): number[] =>
  short(
    4,
    0,
    0,
    2 * bounds.length,
    0,
    0,
    0,
    ...bounds.map(([, last]) => last),
    0,
    ...bounds.map(([first]) => first),
    ...bounds.flatMap(() => [0, 0]),
  );
const groups = (stated: number, ...bounds: readonly (readonly [first: number, last: number])[]): number[] => [
  ...short(12, 0),
  ...long(0, 0, stated, ...bounds.flatMap(([first, last]) => [first, last, 1])),
];
const byFirstByte = (entries: number): number[] =>
  short(
    2,
    0,
    0,
    ...Array.from({ length: 256 }, (_, byte) => (byte === 1 ? 8 : 0)),
    0,
    9,
    0,
    0,
    0,
    entries,
    0,
    0,
  );

test.each([
  ["segments", font(segments([32, 126], [0xffff, 0xffff])), 96],
  ["a segment whose bounds are exchanged", font(segments([126, 32])), 0],
  ["a thousand segments that each hold all", font(segments(...Array(1000).fill([0, 0xffff]))), 65_536_000],
  ["groups", font(groups(2, [32, 126], [0x400, 0x45f])), 191],
  ["a group of all numbers", font(groups(1, [0, 0xffffffff])), 2 ** 32],
  ["groups that the file does not hold", font(groups(0xffffffff, [1, 1])), 2 ** 32 - 1],
  ["ranges by the first byte", font(byFirstByte(200)), 255 + 200],
  ["two maps", font(segments([32, 126]), groups(1, [1, 5])), 100],
  ["a list of codes", font(short(6, 0, 0, 32, 95)), 0],
  ["too many fonts to go through", Uint8Array.from(long(0x74746366, 0x10000, 0xffffffff)), Infinity],
  ["nothing", new Uint8Array(), 0],
  ["no font", Uint8Array.from({ length: 400 }, (_, at) => at & 255), 0],
])("codes of a font: %s", (_, bytes, codes) => {
  expect(codesOfFont(bytes)).toBe(codes);
});

const pdf = (dictionary: string, data: Uint8Array): Uint8Array =>
  Buffer.concat([
    Buffer.from(`%PDF-1.4\n5 0 obj\n<< /Length1 9 ${dictionary} >>\nstream\n`, "latin1"),
    data,
    Buffer.from("\nendstream\n%%EOF", "latin1"),
  ]);

test("a PDF whose font states more codes than there are letters is known, however the font is kept", async () => {
  const huge = font(segments(...Array(20).fill([0, 0xffff])));
  const usual = font(segments([32, 126], [0x400, 0x45f]));
  const packed = deflateSync(huge);
  expect(await hasHugeMap(pdf("", huge))).toBe(true);
  expect(await hasHugeMap(pdf("/Filter /FlateDecode", packed))).toBe(true);
  expect(await hasHugeMap(pdf(`/Filter [/FlateDecode] /Length ${packed.length}`, packed))).toBe(true);
  // A parser does not believe the length; nor does it look at the check sum.
  expect(await hasHugeMap(pdf("/Filter /FlateDecode /Length 9", packed))).toBe(true);
  packed.fill(0, packed.length - 4);
  expect(await hasHugeMap(pdf("/Filter /FlateDecode", packed))).toBe(true);
  expect(await hasHugeMap(pdf("", usual))).toBe(false);
  expect(await hasHugeMap(pdf("/Filter /FlateDecode", deflateSync(usual)))).toBe(false);
});
