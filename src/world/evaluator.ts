import type { EvaluatorSettings } from '../documents/suite.ts';
import { nameOfEvaluator } from '../documents/suite-evaluators.ts';
import type { Evaluator } from '../evaluators/evaluator.ts';
import type { EvaluatorPlace } from '../evaluators/evaluator-place.ts';
import type { Opening } from './opening.ts';

/** Opens an evaluator of the suite. */
export async function openEvaluator(opening: Opening, settings: EvaluatorSettings, place: EvaluatorPlace): Promise<Evaluator> {
  const { folder } = place;
  const name = nameOfEvaluator(settings);
  switch (settings.use) {
    case 'token-f1':
    case 'exact-match':
    case 'rouge-l': {
      const [{ createWordOverlapEvaluator }, { openProfileDesk }] = await Promise.all([
        import('../evaluators/word-overlap.ts'),
        import('./scoring-tools.ts'),
      ]);
      return createWordOverlapEvaluator(name, settings.use, await openProfileDesk(opening));
    }
    case 'recorded-scores': {
      const { openRecordedScores } = await import('./recorded-scores.ts');
      return openRecordedScores(settings, { name, folder });
    }
    case 'sts-embedded':
    case 'bi-encoder':
    case 'sts-distilroberta':
    case 'cross-encoder':
    case 'ce-minilm':
    case 'ce-deberta': {
      const { openEncoderEvaluator } = await import('./encoder-evaluator.ts');
      return openEncoderEvaluator(opening, settings, { name, folder });
    }
    case 'gpt-judge': {
      const { openJudge } = await import('./judge.ts');
      return openJudge(opening, settings, place);
    }
  }
}
