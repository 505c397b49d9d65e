import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parseJson } from '../documents/json-value.ts';
import { isRecord } from '../documents/plain-record.ts';
import type { BatchProfile, EvaluatorProfile } from '../documents/run.ts';
import type { ProfileKey, ProfileStore } from '../evaluators/profile-desk.ts';
import { renderCanonicalJson } from '../suite/canonical-json.ts';
import { loadKeptFile, saveKeptFile } from './kept-file.ts';

const mostBytes = 16 * 1024;
const mostNumber = 1e12;

/**
 * Profiles of evaluators in `profiles/` of the cache folder, a file of less than a KiB each, by all that they depend on.
 *
 * @param machine what a profile depends on beside its key: processor, their number, versions of Node, onnxruntime and this program
 */
export function openProfileStore(cacheFolder: string, machine: readonly string[]): ProfileStore {
  const folder = join(cacheFolder, 'profiles');
  const digestOf = (key: ProfileKey): string => createHash('sha256').update(renderCanonicalJson({ machine, key })).digest('hex');
  const nameOf = (digest: string): string => `${digest.slice(0, 32)}.json`;
  return {
    async load(key) {
      const of = digestOf(key);
      const bytes = await loadKeptFile(join(folder, nameOf(of)), mostBytes);
      return bytes && parseProfile(parseJson(bytes.toString('utf8')), of, key);
    },
    async save(key, profile) {
      const of = digestOf(key);
      await saveKeptFile({ root: folder, folder, name: nameOf(of), bytes: `${JSON.stringify({ of, profile })}\n` });
    },
  };
}

/** A profile as a file of the cache says it; undefined where it is none, or one of something else. */
function parseProfile(value: unknown, of: string, { threads }: ProfileKey): EvaluatorProfile | undefined {
  if (!isRecord(value) || value.of !== of || !isRecord(value.profile)) return undefined;
  const { pairs, batches, peakMemoryMiB, measuredAt } = value.profile;
  const found = Array.isArray(batches) ? batches.flatMap(parseBatch) : [];
  if (!isCount(pairs) || typeof measuredAt !== 'string' || !/^[0-9TZ:.-]{10,40}$/.test(measuredAt)) return undefined;
  if (!Array.isArray(batches) || found.length !== batches.length || found.length > 16 || !isAmount(peakMemoryMiB)) return undefined;
  return { pairs, batches: found, peakMemoryMiB, ...(threads !== undefined && { threads }), measuredAt };
}

function parseBatch(value: unknown): readonly BatchProfile[] {
  if (!isRecord(value)) return [];
  const { batch, latencyMs, pairsPerSecond } = value;
  return isCount(batch) && batch > 0 && isAmount(latencyMs) && isAmount(pairsPerSecond) ? [{ batch, latencyMs, pairsPerSecond }] : [];
}

const isAmount = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= mostNumber;
const isCount = (value: unknown): value is number => isAmount(value) && Number.isInteger(value);
