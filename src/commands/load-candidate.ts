import { dirname } from 'node:path';
import { type CandidateDocument, parseCandidate } from '../documents/candidate.ts';
import type { World } from '../world.ts';
import { loadDocument } from './required-document.ts';

export type LoadedCandidate = {
  readonly document: CandidateDocument;
  /** to which paths in the document are relative */
  readonly folder: string;
};

/** Reads the candidate's document. */
export async function loadCandidate(world: World, path: string): Promise<LoadedCandidate> {
  return { document: parseCandidate(path, await loadDocument(world.files, path, 'candidate')), folder: dirname(path) };
}
