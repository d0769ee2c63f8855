/** Counts how often a name was asked for before, from 0: what stands twice under one name is two findings. */
export function nth(): (...name: readonly (string | number | null)[]) => number {
  const count = new Map<string, number>();
  return (...name) => {
    const key = JSON.stringify(name);
    const before = count.get(key) ?? 0;
    count.set(key, before + 1);
    return before;
  };
}
