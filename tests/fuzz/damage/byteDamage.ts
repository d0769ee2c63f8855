import type { Draw } from "../../loan/reference/draw.ts";
import type { Damaged, Damagers } from "./damager.ts";

const broken = (bytes: Uint8Array): Damaged => ({ bytes, breaks: true });

/** A range of at most `most` bytes. */
function range(bytes: Uint8Array, draw: Draw, most = 2000): readonly [from: number, to: number] {
  const from = draw(Math.max(1, bytes.length));
  return [from, Math.min(bytes.length, from + 1 + draw(1 + draw(most)))];
}

function changed(bytes: Uint8Array, change: (copy: Uint8Array) => void): Damaged {
  const copy = bytes.slice();
  change(copy);
  return broken(copy);
}

const joined = (...parts: readonly Uint8Array[]): Damaged => broken(new Uint8Array(Buffer.concat(parts)));

/** What discs and lines do to any file. Not for open text, where a changed digit is another document. */
export const BYTE_DAMAGE: Damagers = {
  "bits flipped": (bytes, draw) =>
    changed(bytes, (copy) => {
      for (let left = 1 + draw(4); left > 0; left -= 1) {
        const at = draw(copy.length);
        copy[at] = (copy[at] ?? 0) ^ (1 << draw(8));
      }
    }),
  "bytes overwritten": (bytes, draw) =>
    changed(bytes, (copy) => {
      const [from, to] = range(copy, draw, 50);
      for (let at = from; at < to; at += 1) copy[at] = draw(256);
    }),
  "range zeroed": (bytes, draw) => changed(bytes, (copy) => void copy.fill(0, ...range(copy, draw))),
  "end cut off": (bytes, draw) => broken(bytes.slice(0, draw(bytes.length))),
  "start cut off": (bytes, draw) => broken(bytes.slice(1 + draw(1 + draw(bytes.length - 1)))),
  "range cut out": (bytes, draw) => {
    const [from, to] = range(bytes, draw);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  "range doubled": (bytes, draw) => {
    const [from, to] = range(bytes, draw);
    return joined(bytes.subarray(0, to), bytes.subarray(from));
  },
  "ranges exchanged": (bytes, draw) => {
    const [a, b, c] = [draw(bytes.length), draw(bytes.length), draw(bytes.length)].sort((x, y) => x - y);
    return joined(bytes.subarray(0, a), bytes.subarray(b, c), bytes.subarray(a, b), bytes.subarray(c));
  },
  "bytes put in": (bytes, draw) => {
    const at = draw(bytes.length);
    const more = Uint8Array.from({ length: 1 + draw(20) }, () => draw(256));
    return joined(bytes.subarray(0, at), more, bytes.subarray(at));
  },
  "a number set high": (bytes, draw) =>
    changed(bytes, (copy) => {
      const at = draw(Math.max(1, copy.length - 4));
      const view = new DataView(copy.buffer);
      if (copy.length >= 4)
        view.setUint32(at, [0xffffffff, 0x7fffffff, 0x40000000, 0xffff][draw(4)] ?? 0, true);
    }),
};
