import type { ReactNode } from "react";
import { PaneFrame } from "./PaneFrame.tsx";
import { Notices } from "./parts/Notices.tsx";
import { SaveStep } from "./parts/SaveStep.tsx";
import { Tips } from "./parts/Tips.tsx";
import type { Notice } from "./say/notice.ts";
import { usePane, type PaneSettings } from "./state/usePane.ts";

interface PaneProps extends PaneSettings {
  /** What the user should know of where the pane runs. */
  readonly notice?: Notice;
  /** Stands below the notice. */
  readonly children?: ReactNode;
  /** A further way to begin. */
  readonly waysIn?: ReactNode;
}

/** The pane by itself: the workbook is a file to download. */
export function Pane({ notice, children, waysIn, ...settings }: PaneProps) {
  const model = usePane(settings);
  return (
    <PaneFrame
      model={model}
      waysIn={waysIn}
      top={
        <>
          <Tips />
          <Notices notices={notice ? [notice] : []} />
          {children}
        </>
      }
      footer={(dossier) => <SaveStep model={model} dossier={dossier} />}
    />
  );
}
