/** Longer texts hardly come again. In UTF-16 code units. */
const LONGEST = 200;
const MOST = 5000;

/**
 * A function of a text that remembers what it has given for short ones: rows of a table are looked at again from
 * each row above them, by one reader after the other, and most of their words stand in many rows. When it has
 * remembered 5,000 it begins anew, so that no document fills the memory.
 * @param make gives the same for the same text
 */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly made: T }>();
  return (text) => {
    if (text.length > LONGEST) return make(text);
    const before = known.get(text);
    if (before) return before.made;
    if (known.size >= MOST) known.clear();
    const made = make(text);
    known.set(text, { made });
    return made;
  };
}
