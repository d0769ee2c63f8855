import { useShow } from "../picture/shown.ts";
import { focusSchedule } from "../parts/scheduleAnchor.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { linkName, type PlaceLink } from "./placeLink.ts";

/** Leads to a place: the picture of a page with the line marked, or a row of a schedule above. */
export function PlaceButton({ link }: { readonly link: PlaceLink }) {
  const { say, sayMessage } = useTranslator();
  const show = useShow();
  return (
    <button
      type="button"
      className="see"
      aria-label={sayMessage(linkName(link))}
      onClick={() => {
        if (link.kind === "document") show(link.shown);
        else focusSchedule(link.loan, link.due);
      }}
    >
      {say(link.kind === "document" ? "paneChecks:inDocument" : "paneChecks:inSchedule")}
    </button>
  );
}
