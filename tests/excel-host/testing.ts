import { afterEach, beforeEach } from "vitest";
import { startExcel, type RunningExcel, type StartOptions } from "./client.ts";

/** A new Excel for each test of the file. */
export function freshExcel(options: StartOptions = {}): { readonly now: RunningExcel } {
  let running: RunningExcel | null = null;
  beforeEach(async () => {
    running = await startExcel(options);
  });
  afterEach(() => running?.close());
  return {
    get now(): RunningExcel {
      if (!running) throw new Error("outside of a test");
      return running;
    },
  };
}

/** Does the job on the first sheet and syncs. */
export function onSheet<T>(
  { Excel }: RunningExcel,
  job: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>,
): Promise<T> {
  return Excel.run(async (context) => {
    const result = await job(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
    return result;
  });
}

/** The code of the error that the job ends with; "" when it ends well. */
export async function codeOf(job: Promise<unknown>): Promise<string> {
  try {
    await job;
    return "";
  } catch (error) {
    return String((error as { code?: unknown }).code);
  }
}
