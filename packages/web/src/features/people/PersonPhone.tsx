import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import type { Person } from '@lianfang/contract/people/people';
import { Button } from 'antd';
import { useState } from 'react';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { useMay } from '../../ui/me.ts';
import { useWords } from '../../ui/words.ts';
import { peopleWords } from '../../words/people.ts';

/** The masked number; the whole one is asked for only when somebody wants it, because that leaves a trace. */
export const PersonPhone = ({ person }: { readonly person: Person }) => {
  const w = useWords(peopleWords);
  const may = useMay();
  const [wanted, setWanted] = useState(false);
  const asked = useEndpoint(peopleEndpoints.readPhone, { params: { personId: person.id } }, { enabled: wanted });
  if (person.maskedPhone === null) return null;
  return (
    <span className="lf-row">
      {asked.data?.phone ?? person.maskedPhone}
      {may(peopleEndpoints.readPhone.action) && !asked.data ? (
        <Button size="small" loading={asked.isFetching} title={w.showPhoneHint} onClick={() => setWanted(true)}>
          {w.showPhone}
        </Button>
      ) : null}
    </span>
  );
};
