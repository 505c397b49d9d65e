import type { Voice } from './voices.ts';

/** An evaluator by its name; a panel by all of them and how they are joined: `gpt + claude (median)`. */
export const nameVoice = ({ evaluators, joinedBy }: Voice): string =>
  evaluators.length === 1 ? evaluators[0] : `${evaluators.join(' + ')} (${joinedBy})`;
