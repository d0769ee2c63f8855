import type { RunLook } from "../../workbook/userContent.ts";
import { PLAIN, type Edge } from "../../workbook/looks.ts";
import type { BookCell } from "../book/book.ts";
import { looksLikeFormula, type DrawnCell } from "../drawnCell.ts";
import { Numbered } from "./numbered.ts";
import { areNone, counted, DECLARATION, element, flag, SPREADSHEET } from "./xml.ts";

/** Of a cell of which nothing is said. */
const PLAIN_FONT = element("font", {}, sized(PLAIN.size) + element("name", { val: PLAIN.typeface }));
const PLAIN_BORDER = borderOf({});
/** Codes of formats of one's own begin here (ECMA-376 part 1, 18.8.30). */
const FIRST_FORMAT = 164;

/** The styles of a workbook (ECMA-376 part 1, 18.8), gathered while its sheets are written. */
export class WrittenStyles {
  readonly #formats = new Numbered();
  readonly #fonts = new Numbered([PLAIN_FONT]);
  /** The standard prescribes the first two. */
  readonly #fills = new Numbered(["none", "gray125"].map((pattern) => patternFill(pattern)));
  readonly #borders = new Numbered([PLAIN_BORDER]);
  readonly #cells = new Numbered();
  /** Numbers of cells' styles by how the cells are drawn, apart for texts that look like formulas. */
  readonly #known = [new Map<DrawnCell, number>(), new Map<DrawnCell, number>()] as const;
  readonly #conditions = new Numbered();

  constructor() {
    this.#cells.numberOf(this.#cellFormat({ numberFormat: "General" }, false));
  }

  /** The number of a cell's style; 0 is that of a cell of which nothing is said. */
  ofCell({ value, formula, drawn }: BookCell): number {
    const isQuoted = !formula && typeof value === "string" && looksLikeFormula(value);
    const known = this.#known[isQuoted ? 1 : 0];
    let number = known.get(drawn);
    if (number === undefined) {
      number = this.#cells.numberOf(this.#cellFormat(drawn, isQuoted));
      known.set(drawn, number);
    }
    return number;
  }

  #cellFormat(drawn: DrawnCell, isQuoted: boolean): string {
    const { numberFormat: code, fill } = drawn;
    const format = code === "General" ? 0 : FIRST_FORMAT + this.#formats.numberOf(code);
    const font = this.#fonts.numberOf(fontOf(drawn));
    const ground = fill ? this.#fills.numberOf(solid(fill)) : 0;
    const border = this.#borders.numberOf(borderOf(drawn));
    const alignment = alignmentOf(drawn);
    const protection = protectionOf(drawn);
    const attributes = {
      numFmtId: format,
      fontId: font,
      fillId: ground,
      borderId: border,
      xfId: 0,
      applyNumberFormat: flag(format > 0),
      applyFont: flag(font > 0),
      applyFill: flag(ground > 0),
      applyBorder: flag(border > 0),
      applyAlignment: flag(alignment !== ""),
      applyProtection: flag(protection !== ""),
      quotePrefix: flag(isQuoted),
    };
    return element("xf", attributes, alignment + protection);
  }

  /** The number of a conditional format's style. @param xml a "dxf" */
  ofCondition(xml: string): number {
    return this.#conditions.numberOf(xml);
  }

  /** The part. */
  xml(): string {
    const formats = this.#formats.all.map((formatCode, index) =>
      element("numFmt", { numFmtId: FIRST_FORMAT + index, formatCode }),
    );
    const plain = element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });
    const normal = element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 });
    return (
      DECLARATION +
      element(
        "styleSheet",
        { xmlns: SPREADSHEET },
        counted("numFmts", formats) +
          counted("fonts", this.#fonts.all) +
          counted("fills", this.#fills.all) +
          counted("borders", this.#borders.all) +
          counted("cellStyleXfs", [plain]) +
          counted("cellXfs", this.#cells.all) +
          counted("cellStyles", [normal]) +
          counted("dxfs", this.#conditions.all) +
          '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
      )
    );
  }
}

/** All that a font says, in the order that Excel writes and the strict form of the standard prescribes. @param name "name", in runs of text "rFont" */
export function fontProperties(drawn: RunLook, name: "name" | "rFont"): string {
  const { bold, italic, size, colour, underline, strike, script, typeface } = drawn;
  return (
    (bold ? "<b/>" : "") +
    (italic ? "<i/>" : "") +
    (strike ? "<strike/>" : "") +
    (underline ? "<u/>" : "") +
    (script ? element("vertAlign", { val: script }) : "") +
    sized(size ?? PLAIN.size) +
    coloured("color", colour ?? PLAIN.colour) +
    element(name, { val: typeface ?? PLAIN.typeface })
  );
}

/** A plain one need not name its colour, so a program that draws light on dark may choose it. */
function fontOf(drawn: DrawnCell): string {
  const { bold, italic, size, colour, underline, strike, script, typeface } = drawn;
  const said = [bold, italic, size, colour, underline, strike, script, typeface];
  const isPlain = said.every((part) => part === undefined);
  return isPlain ? PLAIN_FONT : element("font", {}, fontProperties(drawn, "name"));
}

function sized(points: number): string {
  return element("sz", { val: points });
}

function borderOf({ left, right, top, bottom }: Partial<DrawnCell>): string {
  const sides = side("left", left) + side("right", right) + side("top", top) + side("bottom", bottom);
  return element("border", {}, `${sides}<diagonal/>`);
}

function side(name: string, edge: Edge | undefined): string {
  if (!edge) return element(name);
  return element(name, { style: edge.line ?? edge.weight }, coloured("color", edge.colour));
}

function alignmentOf(drawn: DrawnCell): string {
  const { inFile = {} } = drawn;
  const alignment = {
    horizontal: inFile.horizontal ?? drawn.horizontal,
    vertical: inFile.vertical ?? drawn.vertical,
    wrapText: flag(drawn.wrap),
    shrinkToFit: flag(inFile.shrink),
    textRotation: inFile.rotation,
    indent: inFile.indent ?? drawn.indent,
  };
  return areNone(alignment) ? "" : element("alignment", alignment);
}

/** What a protected sheet lets be done. */
function protectionOf({ inFile }: DrawnCell): string {
  if (!inFile?.unlocked && !inFile?.hiddenFormula) return "";
  return element("protection", { locked: inFile.unlocked ? 0 : 1, hidden: flag(inFile.hiddenFormula) });
}

/** Both colours: Excel takes the first in cells and the second in conditional formats. */
function solid(colour: string): string {
  return patternFill("solid", coloured("fgColor", colour) + coloured("bgColor", colour));
}

function patternFill(patternType: string, colours = ""): string {
  return element("fill", {}, element("patternFill", { patternType }, colours));
}

function coloured(name: string, colour: string): string {
  return element(name, { rgb: `FF${colour}` });
}
