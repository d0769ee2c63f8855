// A thread does not inherit what reads TypeScript from the program that starts it.
import { register } from "tsx/esm/api";

register();
await import("./fuzzWorker.ts");
