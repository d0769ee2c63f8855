import { addLaterTexts } from "../../messages/laterTexts.ts";
import { CellPart } from "./CellPart.tsx";
import { FileBar } from "./FileBar.tsx";
import { GridArea } from "./GridArea.tsx";

addLaterTexts();

/** What is shown of a workbook in the page, fetched together with the workbook itself. */
export const gridParts = { CellPart, FileBar, GridArea };
export type GridParts = typeof gridParts;
