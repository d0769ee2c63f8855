import { codeOf } from "../check/texts.ts";

/** How every part begins. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
export const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** Namespace of references to other parts, and the start of the kinds of relationships. */
export const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const BY_NAME: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};
// What no XML holds, and the carriage return, which readers make a line feed of: plain classes, since every text comes by.
// oxlint-disable-next-line no-control-regex
const IN_TEXT = /[&<>\u0000-\u0008\u000b-\u001f]/g;
// oxlint-disable-next-line no-control-regex
const IN_ATTRIBUTE = /[&<>"\u0000-\u001f]/g;

/** Text as it stands between tags. */
export function xmlText(text: string): string {
  return text.replace(IN_TEXT, (sign) => (sign === "\r" ? masked(sign) : (BY_NAME[sign] ?? masked(sign))));
}

/** Text as it stands in double quotation marks as an attribute's value; there a plain line break would become a space. */
export function xmlAttribute(text: string): string {
  return text.replace(IN_ATTRIBUTE, (sign) => BY_NAME[sign] ?? masked(sign));
}

/**
 * A text in the notation of files (ECMA-376 part 1, 22.9.2.19): characters that XML cannot hold, or would read as a line
 * feed, are written as "_x000D_", and a text that looks like that is masked.
 */
export function fileText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_")
    .replace(/(?![\n\t])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, masked);
}

function masked(sign: string): string {
  return `_x${codeOf(sign).padStart(4, "0")}_`;
}

/** A text as `<t>`, its spaces and line breaks kept. */
export function textElement(text: string): string {
  const space = /^ | $|[\n\t]/u.test(text) ? ' xml:space="preserve"' : "";
  return `<t${space}>${xmlText(text)}</t>`;
}

type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/**
 * An element with its attributes in this order, those that are undefined left out.
 * @param content XML
 */
export function element(name: string, attributes: XmlAttributes = {}, content = ""): string {
  let tag = name;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) tag += ` ${key}="${typeof value === "number" ? value : xmlAttribute(value)}"`;
  return content === "" ? `<${tag}/>` : `<${tag}>${content}</${name}>`;
}

/** Whether all of them are left out. */
export function areNone(attributes: XmlAttributes): boolean {
  return Object.values(attributes).every((value) => value === undefined);
}

/** Elements within one that says how many they are; nothing for none. */
export function counted(name: string, elements: readonly string[]): string {
  return elements.length === 0 ? "" : element(name, { count: elements.length }, elements.join(""));
}

/** The value of an attribute that is only written where it holds. */
export function flag(holds: boolean | undefined): 1 | undefined {
  return holds ? 1 : undefined;
}
