import { useId } from "react";
import type { Dossier } from "../../dossier/dossier.ts";
import type { FindingNote } from "../../dossier/userWords.ts";
import { NOTE_STATE_WORDS, OUTCOME_WORDS } from "../../workbook/checks/checkWords.ts";
import type { FindingRow } from "../../workbook/checks/findingRows.ts";
import { Unfold } from "../parts/Unfold.tsx";
import { useTranslator } from "../TranslatorContext.ts";
import { FindingFigures } from "./FindingFigures.tsx";
import { NoteForm } from "./NoteForm.tsx";
import { PlaceButton } from "./PlaceButton.tsx";
import { documentLink, scheduleLink } from "./placeLink.ts";

interface FindingItemProps {
  readonly row: FindingRow;
  readonly dossier: Dossier;
  readonly onNote: (finding: string, note: FindingNote | null) => void;
}

/** A finding: what was compared and what came of it, where it stands, and what the user says of it. */
export function FindingItem({ row, dossier, onNote }: FindingItemProps) {
  const { say, sayMessage } = useTranslator();
  const about = useId();
  const { finding, note, isOutdated } = row;
  const links = [documentLink(finding, dossier), scheduleLink(finding, dossier)];
  return (
    <li className="card finding">
      <p className="finding-head">
        <span className={`mark outcome-${finding.outcome}`}>{say(OUTCOME_WORDS[finding.outcome])}</span>{" "}
        {finding.year !== undefined && <strong>{finding.year}</strong>}{" "}
        {note && (
          <span className="mark">
            {say(NOTE_STATE_WORDS[note.state])}
            {isOutdated && ` (${say("checksSheet:wordOtherFigures")})`}
          </span>
        )}
      </p>
      <p id={about} className="breakable">
        {sayMessage(finding.says)}
      </p>
      <p className="finding-links">
        {links.map((link) => link && <PlaceButton key={link.kind} link={link} />)}
      </p>
      <Unfold summary={say("paneChecks:figuresAndRule")}>
        <FindingFigures row={row} dossier={dossier} />
      </Unfold>
      <NoteForm
        row={row}
        about={about}
        onNote={(changed) => {
          onNote(finding.key, changed);
        }}
      />
    </li>
  );
}
