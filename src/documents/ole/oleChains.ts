/** From here on, numbers of sectors mean something else: the end of a chain, a free sector. */
const LAST_SECTOR = 0xfffffffa;
/** Sectors of the allocation table that the header itself names. */
const IN_HEADER = 109;

interface Chains {
  /**
   * The sectors of a chain, joined and cut to `size`. Null where the chain is shorter than that, or runs in a circle.
   */
  readonly read: (start: number, size: number) => Uint8Array | null;
  /** The numbers of a table of sectors. */
  readonly table: (bytes: Uint8Array) => Uint32Array;
}

/** Chains of sectors of a compound file ([MS-CFB] 2.1 to 2.5). @throws RangeError when it points outside of itself */
export function chains(bytes: Uint8Array): Chains {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.getUint16(30, true) === 12 ? 4096 : 512;
  const most = Math.ceil(bytes.length / size);
  const next = table(allocation());

  /** A sector's bytes; the last of a file may be shorter. */
  function sectorAt(sector: number): Uint8Array {
    const from = (sector + 1) * size;
    if (from >= bytes.length) throw new RangeError("sector outside of the file");
    return bytes.subarray(from, from + size);
  }

  function allocation(): Uint8Array {
    const sectors: number[] = [];
    for (let index = 0; index < IN_HEADER; index += 1) sectors.push(view.getUint32(76 + index * 4, true));
    let further = view.getUint32(68, true);
    while (further < LAST_SECTOR && sectors.length <= most + IN_HEADER) {
      const more = table(sectorAt(further));
      sectors.push(...more.subarray(0, -1));
      further = more.at(-1) ?? LAST_SECTOR;
    }
    return join(sectors.filter((sector) => sector < LAST_SECTOR).slice(0, most));
  }

  function join(sectors: readonly number[]): Uint8Array {
    const result = new Uint8Array(sectors.length * size);
    sectors.forEach((sector, index) => {
      result.set(sectorAt(sector), index * size);
    });
    return result;
  }

  function read(start: number, wanted: number): Uint8Array | null {
    const sectors = new Set<number>();
    let sector = start;
    while (sector < LAST_SECTOR && sectors.size * size < wanted) {
      if (sectors.has(sector)) return null;
      sectors.add(sector);
      sector = next[sector] ?? LAST_SECTOR;
    }
    const whole = join([...sectors]);
    if (wanted === Infinity) return whole;
    return whole.length < wanted ? null : whole.subarray(0, wanted);
  }

  return { read, table };
}

function table(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) =>
    view.getUint32(index * 4, true),
  );
}
