/** Columns of a terminal that texts keep to. */
const WIDTH = 100;

/** A sentence in lines of at most 100 columns; a longer word stands whole. @param first before the first line */
export function wrapped(text: string, first = "", others = ""): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(/[ \n]+/u)) {
    const longer = isEmpty ? line + word : `${line} ${word}`;
    if (!isEmpty && Array.from(longer).length > WIDTH) {
      lines.push(line);
      line = others + word;
    } else line = longer;
    isEmpty = false;
  }
  return [...lines, line].join("\n");
}
