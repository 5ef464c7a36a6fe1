import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import type { SupervisionRung } from '@lianfang/contract/supervision/rungs';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { DialogButton } from '../../ui/DialogAct.tsx';
import { useMay } from '../../ui/me.ts';
import { Reply } from '../../ui/Reply.tsx';
import { WideTable } from '../../ui/WideTable.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { rungWords, supervisionWords } from '../../words/supervision.ts';
import { AmendRungDialog } from './AmendRungDialog.tsx';
import { SupervisionFrame } from './SupervisionFrame.tsx';
import { useEntryText } from './use-rung-text.ts';
import '../../ui/facts.css';
import '../../ui/record.css';

const RungRow = ({ rung }: { readonly rung: SupervisionRung }) => {
  const w = useWords(rungWords);
  const say = useSay();
  const may = useMay();
  const entryText = useEntryText();
  const days = (count: number | null): string => (count === null ? w.notAsked : w.days(count));
  return (
    <tr>
      <th scope="row" className="lf-nowrap">
        {rung.order} {say(rung.words)}
      </th>
      <td>
        {rung.entry.length === 0 ? <span className="lf-quiet">{w.noEntry}</span> : null}
        {rung.entry.map((entry) => (
          <div key={JSON.stringify(entry)}>{entryText(entry)}</div>
        ))}
      </td>
      <td>
        {w[rung.approval]}
        {rung.submitsUpward ? <div className="lf-quiet">{w.upward}</div> : null}
      </td>
      <td>{days(rung.replyWorkingDays)}</td>
      <td>{days(rung.rectifyWorkingDays)}</td>
      <td>{rung.numberWord}</td>
      <td className="lf-screen-only">
        {may('supervision-rung.amend') ? (
          <DialogButton small label={w.amend}>
            {(close) => <AmendRungDialog rung={rung} onClose={close} />}
          </DialogButton>
        ) : null}
      </td>
    </tr>
  );
};

/** The terms of every rung: when it is proposed, who approves it, what it asks for. */
export const RungsPage = () => {
  const w = useWords(rungWords);
  const s = useWords(supervisionWords);
  const asked = useEndpoint(supervisionEndpoints.listRungs, {});
  return (
    <SupervisionFrame>
      <Reply of={asked}>
        {({ rungs }) => (
          <WideTable label={s.rungs}>
            <thead>
              <tr>
                {[s.rung, w.entry, w.approval, w.reply, w.rectify, w.numberWord].map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
                <th scope="col" className="lf-screen-only">
                  <span className="lf-unseen">{w.amend}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rungs.map((rung) => (
                <RungRow key={rung.id} rung={rung} />
              ))}
            </tbody>
          </WideTable>
        )}
      </Reply>
    </SupervisionFrame>
  );
};
