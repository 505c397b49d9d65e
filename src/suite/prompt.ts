/** One chat message, as OpenAI's chat completions define it. */
export type Message = { readonly role: 'system' | 'user' | 'assistant'; readonly content: string };

/**
 * One prompt of the corpus, x_i with its reference(s) y_i and task t_i (docs/reward.md).
 * What a source offers is kept apart (context, question, or a whole prompt), because templates and extractive candidates need the parts.
 */
export type Prompt = {
  readonly id: string;
  readonly task: string;
  /** prompts that are not independent share a cluster: one passage, one article */
  readonly cluster: string;
  readonly references: readonly string[];
  /** the passage or article */
  readonly context?: string;
  readonly question?: string;
  /** a prompt that comes whole, as text … */
  readonly text?: string;
  /** … or as messages, which no template touches */
  readonly messages?: readonly Message[];
};
