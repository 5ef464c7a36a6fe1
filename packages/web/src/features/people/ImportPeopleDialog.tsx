import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { personColumns } from '@lianfang/contract/people/import-endpoints';
import { DownloadButton } from '../../ui/DownloadButton.tsx';
import { WorkbookDialog } from '../../ui/WorkbookDialog.tsx';
import { useWords } from '../../ui/words.ts';
import { peopleWords } from '../../words/people.ts';

/** Brings people in from a filled-in form: all rows, or none with the fault at each row. */
export const ImportPeopleDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const w = useWords(peopleWords);
  return (
    <WorkbookDialog
      endpoint={peopleEndpoints.importPeople}
      sent={(files) => ({ files })}
      title={w.importPeople}
      hint={w.importHint}
      columns={personColumns}
      form={<DownloadButton endpoint={peopleEndpoints.peopleForm} sent={{}} label={w.importForm} />}
      done={({ added }) => w.importedPeople(added.length)}
      onClose={onClose}
    />
  );
};
