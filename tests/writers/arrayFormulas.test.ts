import { describe, expect, test } from "vitest";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import { arrayUse, countOfNames, needsArraysIn } from "../../src/writers/formulas/arrayUse.ts";
import { fileFormula, userFileFormula } from "../../src/writers/formulas/fileFormula.ts";
import { plainFormula } from "../../src/writers/formulas/plainFormula.ts";
import { tokenize, type Token } from "../../src/writers/formulas/tokens.ts";
import { formulaShape, normalFormula } from "../../src/writers/update/formulaText.ts";
import { everyCell } from "../everyCell.ts";
import { PAYMENTS, sampleDossier } from "../workbook/dossier.ts";

const NAMES = countOfNames({
  tables: ["tblLoans"],
  names: [
    ["AsOf", null],
    ["Rates", "Sheet1!$A$1:$A$5"],
    ["Rate", "Sheet1!$A$1"],
    ["Twice", "Rate*2"],
    ["Circle", "Circle+1"],
  ],
});

/** What Excel, with a file's cell that holds just this formula, would take one value of. */
function taken(formula: string): string[] {
  const tokens = tokenize(formula);
  const use = arrayUse(tokens, NAMES);
  if (!use) throw new Error(`not taken apart: ${formula}`);
  return use.several.map(({ node }) =>
    tokens
      .slice(node.from, node.to)
      .map(({ text }) => text)
      .join(""),
  );
}

describe("where several values stand for one", () => {
  // Microsoft, "Dynamic array formulas vs. legacy CSE array formulas" and "Implicit intersection operator: @"; the classes of
  // parameters from [MS-XLS] as LibreOffice's filter lists them.
  test.each<readonly [string, readonly string[]]>([
    ["SUM(A1:A3)", []],
    ["SUM(A1:A3*B1:B3)", ["A1:A3", "B1:B3"]],
    ["SUMPRODUCT(A1:A3*B1:B3)", []],
    ["SUMPRODUCT(ROUND(A1:A3,0)*(YEAR(B1:B3)=2013))", []],
    // IF takes one value, among arrays too: within SUMPRODUCT it still needs Ctrl+Shift+Enter.
    ["SUMPRODUCT(IF(A1:A3>1,B1:B3,0))", ["A1:A3"]],
    ["SUMPRODUCT(MAX((A1:A3>1)*B1:B3))", []],
    ["MAX(INDEX((A1:A3>1)*B1:B3,1))", []],
    ["MAX(IF(A1:A3>1,B1:B3))", ["A1:A3"]],
    ["A1:A3", ["A1:A3"]],
    ["A1*2", []],
    ["A1:A3*2", ["A1:A3"]],
    ["-A1:A3", ["A1:A3"]],
    ["A:A", ["A:A"]],
    ["SUM(A:A,1:3)", []],
    ["SUM((A1:A3,C1:C3))", []],
    ["ROUND(A1:A3,0)", ["A1:A3"]],
    ["LEN(tblLoans[Name])", ["tblLoans[Name]"]],
    ["LEN([@Name])", []],
    ["SUM([@[From]:[To]])", []],
    ["[@[From]:[To]]*2", ["[@[From]:[To]]"]],
    ["tblLoans[[#Headers],[Name]]&1", []],
    ["COUNTIFS(A1:A3,B1)", []],
    ["COUNTIFS(A1:A3,B1:B3)", ["B1:B3"]],
    ["SUMPRODUCT(COUNTIFS(A1:A3,B1:B3))", []],
    ["SUMIFS(C1:C3,A1:A3,B1,D1:D3,E1:E3)", ["E1:E3"]],
    ["SUMIF(A1:A3,B1:B3,C1:C3)", ["B1:B3"]],
    ["MATCH(1,(A1:A3=1)*(B1:B3=2),0)", ["A1:A3", "B1:B3"]],
    ["LOOKUP(2,1/(A1:A3<4),B1:B3)", []],
    ["AGGREGATE(14,6,B1:B3/(A1:A3<3),1)", []],
    ["SMALL(IF(A1:A3>1,A1:A3),1)", ["A1:A3"]],
    ["VLOOKUP(A1:A3,B1:C3,2,FALSE)", ["A1:A3"]],
    ["VLOOKUP(A1,B1:C3,2,FALSE)", []],
    ["INDEX(B1:B9,MATCH(A1,C1:C9,0))", []],
    ["INDEX(B1:B9,3)", []],
    // Excel 365 saves this one as a formula of arrays: D6 may be 0, which means all rows.
    ["INDEX(B1:B9,D6)", ["INDEX(B1:B9,D6)"]],
    ["SUM(INDEX(B1:B9,D6))", []],
    ["OFFSET(A1,1,0)*2", ["OFFSET(A1,1,0)"]],
    ['INDIRECT("A1:A3")', ['INDIRECT("A1:A3")']],
    ["IF(A1,B1:B3,0)", ["IF(A1,B1:B3,0)"]],
    ["IF(A1,B1,0)", []],
    ["IFERROR(A1:A3/B1,0)", ["A1:A3"]],
    ["XLOOKUP(A1,B1:B9,C1:C9)", []],
    ["XLOOKUP(A1,B1:B9,C1:D9)", ["XLOOKUP(A1,B1:B9,C1:D9)"]],
    ["SUM(XLOOKUP(A1,B1:B9,C1:D9))", []],
    // Constants in braces are taken value by value in any formula.
    ["SUM({1,2}*{3,4})", []],
    ["SUM(A1:A2*{3;4})", ["A1:A2"]],
    ["EDATE(A1:A3,1)", []],
    ["AND(A1:A3>0)", ["A1:A3"]],
    ["LET(x,A1:A3,SUM(x))", []],
    ["LET(x,A1:A3,SUM(x*2))", ["x"]],
    ["LET(x,A1,y,x*2,y+1)", []],
    ["AsOf+1", []],
    ["Rates*2", ["Rates"]],
    ["SUM(Rates)", []],
    ["Rate*2", []],
    ["tblLoans", ["tblLoans"]],
    ["ROWS(tblLoans)", []],
    ["Circle+1", ["Circle"]],
    // Nothing is known of functions of other programs, and of names that are not there.
    ["OWN.FUNCTION(A1:A3)", ["OWN.FUNCTION(A1:A3)"]],
    ["Unknown+1", ["Unknown"]],
    ["@A1:A3*2", []],
    ["A1#", ["A1#"]],
    ["SUM(A1#)", []],
    ["A1:INDEX(A1:A9,3)", ["A1:INDEX(A1:A9,3)"]],
    ["SUM(A1:A9 A3:C3)", []],
    ["Sheet2!A1:A3+'Moj list'!B1", ["Sheet2!A1:A3"]],
  ])("%s", (formula, expected) => {
    expect(taken(formula)).toEqual(expected);
  });

  test.each([
    ["SUM(FILTER(A1:A3,B1:B3))", true],
    ["SUM(UNIQUE(A1:A3))", true],
    ["{1,2}*2", true],
    ["LAMBDA(x,x+1)(2)", true],
    ["SUM({1,2})", false],
    ["SUM(A1#)", false],
    ["Twice+1", false],
  ])("%s is one of arrays: %s", (formula, expected) => {
    expect(needsArraysIn(formula, NAMES)).toBe(expected);
  });
});

