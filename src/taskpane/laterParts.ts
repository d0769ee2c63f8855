import { memo } from "react";
import { ChecksStep } from "./checks/ChecksStep.tsx";
import { AsOfStep } from "./parts/AsOfStep.tsx";
import { LoanStep } from "./parts/LoanStep.tsx";
import { LineView } from "./picture/LineView.tsx";
import { PlanningStep } from "./planning/PlanningStep.tsx";
import { OwnWorkbooks } from "./parts/OwnWorkbooks.tsx";
import { ReadDocuments } from "./parts/ReadDocuments.tsx";
import { ScheduleStep as DrawnScheduleStep } from "./parts/ScheduleStep.tsx";

/** Not drawn again for each letter of a note: nothing in it depends on that. */
const ScheduleStep = memo(DrawnScheduleStep);

/** The parts of the pane that show what was read: fetched together with the chain, before which there is nothing. */
export const laterParts = {
  AsOfStep,
  ChecksStep,
  LineView,
  LoanStep,
  PlanningStep,
  OwnWorkbooks,
  ReadDocuments,
  ScheduleStep,
};
export type LaterParts = typeof laterParts;
