// A program of its own that puts made files where it is told to, by the command line's own means. Each line that comes
// in is a writing; it answers with what came of it: "written", "same" or the key of the problem. One that is to wait is
// first answered with "ready", when the place has been looked at, and written when the next line comes.
import { createInterface } from "node:readline";
import { endAtStep, stepsTaken } from "./fileSteps.ts";
import { madeBytes, type Writing } from "./madeBytes.ts";

// What they import of Node is then what counts the steps.
const { reportTarget } = await import("../../../src/cli/writing/reportTarget.ts");
const { writeTo } = await import("../../../src/cli/writing/writeTo.ts");
const { Problem } = await import("../../../src/messages/message.ts");

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const answer = (word: string): void => {
  process.stderr.write(`${word}\n`);
};

async function write({ out, inputs = [], replace = false, seed, size, ...how }: Writing): Promise<string> {
  const bytes = madeBytes(seed, size);
  try {
    const target = await reportTarget({ out, inputs: inputs.map((path) => ({ path, file: path })), replace });
    if (how.waits) {
      answer("ready");
      await lines.next();
    }
    endAtStep(how.endAt ?? null);
    const written = await writeTo(target, bytes);
    return how.tellsSteps ? stepsTaken().join(" ") : written;
  } catch (error) {
    return error instanceof Problem ? error.problem.key : String(error);
  }
}

for (let line = await lines.next(); line.done !== true; line = await lines.next())
  answer(await write(JSON.parse(line.value) as Writing));
