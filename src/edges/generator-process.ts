/**
 * The process in which a language model generates, started by generator-child.ts. It is one of its own because onnxruntime blocks the thread
 * that it runs on (docs/decisions/0004-generation-apart.md). It ends with its parent.
 */
import type { InterruptableStoppingCriteria } from '@huggingface/transformers';
import type { FromGenerator, ModelToLoad, ToGenerator } from './generator-messages.ts';
import { generateAnswer } from './transformers-generation.ts';
import { describeVersion, type LoadedModel, loadModel } from './transformers-model.ts';

let loaded: LoadedModel | undefined;
let stopper: InterruptableStoppingCriteria | undefined;

const say = (message: FromGenerator): void => {
  process.send?.(message);
};

async function load(model: ModelToLoad): Promise<void> {
  const loading = await loadModel(model);
  if (loading.kind === 'unusable') return say(loading);
  loaded = loading.loaded;
  say({ kind: 'loaded', api: loaded.api, version: describeVersion(loaded.transformers) });
}

async function answer(message: ToGenerator): Promise<void> {
  if (message.kind === 'stop') stopper?.interrupt();
  else if (message.kind === 'load') await load(message.model);
  else if (loaded !== undefined) {
    stopper = new loaded.transformers.InterruptableStoppingCriteria();
    say({ kind: 'done', generation: await generateAnswer(loaded, message.request, stopper) });
  }
}

process.on('message', (message: ToGenerator) => void answer(message));
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
// A terminal sends Ctrl-C to the whole group: the parent decides what comes of it.
process.on('SIGINT', () => {});
