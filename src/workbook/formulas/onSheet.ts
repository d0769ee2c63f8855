import { quotedSheet } from "../address.ts";

/**
 * A piece of a formula; a cell or block that names no sheet is the only one in a group. Before it stand what only
 * looks like one: texts, references with a sheet, numbers such as 1E5, columns of tables, functions such as LOG10 and
 * names.
 */
const PIECE =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\d+(?:\.\d+)?(?:E[-+]?\d+)?|\[(?:[^[\]]|\[[^\]]*\])*\]|(\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?)(?![\p{L}\p{N}_.([!])|[\p{L}_][\p{L}\p{N}_.]*/gu;

/** A formula of a sheet as it reads on another one: cells of its own sheet then name it. */
export function onSheet(formula: string, sheet: string): string {
  return formula.replaceAll(PIECE, (piece, own: string | undefined) =>
    own === undefined ? piece : `${quotedSheet(sheet)}!${own}`,
  );
}
