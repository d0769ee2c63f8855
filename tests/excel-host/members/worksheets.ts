import { EVENT, WORKBOOK_TARGET } from "../events.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Workbook } from "../model/workbook.ts";
import { invalidArgument, Refusal } from "../refusals.ts";
import { addSheet } from "../structure/sheets.ts";
import { eventMethods } from "./eventMethods.ts";
import { notFound, orNull, ref, type Kind, type Ref } from "./kind.ts";
import { worksheetKind } from "./worksheet.ts";

function find(workbook: Workbook, key: unknown): Sheet | null {
  return typeof key === "string"
    ? workbook.findSheet(key)
    : invalidArgument("A sheet is asked for by name or id.");
}

function item(workbook: Workbook, key: unknown): Ref {
  const sheet = find(workbook, key) ?? notFound(`sheet ${String(key)}`);
  return ref(worksheetKind, sheet);
}

const visible = (workbook: Workbook, onlyVisible: unknown): Sheet[] =>
  workbook.sheets.filter(({ visibility }) => onlyVisible !== true || visibility === "Visible");

export const worksheetsKind: Kind<Workbook> = {
  name: "WorksheetCollection",
  item,
  items: ({ sheets }) => sheets.map((sheet) => ref(worksheetKind, sheet)),
  methods: {
    Add: (_, [name], state) => {
      if (name !== undefined && name !== null && typeof name !== "string")
        invalidArgument("A sheet's name is a text.");
      return ref(worksheetKind, addSheet(state, typeof name === "string" ? name : null));
    },
    GetItem: (workbook, [key]) => item(workbook, key),
    GetItemOrNullObject: (workbook, [key]) => orNull(worksheetKind, find(workbook, key)),
    GetActiveWorksheet: (workbook) => ref(worksheetKind, workbook.active),
    GetCount: (workbook, [onlyVisible]) => visible(workbook, onlyVisible).length,
    GetFirst: (workbook, [onlyVisible]) => orNull(worksheetKind, visible(workbook, onlyVisible)[0]),
    GetLast: (workbook, [onlyVisible]) => orNull(worksheetKind, visible(workbook, onlyVisible).at(-1)),
    ...eventMethods(
      {
        DataChangedEvent: EVENT.changed,
        AddedEvent: EVENT.sheetAdded,
        DeletedEvent: EVENT.sheetDeleted,
        ActivatedEvent: EVENT.activated,
        DeactivatedEvent: EVENT.deactivated,
        SelectionChangedEvent: EVENT.selectionChanged,
        CalculatedEvent: EVENT.calculated,
        EventNameChanged: EVENT.nameChanged,
        EventVisibilityChanged: EVENT.visibilityChanged,
        EventMoved: EVENT.sheetMoved,
      },
      () => WORKBOOK_TARGET,
    ),
  },
};

export { Refusal };
