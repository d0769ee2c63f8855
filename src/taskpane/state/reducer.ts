import type { Day } from "../../calendar/day.ts";
import type { TableMapping } from "../../budget/mapped/mapping.ts";
import type { Progress } from "../../documents/document.ts";
import type { Language } from "../../messages/language.ts";
import { message, type Message } from "../../messages/message.ts";
import { news, type Notice } from "../say/notice.ts";
import type { LoanTerms } from "../../loan/terms.ts";
import type { MatchDecision, Payment } from "../../dossier/dossier.ts";
import type { AssumedExchangeRate, FindingNote, SetTolerance } from "../../dossier/userWords.ts";
import { withAssumedRate, withoutAssumedRate, type NeededPair } from "../../dossier/planning/assumedPairs.ts";
import { withMapping, withNote, withoutMapping, withTolerance } from "./userWord.ts";
import { asOfFieldOf, asOfIn, asOfTyped } from "./asOfField.ts";
import { isApplied, paneTerms, withTerms, type LoadedTerms } from "./loadedTerms.ts";
import { mergeImported, withoutDocument, withStatedDay } from "./mergeImported.ts";
import type { FileEnd, PaneState, Reading } from "./paneState.ts";
import { FIRST_VIEW, type PaneView } from "./paneView.ts";
import type { FilesRead, ReadFiles } from "./filesRead.ts";
import type { Base, PaneInputs } from "./paneInputs.ts";
import { withoutSame } from "./deepEqual.ts";
import { takenWorkbook } from "./takenWorkbook.ts";

export type PaneAction =
  | { readonly type: "gone"; readonly to: Partial<PaneView> }
  | { readonly type: "readingStarted"; readonly names: Reading["names"]; readonly sizes?: Reading["sizes"] }
  /** Elapsed: milliseconds since the reading began. */
  | { readonly type: "pageRead"; readonly at: Parameters<Progress>[0]; readonly elapsed?: number }
  | { readonly type: "fileBegun"; readonly file: number }
  | { readonly type: "fileEnded"; readonly file: number; readonly end: FileEnd }
  | { readonly type: "readingSlow"; readonly document: string; readonly seconds: number }
  | { readonly type: "waitingOn" }
  | ({ readonly type: "readingDone" } & FilesRead)
  | { readonly type: "readingCancelled" }
  /** What becomes of a workbook of the program's own among the documents was said. */
  | { readonly type: "ownWorkbookSettled"; readonly name: string }
  | { readonly type: "documentRemoved"; readonly name: string }
  /** Null: the user states no day of the document's balances any more. */
  | { readonly type: "listDayStated"; readonly document: string; readonly day: Day | null }
  | { readonly type: "termsRemoved"; readonly id: string }
  /** Terms that the user makes the loan's own: by a fit that was taken, or at another rate that was applied. */
  | { readonly type: "termsMade"; readonly terms: LoanTerms }
  | { readonly type: "tableMapped"; readonly mapping: TableMapping }
  | { readonly type: "mappingForgotten"; readonly headers: readonly string[] }
  | { readonly type: "lineDecided"; readonly name: string; readonly decisions: readonly MatchDecision[] }
  /** Null: what was said of the finding is taken back. */
  | { readonly type: "findingNoted"; readonly finding: string; readonly note: FindingNote | null }
  /** Several at once, or taken back at once: each as it is to be. */
  | {
      readonly type: "findingsNoted";
      readonly notes: readonly (readonly [finding: string, note: FindingNote | null])[];
      readonly announcement: Message;
    }
  /** Null: the check's own tolerance holds again. */
  | { readonly type: "toleranceSet"; readonly check: string; readonly tolerance: SetTolerance | null }
  /** What was paid on a loan at one time. */
  | { readonly type: "paymentsRecorded"; readonly payments: readonly Payment[] }
  | { readonly type: "paymentsTakenBack"; readonly payments: readonly Payment[] }
  | { readonly type: "rateAssumed"; readonly rate: AssumedExchangeRate }
  | { readonly type: "assumedRateForgotten"; readonly pair: NeededPair }
  | { readonly type: "termsSaved"; readonly name: string }
  | { readonly type: "loanChosen"; readonly key: string; readonly ofBank: boolean; readonly chosen: boolean }
  | { readonly type: "asOfTyped"; readonly text: string }
  | { readonly type: "asOfLeft" }
  | { readonly type: "languageChosen"; readonly language: Language }
  | { readonly type: "savingStarted" }
  | { readonly type: "saved"; readonly name: string }
  | { readonly type: "savingCancelled" }
  | { readonly type: "savingFailed"; readonly notice: Notice }
  /** The open workbook was read, or written from what the pane was then. */
  | { readonly type: "workbookTaken"; readonly base: Base; readonly against: PaneInputs }
  /** What this page held before it was loaded again. */
  | { readonly type: "inputsKept"; readonly paneInputs: PaneInputs }
  | { readonly type: "noticed"; readonly notices: readonly Notice[] }
  | { readonly type: "announced"; readonly announcement: Message };

