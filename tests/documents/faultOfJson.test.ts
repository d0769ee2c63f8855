import { expect, test } from "vitest";
import { faultOfJson } from "../../src/documents/faultOfJson.ts";
import { parseJson } from "../../src/documents/parseJson.ts";
import { inUtf8 } from "./bytes.ts";

const twice = (key: string, line: number) => ({ key: "errors:jsonKeyTwice", params: { key, line } });
const LONG = { key: "errors:jsonLongNumber", params: { line: 1, most: 60 } };

test.each([
  ["a key twice", '{"a": 1,\n "b": 2,\n "a": 3}', twice("a", 3)],
  ["a key twice, one of them escaped", '{"ab": 1, "\\u0061b": 2}', twice("ab", 1)],
  ["a key twice deep within", '[{"x": {"y": [1, {"k": 0, "k" : 0}]}}]', twice("k", 1)],
  ["the same key in two objects", '[{"a": 1}, {"a": {"a": 2}}]', null],
  ["values that look like keys", '{"a": "a", "b": ["a", "a"], "c": "{\\"a\\":1,\\"a\\":2}"}', null],
  ["keys that every object has", '{"constructor": 1, "toString": 2, "__proto__": 3}', null],
  ["such a key twice", '{"__proto__": 1, "__proto__": 2}', twice("__proto__", 1)],
  ["lists a hundred deep", "[".repeat(100) + "]".repeat(100), null],
  ["lists deeper than that", "[".repeat(101) + "]".repeat(101), { key: "errors:jsonTooDeep", params: {} }],
  ["a number of sixty signs", `{"a": "${"9".repeat(60)}", "b": ${"9".repeat(60)}}`, null],
  ["an amount of more", `{"a": "${"9".repeat(61)}"}`, LONG],
  ["a rate of more", `{"a": "0.${"3".repeat(1_000_000)}"}`, LONG],
  ["a number of more", `[-${"9".repeat(1_000_000)}]`, LONG],
  ["a text of more", `["${"nine ".repeat(100)}9"]`, null],
])("%s", (_, text, fault) => {
  expect(faultOfJson(text)).toEqual(fault);
});

test("a file with such a fault is refused, and names the key", () => {
  const bytes = inUtf8('{"id": "a",\n"id": "b"}');
  expect(() => parseJson({ name: "terms.json", bytes })).toThrow(
    expect.objectContaining({
      problem: { key: "errors:jsonKeyTwice", params: { document: "terms.json", key: "id", line: 2 } },
    }) as Error,
  );
});

test("a long file takes time in proportion to its length", () => {
  const keys = Array.from({ length: 20_000 }, (_, index) => `"k${index}": "${"\\\\".repeat(20)}"`).join(
    ",\n",
  );
  expect(faultOfJson(`{${keys}}`)).toBeNull();
  expect(faultOfJson(`{${keys}, "k7": 0}`)).toEqual(twice("k7", 20_000));
});
