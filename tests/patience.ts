/** How long a test waits for what must come, in milliseconds: a slow or busy machine is no fault. */
export const PATIENCE = 120_000;

/** How long a test, or what prepares it, may take at all, in milliseconds. */
export const LONGEST_TEST = 300_000;

/**
 * What this process has had of the processor, all threads together, in milliseconds: what others do meanwhile is not
 * counted.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
