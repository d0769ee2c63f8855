import { lineName, useShow, type AnyLine } from "../state/shown.ts";
import { Printed } from "../parts/Printed.tsx";

/** A line of a document by its name, leading to its place. */
export function LineButton({ line }: { readonly line: AnyLine }) {
  const show = useShow();
  return (
    <button
      type="button"
      className="see line-name"
      onClick={() => {
        show({ kind: "line", line });
      }}
    >
      <Printed text={lineName(line)} />
    </button>
  );
}
