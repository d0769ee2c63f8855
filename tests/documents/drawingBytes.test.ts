import { expect, test } from "vitest";
import { isImpossibleDrawing } from "../../src/documents/pdf/damagedStreams.ts";

const drawing = (content: string): Uint8Array => Buffer.from(`q BT ${content}\nET Q\n`, "latin1");

test.each([
  ["digits", "/F1 9 Tf <0033000a00FF> Tj"],
  ["digits on two lines", "<0033\r\n 000a> Tj"],
  ["strings in a list", "[<0033> -20 <000a>]TJ"],
  ["brackets of all kinds within a literal string", "(a (b) <z> \\( <z> \xff) Tj <0033> Tj"],
  ["a dictionary with words", "/Span <</ActualText (x) /Lang /sr /A true>> BDC <0033> Tj EMC"],
  ["a name of any signs", "/\xc0\xe1#20c 9 Tf <0033> Tj"],
  ["a comment", "% <zz> abc \xff\n<0033> Tj"],
  ["bytes of a picture", "BI /W 1 ID <zz> EI <0033> Tj"],
  ["operators of other programs", "BX 1 own EX <0033> Tj"],
  ["operators behind numbers and brackets", "1 0 0 1 72 700Tm(a)Tj T* 0 g 1 w 2 J (b) ' 1 2 (c) \" f* W* n"],
  ["numbers as programs write them", "+1 -.5 --3 4. .002 1.2e-05 0-7 . Tw <0033> Tj"],
])("is possible: %s", (_, content) => {
  expect(isImpossibleDrawing(drawing(content))).toBe(false);
});

test("what shows no text is not looked at", () => {
  expect(isImpossibleDrawing(Buffer.from("<x:xmpmeta>(a) Tj own</x:xmpmeta>"))).toBe(false);
  expect(isImpossibleDrawing(Buffer.from("0 0 m 9 9 l S own"))).toBe(false);
});

test.each([
  ["bytes set high in a string", "<0033\xff\xff\xff\x7f0046> Tj"],
  ["bytes set high over an operator and a bracket", "1 0 0 1 80.5 550.2 \xff\xff\xff\x7f0042> Tj <0041> Tj"],
  ["zeros", "<0033\0\0\0\x000046> Tj"],
  ["zeros between numbers", "1 0 \0\0 1 80.5 550.2 Tm <0046> Tj"],
  ["in a list", "[(abc) <00x3>] TJ"],
  ["after a literal string with brackets", "(a (b) \\)) Tj <003$> Tj"],
  ["a word that is no operator", "1 0 0 1 80.5 550.2 Um <0033> Tj"],
  ["a number with a letter", "1 0 0 1 8p.5 550.2 Tm <0033> Tj"],
  ["a bracket too many", "<0033>> > Tj <0033> Tj"],
  ["a string that is not begun", "0033> Tj <0033> Tj"],
])("is impossible: %s", (_, content) => {
  expect(isImpossibleDrawing(drawing(content))).toBe(true);
});