describe("a formula of the user's in a file and back", () => {
  test.each<readonly [page: string, file: string, isArray: boolean]>([
    ["SUM(A1:A3*B1:B3)", "SUM(A1:A3*B1:B3)", true],
    ["SUM(A1:A3)", "SUM(A1:A3)", false],
    ["@A1:A3*2", "A1:A3*2", false],
    ["@INDEX(B1:B9,D6)", "INDEX(B1:B9,D6)", false],
    ["INDEX(B1:B9,D6)", "INDEX(B1:B9,D6)", true],
    // Where a range is taken as such, only SINGLE says that one value of it is meant.
    ["SUM(@A1:A3)", "SUM(_xlfn.SINGLE(A1:A3))", false],
    ["@A1:A3*B1:B3", "_xlfn.SINGLE(A1:A3)*B1:B3", true],
    ["SUM(A1:A3*@(B1:B3+C1:C3))", "SUM(A1:A3*_xlfn.SINGLE(B1:B3+C1:C3))", true],
    ["SUM(A1#)", "SUM(_xlfn.ANCHORARRAY(A1))", false],
    ["Sheet2!A1#*2", "_xlfn.ANCHORARRAY(Sheet2!A1)*2", true],
    ["SORT(FILTER(A1:A9,B1:B9>0))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))", true],
    ["LAMBDA(x,x+1)(2)", "_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1)(2)", true],
    ["LET(f,LAMBDA(x,x*2),f(A1))", "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2),_xlpm.f(A1))", true],
    ["MAP(A1:A3,LAMBDA(v,v*2))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v*2))", true],
    ["NETWORKDAYS.INTL(A1,B1)+WORKDAY.INTL(A1,2)", "NETWORKDAYS.INTL(A1,B1)+WORKDAY.INTL(A1,2)", false],
    ["ISO.CEILING(A1)+ECMA.CEILING(A1,2)", "ISO.CEILING(A1)+ECMA.CEILING(A1,2)", false],
    ["CEILING.PRECISE(A1)", "_xlfn.CEILING.PRECISE(A1)", false],
    // Later than this program: letter for letter.
    ["@_xlfn.Later.Than(A1)", "_xlfn.Later.Than(A1)", false],
    ["@myFunction(A1)", "myFunction(A1)", false],
    ["IF(A1=#SPILL!,1,2)", "IF(A1=#SPILL!,1,2)", false],
  ])("%s", (page, file, isArray) => {
    expect(userFileFormula(page, null, NAMES)).toEqual({ text: file, isArray });
    expect(plainFormula(file, null, isArray ? null : NAMES)).toBe(page);
  });

  test("keeps a name's own '@' in a rule and in a name, which take ranges as such", () => {
    expect(fileFormula("@A1:A3>1", null)).toBe("_xlfn.SINGLE(A1:A3)>1");
  });

  test("reads names that other programs write with a prefix too many", () => {
    expect(plainFormula("_xlfn.NETWORKDAYS.INTL(A1,B1)", null, NAMES)).toBe("NETWORKDAYS.INTL(A1,B1)");
  });
});

