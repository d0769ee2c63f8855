import { expect, it } from "vitest";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
import { explainRow } from "../../src/loan/explain.ts";
import { loanOfSeed } from "../loan/reference/loans.ts";
import { said } from "../messages/sayable.ts";

it("each row of a handful of random loans can be explained in full", () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    const { loan } = loanOfSeed(seed);
    for (const row of buildSchedule(loan).rows) {
      expect(explainRow(loan, row).map(said).join(" ")).not.toContain("undefined");
    }
  }
});
