import type { ProposedSetting } from '../documents/report.ts';
import { cutText } from '../report/plain-text.ts';
import { baselineEnding } from './gating-place.ts';
import type { ProposedChange } from './proposed-files.ts';

type Changes = {
  readonly settings: readonly ProposedSetting[];
  readonly files: readonly ProposedChange[];
  readonly suiteGone: boolean;
};

/** Of more than this many changes the others are counted. */
const told = 4;

/** The sentence that says what a pull request changes of what it is gated by: `This pull request also lowers … from 7.2 to 6.8.` */
export function describeChanges({ settings, files, suiteGone }: Changes): string | undefined {
  const suite = files.find(({ as }) => as === 'suite');
  const changes = [
    ...(suite !== undefined && settings.length === 0 ? [describeSuite(suite, suiteGone)] : []),
    ...settings.map(describeSettingChange),
    ...files.filter(({ as }) => as !== 'suite').map(describeFile),
  ];
  if (changes.length === 0) return undefined;
  const rest = changes.length - told;
  const shown = rest > 0 ? [...changes.slice(0, told), `changes ${rest} more of what it is gated by`] : changes;
  return `This pull request also ${joinList(shown)}.`;
}

function describeSuite({ path, change }: ProposedChange, gone: boolean): string {
  const name = show(path, 200);
  return gone || change === 'removed' ? `takes the suite ${name} away` : `rewrites ${name}`;
}

function describeSettingChange({ at, base, proposed }: ProposedSetting): string {
  const name = show(at, 120);
  if (base === undefined) return `adds ${name}: ${show(proposed ?? '', 60)}`;
  if (proposed === undefined) return `takes away ${name} (${show(base, 60)})`;
  const verb = isNumber(base) && isNumber(proposed) ? (Number(proposed) < Number(base) ? 'lowers' : 'raises') : 'changes';
  return `${verb} ${name} from ${show(base, 60)} to ${show(proposed, 60)}`;
}

const fileVerbs = { added: 'adds', modified: 'changes', removed: 'removes', renamed: 'moves' } as const;
const baselineVerbs = { added: 'adds', modified: 'replaces', removed: 'removes', renamed: 'moves' } as const;

function describeFile({ path, change, as }: ProposedChange): string {
  if (as === 'baselines') return `${baselineVerbs[change]} the baseline ${show(nameBaseline(path), 100)}`;
  const what = {
    prompts: ', which the suite asks',
    evaluators: ', which the suite scores with',
    suite: '',
    other: ', which the suite names',
  }[as];
  return `${fileVerbs[change]} ${show(path, 200)}${what}`;
}

const nameBaseline = (path: string): string => (path.split('/').at(-1) ?? path).slice(0, -baselineEnding.length);

const isNumber = (text: string): boolean => /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/.test(text);

/** One line of a word that somebody else wrote. */
const show = (text: string, limit: number): string => cutText(text.replace(/\s+/g, ' '), limit);

function joinList(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
