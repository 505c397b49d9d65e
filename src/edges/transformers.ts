export type Transformers = typeof import('@huggingface/transformers');

/**
 * Loads transformers.js. Everything that it will be asked for lies in a folder by then: no request leaves the machine, and no cache is
 * written beside the package. Throws as importing does.
 */
export async function importTransformers(): Promise<Transformers> {
  const transformers = await import('@huggingface/transformers');
  transformers.env.allowRemoteModels = false;
  transformers.env.useFSCache = false;
  transformers.env.logLevel = transformers.LogLevel.ERROR;
  return transformers;
}
