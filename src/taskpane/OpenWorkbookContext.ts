import { createContext } from "react";
import type { OfferedFile } from "./state/offered.ts";

/** Opens a workbook of the program's as the page's own. */
type OpenOtplataWorkbook = (file: OfferedFile) => void;

/** Null where no workbook can stand beside the pane, or another program holds it. */
export const OpenWorkbookContext = createContext<OpenOtplataWorkbook | null>(null);
