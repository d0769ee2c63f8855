/** Words as a text within a formula: a quotation mark among them stands twice. */
export function quoted(words: string): string {
  return `"${words.replaceAll('"', '""')}"`;
}
