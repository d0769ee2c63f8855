import type { OpenRow } from "../../loan/schedule.ts";
import { formatMoney } from "../../messages/format.ts";
import { useTranslator } from "../TranslatorContext.ts";

/** What is paid at a row. Interest that is not known leaves it open, never nought; one at an assumed or projected rate says so. */
export function NextPayment({ row: { total, assumed, projected } }: { readonly row: OpenRow }) {
  const { say, language } = useTranslator();
  return (
    <>
      <span className="whole">{total ? formatMoney(total, language) : say("views:openPayment")}</span>
      {assumed && <span className="assumed">{say("outlook:assumedRate")}</span>}
      {projected && <span className="assumed">{say("pane:projected")}</span>}
    </>
  );
}
