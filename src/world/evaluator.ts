import type { EvaluatorSettings } from '../documents/suite.ts';
import { nameOfEvaluator } from '../documents/suite-evaluators.ts';
import type { Evaluator } from '../evaluators/evaluator.ts';
import type { EvaluatorPlace } from '../evaluators/evaluator-place.ts';
import { type Opening, readHubToken } from './opening.ts';

/** Opens an evaluator of the suite. */
export async function openEvaluator(opening: Opening, settings: EvaluatorSettings, { folder }: EvaluatorPlace): Promise<Evaluator> {
  const name = nameOfEvaluator(settings);
  switch (settings.use) {
    case 'token-f1':
    case 'exact-match': {
      const { createWordOverlapEvaluator } = await import('../evaluators/word-overlap.ts');
      return createWordOverlapEvaluator(name, settings.use);
    }
    case 'sts-embedded': {
      const [{ openEmbeddedEncoder }, { createBiEncoderEvaluator }] = await Promise.all([
        import('../edges/embedded-encoder.ts'),
        import('../evaluators/bi-encoder.ts'),
      ]);
      return createBiEncoderEvaluator({ name, use: settings.use, encoder: await openEmbeddedEncoder(opening.tableFile) });
    }
    case 'bi-encoder':
    case 'sts-distilroberta':
      return openBiEncoder(opening, settings, { name, folder });
    default:
      throw new Error(`${settings.use} is not built yet`);
  }
}

type BiEncoder = Extract<EvaluatorSettings, { use: 'bi-encoder' | 'sts-distilroberta' }>;

async function openBiEncoder(
  { door, cache }: Opening,
  settings: BiEncoder,
  { name, folder }: { readonly name: string; readonly folder: string },
): Promise<Evaluator> {
  const [{ openOnnxEncoder }, { chooseModelSource }, { createBiEncoderEvaluator }, { namedBiEncoders }] = await Promise.all([
    import('../edges/onnx-encoder.ts'),
    import('../edges/model-source.ts'),
    import('../evaluators/bi-encoder.ts'),
    import('../evaluators/named-encoders.ts'),
  ]);
  const dtype = settings.dtype ?? 'fp32';
  const id = settings.use === 'bi-encoder' ? settings.model : namedBiEncoders[settings.use];
  const source = chooseModelSource({ ...settings, model: id }, { folder, cache, token: readHubToken(door) });
  const encoder = await openOnnxEncoder({ name, source, dtype, signal: door.signal });
  return createBiEncoderEvaluator({ name, use: settings.use, dtype, encoder });
}
