import { decimalText, normalized, type Decimal } from "../../money/decimal.ts";

/** Whether two values of a dossier say the same: 3 and 3.00 do, an absent member and an undefined one do. */
export function sameValue(a: unknown, b: unknown): boolean {
  return canonicalText(a) === canonicalText(b);
}

/** One text for all values that say the same, whatever order their members are in. */
export function canonicalText(value: unknown): string {
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value !== "object" || value === null)
    return value === undefined ? "undefined" : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (isDecimal(value)) return `decimal ${decimalText(normalized(value))}`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalText(member)}`).join(",")}}`;
}

function isDecimal(value: object): value is Decimal {
  return "digits" in value && typeof value.digits === "bigint" && "scale" in value;
}
