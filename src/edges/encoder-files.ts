/** Weight formats by the names transformers.js gives them; each is a file of its own under onnx/. */
const weightSuffixes = {
  fp32: '',
  fp16: '_fp16',
  q8: '_quantized',
  int8: '_int8',
  uint8: '_uint8',
  q4: '_q4',
  q4f16: '_q4f16',
  bnb4: '_bnb4',
} as const;

export type EncoderDtype = keyof typeof weightSuffixes;

/**
 * Whether results of this format are known not to depend on their batch. The quantised ones may quantise activations over a whole batch;
 * whether they do is measured when the model is opened (src/encoder/batch-invariance.ts).
 */
export function isBatchInvariant(dtype: EncoderDtype): boolean {
  return dtype === 'fp32' || dtype === 'fp16';
}

/** A bi-encoder gives a text one vector, a cross-encoder gives a pair of texts its logits. */
export type EncoderKind = 'bi-encoder' | 'cross-encoder';

/** The files an encoder is made of, as paths inside its folder or repository, sorted by whether it can do without them. */
export type EncoderFiles = {
  readonly weights: string;
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** how files that a model lacks are made; a sentence */
  readonly howToMake: string;
};

export const sentenceSettings = 'sentence_bert_config.json';
export const poolingSettings = '1_Pooling/config.json';

/** `weights` is among the required files. Large models keep their numbers in a second file beside the graph. */
export function encoderFilesOf(dtype: EncoderDtype, kind: EncoderKind): EncoderFiles {
  const weights = weightsFileOf(dtype);
  return {
    weights,
    required: ['config.json', 'tokenizer.json', 'tokenizer_config.json', weights],
    optional: [sentenceSettings, ...(kind === 'bi-encoder' ? [poolingSettings] : []), `${weights}_data`],
    howToMake: describeExport(kind, weights),
  };
}

function describeExport(kind: EncoderKind, weights: string): string {
  const task = kind === 'bi-encoder' ? 'feature-extraction' : 'text-classification';
  const plain = weightsFileOf('fp32');
  const otherwise = weights === plain ? '' : `, which is dtype: fp32; ${weights} is quantised from it`;
  return `Python makes them: optimum-cli export onnx --model MODEL --task ${task} FOLDER, then move FOLDER/model.onnx to FOLDER/${plain}${otherwise} (docs/evaluators.md).`;
}

/** The formats whose weights are among the given files of the folder onnx/. */
export function dtypesAmong(names: readonly string[]): readonly string[] {
  return Object.entries(weightSuffixes).flatMap(([dtype, suffix]) => (names.includes(`model${suffix}.onnx`) ? [dtype] : []));
}

/** The file with a model's weights in this format, as a path inside its folder or repository. */
export function weightsFileOf(dtype: EncoderDtype): string {
  return `onnx/model${weightSuffixes[dtype]}.onnx`;
}
