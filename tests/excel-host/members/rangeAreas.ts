import { addressOf, isUnbounded, type Block } from "../block.ts";
import type { Sheet } from "../model/sheet.ts";
import { sheetPrefix } from "../block.ts";
import { PLAIN_STYLE } from "../model/style.ts";
import { HostGap } from "../refusals.ts";
import { ref, type Kind } from "./kind.ts";
import { overAll } from "./overAll.ts";
import { rangeArgument, rangeRef } from "./range.ts";
import { clearRange } from "./rangeContent.ts";
import { rangeFormatKind } from "./rangeFormat.ts";
import { requireWritable, restyle } from "./rangeGrid.ts";
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
    Style: {
      set: ({ sheet, blocks }, value, state) => {
        if (value !== "Normal") throw new HostGap(`the cell style ${String(value)}`);
        for (const block of blocks) {
          const target = rangeArgument(rangeRef(sheet, block));
          requireWritable(target, state);
          restyle(target, () => PLAIN_STYLE);
        }
      },
    },
    CellCount: {
      get: ({ blocks }) =>
        blocks.some(isUnbounded) ? -1 : blocks.reduce((sum, block) => sum + block.rows * block.columns, 0),
    },
  },
  parts: {
    Areas: (areas) => ref(rangesKind, areas),
    Worksheet: ({ sheet }) => ref(worksheetKind, sheet),
    Format: ({ sheet, blocks }) =>
      ref(
        overAll(rangeFormatKind),
        blocks.map((block) => rangeArgument(rangeRef(sheet, block))),
      ),
  },
  methods: {
    _KeepReference: () => null,
    Clear: ({ sheet, blocks }, [applyTo], state) => {
      for (const block of blocks) clearRange(rangeArgument(rangeRef(sheet, block)), applyTo, state);
    },
  },
};
