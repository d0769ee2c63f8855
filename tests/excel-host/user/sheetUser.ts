import { parseBlock, type Block } from "../block.ts";
import type { ExcelHost } from "../host.ts";
import { choicesAt } from "../members/validation.ts";
import { restyle } from "../members/rangeGrid.ts";
import type { Table } from "../model/table.ts";
import type { Sheet } from "../model/sheet.ts";
import { withStyle } from "../model/style.ts";
import { Refusal } from "../refusals.ts";
import type { ExcelState, RangeTarget } from "../state.ts";
import {
  activateSheet,
  addSheet,
  copySheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  setVisibility,
} from "../structure/sheets.ts";

/** What a person does with sheets, and with the looks of cells. */
export class SheetUser {
  protected readonly host: ExcelHost;
  protected readonly state: ExcelState;

  constructor(host: ExcelHost) {
    this.host = host;
    this.state = host.state;
  }

  addSheet(name: string): void {
    addSheet(this.state, name);
    this.host.flushEvents();
  }

  renameSheet(name: string, to: string): void {
    renameSheet(this.state, this.sheet(name), to);
    this.host.flushEvents();
  }

  /** To a position from 0. */
  moveSheet(name: string, position: number): void {
    moveSheet(this.state, this.sheet(name), position);
    this.host.flushEvents();
  }

  /** @returns the copy's name: "Krediti (2)" */
  copySheet(name: string): string {
    const copy = copySheet(this.state, this.sheet(name), "After");
    this.host.flushEvents();
    return copy.name;
  }

  deleteSheet(name: string): void {
    deleteSheet(this.state, this.sheet(name));
    this.host.flushEvents();
  }

  hideSheet(name: string): void {
    setVisibility(this.state, this.sheet(name), "Hidden");
    this.host.flushEvents();
  }

  /** Clicks on the sheet's tab: its screen is drawn anew. */
  showSheet(name: string): void {
    activateSheet(this.state, this.sheet(name));
    this.host.flushEvents();
  }

  /** What the ribbon shows from now on. */
  openTab(tab: "Home" | "Page Layout"): void {
    this.state.ribbonTab = tab;
  }

  /** Whether the screen shows what the sheet's conditional formats make of its cells. */
  seesConditions(name: string): boolean {
    return this.sheet(name).conditionalFormats.every(({ drawn }) => drawn);
  }

  /** What the cell offers to choose from; null where it offers nothing. */
  choices(sheetName: string, address: string): readonly string[] | null {
    const { sheet, block } = this.range(sheetName, address);
    return choicesAt(sheet, block);
  }

  protectSheet(name: string): void {
    this.sheet(name).isProtected = true;
  }

  unprotectSheet(name: string): void {
    this.sheet(name).isProtected = false;
  }

  protectWorkbook(): void {
    this.state.workbook.isStructureProtected = true;
  }

  unprotectWorkbook(): void {
    this.state.workbook.isStructureProtected = false;
  }

  setFill(sheetName: string, address: string, colour: string): void {
    restyle(this.target(sheetName, address), (style) => withStyle(style, "Fill.Color", colour.toUpperCase()));
  }

  setBold(sheetName: string, address: string): void {
    restyle(this.target(sheetName, address), (style) => withStyle(style, "Font.Bold", true));
  }

  setNumberFormat(sheetName: string, address: string, code: string): void {
    restyle(this.target(sheetName, address), (style) => withStyle(style, "NumberFormat", code));
  }

  setColumnWidth(sheetName: string, column: string, points: number): void {
    const { sheet, block } = this.range(sheetName, `${column}1`);
    sheet.columnWidths.set(block.column, points);
  }

  protected sheet(name: string): Sheet {
    const sheet = this.state.workbook.sheetNamed(name);
    if (!sheet) throw new Refusal("ItemNotFound", `There is no sheet ${name}.`);
    return sheet;
  }

  protected range(sheetName: string, address: string): { readonly sheet: Sheet; readonly block: Block } {
    const block = parseBlock(address);
    if (!block) throw new Refusal("InvalidArgument", `${address} is no address.`);
    return { sheet: this.sheet(sheetName), block };
  }

  protected target(sheetName: string, address: string): RangeTarget {
    return { ...this.range(sheetName, address), referenceId: null };
  }

  protected table(name: string): { readonly sheet: Sheet; readonly table: Table } {
    const table = this.state.workbook.tableNamed(name);
    if (!table) throw new Refusal("ItemNotFound", `There is no table ${name}.`);
    return { sheet: this.state.workbook.sheetOfTable(table), table };
  }
}
