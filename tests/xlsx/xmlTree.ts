/** An XML element, as read by parseXml. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** The text directly within it. */
  readonly text: string;
}

const TAG = /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/y;
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Reads well-formed XML without comments, doctypes and processing instructions; anything else throws. */
export function parseXml(xml: string): Element {
  interface Open {
    readonly name: string;
    readonly attributes: Record<string, string>;
    readonly children: Element[];
    text: string;
  }
  const root: Open = { name: "", attributes: {}, children: [], text: "" };
  const open: Open[] = [root];
  let at = /^<\?xml [^>]*\?>\s*/.exec(xml)?.[0].length ?? 0;
  while (at < xml.length) {
    const top = open.at(-1) ?? root;
    const next = xml.indexOf("<", at);
    const text = xml.slice(at, next < 0 ? xml.length : next);
    top.text += plain(text);
    if (next < 0) break;
    TAG.lastIndex = next;
    const [whole = "", closing, name = "", attributes = "", single] = TAG.exec(xml) ?? [];
    if (whole === "") throw new Error(`no XML at ${xml.slice(next, next + 60)}`);
    at = next + whole.length;
    if (closing) {
      if (open.length < 2 || top.name !== name) throw new Error(`</${name}> closes <${top.name}>`);
      open.pop();
      continue;
    }
    const element: Open = { name, attributes: attributesOf(attributes), children: [], text: "" };
    top.children.push(element);
    if (!single) open.push(element);
  }
  const [element, ...others] = root.children;
  if (open.length !== 1 || !element || others.length > 0)
    throw new Error("unclosed element, or more than one root");
  return element;
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = "", value = ""] of text.matchAll(/([\w:]+)="([^"]*)"/g)) {
    if (Object.hasOwn(attributes, name)) throw new Error(`attribute ${name} twice`);
    attributes[name] = plain(value);
  }
  return attributes;
}

function plain(text: string): string {
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u.test(text))
    throw new Error("forbidden character");
  return text.replace(/&([^;]*;?)/g, (_, entity: string) => {
    const [, hex, number] = /^#(?:x([\da-f]+)|(\d+));$/i.exec(entity) ?? [];
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    if (number !== undefined) return String.fromCodePoint(Number(number));
    const known = entity.endsWith(";") ? ENTITIES[entity.slice(0, -1)] : undefined;
    if (known === undefined) throw new Error(`bare & before ${entity}`);
    return known;
  });
}

export function childrenNamed(element: Element | undefined, name: string): readonly Element[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

export function childNamed(element: Element | undefined, name: string): Element | undefined {
  return childrenNamed(element, name)[0];
}

/** The element and all within it. */
export function everyElement(element: Element): Element[] {
  return [element, ...element.children.flatMap(everyElement)];
}
