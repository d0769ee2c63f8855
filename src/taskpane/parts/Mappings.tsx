import { Button } from "@fluentui/react-components";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { Printed } from "./Printed.tsx";

/** The tables that the user has explained, each of which can be taken back. */
export function Mappings({ model }: { readonly model: PaneModel }) {
  const { say } = useTranslator();
  const { mappings, reading } = model.state;
  if (mappings.length === 0) return null;
  return (
    <details className="mappings">
      <summary>{say("importing:mappings", { count: mappings.length })}</summary>
      <ul>
        {mappings.map((mapping, index) => {
          const headers = mapping.headers.filter((header) => header !== "").join(" | ");
          return (
            <li key={index} className="breakable">
              <Printed text={headers} />{" "}
              <Button
                size="small"
                disabledFocusable={reading !== null}
                aria-label={say("importing:forgetMappingOf", { headers })}
                onClick={() => {
                  model.dispatch({ type: "mappingForgotten", headers: mapping.headers });
                  model.readAgain(model.state.imported?.documents ?? []);
                }}
              >
                {say("importing:forgetMapping")}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
