import type { Label } from '../../calendar/label.ts';

const hour = 3_600_000;
const offset = 8 * hour;

/** A moment as it is written in Asia/Shanghai, which keeps one offset: `2026-03-02 09:01:00`. */
export const shanghaiTime = (at: number): string => new Date(at + offset).toISOString().slice(0, 19).replace('T', ' ');

const units = [
  { ms: 24 * hour, zh: '天', en: 'day' },
  { ms: hour, zh: '小时', en: 'hour' },
  { ms: 60_000, zh: '分钟', en: 'minute' },
  { ms: 1000, zh: '秒', en: 'second' },
] as const;

/** A stretch of time in its largest unit, from ten of it on without a fraction: `2.5 小时`, `35 分钟`. */
export const spellSpan = (ms: number): Label => {
  const unit = units.find((one) => ms >= one.ms) ?? units[3];
  const count = ms / unit.ms;
  const shown = count >= 10 ? Math.round(count) : Math.round(count * 10) / 10;
  return { zh: `${shown} ${unit.zh}`, en: `${shown} ${unit.en}${shown === 1 ? '' : 's'}` };
};
