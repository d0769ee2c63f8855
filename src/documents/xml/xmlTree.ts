import { walkXml, type XmlVisitor } from "./walkXml.ts";

/** An element of an XML part. Names are local ones: "sheet" for "x:sheet". */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Text directly within it. */
  readonly text: string;
}

interface Growing extends Element {
  readonly children: Growing[];
  text: string;
}

/** Grows the tree as a part is walked through. */
export class TreeBuilder implements XmlVisitor {
  private readonly root: Growing = { name: "", attributes: {}, children: [], text: "" };
  private readonly open_: Growing[] = [this.root];

  open(name: string, _attribute: unknown, all: () => Readonly<Record<string, string>>): void {
    const element: Growing = { name, attributes: all(), children: [], text: "" };
    this.open_.at(-1)?.children.push(element);
    this.open_.push(element);
  }

  close(): void {
    if (this.open_.length > 1) this.open_.pop();
  }

  text(text: string): void {
    const element = this.open_.at(-1);
    if (element) element.text += text;
  }

  /** The outermost element; an empty one where there is none. */
  get top(): Element {
    return this.root.children[0] ?? this.root;
  }
}

/** The whole part as a tree. @throws Problem when it is not well-formed */
export async function treeOf(xml: string, document: string): Promise<Element> {
  const tree = new TreeBuilder();
  await walkXml(xml, document, tree);
  return tree.top;
}

/** The first child of the name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((one) => one.name === name);
}

/** The child that a path of names leads to. */
export function descend(element: Element | undefined, ...names: string[]): Element | undefined {
  return names.reduce<Element | undefined>(child, element);
}

export function childrenOf(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

/** The element and all within it. */
export function* everyElement(element: Element): Generator<Element> {
  yield element;
  for (const one of element.children) yield* everyElement(one);
}

export function found(element: Element | undefined, name: string): Element | undefined {
  if (!element) return undefined;
  for (const one of everyElement(element)) if (one.name === name) return one;
  return undefined;
}

/** A flag as files write it; `absent` where it is not written. */
export function isOn(value: string | undefined, absent = false): boolean {
  return value === undefined ? absent : /^(?:1|true|on)$/u.test(value);
}

/** A whole number; `absent` for none. */
export function wholeNumberOf(value: string | undefined, absent: number): number {
  const number = Number(value ?? "");
  return value === undefined || value === "" || !Number.isFinite(number) ? absent : number;
}
