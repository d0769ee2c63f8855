import { addressOf, sheetPrefix, type Block } from "../block.ts";
import { Refusal } from "../refusals.ts";
import { Sheet } from "./sheet.ts";
import type { DefinedName } from "./definedName.ts";
import type { Table } from "./table.ts";

export class Workbook {
  name = "Knjiga1.xlsx";
  sheets: Sheet[] = [];
  names: DefinedName[] = [];
  active: Sheet;
  calculationMode = "Automatic";
  /** Whether sheets may not be added, deleted, renamed, moved, hidden or shown. */
  isStructureProtected = false;
  /** Counts up whenever what a formula refers to may stand elsewhere: sheets, tables, names. */
  layout = 0;
  private made = 0;
  private found: { layout: number; sheets: Map<string, Sheet>; tables: Map<string, Table> } | null = null;

  constructor() {
    this.active = this.addSheet("Sheet1", 0);
  }

  /** Further blocks that are selected on the active sheet, with Ctrl. */
  alsoSelected: Block[] = [];

  selectedBlocks(): readonly Block[] {
    return [this.active.selection, ...this.alsoSelected];
  }

  /** @throws Refusal InvalidSelection where several blocks are selected */
  requireOneSelectedArea(): void {
    if (this.alsoSelected.length > 0)
      throw new Refusal("InvalidSelection", "The current selection is invalid for this operation.");
  }

  /** A number never given before. */
  nextNumber(): number {
    this.made += 1;
    return this.made;
  }

  nextId(): string {
    const serial = this.nextNumber().toString(16).toUpperCase().padStart(12, "0");
    return `{00000000-0001-0000-0000-${serial}}`;
  }

  addSheet(name: string, position: number): Sheet {
    const sheet = new Sheet(this.nextId(), name);
    this.sheets.splice(position, 0, sheet);
    this.layout += 1;
    return sheet;
  }

  sheetNamed(name: string): Sheet | null {
    return this.lookup().sheets.get(name.toLowerCase()) ?? null;
  }

  /** Sheets and tables by their names in small letters; made anew after the layout changed. */
  private lookup(): { sheets: Map<string, Sheet>; tables: Map<string, Table> } {
    if (this.found?.layout !== this.layout) {
      this.found = {
        layout: this.layout,
        sheets: new Map(this.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet])),
        tables: new Map(this.tables.map((table) => [table.name.toLowerCase(), table])),
      };
    }
    return this.found;
  }

  sheetById(id: string): Sheet | null {
    return this.sheets.find((sheet) => sheet.id === id) ?? null;
  }

  /** By name or id, as `worksheets.getItem` takes both. */
  findSheet(key: string): Sheet | null {
    return this.sheetById(key) ?? this.sheetNamed(key);
  }

  get tables(): Table[] {
    return this.sheets.flatMap(({ tables }) => tables);
  }

  tableNamed(name: string): Table | null {
    return this.lookup().tables.get(name.toLowerCase()) ?? null;
  }

  sheetOfTable(table: Table): Sheet {
    const sheet = this.sheets.find(({ tables }) => tables.includes(table));
    if (!sheet) throw new Refusal("ItemNotFound", `The table ${table.name} doesn't exist.`);
    return sheet;
  }

  tableAt(sheet: Sheet, row: number, column: number): Table | null {
    return sheet.tableAt(row, column);
  }

  /** The name that a formula on the sheet means: its own before the workbook's. */
  nameFor(name: string, sheet: Sheet | null): DefinedName | null {
    const wanted = name.toLowerCase();
    const is = (candidate: DefinedName): boolean => candidate.name.toLowerCase() === wanted;
    return sheet?.names.find(is) ?? this.names.find(is) ?? null;
  }

  /** "'Moj list'!B3:C5" as Range.address says it. */
  fullAddress(sheet: Sheet, block: Block): string {
    return sheetPrefix(sheet.name) + addressOf(block);
  }
}
