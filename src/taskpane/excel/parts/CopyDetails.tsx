import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { useTranslator } from "../../TranslatorContext.ts";

/** What Excel said, for whoever looks for the cause. Shown where the clipboard is out of reach, as it may be in Excel. */
export function CopyDetails({ details }: { readonly details: string }) {
  const { say } = useTranslator();
  const [copied, setCopied] = useState<"no" | "yes" | "refused">("no");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(details);
      setCopied("yes");
    } catch {
      setCopied("refused");
    }
  };
  return (
    <>
      <Button onClick={() => void copy()}>{say("excel:copyDetails")}</Button>
      <p role="status" className={copied === "no" ? "only-heard" : undefined}>
        {copied === "yes" && say("excel:copied")}
        {copied === "refused" && say("excel:copyRefused")}
      </p>
      {copied === "refused" && <pre className="details breakable">{details}</pre>}
    </>
  );
}
