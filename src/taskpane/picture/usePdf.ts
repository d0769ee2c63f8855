import { useCallback, useEffect, useState } from "react";
import { sha256 } from "../../documents/sha256.ts";
import type { DocumentRecord } from "../../dossier/dossier.ts";
import { noticeOf, type Notice } from "../say/notice.ts";
import type { FilesAtHand } from "../state/filesAtHand.ts";
import type { OfferedFile } from "../state/offered.ts";
import type { OpenPdf } from "./openPdf.ts";

type PdfState =
  | { readonly kind: "opening" }
  | { readonly kind: "open"; readonly pdf: OpenPdf }
  /** Not at hand: the workbook was opened later, or the file has gone or changed since. */
  | { readonly kind: "missing"; readonly other: boolean }
  | { readonly kind: "failed"; readonly notice: Notice };

/** A document's file, open to be looked at, as long as the component lives. */
export function usePdf(
  { sha256: wanted }: Pick<DocumentRecord, "sha256">,
  filesAtHand: FilesAtHand,
): { readonly state: PdfState; readonly give: (file: OfferedFile) => void } {
  const [offered, setOffered] = useState(() => filesAtHand.file(wanted));
  const [state, setState] = useState<PdfState>({ kind: "opening" });
  useEffect(() => {
    let gone = false;
    let open: OpenPdf | null = null;
    const put = (next: PdfState): void => {
      if (!gone) setState(next);
    };
    const load = async (): Promise<void> => {
      put({ kind: "opening" });
      if (!offered) {
        put({ kind: "missing", other: false });
        return;
      }
      const bytes = await offered.bytes().catch(() => null);
      if (!bytes || (await sha256(bytes)) !== wanted) {
        put({ kind: "missing", other: bytes !== null });
        return;
      }
      filesAtHand.put(wanted, offered);
      const { openPdf } = await import("./openPdf.ts");
      open = await openPdf(bytes);
      if (gone) await open.close();
      else put({ kind: "open", pdf: open });
    };
    load().catch((error: unknown) => {
      put({ kind: "failed", notice: noticeOf(error) });
    });
    return () => {
      gone = true;
      void open?.close();
    };
  }, [offered, wanted, filesAtHand]);
  const give = useCallback((file: OfferedFile) => {
    setOffered(file);
  }, []);
  return { state, give };
}
