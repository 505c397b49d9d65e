import manifest from '../../package.json' with { type: 'json' };
import type { EmbeddingStore } from '../encoder/embedding-store.ts';
import type { Encoder } from '../encoder/encoder.ts';
import type { ProfileDesk } from '../evaluators/profile-desk.ts';
import type { Opening } from './opening.ts';

/** What kept vectors and profiles depend on beside their evaluator. */
async function describeSurroundings(): Promise<readonly string[]> {
  const { describeScoringMachine } = await import('../edges/scoring-machine.ts');
  return [...describeScoringMachine(), `poq-gate ${manifest.version}`, `onnxruntime ${manifest.dependencies['onnxruntime-node']}`];
}

/** What an evaluator's profile is taken with; to be opened before its model. */
export async function openProfileDesk({ cache, clock }: Opening): Promise<ProfileDesk> {
  const [{ openMemoryMeter }, { openProfileStore }] = await Promise.all([
    import('../edges/memory-meter.ts'),
    import('../edges/profile-store.ts'),
  ]);
  return {
    memory: openMemoryMeter(),
    store: openProfileStore(cache.folder, await describeSurroundings()),
    nowMs: () => clock.nowMs(),
    date: () => new Date().toISOString(),
  };
}

/** Vectors of this encoder from earlier runs on a machine like this one. */
export async function openKeptEmbeddings({ cache }: Opening, { revision, dimensions }: Encoder, threads = 0): Promise<EmbeddingStore> {
  const { openEmbeddingStore } = await import('../edges/embedding-store.ts');
  return openEmbeddingStore({ cache, dimensions, identity: [revision, `threads ${threads}`, ...(await describeSurroundings())] });
}
