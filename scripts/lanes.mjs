// Runs commands beside each other, each with its output in one piece.
import { spawn } from "node:child_process";
import { availableParallelism, totalmem } from "node:os";

/** What the largest of the checks takes, with room to spare. */
const BYTES_PER_LANE = 3e9;

/** In MB: trees of syntax and types are many values; with more room for new ones they are cleared up less often. */
const ROOM_FOR_NEW = "--max-semi-space-size=128";

/** As many as there are cores, and memory for them. */
const LANES = Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / BYTES_PER_LANE)));

/** @typedef {{ name: string, script: string, args: readonly string[] }} Check */

/**
 * Runs each check, the first of them first, and prints what it said when it has ended.
 * @param {readonly Check[]} checks
 * @returns {Promise<Map<string, boolean>>} by name, whether it ended well
 */
export async function runInLanes(checks) {
  const waiting = [...checks];
  const passed = new Map();
  const lane = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift())
      passed.set(check.name, await run(check));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return passed;
}

/** @param {Check} check @returns {Promise<boolean>} */
function run({ name, script, args }) {
  const start = performance.now();
  const child = spawn(process.execPath, [ROOM_FOR_NEW, script, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      said += text;
    });
  }
  return new Promise((resolve) => {
    const end = (/** @type {boolean} */ passed) => {
      console.log(
        `\n== ${name}: ${passed ? "passed" : "failed"}, ${((performance.now() - start) / 1000).toFixed(1)} s`,
      );
      process.stdout.write(said);
      resolve(passed);
    };
    child.on("error", (error) => {
      said += `${error.message}\n`;
      end(false);
    });
    child.on("close", (code) => end(code === 0));
  });
}
