import type { WorkbookSession } from "../workbookSession.ts";
import type { Result } from "../workbookState.ts";
import { ComparisonPart } from "./ComparisonPart.tsx";
import { StoppedPart } from "./StoppedPart.tsx";

/** What became of what the user asked for. */
export function ResultPart({
  session,
  result,
}: {
  readonly session: WorkbookSession;
  readonly result: Result;
}) {
  return result.kind === "stopped" ? (
    <StoppedPart session={session} stopped={result.stopped} intent={result.intent} />
  ) : (
    <ComparisonPart session={session} result={result} />
  );
}
