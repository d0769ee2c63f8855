import { orderFault, pathsIn, repeated, type Parts } from "./packageFaults.ts";
import { sheetNames, unknownSheets } from "./workbookFaults.ts";
import { everyElement } from "./xmlTree.ts";

const words = (list: string): string[] => list.split(" ").map((word) => `c:${word}`);
const AXIS =
  "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt";
/** Sequences of ECMA-376 part 1, 21.2.2: Excel drops a chart whose elements come in another order. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  "c:chartSpace": words(
    "date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes",
  ),
  "c:chart": words(
    "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs",
  ),
  "c:title": words("tx layout overlay spPr txPr"),
  "c:lineChart": words("grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId"),
  "c:areaChart": words("grouping varyColors ser dLbls dropLines axId"),
  "c:barChart": words("barDir grouping varyColors ser dLbls gapWidth overlap serLines axId"),
  "c:ser": words("idx order tx spPr invertIfNegative marker dPt dLbls trendline errBars cat val smooth"),
  "c:catAx": words(`${AXIS} auto lblAlgn lblOffset noMultiLvlLbl`),
  "c:dateAx": words(`${AXIS} auto lblOffset baseTimeUnit majorUnit majorTimeUnit minorUnit minorTimeUnit`),
  "c:valAx": words(`${AXIS} crossBetween majorUnit minorUnit`),
  "c:legend": words("legendPos legendEntry layout overlay spPr txPr"),
};

export function chartFaults(parts: Parts): string[] {
  const names = sheetNames(parts);
  const charts = pathsIn(parts, "xl/charts/").flatMap((path) => {
    const elements = everyElement(parts.get(path) ?? { name: "", attributes: {}, children: [], text: "" });
    const of = (name: string): typeof elements => elements.filter((element) => element.name === name);
    const axes = elements.filter(({ name }) => /^c:(cat|date|val)Ax$/.test(name));
    const known = axes.flatMap(({ children }) => children[0]?.attributes["val"] ?? []);
    const used = elements
      .filter(({ name }) => name.endsWith("Chart"))
      .flatMap(({ children }) => children.filter(({ name }) => name === "c:axId"));
    return [
      ...elements.flatMap((element) =>
        ORDERS[element.name] ? orderFault(path, element, ORDERS[element.name] ?? []) : [],
      ),
      ...repeated(of("c:idx").map(({ attributes }) => attributes["val"] ?? "")).map(
        (index) => `${path}: series ${index} twice`,
      ),
      ...used
        .filter(({ attributes }) => !known.includes(attributes["val"] ?? ""))
        .map(() => `${path}: missing axis`),
      ...(used.length === 2 && known.length === 2 ? [] : [`${path}: number of axes`]),
      ...of("c:f").flatMap(({ text }) => [
        ...(/^'(?:[^']|'')+'!\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?$/.test(text)
          ? []
          : [`${path}: reference ${text}`]),
        ...unknownSheets(text, names).map((name) => `${path}: missing sheet ${name}`),
      ]),
    ];
  });
  const drawings = pathsIn(parts, "xl/drawings/").flatMap((path) => {
    const frames = everyElement(
      parts.get(path) ?? { name: "", attributes: {}, children: [], text: "" },
    ).filter(({ name }) => name === "xdr:cNvPr");
    return [
      ...repeated(frames.map(({ attributes }) => attributes["id"] ?? "")).map(
        (id) => `${path}: shape id ${id} twice`,
      ),
      ...frames
        .filter(({ attributes }) => !attributes["descr"])
        .map(() => `${path}: a chart without a description`),
    ];
  });
  return [...charts, ...drawings];
}
