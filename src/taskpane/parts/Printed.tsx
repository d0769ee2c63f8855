const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Text of a document in its own words; a screen reader is told when it is Serbian. */
export function Printed({ text }: { readonly text: string }) {
  return CYRILLIC.test(text) ? <span lang="sr-Cyrl">{text}</span> : <span>{text}</span>;
}
