import { basename } from 'node:path';
import type { EvaluatorSettings } from '../documents/suite.ts';
import type { OnnxModelOptions } from '../edges/onnx-text-model.ts';
import type { Evaluator } from '../evaluators/evaluator.ts';
import { namedEncoders, usualEncoder } from '../evaluators/named-encoders.ts';
import { type Opening, readHubToken } from './opening.ts';
import { openKeptEmbeddings, openProfileDesk } from './scoring-tools.ts';

type BiEncoderSettings = Extract<EvaluatorSettings, { use: 'bi-encoder' | 'sts-distilroberta' }>;
type CrossEncoderSettings = Extract<EvaluatorSettings, { use: 'cross-encoder' | 'ce-minilm' | 'ce-deberta' }>;
type EncoderSettings = BiEncoderSettings | CrossEncoderSettings | Extract<EvaluatorSettings, { use: 'sts-embedded' }>;
type Named = { readonly name: string; readonly folder: string };

/** Opens an evaluator that is an encoder: by its name in the table, by hub id, or by a folder relative to the suite. */
export async function openEncoderEvaluator(opening: Opening, settings: EncoderSettings, named: Named): Promise<Evaluator> {
  switch (settings.use) {
    case 'sts-embedded':
      return openEmbedded(opening, named.name);
    case 'bi-encoder':
    case 'sts-distilroberta':
      return openBiEncoder(opening, settings, named);
    case 'cross-encoder':
    case 'ce-minilm':
    case 'ce-deberta':
      return openCrossEncoder(opening, settings, named);
  }
}

async function openEmbedded(opening: Opening, name: string): Promise<Evaluator> {
  const [{ openEmbeddedEncoder }, { createBiEncoderEvaluator }] = await Promise.all([
    import('../edges/embedded-encoder.ts'),
    import('../evaluators/bi-encoder.ts'),
  ]);
  const desk = await openProfileDesk(opening);
  return createBiEncoderEvaluator({ name, use: 'sts-embedded', encoder: await openEmbeddedEncoder(opening.tableFile), desk });
}

async function openBiEncoder(opening: Opening, settings: BiEncoderSettings, named: Named): Promise<Evaluator> {
  const [{ openOnnxEncoder }, { createBiEncoderEvaluator }] = await Promise.all([
    import('../edges/onnx-encoder.ts'),
    import('../evaluators/bi-encoder.ts'),
  ]);
  const { model, options } = await chooseModel(opening, settings, named);
  const desk = await openProfileDesk(opening);
  const encoder = await openOnnxEncoder(options);
  const { threads } = settings;
  const store = await openKeptEmbeddings(opening, encoder, threads);
  return createBiEncoderEvaluator({ name: named.name, use: settings.use, model, dtype: options.dtype, encoder, threads, store, desk });
}

async function openCrossEncoder(opening: Opening, settings: CrossEncoderSettings, named: Named): Promise<Evaluator> {
  const [{ openOnnxCrossEncoder }, { createCrossEncoderEvaluator }] = await Promise.all([
    import('../edges/onnx-cross-encoder.ts'),
    import('../evaluators/cross-encoder.ts'),
  ]);
  const { model, options } = await chooseModel(opening, settings, named);
  const usual = settings.use === 'cross-encoder' ? { ...usualEncoder, score: settings.score } : namedEncoders[settings.use];
  const desk = await openProfileDesk(opening);
  const encoder = await openOnnxCrossEncoder(options);
  try {
    return createCrossEncoderEvaluator({
      name: named.name,
      use: settings.use,
      model,
      dtype: options.dtype,
      encoder,
      pair: settings.pair ?? usual.pair,
      score: usual.score,
      anchored: settings.map === 'anchored',
      threads: settings.threads,
      desk,
    });
  } catch (failure) {
    await encoder.close();
    throw failure;
  }
}

type Chosen = { readonly model: string; readonly options: OnnxModelOptions };

async function chooseModel(
  { door, cache }: Opening,
  settings: BiEncoderSettings | CrossEncoderSettings,
  { name, folder }: Named,
): Promise<Chosen> {
  const { chooseModelSource } = await import('../edges/model-source.ts');
  const free = settings.use === 'bi-encoder' || settings.use === 'cross-encoder';
  const usual = free ? { ...usualEncoder, model: settings.model } : namedEncoders[settings.use];
  const source = chooseModelSource({ ...settings, model: usual.model }, { folder, cache, token: readHubToken(door) });
  const { threads, dtype = usual.dtype } = settings;
  return {
    model: source.kind === 'hub' ? source.id : basename(source.folder),
    options: { name, source, dtype, ...(threads !== undefined && { threads }), signal: door.signal },
  };
}
