import type { ReactNode } from "react";
import { useGo } from "../GoContext.ts";
import { useShow } from "../picture/shown.ts";
import type { PlaceLink } from "./placeLink.ts";

interface PlaceButtonProps {
  readonly link: PlaceLink;
  readonly children: ReactNode;
}

/** Leads to a place: the picture of a page with the line marked, or a row of a schedule. */
export function PlaceButton({ link, children }: PlaceButtonProps) {
  const show = useShow();
  const go = useGo();
  return (
    <button
      type="button"
      className="see"
      onClick={() => {
        if (link.kind === "document") show(link.shown);
        else go({ over: { kind: "loan", loan: link.loan, due: link.due } });
      }}
    >
      {children}
    </button>
  );
}
