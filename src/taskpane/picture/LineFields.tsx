import { fieldsOf } from "../../dossier/changes/lineFields.ts";
import { Printed } from "../parts/Printed.tsx";
import { Warnings } from "../parts/Warnings.tsx";
import { useTranslator } from "../TranslatorContext.ts";
import { messageOf } from "./paramMessage.ts";
import type { AnyLine } from "./shown.ts";

/** What was read of a line, field by field; what is not stated says so. */
export function LineFields({ line }: { readonly line: AnyLine }) {
  const { say, sayMessage } = useTranslator();
  return (
    <>
      <dl className="facts">
        {fieldsOf(line).map(({ field, value }, index) => (
          <div key={index} className="fact">
            <dt>{sayMessage(field)}</dt>
            <dd className="breakable">
              {value === null ? (
                <span className="hint">{say("importing:notRead")}</span>
              ) : (
                <Printed text={sayMessage(messageOf(value))} />
              )}
            </dd>
          </div>
        ))}
      </dl>
      <Warnings warnings={line.warnings} />
      <p>{say("pane:asPrinted")}:</p>
      <p className="quote">
        <Printed text={line.source.text} />
      </p>
    </>
  );
}
