import { appropriationsContent } from "./content/appropriations.ts";
import { debtContent } from "./content/debt.ts";
import { plannedContent } from "./content/planned.ts";
import type { Expected } from "./expected.ts";
import { capital } from "./layouts/capital.ts";
import { debtList, type DebtListLook } from "./layouts/debtList.ts";
import { financing } from "./layouts/financing.ts";
import { planned } from "./layouts/planned.ts";
import type { SpecialLayout } from "./layouts/specialColumns.ts";
import { specialPart } from "./layouts/specialPart.ts";
import { paragraph, type Block } from "./printed.ts";
import { Random } from "./random.ts";
import { inStyle, type PrintStyle } from "./style.ts";

export interface Part {
  readonly blocks: readonly Block[];
  readonly expected: Expected;
}

/** What a law looks like beside its layout. */
export interface LawLook extends DebtListLook {
  readonly stacked: "cells" | "rows";
  readonly mergedBodies: boolean;
  /** Which articles it has beside the debt list and the special part. */
  readonly articles: readonly ("financing" | "planned" | "capital")[];
  /** Seed of the rows without an amount; absent where there are none. */
  readonly empties?: number;
  /** Whether Article 1 gives a second amount in thousands of dinars. */
  readonly thousands?: boolean;
}

const NUMBERED = /^Члан/u;

/** A law on the budget: what its articles print, and what is to be read of them. */
export function law(
  random: Random,
  { layout, year, size }: { readonly layout: SpecialLayout; readonly year: number; readonly size: number },
  style: PrintStyle,
  look: LawLook,
): Part {
  const has = (article: LawLook["articles"][number]): boolean => look.articles.includes(article);
  const words = (...texts: readonly string[]): Part => ({
    blocks: texts.map((text) =>
      paragraph(inStyle(text, style), NUMBERED.test(text) || text === text.toUpperCase()),
    ),
    expected: { lines: [], totals: [] },
  });
  const special: PrintStyle = { ...style, group: layout === "2014" ? "," : "." };
  const part = (content: "guarantee" | "loan"): Part =>
    planned(plannedContent(random, content, year), style, look.stacked);
  const empties = look.empties === undefined ? undefined : { random: new Random(look.empties), chance: 0.04 };
  const razdeli = appropriationsContent(random, size, layout !== "2004" && layout !== "2015", empties);
  const parts = [
    words("ЗАКОН", `О БУЏЕТУ РЕПУБЛИКЕ СРБИЈЕ ЗА ${year}. ГОДИНУ`),
    ...(has("financing")
      ? [words("I. ОПШТИ ДЕО", "Члан 1."), financing(random, year, style, new Map(), look.thousands ?? false)]
      : []),
    words("Члан 3."),
    ...(has("planned") ? [part("guarantee"), part("loan")] : []),
    debtList(debtContent(random, year, size), style, look),
    ...(has("capital") ? [words("Члан 5."), capital(random, year, style, look.mergedBodies)] : []),
    words("II. ПОСЕБАН ДЕО", "Члан 7.", "Средства буџета распоређују се по корисницима, и то:"),
    specialPart(razdeli, year, layout, special),
    words(
      "III. ИЗВРШАВАЊЕ БУЏЕТА",
      "Члан 8.",
      "За извршавање овог закона одговоран је министар надлежан за послове финансија.",
    ),
  ];
  return {
    blocks: parts.flatMap(({ blocks }) => blocks),
    expected: {
      lines: parts.flatMap(({ expected }) => expected.lines),
      totals: parts.flatMap(({ expected }) => expected.totals),
    },
  };
}
