#!/usr/bin/env node
// The command line, from its TypeScript sources.
import { runnable } from "../src/cli/runnable.mjs";

const { main } = await import(await runnable(new URL("../src/cli/main.ts", import.meta.url)));
process.exitCode = await main(process.argv.slice(2));
