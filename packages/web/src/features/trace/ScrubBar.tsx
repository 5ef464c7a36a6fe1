import { StepBackwardOutlined, StepForwardOutlined } from '@ant-design/icons';
import { Button, Slider } from 'antd';
import { secondOf } from '../../ui/shanghai.ts';
import { useWords } from '../../ui/words.ts';
import { traceGraphWords } from '../../words/trace.ts';
import type { TraceGraphState } from './use-trace-graph.ts';

/** Goes back over the moments at which money moved; the last place of all is now. */
export const ScrubBar = ({ state }: { readonly state: TraceGraphState }) => {
  const g = useWords(traceGraphWords);
  const { moments, at, setAt, money, replay } = state;
  if (moments.length === 0) return null;
  const here = at === null ? moments.length : moments.findLastIndex((moment) => moment <= at);
  const go = (place: number): void => setAt(place >= moments.length ? null : (moments[Math.max(0, place)] ?? null));
  const textOf = (place: number | undefined): string => {
    const moment = moments[place ?? moments.length];
    return moment === undefined ? g.present : secondOf(new Date(moment).toISOString());
  };
  return (
    <div className="lf-scrub">
      <Button icon={<StepBackwardOutlined />} aria-label={g.before} disabled={here <= 0} onClick={() => go(here - 1)} />
      <Slider
        className="lf-grow"
        min={0}
        max={moments.length}
        value={here}
        onChange={go}
        ariaLabelForHandle={g.scrub}
        ariaValueTextFormatterForHandle={(place) => textOf(place)}
        tooltip={{ formatter: textOf }}
      />
      <Button icon={<StepForwardOutlined />} aria-label={g.after} disabled={at === null} onClick={() => go(here + 1)} />
      <span className="lf-scrub-at">{textOf(here)}</span>
      <span className="lf-quiet">{g.happened(money?.happened ?? replay.moves.length, replay.moves.length)}</span>
      {at === null ? null : <Button onClick={() => setAt(null)}>{g.toNow}</Button>}
    </div>
  );
};
