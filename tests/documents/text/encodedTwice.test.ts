import { expect, test } from "vitest";
import { decodeText, encodedTwice } from "../../../src/documents/text/decodeText.ts";
import { message } from "../../../src/messages/message.ts";
import { inUtf8 } from "../bytes.ts";

const twice = (text: string): string => new TextDecoder("windows-1251").decode(inUtf8(text));

test("lines whose letters are bytes of UTF-8 are counted, and said", () => {
  const text = `Раздео;Износ\n${twice("План расхода")};1\n6;2\nx ${twice("Градска управа")}`;
  expect(encodedTwice(text)).toEqual({ count: 2, line: 2 });
  const { warnings } = decodeText({ name: "a", bytes: inUtf8(text) });
  expect(warnings).toEqual([message("reading:linesEncodedTwice", { count: 2, line: 2 })]);
});

test("behind a byte order mark that was taken for letters too", () => {
  const { warnings } = decodeText({ name: "a", bytes: inUtf8(`яю${twice("План")} ${twice("расхода")}`) });
  expect(warnings).toEqual([message("reading:linesEncodedTwice", { count: 1, line: 1 })]);
});

test.each([
  "Ђурђевдан, Љубљана, Њујорк, Ћуприја, Џорџ",
  "РЈСЉ „Електропривреда Србије“ – ЕПС № 5",
  "ЗАКОН О БУЏЕТУ РЕПУБЛИКЕ СРБИЈЕ ЗА 2014. ГОДИНУ",
  "Šaš, žućkasto, đonđušasto, ČĆŽŠĐ čćžšđ",
  "",
])("Serbian is not taken for it: %s", (text) => {
  expect(encodedTwice(text)).toBeNull();
});
