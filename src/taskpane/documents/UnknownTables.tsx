import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { UnknownTable } from "../../budget/otherLines.ts";
import type { DocumentRecord } from "../../dossier/dossier.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { headersKey } from "../state/userWord.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { MappingDialog } from "./MappingDialog.tsx";
import { MoreList } from "../parts/MoreList.tsx";
import { SampleTable } from "./SampleTable.tsx";

/** Tables that no reader knew: their headers and first rows, and the way to say what the columns hold. */
export function UnknownTables({
  document,
  model,
}: {
  readonly document: DocumentRecord;
  readonly model: PaneModel;
}) {
  const { say } = useTranslator();
  const [mapped, setMapped] = useState<UnknownTable | null>(null);
  const [open, setOpen] = useState(false);
  const tables = document.unknownTables;
  if (tables.length === 0) return null;
  return (
    <>
      <details
        className="kind"
        open={open}
        onToggle={(event) => {
          setOpen(event.currentTarget.open);
        }}
      >
        <summary>
          <ChevronRight16Regular className="fold-go" />
          <span className="kind-name">{say("importing:unknownTables")}</span>
          <span className="amount">{tables.length}</span>
          <span className="kind-state" />
        </summary>
        {open && (
          <>
            <p className="hint">{say("importing:unknownHint")}</p>
            <MoreList items={tables} atOnce={5}>
              {(shown) =>
                shown.map((table, index) => {
                  const place =
                    table.name ??
                    (document.kind === "pdf" ? say("pane:placePage", { page: table.page }) : document.name);
                  return (
                    <div key={index} className="unknown-table">
                      <SampleTable caption={place} headers={table.headers} rows={table.sample} />
                      <p className="hint">{say("importing:rowsInAll", { count: table.rowCount })}</p>
                      <Button
                        size="small"
                        aria-label={say("importing:mapTableOf", { table: place })}
                        onClick={() => {
                          setMapped(table);
                        }}
                      >
                        {say("importing:mapTable")}
                      </Button>
                    </div>
                  );
                })
              }
            </MoreList>
          </>
        )}
      </details>
      {!open && (
        <Button
          appearance="transparent"
          size="small"
          className="link"
          onClick={() => {
            // One table is explained at once; of several the user chooses.
            if (tables.length === 1) setMapped(tables[0] ?? null);
            else setOpen(true);
          }}
        >
          {say("importing:mapTables")}
        </Button>
      )}
      {mapped && (
        <MappingDialog
          table={mapped}
          onClose={() => {
            setMapped(null);
          }}
          onSave={(mapping) => {
            setMapped(null);
            model.dispatch({ type: "tableMapped", mapping });
            model.readAgain(documentsWith(model, headersKey(mapping.headers)));
          }}
        />
      )}
    </>
  );
}

/** Every document that has such a table. */
function documentsWith({ state }: PaneModel, key: string): readonly { readonly sha256: string }[] {
  return (state.imported?.documents ?? []).filter(({ unknownTables }) =>
    unknownTables.some(({ headers }) => headersKey(headers) === key),
  );
}