export function initialState(language: Language, today: Day): PaneState {
  const nothing = {
    imported: null,
    terms: [],
    leftOut: new Set<string>(),
    putIn: new Set<string>(),
    decisions: [],
    mappings: [],
    payments: [],
    notes: [],
    tolerances: [],
    assumedRates: [],
  };
  return {
    ...nothing,
    language,
    today,
    view: FIRST_VIEW,
    base: { ...nothing, dossier: null, day: today, language },
    reading: null,
    otplataWorkbooks: [],
    relatives: [],
    asOf: asOfFieldOf(today, language),
    saving: { kind: "none" },
    importNotices: [],
    saveProblem: null,
    announcement: null,
  };
}

const AT_DOCUMENTS: PaneView = { tab: "documents", over: null };

/** The pane after an action. Pure. Whatever goes wrong, what was imported and chosen before stays. */
export function paneReducer(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case "gone":
      return { ...state, view: { ...state.view, ...action.to } };
    case "readingStarted":
      return {
        ...state,
        view: AT_DOCUMENTS,
        reading: readingOf(action.names, action.sizes),
        importNotices: [],
        announcement: message("pane:readingStarted", { count: action.names.length }),
      };
    case "pageRead":
      return state.reading ? pageRead(state, state.reading, action) : state;
    case "fileBegun":
      return withReading(state, { file: action.file, at: null, slow: null });
    case "fileEnded":
      return state.reading
        ? withReading(state, { ends: new Map([...state.reading.ends, [action.file, action.end]]) })
        : state;
    case "readingSlow":
      return {
        ...withReading(state, { slow: { document: action.document, seconds: action.seconds } }),
        announcement: message("pane:readingSlow", { document: action.document, seconds: action.seconds }),
      };
    case "waitingOn":
      return withReading(state, { slow: null });
    case "readingDone":
      return readingDone(state, action);
    case "tableMapped":
      return {
        ...changed(state),
        mappings: withMapping(state.mappings, action.mapping),
        announcement: message("importing:mappingSaved"),
      };
    case "mappingForgotten":
      return {
        ...changed(state),
        mappings: withoutMapping(state.mappings, action.headers),
        announcement: message("importing:mappingForgotten"),
      };
    case "lineDecided":
      return {
        ...changed(state),
        decisions: action.decisions,
        announcement: message("importing:decisionSaved", { name: action.name }),
      };
    case "findingNoted":
      return { ...changed(state), notes: withNote(state.notes, action.finding, action.note) };
    case "findingsNoted":
      return {
        ...changed(state),
        notes: action.notes.reduce((notes, [finding, note]) => withNote(notes, finding, note), state.notes),
        announcement: action.announcement,
      };
    case "toleranceSet":
      return {
        ...changed(state),
        tolerances: withTolerance(state.tolerances, action.check, action.tolerance),
      };
    case "paymentsRecorded":
      return {
        ...changed(state),
        payments: [...state.payments, ...action.payments],
        announcement: message("payments:recorded", { count: action.payments.length }),
      };
    case "paymentsTakenBack":
      return {
        ...changed(state),
        payments: withoutSame(state.payments, action.payments),
        announcement: message("payments:takenBack", { count: action.payments.length }),
      };
    case "rateAssumed":
      return { ...changed(state), assumedRates: withAssumedRate(state.assumedRates, action.rate) };
    case "assumedRateForgotten":
      return { ...changed(state), assumedRates: withoutAssumedRate(state.assumedRates, action.pair) };
    case "readingCancelled":
      return { ...state, reading: null, announcement: message("pane:readingCancelled") };
    case "ownWorkbookSettled":
      return {
        ...state,
        otplataWorkbooks: state.otplataWorkbooks.filter(({ name }) => name !== action.name),
      };
    case "documentRemoved":
      return {
        ...changed(state),
        imported: state.imported && withoutDocument(state.imported, action.name),
        importNotices: [],
        announcement: message("pane:documentRemoved", { document: action.name }),
      };
    case "listDayStated":
      return {
        ...changed(state),
        imported: state.imported && withStatedDay(state.imported, action.document, action.day),
      };
    case "termsRemoved":
      return termsRemoved(state, action.id);
    case "termsMade":
      return {
        ...termsTaken(changed(state), paneTerms(state.terms, action.terms)),
        importNotices: [],
        announcement: message(isApplied(action.terms) ? "paneFit:applied" : "paneFit:taken", {
          loan: action.terms.name,
        }),
      };
    case "termsSaved":
      return { ...state, announcement: message("pane:termsSaved", { name: action.name }) };
    case "loanChosen":
      return action.ofBank
        ? { ...changed(state), leftOut: withMember(state.leftOut, action.key, !action.chosen) }
        : { ...changed(state), putIn: withMember(state.putIn, action.key, action.chosen) };
    case "asOfTyped":
      return { ...changed(state), asOf: asOfTyped(state.asOf, action.text, state.language) };
    case "asOfLeft":
      return state.asOf.valid ? { ...state, asOf: asOfFieldOf(state.asOf.day, state.language) } : state;
    case "languageChosen":
      return {
        ...changed(state),
        language: action.language,
        asOf: asOfIn(state.asOf, action.language),
        announcement: null,
      };
    case "savingStarted":
      return {
        ...state,
        saving: { kind: "working" },
        saveProblem: null,
        announcement: message("pane:saving"),
      };
    case "saved":
      return {
        ...state,
        saving: { kind: "written", name: action.name },
        announcement: message("pane:saved", { name: action.name }),
      };
    case "savingCancelled":
      return { ...state, saving: { kind: "none" }, announcement: message("pane:savingCancelled") };
    case "savingFailed":
      return { ...state, saving: { kind: "none" }, saveProblem: action.notice, announcement: null };
    case "workbookTaken":
      return takenWorkbook(state, action.base, action.against);
    case "inputsKept":
      return withStoredPaneInputs(state, action.paneInputs);
    case "noticed":
      return { ...state, importNotices: action.notices };
    case "announced":
      return { ...state, announcement: action.announcement };
  }
}

