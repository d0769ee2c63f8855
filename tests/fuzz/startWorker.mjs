// A thread does not inherit what reads TypeScript, and bounds pdf.js, from the program that starts it.
import * as modules from "node:module";
import { register } from "tsx/esm/api";

register();
modules.register("../../src/cli/importing/boundedParser.mjs", import.meta.url);
await import("./fuzzWorker.ts");
