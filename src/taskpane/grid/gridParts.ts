import { addLaterTexts } from "../../messages/laterTexts.ts";
import { Bench } from "./Bench.tsx";
import { CellPart } from "./CellPart.tsx";
import { PreviewArea } from "./PreviewArea.tsx";

addLaterTexts();

/** What is shown of a workbook in the page, fetched together with the workbook itself. */
export const gridParts = { Bench, CellPart, PreviewArea };
export type GridParts = typeof gridParts;
