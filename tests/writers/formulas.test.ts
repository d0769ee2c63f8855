import { describe, expect, it } from "vitest";
import { arrayUse } from "../../src/writers/formulas/arrayUse.ts";
import { fileFormula } from "../../src/writers/formulas/fileFormula.ts";
import {
  escapedHeader,
  fileFormOf,
  parseStructuredReference,
} from "../../src/writers/formulas/structuredReference.ts";
import { FormulaFault, tokenize } from "../../src/writers/formulas/tokens.ts";

describe("a formula taken apart", () => {
  it.each([
    ["ROUND(A1*$B$2,2)", "function open cell operator cell comma number close"],
    ['IF(x="a ""b""",TRUE,1.5E-3)', "function open word operator text comma word comma number close"],
    ["'Otplata ''33'!A1+Rate", "sheet cell operator word"],
    ["Zajmovi!$A$1:$B$2", "sheet cell operator cell"],
    [
      "SUM(A:A)+SUM($1:$3)",
      "function open column operator column close operator function open row operator row close",
    ],
    ["tbl[[#Headers],[a]]", "word brackets"],
    ["[@[Do '[dan']]]", "brackets"],
    ["{1,2}", "open number comma number close"],
    ["IFERROR(#N/A, 0)", "function open error comma space number close"],
    ["A1<>B1", "cell operator cell"],
    ["@A1:A3+SUM(B1#)", "operator cell operator cell operator function open cell operator close"],
    ["IFERROR(#SPILL!,#CALC!)", "function open error comma error close"],
    ["Провера+1", "word operator number"],
  ])("%s", (formula, kinds) => {
    const tokens = tokenize(formula);
    expect(tokens.map(({ kind }) => kind).join(" ")).toBe(kinds);
    expect(tokens.map(({ text }) => text).join("")).toBe(formula);
  });

  it.each([
    ["", 0],
    ['"open', 0],
    ["SUM(A1", 6],
    ["A1)", 2],
    ["t[a", 1],
    ["1~2", 1],
  ])("cannot be read: %s", (formula, at) => {
    expect(() => tokenize(formula)).toThrow(FormulaFault);
    try {
      tokenize(formula);
    } catch (error) {
      expect((error as FormulaFault).at).toBe(at);
    }
  });
});

describe("a formula of many levels", () => {
  const use = (formula: string) => arrayUse(tokenize(formula), () => "one");
  const nested = (count: number, before: string, after: string): string =>
    `${before.repeat(count)}A1:A9${after.repeat(count)}`;

  it("is taken apart as far as Excel goes, and further", () => {
    for (const formula of [nested(64, "ABS(", ")"), nested(300, "(", ")"), nested(4000, "-", "")])
      expect(use(formula)?.several.map(({ count }) => count)).toEqual(["many"]);
  });

  it.each([
    ["functions", nested(1500, "ABS(", ")")],
    ["brackets", nested(4000, "(", ")")],
    ["signs for one value", nested(4000, "@", "")],
    ["signs for all values", `A1${"#".repeat(4000)}`],
    ["sheets", `${"A!".repeat(4000)}A1`],
  ])("is given up where there are too many %s", (_, formula) => {
    expect(use(formula)).toBeNull();
  });
});

describe("a word behind the last row or column", () => {
  it.each([
    ["XFD1048576", "cell"],
    ["XFE1", "word"],
    ["ZZZ9", "word"],
    ["A1048577", "word"],
    ["xfd1", "cell"],
  ])("%s is a %s", (formula, kind) => {
    expect(tokenize(formula)).toEqual([{ kind, text: formula }]);
  });

  it.each(["$XFE1", "A$1048577"])("%s cannot be read", (formula) => {
    expect(() => tokenize(formula)).toThrow(FormulaFault);
  });
});

describe("a structured reference", () => {
  it.each([
    ["[Kamata]", "#Data", ["Kamata"], "[Kamata]"],
    ["[Broj dana]", "#Data", ["Broj dana"], "[Broj dana]"],
    ["[@Kamata]", "#This Row", ["Kamata"], "[[#This Row],[Kamata]]"],
    ["[@[Broj dana]]", "#This Row", ["Broj dana"], "[[#This Row],[Broj dana]]"],
    ["[@[Od]:[Do]]", "#This Row", ["Od", "Do"], "[[#This Row],[Od]:[Do]]"],
    ["[[#This Row],[Kamata]]", "#This Row", ["Kamata"], "[[#This Row],[Kamata]]"],
    ["[[#Headers], [Kamata]]", "#Headers", ["Kamata"], "[[#Headers],[Kamata]]"],
    ["[#All]", "#All", [], "[#All]"],
    ["[]", "#Data", [], "[]"],
    ["[[Od]:[Do]]", "#Data", ["Od", "Do"], "[[Od]:[Do]]"],
    ["[[Kamata (3%)]]", "#Data", ["Kamata (3%)"], "[[Kamata (3%)]]"],
    ["[@[Do '[dan']]]", "#This Row", ["Do [dan]"], "[[#This Row],[Do '[dan']]]"],
    ["[@[Stanje ''posle'' '#]]", "#This Row", ["Stanje 'posle' #"], "[[#This Row],[Stanje ''posle'' '#]]"],
  ] as const)("%s", (written, rows, columns, inFile) => {
    const reference = parseStructuredReference(written);
    expect(reference).toEqual({ rows, columns });
    expect(reference && fileFormOf(reference)).toBe(inFile);
  });

  it.each(["[@#All]", "[[a],[b]]", "[[a]:[b]:[c]]", "[[#All],[#Data]]", "[a]b]", "[[a]b]", "[a@b]"])(
    "is none: %s",
    (written) => {
      expect(parseStructuredReference(written)).toBeNull();
    },
  );

  it("masks what has a meaning of its own", () => {
    expect(escapedHeader("a[b]#'@ в")).toBe("a'[b']'#'''@ в");
  });
});

describe("a formula as files hold it", () => {
  it.each([
    ["ROUND([@Stanje]*Rate/360,2)", "ROUND(tblA[[#This Row],[Stanje]]*Rate/360,2)"],
    ["sum([Kamata])", "SUM(tblA[Kamata])"],
    ["SUM(tblB[Iznos])", "SUM(tblB[Iznos])"],
    ["LET(x,1,y,x+1,x*y)", "_xlfn.LET(_xlpm.x,1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)"],
    ["x+LET(x,2,X)", "x+_xlfn.LET(_xlpm.x,2,_xlpm.X)"],
    ["LET(a,LET(b,1,b+a),a)", "_xlfn.LET(_xlpm.a,_xlfn.LET(_xlpm.b,1,_xlpm.b+_xlpm.a),_xlpm.a)"],
    ["XLOOKUP(1,A1:A3,B1:B3)", "_xlfn.XLOOKUP(1,A1:A3,B1:B3)"],
    ['"LET(x,1,x) [@a]"&A1', '"LET(x,1,x) [@a]"&A1'],
    ["IF([@Kamata]>0, 'Otplata ''33'!B2, 0)", "IF(tblA[[#This Row],[Kamata]]>0, 'Otplata ''33'!B2, 0)"],
  ])("%s", (formula, inFile) => {
    expect(fileFormula(formula, "tblA")).toBe(inFile);
  });
});
