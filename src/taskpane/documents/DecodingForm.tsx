import { useState } from "react";
import { Button, Field, Select } from "@fluentui/react-components";
import { TEXT_ENCODINGS, type TextDecoding, type TextEncodingName } from "../../documents/document.ts";
import type { DocumentRecord } from "../../dossier/dossier.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";

const ENCODINGS: Readonly<Record<TextEncodingName, MessageKey>> = {
  "utf-8": "importing:encodingUtf8",
  "utf-16le": "importing:encodingUtf16le",
  "utf-16be": "importing:encodingUtf16be",
  "windows-1250": "importing:encoding1250",
  "windows-1251": "importing:encoding1251",
  "iso-8859-2": "importing:encoding88592",
  "yuscii-latin": "importing:encodingYusciiLatin",
  "yuscii-cyrillic": "importing:encodingYusciiCyrillic",
};

const DELIMITERS: readonly (readonly [string, MessageKey])[] = [
  [";", "importing:delimiterSemicolon"],
  [",", "importing:delimiterComma"],
  ["\t", "importing:delimiterTab"],
  ["|", "importing:delimiterBar"],
];

interface DecodingFormProps {
  readonly document: DocumentRecord;
  readonly decoding: TextDecoding;
  readonly model: PaneModel;
}

/** How a text file was taken: shown, and changed where its letters or columns come out wrong. */
export function DecodingForm({ document, decoding, model }: DecodingFormProps) {
  const { say } = useTranslator();
  const [encoding, setEncoding] = useState(decoding.encoding);
  const [delimiter, setDelimiter] = useState(decoding.delimiter);
  const isSame = encoding === decoding.encoding && delimiter === decoding.delimiter;
  const found = DELIMITERS.find(([sign]) => sign === decoding.delimiter)?.[1];
  return (
    <details className="decoding">
      <summary>
        {say("importing:takenAs", { encoding: say(ENCODINGS[decoding.encoding]) })}
        {decoding.delimiter !== null &&
          `, ${found ? say(found) : say("importing:delimiterOther", { sign: decoding.delimiter })}`}
      </summary>
      <div className="decoding-fields">
        <Field label={say("importing:encoding")}>
          <Select
            value={encoding}
            onChange={(_event, { value }) => {
              setEncoding(TEXT_ENCODINGS.find((one) => one === value) ?? encoding);
            }}
          >
            {TEXT_ENCODINGS.map((one) => (
              <option key={one} value={one}>
                {say(ENCODINGS[one])}
              </option>
            ))}
          </Select>
        </Field>
        {decoding.delimiter !== null && (
          <Field label={say("importing:delimiter")}>
            <Select
              value={delimiter ?? ""}
              onChange={(_event, { value }) => {
                setDelimiter(value);
              }}
            >
              {!found && <option value={decoding.delimiter}>{decoding.delimiter}</option>}
              {DELIMITERS.map(([sign, words]) => (
                <option key={sign} value={sign}>
                  {say(words)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Button
          size="small"
          disabledFocusable={isSame || model.state.reading !== null}
          aria-label={say("importing:readAgainOf", { document: document.name })}
          onClick={() => {
            model.readAgain([{ sha256: document.sha256, decoding: { encoding, delimiter } }]);
          }}
        >
          {say("importing:readAgain")}
        </Button>
      </div>
    </details>
  );
}
