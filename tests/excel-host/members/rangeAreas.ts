import { addressOf, isUnbounded, type Block } from "../block.ts";
import type { Sheet } from "../model/sheet.ts";
import { sheetPrefix } from "../block.ts";
import { ref, type Kind } from "./kind.ts";
import { rangeRef } from "./range.ts";
import { worksheetKind } from "./worksheet.ts";

/** Several blocks of one sheet: what a person has selected with Ctrl. */
export interface Areas {
  readonly sheet: Sheet;
  readonly blocks: readonly Block[];
}

const rangesKind: Kind<Areas> = {
  name: "RangeCollection",
  items: ({ sheet, blocks }) => blocks.map((block) => rangeRef(sheet, block)),
  methods: {
    GetItemAt: ({ sheet, blocks }, [index]) => {
      const block = blocks[Number(index)];
      return block ? rangeRef(sheet, block) : null;
    },
    GetCount: ({ blocks }) => blocks.length,
  },
};

export const rangeAreasKind: Kind<Areas> = {
  name: "RangeAreas",
  scalars: {
    Address: {
      get: ({ sheet, blocks }) => blocks.map((block) => sheetPrefix(sheet.name) + addressOf(block)).join(","),
    },
    AreaCount: { get: ({ blocks }) => blocks.length },
    CellCount: {
      get: ({ blocks }) =>
        blocks.some(isUnbounded) ? -1 : blocks.reduce((sum, block) => sum + block.rows * block.columns, 0),
    },
  },
  parts: {
    Areas: (areas) => ref(rangesKind, areas),
    Worksheet: ({ sheet }) => ref(worksheetKind, sheet),
  },
  methods: { _KeepReference: () => null },
};
