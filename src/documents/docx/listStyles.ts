import { walkXml } from "../xml/walkXml.ts";

export interface ListPlace {
  readonly list: string;
  /** From 0. */
  readonly level: number;
}

interface Style {
  list: string | null;
  level: number;
  base: string | null;
}

/** Styles build on others, but not endlessly. */
const MOST_BASES = 20;

/** Which styles of paragraphs number them, from the part styles.xml; none where that is null. */
export async function readListStyles(xml: string | null, document: string): Promise<Map<string, ListPlace>> {
  const styles = new Map<string, Style>();
  let style: Style = { list: null, level: 0, base: null };
  if (xml === null) return new Map();
  await walkXml(xml, document, {
    open: (name, attribute) => {
      if (name === "style") {
        style = { list: null, level: 0, base: null };
        styles.set(attribute("styleId") ?? "", style);
      } else if (name === "basedOn") style.base = attribute("val");
      else if (name === "numId") style.list = attribute("val");
      else if (name === "ilvl") style.level = Number(attribute("val") ?? 0);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return new Map(
    [...styles.keys()].flatMap((id) => {
      let at = styles.get(id);
      for (let steps = 0; at?.list === null && steps < MOST_BASES; steps += 1) at = styles.get(at.base ?? "");
      return typeof at?.list === "string" ? [[id, { list: at.list, level: at.level }]] : [];
    }),
  );
}
