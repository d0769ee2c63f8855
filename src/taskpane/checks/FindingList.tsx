import type { Dossier } from "../../dossier/dossier.ts";
import type { FindingNote } from "../../dossier/userWords.ts";
import type { FindingRow } from "../../workbook/checks/findingRows.ts";
import { MoreList } from "../parts/MoreList.tsx";
import { useTranslator } from "../TranslatorContext.ts";
import { byCheck } from "./findingFilter.ts";
import { FindingItem } from "./FindingItem.tsx";

/** So many findings are drawn at once; a law has more than a thousand. */
const AT_ONCE = 5;

interface FindingListProps {
  readonly rows: readonly FindingRow[];
  readonly dossier: Dossier;
  readonly onNote: (finding: string, note: FindingNote | null) => void;
}

/** Findings by check, the gravest first: the rule is said once, an item carries what differs. */
export function FindingList({ rows, dossier, onNote }: FindingListProps) {
  const { sayMessage } = useTranslator();
  const all = byCheck(rows);
  return (
    <MoreList items={[...all.values()].flat()} atOnce={AT_ONCE}>
      {(shown) =>
        [...byCheck(shown)].map(([check, some]) => (
          <section key={check.id} className="finding-group" aria-label={sayMessage(check.name)}>
            <h3>
              {sayMessage(check.name)} <span className="hint">{all.get(check)?.length}</span>
            </h3>
            <p className="hint">{sayMessage(check.rule)}</p>
            <ol className="findings">
              {some.map((row) => (
                <FindingItem key={row.finding.key} row={row} dossier={dossier} onNote={onNote} />
              ))}
            </ol>
          </section>
        ))
      }
    </MoreList>
  );
}
