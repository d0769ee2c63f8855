import { useId, useState } from "react";
import { Button, Field, Select } from "@fluentui/react-components";
import type { UnknownTable } from "../../budget/otherLines.ts";
import {
  COLUMN_ROLES,
  MAPPED_KINDS,
  type ColumnRole,
  type MappedKind,
  type TableMapping,
} from "../../budget/mapped/mapping.ts";
import { suggestKind, suggestRoles } from "../../budget/mapped/suggestRoles.ts";
import type { MessageKey } from "../../messages/message.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { Modal } from "../parts/Modal.tsx";
import { Printed } from "../parts/Printed.tsx";
import { SampleTable } from "./SampleTable.tsx";

const KINDS: Readonly<Record<MappedKind, MessageKey>> = {
  "debt-card": "importing:asDebts",
  appropriation: "importing:asAppropriations",
  "planned-loan": "importing:asPlannedLoans",
  "creditor-balance": "importing:asCreditorBalances",
};

interface MappingDialogProps {
  readonly table: UnknownTable;
  readonly onSave: (mapping: TableMapping) => void;
  readonly onClose: () => void;
}

/** What the columns of a table hold, in the user's word; the preview shows the rows as they would be read. */
export function MappingDialog({ table, onSave, onClose }: MappingDialogProps) {
  const { say } = useTranslator();
  const title = useId();
  const { headers, sample } = table;
  const [roles, setRoles] = useState<readonly (ColumnRole | null)[]>(() => suggestRoles(headers));
  const [as, setAs] = useState<MappedKind>(() => suggestKind(suggestRoles(headers)) ?? "debt-card");
  const used = roles.flatMap((role, column) => (role === null ? [] : [{ role, column }]));
  return (
    <Modal labelledBy={title} onClose={onClose}>
      <div className="card-head">
        <h2 id={title}>{say("importing:mappingTitle")}</h2>
        <Button size="small" onClick={onClose}>
          {say("views:close")}
        </Button>
      </div>
      <p className="hint">{say("importing:mappingHint")}</p>
      <Field label={say("importing:mappedAs")} className="mapping-kind">
        <Select
          value={as}
          onChange={(_event, { value }) => {
            setAs(MAPPED_KINDS.find((kind) => kind === value) ?? as);
          }}
        >
          {MAPPED_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {say(KINDS[kind])}
            </option>
          ))}
        </Select>
      </Field>
      <ol className="mapping-columns">
        {headers.map((header, column) => (
          <li key={column}>
            <Field
              label={
                header === "" ? (
                  say("importing:columnNumber", { column: column + 1 })
                ) : (
                  <Printed text={header} />
                )
              }
              hint={sample
                .flatMap((row) => row[column]?.slice(0, 60) || [])
                .slice(0, 2)
                .join(" · ")}
            >
              <Select
                value={roles[column] ?? ""}
                onChange={(_event, { value }) => {
                  setRoles(roles.with(column, COLUMN_ROLES.find((role) => role === value) ?? null));
                }}
              >
                <option value="">{say("importing:roleNone")}</option>
                {COLUMN_ROLES.map((role) => (
                  <option key={role} value={role}>
                    {say(roleWords(role))}
                  </option>
                ))}
              </Select>
            </Field>
          </li>
        ))}
      </ol>
      {used.length > 0 && (
        <SampleTable
          caption={say("importing:preview")}
          headers={used.map(({ role }) => say(roleWords(role)))}
          rows={sample.map((row) => used.map(({ column }) => row[column] ?? ""))}
        />
      )}
      {used.length === 0 && <p role="status">{say("importing:noRoles")}</p>}
      <div className="buttons line-buttons">
        <Button
          appearance="primary"
          disabledFocusable={used.length === 0}
          onClick={() => {
            onSave({ headers, as, roles });
          }}
        >
          {say("importing:saveMapping")}
        </Button>
        <Button onClick={onClose}>{say("pane:cancel")}</Button>
      </div>
    </Modal>
  );
}

function roleWords(role: ColumnRole): MessageKey {
  return `importing:role-${role}`;
}
