/** What stands in the brackets after a table's name: which rows, and which columns by their headers. */
interface StructuredReference {
  /** "#This Row" is what "@" stands for; "#Data" is what is meant when nothing is said. */
  readonly rows: "#Data" | "#This Row" | "#All" | "#Headers" | "#Totals";
  /** None: all columns. Two: from one to the other. */
  readonly columns: readonly string[];
}

const SPECIAL_ROWS = ["#This Row", "#All", "#Data", "#Headers", "#Totals"] as const;

/** Characters that an apostrophe must precede within brackets. */
const ESCAPED = /[[\]#'@]/g;
/** A header with one of these needs brackets of its own even when it stands alone. */
const NEEDS_BRACKETS = /[\t\n,:.[\]#'"{}$^&*+=\-><@\\!/()%?`;~]/;

/** A header as it stands between brackets: with apostrophes before [ ] # ' @. */
export function escapedHeader(header: string): string {
  return header.replace(ESCAPED, "'$&");
}

function unescaped(text: string): string {
  return text.replace(/'(.)/gsu, "$1");
}

/**
 * Reads "[Kamata]", "[@Kamata]", "[@[Broj dana]]", "[#All]", "[[#This Row],[Kamata]]", "[[Od]:[Do]]".
 * @param text brackets included
 * @returns null when it is none of these
 */
export function parseStructuredReference(text: string): StructuredReference | null {
  let reference = lately.get(text);
  if (reference === undefined) {
    reference = referenceOf(text);
    if (lately.size >= MOST_LATELY) lately.clear();
    lately.set(text, reference);
  }
  return reference;
}

/** The last ones: a workbook has few headers, and formulas name them again and again. */
const lately = new Map<string, StructuredReference | null>();
const MOST_LATELY = 5000;

function referenceOf(text: string): StructuredReference | null {
  let inner = text.slice(1, -1);
  let rows: StructuredReference["rows"] = "#Data";
  if (inner.startsWith("@")) {
    rows = "#This Row";
    inner = inner.slice(1);
  }
  if (inner === "") return { rows, columns: [] };
  if (!inner.startsWith("[")) {
    const special = specialRows(inner);
    if (special) return rows === "#Data" ? { rows: special, columns: [] } : null;
    return /^(?:'.|[^[\]#'@])+$/su.test(inner) ? { rows, columns: [unescaped(inner)] } : null;
  }
  return parseGroups(inner, rows);
}

function parseGroups(inner: string, start: StructuredReference["rows"]): StructuredReference | null {
  let rows = start;
  const columns: string[] = [];
  const group = /\[((?:'.|[^[\]'])*)\](?:\s*([,:])\s*(?=\[)|$)/suy;
  while (group.lastIndex < inner.length) {
    const match = group.exec(inner);
    if (!match) return null;
    const content = match[1] ?? "";
    const special = specialRows(content);
    if (special && columns.length === 0 && rows === "#Data" && match[2] !== ":") rows = special;
    else if (special || content === "" || match[2] === (columns.length > 0 ? ":" : ",")) return null;
    else columns.push(unescaped(content));
  }
  return columns.length <= 2 ? { rows, columns } : null;
}

function specialRows(text: string): StructuredReference["rows"] | null {
  return SPECIAL_ROWS.find((rows) => rows.toLowerCase() === text.toLowerCase()) ?? null;
}

/** The long form that files hold: "[[#This Row],[Kamata]]", "[Kamata]", "[[Broj dana]]", "[#All]". */
export function fileFormOf(reference: StructuredReference): string {
  const { rows, columns } = reference;
  const [first, second] = columns;
  if (first === undefined) return rows === "#Data" ? "[]" : `[${rows}]`;
  const range =
    second === undefined
      ? `[${escapedHeader(first)}]`
      : `[${escapedHeader(first)}]:[${escapedHeader(second)}]`;
  if (rows !== "#Data") return `[[${rows}],${range}]`;
  return second === undefined && !NEEDS_BRACKETS.test(first) ? range : `[${range}]`;
}
