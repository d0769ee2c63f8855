import { useEffect, type KeyboardEvent } from "react";
import { Button } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import type { Dossier } from "../../dossier/dossier.ts";
import { LANGUAGES } from "../../messages/language.ts";
import { useGo } from "../GoContext.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { chooseLanguage, OWN_NAMES } from "./LanguageChoice.tsx";
import { itemsOf, nextItem } from "./menuKeys.ts";
import { useDropdown } from "./useDropdown.ts";

/** Something that can be done with the workbook beside the pane. */
export interface WorkbookAct {
  readonly label: string;
  readonly disabled: boolean;
  readonly act: () => void;
}

export interface PaneMenuProps {
  readonly model: PaneModel;
  /** Null while there is nothing to write. */
  readonly dossier: Dossier | null;
  /** What can be done with the open workbook; empty where none is. */
  readonly acts: readonly WorkbookAct[];
}

/** What is needed now and then: documents to add, the file, what can be done with the workbook, help, the language. */
export function PaneMenu({ model, dossier, acts }: PaneMenuProps) {
  const { say, language } = useTranslator();
  const go = useGo();
  const { part, open, toggle, close, handlers } = useDropdown();
  const { dispatch, save, state } = model;
  useEffect(() => {
    if (open && part.current) itemsOf(part.current)[0]?.focus();
  }, [open, part]);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const items = itemsOf(event.currentTarget);
    const to = nextItem(
      event.key,
      items.findIndex((item) => item === document.activeElement),
      items,
    );
    if (!to) return;
    event.preventDefault();
    to.focus();
  };
  const items: readonly WorkbookAct[] = [
    {
      label: say("views:addDocuments"),
      disabled: false,
      act: () => {
        go({ tab: "documents", over: null });
      },
    },
    ...(dossier
      ? [
          {
            label: say("pane:download"),
            disabled: state.saving.kind === "working",
            act: () => void save(dossier),
          },
        ]
      : []),
    ...acts,
    {
      label: say("views:help"),
      disabled: false,
      act: () => {
        go({ over: { kind: "help" } });
      },
    },
  ];
  return (
    <div ref={part} className="menu-part" {...handlers}>
      <Button
        className="pane-menu"
        appearance="subtle"
        icon={<MoreHorizontal20Regular />}
        aria-label={say("views:more")}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={toggle}
      />
      {open && (
        <div className="menu" role="menu" aria-label={say("views:more")} onKeyDown={onKeyDown}>
          {items.map(({ label, disabled, act }) => (
            <button
              key={label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              aria-disabled={disabled}
              onClick={() => {
                if (disabled) return;
                close();
                act();
              }}
            >
              {label}
            </button>
          ))}
          <hr />
          {LANGUAGES.map((one) => (
            <button
              key={one}
              type="button"
              role="menuitemradio"
              tabIndex={-1}
              aria-checked={one === language}
              lang={one}
              onClick={() => {
                close();
                chooseLanguage(dispatch, one);
              }}
            >
              {OWN_NAMES[one]} {one === language && <Checkmark16Regular />}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
