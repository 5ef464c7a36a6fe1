import { createTextClassifier, type TextClassifier } from './classify-text.ts';
import { evaluateClassifier, type Evaluation } from './evaluate-classifier.ts';
import type { FeatureReader } from './features.ts';
import { foldOf, type Sample } from './sample.ts';
import { trainClassifier, type ClassifierTraining } from './train-classifier.ts';

/** The classifier in use and one trained anew, on texts that the new one was not trained on. */
export interface FoldComparison {
  readonly before: Evaluation;
  readonly after: Evaluation;
}

/**
 * For each fold: trains on the other folds together with `base`, and evaluates both classifiers on the fold. The
 * groups of the samples decide the folds.
 */
export const compareTraining = (
  current: TextClassifier,
  samples: readonly Sample[],
  base: readonly Sample[],
  reader: FeatureReader,
  training: ClassifierTraining & { readonly folds: number },
): FoldComparison[] =>
  Array.from({ length: training.folds }, (_, fold) => {
    const held = samples.filter((sample) => foldOf(sample, training.folds) === fold);
    const rest = samples.filter((sample) => foldOf(sample, training.folds) !== fold);
    const trained = createTextClassifier(trainClassifier([...base, ...rest], reader, training), reader);
    return { before: evaluateClassifier(current, held), after: evaluateClassifier(trained, held) };
  });
