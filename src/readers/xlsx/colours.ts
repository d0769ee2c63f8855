import type { Colour } from "../../workbook/plan.ts";
import { child, descend, type Element } from "../../documents/xml/xmlTree.ts";

/** Colours that files name by number (ECMA-376 part 1, 18.8.27), from 8 on; 0 to 7 are the first eight again. */
const INDEXED =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333";
const PALETTE = INDEXED.split(" ");

/** Names of a theme's colours in the order in which styles count them: light and dark exchanged (18.8.3). */
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** The colours of a theme, in the order in which styles count them. */
export function themeColours(theme: Element | undefined): (Colour | null)[] {
  const scheme = descend(theme, "themeElements", "clrScheme");
  return THEME_ORDER.map((name) => {
    const [colour] = child(scheme, name)?.children ?? [];
    const value = colour?.attributes["lastClr"] ?? colour?.attributes["val"];
    return value !== undefined && /^[\dA-Fa-f]{6}$/u.test(value) ? value.toUpperCase() : null;
  });
}

/** The colour that an element names; null for the one that programs choose themselves. */
export function colourOf(element: Element | undefined, theme: readonly (Colour | null)[]): Colour | null {
  const { rgb, theme: number, indexed, tint } = element?.attributes ?? {};
  const plain =
    rgb !== undefined && /^[\dA-Fa-f]{6,8}$/u.test(rgb)
      ? rgb.slice(-6).toUpperCase()
      : number !== undefined
        ? (theme[Number(number)] ?? null)
        : indexed !== undefined
          ? (PALETTE[Number(indexed) < 8 ? Number(indexed) : Number(indexed) - 8] ?? null)
          : null;
  const share = Number(tint ?? 0);
  return plain === null || share === 0 || Number.isNaN(share) ? plain : tinted(plain, share);
}

/** Lighter (towards 1) or darker (towards -1). Files tint the lightness of HSL; on each part of the colour it is nearly the same. */
function tinted(colour: Colour, tint: number): Colour {
  const part = (at: number): string => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16);
    const changed = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.min(255, Math.max(0, Math.round(changed)))
      .toString(16)
      .padStart(2, "0")
      .toUpperCase();
  };
  return part(0) + part(2) + part(4);
}
