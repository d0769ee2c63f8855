import { spawn } from "node:child_process";
import { vi } from "vitest";
import { main } from "../../src/cli/main.ts";

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a person would, in its own process. */
export function otplata(...args: string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["bin/otplata.mjs", ...args], {
      env: { ...process.env, LC_ALL: "C", LANG: "C" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

/**
 * Runs the command line within the process of the test, for what it answers: starting Node and loading the program for
 * each answer takes longer than the answer. One at a time.
 */
export async function answered(...args: string[]): Promise<Outcome> {
  vi.stubEnv("LC_ALL", "C");
  vi.stubEnv("LANG", "C");
  const said = { stdout: "", stderr: "" };
  const heard = (["stdout", "stderr"] as const).map((stream) =>
    vi.spyOn(process[stream], "write").mockImplementation((text) => {
      said[stream] += typeof text === "string" ? text : Buffer.from(text).toString("utf8");
      return true;
    }),
  );
  const listeners = process.stdout.listeners("error");
  try {
    return { code: await main(args), ...said };
  } finally {
    for (const one of heard) one.mockRestore();
    vi.unstubAllEnvs();
    // The command line listens for the end of its output as long as its process lives.
    for (const listener of process.stdout.listeners("error"))
      if (!listeners.includes(listener)) process.stdout.off("error", listener as () => void);
  }
}
