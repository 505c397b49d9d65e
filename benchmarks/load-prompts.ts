export type LoadPrompt = { readonly id: string; readonly task: string; readonly prompt: string; readonly references: readonly string[] };

/** Short prompts, no two alike: what asking costs is measured, not what a server makes of them. */
export function createLoadPrompts(count: number): readonly LoadPrompt[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `sum-${index}`,
    task: 'qa',
    prompt: `How much is ${index} and one more? Answer with the number alone, in digits and without a sentence around it.`,
    references: [`${index + 1}`],
  }));
}

export const renderJsonLines = (records: readonly unknown[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join('');

/**
 * What a client without any overhead would take, in milliseconds: answers ÷ requests in flight × mean time that the server itself took.
 * (The server's own time, because its timers add some milliseconds to what the script says.)
 */
export function computeIdealMs(answers: number, concurrency: number, servedMs: readonly number[]): number {
  return ((answers / concurrency) * servedMs.reduce((sum, ms) => sum + ms, 0)) / servedMs.length;
}
