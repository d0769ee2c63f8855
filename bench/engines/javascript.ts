import { bundled } from "../bundled.ts";
import type { Engine } from "./engine.ts";
import { javascriptEngines } from "./javascriptEngines.ts";
import { program } from "./program.ts";

/**
 * The engines in JavaScript, each run in a process of its own as those in other languages are: in one process each would
 * pay for what the others leave in its heap and for the code that they share. Ours come first.
 */
export async function javascriptPrograms(): Promise<readonly Engine[]> {
  const child = await bundled("./engines/javascriptChild.ts");
  return javascriptEngines.map(({ name, version, does }) =>
    program({
      name,
      version,
      does,
      command: [process.execPath, child, name],
      loans: (loans) => [String(loans.length)],
    }),
  );
}
