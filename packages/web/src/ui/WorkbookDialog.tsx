import type { Endpoint } from '@lianfang/contract/endpoint';
import type { Words } from '@lianfang/contract/words';
import { Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { z } from 'zod';
import type { ApiRefusal } from '../api/refusal.ts';
import type { ReplyOf, Sent } from '../api/sent.ts';
import { type CommandOptions, useCommand } from '../api/use-command.ts';
import { importWords } from '../words/imports.ts';
import { Fault } from './Fault.tsx';
import { FileButton } from './FileButton.tsx';
import { Progress } from './Progress.tsx';
import { RowFaults } from './RowFaults.tsx';
import { useFocusReturn } from './use-focus-return.ts';
import { useWords } from './words.ts';

const Faults = z.array(z.object({ row: z.number(), column: z.string().nullable(), message: z.string() })).catch([]);

export interface WorkbookDialogProps<E extends Endpoint> {
  /** An upload that refuses with the faults of the rows in its detail. */
  readonly endpoint: E;
  readonly sent: (files: File[]) => Sent<E>;
  readonly title: string;
  readonly hint: string;
  /** Headings of the workbook's columns. */
  readonly columns: Readonly<Record<string, Words>>;
  /** The button that downloads the form. */
  readonly form: ReactNode;
  readonly done: CommandOptions<E>['done'] & {};
  readonly onDone?: CommandOptions<E>['onDone'];
  /** Faults of the rows that were left out, where the other rows are taken all the same; they keep the dialog open. */
  readonly left?: (reply: ReplyOf<E>) => z.infer<typeof Faults>;
  readonly onClose: () => void;
}

/** Brings rows in from a filled-in form: all rows, or none with the fault at each row; or each row for itself. */
export const WorkbookDialog = <E extends Endpoint>(props: WorkbookDialogProps<E>) => {
  const i = useWords(importWords);
  useFocusReturn();
  const [refused, setRefused] = useState<ApiRefusal | null>(null);
  const [left, setLeft] = useState<z.infer<typeof Faults>>([]);
  const load = useCommand<E>(props.endpoint, {
    done: props.done,
    onDone: (reply) => {
      props.onDone?.(reply);
      const found = props.left?.(reply) ?? [];
      setLeft(found);
      if (found.length === 0) props.onClose();
    },
    onRefused: (refusal) => {
      setRefused(refusal);
      return true;
    },
  });
  const take = (files: readonly File[]): void => {
    setRefused(null);
    setLeft([]);
    if (files.length > 0) load.run(props.sent([...files]));
  };
  const faults = [...Faults.parse(refused?.detail['faults']), ...left];
  return (
    <Modal open title={props.title} footer={null} onCancel={props.onClose} width={640}>
      <div className="lf-stack">
        <p className="lf-quiet">{props.hint}</p>
        <div className="lf-row">
          {props.form}
          <FileButton label={i.choose} accept=".xlsx,.csv" onFiles={take} />
        </div>
        {load.running ? <Progress label={i.checking} share={load.progress} /> : null}
        <Fault>{refused?.message ?? null}</Fault>
        {faults.length === 0 ? null : <RowFaults faults={faults} columns={props.columns} />}
      </div>
    </Modal>
  );
};
