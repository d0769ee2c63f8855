import type { Sniffed } from "./sniffed.ts";

/** What an XML file is by its root element. @param head the beginning of the file, from its first "<" */
export function xmlKind(head: string): Sniffed {
  const body = head.replace(
    /<!--[^]*?(?:-->|$)|<\?[^]*?(?:\?>|$)|<!doctype(?:[^[>]|\[[^\]]*(?:\]|$))*(?:>|$)/giu,
    "",
  );
  const [, prefix = "", root = "", attributes = ""] = /<(?:([\w.-]+):)?([\w.-]+)([^>]*)/u.exec(body) ?? [];
  switch (root.toLowerCase()) {
    case "html":
      return "html";
    case "workbook":
      return attributes.includes("urn:schemas-microsoft-com:office:spreadsheet") ? "xml-2003" : unknown(root);
    case "exchange_rates_list":
    case "exchangeratelist":
    case "exchangerateslist":
      return "rates-xml";
    case "worddocument":
    case "package":
      return { refused: "errors:fileIsWordXml" };
    default:
      return unknown(prefix === "" ? root : `${prefix}:${root}`);
  }
}

function unknown(root: string): Sniffed {
  return { refused: "errors:fileIsUnknownXml", params: { root: root === "" ? "?" : root.slice(0, 60) } };
}
