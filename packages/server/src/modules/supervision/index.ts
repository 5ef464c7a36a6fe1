export { supervisionRoutes } from './routes.ts';
export { supervisionJobs } from './jobs.ts';
export { type LetterDue, type LetterFigures, letterFigures, lettersDue } from './letter-figures.ts';
export { type ProblemCounted, type ProblemFigures, problemFigures, problemsCounted } from './problem-figures.ts';
export { type IssuedLetter, issuedLetter } from './issued-letter.ts';
export { findSupervision } from './find-supervision.ts';
export {
  answersToReview,
  draftsToApprove,
  type Owed,
  type OwedItem,
  problemsToRectify,
  problemsToVerify,
  repliesOwed,
  supervisionDuties,
} from './owed-items.ts';
