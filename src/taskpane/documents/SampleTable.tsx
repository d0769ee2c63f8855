import { Printed } from "../parts/Printed.tsx";

interface SampleTableProps {
  readonly caption: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A few rows of a table as they are printed. May be wider than the pane: it scrolls within its own frame. */
export function SampleTable({ caption, headers, rows }: SampleTableProps) {
  return (
    <div className="schedule-box" role="region" aria-label={caption} tabIndex={0}>
      <table className="schedule sample-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {headers.map((header, index) => (
              <th key={index} scope="col">
                <Printed text={header === "" ? "–" : header} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {headers.map((_header, at) => (
                <td key={at}>
                  <Printed text={row[at] ?? ""} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
