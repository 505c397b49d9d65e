import { fail, pass, type Result, warn } from './check.ts';

/** A baseline and whether it asks what the suite asks. */
export type BaselineSight = { readonly name: string; readonly sameQuestions: boolean };

/** Whether there is what the suite gates against (`against`: a name, `best` or `all`), measured on the same questions. */
export function decideBaselines(found: readonly BaselineSight[], against: string, folder: string): Result {
  const cure = 'poq measure --accept NAME records one; run it with the candidate that you ship.'.replace(
    'NAME',
    against === 'best' || against === 'all' ? 'main' : against,
  );
  const anyOf = against === 'best' || against === 'all';
  const wanted = anyOf ? found : found.filter(({ name }) => name === against);
  if (wanted.length === 0)
    return warn(anyOf || found.length === 0 ? `there is no baseline in ${folder}` : `there is no baseline ${against} in ${folder}`, cure);
  const others = found.filter(({ sameQuestions }) => !sameQuestions);
  if (others.length === 0) return pass(`${found.map(({ name }) => name).join(', ')}: on the same questions`);
  const told = `on other questions than the suite asks: ${others.map(({ name }) => name).join(', ')}`;
  return wanted.some(({ sameQuestions }) => !sameQuestions)
    ? fail(told, cure)
    : warn(told, 'They are left out of the comparison; measure them again.');
}