const SIGNS: Readonly<Record<string, string>> = {
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
  "^": "*",
  "&": "+",
  "<": ">",
  ">": "<",
  "=": "<>",
  "<>": "=",
  "<=": ">=",
  ">=": "<=",
};

/** Another piece of the same kind; undefined for one of which there is none. */
function otherThan({ kind, text }: Token): string | undefined {
  switch (kind) {
    case "operator":
      return SIGNS[text];
    case "text":
    case "sheet":
      return text.replace(/(["']!?)$/u, "x$1");
    case "brackets":
      return text.replace(/\]$/u, "x]");
    case "number":
    case "cell":
    case "word":
    case "function":
      return `${text}1`;
    default:
      return undefined;
  }
}

describe("formulas are compared", () => {
  test.each([
    ["A1:A3*2", "@A1:A3*2"],
    ["@A1:A3*2", "_xlfn.SINGLE(A1:A3)*2"],
    ["INDEX(B1:B9,D6)", "@INDEX(B1:B9,D6)"],
    ["tblLoans[[#This Row],[x]]+1", "[@x] + 1"],
    ["A1#", "_xlfn.ANCHORARRAY(A1)"],
    ["A1*1E7+0.50", "A1*10000000+.5"],
    ["IF(TRUE,1E-2,0)", "IF(TRUE(),0.01,0)"],
    ["SUM($B$3:$B$3)", "SUM($B$3)"],
    ["DATE(tblLoans[@x],12,31)-tblLoans[[#This Row],[y]]", "DATE([@x],12,31)-[@y]"],
  ])("%s is %s", (one, other) => {
    expect(normalFormula(one)).toBe(normalFormula(other));
  });

  test.each([
    ["A1*1E7", "A1*1E8"],
    ["A1*10", "A1*1"],
    ["SUM(B3:B4)", "SUM(B3)"],
    ["IF(TRUE,1,0)", "IF(FALSE(),1,0)"],
    ["[@x]+[@y]", "[@x]-[@y]"],
    ["IF([@x]=[@y],1,0)", "IF([@x]<>[@y],1,0)"],
    ["ABS(-[@x])", "ABS([@x])"],
  ])("%s is not %s", (one, other) => {
    expect(normalFormula(one)).not.toBe(normalFormula(other));
  });

  test("no piece of any formula of ours can be another one and the formula be taken for the same", () => {
    const plan = buildWorkbook({ ...sampleDossier("en"), payments: PAYMENTS });
    const formulas = new Set([...everyCell(plan)].flatMap(({ cell }) => cell.formula ?? []));
    let pieces = 0;
    const alike = [...formulas].flatMap((formula) => {
      const tokens = tokenize(formula);
      return tokens.flatMap((token, at) => {
        const other = otherThan(token);
        if (other === undefined) return [];
        pieces += 1;
        const changed = tokens.map(({ text }, index) => (index === at ? other : text)).join("");
        return normalFormula(changed) === normalFormula(formula) ? [`${formula} -> ${changed}`] : [];
      });
    });
    expect(alike).toEqual([]);
    expect(pieces).toBeGreaterThan(10_000);
  });

  test("an '@' that makes a difference is one", () => {
    expect(normalFormula("SUM(@A1:A3)")).not.toBe(normalFormula("SUM(A1:A3)"));
    expect(normalFormula("SUM(@A1:A3)")).toBe(normalFormula("SUM(_xlfn.SINGLE(A1:A3))"));
    expect(formulaShape("@A1:A3")).toBe(formulaShape("@B1:B3"));
  });
});
