import type { ReportForm, StoryForm } from './report-form.ts';

/** Milliseconds after which what was not saved is forgotten. */
const keptFor = 12 * 3_600_000;

const slotOf = (personId: string): string => `lianfang.case-draft.${personId}`;

interface Kept {
  readonly at: number;
  readonly form: ReportForm;
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'at' in value && typeof value.at === 'number' && 'form' in value;

/** What the person had typed before the tab closed, or null. */
export const readDraft = (personId: string, now: number): ReportForm | null => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(slotOf(personId)) ?? 'null');
    return isKept(kept) && now - kept.at < keptFor ? kept.form : null;
  } catch {
    return null;
  }
};

/** What was said of a narrative, without what is the victim's, and without its reading, which is made again. */
const keptOf = (story: StoryForm | undefined): StoryForm | undefined =>
  story?.noted === undefined
    ? story
    : {
        ...story,
        noted: {
          ...story.noted,
          reading: null,
          choices: story.noted.choices.filter(({ standing }) => standing !== 'victims'),
        },
      };

/** Keeps what was typed in this browser, but nothing of the victim: that lies sealed on the server or nowhere. */
export const keepDraft = (personId: string, { transfers, story }: ReportForm, now: number): void => {
  try {
    localStorage.setItem(slotOf(personId), JSON.stringify({ at: now, form: { transfers, story: keptOf(story) } }));
  } catch {
    // A browser that keeps nothing is still one to write a report in.
  }
};

export const dropDraft = (personId: string): void => {
  try {
    localStorage.removeItem(slotOf(personId));
  } catch {
    // Nothing was kept.
  }
};
