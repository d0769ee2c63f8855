/** How the lines of one cell are told apart where they are quoted: "first line | second line". */
const LINE_MARK = " | ";

/**
 * One text from the lines of a wrapped cell. Lines are joined by one space, after a hyphen too: budget laws break
 * names at spaces and after dashes alike ("Hypo Alpe-Adria-" / "Bank"), no word is hyphenated at a line's end, and
 * a space never changes what foldForComparison gives around a dash.
 */
export function joinLines(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim().replace(/\s+/gu, " "))
    .filter((line) => line !== "")
    .join(" ");
}

/** The lines of a cell that is quoted with " | " between them, or that has line breaks. */
export function linesOf(text: string): string[] {
  return text
    .split(/\s\|\s|\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** The lines of a cell, quoted as one text: joined by " | ". */
export function quoteLines(lines: readonly string[]): string {
  return lines.map((line) => line.trim()).join(LINE_MARK);
}

/** The line of a text, from 1, in which a place stands that is counted in signs from 0. */
export function lineAt(text: string, at: number): number {
  return text.slice(0, at).split("\n").length;
}
