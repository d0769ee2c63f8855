import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { LONGEST } from "../longestTests.ts";

const TESTS = fileURLToPath(new URL("..", import.meta.url));

it("the order of tests names files that exist, each once", () => {
  expect(LONGEST.filter((file) => !existsSync(TESTS + file))).toEqual([]);
  expect(new Set(LONGEST).size).toBe(LONGEST.length);
});
