import { useRef } from "react";
import { Button } from "@fluentui/react-components";
import type { DocumentRecord } from "../../dossier/dossier.ts";
import { NoticeLine } from "../parts/Notices.tsx";
import { chosenFiles } from "../state/droppedFiles.ts";
import type { FilesAtHand } from "../state/filesAtHand.ts";
import type { OfferedFile } from "../state/offered.ts";
import type { PageShown } from "../state/shown.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { PagePicture } from "./PagePicture.tsx";
import { usePdf } from "./usePdf.ts";

interface DocumentPictureProps {
  readonly document: DocumentRecord;
  /** One, or two where what is to be seen runs over a page break. */
  readonly pages: readonly PageShown[];
  readonly filesAtHand: FilesAtHand;
  /** Only the area and what stands around it. */
  readonly isCropped?: boolean;
  /** As they are printed: of the area, only the lines with these texts are marked. */
  readonly printed?: readonly string[];
}

/** Pages of a document that was read, or the question for its file where that is not at hand. */
export function DocumentPicture({ document, pages, filesAtHand, ...how }: DocumentPictureProps) {
  const { say } = useTranslator();
  const { state, give } = usePdf(document, filesAtHand);
  switch (state.kind) {
    case "opening":
      return (
        <p className="picture" role="status">
          {say("importing:drawing")}
        </p>
      );
    case "failed":
      return <NoticeLine notice={state.notice} />;
    case "missing":
      return <Missing name={document.name} other={state.other} onFile={give} />;
    case "open":
      return pages.map(({ page, area }) => {
        const params = { document: document.name, page };
        const label = say(area ? "importing:pictureMarked" : "importing:picture", params);
        return (
          <PagePicture
            key={page}
            pdf={state.pdf}
            number={page}
            area={area}
            isPart={pages.length > 1}
            label={label}
            {...how}
          />
        );
      });
  }
}

interface MissingProps {
  readonly name: string;
  /** Whether a file was given that is another one. */
  readonly other: boolean;
  readonly onFile: (file: OfferedFile) => void;
}

function Missing({ name, other, onFile }: MissingProps) {
  const { say } = useTranslator();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="picture">
      <p role="status">
        {say(other ? "importing:fileIsOther" : "importing:fileMissing", { document: name })}
      </p>
      <Button onClick={() => input.current?.click()}>{say("importing:chooseFile")}</Button>
      <input
        ref={input}
        type="file"
        hidden
        onChange={({ target }) => {
          const [file] = chosenFiles(target.files ?? []);
          target.value = "";
          if (file) onFile(file);
        }}
      />
    </div>
  );
}
