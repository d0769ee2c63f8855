import type { TextItem } from "./pdfRuns.ts";
import type { Pdfjs } from "./pdfjs.ts";
import type { OperatorList } from "./rules.ts";

/** Codes that a parser takes for blanks and leaves out: as numbers of glyphs they are & ' ( ) and *. */
const BLANKS = /^[\t-\r]$/u;
/** Of "(" among them: it belongs to what follows, the others to what stands before. */
const OPENING = "\u000b";

/** A page's text with the signs put back that a parser has left out of it. */
interface WithSigns {
  readonly items: readonly TextItem[];
  /** Signs whose place was not found; most of them are brackets. */
  readonly lost: number;
}

/** A sign as it is drawn, with the number of the operator that draws it. */
interface DrawnSign {
  readonly sign: string;
  readonly operator: number;
}

/**
 * Puts the signs of fonts that give glyph numbers back which a parser leaves out of a page's text, since their numbers
 * are those of blanks. What is drawn is gone through beside the text, font by font; where the two are not one but for
 * blanks, nothing of that font is put back.
 * @param items the page's text in the order in which it is drawn
 * @param fonts names of the fonts of glyph numbers, as their text has them
 */
export function withLostSigns(
  items: readonly TextItem[],
  list: OperatorList,
  ops: Pdfjs["OPS"],
  fonts: ReadonlySet<string>,
): WithSigns {
  let lost = 0;
  const found = [...items];
  for (const [font, drawn] of drawnIn(list, ops, fonts)) {
    const blanks = drawn.filter(({ sign }) => BLANKS.test(sign)).length;
    if (blanks === 0) continue;
    // A parser ends a line with an empty item.
    const places = items.flatMap(({ fontName, str }, at) =>
      fontName === font && str.trim() !== "" ? [at] : [],
    );
    const whole = putBack(
      places.map((at) => items[at] as TextItem),
      drawn,
    );
    if (whole === null) lost += blanks;
    else for (const [index, at] of places.entries()) found[at] = whole[index] as TextItem;
  }
  return { items: found, lost };
}

function drawnIn(
  list: OperatorList,
  ops: Pdfjs["OPS"],
  fonts: ReadonlySet<string>,
): Map<string, DrawnSign[]> {
  const drawn = new Map<string, DrawnSign[]>();
  const kept: string[] = [];
  let font = "";
  list.fnArray.forEach((fn, operator) => {
    const args = list.argsArray[operator] as readonly unknown[] | null;
    if (fn === ops.save) kept.push(font);
    else if (fn === ops.restore) font = kept.pop() ?? font;
    else if (fn === ops.setFont) font = String(args?.[0]);
    else if (fn === ops.showText && fonts.has(font)) {
      const signs = drawn.get(font) ?? [];
      drawn.set(font, signs);
      for (const glyph of (args?.[0] ?? []) as readonly unknown[]) signs.push(...signsOf(glyph, operator));
    }
  });
  return drawn;
}

/** Numbers among the glyphs move the pen. */
function signsOf(glyph: unknown, operator: number): DrawnSign[] {
  const { unicode } = (typeof glyph === "object" && glyph !== null ? glyph : {}) as { unicode?: unknown };
  return typeof unicode === "string" ? Array.from(unicode, (sign) => ({ sign, operator })) : [];
}

/** Null where text and drawing differ in more than blanks. */
function putBack(items: readonly TextItem[], drawn: readonly DrawnSign[]): TextItem[] | null {
  const whole: TextItem[] = [];
  let at = 0;
  const blanksHere = (): DrawnSign[] => {
    const blanks: DrawnSign[] = [];
    for (let next = drawn[at]; next && isBlank(next); next = drawn[at]) {
      if (BLANKS.test(next.sign)) blanks.push(next);
      at += 1;
    }
    return blanks;
  };
  for (const item of items) {
    let text = "";
    let gap = "";
    for (const sign of item.str) {
      if (/\s/u.test(sign)) {
        gap = sign;
        continue;
      }
      const last = drawn[at - 1];
      const blanks = blanksHere();
      const next = drawn[at];
      if (next?.sign !== sign) return null;
      at += 1;
      if (text === "") {
        const [before, own] = parted(blanks, last, next);
        const above = whole.at(-1);
        if (above) whole[whole.length - 1] = behind(above, before);
        text = signs(above ? own : blanks) + sign;
        continue;
      }
      text += between(blanks, gap, last, next) + sign;
      gap = "";
    }
    whole.push({ ...item, str: text });
  }
  const rest = blanksHere();
  const last = whole.at(-1);
  if (last) whole[whole.length - 1] = behind(last, rest);
  return at === drawn.length && last ? whole : null;
}

const signs = (drawn: readonly DrawnSign[]): string => drawn.map(({ sign }) => sign).join("");

function isBlank({ sign }: DrawnSign): boolean {
  return /\s/u.test(sign);
}

/** Signs between two pieces of text: those of the piece before, and those of the one that follows. */
function parted(
  blanks: readonly DrawnSign[],
  last: DrawnSign | undefined,
  next: DrawnSign,
): [DrawnSign[], DrawnSign[]] {
  const opens = blanks.findIndex(
    ({ sign, operator }) => operator !== last?.operator && (operator === next.operator || sign === OPENING),
  );
  const at = last?.operator === next.operator ? blanks.findIndex(({ sign }) => sign === OPENING) : opens;
  return at < 0 ? [[...blanks], []] : [blanks.slice(0, at), blanks.slice(at)];
}

/** Signs within a piece: what the parser took for a gap is their own width, but where the next word is drawn apart. */
function between(
  blanks: readonly DrawnSign[],
  gap: string,
  last: DrawnSign | undefined,
  next: DrawnSign,
): string {
  if (blanks.length === 0) return gap;
  if (last?.operator === next.operator) return signs(blanks);
  const [left, right] = parted(blanks, last, next);
  return signs(left) + gap + signs(right);
}

function behind(item: TextItem, blanks: readonly DrawnSign[]): TextItem {
  return blanks.length === 0 ? item : { ...item, str: item.str + signs(blanks) };
}
