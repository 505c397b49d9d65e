import { dirname } from 'node:path';
import { type CandidateDocument, parseCandidate } from '../documents/candidate.ts';
import type { World } from '../world.ts';
import { loadDocument } from './required-document.ts';

export type LoadedCandidate = {
  readonly document: CandidateDocument;
  /** to which paths in the document are relative */
  readonly folder: string;
  /** of the files that it names */
  readonly files?: string;
};

/** Reads the candidate's document, and the files that are part of what it is. */
export async function loadCandidate(world: World, path: string): Promise<LoadedCandidate> {
  const document = parseCandidate(path, await loadDocument(world.files, path, 'candidate'));
  const folder = dirname(path);
  const files = document.kind === 'endpoint' && document.files !== undefined ? await world.digestFiles(folder, document.files) : undefined;
  return { document, folder, ...(files !== undefined && { files }) };
}
