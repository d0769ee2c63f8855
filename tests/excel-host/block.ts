/** Blocks of cells, as the spreadsheet in the browser counts them too. */
export * from "../../src/writers/live/block.ts";
