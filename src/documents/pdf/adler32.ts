const BASE = 65_521;
/** So many bytes can be added before a sum outgrows 32 bits (zlib's NMAX). */
const MOST = 5552;

/** The check sum of deflated data (RFC 1950, 9), over pieces as they come. */
export function adler32(): { readonly add: (bytes: Uint8Array) => void; readonly value: () => number } {
  let [a, b] = [1, 0];
  return {
    add: (bytes) => {
      for (let from = 0; from < bytes.length; from += MOST) {
        const to = Math.min(bytes.length, from + MOST);
        for (let at = from; at < to; at += 1) {
          a += bytes[at] ?? 0;
          b += a;
        }
        a %= BASE;
        b %= BASE;
      }
    },
    value: () => b * 65_536 + a,
  };
}
