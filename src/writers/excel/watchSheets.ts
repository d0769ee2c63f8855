import { parseAddress } from "../../workbook/address.ts";
import type { SelectedCell } from "../openWorkbook.ts";
import { inExcel } from "./runInExcel.ts";

/** Changes that follow each other faster than this are one: Excel tells of a pasted block in several events. */
const QUIET = 300;

/** The parts of an event that are asked here. */
interface SheetEvent {
  readonly worksheetId: string;
}

/**
 * Calls back once the sheets have been quiet for a moment after a change: of cells or tables, a sheet added or deleted.
 * @param isOurs whether a sheet, by its id, is one whose changes matter
 * @returns takes the handlers away again, and never calls back after
 */
export async function watchSheets(
  isOurs: (sheetId: string) => boolean,
  onChange: () => void,
): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const changed = (event: SheetEvent): Promise<void> => {
    if (isOurs(event.worksheetId)) {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => {
        timer = null;
        onChange();
      }, QUIET);
    }
    return Promise.resolve();
  };
  const handlers = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const added = [worksheets.onChanged.add(changed), worksheets.onDeleted.add(changed)];
    await context.sync();
    return added;
  });
  return async () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    await takeAway(handlers);
  };
}

/** Calls back with the cell that the user goes to. @returns takes the handler away again */
export async function watchSelection(onSelect: (cell: SelectedCell) => void): Promise<() => Promise<void>> {
  const selected = (event: Excel.WorksheetSelectionChangedEventArgs): Promise<void> => {
    // Of several areas, and of a block, its first cell.
    const place = parseAddress(/^\$?[A-Z]+\$?\d+/u.exec(event.address)?.[0].replaceAll("$", "") ?? "");
    if (place) onSelect({ sheetId: event.worksheetId, ...place });
    return Promise.resolve();
  };
  const handlers = await inExcel(async (context) => {
    const added = [context.workbook.worksheets.onSelectionChanged.add(selected)];
    await context.sync();
    return added;
  });
  return () => takeAway(handlers);
}

async function takeAway(
  handlers: Pick<OfficeExtension.EventHandlerResult<unknown>, "context" | "remove">[],
): Promise<void> {
  for (const handler of handlers.splice(0)) {
    // A handler can only be taken away in the context in which it was added.
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  }
}
