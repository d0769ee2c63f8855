import { performance } from "node:perf_hooks";
import { describe, expect, it, onTestFinished } from "vitest";
import { runSoon } from "../../src/functions/askEngine.ts";
import { serial, startFunctions } from "./excelFunctions.ts";

/** Keeps the thread busy, as a calculation does. */
function busy(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

describe("a batch of work", () => {
  it("lets others have their turn: 100 pieces of 3 ms are no task of 300 ms", async () => {
    let others = 0;
    const timer = setInterval(() => (others += 1), 1);
    const order: number[] = [];
    await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        runSoon(() => {
          busy(3);
          order.push(n);
        }),
      ),
    );
    clearInterval(timer);
    expect(order).toEqual(Array.from({ length: 100 }, (_, n) => n));
    // Turns of 12 ms or a little more: about 20 of them.
    expect(others).toBeGreaterThanOrEqual(10);
  });

  it("goes on after a piece that fails", async () => {
    const fails = runSoon(() => {
      throw new Error("this one");
    });
    const follows = runSoon(() => "done");
    await expect(fails).rejects.toThrow("this one");
    expect(await follows).toBe("done");
  });
});

describe("10,000 cells at once", () => {
  it("all get their own answer, while the thread stays free", async () => {
    const cells = await startFunctions();
    onTestFinished(cells.close);
    const loan = [204900000, 3, serial("2013-03-21"), serial("2014-03-21"), serial("2025-09-21")];
    const none = [null, null, null, null, null];
    // Of 6,000 balances on successive days, 3,000 interests and 1,000 schedules, the first and last are told apart.
    const batch = Array.from({ length: 10_000 }, (_, n): readonly [string, ...unknown[]] => {
      if (n < 6000) return ["BALANCE", ...loan, ...none, serial("2010-01-01") + n];
      return n < 9000
        ? ["INTEREST", n, 36, serial("2024-01-01"), serial("2024-01-11")]
        : ["SCHEDULE", ...loan];
    });
    await cells.call("BALANCE", ...loan, ...none, serial("2020-01-01"));
    let beats = 0;
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      const now = performance.now();
      beats += 1;
      longest = Math.max(longest, now - last);
      last = now;
    }, 1);
    const begun = performance.now();
    const shown = await cells.callAll(batch);
    const took = performance.now() - begun;
    clearInterval(beat);
    expect(shown).toHaveLength(10_000);
    expect(shown[0]).toEqual({ value: 0 });
    // 31 August 2022 is day 4,625 from 1 January 2010.
    expect(shown[serial("2022-08-31") - serial("2010-01-01")]).toEqual({ value: 59762500 });
    // 8,999 x 36 % x 10 / 360 = 89.99
    expect(shown[8999]).toEqual({ value: 89.99 });
    expect((shown[9999] as { value: unknown[][] }).value).toHaveLength(26);
    // Without turns it would be one task of all the calculations, and no beat at all.
    console.log(`10,000 cells in ${took.toFixed(0)} ms; longest task ${longest.toFixed(0)} ms`);
    expect(beats).toBeGreaterThanOrEqual(10);
  });
});
