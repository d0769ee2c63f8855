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
      .filter(
        (path) => !overrides.includes(`/${path}`) && !(path.endsWith(".rels") && defaults.includes("rels")),
      )
      .map((path) => `no content type: ${path}`),
    ...paths.filter((path) => path.endsWith(".rels")).flatMap((path) => relationshipFaults(parts, path)),
    ...paths.flatMap((path) => referenceFaults(parts, path)),
  ];
}

function relationshipFaults(parts: Parts, path: string): string[] {
  const relationships = childrenNamed(parts.get(path), "Relationship");
  const folder = path.replace(/_rels\/[^/]*$/, "");
  const targets = relationships
    .filter((element) => element.attributes["TargetMode"] !== "External")
    .map((element) => resolved(folder, element.attributes["Target"] ?? ""));
  return [
    ...repeated(relationships.map((element) => element.attributes["Id"] ?? "")).map(
      (id) => `${path}: ${id} twice`,
    ),
    ...targets.filter((target) => !parts.has(target)).map((target) => `${path}: no part ${target}`),
  ];
}

function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = folder.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else steps.push(step);
  }
  return steps.join("/");
}

function referenceFaults(parts: Parts, path: string): string[] {
  const part = parts.get(path);
  if (!part || path.endsWith(".rels")) return [];
  const relations = parts.get(path.replace(/([^/]*)$/, "_rels/$1.rels"));
  const ids = new Set(childrenNamed(relations, "Relationship").map((element) => element.attributes["Id"]));
  return everyElement(part)
    .map((element) => element.attributes["r:id"])
    .filter((id) => id !== undefined && !ids.has(id))
    .map((id) => `${path}: no relationship ${id}`);
}
