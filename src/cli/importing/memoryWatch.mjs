// Ends the process that reads documents when it holds more memory than it may, or when the program that started it is
// gone. Typed arrays and what libraries hold stand outside V8's heap, so the heap's own limit does not see them.
import { writeSync } from "node:fs";
import process from "node:process";
import { setInterval } from "node:timers";

const MILLISECONDS = 50;
const [most, mark] = process.argv.slice(2);
const parent = process.ppid;

/** Where the system does not tell, as on a Linux without /proc, the limits of V8 and of the system hold alone. */
function bytesHeld() {
  try {
    return process.memoryUsage.rss();
  } catch {
    return 0;
  }
}

setInterval(() => {
  const isTooLarge = bytesHeld() > Number(most) * 2 ** 20;
  if (isTooLarge) writeSync(2, mark);
  if (isTooLarge || process.ppid !== parent) process.kill(process.pid, "SIGKILL");
}, MILLISECONDS);
