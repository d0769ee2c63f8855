import { DEFAULT_CREDITOR, type LoanChoice } from "../dossier/assembleDossier.ts";
import { Problem } from "../messages/message.ts";
import type { Command, Invocation } from "./command.ts";
import { listOption } from "./options.ts";

/** Options of every command that takes the loans of one creditor unless others are named. */
export const WANTED_OPTIONS = {
  group: { type: "string", multiple: true },
  loan: { type: "string", multiple: true },
} as const satisfies Command["options"];

export const WANTED_OPTION_HELP: Command["optionHelp"] = [
  ["--group NAME", "outlook:optionGroup"],
  ["--loan NAME", "cli:optionLoan"],
];

/** The loans that a user names, by title of their group and by their own name: those that both choose, where both are given. */
export function wantedLoans(invocation: Invocation): Pick<LoanChoice, "wanted" | "groups"> {
  const wanted = listOption(invocation, "loan");
  return { wanted: wanted.length > 0 ? wanted : null, groups: listOption(invocation, "group") };
}

/** That none of so many lines is of a wanted loan. */
export function noneWanted({ wanted, groups = [] }: ReturnType<typeof wantedLoans>, count: number): Problem {
  const named = [...groups, ...(wanted ?? [])];
  return new Problem("errors:noLoanFound", {
    wanted: named.join(", ") || DEFAULT_CREDITOR,
    count,
    hint: "otplata lines",
    option: groups.length > 0 ? "--group" : "--loan",
  });
}
