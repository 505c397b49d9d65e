import { parseModelNames } from '../candidate/model-list.ts';
import { cleanServerMessage } from '../candidate/server-message.ts';
import { fail, pass, type Result, warn } from './check.ts';
import type { Examination } from './examination.ts';
import { loadPage, type WebPage } from './web-page.ts';

type Told = { readonly message: string; readonly cure: string | undefined };

export type AskedServer = {
  /** of its list of models */
  readonly url: URL;
  readonly model: string;
  readonly key: string | undefined;
  readonly words: {
    /** the document that names the server */
    readonly file: string;
    readonly refused: (status: number) => Told;
    /** undefined where the code says nothing */
    readonly unreachable: (code: string, message: string) => Told | undefined;
  };
};

/**
 * Whether a running server answers, and whether it lists the model (`GET /models`, which costs nothing). A name that it does not list is a
 * warning: some servers take any.
 */
export async function checkServer(asked: AskedServer, { exchange }: Examination, signal: AbortSignal): Promise<Result> {
  const { url, key, words } = asked;
  const page = await loadPage(exchange, url, key === undefined ? {} : { authorization: `Bearer ${key}` }, signal);
  const { status, end } = page;
  if (status === undefined) return describeSilence(page, asked);
  const names = status === 200 && end.kind === 'complete' ? parseModelNames(page.text) : undefined;
  if (names !== undefined)
    return decideModel(
      asked,
      names.map((name) => cleanServerMessage(name, key)),
    );
  if (status === 401 || status === 403) return failAs(words.refused(status));
  if (status >= 500) return fail(`${url.origin} answers with status ${status}`, 'Look into the log of the server.');
  return warn(
    `${url.origin} answers, but ${url.pathname} lists no models (status ${status})`,
    `Check baseUrl in the ${words.file}: it ends in /v1 on most servers.`,
  );
}

const failAs = ({ message, cure }: Told): Result => fail(message, cure);

function describeSilence({ end }: WebPage, { url, words }: AskedServer): Result {
  if (end.kind !== 'broken')
    return fail(`${url.origin} takes a connection and does not answer`, 'Look into the log of the server: is it loading?');
  const known = words.unreachable(end.code, end.message);
  if (known !== undefined) return failAs(known);
  return fail(`${url.origin} cannot be talked to (${end.code})`, `Check that the server runs, and baseUrl in the ${words.file}.`);
}

const mostNamed = 10;

function decideModel({ model, url: { origin }, words }: AskedServer, names: readonly string[]): Result {
  if (names.includes(model)) return pass(`${origin} answers and has ${model}`);
  const listed = names.slice(0, mostNamed).join(', ') + (names.length > mostNamed ? ` and ${names.length - mostNamed} more` : '');
  return warn(
    `${origin} answers, but does not list the model ${JSON.stringify(model)}`,
    `It lists: ${listed === '' ? 'none' : listed}. Set model in the ${words.file}, unless the server takes any name.`,
  );
}
