import { describe, expect, it } from "vitest";
import { deepEqual } from "../../src/taskpane/state/deepEqual.ts";

describe("values that say the same", () => {
  it.each([
    [{ a: 1n, b: [1, "2"] }, { b: [1, "2"], a: 1n }, true],
    [{ a: 1n }, { a: 1 }, false],
    [{ a: undefined }, {}, true],
    [{ a: null }, {}, false],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [[1], [1, undefined], false],
    [Number.NaN, Number.NaN, true],
  ])("%# ", (a, b, same) => {
    expect(deepEqual(a, b)).toBe(same);
  });
});
