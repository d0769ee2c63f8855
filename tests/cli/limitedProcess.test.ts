import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { limitedProcess, megabytesHere } from "../../src/cli/importing/limitedProcess.ts";
import { lackedMemory } from "../../src/dossier/importProtocol.ts";

const HUNGRY = new URL("./hungryProgram.ts", import.meta.url);
const MEGABYTES = 300;

/** The most that a process has held, in megabytes; null where the system does not say it. */
async function mostHeld(pid: number | undefined): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kilobytes = /VmHWM:\s+(\d+)/u.exec(status)?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}

test.each([
  "many small things",
  "one list",
  "typed arrays",
  "typed arrays that nobody touches",
  "one typed array",
  "a typed array that can nowhere be",
  "a long text",
])("%s without end: the process ends or is told, within its memory", async (way) => {
  const { child, ranOutOfMemory } = limitedProcess(HUNGRY, MEGABYTES);
  await once(child, "message");
  let most = 0;
  const looking = setInterval(() => {
    void mostHeld(child.pid).then((held) => (most = Math.max(most, held ?? 0)));
  }, 20);
  const answered = once(child, "message").then(([said]: unknown[]) => String(said));
  const ended = once(child, "close").then(() => "ended");
  child.send(way);
  const outcome = await Promise.race([answered, ended]);
  clearInterval(looking);
  child.kill("SIGKILL");
  if (outcome === "ended") expect(ranOutOfMemory()).toBe(true);
  else {
    const [name = "", message = ""] = outcome.split(": ");
    expect(lackedMemory({ kind: "fault", name, message, stack: "" })).toBe(true);
  }
  // Between two looks of its watch a process takes some more.
  expect(most).toBeLessThan(2.5 * MEGABYTES);
});

test("a process that is busy ends with the program that started it, also where that is killed", async () => {
  const module = new URL("../../src/cli/importing/limitedProcess.ts", import.meta.url).href;
  const program = `
    const { limitedProcess } = await import("${module}");
    const { child } = limitedProcess(new URL("${HUNGRY.href}"), ${MEGABYTES});
    child.once("message", () => child.send("no memory, and all of the time", () => console.log(child.pid)));`;
  const starter = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [said] = (await once(starter.stdout, "data")) as [Buffer];
  const pid = Number(said.toString());
  expect(isThere(pid)).toBe(true);
  starter.kill("SIGKILL");
  await expect.poll(() => isThere(pid)).toBe(false);
});

/** Whether a process of that number lives: signal 0 is sent to nobody. */
function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test("no more is granted than the machine has, and no more than is wanted", () => {
  expect(megabytesHere(1)).toBe(1);
  expect(megabytesHere(2 ** 40)).toBeLessThan(2 ** 40);
});
