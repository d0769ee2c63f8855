/** Three letters at least, each by itself: two may be words ("и о"). */
const SPACED = /(?<![\p{L}\p{N}])\p{L}(?:[ \u00a0]\p{L}){2,}(?![\p{L}\p{N}])/gu;

/** Text with words whose letters are spaced out made whole: "З А К О Н" is ЗАКОН, "П Л А Н" is ПЛАН. */
export function unspaced(text: string): string {
  return text.replace(SPACED, (word) => word.replace(/[ \u00a0]/gu, ""));
}
