import { expect, test } from "vitest";
import { impossibleObjects } from "../../src/documents/pdf/objectBytes.ts";

const file = (widths: string, after = ""): Uint8Array =>
  Buffer.from(
    `%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<</Type /Font /Base#46ont /A /W [3 [277.83] 5 [${widths}]] /T (a \xff livestream\n) /Id <aF 0>>>\nendobj\n` +
      `2 0 obj\n<</Length 9 /Up true /No null>>\nstream\r\n\xff\xfe own } {\nendstream\nendobj\n${after}` +
      "xref\n0 2\n0000000000 65535 f \n0000000015 00000 n \ntrailer\n<</Size 2 /Root 1 0 R>>\nstartxref\n99\n%%EOF\n",
    "latin1",
  );

test("nothing is wrong with objects, streams and what stands between them", () => {
  expect(impossibleObjects(file("777.83 203.125"))).toBe(0);
});

test.each([
  ["bytes put in", "777.83w\xbd\x8a'}\xbd203.125"],
  ["bytes set high", "777\xff\xff203.125"],
  ["zeros", "777.83 \x00\x00 203.125"],
  ["a word of another place", "777.83 Tj 203.125"],
  ["a brace", "777.83 { 203.125"],
])("%s in the list of widths", (_, widths) => {
  expect(impossibleObjects(file(widths))).toBe(1);
});

test("each stretch counts once, behind the last stream too", () => {
  expect(impossibleObjects(file("777.83 } 203.125 }", "3 0 obj [1 2} 3]\nendobj\n"))).toBe(2);
});

test("a stream without an end is looked at up to its beginning", () => {
  expect(impossibleObjects(Buffer.from("1 0 obj <</Length 3>>\nstream\n\xff } {", "latin1"))).toBe(0);
});
