import { unmasked } from "./book.ts";
import type { Parts } from "./packageFaults.ts";
import { childrenNamed, everyElement } from "./xmlTree.ts";

const LONGEST = 32_767;

/** The texts that cells share: counted right, not too long, and with the blanks at their ends. */
export function textFaults(parts: Parts): string[] {
  const root = parts.get("xl/sharedStrings.xml");
  if (!root) return [];
  const items = childrenNamed(root, "si");
  const { uniqueCount } = root.attributes;
  return [
    ...(uniqueCount !== undefined && Number(uniqueCount) !== items.length ? ["count of shared texts"] : []),
    ...items.flatMap((item, index) => {
      const texts = everyElement(item).filter(({ name }) => name === "t");
      const whole = unmasked(texts.map(({ text }) => text).join(""));
      const isCut = texts.some(
        ({ text, attributes }) =>
          /^[ \t\r\n]|[ \t\r\n]$/.test(text) && attributes["xml:space"] !== "preserve",
      );
      return [
        ...(whole.length > LONGEST ? [`shared text ${index} of ${whole.length} characters`] : []),
        ...(isCut ? [`shared text ${index} would lose the blanks at its ends`] : []),
      ];
    }),
  ];
}
