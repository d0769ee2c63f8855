import { expect, test } from "vitest";
import { parseJson } from "../../src/documents/parseJson.ts";
import { Problem } from "../../src/messages/message.ts";

const file = (text: string) => ({ name: "terms.json", bytes: new TextEncoder().encode(text) });

test("a value, with or without a byte order mark", () => {
  expect(parseJson(file('{ "id": "x-ray" }'))).toEqual({ id: "x-ray" });
  expect(parseJson(file('\ufeff{ "id": "x-ray" }'))).toEqual({ id: "x-ray" });
});

test.each([
  ["a comma too many", '{\n  "id": "x-ray",\n}', "errors:notJsonAtLine", 3],
  ["cut off", '{\n  "id": "x-ray",\n  "name": ', "errors:notJsonAtLine", 3],
  ["no JSON at all", "%PDF-1.7", "errors:notJson", undefined],
])("%s", (_, text, key, line) => {
  try {
    parseJson(file(text));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    expect([error.problem.key, error.problem.params["line"], error.place.document]).toEqual([
      key,
      line,
      "terms.json",
    ]);
    return;
  }
  throw new Error("it was read");
});
