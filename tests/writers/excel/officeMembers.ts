import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const TYPINGS = /[\\/]@types[\\/](?:office-js|custom-functions-runtime)[\\/]/;

/** A member of Excel's or Office's model that a source file uses. */
export interface MemberUse {
  /** "src/writers/excel/survey.ts:61". */
  readonly place: string;
  /** "Table.resize". */
  readonly member: string;
  /** Of Microsoft's typings; null where they name none. */
  readonly set: RequirementSet | null;
  /** Sets that the function around it asks for with isSetSupported. */
  readonly guards: readonly RequirementSet[];
}

export interface RequirementSet {
  readonly name: string;
  readonly version: string;
}

/** Whether a version is at most another: "1.9" is below "1.12". */
export function atMost(version: string, limit: string): boolean {
  const [a = [], b = []] = [version, limit].map((text) => text.split(".").map(Number));
  const at = a.findIndex((part, index) => part !== (b[index] ?? 0));
  return at < 0 || (a[at] ?? 0) < (b[at] ?? 0);
}

/** Every member of Excel's model that the files use. @param extra files that stand nowhere, by their path below the root */
export function officeMembers(files: readonly string[], extra: ReadonlyMap<string, string>): MemberUse[] {
  const virtual = new Map([...extra].map(([path, text]) => [join(ROOT, path), text]));
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.json"), (path) => readFileSync(path, "utf8"));
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, ROOT);
  const full = { ...options, types: ["office-js", "custom-functions-runtime"], noEmit: true };
  const host = ts.createCompilerHost(full, true);
  const [exists, read] = [host.fileExists.bind(host), host.readFile.bind(host)];
  host.fileExists = (path) => virtual.has(join(path)) || exists(path);
  host.readFile = (path) => virtual.get(join(path)) ?? read(path);
  const roots = [...files.map((file) => join(ROOT, file)), ...virtual.keys()];
  const program = ts.createProgram(roots, full, host);
  const checker = program.getTypeChecker();
  return roots.flatMap((path) => {
    const file = program.getSourceFile(path);
    return file ? usesIn(file, checker) : [];
  });
}

/** Files below src/ that may name Excel or Office. */
export function sourceFiles(): string[] {
  return readdirSync(join(ROOT, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) =>
      /\b(?:Excel|Office|OfficeExtension|OfficeRuntime)\b\s*[.[]/.test(readFileSync(path, "utf8")),
    )
    .map((path) => relative(ROOT, path).split(sep).join("/"));
}

function usesIn(file: ts.SourceFile, checker: ts.TypeChecker): MemberUse[] {
  const found: MemberUse[] = [];
  const note = (node: ts.Node, symbol: ts.Symbol | undefined): void => {
    const declaration = symbol?.declarations?.find((one) => TYPINGS.test(one.getSourceFile().fileName));
    if (!symbol || !declaration) return;
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    const parent = declaration.parent as Partial<ts.ClassDeclaration>;
    found.push({
      place: `${relative(ROOT, file.fileName).split(sep).join("/")}:${line}`,
      member: `${parent.name?.text ?? "Excel"}.${symbol.name}`,
      set: setOf(symbol),
      guards: guardsAround(node),
    });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(node.name, checker.getSymbolAtLocation(node.name));
    // `const { worksheets } = context.workbook`
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      const type = checker.getTypeAtLocation(node.parent);
      if (ts.isIdentifier(name)) note(name, type.getProperty(name.text));
    }
    // `{ delayForCellEdit: true }`
    if (ts.isObjectLiteralExpression(node)) {
      const type = checker.getContextualType(node);
      for (const { name } of node.properties) {
        if (type && name && ts.isIdentifier(name)) note(name, type.getProperty(name.text));
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The lowest set of all forms of the member; where a member names none, that of its type. */
function setOf(symbol: ts.Symbol): RequirementSet | null {
  const declarations = symbol.declarations ?? [];
  const own = declarations.flatMap((one) => setIn(one) ?? []);
  const [set] = own.length > 0 ? own.sort((a, b) => (atMost(a.version, b.version) ? -1 : 1)) : [];
  if (set) return set;
  const [first] = declarations;
  return first?.parent ? setIn(first.parent) : null;
}

function setIn(node: ts.Node): RequirementSet | null {
  const comment = node.getSourceFile().text.slice(node.getFullStart(), node.getStart());
  const [, name, version] = /\[Api set:\s*(\w+)\s+([\d.]+)/.exec(comment) ?? [];
  return name !== undefined && version !== undefined ? { name, version } : null;
}

function guardsAround(node: ts.Node): RequirementSet[] {
  const around = ts.findAncestor(node, (one) => ts.isFunctionLike(one)) ?? node.getSourceFile();
  const guards: RequirementSet[] = [];
  const visit = (inner: ts.Node): void => {
    if (ts.isCallExpression(inner) && /\bisSetSupported$/.test(inner.expression.getText())) {
      const [name, version] = inner.arguments;
      if (name && version && ts.isStringLiteral(name) && ts.isStringLiteral(version))
        guards.push({ name: name.text, version: version.text });
    }
    ts.forEachChild(inner, visit);
  };
  visit(around);
  return guards;
}
