import { expect, test } from "vitest";
import { importFiles } from "../../src/dossier/importFiles.ts";
import { Problem } from "../../src/messages/message.ts";
import { FILLINGS, lawWithLine } from "../documents/longLines.ts";
import { processorTime } from "../patience.ts";

/** Milliseconds of the processor, whoever else has it meanwhile; a file that is refused has been read, too. */
async function timeOf(filling: string, signs: number): Promise<number> {
  const bytes = lawWithLine(filling.repeat(Math.ceil(signs / filling.length)));
  const start = processorTime();
  await importFiles([{ name: "a.csv", bytes }]).catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error;
  });
  return processorTime() - start;
}

test.each(FILLINGS)("a line of 100,000 signs, %j again and again, is read in a moment", async (filling) => {
  await timeOf(filling, 100);
  // By patterns that look to the end of the line from each of its signs it takes minutes.
  expect(await timeOf(filling, 100_000)).toBeLessThan(3000);
});
