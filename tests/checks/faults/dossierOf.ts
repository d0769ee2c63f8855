import { day } from "../../../src/calendar/day.ts";
import { assembleDossier } from "../../../src/dossier/assembleDossier.ts";
import type { Dossier } from "../../../src/dossier/dossier.ts";
import { importFiles, type Imported } from "../../../src/dossier/importFiles.ts";
import { readTerms } from "../../../src/loan/termsJson.ts";
import { inUtf8 } from "../../documents/bytes.ts";
import { accountsOf } from "../../generated/content/appropriations.ts";
import { debtList } from "../../generated/layouts/debtList.ts";
import { financing } from "../../generated/layouts/financing.ts";
import { planned } from "../../generated/layouts/planned.ts";
import { specialPart } from "../../generated/layouts/specialPart.ts";
import { paragraph, type Block } from "../../generated/printed.ts";
import { Random } from "../../generated/random.ts";
import { inStyle, type PrintStyle } from "../../generated/style.ts";
import { rateListText } from "./rates.ts";
import type { Execution, MadeLaw, RateList, World } from "./world.ts";

/** The law as it is printed, misprints and all. */
export function printedLaw(law: MadeLaw): readonly Block[] {
  const { year, debt, razdeli, plans, layout, look, writing, seed } = law;
  const { style } = writing;
  const words = (...texts: readonly string[]): Block[] =>
    texts.map((text) => paragraph(inStyle(text, style), text === text.toUpperCase()));
  const special: PrintStyle = { ...style, group: layout === "2014" ? "," : "." };
  const blocks: readonly Block[] = [
    ...words("ЗАКОН", `О БУЏЕТУ РЕПУБЛИКЕ СРБИЈЕ ЗА ${year}. ГОДИНУ`, "I. ОПШТИ ДЕО", "Члан 1."),
    ...financing(new Random(seed), year, style, plannedByAccount(law)).blocks,
    ...words("Члан 3."),
    ...plans.flatMap((plan) => planned(plan, style, "cells").blocks),
    ...debtList(debt, style, look).blocks,
    ...words("II. ПОСЕБАН ДЕО", "Члан 7.", "Средства буџета распоређују се по корисницима, и то:"),
    ...specialPart(razdeli, year, layout, special).blocks,
    ...words("III. ИЗВРШАВАЊЕ БУЏЕТА", "Члан 8."),
  ];
  return law.misprints.reduce<readonly Block[]>((printed, misprint) => misprint(printed, style), blocks);
}

/** What Article 1 gives of the accounts that the special part gives, too. */
function plannedByAccount({ razdeli }: MadeLaw): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  const blocks = razdeli.flatMap(({ functions, glave }) => [
    ...functions,
    ...glave.flatMap((glava) => glava.functions),
  ]);
  for (const { code, amounts } of blocks.flatMap(accountsOf))
    if (/^(?:44|61|62)/u.test(code)) sums.set(code, (sums.get(code) ?? 0n) + amounts[0] + amounts[1]);
  return sums;
}

function executionText({ year, rows }: Execution): string {
  return [
    `Извршење буџета за ${year}. годину`,
    "Раздео;Функција;Економска класификација;Опис;План у динарима;Извршење у динарима",
    ...rows.map(({ account, plan, paid }) => `1;170;${account};Рачун ${account};${plan};${paid}`),
  ].join("\n");
}

/** Read once: the same law, list or table always gives the same lines. */
const read = new WeakMap<object, Promise<Imported>>();

function importOnce(
  of: object,
  name: string,
  bytes: () => Uint8Array | Promise<Uint8Array>,
): Promise<Imported> {
  const known = read.get(of);
  if (known) return known;
  const imported = (async () => importFiles([{ name, bytes: await bytes() }]))();
  read.set(of, imported);
  return imported;
}

const importLaw = (law: MadeLaw): Promise<Imported> =>
  importOnce(law, law.name, () =>
    law.writing.write(printedLaw(law), inStyle(`Закон о буџету за ${law.year}. годину`, law.writing.style)),
  );
const importList = (list: RateList): Promise<Imported> =>
  importOnce(list, list.name, () => inUtf8(rateListText(list.rates, list.number)));
const importExecution = (execution: Execution): Promise<Imported> =>
  importOnce(execution, execution.name, () => inUtf8(executionText(execution)));

/** The world as files, each read by the program. */
export async function importedOf(world: World): Promise<Imported> {
  const files: Imported[] = [];
  for (const law of world.laws) files.push(await importLaw(law));
  for (const list of world.lists) files.push(await importList(list));
  for (const execution of world.executions) files.push(await importExecution(execution));
  return {
    documents: files.flatMap(({ documents }) => documents),
    lines: files.flatMap(({ lines }) => lines),
    others: files.flatMap(({ others }) => others),
  };
}

/** All of it put together. */
export async function dossierOf(world: World): Promise<Dossier> {
  return assembleDossier(
    await importedOf(world),
    { wanted: null, terms: world.terms.map((json) => readTerms(json, {})), payments: world.payments },
    { language: "en", asOf: day(world.asOf) },
  );
}
