import { expect, test } from "vitest";
import { importFiles } from "../../src/dossier/importFiles.ts";
import { Problem } from "../../src/messages/message.ts";
import { inUtf8 } from "../documents/bytes.ts";

/** What a line is filled with, again and again; in a law whose list of debts follows. */
const FILLINGS = [
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

const law = (line: string): Uint8Array =>
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

/** Milliseconds of the processor, whoever else has it meanwhile; a file that is refused has been read, too. */
async function timeOf(filling: string, signs: number): Promise<number> {
  const bytes = law(filling.repeat(Math.ceil(signs / filling.length)));
  const start = process.cpuUsage();
  await importFiles([{ name: "a.csv", bytes }]).catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error;
  });
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

test.each(FILLINGS)("a line of 100,000 signs, %j again and again, is read in a moment", async (filling) => {
  await timeOf(filling, 100);
  // By patterns that look to the end of the line from each of its signs it takes minutes.
  expect(await timeOf(filling, 100_000)).toBeLessThan(3000);
});
