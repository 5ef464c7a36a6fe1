import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import { knownIndicators } from '@lianfang/engine/scorecard/known-indicators';
import { handleAll } from '../../../kernel/http/handle.ts';

/** The figures that a formula may name, with what each of them counts. */
export const listScoreIndicators = handleAll(scorecardEndpoints.listScoreIndicators, async () => ({
  indicators: knownIndicators.map(({ name, meaning, ...rest }) => ({
    ...rest,
    name: { ...name },
    meaning: { ...meaning },
  })),
}));
