import { Fragment, useMemo, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { ArrowRight16Regular } from "@fluentui/react-icons/svg/arrow-right";
import { ArrowUndo16Regular } from "@fluentui/react-icons/svg/arrow-undo";
import type { Dossier } from "../../../dossier/dossier.ts";
import { formatDay } from "../../../messages/format.ts";
import type { MessageKey } from "../../../messages/message.ts";
import type { Alterations, Gone } from "../../../writers/update/alterations.ts";
import type { ChangedCell, ChangedInput } from "../../../writers/update/changedInputs.ts";
import { cellText } from "../../grid/sheet/cellText.ts";
import { loanNames } from "../../state/loanNames.ts";
import { useTranslator } from "../../TranslatorContext.ts";
import { contentWords } from "../cellWords.ts";
import { restorable } from "../restorable.ts";
import type { WorkbookSession } from "../workbookSession.ts";
import { CellLink } from "./CellLink.tsx";
import { LongList } from "./LongList.tsx";

const WORDS: Readonly<Record<Gone["kind"], MessageKey>> = {
  sheet: "alterations:goneSheet",
  table: "alterations:goneTable",
  column: "alterations:goneColumn",
  row: "alterations:goneRow",
};

interface AlterationsPartProps {
  readonly session: WorkbookSession;
  readonly alterations: Alterations;
  /** What the workbook holds: its loans are called by their names. */
  readonly dossier: Dossier | null;
}

/** What the user has changed in our sheets, place by place, before and after, each to be put back by itself. */
export function AlterationsPart({ session, alterations, dossier }: AlterationsPartProps) {
  const { say } = useTranslator();
  const { cells, gone, inputs, moved } = alterations;
  const names = useMemo(() => namesById(dossier), [dossier]);
  const back = restorable(alterations);
  const canGoBack = new Set(back);
  const formulas = cells.filter(({ meant }) => meant.formula !== null).length;
  const places = cells.length + gone.length + inputs.length;
  if (places === 0) return null;
  const undo = (some: readonly ChangedCell[], place: string): ReactNode =>
    some.every((cell) => canGoBack.has(cell)) &&
    some.length > 0 && (
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUndo16Regular />}
        aria-label={say("alterations:restoreCell", { cell: place })}
        onClick={() => void session.putBack(some)}
      >
        {say("alterations:restore")}
      </Button>
    );
  return (
    <section className="changed" aria-labelledby="changed-heading">
      <div className="part-head">
        <h2 id="changed-heading">
          {say("alterations:heading")}{" "}
          <span className="hint">{say("alterations:places", { count: places })}</span>
        </h2>
        {back.length > 1 && (
          <Button size="small" appearance="subtle" onClick={() => void session.putBack(back)}>
            {say("alterations:restoreAll")}
          </Button>
        )}
      </div>
      {formulas > 0 && (
        <p className="notice notice-stale">{say("alterations:formulas", { count: formulas })}</p>
      )}
      {gone.length > 0 && <p className="hint">{say("alterations:goneBack")}</p>}
      {moved && back.length < cells.length && <p className="hint">{say("alterations:movedBack")}</p>}
      <LongList
        items={[
          ...gone.map(({ kind, sheet, name }) => say(WORDS[kind], { sheet, name })),
          ...cells.map((cell) => (
            <div key={`${cell.sheet} ${cell.cell}`} className="change">
              <CellLink session={session} sheet={cell.sheet} cell={cell.cell} />
              {undo([cell], say("excel:cell", { sheet: cell.sheet, cell: cell.cell }))}
              <About cell={cell} />
              <BeforeAfter was={<Shown cell={cell} what="was" />} is={<Shown cell={cell} what="stands" />} />
              {cell.meant.formula !== null && <code className="breakable hint">={cell.meant.formula}</code>}
              {cell.shows && cell.now.formula === null && canGoBack.has(cell) && (
                <EnterInput session={session} cell={cell} input={say("excel:cell", cell.shows)} />
              )}
            </div>
          )),
          ...inputs.map((input) => (
            <div key={`${input.sheet} ${input.address}`} className="change">
              <InputChange
                session={session}
                input={input}
                loan={nameIn(names, input.loan)}
                back={undo(input.cells, say("excel:cell", { sheet: input.sheet, cell: input.address }))}
              />
            </div>
          )),
        ]}
      />
    </section>
  );
}

