/** Whether a text has as many opening brackets as closing ones: where not, a sign of it may be lost. */
export function bracketsMatch(text: string): boolean {
  return text.split("(").length === text.split(")").length;
}
