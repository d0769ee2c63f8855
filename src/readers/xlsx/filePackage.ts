import { Problem } from "../../messages/message.ts";
import { relationsOf, workbookPath, type Relation } from "../../documents/sheets/xlsx/packageParts.ts";
import type { OpenedZip } from "../../documents/zip/openZip.ts";
import { treeOf, type Element } from "../../documents/xml/xmlTree.ts";

/** A workbook's package: its parts as trees, and how they are related. */
export class FilePackage {
  readonly zip: OpenedZip;
  /** The file's name, for what is said of it. */
  readonly document: string;

  constructor(zip: OpenedZip, document: string) {
    this.zip = zip;
    this.document = document;
  }

  mainPath(): Promise<string> {
    return workbookPath(this.zip, this.document);
  }

  /** Relations of a part by their ids. */
  relations(path: string): Promise<ReadonlyMap<string, Relation>> {
    return relationsOf(this.zip, path, this.document);
  }

  /** @throws Problem for a part that is missing or damaged */
  tree(path: string): Promise<Element> {
    return treeOf(this.zip.xml(path), this.document);
  }

  /** The part that a part names in a relation of this type; undefined for none. */
  async related(relations: ReadonlyMap<string, Relation>, type: string): Promise<Element | undefined> {
    const target = [...relations.values()].find((relation) => relation.type === type)?.target;
    return target !== undefined && this.zip.has(target) ? this.tree(target) : undefined;
  }

  /** Path of the part that the relation leads to. @throws Problem where there is none */
  target(relations: ReadonlyMap<string, Relation>, id: string | undefined, name: string): Relation {
    const relation = relations.get(id ?? "");
    const { document } = this;
    if (!relation || !this.zip.has(relation.target))
      throw new Problem("errors:zipMemberMissing", { document, name: name || "?" }, { document });
    return relation;
  }
}
