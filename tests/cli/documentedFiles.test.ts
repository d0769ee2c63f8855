import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { COLUMN_ROLES, MAPPED_KINDS } from "../../src/budget/mapped/mapping.ts";
import { acrossToJson } from "../../src/cli/lines/acrossJson.ts";
import { INPUT_OPTION_HELP } from "../../src/cli/inputOptions.ts";
import { TEXT_ENCODINGS } from "../../src/documents/document.ts";
import { acrossDocuments } from "../../src/dossier/acrossDocuments.ts";
import { decisionsFromJson, mappingsFromJson } from "../../src/dossier/dossierJson/userFiles.ts";
import { cardsOf, cardsOf2013 } from "../dossier/matching/printedCards.ts";
import { said } from "../messages/sayable.ts";

const page = await readFile("docs/command-line.md", "utf8");
const documents = page.slice(page.indexOf("## Documents"), page.indexOf("## JSON"));
const examples = [...documents.matchAll(/```json\n(.*?)```/gsu)].map(
  ([, json = ""]) => JSON.parse(json) as unknown,
);

test("the mapping and the decision on the page are read", () => {
  expect(mappingsFromJson(examples[0], "page")).toHaveLength(1);
  expect(decisionsFromJson(examples[1], "page")).toHaveLength(1);
  expect(examples).toHaveLength(2);
});

test.each([
  ["roles", COLUMN_ROLES],
  ["kinds of mapped tables", MAPPED_KINDS],
  ["encodings", TEXT_ENCODINGS],
  ["options", INPUT_OPTION_HELP.map(([typed]) => typed)],
])("the page names all %s", (_, words) => {
  expect(words.filter((word) => !documents.includes(`\`${word}\``))).toEqual([]);
});

test("a question's decision is refused as it is printed, and taken once its loan is added", async () => {
  const later = [...(await cardsOf(2010)), ...(await cardsOf(2014))].map(({ card }) => card);
  const imported = { documents: [], lines: [...(await cardsOf2013()), ...later], others: [] };
  const { questions } = acrossToJson(acrossDocuments(imported), imported, said);
  const [question] = questions as readonly {
    readonly decision: object;
    readonly candidates: readonly { readonly loan: string }[];
  }[];
  expect(() => decisionsFromJson([question?.decision], "d.json")).toThrow("errors:userFileFault");
  const decision = { ...question?.decision, loan: question?.candidates[0]?.loan };
  expect(decisionsFromJson([decision], "d.json")).toHaveLength(1);
});
