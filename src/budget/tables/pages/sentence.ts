import type { Piece, TextLine } from "./pageLines.ts";

/** Spaces of justified text are at most this wide, in font sizes. */
const MOST_SPACE = 2;

/** Justified text: words on both sides of a number or one of them, without a gap as between columns. */
export function isSentence({ pieces, size }: TextLine): boolean {
  const words = pieces.some(({ text }) => /\p{Ll}{2}/u.test(text));
  return (
    words &&
    pieces.every(({ left }, at) => at === 0 || left - (pieces[at - 1] as Piece).right < MOST_SPACE * size)
  );
}
