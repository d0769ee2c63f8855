import type { ReactNode } from "react";
import { CheckmarkCircle20Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { QuestionCircle20Regular } from "@fluentui/react-icons/svg/question-circle";

interface ToDecideProps {
  readonly isDecided?: boolean;
  readonly children: ReactNode;
}

/** Something about the documents that waits for the user's word, or that the user may take back. */
export function ToDecide({ isDecided = false, children }: ToDecideProps) {
  return (
    <div className="drawn-line">
      {isDecided ? (
        <CheckmarkCircle20Regular className="good" />
      ) : (
        <QuestionCircle20Regular className="warn" />
      )}
      <div>{children}</div>
    </div>
  );
}
