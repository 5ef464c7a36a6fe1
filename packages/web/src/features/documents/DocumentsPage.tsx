import { documentEndpoints } from '@lianfang/contract/documents/endpoints';
import {
  DocumentKind,
  documentKinds,
  documentLifecycle,
  type DocumentRow,
  DocumentState,
} from '@lianfang/contract/documents/documents';
import { paths, to } from '../../paths.ts';
import { DialogButton } from '../../ui/DialogAct.tsx';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import { useMay } from '../../ui/me.ts';
import { Moment } from '../../ui/Moment.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { RecordColumn } from '../../ui/record-column.ts';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { today } from '../../ui/shanghai.ts';
import { type ListView, useListView } from '../../ui/use-list-view.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { documentWords } from '../../words/documents.ts';
import { DocumentStanding } from './DocumentStanding.tsx';
import { DraftBulletinDialog } from './DraftBulletinDialog.tsx';

const useColumns = (): readonly RecordColumn<DocumentRow>[] => {
  const w = useWords(documentWords);
  const say = useSay();
  return [
    { key: 'number', title: w.number, render: (one) => one.number ?? '', width: 190 },
    { key: 'title', title: w.document, render: (one) => one.title, phone: 'heading', wraps: true },
    { key: 'kind', title: w.kind, render: (one) => say(documentKinds[one.kind]), width: 100 },
    { key: 'month', title: w.month, render: (one) => one.month ?? '', width: 90, phone: 'hidden' },
    { key: 'state', title: w.state, render: (one) => <DocumentStanding state={one.state} />, width: 110 },
    { key: 'issued', title: w.issued, render: (one) => <Moment at={one.issuedAt} as="day" />, width: 100 },
    { key: 'changed', title: w.changed, render: (one) => <Moment at={one.changedAt} />, width: 150, phone: 'hidden' },
  ];
};

const recentYears = (): string[] => {
  const now = Number(today().slice(0, 4));
  return [0, 1, 2, 3, 4].map((back) => String(now - back));
};

const Filters = ({ view }: { readonly view: ListView<DocumentRow> }) => {
  const w = useWords(documentWords);
  const say = useSay();
  const kinds = DocumentKind.options.map((value) => ({ value, label: say(documentKinds[value]) }));
  const states = DocumentState.options.map((value) => ({ value, label: say(documentLifecycle.states[value]) }));
  const years = recentYears().map((value) => ({ value, label: value }));
  return (
    <>
      <SearchBox view={view} label={w.searchHint} />
      <FilterSelect view={view} name="kind" label={w.kind} choices={kinds} />
      <FilterSelect view={view} name="state" label={w.state} choices={states} />
      <FilterSelect view={view} name="year" label={w.year} choices={years} />
    </>
  );
};

/** The official documents that one may see, the last changed first. */
export const DocumentsPage = () => {
  const w = useWords(documentWords);
  const may = useMay();
  const view = useListView(documentEndpoints.listDocuments);
  const columns = useColumns();
  const draft = may('document.draft') ? (
    <DialogButton main label={w.draft}>
      {(close) => <DraftBulletinDialog onClose={close} />}
    </DialogButton>
  ) : undefined;
  return (
    <PageFrame title={w.title} actions={draft}>
      <RecordTable
        label={w.title}
        view={view}
        columns={columns}
        idOf={(one) => one.id}
        openTo={(one) => to(paths.document, { documentId: one.id })}
        empty={{ title: w.none, hint: w.noneNext }}
        filters={<Filters view={view} />}
      />
    </PageFrame>
  );
};
