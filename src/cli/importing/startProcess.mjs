// A process whose memory is bounded, begun without the loader of TypeScript that the program was started with. It is
// watched from a thread of its own: a file that exhausts it leaves its first thread no time to look.
import * as modules from "node:module";
import { Worker } from "node:worker_threads";
import { loaded } from "../compiled.mjs";

const [program = "", megabytes, mark] = process.argv.slice(2);
new Worker(new URL("./memoryWatch.mjs", import.meta.url), { argv: [megabytes, mark], execArgv: [] });
if (program.endsWith(".ts")) {
  (await import("tsx/esm/api")).register();
  modules.register("./boundedParser.mjs", import.meta.url);
}
await loaded(program, "reading");
