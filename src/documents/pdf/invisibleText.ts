import type { Pdfjs } from "./pdfjs.ts";
import type { OperatorList } from "./rules.ts";

/** Text rendering modes that draw nothing (ISO 32000-1, table 106). */
const INVISIBLE = [3, 7];

/** Whether half of a page's text or more is not drawn: text recognition (OCR) lays it over the picture of the page. */
export function isRecognisedText(list: OperatorList, ops: Pdfjs["OPS"]): boolean {
  const kept: number[] = [];
  let mode = 0;
  let hidden = 0;
  let shown = 0;
  list.fnArray.forEach((fn, index) => {
    const args = list.argsArray[index] as readonly unknown[];
    if (fn === ops.save) kept.push(mode);
    else if (fn === ops.restore) mode = kept.pop() ?? mode;
    else if (fn === ops.setTextRenderingMode) mode = Number(args[0]);
    else if (fn === ops.showText) {
      const glyphs = args[0] as readonly unknown[];
      if (INVISIBLE.includes(mode)) hidden += glyphs.length;
      else shown += glyphs.length;
    }
  });
  return hidden > 0 && hidden >= shown;
}
