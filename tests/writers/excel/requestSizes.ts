import type { LoanTerms } from "../../../src/loan/terms.ts";
import { sampleDossier, X_RAY } from "../../workbook/dossier.ts";
import { startLive, updateFor } from "./liveWorkbook.ts";

/** What a report of so many loans costs on the wire. */
export interface RequestSizes {
  readonly loans: number;
  readonly sheets: number;
  readonly cells: number;
  /** Of the writing alone, and how many of them change something. */
  readonly requests: number;
  readonly writing: number;
  readonly bytes: number;
  /** In bytes. */
  readonly largestRequest: number;
  readonly largestReply: number;
  readonly seconds: number;
}

/** Loans like the container inspection loan, each with its own name. */
export function loansLikeXRay(count: number): LoanTerms[] {
  return Array.from({ length: count }, (_, index) => ({
    ...X_RAY,
    id: index === 0 ? X_RAY.id : `${X_RAY.id}-${index + 1}`,
    name: index === 0 ? X_RAY.name : `${X_RAY.name} ${index + 1}`,
  }));
}

/** Writes a report into an empty workbook and counts. */
export async function requestSizes(loans: number): Promise<RequestSizes> {
  const live = await startLive();
  try {
    const update = await updateFor(live.book, sampleDossier("sr-Latn", "2022-08-31", loansLikeXRay(loans)));
    live.host.log.clear();
    const begun = performance.now();
    const outcome = await live.book.write(update);
    const seconds = (performance.now() - begun) / 1000;
    if (outcome.kind !== "written") throw new Error(`${outcome.problem?.message} ${outcome.details}`);
    const { requests, largest, largestReply } = live.host.log;
    return {
      loans,
      sheets: update.sheets.length,
      cells: outcome.cells,
      requests: requests.length,
      writing: requests.filter(({ writes }) => writes).length,
      bytes: requests.reduce((sum, { bytesIn }) => sum + bytesIn, 0),
      largestRequest: largest,
      largestReply,
      seconds,
    };
  } finally {
    live.close();
  }
}
