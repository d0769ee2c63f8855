import { day } from "../../../src/calendar/day.ts";
import type { Dossier } from "../../../src/dossier/dossier.ts";
import type { Message } from "../../../src/messages/message.ts";
import { translatorFor } from "../../../src/messages/translator.ts";
import { parseMoney } from "../../../src/money/money.ts";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import { readBack } from "../../../src/workbook/readBack/readBack.ts";
import type { ReadBack } from "../../../src/workbook/readBack/result.ts";
import { sampleDossier } from "../dossier.ts";
import { placeOf } from "../readPlan.ts";
import { snapshotFrom } from "../snapshotFrom.ts";
import { UserEdits } from "../userEdits.ts";

export const WRITTEN: Dossier = {
  ...sampleDossier("sr-Latn"),
  payments: [
    {
      loan: "x-ray",
      date: day("2014-03-21"),
      kind: "principal",
      amount: parseMoney("8537500.00", "CNY") ?? fail(),
      note: "izvod 57",
    },
  ],
};
export const PLAN = buildWorkbook(WRITTEN);
/** Rows of the loans in tblLoans. */
export const [X_RAY, ROAD, FLOATING] = [0, 1, 3] as const;

export function fail(): never {
  throw new Error("not an amount");
}

export function edited(edit: (user: UserEdits) => unknown): ReadBack {
  const user = new UserEdits(snapshotFrom(PLAN));
  edit(user);
  return readBack(user.snapshot);
}

export function dossierOf(read: ReadBack): Extract<ReadBack, { kind: "dossier" }> {
  if (read.kind !== "dossier") throw new Error(JSON.stringify(said(read), null, 1));
  return read;
}

/** Faults and warnings as "sheet!cell sentence" in both languages, so that each sentence is put into words. */
export function said(read: ReadBack): { readonly faults: string[]; readonly warnings: string[] } {
  const say = (message: Message): string => {
    translatorFor("sr-Cyrl").sayMessage(message);
    return translatorFor("en").sayMessage(message).replaceAll("\u00a0", " ");
  };
  return {
    faults:
      read.kind === "faults" ? read.faults.map((one) => `${one.sheet}!${one.cell} ${say(one.message)}`) : [],
    warnings: read.kind === "dossier" ? read.warnings.map(say) : [],
  };
}

/** "{tblDrawdowns amount 0}" as the address of that cell. */
export function placed(sentence: string): string {
  return sentence.replace(
    /\{(\w+) (\w+) (\d+)\}/,
    (_all, table: string, key: string, row: string) => placeOf(PLAN, table, key, Number(row)).cell,
  );
}

export const terms = (read: ReadBack, loan: number): Dossier["loans"][number]["terms"] =>
  dossierOf(read).dossier.loans[loan]?.terms ?? fail();
