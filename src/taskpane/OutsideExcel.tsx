import { useEffect, useMemo, useState } from "react";
import { Button } from "@fluentui/react-components";
import { Table20Regular } from "@fluentui/react-icons/svg/table";
import type { ExcelHost, HostState } from "../host/startHost.ts";
import { message } from "../messages/message.ts";
import { OLDEST_EXCEL } from "../writers/oldestExcel.ts";
import { Pane } from "./Pane.tsx";
import { Way } from "./parts/Way.tsx";
import { news, type Notice } from "./say/notice.ts";
import type { PaneSettings } from "./state/usePane.ts";
import { useTranslator } from "./TranslatorContext.ts";

interface OutsideExcelProps extends PaneSettings {
  readonly host: Exclude<HostState, ExcelHost>;
  /** The user wants to go on in Excel, which answered late. */
  readonly onExcel: (host: ExcelHost) => void;
}

/** The pane where no workbook is open beside it, or none that can be reached: then it says why. */
export function OutsideExcel({ host, onExcel, ...settings }: OutsideExcelProps) {
  const notice = useMemo(() => noticeFor(host), [host]);
  const late = useLateAnswer(host);
  return (
    <Pane
      {...settings}
      {...(notice && { notice })}
      {...(host.kind === "browser" && { waysIn: <WorkbookPageLink /> })}
    >
      {late && (
        <Late
          onConnect={() => {
            onExcel(late);
          }}
        />
      )}
    </Pane>
  );
}

/** The page that has a workbook of its own beside the pane. */
function WorkbookPageLink() {
  const { say } = useTranslator();
  return <Way icon={<Table20Regular />} label={say("pane:workbookPage")} href="workbook.html" />;
}

function noticeFor(host: OutsideExcelProps["host"]): Notice | null {
  if (host.kind === "browser") return null;
  return host.kind === "silent"
    ? news(message("excel:silent"))
    : news(message("excel:tooOld", { missing: host.missing.join(", "), file: OLDEST_EXCEL }));
}

/** Excel, once it has answered after all. */
function useLateAnswer(host: OutsideExcelProps["host"]): ExcelHost | null {
  const [late, setLate] = useState<ExcelHost | null>(null);
  useEffect(() => {
    if (host.kind !== "silent") return;
    let gone = false;
    void host.later.then((state) => {
      if (!gone && state.kind === "excel") setLate(state);
    });
    return () => {
      gone = true;
    };
  }, [host]);
  return late;
}

function Late({ onConnect }: { readonly onConnect: () => void }) {
  const { say } = useTranslator();
  return (
    <p role="status">
      {say("excel:answered")} <Button onClick={onConnect}>{say("excel:connect")}</Button>
    </p>
  );
}
