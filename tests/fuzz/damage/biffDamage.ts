import type { Draw } from "../../loan/reference/draw.ts";
import { oleOf, oleStream } from "../../documents/oleFile.ts";
import { oneOf, type Damaged, type Damager, type Damagers } from "./damager.ts";

interface RecordBytes {
  readonly type: number;
  readonly data: Uint8Array;
}

/** Records with a cell's value, whose bytes are the document's own words. */
const CELLS = new Set([0x0203, 0x027e, 0x00bd, 0x00fd, 0x0204, 0x0205, 0x0006]);
const VALUES = new Set([...CELLS, 0x00fc, 0x003c, 0x0207]);

function recordsOf(stream: Uint8Array): RecordBytes[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const records: RecordBytes[] = [];
  for (let at = 0; at + 4 <= stream.length;) {
    const end = at + 4 + view.getUint16(at + 2, true);
    records.push({ type: view.getUint16(at, true), data: stream.slice(at + 4, end) });
    at = end;
  }
  return records;
}

function streamOf(records: readonly (RecordBytes & { readonly length?: number })[]): Uint8Array {
  return new Uint8Array(
    Buffer.concat(
      records.map(({ type, data, length = data.length }) =>
        Buffer.concat([Buffer.from([type & 255, type >> 8, length & 255, (length >> 8) & 255]), data]),
      ),
    ),
  );
}

const isOle = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf;

/** The workbook's stream, and the file that it goes back into; null where the container is no whole one. */
function opened(
  bytes: Uint8Array,
): { readonly stream: Uint8Array; readonly close: (stream: Uint8Array) => Uint8Array } | null {
  if (!isOle(bytes)) return { stream: bytes, close: (stream) => stream };
  try {
    const stream = oleStream(bytes, "Workbook");
    if (!stream) return null;
    return {
      stream,
      close: (stream) => oleOf({ Workbook: stream }),
    };
  } catch {
    return null;
  }
}

type Change = (records: (RecordBytes & { length?: number })[], draw: Draw) => boolean | null;
const ofRecords =
  (change: Change): Damager =>
  (bytes, draw): Damaged | null => {
    const file = opened(bytes);
    if (!file) return null;
    const records = recordsOf(file.stream);
    const breaks = change(records, draw);
    return breaks === null ? null : { bytes: file.close(streamOf(records)), breaks };
  };

function setU16(data: Uint8Array, at: number, value: number): void {
  if (at + 2 <= data.length) new DataView(data.buffer, data.byteOffset).setUint16(at, value, true);
}

/** A cell's record moved to another place. */
const moved =
  (offset: 0 | 2): Change =>
  (records, draw) => {
    const cell = oneOf(
      draw,
      records.filter(({ type }) => CELLS.has(type)),
    );
    if (!cell) return null;
    setU16(cell.data, offset, draw(offset === 0 ? 24 : 12));
    return false;
  };

const RECORD_DAMAGE: Damagers = {
  "record's length changed": ofRecords((records, draw) => {
    const record = oneOf(draw, records);
    if (!record) return null;
    record.length = Math.max(
      0,
      oneOf(draw, [0, 1, record.data.length - 1, record.data.length + 1, 8225, 65_535, draw(65_536)]) ?? 0,
    );
    return true;
  }),
  "record cut short": ofRecords((records, draw) => {
    const index = draw(records.length);
    const record = records[index];
    if (!record || record.data.length === 0) return null;
    records[index] = { ...record, data: record.data.slice(0, draw(record.data.length)) };
    return true;
  }),
  "record of another type": ofRecords((records, draw) => {
    const index = draw(records.length);
    const record = records[index];
    if (!record) return null;
    records[index] = {
      ...record,
      type:
        oneOf(
          draw,
          records.map(({ type }) => type),
        ) ?? draw(0x1000),
    };
    // A cell that is there no more.
    return !CELLS.has(record.type);
  }),
  "record lost": ofRecords((records, draw) => {
    const [lost] = records.splice(draw(records.length), 1);
    return lost ? !CELLS.has(lost.type) : null;
  }),
  "record doubled": ofRecords((records, draw) => {
    const index = draw(records.length);
    const record = records[index];
    if (!record) return null;
    records.splice(index, 0, record);
    return true;
  }),
  "records exchanged": ofRecords((records, draw) => {
    const [a, b] = [draw(records.length), draw(records.length)];
    const [first, second] = [records[a], records[b]];
    if (!first || !second || a === b) return null;
    [records[a], records[b]] = [second, first];
    return !CELLS.has(first.type) && !CELLS.has(second.type);
  }),
  "cell in another row": ofRecords(moved(0)),
  "cell in another column": ofRecords(moved(2)),
  "bytes of a record changed": ofRecords((records, draw) => {
    const record = oneOf(
      draw,
      records.filter(({ type, data }) => data.length > 0 && !VALUES.has(type)),
    );
    if (!record) return null;
    for (let left = 1 + draw(3); left > 0; left -= 1) record.data[draw(record.data.length)] = draw(256);
    return true;
  }),
  "stream cut off": (bytes, draw) => {
    const file = opened(bytes);
    return file && { bytes: file.close(file.stream.slice(0, 1 + draw(file.stream.length))), breaks: true };
  },
};

/** The sectors that hold the container together: header, allocation table, directory. */
const containerBytes = (bytes: Uint8Array): readonly number[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectors = [view.getUint32(76, true), view.getUint32(48, true), view.getUint32(60, true)];
  return [0, ...sectors.filter((sector) => sector < bytes.length / 512).map((sector) => (sector + 1) * 512)];
};
const inContainer =
  (change: (copy: Uint8Array, at: number, draw: Draw) => void): Damager =>
  (bytes, draw) => {
    if (!isOle(bytes) || bytes.length < 1024) return null;
    const copy = bytes.slice();
    const from = oneOf(draw, containerBytes(bytes)) ?? 0;
    change(copy, from, draw);
    return { bytes: copy, breaks: true };
  };

/** Bits in the stream itself are left alone: a changed byte of a number is another number, and nothing tells. */
export const XLS_DAMAGE: Damagers = {
  ...RECORD_DAMAGE,
  "container: bits flipped": inContainer((copy, from, draw) => {
    for (let left = 1 + draw(4); left > 0; left -= 1) {
      const at = Math.min(copy.length - 1, from + draw(512));
      copy[at] = (copy[at] ?? 0) ^ (1 << draw(8));
    }
  }),
  "container: a sector's number changed": inContainer((copy, from, draw) => {
    const at = Math.min(copy.length - 4, from + 4 * draw(128));
    const value = oneOf(draw, [0, 1, 2, 7, 0xfffffffe, 0xffffffff, 0x7fffffff, draw(40)]) ?? 0;
    new DataView(copy.buffer).setUint32(at, value, true);
  }),
  "container: zeroed": inContainer((copy, from, draw) => void copy.fill(0, from + draw(512), from + 512)),
  "end cut off": (bytes, draw) => ({ bytes: bytes.slice(0, draw(bytes.length)), breaks: true }),
};
