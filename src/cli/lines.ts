import type { DebtCard } from "../budget/budgetLine.ts";
import { groupWarnings } from "../budget/commonWarnings.ts";
import { lacksPartOfBudget } from "../budget/figures/figuresAccount.ts";
import { isHeadline } from "../budget/figures/figuresMessages.ts";
import type { OtherLine } from "../budget/otherLines.ts";
import { acrossDocuments } from "../dossier/acrossDocuments.ts";
import type { DocumentRecord } from "../dossier/dossier.ts";
import type { Imported } from "../dossier/importFiles.ts";
import { formatDecimal, formatDay } from "../messages/format.ts";
import type { Translator } from "../messages/translator.ts";
import type { Decimal } from "../money/decimal.ts";
import { acrossSections } from "./acrossText.ts";
import type { Command } from "./command.ts";
import { EXIT } from "./exit.ts";
import { figuresText, headlines } from "./figuresText.ts";
import { importDocuments } from "./importDocuments.ts";
import { INPUT_OPTION_HELP, INPUT_OPTIONS, inputChoice } from "./inputOptions.ts";
import { linesToJson } from "./lines/linesJson.ts";
import { otherTables, sumTable, unknownList } from "./lines/otherTables.ts";
import { printJson, printText } from "./print.ts";
import { terminalTable } from "./terminalTable.ts";

/** `lines FILE... [--json]`: everything imported from the documents, and what they say of each other. */
export const lines: Command = {
  synopsis: "lines FILE|FOLDER... [--json]",
  about: "cli:aboutLines",
  options: { json: { type: "boolean" }, ...INPUT_OPTIONS },
  optionHelp: [["--json", "cli:optionJson"], ...INPUT_OPTION_HELP],
  async run(invocation) {
    const { values, translator } = invocation;
    const choice = await inputChoice(invocation);
    const { imported, failed } = await importDocuments(invocation, choice);
    if (imported.documents.length > 0) {
      const across = acrossDocuments(imported, choice.decisions);
      if (values["json"]) printJson(linesToJson(imported, across, translator.sayMessage));
      else
        printText(
          [...documentTexts(imported, translator), ...acrossSections(across, translator)].join("\n\n"),
        );
    }
    return failed > 0 ? EXIT.unusable : linesExit(imported);
  },
};

/**
 * A printed total that differs from the sum of its rows is a failed check, and so is a piece of a budget law that was not
 * read; a total that cannot be compared is none.
 */
export function linesExit({ documents }: Pick<Imported, "documents">): number {
  const differs = documents.some(({ totals, sums }) =>
    [...totals, ...sums].some(({ agrees }) => agrees === false),
  );
  const lacks = documents.some(({ figures }) => lacksPartOfBudget(figures));
  return differs || lacks ? EXIT.checkFailed : EXIT.ok;
}

function documentTexts(imported: Imported, translator: Translator): string[] {
  return imported.documents.map((document) => documentText(document, imported, translator));
}

function documentText(document: DocumentRecord, imported: Imported, translator: Translator): string {
  const { say, language } = translator;
  const cards = imported.lines.filter((line) => line.source.document === document.name);
  const others = imported.others.filter((line) => line.source.document === document.name);
  const asOf = document.asOf === null ? say("cli:asOfUnknown") : formatDay(document.asOf, language);
  const { name, pages } = document;
  return [
    say("cli:documentHeading", { document: name, pages, count: cards.length, asOf }),
    headlines(document, translator).join("\n"),
    decodingText(document, translator),
    cardTable(cards, translator),
    totalTable(document.totals, translator),
    ...otherTables(others, translator),
    sumTable(document.sums, translator),
    unknownList(document.unknownTables, translator),
    figuresText(document.figures, translator),
    warningList(
      document.warnings.filter((one) => !isHeadline(one)).map(translator.sayMessage),
      [...cards, ...others],
      translator,
    ),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** How the bytes of a text file were taken, so that whoever sees wrong letters or columns can choose otherwise. */
function decodingText({ decoding }: DocumentRecord, { say }: Translator): string {
  if (!decoding) return "";
  const { encoding, delimiter } = decoding;
  if (delimiter === null) return say("cli:decoding", { encoding, option: "--encoding" });
  const shown = delimiter === "\t" ? "tab" : delimiter;
  const options = { option: "--encoding", otherOption: "--delimiter" };
  return say("cli:decodingOfCells", { encoding, delimiter: shown, ...options });
}

function decimalOrDash(value: Decimal | null, language: Translator["language"]): string {
  return value === null ? "-" : formatDecimal(value, language);
}

function cardTable(cards: readonly DebtCard[], { say, language }: Translator): string {
  if (cards.length === 0) return "";
  const shown = (value: Decimal | null): string => decimalOrDash(value, language);
  return terminalTable(
    [
      { header: say("cli:columnPage"), align: "right" },
      { header: say("cli:columnRow"), align: "left" },
      { header: say("cli:columnName"), align: "left", most: 48, keepsEnd: true },
      { header: "EUR", align: "right" },
      { header: "RSD", align: "right" },
      { header: say("cli:columnFirst"), align: "left", most: 12 },
      { header: say("cli:columnLast"), align: "left", most: 12 },
      { header: say("cli:columnInstalment"), align: "right", most: 20 },
      { header: say("cli:columnRate"), align: "left", most: 24 },
    ],
    cards.map((card) => [
      String(card.source.page),
      card.row,
      card.name,
      shown(card.balanceEur),
      shown(card.balanceRsd),
      card.firstPrincipal.text ?? "-",
      card.lastPrincipal.text ?? "-",
      card.instalment.text ?? "-",
      card.rate?.text ?? "-",
    ]),
  );
}

function totalTable(totals: Imported["documents"][number]["totals"], { say, language }: Translator): string {
  if (totals.length === 0) return "";
  const verdict = (agrees: boolean | null): string =>
    say(agrees === null ? "cli:totalNotComparable" : agrees ? "cli:totalAgrees" : "cli:totalDiffers");
  return terminalTable(
    [
      { header: say("cli:columnTotal"), align: "left", most: 62 },
      { header: "EUR", align: "right" },
      { header: "RSD", align: "right" },
      { header: say("cli:columnSum"), align: "left" },
    ],
    totals.map((total) => [
      total.label,
      decimalOrDash(total.eur, language),
      decimalOrDash(total.rsd, language),
      verdict(total.agrees),
    ]),
  );
}

function warningList(
  ofDocument: readonly string[],
  lines: readonly (DebtCard | OtherLine)[],
  { say, sayMessage }: Translator,
): string {
  const grouped = groupWarnings(lines);
  const ofLines = lines.flatMap((line) => {
    const { page, row } = line.source;
    return grouped.at(line).map((one) => {
      const warning = sayMessage(one);
      if (row !== "") return say("cli:cardWarning", { page, row, warning });
      return say(line.kind === "debt-card" ? "cli:unnumberedWarning" : "cli:pageWarning", { page, warning });
    });
  });
  const all = [...ofDocument, ...grouped.common.map(sayMessage), ...ofLines];
  return all.length === 0
    ? ""
    : [say("cli:warnings", { count: all.length }), ...all.map((text) => `- ${text}`)].join("\n");
}
