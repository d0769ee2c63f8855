/** The patterns of the rooms that meet a document's or a user's text, found in the sources, and texts that are worst for them. */
import { readdirSync, readFileSync } from "node:fs";
import { AST, parseRegExpLiteral } from "@eslint-community/regexpp";
import ts from "typescript";

export interface Pattern {
  /** "text/rates.ts:19" */
  readonly place: string;
  readonly pattern: RegExp;
}

const SOURCES = new URL("../src/", import.meta.url);
const ROOMS = ["text", "budget", "documents", "dossier", "readers", "writers"];
/** Fillings that mean something to one pattern or another. */
const FILLINGS = [
  " ",
  "\n",
  "0",
  "1 ",
  ".",
  ",",
  "a",
  "а ",
  "A",
  "(",
  "[",
  "<",
  '"',
  "'",
  "-",
  "–",
  "|",
  ":",
];
const SIGNS = Array.from(
  " \n\t01a9zаЈAЖ.,;:()[]{}<>/\\|!?\"'„–-+*%€$&#@_=^~\u00a0\u0300" + "eEmMhHsSdDIVXbcfgiklnopqrtux",
);
/** Those that follow a beginning. */
const SHORT = [" ", "0", "a", ".", ", "];
/** What no pattern ends with. */
const END = "\u0001";

/** Every pattern that is written down in these rooms, and every one that their modules make when they are loaded; each once. */
export async function patternsOfSources(): Promise<Pattern[]> {
  const found: Pattern[] = [];
  for (const room of ROOMS)
    for (const name of readdirSync(new URL(`${room}/`, SOURCES), { recursive: true, encoding: "utf8" })) {
      if (!name.endsWith(".ts")) continue;
      const path = `${room}/${name}`;
      const text = readFileSync(new URL(path, SOURCES), "utf8");
      const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) {
          const [, source = "", flags] = /^\/(.*)\/([a-z]*)$/su.exec(node.text) ?? [];
          const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
          found.push({ place: `${path}:${line}`, pattern: new RegExp(source, flags) });
        }
        ts.forEachChild(node, visit);
      };
      visit(file);
      if (text.includes("new RegExp(")) found.push(...(await madeBy(path)));
    }
  return [...new Map(found.map((one) => [String(one.pattern), one])).values()];
}

async function madeBy(path: string): Promise<Pattern[]> {
  const made: Pattern[] = [];
  const known = globalThis.RegExp;
  globalThis.RegExp = new Proxy(known, {
    construct(target, [source, flags]: [string | RegExp, string | undefined]) {
      const pattern = new target(source, flags);
      if (typeof source === "string") made.push({ place: path, pattern });
      return pattern;
    },
  });
  try {
    await import(`${new URL(path, SOURCES).href}?patterns`);
  } finally {
    globalThis.RegExp = known;
  }
  return made;
}

/** Texts of a length: the fillings, and each stretch of what the pattern matches, repeated after each of its beginnings. */
export function worstTexts({ pattern }: Pattern): ((length: number) => string)[] {
  const beginnings = new Set([""]);
  const repeated = new Set(FILLINGS);
  const tree = parseRegExpLiteral(pattern);
  for (const alternative of alternativesOf(tree.pattern)) {
    let sample = "";
    for (const element of alternative.elements) {
      const own = sampleOf(element, pattern);
      sample += own;
      if (own !== "") repeated.add(own);
      if (sample !== "") repeated.add(sample);
      beginnings.add(sample);
    }
  }
  return [...beginnings].flatMap((begin) =>
    [...(begin === "" ? repeated : [...SHORT, begin])].map(
      (unit) => (length: number) => begin + unit.repeat(Math.ceil(length / unit.length)) + END,
    ),
  );
}

/** Also those within groups. */
function alternativesOf(node: AST.Node): AST.Alternative[] {
  if (node.type === "Quantifier") return alternativesOf(node.element);
  if (node.type === "Alternative") return [node, ...node.elements.flatMap(alternativesOf)];
  return "alternatives" in node
    ? (node.alternatives as readonly AST.Node[]).flatMap((one) => alternativesOf(one))
    : [];
}

function sampleOf(element: AST.Element, { flags }: RegExp): string {
  switch (element.type) {
    case "Character":
      return String.fromCodePoint(element.value);
    case "CharacterClass":
    case "CharacterSet": {
      const one = new RegExp(`^(?:${element.raw})$`, flags.replace(/[gy]/gu, ""));
      return SIGNS.find((sign) => one.test(sign)) ?? "";
    }
    case "Quantifier":
      return sampleOf(element.element, { flags } as RegExp).repeat(Math.max(1, Math.min(element.min, 5)));
    case "Group":
    case "CapturingGroup":
      return (
        element.alternatives[0]?.elements.map((one) => sampleOf(one, { flags } as RegExp)).join("") ?? ""
      );
    default:
      return "";
  }
}