/** As if all of it had been done in the pane just before it heard of the workbook that it knows now, if any. */
function withStoredPaneInputs(state: PaneState, { day, language, ...rest }: PaneInputs): PaneState {
  const { base } = initialState(state.language, state.base.day);
  const before = { ...state, ...rest, base, asOf: asOfFieldOf(day, language), language };
  return {
    ...takenWorkbook(before, state.base, base),
    announcement: message("pane:inputsKept"),
  };
}

/** A workbook that was written before a change is no longer what the pane shows. */
function changed(state: PaneState): PaneState {
  return state.saving.kind === "written" ? { ...state, saving: { kind: "none" } } : state;
}

function readingOf(names: Reading["names"], sizes: Reading["sizes"] = []): Reading {
  return { names, sizes, file: 0, ends: new Map(), elapsed: 0, at: null, slow: null };
}

/** A screen reader hears the pages at each quarter only: more would drown everything else. */
function pageRead(
  state: PaneState,
  reading: Reading,
  { at, elapsed = reading.elapsed }: Extract<PaneAction, { readonly type: "pageRead" }>,
): PaneState {
  const quarter = ({ page, pages }: Parameters<Progress>[0]): number =>
    Math.floor((page * 4) / Math.max(pages, 1));
  const before = reading.at?.document === at.document ? quarter(reading.at) : 0;
  const announcement =
    quarter(at) > before ? message("pane:pageRead", { ...at, count: at.pages }) : state.announcement;
  return { ...state, reading: { ...reading, at, elapsed, slow: null }, announcement };
}

