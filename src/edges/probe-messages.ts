import type { AnswerTimes } from '../profile/client-errors.ts';

/** To the scripted server. `listen`: answer requests that carry this key. `tell`: the times of what was answered since the last time. */
export type ToProbeServer = { readonly kind: 'listen'; readonly key: string } | { readonly kind: 'tell' };

/** From the scripted server: one for each message. `id`: the text of the request's message. */
export type FromProbeServer =
  | { readonly kind: 'listening'; readonly port: number }
  | { readonly kind: 'told'; readonly answers: readonly (AnswerTimes & { readonly id: string })[] };
