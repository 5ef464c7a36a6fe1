import { Progress as Bar } from 'antd';

export interface ProgressProps {
  /** What is being done, in words. */
  readonly label: string;
  /** Share that is done, 0 to 1; null where it is not known. */
  readonly share: number | null;
}

/** How far long work has come, in words and as a bar. */
export const Progress = ({ label, share }: ProgressProps) => {
  const percent = share === null ? 100 : Math.round(share * 100);
  return (
    <div className="lf-progress" aria-live="polite">
      <span className="lf-quiet">{label}</span>
      <Bar
        aria-label={label}
        percent={percent}
        size="small"
        status={share === null ? 'active' : 'normal'}
        showInfo={share !== null}
      />
    </div>
  );
};
