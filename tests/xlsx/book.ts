import { rangeOf, type Parts } from "./packageFaults.ts";
import { childNamed, childrenNamed, type Element } from "./xmlTree.ts";

/** A sheet of a file, and where its part is. */
export interface BookSheet {
  readonly name: string;
  readonly path: string;
  readonly isShown: boolean;
  readonly root: Element;
  readonly tables: readonly BookTable[];
}

export interface BookTable {
  readonly path: string;
  readonly root: Element;
  /** In lower case. */
  readonly columns: readonly string[];
}

/** What formulas can name; all names in lower case. */
export interface Book {
  readonly sheets: readonly BookSheet[];
  readonly tables: ReadonlyMap<string, BookTable>;
  readonly names: ReadonlySet<string>;
  /** Names of one sheet alone, by its place. */
  readonly namesOf: ReadonlyMap<number, ReadonlySet<string>>;
}

const EMPTY: Element = { name: "", attributes: {}, children: [], text: "" };

/** Path of the part that an element's r:id leads to. */
export function related(parts: Parts, path: string, id: string | undefined): string {
  const relations = parts.get(path.replace(/([^/]*)$/, "_rels/$1.rels"));
  const found = childrenNamed(relations, "Relationship").find(({ attributes }) => attributes["Id"] === id);
  return resolved(path, found?.attributes["Target"] ?? "");
}

/** A target, from the folder of the part that names it. */
export function resolved(path: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = path.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else steps.push(step);
  }
  return steps.join("/");
}

/** "_x0041_" stands for a character by its code (ECMA-376 part 1, 22.9.2.19). */
export function unmasked(text: string): string {
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

export function bookOf(parts: Parts): Book {
  const workbook = parts.get("xl/workbook.xml");
  const sheets = childrenNamed(childNamed(workbook, "sheets"), "sheet").map(({ attributes }): BookSheet => {
    const path = related(parts, "xl/workbook.xml", attributes["r:id"]);
    const root = parts.get(path) ?? EMPTY;
    const tables = (childNamed(root, "tableParts")?.children ?? []).map((part): BookTable => {
      const tablePath = related(parts, path, part.attributes["r:id"]);
      const table = parts.get(tablePath) ?? EMPTY;
      const columns = childrenNamed(childNamed(table, "tableColumns"), "tableColumn");
      return {
        path: tablePath,
        root: table,
        columns: columns.map((column) => unmasked(column.attributes["name"] ?? "").toLowerCase()),
      };
    });
    return {
      name: attributes["name"] ?? "",
      path,
      isShown: (attributes["state"] ?? "visible") === "visible",
      root,
      tables,
    };
  });
  const namesOf = new Map<number, Set<string>>();
  const names = new Set<string>();
  for (const { attributes } of childrenNamed(childNamed(workbook, "definedNames"), "definedName")) {
    const name = (attributes["name"] ?? "").toLowerCase();
    const scope = attributes["localSheetId"];
    if (scope === undefined) names.add(name);
    else namesOf.set(Number(scope), (namesOf.get(Number(scope)) ?? new Set()).add(name));
  }
  const tables = sheets.flatMap((sheet) => sheet.tables);
  return {
    sheets,
    tables: new Map(
      tables.map((table) => [(table.root.attributes["displayName"] ?? "").toLowerCase(), table]),
    ),
    names,
    namesOf,
  };
}

/** Ranges of a list of them: "A1:B2 C3"; null where one is none. */
export function rangesOf(list: string | undefined): NonNullable<ReturnType<typeof rangeOf>>[] | null {
  const ranges = (list ?? "").split(" ").map(rangeOf);
  return ranges.every((range) => range !== null) ? ranges : null;
}
