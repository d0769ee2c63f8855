import { expect, test } from "vitest";
import { isImpossibleDrawing } from "../../src/documents/pdf/drawingBytes.ts";

const drawing = (content: string): Uint8Array => Buffer.from(content, "latin1");

test.each([
  ["digits", "BT /F1 9 Tf <0033000a00FF> Tj ET"],
  ["digits on two lines", "BT <0033\r\n 000a> Tj ET"],
  ["strings in a list", "BT [<0033> -20 <000a>] TJ ET"],
  ["brackets of all kinds within a literal string", "BT (a (b) <z> \\( <z>) Tj <0033> Tj ET"],
  ["a dictionary with words", "/Span <</ActualText (x) /Lang /sr>> BDC BT <0033> Tj ET EMC"],
  ["a comment", "% <zz>\nBT <0033> Tj ET"],
  ["bytes of a picture", "BI /W 1 ID <zz> EI BT <0033> Tj ET"],
  ["no text at all", "0 0 m <zz> 9 9 l S"],
])("is possible: %s", (_, content) => {
  expect(isImpossibleDrawing(drawing(content))).toBe(false);
});

test.each([
  ["bytes set high", "BT <0033\xff\xff\xff\x7f0046> Tj ET"],
  ["zeros", "BT <0033\0\0\0\x000046> Tj ET"],
  ["in a list", "BT [(abc) <00x3>] TJ ET"],
  ["after a literal string with brackets", "BT (a (b) \\)) Tj <003$> Tj ET"],
])("is impossible: %s", (_, content) => {
  expect(isImpossibleDrawing(drawing(content))).toBe(true);
});
