/** What divides the operators of a drawing: white space and delimiters (ISO 32000-1, 7.2.2). */
const DIVIDES = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32, 0x28, 0x29, 0x3c, 0x3e, 0x5b, 0x5d, 0x7b, 0x7d, 0x2f, 0x25])
  DIVIDES[byte] = 1;
const [SAVE, RESTORE] = [0x71, 0x51];

/** Counts how deep a drawing nests its states ("q" saves one, "Q" takes it back), its bytes given piece by piece. */
export interface NestedStates {
  add(chunk: Uint8Array): void;
  /** The most states that were kept at one time. */
  deepest(): number;
}

export function nestedStates(): NestedStates {
  let [depth, most] = [0, 0];
  // The two bytes before the one that is looked at; a drawing begins as if behind a blank.
  let [before, last] = [32, 32];
  const take = (byte: number): void => {
    if ((last === SAVE || last === RESTORE) && DIVIDES[byte] === 1 && DIVIDES[before] === 1) {
      if (last === SAVE) most = Math.max(most, (depth += 1));
      else depth = Math.max(0, depth - 1);
    }
    before = last;
    last = byte;
  };
  return {
    add: (chunk) => {
      // By index: a file has a hundred million bytes.
      for (let at = 0; at < chunk.length; at += 1) take(chunk[at] ?? 0);
    },
    deepest: () => most,
  };
}
