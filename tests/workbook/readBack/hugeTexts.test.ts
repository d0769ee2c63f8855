import { expect, test } from "vitest";
import { sampled } from "../../sampled.ts";
import { edited, PLAN, said } from "./edited.ts";
import { processorTime } from "../../patience.ts";

const TABLES = PLAN.sheets.flatMap(({ tables }) => tables);
const LENGTH = 1_000_000;
const TEXTS = { digits: "9".repeat(LENGTH), groups: `1${" 234".repeat(LENGTH / 4)}` };

test.each(
  sampled(["tblLoans", "tblDrawdowns", "tblFees", "tblPrepayments", "tblInstalments", "tblPayments"], 1),
)(
  "a million characters in a cell of %s are read or refused in time, and quoted by their beginning",
  (name) => {
    const table = TABLES.find((one) => one.name === name);
    const start = processorTime();
    let faults = 0;
    for (const { header } of table?.columns ?? []) {
      for (const value of Object.values(TEXTS)) {
        const read = said(edited((user) => user.putIn(name, header, 0, { value, formula: null })));
        faults += read.faults.length;
        for (const sentence of [...read.faults, ...read.warnings])
          expect(sentence.length, header).toBeLessThan(1000);
      }
    }
    expect(faults).toBeGreaterThan(3);
    expect(processorTime() - start).toBeLessThan(60_000);
  },
);
