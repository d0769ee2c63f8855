import { invalidArgument } from "../refusals.ts";

/**
 * A rule's formula, or its plain bound, in the American notation: semicolons part nothing but the rows of a constant array, and a
 * number has a point.
 * @throws Refusal InvalidArgument
 */
export function requireAmerican(text: string): void {
  const outside = text.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!|\{[^}]*\}/gu, "");
  const isBound = !text.startsWith("=") && /^[-+]?\d+,\d+$/u.test(text.trim());
  if (isBound || outside.includes(";")) invalidArgument(`Not in the American notation: ${text}`);
}
