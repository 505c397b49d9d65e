import { endpoint, openDeskWithMain, writeSuite } from '../commands/capitals-desk.ts';
import type { Files } from './pull-request-desk.ts';

/**
 * A base branch that gates: suite, prompts, the scripts that candidates answer from, `steady` (400 ms an answer) as the candidate and as the
 * baseline main.
 */
export async function createBase(settings: Readonly<Record<string, string>> = {}): Promise<Files> {
  const desk = await openDeskWithMain({ '.poq/suite.yaml': writeSuite(settings) });
  const kept = [...desk.disk].filter(([path]) => path.startsWith('.poq/') && path !== '.poq/steady.yaml');
  return { ...Object.fromEntries(kept), '.poq/candidate.yaml': endpoint('steady', 'good-400ms') };
}

/** What a pull request that proposes another model changes. */
export const propose = (script: string, name = 'fast'): Files => ({ '.poq/candidate.yaml': endpoint(name, script) });
