#!/usr/bin/env node
// The command line, from its TypeScript sources.
import { loaded } from "../src/cli/compiled.mjs";
import { runnable } from "../src/cli/runnable.mjs";

const command = process.argv.slice(2);
const { main } = await loaded(await runnable(new URL("../src/cli/main.ts", import.meta.url)), command[0]);
process.exitCode = await main(command);
