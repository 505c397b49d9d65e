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
 * Whether vectors of this format are known not to depend on their batch. The quantised ones may quantise activations over a whole batch.
 */
export function isBatchInvariant(dtype: EncoderDtype): boolean {
  return dtype === 'fp32' || dtype === 'fp16';
}

/** The files an encoder is made of, as paths inside its folder or repository, sorted by whether it can do without them. */
export type EncoderFiles = { readonly weights: string; readonly required: readonly string[]; readonly optional: readonly string[] };

export const sentenceSettings = 'sentence_bert_config.json';
export const poolingSettings = '1_Pooling/config.json';

/** `weights` is among the required files. Large models keep their numbers in a second file beside the graph. */
export function encoderFilesOf(dtype: EncoderDtype): EncoderFiles {
  const weights = weightsFileOf(dtype);
  return {
    weights,
    required: ['config.json', 'tokenizer.json', 'tokenizer_config.json', weights],
    optional: [sentenceSettings, poolingSettings, `${weights}_data`],
  };
}

/** The formats whose weights are among the given files of the folder onnx/. */
export function dtypesAmong(names: readonly string[]): readonly string[] {
  return Object.entries(weightSuffixes).flatMap(([dtype, suffix]) => (names.includes(`model${suffix}.onnx`) ? [dtype] : []));
}

/** The file with a model's weights in this format, as a path inside its folder or repository. */
export function weightsFileOf(dtype: EncoderDtype): string {
  return `onnx/model${weightSuffixes[dtype]}.onnx`;
}
