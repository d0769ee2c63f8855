import { readFileSync } from "node:fs";

/** Processes that a process has started, and those that they have started. Linux only. */
export function descendants(pid: number): number[] {
  const children = fileOf(pid, `task/${pid}/children`).split(" ").map(Number).filter(Boolean);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

/** The most memory that a process has held so far, in megabytes; 0 where the system does not tell. */
export function mostMemory(pid: number): number {
  const [, kilobytes = "0"] = /^VmHWM:\s+(\d+) kB$/mu.exec(fileOf(pid, "status")) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

function fileOf(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    // It has ended, or the system has no such files.
    return "";
  }
}
