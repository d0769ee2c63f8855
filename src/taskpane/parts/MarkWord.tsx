import type { FluentIcon } from "@fluentui/react-icons";
import { Calculator16Regular } from "@fluentui/react-icons/svg/calculator";
import { Edit16Regular } from "@fluentui/react-icons/svg/edit";
import { Eye16Regular } from "@fluentui/react-icons/svg/eye";
import { EyeOff16Regular } from "@fluentui/react-icons/svg/eye-off";
import { QuestionCircle16Regular } from "@fluentui/react-icons/svg/question-circle";
import { TextQuote16Regular } from "@fluentui/react-icons/svg/text-quote";
import type { Mark } from "../../loan/terms.ts";
import { useTranslator } from "../TranslatorContext.ts";

/** The drawing that goes with how a value is known. */
export const MARK_ICONS: Readonly<Record<Mark | "none", FluentIcon>> = {
  seen: Eye16Regular,
  quoted: TextQuote16Regular,
  computed: Calculator16Regular,
  inferred: QuestionCircle16Regular,
  entered: Edit16Regular,
  none: EyeOff16Regular,
};

/** How a value is known: a drawing and a word. Null where its source is not stated. */
export function MarkWord({ mark }: { readonly mark: Mark | null }) {
  const { say } = useTranslator();
  const Drawing = MARK_ICONS[mark ?? "none"];
  return (
    <span className={`mark mark-${mark ?? "none"}`}>
      <Drawing aria-hidden />
      {say(`pane:mark_${mark ?? "none"}`)}
    </span>
  );
}
