import { useWords } from '../../ui/words.ts';
import { caseWords, reportWords, transferWords } from '../../words/cases.ts';
import { type ReportForm, victimOf } from './report-form.ts';
import { gapsOf, isUntouched, stopGapsOf, type TransferForm, transferOf } from './transfer-form.ts';
import { useJoined } from '../../ui/joined-text.ts';

const useMissing = (form: ReportForm): readonly string[] => {
  const r = useWords(reportWords);
  const t = useWords(transferWords);
  const c = useWords(caseWords);
  const joined = useJoined();
  const payments = (form.transfers ?? []).map((one): TransferForm => one ?? {});
  const ofPayments = payments.flatMap((one, place) => {
    if (isUntouched(one) && place > 0) return [];
    const gaps = [...gapsOf(one), ...stopGapsOf(one)];
    return gaps.length === 0 ? [] : [r.missingOf(place + 1, joined.list(gaps.map((gap) => t[gap])))];
  });
  const { story } = form;
  return [
    ...ofPayments,
    ...(victimOf(form.victim) === null ? [c.victim] : []),
    ...(form.victim?.name && !form.victim.phone ? [`${c.victim}${c.phone}`] : []),
    ...(story?.narrative ? [] : [c.narrative]),
    ...(story?.type ? [] : [c.type]),
  ];
};

/** What a report still lacks; it can be saved all the same. */
export const MissingList = ({ form }: { readonly form: ReportForm }) => {
  const w = useWords(reportWords);
  const missing = useMissing(form);
  const loose = (form.transfers ?? []).some((one) => one && !isUntouched(one) && transferOf(one) === null);
  return (
    <section aria-label={w.missing} className="lf-stack">
      <h2>{missing.length === 0 ? w.missingNone : w.missing}</h2>
      {missing.length === 0 ? null : (
        <>
          <ul className="lf-missing">
            {missing.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p className="lf-quiet">{loose ? w.incomplete : w.missingHint}</p>
        </>
      )}
    </section>
  );
};
