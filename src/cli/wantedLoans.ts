import { DEFAULT_CREDITOR, isLoanNamed, isOfGroups, type LoanChoice } from "../dossier/assembleDossier.ts";
import type { Dossier } from "../dossier/dossier.ts";
import { groupByLoan, type LoanGroup } from "../dossier/loanGroups.ts";
import { Problem } from "../messages/message.ts";
import type { Translator } from "../messages/translator.ts";
import type { Command, Invocation } from "./command.ts";
import { remark } from "./complain.ts";
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
function noneWanted({ wanted, groups = [] }: ReturnType<typeof wantedLoans>, count: number): Problem {
  const named = [...groups, ...(wanted ?? [])];
  return new Problem("errors:noLoanFound", {
    wanted: named.join(", ") || DEFAULT_CREDITOR,
    count,
    hint: "otplata lines",
    option: groups.length > 0 ? "--group" : "--loan",
  });
}

/** A loan that was chosen, with what documents print of it. */
type ChosenLoan = Pick<LoanGroup, "id" | "cards">;

/**
 * The loans of a dossier: those with a schedule, then those without. Says on stderr which names have chosen none of them.
 * @param read how many loans were read
 * @throws Problem where none is chosen
 */
export function requireChosen(
  { loans, unscheduled, lines, decisions }: Dossier,
  wanted: ReturnType<typeof wantedLoans>,
  read: number,
  translator: Translator,
): ChosenLoan[] {
  const groups = groupByLoan(lines, decisions);
  const chosen = [
    ...loans.map(({ terms, cards }) => ({ id: terms.id, cards })),
    ...unscheduled.flatMap(({ card }) => groups.find(({ cards }) => cards.includes(card)) ?? []),
  ];
  if (chosen.length === 0) throw noneWanted(wanted, read);
  remarkOnNames(chosen, wanted, translator);
  return chosen;
}

/** Says on stderr which names have chosen none of the loans: beside those that have, a misspelt one would not be missed. */
export function remarkOnNames(
  chosen: readonly ChosenLoan[],
  { wanted, groups = [] }: ReturnType<typeof wantedLoans>,
  { say }: Translator,
): void {
  const isGroup = (name: string) =>
    chosen.some(({ cards }) => cards.some((card) => isOfGroups(card, [name])));
  const isLoan = (name: string) => chosen.some((loan) => isLoanNamed(loan, name));
  const unused = [
    ...groups.filter((name) => !isGroup(name)).map((name) => ["--group", name] as const),
    ...(wanted ?? []).filter((name) => !isLoan(name)).map((name) => ["--loan", name] as const),
  ];
  for (const [option, name] of unused)
    remark(say("cli:nameOfNoLoan", { option, name, hint: "otplata lines" }));
}
