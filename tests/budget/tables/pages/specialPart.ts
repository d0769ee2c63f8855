import type { Drawn } from "./drawnPages.ts";

/** The special part as the law of 2011 heads it, drawn narrower: eleven columns with their numbers below. */
const MIDDLES = [45, 80, 115, 140, 160, 180, 210, 330, 440, 495, 550];
export const SPECIAL_HEADER: Drawn[] = [
  [50, { middle: 45 }, "Раздео"],
  [50, { middle: 80 }, "Глава"],
  [50, { middle: 115 }, "Функц"],
  [50, { middle: 160 }, "Главни пр"],
  [50, { middle: 210 }, "Екон."],
  [60, { middle: 160 }, "пројекат"],
  [60, { middle: 210 }, "класи-"],
  [70, { middle: 210 }, "фикација"],
  [60, { middle: 330 }, "ОПИС"],
  [60, { middle: 440 }, "Средства"],
  [70, { middle: 440 }, "из буџета"],
  [60, { middle: 495 }, "Приходи"],
  [60, { middle: 550 }, "Укупна"],
  ...MIDDLES.map((middle, at): Drawn => [88, { middle }, String(at + 1)]),
];
/** A row of it. */
export const account = (y: number, code: string, name: string, amount: string): Drawn[] => [
  [y, { middle: 210 }, code],
  [y, { left: 235 }, name],
  // The figures of the law of 2010 stand a little off their row's line.
  [y + 1.5, { right: 465 }, amount],
  [y + 1.5, { right: 575 }, amount],
];
