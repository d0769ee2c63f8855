import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { hasHugeMap } from "../../src/documents/pdf/hugeMaps.ts";

const cmap = (ranges: string): string =>
  `begincmap 1 begincodespacerange <00> <ffffffff> endcodespacerange 1 beginbfrange ${ranges} endbfrange endcmap`;

function plain(ranges: string): Uint8Array {
  return Buffer.from(
    `%PDF-1.4\n5 0 obj\n<< /Length 0 >>\nstream\n${cmap(ranges)}\nendstream\n%%EOF`,
    "latin1",
  );
}

function deflated(ranges: string): Uint8Array {
  const data = deflateSync(Buffer.from(cmap(ranges)));
  return Buffer.concat([
    Buffer.from(`%PDF-1.4\n5 0 obj\n<< /Filter /FlateDecode /Length ${data.length} >>\nstream\n`, "latin1"),
    data,
    Buffer.from("\nendstream\n%%EOF", "latin1"),
  ]);
}

test.each([
  ["stated plainly", plain],
  ["deflated", deflated],
])("a map of more codes than there are letters is known, %s", async (_, make) => {
  expect(await hasHugeMap(make("<00> <ffffffff> <0041>"))).toBe(true);
  // Twenty ranges of 65,536 codes: 1,310,720, where Unicode has 1,114,112 places.
  expect(await hasHugeMap(make("<0000> <ffff> <0041> ".repeat(20)))).toBe(true);
  expect(await hasHugeMap(make("<0000> <ffff> <0041> ".repeat(17)))).toBe(false);
  // Letters in a list, a ligature of two among them, are no range.
  expect(await hasHugeMap(make("<0003> <0005> [<0041> <00660069> <0043>]"))).toBe(false);
});
