import type { DocumentRecord } from "../../dossier/dossier.ts";
import { linePlace } from "../../dossier/story/linePlace.ts";
import type { StoryEvent } from "../../dossier/story/story.ts";
import { message } from "../../messages/message.ts";
import { MoreList } from "../parts/MoreList.tsx";
import { PageLink } from "../parts/PageLink.tsx";
import { useTranslator } from "../TranslatorContext.ts";
import { momentText } from "../../workbook/story/dayOrYear.ts";

/** So many events are seen at first. */
const AT_ONCE = 5;

/** What happened to a loan, and what was published of it beside its balance. */
export function StoryEvents({
  events,
  documents,
}: {
  readonly events: readonly StoryEvent[];
  readonly documents: readonly DocumentRecord[];
}) {
  const translator = useTranslator();
  const { say } = translator;
  return (
    <>
      <h2>{say("story:headEvents")}</h2>
      <MoreList items={events} atOnce={AT_ONCE}>
        {(shown) => (
          <dl className="events">
            {shown.map((event, index) => (
              <EventFacts key={index} event={event} documents={documents} />
            ))}
          </dl>
        )}
      </MoreList>
    </>
  );
}

function EventFacts({
  event: { day, year, sentence, mark, line, term },
  documents,
}: {
  readonly event: StoryEvent;
  readonly documents: readonly DocumentRecord[];
}) {
  const translator = useTranslator();
  const { say, sayMessage } = translator;
  const document = line && documents.find(({ name }) => name === line.document);
  const source = line
    ? sayMessage(linePlace(line))
    : term?.documentSays
      ? sayMessage(term.documentSays)
      : term?.document;
  return (
    <div>
      <dt>{momentText(day, year, translator)}</dt>
      <dd>
        {say("story:paneEvent", { says: sentence, mark: message(`pane:mark_${mark ?? "none"}`) })}
        {source !== undefined && <div className="hint breakable">{source}</div>}
        {line && document && <PageLink document={document} page={line.page} about={sentence} />}
      </dd>
    </div>
  );
}
