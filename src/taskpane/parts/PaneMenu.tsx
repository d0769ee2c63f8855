import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import type { Dossier } from "../../dossier/dossier.ts";
import { LANGUAGES } from "../../messages/language.ts";
import { useGo } from "../contexts.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { chooseLanguage, OWN_NAMES } from "./LanguageChoice.tsx";
import { MenuButton, type MenuAct } from "./MenuButton.tsx";

export interface PaneMenuProps {
  readonly model: PaneModel;
  /** Null while there is nothing to write. */
  readonly dossier: Dossier | null;
  /** What can be done with the open workbook; empty where none is. */
  readonly acts: readonly MenuAct[];
}

/** What is needed now and then: documents to add, the file, what can be done with the workbook, help, the language. */
export function PaneMenu({ model, dossier, acts }: PaneMenuProps) {
  const { say, language } = useTranslator();
  const go = useGo();
  const { dispatch, save, state } = model;
  const items: readonly MenuAct[] = [
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
    <MenuButton
      className="pane-menu"
      label={say("views:more")}
      items={items}
      more={(close) =>
        LANGUAGES.map((one) => (
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
        ))
      }
    />
  );
}