/** Takes in what could be read, file by file, and says what could not. */
function readingDone(state: PaneState, done: FilesRead): PaneState {
  const { read, problems, cancelled, relatives = [], workbooks = [] } = done;
  const others = state.otplataWorkbooks.filter(({ name }) => workbooks.every((one) => one.name !== name));
  const after = read.reduce(takenIn, {
    ...(read.length > 0 ? changed(state) : state),
    reading: null,
    importNotices: problems,
    otplataWorkbooks: [...others, ...workbooks],
    relatives,
  });
  const kept = cancelled === true ? [news(message("pane:readingStopped", { count: read.length }))] : [];
  const told = withNotices(after, kept);
  // The answer is shown first, unless there is something to say or to ask about the files.
  const isSmooth = read.some(bringsAnswer) && told.importNotices.length + workbooks.length === 0;
  return { ...told, view: isSmooth ? FIRST_VIEW : told.view, announcement: whatCame(read) };
}

/** Debts whose day is known, or a loan's terms. */
function bringsAnswer(one: ReadFiles[number]): boolean {
  if ("loaded" in one) return true;
  const { lines, documents } = one.imported;
  return lines.length > 0 && documents.every(({ asOf, statedDay }) => (statedDay ?? asOf) !== null);
}

function takenIn(state: PaneState, one: ReadFiles[number]): PaneState {
  if ("loaded" in one) return termsTaken(state, one.loaded);
  const { imported, repeated, renewed, replaced } = mergeImported(state.imported, one.imported);
  return withNews({ ...state, imported }, [
    ...repeated.map((document) => message("pane:documentRepeated", { document })),
    ...renewed.map((document) => message("pane:documentRenewed", { document })),
    ...replaced.map((document) => message("pane:documentReplaced", { document })),
  ]);
}

/** Whoever hands in a loan's terms wants to see the loan. */
function termsTaken(state: PaneState, loaded: LoadedTerms): PaneState {
  const { terms, replaced } = withTerms(state.terms, loaded);
  const { id, name: loan } = loaded.terms;
  const { base } = state;
  // A loan of the workbook takes part there as it is.
  const mustBePutIn = base.putIn.has(id) || !base.terms.some((one) => one.terms.id === id);
  return withNews(
    {
      ...state,
      terms,
      leftOut: withMember(state.leftOut, id, false),
      putIn: withMember(state.putIn, id, mustBePutIn),
    },
    replaced.map((gone) => termsReplaced(loan, loaded, gone)),
  );
}

function termsReplaced(loan: string, { file }: LoadedTerms, gone: LoadedTerms): Message {
  const params = { loan, file: file ?? "" };
  if (gone.file !== null) return message("pane:termsReplaced", { ...params, earlier: gone.file });
  return message(gone.ofPane ? "paneFit:fileInstead" : "pane:termsInsteadOfWorkbook", params);
}

function termsRemoved(state: PaneState, id: string): PaneState {
  const removed = state.terms.find((one) => one.terms.id === id);
  if (!removed) return state;
  // What stood before what the pane made, or what the workbook says of the loan, holds again.
  const before = removed.ofPane?.instead ?? state.base.terms.find((one) => one.terms.id === id);
  return {
    ...changed(state),
    terms: state.terms.flatMap((one) => (one !== removed ? [one] : before ? [before] : [])),
    importNotices: [],
    announcement: message("pane:termsRemoved", { loan: removed.terms.name }),
  };
}

function withNews(state: PaneState, texts: readonly Message[]): PaneState {
  return withNotices(state, texts.map(news));
}

function withNotices(state: PaneState, notices: readonly Notice[]): PaneState {
  return { ...state, importNotices: [...state.importNotices, ...notices] };
}

function withReading(state: PaneState, part: Partial<Reading>): PaneState {
  return state.reading ? { ...state, reading: { ...state.reading, ...part } } : state;
}

/** What is said of a reading: debts, terms, or both; or that nothing came of it. */
function whatCame(read: ReadFiles): Message {
  const documents = read.flatMap((one) => ("imported" in one ? [one.imported] : []));
  const terms = read.length - documents.length;
  const debts = message("pane:readingDone", { count: documents.flatMap(({ lines }) => lines).length });
  if (read.length === 0) return message("pane:readingNothing");
  if (terms === 0) return debts;
  const ofTerms = message("pane:termsDone", { count: terms });
  return documents.length === 0 ? ofTerms : message("pane:twoSentences", { first: debts, second: ofTerms });
}

function withMember(set: ReadonlySet<string>, key: string, isMember: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (isMember) next.add(key);
  else next.delete(key);
  return next;
}
