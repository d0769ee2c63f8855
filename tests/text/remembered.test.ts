import { expect, test } from "vitest";
import { remembered } from "../../src/text/remembered.ts";

test("a text that comes again is not worked out again, and gives the same", () => {
  const asked: string[] = [];
  const made = remembered((text) => {
    asked.push(text);
    return text === "" ? null : text.length;
  });
  expect(["a", "bb", "a", "", ""].map(made)).toEqual([1, 2, 1, null, null]);
  expect(asked).toEqual(["a", "bb", ""]);
});

test("neither long texts nor more than 5,000 short ones are kept", () => {
  let asked = 0;
  const made = remembered(() => (asked += 1));
  const long = "a".repeat(201);
  made(long);
  made(long);
  expect(asked).toBe(2);
  for (let number = 0; number <= 5000; number += 1) made(String(number));
  // The 5,001st began anew, so the first is unknown again and the last is not.
  made("5000");
  expect(asked).toBe(2 + 5001);
  made("0");
  expect(asked).toBe(2 + 5002);
});
