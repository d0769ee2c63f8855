import { strFromU8, strToU8, unzipSync } from "fflate";
import { zipped } from "../../documents/bytes.ts";
import type { Draw } from "../../loan/reference/draw.ts";
import { BYTE_DAMAGE } from "./byteDamage.ts";
import { oneOf, type Damaged, type Damager, type Damagers } from "./damager.ts";
import { MARKUP_DAMAGE, SHEET_DAMAGE, type MarkupDamager } from "./markupDamage.ts";

/** More than any member of the files that are damaged; a directory that was damaged before may state anything. */
const LARGEST = 2 ** 26;

/** The members of a zip file, changed and packed anew with right check sums; null where it is no whole zip file. */
function repacked(
  bytes: Uint8Array,
  change: (members: Record<string, Uint8Array>) => boolean | null,
): Damaged | null {
  let members: Record<string, Uint8Array>;
  try {
    members = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        if (originalSize > LARGEST) throw new Error("no whole zip file");
        return true;
      },
    });
  } catch {
    return null;
  }
  const breaks = change(members);
  return breaks === null ? null : { bytes: zipped(members), breaks };
}

/** Every second time the part that holds the figures. */
function partOf(members: Readonly<Record<string, Uint8Array>>, draw: Draw): string | null {
  const names = Object.keys(members).filter((name) => /\.(xml|rels)$/u.test(name));
  const main = names.filter((name) => /sheet1|sharedStrings|document\.xml/u.test(name));
  return oneOf(draw, draw(3) === 0 || main.length === 0 ? names : main);
}

const inPart =
  (damage: MarkupDamager): Damager =>
  (bytes, draw) =>
    repacked(bytes, (members) => {
      const name = partOf(members, draw);
      const content = name === null ? undefined : members[name];
      if (name === null || !content) return null;
      const changed = damage(strFromU8(content), draw);
      if (!changed) return null;
      members[name] = strToU8(changed.text);
      return changed.breaks;
    });

const prefixed = (damage: Readonly<Record<string, MarkupDamager>>): Damagers =>
  Object.fromEntries(Object.entries(damage).map(([name, damager]) => [`XML: ${name}`, inPart(damager)]));

const MEMBER_DAMAGE: Damagers = {
  "member left out": (bytes, draw) =>
    repacked(bytes, (members) => {
      const name = oneOf(draw, Object.keys(members));
      if (name === null) return null;
      // oxlint-disable-next-line typescript/no-dynamic-delete -- a member of a zip file, by its name
      delete members[name];
      return true;
    }),
  "members exchanged": (bytes, draw) =>
    repacked(bytes, (members) => {
      const [a, b] = [oneOf(draw, Object.keys(members)), oneOf(draw, Object.keys(members))];
      if (a === null || b === null || a === b) return null;
      const [first, second] = [members[a], members[b]];
      if (first && second) [members[a], members[b]] = [second, first];
      return true;
    }),
  "member in another encoding": (bytes, draw) =>
    repacked(bytes, (members) => {
      const name = partOf(members, draw);
      const content = name === null ? undefined : members[name];
      if (name === null || !content) return null;
      members[name] = new Uint8Array(Buffer.from(strFromU8(content), draw(2) === 0 ? "latin1" : "utf16le"));
      return true;
    }),
  "member of random bytes": (bytes, draw) =>
    repacked(bytes, (members) => {
      const name = oneOf(draw, Object.keys(members));
      if (name === null) return null;
      members[name] = Uint8Array.from({ length: draw(3000) }, () => draw(256));
      return true;
    }),
};

const whole = { ...BYTE_DAMAGE, ...MEMBER_DAMAGE, ...prefixed(MARKUP_DAMAGE) };
export const DOCX_DAMAGE: Damagers = whole;
export const XLSX_DAMAGE: Damagers = { ...whole, ...prefixed(SHEET_DAMAGE) };
