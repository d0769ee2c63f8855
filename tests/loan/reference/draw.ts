/**
 * Random choices. `draw(n)` is one of 0 to n - 1, and 0 is the simplest choice everywhere, so that a tape of numbers
 * with more zeros makes a simpler loan.
 */
export type Draw = (n: number) => number;

/** Choices read from a tape; zeros after its end. */
export function drawFrom(tape: readonly number[]): Draw {
  let at = 0;
  return (n) => (tape[at++] ?? 0) % n;
}

/** Choices by seed (mulberry32, Tommy Ettinger, public domain), and the tape that they leave. */
export function seeded(seed: number): { readonly draw: Draw; readonly tape: readonly number[] } {
  const tape: number[] = [];
  let state = seed >>> 0;
  const draw: Draw = (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = state;
    x = Math.imul(x ^ (x >>> 15), x | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    const value = (x ^ (x >>> 14)) >>> 0;
    tape.push(value);
    return value % n;
  };
  return { draw, tape };
}

export function pick<T>(draw: Draw, ...from: readonly [T, ...T[]]): T {
  return from[draw(from.length)] as T;
}

/** True once in n times. */
export function once(draw: Draw, n: number): boolean {
  return draw(n) === n - 1;
}
