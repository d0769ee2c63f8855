/** What a number format makes of a number, as far as reading it is concerned. */
interface FormatMeaning {
  /** A serial number is shown as a date, with or without its time. */
  readonly isDate: boolean;
  /** 0.03 is shown as 3%. */
  readonly isPercent: boolean;
  /** Text that stands beside the number (`#,##0 "CNY"` or `[$EUR] #,##0`). */
  readonly words: readonly string[];
}

/**
 * Reads a number format code (en-US, ECMA-376 part 1, 18.8.31). Only the first section counts, that of positive numbers.
 */
export function meaningOf(format: string): FormatMeaning {
  const words: string[] = [];
  const keep = (text: string): string => {
    if (text.trim() !== "") words.push(text.trim());
    return "";
  };
  const codes = firstSection(format)
    .replace(/"([^"]*)"/gu, (_, text: string) => keep(text))
    .replace(/\[\$([^\][-]*)(?:-[^\][]*)?\]/gu, (_, text: string) => keep(text))
    .replace(/\[[^\][]*\]/gu, "")
    // What follows these is a letter shown as it is, a gap as wide as one, a letter repeated.
    .replace(/[\\_*]./gu, "");
  const isGeneral = /general/iu.test(codes);
  const hasDigits = /[0#?]/u.test(codes);
  const isTime = /[hs]/iu.test(codes);
  const isDate = !isGeneral && !hasDigits && (/[dy]/iu.test(codes) || (!isTime && /m/iu.test(codes)));
  return { isDate, isPercent: codes.includes("%"), words };
}

/** Up to the first ";" that is not quoted. */
function firstSection(format: string): string {
  return /^(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\[])*/u.exec(format)?.[0] ?? format;
}
