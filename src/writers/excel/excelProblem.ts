import { Problem, type KeyOf } from "../../messages/message.ts";

/** The user called it off. */
export class Cancelled extends Error {}

/** What Excel's own error says, where it is one. */
interface ExcelError {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: unknown;
}

/** By its form: the client library may come from another window, with an Error of its own. */
export function isExcelError(error: unknown): error is ExcelError {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string";
}

/** Sentences for the codes of https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling. */
const SENTENCES: Readonly<Record<string, KeyOf<"errors:">>> = {
  InvalidOperationInCellEditMode: "errors:excelCellEditing",
  RequestPayloadSizeLimitExceeded: "errors:excelTooLarge",
  ResponsePayloadSizeLimitExceeded: "errors:excelTooLarge",
  RangeExceedsLimit: "errors:excelTooLarge",
  ItemNotFound: "errors:excelItemGone",
  InvalidReference: "errors:excelItemGone",
  InvalidObjectPath: "errors:excelItemGone",
  AccessDenied: "errors:excelProtected",
  GeneralException: "errors:excelConnection",
  RequestAborted: "errors:excelConnection",
  ServiceNotAvailable: "errors:excelConnection",
  Timeout: "errors:excelConnection",
  HostRestartNeeded: "errors:excelConnection",
  ConnectionFailure: "errors:excelConnection",
  ActivityLimitReached: "errors:excelBusy",
  ApiNotFound: "errors:excelNotSupported",
  ApiNotAvailable: "errors:excelNotSupported",
  UnsupportedOperation: "errors:excelNotSupported",
  NotImplemented: "errors:excelNotSupported",
};

/** Refused before anything of the request was done. */
const REFUSED_WHOLE = new Set(["InvalidOperationInCellEditMode", "RequestPayloadSizeLimitExceeded"]);

export function isRefusedWhole(error: unknown): boolean {
  return isExcelError(error) && REFUSED_WHOLE.has(error.code);
}

/** What Excel says of a thing that it does not do; the first also where the connection is at fault. */
const NOT_DONE = new Set([
  "GeneralException",
  "InvalidArgument",
  "InvalidOperation",
  "UnsupportedOperation",
  "NotImplemented",
]);

/** Whether Excel has answered that it doesn't do what it was asked. */
export function isRefused(error: unknown): boolean {
  return isExcelError(error) && NOT_DONE.has(error.code);
}

/** What was asked for is more than Excel gives at once; less of it may be asked for. */
export function isTooLargeAnswer(error: unknown): boolean {
  return isExcelError(error) && error.code === "ResponsePayloadSizeLimitExceeded";
}

/** Something is no longer there: then sheets that were complete may hold references to it. */
export function isGone(error: unknown): boolean {
  return isExcelError(error) && SENTENCES[error.code] === "errors:excelItemGone";
}

/** What went wrong in the user's words: by Excel's code, never by its message, which is in a language of its own. */
export function excelProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isExcelError(error)) {
    const key = SENTENCES[error.code];
    const cause = { cause: error };
    return key
      ? new Problem(key, {}, {}, cause)
      : new Problem("errors:excelUnexpected", { code: error.code }, {}, cause);
  }
  return new Problem("errors:excelUnexpected", { code: messageOf(error) }, {}, { cause: error });
}

/** What Excel said and where, for a report of the fault; it holds no cell's content beyond the failed statement. */
export function detailsOf(error: unknown): string {
  const original = error instanceof Problem && error.cause !== undefined ? error.cause : error;
  if (!isExcelError(original)) return messageOf(original);
  const where = original.debugInfo === undefined ? "" : `\n${JSON.stringify(original.debugInfo, null, 2)}`;
  return `${original.code}: ${original.message}${where}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
