import type { MatchDecision } from "../../dossier/dossier.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import { date, text } from "../layout/values.ts";
import { DECISION_WORDS, YES_NO_WORDS, type DecisionWord } from "../words.ts";
import type { ColumnDeclaration, TableDeclaration } from "../layout/declaration.ts";
import { DAY_GUARD, wordsGuard } from "../inputs/inputGuards.ts";
import { textColumn } from "../lines/documentCells.ts";

export function wordOf({ loan, isNot }: MatchDecision): DecisionWord {
  return loan === null ? "none" : isNot ? "isNot" : "is";
}

/** tblDecisions: which loan a line is, where the user has said so: to be changed, deleted and added to. */
export function decisionsTable(t: Translator): TableDeclaration<MatchDecision> {
  const input = (column: ColumnDeclaration<MatchDecision>): ColumnDeclaration<MatchDecision> => ({
    ...column,
    look: "input",
  });
  const said = <K extends string>(
    key: string,
    header: MessageKey,
    words: Readonly<Record<K, MessageKey>>,
    choice: (decision: MatchDecision) => K,
  ): ColumnDeclaration<MatchDecision> =>
    input({
      key,
      header,
      format: "text",
      guard: wordsGuard(words),
      value: (decision) => text(t.say<MessageKey>(words[choice(decision)])),
    });
  return {
    name: "tblDecisions",
    input: true,
    keys: ["name", "group", "word", "toLoan", "firstPrincipal", "lastPrincipal"],
    columns: [
      input(textColumn("name", "otherLines:colNamePrinted", 50, ({ name }) => name)),
      input(textColumn("group", "workbook:colGroup", 30, ({ group }) => group)),
      said("word", "otherLines:colDecision", DECISION_WORDS, wordOf),
      input(textColumn("toLoan", "workbook:colId", 24, ({ loan }) => loan)),
      said("onlyDates", "otherLines:colOnlyDates", YES_NO_WORDS, ({ dates }) => (dates ? "yes" : "no")),
      input({
        key: "firstPrincipal",
        header: "workbook:colFirstPrincipal",
        format: "date",
        guard: DAY_GUARD,
        value: ({ dates }) => date(dates?.firstPrincipal ?? null),
      }),
      input({
        key: "lastPrincipal",
        header: "workbook:colLastPrincipal",
        format: "date",
        guard: DAY_GUARD,
        value: ({ dates }) => date(dates?.lastPrincipal ?? null),
      }),
    ],
  };
}
