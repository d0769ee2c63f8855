import { useGo } from "../GoContext.ts";
import { useShow } from "../picture/shown.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { linkName, type PlaceLink } from "./placeLink.ts";

/** Leads to a place: the picture of a page with the line marked, or a row of a schedule. */
export function PlaceButton({ link }: { readonly link: PlaceLink }) {
  const { say, sayMessage } = useTranslator();
  const show = useShow();
  const go = useGo();
  return (
    <button
      type="button"
      className="see"
      aria-label={sayMessage(linkName(link))}
      onClick={() => {
        if (link.kind === "document") show(link.shown);
        else go({ over: { kind: "loan", loan: link.loan, due: link.due } });
      }}
    >
      {say(link.kind === "document" ? "paneChecks:inDocument" : "paneChecks:inSchedule")}
    </button>
  );
}
