/** Which of so many rows or columns are hidden, from ranges that may be as many and as long as a file likes. */
export function hiddenIndexes(size: number): {
  /** Both from 0; `to` is the last one. */
  readonly hide: (from: number, to: number) => void;
  readonly isHidden: (index: number) => boolean;
} {
  const steps = new Map<number, number>();
  let hidden: Uint8Array | null = null;
  const step = (index: number, by: number): void => void steps.set(index, (steps.get(index) ?? 0) + by);
  return {
    hide: (from, to) => {
      if (!(from >= 0 && from <= to && from < size)) return;
      step(from, 1);
      step(Math.min(to, size - 1) + 1, -1);
    },
    isHidden: (index) => {
      if (steps.size === 0) return false;
      hidden ??= filled(steps, size);
      return hidden[index] === 1;
    },
  };
}

function filled(steps: ReadonlyMap<number, number>, size: number): Uint8Array {
  const hidden = new Uint8Array(size);
  let depth = 0;
  for (let index = 0; index < size; index += 1) {
    depth += steps.get(index) ?? 0;
    if (depth > 0) hidden[index] = 1;
  }
  return hidden;
}
