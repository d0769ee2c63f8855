/** A record of a BIFF stream ([MS-XLS] 2.1.4). */
export interface BiffRecord {
  readonly type: number;
  /** Of its header in the stream. */
  readonly offset: number;
  readonly data: Uint8Array;
}

export const RECORD = {
  BOF: 0x0809,
  EOF: 0x000a,
  CONTINUE: 0x003c,
  CALC_MODE: 0x000d,
  DATE_1904: 0x0022,
  FILE_PASS: 0x002f,
  CODE_PAGE: 0x0042,
  COL_INFO: 0x007d,
  BOUND_SHEET: 0x0085,
  MUL_RK: 0x00bd,
  R_STRING: 0x00d6,
  XF: 0x00e0,
  MERGE_CELLS: 0x00e5,
  SST: 0x00fc,
  LABEL_SST: 0x00fd,
  SUP_BOOK: 0x01ae,
  NUMBER: 0x0203,
  LABEL: 0x0204,
  BOOL_ERR: 0x0205,
  STRING: 0x0207,
  ROW: 0x0208,
  RK: 0x027e,
  FORMULA: 0x0006,
  /** As Excel 5 may write it. */
  FORMULA_3: 0x0206,
  FORMULA_4: 0x0406,
  FORMAT: 0x041e,
} as const;

/**
 * The records of one substream, from its BOF to the EOF that belongs to it; those of substreams within it (charts)
 * are passed over. @throws RangeError when a record ends behind the stream, or the stream before its EOF
 */
export function* substream(stream: Uint8Array, start: number): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let depth = 0;
  for (let offset = start; ;) {
    const type = view.getUint16(offset, true);
    const length = view.getUint16(offset + 2, true);
    const end = offset + 4 + length;
    if (end > stream.length) throw new RangeError("record ends behind its stream");
    if (type === RECORD.BOF) depth += 1;
    if (depth === 0) throw new RangeError("a substream begins with BOF");
    if (depth === 1) yield { type, offset, data: stream.subarray(offset + 4, end) };
    if (type === RECORD.EOF) depth -= 1;
    if (depth === 0) return;
    offset = end;
  }
}
