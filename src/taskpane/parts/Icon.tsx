import type { FluentIcon } from "@fluentui/react-icons";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { ArrowAutofitHeight20Regular } from "@fluentui/react-icons/svg/arrow-autofit-height";
import { ArrowAutofitWidth20Regular } from "@fluentui/react-icons/svg/arrow-autofit-width";
import { ArrowDown20Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { ArrowRedo20Regular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowRight20Regular } from "@fluentui/react-icons/svg/arrow-right";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { CalculatorArrowClockwise20Regular } from "@fluentui/react-icons/svg/calculator-arrow-clockwise";
import { CheckmarkCircle20Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ChevronDown20Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronLeft20Regular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRight20Regular } from "@fluentui/react-icons/svg/chevron-right";
import { ClipboardPaste20Regular } from "@fluentui/react-icons/svg/clipboard-paste";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { Cut20Regular } from "@fluentui/react-icons/svg/cut";
import { Delete20Regular } from "@fluentui/react-icons/svg/delete";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { DocumentAdd20Regular } from "@fluentui/react-icons/svg/document-add";
import { DocumentText20Regular } from "@fluentui/react-icons/svg/document-text";
import { FolderOpen20Regular } from "@fluentui/react-icons/svg/folder-open";
import { Info20Regular } from "@fluentui/react-icons/svg/info";
import { List20Regular } from "@fluentui/react-icons/svg/list";
import { MathFormula20Regular } from "@fluentui/react-icons/svg/math-formula";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { PanelRight20Regular } from "@fluentui/react-icons/svg/panel-right";
import { Print20Regular } from "@fluentui/react-icons/svg/print";
import { Save20Regular } from "@fluentui/react-icons/svg/save";
import { Search20Regular } from "@fluentui/react-icons/svg/search";
import { Subtract20Regular } from "@fluentui/react-icons/svg/subtract";
import { TableDeleteColumn20Regular } from "@fluentui/react-icons/svg/table-delete-column";
import { TableDeleteRow20Regular } from "@fluentui/react-icons/svg/table-delete-row";
import { TableFreezeColumnAndRow20Regular } from "@fluentui/react-icons/svg/table-freeze-column-and-row";
import { TableInsertColumn20Regular } from "@fluentui/react-icons/svg/table-insert-column";
import { TableInsertRow20Regular } from "@fluentui/react-icons/svg/table-insert-row";
import { TextSortAscending20Regular } from "@fluentui/react-icons/svg/text-sort-ascending";
import { TextSortDescending20Regular } from "@fluentui/react-icons/svg/text-sort-descending";

const DRAWINGS = {
  saved: Save20Regular,
  download: ArrowDownload20Regular,
  more: MoreHorizontal20Regular,
  pane: PanelRight20Regular,
  close: Dismiss20Regular,
  newFile: DocumentAdd20Regular,
  open: FolderOpen20Regular,
  print: Print20Regular,
  table: DocumentText20Regular,
  remove: Delete20Regular,
  undo: ArrowUndo20Regular,
  redo: ArrowRedo20Regular,
  cut: Cut20Regular,
  copy: Copy20Regular,
  paste: ClipboardPaste20Regular,
  insertRow: TableInsertRow20Regular,
  deleteRow: TableDeleteRow20Regular,
  insertColumn: TableInsertColumn20Regular,
  deleteColumn: TableDeleteColumn20Regular,
  fillDown: ArrowDown20Regular,
  fillRight: ArrowRight20Regular,
  sortUp: TextSortAscending20Regular,
  sortDown: TextSortDescending20Regular,
  width: ArrowAutofitWidth20Regular,
  height: ArrowAutofitHeight20Regular,
  freeze: TableFreezeColumnAndRow20Regular,
  find: Search20Regular,
  recalculate: CalculatorArrowClockwise20Regular,
  formula: MathFormula20Regular,
  list: List20Regular,
  left: ChevronLeft20Regular,
  right: ChevronRight20Regular,
  down: ChevronDown20Regular,
  plus: Add20Regular,
  minus: Subtract20Regular,
  good: CheckmarkCircle20Regular,
  why: Info20Regular,
} as const satisfies Readonly<Record<string, FluentIcon>>;

export type IconName = keyof typeof DRAWINGS;

/** A drawing beside words, or in a button that has a name of its own. */
export function Icon({ name, isSmall = false }: { readonly name: IconName; readonly isSmall?: boolean }) {
  const Drawing = DRAWINGS[name];
  return <Drawing className={isSmall ? "icon icon-small" : "icon"} aria-hidden />;
}
