import type { Token } from "./tokens.ts";

/** The names that one LET or LAMBDA binds, and the tokens in which they are bound. */
export interface LetScope {
  /** In lower case. */
  readonly names: ReadonlySet<string>;
  /** What stands in a name's place but is none: a cell's address, for example. */
  readonly unusable: readonly string[];
  /** Indexes of the first token within the parentheses and of the closing one. */
  readonly from: number;
  readonly to: number;
}

const LET_OR_LAMBDA = /^(?:LET|LAMBDA)$/i;

/** Every LET and LAMBDA of a formula, outer ones first. */
export function letScopes(tokens: readonly Token[]): LetScope[] {
  const scopes: LetScope[] = [];
  for (const [index, { kind, text }] of tokens.entries()) {
    if (kind !== "function" || !LET_OR_LAMBDA.test(text)) continue;
    scopes.push(scopeAt(tokens, index + 2, text.length === "LET".length ? 2 : 1));
  }
  return scopes;
}

/** @param step from one name to the next: values stand between those of LET */
function scopeAt(tokens: readonly Token[], from: number, step: number): LetScope {
  const argumentsOf: Token[][] = [[]];
  let depth = 1;
  let to = from;
  for (; to < tokens.length; to += 1) {
    const token = tokens[to];
    if (!token) break;
    if (token.kind === "open") depth += 1;
    if (token.kind === "close" && --depth === 0) break;
    if (token.kind === "comma" && depth === 1) argumentsOf.push([]);
    else if (token.kind !== "space") argumentsOf.at(-1)?.push(token);
  }
  const bound = argumentsOf.filter((_, index) => index % step === 0 && index < argumentsOf.length - 1);
  const isName = (argument: readonly Token[]): boolean =>
    argument.length === 1 && argument[0]?.kind === "word";
  return {
    names: new Set(bound.filter(isName).map(([token]) => (token?.text ?? "").toLowerCase())),
    unusable: bound
      .filter((argument) => !isName(argument))
      .map((argument) => argument.map(({ text }) => text).join("")),
    from,
    to,
  };
}

/** Whether the word at this index is a name bound around it, or the function one that is called by such a name. */
export function isLetName(tokens: readonly Token[], index: number, scopes: readonly LetScope[]): boolean {
  const token = tokens[index];
  if (token?.kind !== "word" && token?.kind !== "function") return false;
  const name = token.text.toLowerCase();
  return scopes.some((scope) => index >= scope.from && index < scope.to && scope.names.has(name));
}
