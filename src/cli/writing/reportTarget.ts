import { accessSync, constants, statSync, type PathLike } from "node:fs";
import { dirname } from "node:path";
import { Problem } from "../../messages/message.ts";
import { otplataWorkbookState } from "../../readers/otplataWorkbook.ts";
import { readBytes, type NamedFile } from "../files.ts";
import { isSameFile, notWritten, targetAt, type Target } from "./target.ts";

/** What a report is made from, and whether whatever stands in its place may go. */
interface ReportRequest {
  readonly out: string;
  /** Documents and files of the user's. */
  readonly inputs: readonly NamedFile[];
  /** The user has said that what stands there is to be replaced. */
  readonly replace: boolean;
}

/**
 * Where a report is to go, looked at before anything is read, so that nobody waits for a refusal.
 * @throws Problem when that is one of the inputs, may not be written, or is a file that would be lost: another's, or a
 * report of this program's that was changed since
 */
export async function reportTarget(request: ReportRequest): Promise<Target> {
  const { out, replace } = request;
  const target = targetAt(out);
  if (target.kind === "none") requireFolder(target);
  if (target.kind !== "file") return target;
  const input = request.inputs.find(({ file }) => isAt(file, target));
  const state = target.stats.size === 0n ? "empty" : await stateOf(target);
  // A workbook of this program's among the documents is not read as one of them.
  if (input !== undefined && (state === "foreign" || state === "empty"))
    throw new Problem("errors:outIsInput", { path: out, input: input.path, option: "--out" });
  requireWritable(target);
  if (replace || state === "untouched" || state === "empty") return target;
  const params = { path: out, option: "--replace", otherOption: "--out" };
  throw new Problem(state === "changed" ? "errors:outEdited" : "errors:outForeign", params);
}

type FileTarget = Extract<Target, { readonly kind: "file" }>;

function isAt(file: PathLike, { stats }: FileTarget): boolean {
  try {
    return isSameFile(statSync(file, { bigint: true }), stats);
  } catch {
    // What is not there is complained of when it is read.
    return false;
  }
}

async function stateOf({ path, file }: FileTarget): Promise<"foreign" | "untouched" | "changed"> {
  try {
    return await otplataWorkbookState({ name: path, bytes: await readBytes({ path, file }) });
  } catch (error) {
    if (error instanceof Problem) return "foreign";
    throw error;
  }
}

/** A protected file could still be replaced, by root and by whoever may write into its folder; that is not what protection means. */
function requireWritable({ path, file, stats }: FileTarget): void {
  if ((stats.mode & 0o222n) === 0n) throw new Problem("errors:outProtected", { path });
  try {
    accessSync(file, constants.W_OK);
  } catch (error) {
    throw new Problem("errors:outProtected", { path }, {}, { cause: error });
  }
  const user = process.geteuid?.() ?? 0;
  if (user !== 0 && BigInt(user) !== stats.uid) throw new Problem("errors:outOwner", { path });
  requireFolder({ path, file });
}

function requireFolder({ path, file }: { readonly path: string; readonly file: string }): void {
  try {
    accessSync(dirname(file), constants.W_OK | constants.X_OK);
  } catch (error) {
    throw notWritten(path, error);
  }
}
