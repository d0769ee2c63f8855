import { describe, expect, it } from "vitest";
import { generatedMetadata, type FunctionMetadata } from "./excelFunctions.ts";

const generated = await generatedMetadata();
const { functions } = JSON.parse(generated.metadataJson) as { functions: readonly FunctionMetadata[] };

const LOAN = ["drawn", "ratePercent", "start", "firstPrincipal", "lastPrincipal"];
const CONVENTIONS = ["[monthsBetween]", "[dayCount]", "[repayment]", "[calendars]", "[convention]"];

describe("functions.json", () => {
  it("is made without complaint", () => {
    expect(generated.errors).toEqual([]);
  });

  it("declares the nine functions with their arguments, in order", () => {
    const signature = ({ name, parameters }: FunctionMetadata): string =>
      `${name}(${parameters.map((one) => (one.optional ? `[${one.name}]` : one.name)).join(", ")})`;
    expect(functions.map(signature)).toEqual([
      `SCHEDULE(${[...LOAN, ...CONVENTIONS].join(", ")})`,
      // Excel's form lets nothing needed follow what may be left out; the function itself asks for asOf.
      `BALANCE(${[...LOAN, ...CONVENTIONS, "[asOf]"].join(", ")})`,
      "INTEREST(balance, ratePercent, from, to, [dayCount])",
      "YEARFRAC(from, to, [dayCount])",
      "DUEDATE(date, [calendars], [convention])",
      "NUMBER(text)",
      "LATIN(text)",
      "CYRILLIC(text)",
      `GRANTELEMENT(${[...LOAN, ...CONVENTIONS, "[discountPercent]"].join(", ")})`,
    ]);
  });

  it("lets SCHEDULE alone spill", () => {
    const matrices = functions.filter(({ result }) => result.dimensionality === "matrix");
    expect(matrices.map(({ name }) => name)).toEqual(["SCHEDULE"]);
  });

  it("describes every function and argument, and lets each argument be anything, so that a sentence can answer", () => {
    for (const { description, parameters } of functions) {
      expect(description.length).toBeGreaterThan(20);
      for (const parameter of parameters) {
        expect(parameter.type).toBe("any");
        expect(parameter.description).toMatch(/\.$/);
      }
    }
  });
});
