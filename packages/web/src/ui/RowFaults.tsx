import type { Words } from '@lianfang/contract/words';
import { importWords } from '../words/imports.ts';
import { StateMark } from './StateMark.tsx';
import { useSay, useWords } from './words.ts';
import './facts.css';

export interface RowFaultsProps<Column extends string> {
  readonly faults: readonly { readonly row: number; readonly column: Column | null; readonly message: string }[];
  /** Headings of the workbook's columns. */
  readonly columns: Readonly<Record<Column, Words>>;
}

/** What is wrong in a workbook, by the row number that the spreadsheet shows. */
export const RowFaults = <Column extends string>({ faults, columns }: RowFaultsProps<Column>) => {
  const w = useWords(importWords);
  const say = useSay();
  return (
    <div role="alert">
      <StateMark tone="wrong">{w.faults(faults.length)}</StateMark>
      <table className="lf-plain-table">
        <thead>
          <tr>
            <th scope="col">{w.row}</th>
            <th scope="col">{w.column}</th>
            <th scope="col">{w.fault}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map((fault) => (
            <tr key={`${fault.row} ${fault.column ?? ''} ${fault.message}`}>
              <td>{fault.row}</td>
              <td>{fault.column === null ? '' : say(columns[fault.column])}</td>
              <td>{fault.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
