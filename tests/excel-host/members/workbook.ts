import type { Workbook } from "../model/workbook.ts";
import { HostGap } from "../refusals.ts";
import type { ExcelState } from "../state.ts";
import { ref, type Kind, type Ref } from "./kind.ts";
import { namesKind } from "./names.ts";
import { rangeRef } from "./range.ts";
import { rangeAreasKind } from "./rangeAreas.ts";
import { tablesKind } from "./tables.ts";
import { worksheetsKind } from "./worksheets.ts";
import { commentsKind } from "./comments.ts";

const applicationKind: Kind<Workbook> = {
  name: "Application",
  scalars: {
    CalculationMode: {
      get: (workbook) => workbook.calculationMode,
      set: (workbook, mode) => {
        workbook.calculationMode = String(mode);
      },
    },
    CalculationState: { get: () => "Done" },
    DecimalSeparator: { get: (_, state) => state.region.decimal },
    ThousandsSeparator: { get: (_, state) => state.region.thousands },
  },
  methods: {
    Calculate: (_, __, state) => state.calculation.refresh(),
    // The host calculates only when a value is asked for, so there is nothing to hold back.
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: (_, __, state) => {
      state.drawsAfterRequest = true;
    },
  },
};

const runtimeKind: Kind<ExcelState> = {
  name: "Runtime",
  scalars: {
    EnableEvents: {
      get: (state) => state.events.enabled,
      set: (state, value) => {
        state.events.enabled = value === true;
      },
    },
  },
};

function selected(workbook: Workbook): Ref {
  return rangeRef(workbook.active, workbook.active.selection);
}

/** Protects the structure: no sheet is added, deleted, renamed, moved, hidden or shown. */
const workbookProtectionKind: Kind<Workbook> = {
  name: "WorkbookProtection",
  scalars: { Protected: { get: ({ isStructureProtected }) => isStructureProtected } },
  methods: {
    Protect: (workbook) => {
      workbook.isStructureProtected = true;
    },
    Unprotect: (workbook) => {
      workbook.isStructureProtected = false;
    },
  },
};

export const workbookKind: Kind<Workbook> = {
  name: "Workbook",
  scalars: { Name: { get: ({ name }) => name }, ReadOnly: { get: () => false } },
  parts: {
    Application: (workbook) => ref(applicationKind, workbook),
    Worksheets: (workbook) => ref(worksheetsKind, workbook),
    Names: (workbook) => ref(namesKind, { sheet: null, workbook }),
    Tables: () => ref(tablesKind, { sheet: null, within: null }),
    Comments: () => ref(commentsKind, { sheet: null }),
    Protection: (workbook) => ref(workbookProtectionKind, workbook),
    _Runtime: (_, state) => ref(runtimeKind, state),
  },
  methods: {
    GetSelectedRange: (workbook, _, state) => {
      requireOneArea(state);
      return selected(workbook);
    },
    GetSelectedRanges: (workbook) =>
      ref(rangeAreasKind, { sheet: workbook.active, blocks: workbook.selectedBlocks() }),
    GetActiveCell: (workbook) =>
      rangeRef(workbook.active, { ...workbook.active.selection, rows: 1, columns: 1 }),
    _RemoveReference: (_, [referenceId], state) => {
      state.references.delete(String(referenceId));
    },
    _GetReferenceCount: (_, __, state) => state.references.size,
    _GetRangeForEventByReferenceId: () => {
      throw new HostGap("getRange() of an event");
    },
  },
};

function requireOneArea({ workbook }: ExcelState): void {
  workbook.requireOneSelectedArea();
}
