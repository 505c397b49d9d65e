import type { ProposedSetting } from '../documents/report.ts';
import { cutText } from '../report/plain-text.ts';
import type { SettingDifference } from './suite-difference.ts';

/** The schema of reports takes no longer texts. */
const longest = 300;
/** letters of what two long texts have in common that are shown before they differ */
const lead = 40;

/** A difference as a report shows it: values as text, long ones from where they begin to differ. */
export function describeSetting({ at, base, proposed }: SettingDifference): ProposedSetting {
  const [one, other] = cutAlike(renderValue(base), renderValue(proposed));
  return { at: cutText(at, longest), ...(one !== undefined && { base: one }), ...(other !== undefined && { proposed: other }) };
}

function renderValue(value: unknown): string | undefined {
  return value === undefined || typeof value === 'string' ? value : JSON.stringify(value);
}

/** A difference behind the end of what is shown would be no difference to a reader. */
function cutAlike(one: string | undefined, other: string | undefined): readonly [string | undefined, string | undefined] {
  const start = one === undefined || other === undefined ? 0 : findDifference(one, other);
  const from = start > longest - 2 * lead ? start - lead : 0;
  const cut = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : cutText(from === 0 ? text : `…${text.slice(from)}`, longest);
  return [cut(one), cut(other)];
}

function findDifference(one: string, other: string): number {
  let index = 0;
  while (index < one.length && one[index] === other[index]) index += 1;
  return index;
}
