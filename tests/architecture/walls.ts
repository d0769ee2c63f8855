import { posix } from "node:path";
import ts from "typescript";
import { EXACT_ROOMS, GUARDED_NAMES, ROOMS, type Room } from "./rooms.ts";

/** A source file: its path below src/ ("money/money.ts") and its text. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

function within(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}

/** The room that a file stands in: the longest fitting name of the table; undefined for a file outside all rooms. */
export function roomOf(path: string): string | undefined {
  const fitting = Object.keys(ROOMS).filter((room) => within(path, room));
  return fitting.sort((a, b) => b.length - a.length)[0];
}

/** The package of an import: "@visx/axis/lib/x" is of "@visx/axis", "pdfjs-dist/legacy/y" of "pdfjs-dist". */
export function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

function literalText(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}

/** What a node imports, in whatever form: import, export from, import(), import type, require, new URL(..., import.meta.url). */
function importedBy(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literalText(node.moduleSpecifier);
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? literalText(node.argument.literal) : undefined;
  if (ts.isCallExpression(node)) {
    const required = ts.isIdentifier(node.expression) && node.expression.text === "require";
    if (required || node.expression.kind === ts.SyntaxKind.ImportKeyword)
      return literalText(node.arguments[0]);
  }
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "URL") {
    return node.arguments?.[1]?.getText() === "import.meta.url" ? literalText(node.arguments[0]) : undefined;
  }
  return undefined;
}

function forbiddenImport(path: string, room: Room, own: string, specifier: string): string | undefined {
  if (specifier.startsWith("node:")) return room.node === true ? undefined : `imports ${specifier}`;
  if (!specifier.startsWith(".")) {
    return room.packages?.includes(packageOf(specifier)) === true
      ? undefined
      : `imports the package ${packageOf(specifier)}`;
  }
  const target = posix.normalize(posix.join(posix.dirname(path), specifier));
  const targetRoom = roomOf(target);
  if (targetRoom === undefined) return `imports ${target}, which is in no room`;
  const allowed = targetRoom === own || room.rooms.includes(targetRoom) || room.rooms.includes(target);
  return allowed ? undefined : `imports ${target}`;
}

/** Whether the identifier names a thing of the outer world, rather than a member, a key or a declaration's own name. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) {
    return (
      ts.isIdentifier(parent.expression) &&
      /^(globalThis|window|self|navigator|Number)$/.test(parent.expression.text)
    );
  }
  if (ts.isQualifiedName(parent)) return parent.left === node;
  if (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent)) {
    return parent.name !== node;
  }
  return !(
    ts.isMethodDeclaration(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isJsxAttribute(parent) ||
    ts.isBindingElement(parent)
  );
}

function forbiddenName(path: string, room: Room, node: ts.Node): string | undefined {
  if (!ts.isIdentifier(node) || !Object.hasOwn(GUARDED_NAMES, node.text) || !isReference(node))
    return undefined;
  const allowed =
    room.globals?.includes(node.text) === true || GUARDED_NAMES[node.text]?.includes(path) === true;
  return allowed ? undefined : `names ${node.text}`;
}

/** Floating point in a room of exact amounts: Number(x), +x, 0.5. */
function inexact(own: string, node: ts.Node): string | undefined {
  if (!EXACT_ROOMS.includes(own)) return undefined;
  const isNumberCall =
    (ts.isCallExpression(node) || ts.isNewExpression(node)) && node.expression.getText() === "Number";
  if (isNumberCall) return "turns a value into a floating point number with Number()";
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.PlusToken) {
    return "turns a value into a floating point number with +";
  }
  return ts.isNumericLiteral(node) && /[.e]/i.test(node.getText()) && !/^0x/i.test(node.getText())
    ? `holds the floating point number ${node.getText()}`
    : undefined;
}

function parsed({ path, text }: SourceText): ts.SourceFile {
  const kind = path.endsWith(".tsx") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, kind);
}

function everyNode(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => everyNode(child, visit));
}

/**
 * Everything that a file imports, as it names it.
 * @param kinds "values": without what is imported as a type; "at once": without what is fetched while the program runs
 */
export function importsOf(source: SourceText, kinds: "all" | "values" | "at once" = "all"): string[] {
  return everyImport(source)
    .filter((one) => (kinds !== "values" || !one.isOfTypes) && (kinds !== "at once" || one.isAtOnce))
    .map(({ specifier }) => specifier);
}

interface Import {
  readonly specifier: string;
  readonly isOfTypes: boolean;
  readonly isAtOnce: boolean;
}

/** By path: to take all files apart takes seconds, and several walls ask for the same. */
const known = new Map<string, { readonly text: string; readonly imports: readonly Import[] }>();

function everyImport(source: SourceText): readonly Import[] {
  const before = known.get(source.path);
  if (before?.text === source.text) return before.imports;
  const imports: Import[] = [];
  everyNode(parsed(source), (node) => {
    const specifier = importedBy(node);
    if (specifier === undefined) return;
    const isAtOnce = !ts.isCallExpression(node) && !ts.isNewExpression(node);
    imports.push({ specifier, isOfTypes: isOfTypes(node), isAtOnce });
  });
  known.set(source.path, { text: source.text, imports });
  return imports;
}

/** Whether nothing of it is left when the program runs, by its first words. */
function isOfTypes(node: ts.Node): boolean {
  return (
    ts.isImportTypeNode(node) ||
    (ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) ||
    (ts.isExportDeclaration(node) && node.isTypeOnly)
  );
}

/** Everything in a file that breaks a wall, each as one sentence with its line; empty when all is well. */
export function breaches(source: SourceText): string[] {
  const own = roomOf(source.path);
  if (own === undefined) return [`${source.path} is in no room`];
  const room = ROOMS[own] ?? { rooms: [] };
  const file = parsed(source);
  const found: string[] = [];
  everyNode(file, (node) => {
    const specifier = importedBy(node);
    const breach =
      (specifier === undefined ? undefined : forbiddenImport(source.path, room, own, specifier)) ??
      forbiddenName(source.path, room, node) ??
      inexact(own, node);
    if (breach === undefined) return;
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    found.push(`${source.path}:${line} ${breach}`);
  });
  return found;
}

/** Pairs of folders whose files import each other; a folder and one within it may. */
export function bothWays(sources: readonly SourceText[]): string[] {
  const imported = new Set(
    sources.flatMap((source) => {
      const folder = posix.dirname(source.path);
      return importsOf(source)
        .filter((specifier) => specifier.startsWith("."))
        .map((specifier) => [folder, posix.dirname(posix.join(folder, specifier))] as const)
        .filter(([from, to]) => !`${from}/`.startsWith(`${to}/`) && !`${to}/`.startsWith(`${from}/`))
        .map((pair) => pair.join(", "));
    }),
  );
  return [...imported]
    .filter((pair) => {
      const [from, to] = pair.split(", ") as [string, string];
      return from < to && imported.has(`${to}, ${from}`);
    })
    .sort();
}

/** Files that need each other, and those between two such circles: what is left without all others. */
export function inCircles(sources: readonly SourceText[]): string[] {
  const needed = new Map(
    sources.map((source) => {
      const folder = posix.dirname(source.path);
      return [
        source.path,
        importsOf(source, "at once").map((specifier) => posix.normalize(posix.join(folder, specifier))),
      ] as const;
    }),
  );
  for (let before = Infinity; needed.size < before;) {
    before = needed.size;
    const users = new Set([...needed.values()].flat());
    for (const [path, needs] of needed)
      if (!users.has(path) || !needs.some((one) => needed.has(one))) needed.delete(path);
  }
  return [...needed.keys()].sort();
}
