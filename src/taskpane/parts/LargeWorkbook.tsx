import { Button } from "@fluentui/react-components";
import { largeWorkbook } from "../say/largeWorkbook.ts";
import { useTranslator } from "../TranslatorContext.ts";

/** What a workbook of very many loans costs, said before it is written, and what answers most questions without it. */
export function LargeWorkbook({
  loans,
  onOutlook,
}: {
  readonly loans: number;
  readonly onOutlook: () => void;
}) {
  const { say, sayMessage } = useTranslator();
  const large = largeWorkbook(loans);
  if (!large) return null;
  return (
    <div className="notice notice-news">
      <p>
        {sayMessage(large)} {say("outlook:largeInstead", { sheet: say("outlookSheet:sheet") })}
      </p>
      <Button size="small" onClick={onOutlook}>
        {say("outlook:downloadOutlook")}
      </Button>
    </div>
  );
}
