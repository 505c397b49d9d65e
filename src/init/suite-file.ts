import type { Answers, PromptsAnswer } from './answers.ts';
import { renderSchemaLine } from './schema-line.ts';
import { renderYamlText } from './yaml-text.ts';

/** `.poq/suite.yaml`: what is asked, who judges, how it is weighed, what gates. `schemas`: where the schemas lie, for editors. */
export function renderSuiteFile(answers: Answers, schemas: string): string {
  const { name, lines, floor, floorAbout } = describePrompts(answers.prompts);
  return `${[
    renderSchemaLine(schemas, 'suite'),
    '# What is asked, who judges, how quality and cost are weighed, what gates. A pull request is held to this file, and to every file that it',
    '# names, as they stand on its base branch: a change of them counts once it is merged.',
    `name: ${name}`,
    'seed: 20251218 # draws the sample: the same prompts on every machine',
    '',
    '# Where the prompts come from. 120 are a smoke test; with fewer than 80 hardly anything can pass; 400 tell a model from one that is as good.',
    'prompts:',
    ...lines,
    '',
    '# Who judges, each from 0 to 10; quality is their mean. Neither of these two needs a download.',
    'evaluators:',
    '  - use: token-f1 # words in common with the reference',
    '  - use: sts-embedded # nearness in meaning: small, for trying out',
    '  # - use: sts-distilroberta # the real thing, instead of sts-embedded: some 300 MB, downloaded once',
    '  # - { use: ce-minilm, role: analysis } # a cross-encoder; it votes once `poq evaluate --trust` shows that it can be relied on here',
    '  # - { use: gpt-judge, preset: paper, budgetUsd: 0.5, sample: 100 } # a language model as judge of 100 prompts, for analysis; its key',
    '  #   stands in OPENAI_API_KEY. Without sample: it judges every answer, and votes. Or any server: model:, baseUrl:, apiKeyEnv:',
    '',
    "# reward = alpha x quality - beta x cost. Cost is the latency of an answer, divided by the baseline's.",
    'reward: { alpha: 1, beta: 0.3, cost: { measure: latency, at: serial } }',
    '',
    '# What gates: not worse than the accepted run called main by more than the margin, and no quality below the floor, however cheap.',
    'gate:',
    '  against: main',
    '  margin: 0.05',
    '  confidence: 0.95',
    `  floors: { quality: { all: ${floor} } } # of 10${floorAbout}`,
    ...renderReport(answers),
  ].join('\n')}\n`;
}

type Described = { readonly name: string; readonly lines: readonly string[]; readonly floor: number; readonly floorAbout: string };

const raiseFloor = '; raise it when you have seen the quality of main';

function describePrompts(prompts: PromptsAnswer): Described {
  switch (prompts.kind) {
    case 'embedded':
      return {
        name: 'first-suite',
        lines: [
          '  - source: embedded # the 77 that PoQ Gate carries: enough to try, too few to rely on',
          '  # - { source: squad-v1.1, sample: 400 } # downloaded once, some 5 MB',
          '  # - { source: file, path: ../prompts.jsonl } # your own; paths are relative to this file',
        ],
        floor: 3,
        floorAbout: '',
      };
    case 'squad':
      return {
        name: 'squad-400',
        lines: ['  - source: squad-v1.1 # questions on passages, answered with a phrase; downloaded once, some 5 MB', '    sample: 400'],
        floor: 3,
        floorAbout: raiseFloor,
      };
    case 'cnn-dailymail':
      return {
        name: 'cnn-dailymail-400',
        lines: ['  - source: cnn-dailymail # news articles to summarise; downloaded once', '    sample: 400'],
        floor: 3,
        floorAbout: raiseFloor,
      };
    case 'file':
      return { name: 'own-prompts', lines: renderFileSource(prompts.path), floor: 1, floorAbout: raiseFloor };
  }
}

const renderFileSource = (path: string): readonly string[] => [
  '  - source: file # JSON Lines, JSON, CSV or parquet',
  `    path: ${renderYamlText(`../${path}`)} # relative to this file`,
  '    # sample: 400 # of how many; all where it is left out',
  '    # task: qa # of prompts that name none: qa, summarization or a name of your own',
  '    # fields: { id: id, question: question, context: context, references: references } # where your fields have other names',
];

function renderReport({ prompts, setUp }: Answers): readonly string[] {
  if (prompts.kind !== 'file' || !prompts.withheld) return [];
  return [
    '',
    '# The prompts are your own and the repository is public: comments, pages and uploads show digests instead of prompts and answers.',
    ...(setUp === 'forks'
      ? [
          '# What a fork has measured is scored again from its answers, which an upload of digests does not hold: such a pull request gets a verdict',
          '# only from a measurement of your own (poq-verify.yml), or with texts: all.',
        ]
      : []),
    'report: { texts: digests }',
  ];
}
