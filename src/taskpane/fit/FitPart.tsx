import { lazy, Suspense, useEffect, useState } from "react";
import type { Dossier } from "../../dossier/dossier.ts";
import type { PublishedFacts } from "../../dossier/fitFacts.ts";
import type { LoanTerms } from "../../loan/terms.ts";
import type { DebtCard } from "../../budget/budgetLine.ts";
import type { Chain } from "../chain.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { fitFormOf, type FitForm } from "./fitForm.ts";

const FitDialog = lazy(async () => ({ default: (await import("./FitDialog.tsx")).FitDialog }));

/** A loan whose schedule is looked for. */
export interface FittedLoan {
  readonly id: string;
  readonly name: string;
  /** Oldest first; none where the loan stands in no document. */
  readonly cards: readonly DebtCard[];
}

interface FitPartProps {
  /** Null while none is looked for. */
  readonly loan: FittedLoan | null;
  readonly rates: Dossier["rates"];
  readonly chain: Chain;
  readonly onTake: (terms: LoanTerms) => void;
  readonly onClose: () => void;
}

interface Draft {
  readonly published: PublishedFacts;
  readonly form: FitForm;
}

/** The dialog of the fit. What was typed for a loan is there again when it is opened again. */
export function FitPart({ loan, rates, chain, onTake, onClose }: FitPartProps) {
  const { language } = useTranslator();
  // Numbers typed in the form of one language may mean others in another's.
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const key = loan && JSON.stringify([language, loan.id, loan.cards.map(({ source }) => source)]);
  const draft = key === null ? undefined : drafts.get(key);
  useEffect(() => {
    if (!loan || key === null || draft) return;
    let gone = false;
    void chain.publishedFacts(loan, loan.cards).then((published) => {
      if (!gone)
        setDrafts((before) => new Map(before).set(key, { published, form: fitFormOf(published, language) }));
    });
    return () => {
      gone = true;
    };
  }, [chain, loan, key, draft, language]);
  if (!loan || key === null || !draft) return null;
  return (
    <Suspense fallback={null}>
      <FitDialog
        loan={loan}
        published={draft.published}
        form={draft.form}
        rates={rates}
        chain={chain}
        onForm={(form) => {
          setDrafts((before) => new Map(before).set(key, { ...draft, form }));
        }}
        onTake={onTake}
        onClose={onClose}
      />
    </Suspense>
  );
}
