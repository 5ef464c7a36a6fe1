import { caseLifecycle, type CaseRecord } from '@lianfang/contract/cases/cases';
import { caseEndpoints } from '@lianfang/contract/cases/endpoints';
import { DialogAct } from '../../ui/DialogAct.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Section } from '../../ui/Section.tsx';
import { useWords } from '../../ui/words.ts';
import { caseWords } from '../../words/cases.ts';
import { VictimDialog } from './CaseDialogs.tsx';

/** Who was cheated. That it was read stands in the trail. */
export const CaseVictim = ({ found }: { readonly found: CaseRecord }) => {
  const w = useWords(caseWords);
  const { victim } = found;
  return (
    <Section
      title={w.victim}
      actions={
        <DialogAct record={found} moves={caseLifecycle.moves} endpoint={caseEndpoints.saveVictim} small>
          {(close) => <VictimDialog found={found} onClose={close} />}
        </DialogAct>
      }
    >
      <p className="lf-quiet">{w.victimSealed}</p>
      {victim === null ? (
        <p className="lf-quiet">{w.noVictim}</p>
      ) : (
        <Facts
          facts={[
            { label: w.name, value: victim.name },
            { label: w.phone, value: victim.phone },
            { label: w.idNumber, value: victim.idNumber },
            { label: w.birth, value: victim.birth },
            { label: w.occupation, value: victim.occupation },
            { label: w.address, value: victim.address },
            {
              label: w.warnedBefore,
              value: victim.warnedBefore === null ? null : w[victim.warnedBefore ? 'yes' : 'no'],
            },
          ]}
        />
      )}
    </Section>
  );
};
