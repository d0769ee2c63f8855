import { inUtf8 } from "./bytes.ts";

/** What a line is filled with, again and again; in a law whose list of debts follows. */
export const FILLINGS = [
  " ",
  "\t",
  ".",
  ",",
  "|",
  ":",
  ")",
  "0",
  "а",
  "\u00a0.",
  "1 ",
  "а ",
  "0, ",
  "износи ",
  "стање на дан ",
  "стање јавног дуга ",
  "ukupno ",
  "за 2014. годину ",
  "EUR 1 ",
  "01.01.2014 ",
  "[",
  "<!--",
] as const;

/** A law as a delimited file, with such a line within its sentences. */
export const lawWithLine = (line: string): Uint8Array =>
  inUtf8(
    [
      "Закон о буџету Републике Србије за 2014. годину",
      `В. Стање јавног дуга Републике Србије, на дан 31. јул 2014. године, износи${line}динара`,
      `A${line}A`,
      "Ред. број;Назив дуга;Услови;Стање дуга у EUR;Стање дуга у RSD",
      "6.6;Export – Import Bank of China – Мост Земун–Борча;;113.307.916;13.230.693.360",
      ";Први датум отплате главнице;21.01.2016.;;",
      ";Последњи датум отплате главнице;21.01.2029.;;",
      ";Рата главнице за 2014. год.;0;;",
      ";Каматна стопа;3,00% фиксна;;",
    ].join("\r\n"),
  );
