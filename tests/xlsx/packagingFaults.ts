import { resolved } from "./book.ts";
import { repeated, type Parts } from "./packageFaults.ts";
import { childrenNamed, everyElement } from "./xmlTree.ts";

/** Open Packaging Conventions: each part has one content type, each relationship an id of its own and a target that exists. */
export function packagingFaults(parts: Parts): string[] {
  const types = parts.get("[Content_Types].xml");
  const overrides = childrenNamed(types, "Override").map((element) => element.attributes["PartName"] ?? "");
  const defaults = childrenNamed(types, "Default").map((element) => element.attributes["Extension"] ?? "");
  const paths = [...parts.keys()].filter((path) => path !== "[Content_Types].xml");
  return [
    ...repeated(overrides).map((name) => `content type given twice: ${name}`),
    ...overrides
      .filter((name) => !parts.has(name.slice(1)))
      .map((name) => `content type of a missing part: ${name}`),
    ...paths
      .filter((path) => !overrides.includes(`/${path}`) && !defaults.includes(/[^.]*$/.exec(path)?.[0] ?? ""))
      .map((path) => `no content type: ${path}`),
    ...paths.filter((path) => path.endsWith(".rels")).flatMap((path) => relationshipFaults(parts, path)),
    ...paths.flatMap((path) => referenceFaults(parts, path)),
    ...typeFaults(parts),
    ...unreachedFaults(parts),
  ];
}

/** What of a folder is of which type. */
const TYPES: Readonly<Record<string, string>> = {
  "xl/worksheets/": "spreadsheetml.worksheet+xml",
  "xl/tables/": "spreadsheetml.table+xml",
  "xl/charts/chart": "drawingml.chart+xml",
  "xl/drawings/drawing": "officedocument.drawing+xml",
  "xl/comments": "spreadsheetml.comments+xml",
  "xl/styles.xml": "spreadsheetml.styles+xml",
  "xl/sharedStrings.xml": "spreadsheetml.sharedStrings+xml",
  "xl/workbook.xml": "spreadsheetml.sheet.main+xml",
  "xl/theme/": "officedocument.theme+xml",
};

function typeFaults(parts: Parts): string[] {
  const types = new Map(
    childrenNamed(parts.get("[Content_Types].xml"), "Override").map(({ attributes }) => [
      attributes["PartName"],
      attributes["ContentType"] ?? "",
    ]),
  );
  return [...parts.keys()].flatMap((path) => {
    if (path.includes("_rels/") || !path.endsWith(".xml")) return [];
    const [, due = ""] = Object.entries(TYPES).find(([start]) => path.startsWith(start)) ?? [];
    const type = types.get(`/${path}`) ?? "";
    return type.endsWith(due) ? [] : [`content type of ${path}: ${type}`];
  });
}

/** Each part is reached from the package's own relationships, and each relationship of these kinds is used. */
function unreachedFaults(parts: Parts): string[] {
  const reached = new Set<string>();
  const todo = [""];
  for (let owner = todo.pop(); owner !== undefined; owner = todo.pop()) {
    const relations = parts.get(owner === "" ? "_rels/.rels" : owner.replace(/([^/]*)$/, "_rels/$1.rels"));
    for (const { attributes } of childrenNamed(relations, "Relationship")) {
      const target = resolved(owner, attributes["Target"] ?? "");
      if (attributes["TargetMode"] === "External" || reached.has(target)) continue;
      reached.add(target);
      todo.push(target);
    }
  }
  return [...parts.keys()]
    .filter((path) => path !== "[Content_Types].xml" && !path.endsWith(".rels") && !reached.has(path))
    .map((path) => `no relationship leads to ${path}`);
}

const REFERRED = /\/(?:table|drawing|vmlDrawing|hyperlink|chart|worksheet|image)$/;

/** The part whose relationships stand in a file; "": the package itself. */
function ownerOf(path: string): string {
  return path.replace(/_rels\/([^/]*)\.rels$/, "$1");
}

function relationshipFaults(parts: Parts, path: string): string[] {
  const relationships = childrenNamed(parts.get(path), "Relationship");
  const owner = ownerOf(path);
  const targets = relationships
    .filter((element) => element.attributes["TargetMode"] !== "External")
    .map((element) => resolved(owner, element.attributes["Target"] ?? ""));
  const ids = relationships.map((element) => element.attributes["Id"] ?? "");
  return [
    ...(owner === "" || parts.has(owner) ? [] : [`${path} belongs to no part`]),
    ...repeated(ids).map((id) => `${path}: ${id} twice`),
    ...ids.filter((id) => !/^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(id)).map((id) => `${path}: id ${id}`),
    ...targets.filter((target) => !parts.has(target)).map((target) => `${path}: no part ${target}`),
  ];
}

function referenceFaults(parts: Parts, path: string): string[] {
  const part = parts.get(path);
  if (!part || path.endsWith(".rels")) return [];
  const relations = parts.get(path.replace(/([^/]*)$/, "_rels/$1.rels"));
  const ids = new Set(childrenNamed(relations, "Relationship").map((element) => element.attributes["Id"]));
  const used = everyElement(part).flatMap((element) => element.attributes["r:id"] ?? []);
  return [
    ...used.filter((id) => !ids.has(id)).map((id) => `${path}: no relationship ${id}`),
    ...childrenNamed(relations, "Relationship")
      .filter(({ attributes: { Type = "", Id = "" } }) => REFERRED.test(Type) && !used.includes(Id))
      .map(({ attributes }) => `${path}: ${attributes["Id"]} is not used`),
  ];
}
