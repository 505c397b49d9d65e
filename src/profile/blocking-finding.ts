import type { Finding } from '../documents/run.ts';
import type { Suite } from '../documents/suite.ts';

/** The findings that stop a verdict. The list of them is the one of names that `gate.waive` takes: there is no other. */
export type BlockingName = Suite['gate']['waive'][number];

type Words = { readonly sentence: string; readonly cure: string };

/** A finding that stops a verdict unless the suite waives it by this name. */
export const createBlockingFinding = (name: BlockingName, words: Words): Finding => ({ name, ...words, blocking: true });

/** A finding that a reader has to know of, and that stops nothing. */
export const createWarning = (name: string, words: Words): Finding => ({ name, ...words, blocking: false });
