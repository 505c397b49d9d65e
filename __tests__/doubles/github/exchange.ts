import type { IncomingMessage, ServerResponse } from 'node:http';
import type { State } from './state.ts';

/** One request, understood. */
export type Call = {
  readonly state: State;
  /** parameters of the path, decoded */
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  /** whole address, as the client wrote it */
  readonly url: URL;
  /** where the API begins, as clients are told: `http://127.0.0.1:4711/api/v3` */
  readonly apiUrl: string;
  /** where archives lie, on a host of their own */
  readonly storageUrl: string;
  readonly wantsBytes: boolean;
};

export type Answer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** sent as JSON */
  readonly body?: unknown;
  /** sent as they are; not described */
  readonly bytes?: Uint8Array;
};

/** Answers one operation. */
export type Route = (call: Call) => Answer;

/** Serves something beside the API on the same port; false where the request is none of its business. */
export type Handler = (request: IncomingMessage, response: ServerResponse, body: Buffer) => boolean | Promise<boolean>;

export const notFound: Answer = {
  status: 404,
  body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' },
};

/** GitHub's 422. */
export const invalid = (field: string, code: string, message: string): Answer => ({
  status: 422,
  body: {
    message: 'Validation Failed',
    documentation_url: 'https://docs.github.com/rest',
    errors: [{ resource: 'IssueComment', field, code, message }],
  },
});

/** One page of a list, with `Link` to the others. `wrap` puts the rows where the operation has them. */
export function answerPage(call: Call, rows: readonly unknown[], wrap: (page: readonly unknown[]) => unknown = (page) => page): Answer {
  const size = Math.min(100, Math.max(1, Number(call.query.get('per_page') ?? 30)));
  const page = Math.max(1, Number(call.query.get('page') ?? 1));
  const last = Math.max(1, Math.ceil(rows.length / size));
  const link = (number: number, relation: string): string => {
    const url = new URL(call.url);
    url.searchParams.set('page', String(number));
    return `<${url.href}>; rel="${relation}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev'), link(1, 'first')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
  ];
  const headers = links.length > 0 ? { link: links.join(', ') } : {};
  return { status: 200, headers, body: wrap(rows.slice((page - 1) * size, page * size)) };
}
