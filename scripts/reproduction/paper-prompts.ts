/** One line of a prompt file, as `source: file` reads it. */
export type PromptRecord = {
  readonly id: string;
  readonly task: 'qa' | 'summarization';
  readonly context: string;
  readonly question?: string;
  readonly references: readonly string[];
};

/** What is read of SQuAD v1.1 in its official JSON. */
export type Squad = {
  readonly data: readonly {
    readonly paragraphs: readonly {
      readonly context: string;
      readonly qas: readonly { readonly id: string; readonly question: string; readonly answers: readonly { readonly text: string }[] }[];
    }[];
  }[];
};

/** What is read of SummEval: articles of CNN/DailyMail's test split by id, with references. */
export type SummEval = Readonly<Record<string, { readonly src: string; readonly ref_summs: readonly string[] }>>;

/**
 * The first question of every passage of SQuAD [ours: the paper's split and seed are not known]. One question a passage makes every prompt a
 * cluster of its own, so that all of them can be asked one at a time and none shares its beginning with an earlier one.
 */
export function listSquadPrompts({ data }: Squad): readonly PromptRecord[] {
  return data.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ context, qas: [first] }) => {
      if (first === undefined) return [];
      const references = [...new Set(first.answers.map(({ text }) => text))];
      return [{ id: first.id, task: 'qa' as const, context, question: first.question, references }];
    }),
  );
}

/** The articles of SummEval, each with its first reference alone: the highlights of CNN/DailyMail, the only reference that its users have. */
export function listSummaryPrompts(articles: SummEval): readonly PromptRecord[] {
  return Object.entries(articles).map(([id, { src, ref_summs }]) => ({
    id,
    task: 'summarization',
    context: src,
    references: ref_summs.slice(0, 1),
  }));
}

/** JSON Lines. */
export function renderPrompts(prompts: readonly PromptRecord[]): string {
  return prompts.map((prompt) => `${JSON.stringify(prompt)}\n`).join('');
}
