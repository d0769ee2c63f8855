/**
 * A text cut at spaces into lines of at most so many characters; a longer word stands on a line of its own.
 * Long notes are laid out as lines in cells below each other, since row heights follow neither merged cells nor text
 * that flows over its neighbours.
 */
export function wrapLines(text: string, characters: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \n]+/).filter((part) => part !== "")) {
    if (line !== "" && line.length + 1 + word.length > characters) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return line === "" ? lines : [...lines, line];
}
