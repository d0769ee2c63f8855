import type { Pdfjs } from "./pdfjs.ts";
import type { OperatorList } from "./rules.ts";

/** Text rendering modes that draw nothing (ISO 32000-1, table 106). */
const INVISIBLE = [3, 7];

/** What of a page's text is not drawn: text recognition (OCR) lays such over a picture. */
interface HiddenText {
  /** Glyphs that are not drawn. */
  readonly hidden: number;
  /** Whether the page is a picture with its text laid over it: at least half of its glyphs are not drawn. */
  readonly isRecognised: boolean;
}

export function hiddenTextIn(list: OperatorList, ops: Pdfjs["OPS"]): HiddenText {
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
  return { hidden, isRecognised: hidden > 0 && hidden >= shown };
}
