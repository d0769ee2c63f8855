const ENTRY = 128;
const NO_ENTRY = 0xffffffff;
/** Sectors of a directory that are followed: 65,536 of 512 bytes hold a quarter of a million entries. */
const MOST_SECTORS = 65_536;
/** Sectors of the allocation table that the header itself names. */
const IN_HEADER = 109;

/**
 * Names, in small letters, of what stands in the root of a compound file ([MS-CFB] 2.6); null where its directory
 * cannot be followed. Every chain is bounded: nobody has checked the file yet.
 */
export function oleRootNames(bytes: Uint8Array): Set<string> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const sectors = directorySectors(view);
    const perSector = sectorSize(view) / ENTRY;
    const placeOf = (id: number): number | undefined => {
      const sector = sectors[Math.floor(id / perSector)];
      return sector === undefined ? undefined : sector + (id % perSector) * ENTRY;
    };
    const root = placeOf(0);
    if (root === undefined) return null;
    const names = new Set<string>();
    const seen = new Set<number>();
    const waiting = [view.getUint32(root + 76, true)];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const at = id === NO_ENTRY || seen.has(id) ? undefined : placeOf(id);
      seen.add(id);
      if (at === undefined) continue;
      const length = Math.min(64, view.getUint16(at + 64, true));
      names.add(new TextDecoder("utf-16le").decode(bytes.subarray(at, at + length - 2)).toLowerCase());
      waiting.push(view.getUint32(at + 68, true), view.getUint32(at + 72, true));
    }
    return names;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function sectorSize(view: DataView): number {
  return view.getUint16(30, true) === 12 ? 4096 : 512;
}

/** Offsets of the directory's sectors, in order. */
function directorySectors(view: DataView): number[] {
  const size = sectorSize(view);
  const sectors: number[] = [];
  let sector = view.getUint32(48, true);
  while (sectors.length < MOST_SECTORS && (sector + 2) * size <= view.byteLength + size - 1) {
    sectors.push((sector + 1) * size);
    const table = Math.floor((sector * 4) / size);
    // Only files above 7 MB have more of the table; their directories stand together in practice.
    if (table >= IN_HEADER) sector += 1;
    else {
      const tableSector = view.getUint32(76 + table * 4, true);
      sector = view.getUint32((tableSector + 1) * size + ((sector * 4) % size), true);
    }
  }
  return sectors;
}
