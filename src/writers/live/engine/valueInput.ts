import { quoted } from "../../../workbook/formulas/quoted.ts";
import type { ModelValue } from "./modelBytes.ts";

/** What a value's input means; null for one that is left to the engine. */
export function valueOfInput(input: string): ModelValue | null {
  if (input.startsWith("=")) return null;
  if (input === "TRUE" || input === "FALSE") return { kind: "logical", value: input === "TRUE" };
  if (input.startsWith("'")) return input === "'" ? null : { kind: "text", value: input.slice(1) };
  const value = Number(input);
  return input === "" || !Number.isFinite(value) ? null : { kind: "number", value };
}

/** A formula that gives the value; null for an error. */
export function formulaOfValue({ kind, value }: ModelValue): string | null {
  switch (kind) {
    case "number":
      return String(value);
    case "logical":
      return value ? "TRUE" : "FALSE";
    case "text":
      return quoted(value);
    default:
      return null;
  }
}
