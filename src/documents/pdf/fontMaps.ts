/** The first four bytes of a font file (ISO/IEC 14496-22, 4.2), and of a file of several. */
const COLLECTION = 0x74746366;
const CHARACTER_MAP = 0x636d6170;
/** Bytes of an entry in a font file's list of tables, in a list of maps, in a map's groups. */
const TABLE = 16;
const MAP = 8;
const GROUP = 12;
/** Fonts of a collection and maps of a font, of which real ones have ten. */
const MOST_FONTS = 250;
const MOST_MAPS = 1000;

/**
 * How many codes the character maps ("cmap") of a TrueType or OpenType font state together, as a reader counts that
 * makes an entry of each: a damaged map may state billions. Zero for bytes that hold no such map, infinite where there
 * are more maps than anyone would go through.
 * Source: ISO/IEC 14496-22, 5.2.1 (character to glyph index mapping table).
 */
export function codesOfFont(font: Uint8Array): number {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const maps = mapsOf(view);
  if (maps === null) return Infinity;
  return [...maps].reduce((codes, at) => codes + codesOfMap(view, at), 0);
}

/** Numbers of two and four bytes; zero behind the end. */
const short = (view: DataView, at: number): number => (at + 2 <= view.byteLength ? view.getUint16(at) : 0);
const long = (view: DataView, at: number): number => (at + 4 <= view.byteLength ? view.getUint32(at) : 0);

/** Where the maps of all its fonts begin; null where they are too many. */
function mapsOf(view: DataView): Set<number> | null {
  const isCollection = long(view, 0) === COLLECTION;
  const count = isCollection ? long(view, 8) : 1;
  if (count > MOST_FONTS) return null;
  const fonts = Array.from({ length: count }, (_, index) => (isCollection ? long(view, 12 + 4 * index) : 0));
  const maps = new Set<number>();
  for (const font of fonts) {
    for (let index = 0; index < short(view, font + 4); index += 1) {
      const table = font + 12 + TABLE * index;
      if (long(view, table) !== CHARACTER_MAP) continue;
      const start = long(view, table + 8);
      for (let map = 0; map < short(view, start + 2); map += 1)
        maps.add(start + long(view, start + 4 + MAP * map + 4));
      if (maps.size > MOST_MAPS) return null;
    }
  }
  return maps;
}

function codesOfMap(view: DataView, at: number): number {
  switch (short(view, at)) {
    case 2:
      return codesByFirstByte(view, at);
    case 4:
      return codesInSegments(view, at);
    case 12:
      return codesInGroups(view, at);
    default:
      // The others have a list of their codes in the file, or nobody reads them.
      return 0;
  }
}

/** Format 2: for each of 256 first bytes a range of second ones. */
function codesByFirstByte(view: DataView, at: number): number {
  let codes = 0;
  for (let byte = 0; byte < 256; byte += 1) {
    const range = short(view, at + 6 + 2 * byte) >> 3;
    codes += range === 0 ? 1 : short(view, at + 518 + 8 * range + 2);
  }
  return codes;
}

/** Format 4: segments by their last codes, then by their first ones. */
function codesInSegments(view: DataView, at: number): number {
  const segments = short(view, at + 6) >> 1;
  let codes = 0;
  for (let index = 0; index < segments; index += 1) {
    const last = at + 14 + 2 * index;
    codes += Math.max(0, short(view, last) - short(view, last + 2 * segments + 2) + 1);
  }
  return codes;
}

/** Format 12: groups of a first and a last code. Of those behind the end each may become one code. */
function codesInGroups(view: DataView, at: number): number {
  const groups = long(view, at + 12);
  const held = Math.max(0, Math.min(groups, Math.floor((view.byteLength - at - 16) / GROUP)));
  let codes = groups - held;
  for (let index = 0; index < held; index += 1) {
    const group = at + 16 + GROUP * index;
    codes += Math.max(0, long(view, group + 4) - long(view, group) + 1);
  }
  return codes;
}
