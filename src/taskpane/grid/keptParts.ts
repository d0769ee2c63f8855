/** A workbook as it is kept, as far as this file knows it: its sheets can be kept each by itself. */
interface WithSheets {
  readonly state: { readonly sheets: readonly object[] };
}

/** The content without its sheets, and them; a content of another form is all in one. */
export function takenApart(content: object): { readonly rest: object; readonly sheets: readonly object[] } {
  if (!hasSheets(content)) return { rest: content, sheets: [] };
  const { sheets } = content.state;
  return { rest: { ...content, state: { ...content.state, sheets: [] } }, sheets };
}

/** @throws Error where a sheet is missing: half a workbook is none */
export function putTogether(rest: object, sheets: readonly unknown[]): object {
  if (sheets.length === 0 || !hasSheets(rest)) return rest;
  if (sheets.some((sheet) => typeof sheet !== "object" || sheet === null))
    throw new Error("a sheet is missing");
  return { ...rest, state: { ...rest.state, sheets } };
}

function hasSheets(content: object): content is WithSheets {
  if (!("state" in content)) return false;
  const { state } = content;
  return typeof state === "object" && state !== null && "sheets" in state && Array.isArray(state.sheets);
}
