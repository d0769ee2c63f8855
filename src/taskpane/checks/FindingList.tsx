import type { Dossier } from "../../dossier/dossier.ts";
import type { FindingNote } from "../../dossier/userWords.ts";
import type { FindingRow } from "../../workbook/checks/findingRows.ts";
import { MoreList } from "../parts/MoreList.tsx";
import { FindingItem } from "./FindingItem.tsx";

/** So many findings are drawn at once; a law has more than a thousand. */
const AT_ONCE = 10;

interface FindingListProps {
  readonly rows: readonly FindingRow[];
  readonly dossier: Dossier;
  readonly onNote: (finding: string, note: FindingNote | null) => void;
}

/** Findings, the gravest first. */
export function FindingList({ rows, dossier, onNote }: FindingListProps) {
  return (
    <MoreList items={rows} atOnce={AT_ONCE}>
      {(shown) => (
        <ol className="findings">
          {shown.map((row) => (
            <FindingItem key={row.finding.key} row={row} dossier={dossier} onNote={onNote} />
          ))}
        </ol>
      )}
    </MoreList>
  );
}
