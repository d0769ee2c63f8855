/** How much of a name stays in sight at its end, where those of one folder differ. */
const END = 10;

/** A file's name on one line: what does not fit is left out before its end. To be named by what is around it. */
export function FileName({ name }: { readonly name: string }) {
  return (
    <span className="file-name" title={name} aria-hidden>
      <span>{name.slice(0, -END)}</span>
      <span>{name.slice(-END)}</span>
    </span>
  );
}