function namesById(dossier: Dossier | null): ReadonlyMap<string, string> {
  if (!dossier) return new Map();
  const names = loanNames(dossier).scheduled;
  return new Map(dossier.loans.map(({ terms }, at) => [terms.id, names[at] ?? terms.name]));
}

function nameIn(names: ReadonlyMap<string, string>, id: string | null): string | null {
  return id === null ? null : (names.get(id) ?? id);
}

/** What the cell is: the column that it stands in, and the day of its row. */
function About({ cell: { about } }: { readonly cell: ChangedCell }) {
  const { say, language } = useTranslator();
  if (!about) return null;
  const { column, row } = about;
  return (
    <span className="change-about breakable">
      {row === null ? column : say("alterations:ofDay", { column, day: formatDay(row, language) })}
    </span>
  );
}

/** What the cell showed, or what it holds now: a formula as it is written, a value as the cell shows it. */
function Shown({ cell, what }: { readonly cell: ChangedCell; readonly what: "was" | "stands" }) {
  const translator = useTranslator();
  const { was, now, numberFormat } = cell;
  if (what === "stands" && now.formula !== null) return <code>{contentWords(now, translator)}</code>;
  const text = cellText(what === "was" ? was : now.value, numberFormat, translator.language);
  return text === "" ? translator.say("alterations:none") : text;
}

/** What was typed over a formula that shows an input was meant for the input. */
function EnterInput({
  session,
  cell,
  input,
}: {
  readonly session: WorkbookSession;
  readonly cell: ChangedCell;
  readonly input: string;
}) {
  const { say } = useTranslator();
  return (
    <p>
      <span className="hint">{say("alterations:enterInputHint", { cell: input })}</span>{" "}
      <Button size="small" onClick={() => void session.enterInput(cell)}>
        {say("alterations:enterInput", { cell: input })}
      </Button>
    </p>
  );
}

function InputChange({
  session,
  input,
  loan,
  back,
}: {
  readonly session: WorkbookSession;
  readonly input: ChangedInput;
  readonly loan: string | null;
  /** The way back. */
  readonly back: ReactNode;
}) {
  const { say } = useTranslator();
  const { kind, sheet, address, cells } = input;
  const [first] = cells;
  // The loan is named before: its id says nothing more.
  const others = cells.filter(({ now, was }) => (kind === "emptied" ? was : now.value) !== input.loan);
  const told = others.length > 0 ? others : cells;
  if (kind === "gone" || !first) {
    return (
      <span className="change-about">
        {say("alterations:inputRowGone", { sheet, row: address, loan: loan ?? "–" })}
      </span>
    );
  }
  const values = (what: "was" | "stands"): ReactNode => (
    <>
      {told.map((cell, at) => (
        <Fragment key={cell.cell}>
          {at > 0 && " · "}
          <Shown cell={cell} what={what} />
        </Fragment>
      ))}
    </>
  );
  const about = kind === "added" ? say("alterations:newRow") : (first.about?.column ?? null);
  return (
    <>
      <CellLink session={session} sheet={sheet} cell={first.cell} address={address} />
      {back}
      <span className="change-about breakable">
        {[loan, about].filter((part) => part !== null).join(", ")}
      </span>
      <BeforeAfter
        was={kind === "added" ? say("alterations:none") : values("was")}
        is={kind === "emptied" ? say("alterations:none") : values("stands")}
      />
    </>
  );
}

/** Crossed out and bold are not all that tells them apart: who hears it hears which is which. */
function BeforeAfter({ was, is }: { readonly was: ReactNode; readonly is: ReactNode }) {
  const { say } = useTranslator();
  return (
    <span className="before-after breakable">
      <span className="only-heard">{say("alterations:was")} </span>
      <s>{was}</s> <ArrowRight16Regular aria-hidden />{" "}
      <span className="only-heard">{say("alterations:is")} </span>
      <b>{is}</b>
    </span>
  );
}
