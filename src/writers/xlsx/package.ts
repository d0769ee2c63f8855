import { strToU8, zipSync, type Zippable } from "fflate";
import { CORE_PROPERTIES, sealedProperties } from "../seal.ts";
import { DECLARATION, element } from "./xml.ts";

/** A part of a package, and the parts that it leads to. */
export interface Part {
  readonly path: string;
  readonly type: string;
  readonly xml: string;
  /** The first is "rId1". */
  readonly relations?: readonly PartRelation[];
}

export interface PartRelation {
  readonly type: string;
  /** Seen from the folder of the part. */
  readonly target: string;
}

/** Any moment will do, as long as it is always the same; zip files know none before 1980. */
const MOMENT = "1980-01-02T12:00:00";
const CONTENT_TYPES = "[Content_Types].xml";
const OF_PACKAGES = "http://schemas.openxmlformats.org/package/2006";

/**
 * Parts as a file (ECMA-376 part 2), the same on any machine.
 * @param relations of the package itself
 * @param isSealed whether it can be told from the file later that nobody has changed it since
 */
export async function packed(
  parts: Iterable<Part>,
  { relations, isSealed }: { readonly relations: readonly PartRelation[]; readonly isSealed: boolean },
): Promise<Uint8Array> {
  const types = new Map([["rels", `application/vnd.openxmlformats-package.relationships+xml`]]);
  const overrides: string[] = [];
  // Readers know the kind of a file by what comes first.
  const written = new Map<string, Uint8Array>([[CONTENT_TYPES, new Uint8Array()]]);
  const write = ({ path, xml, relations: own = [] }: Omit<Part, "type">): void => {
    if (path !== "") written.set(path, strToU8(xml));
    if (own.length > 0) written.set(relationsPath(path), strToU8(relationsXml(own)));
  };
  write({ path: "", xml: "", relations });
  for (const part of parts) {
    write(part);
    const ending = part.path.slice(part.path.lastIndexOf(".") + 1);
    if (ending === "xml")
      overrides.push(element("Override", { PartName: `/${part.path}`, ContentType: part.type }));
    else types.set(ending, part.type);
  }
  types.set("xml", "application/xml");
  const defaults = [...types].map(([Extension, ContentType]) =>
    element("Default", { Extension, ContentType }),
  );
  const all = defaults.join("") + overrides.join("");
  written.set(
    CONTENT_TYPES,
    strToU8(DECLARATION + element("Types", { xmlns: `${OF_PACKAGES}/content-types` }, all)),
  );
  if (isSealed) written.set(CORE_PROPERTIES, strToU8(await sealedProperties(written)));
  const files: Zippable = {};
  for (const [path, content] of written) files[path] = [content, { mtime: MOMENT }];
  return zipSync(files, { level: 6 });
}

/** "xl/_rels/workbook.xml.rels" for "xl/workbook.xml". */
function relationsPath(path: string): string {
  const name = path.lastIndexOf("/") + 1;
  return `${path.slice(0, name)}_rels/${path.slice(name)}.rels`;
}

function relationsXml(relations: readonly PartRelation[]): string {
  const elements = relations.map(({ type: Type, target: Target }, index) =>
    element("Relationship", { Id: `rId${index + 1}`, Type, Target }),
  );
  return DECLARATION + element("Relationships", { xmlns: `${OF_PACKAGES}/relationships` }, elements.join(""));
}
