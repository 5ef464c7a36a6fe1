import { statementEndpoints } from '@lianfang/contract/statements/endpoints';
import type { StatementPreview } from '@lianfang/contract/statements/statements';
import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { choiceOf, type ColumnChoice, mapOf } from './column-map.ts';

/** So much of a text is looked at; a workbook is sent whole. */
const beginning = 1_048_576;

interface Order {
  readonly id: string;
  readonly account: { readonly number: string };
}

interface Looked {
  readonly file: File;
  readonly preview: StatementPreview;
  readonly choice: ColumnChoice;
  /** The words of the map that a person chose; null where the names of the columns say it. */
  readonly map: string | null;
}

/** Looks into a file before it is sent, and again whenever a person says what its columns hold. */
export const usePreview = (order: Order) => {
  const [looked, setLooked] = useState<Looked | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const command = useCommand(statementEndpoints.previewStatement, {
    touches: [],
    onRefused: (refusal) => {
      setFault(refusal.message);
      return true;
    },
  });
  const look = async (file: File, chosen: ColumnChoice | null): Promise<void> => {
    const isPart = file.size > beginning && !file.name.toLowerCase().endsWith('.xlsx');
    const part = isPart ? new File([file.slice(0, beginning)], file.name, { type: file.type }) : file;
    const map = chosen === null ? null : mapOf(chosen, order.account.number);
    setFault(null);
    const sent = { params: { orderId: order.id }, body: { map, isPart }, files: [part] };
    const preview = await command.runAndWait(sent);
    if (preview === null) return;
    const choice = chosen ?? choiceOf(preview.map, preview.columns);
    setLooked({ file, preview, choice, map });
  };
  return { looked, fault, look, looking: command.running };
};
