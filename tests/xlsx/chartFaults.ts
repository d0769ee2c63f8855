import { orderFault, pathsIn, repeated, type Parts } from "./packageFaults.ts";
import { sheetNames, unknownSheets } from "./workbookFaults.ts";
import { childNamed, childrenNamed, everyElement, type Element } from "./xmlTree.ts";

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

const MOST_SERIES = 255;
const MOST_POINTS = 32_000;
const LONGEST_TITLE = 255;

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
      ...repeated(of("c:order").map(({ attributes }) => attributes["val"] ?? "")).map(
        (order) => `${path}: order ${order} twice`,
      ),
      ...of("c:crossAx")
        .filter(({ attributes }) => !known.includes(attributes["val"] ?? ""))
        .map(() => `${path}: an axis crosses none`),
      ...(of("c:ser").length > MOST_SERIES ? [`${path}: ${of("c:ser").length} series`] : []),
      ...[...of("c:numCache"), ...of("c:strCache")].flatMap((cache) =>
        cacheFaults(cache).map((fault) => `${path}: ${fault}`),
      ),
      ...[...of("c:title"), ...of("c:tx")]
        .map((title) => textOf(title))
        .filter((text) => text.length > LONGEST_TITLE)
        .map((text) => `${path}: title of ${text.length} characters`),
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
      ...anchorFaults(parts.get(path)).map((fault) => `${path}: ${fault}`),
      ...frames
        .filter(({ attributes }) => !attributes["descr"])
        .map(() => `${path}: a chart without a description`),
    ];
  });
  return [...charts, ...drawings];
}

const textOf = (title: Element): string =>
  everyElement(title)
    .filter(({ name }) => name === "a:t" || name === "c:v")
    .map(({ text }) => text)
    .join("");

/** The values that a chart shows until it has been drawn anew: numbered in order, as many as it says at most. */
function cacheFaults(cache: Element): string[] {
  const count = Number(childNamed(cache, "c:ptCount")?.attributes["val"]);
  const indices = childrenNamed(cache, "c:pt").map(({ attributes }) => Number(attributes["idx"]));
  const isInOrder = indices.every(
    (index, at) => index < count && (at === 0 || index > (indices[at - 1] ?? 0)),
  );
  return [...(count <= MOST_POINTS ? [] : [`${count} points`]), ...(isInOrder ? [] : ["points of a cache"])];
}

/** A drawing ends below and to the right of where it begins. */
function anchorFaults(drawing: Element | undefined): string[] {
  return (drawing?.children ?? []).flatMap((anchor) => {
    const [from, to] = [childNamed(anchor, "xdr:from"), childNamed(anchor, "xdr:to")];
    if (!from || !to) return [];
    const at = (end: Element, name: string): number => Number(childNamed(end, name)?.text);
    const isTurned = at(to, "xdr:row") < at(from, "xdr:row") || at(to, "xdr:col") < at(from, "xdr:col");
    return isTurned ? ["an anchor that ends before it begins"] : [];
  });
}
