/** Ids under which the service knows a run of a workflow and one of its jobs. */
export type BackendIds = { readonly run: string; readonly job: string };

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The token of a job as the runner hands it to actions: a JWT whose scope names run and job. Nobody here checks its signature. */
export function mintJobToken({ run, job }: BackendIds): string {
  return `${encode({ alg: 'none', typ: 'JWT' })}.${encode({ scp: `Actions.GenericRead:0 Actions.Results:${run}:${job}` })}.signature`;
}

/** The ids in an `Authorization` header; undefined where it is no token of a job. */
export function readJobToken(authorization: string | undefined): BackendIds | undefined {
  const payload = authorization?.split('.')[1];
  if (payload === undefined || !authorization?.startsWith('Bearer ')) return undefined;
  const { scp }: { readonly scp?: unknown } = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const [, run, job] = /(?:^| )Actions\.Results:([^: ]+):([^: ]+)(?: |$)/.exec(String(scp)) ?? [];
  return run === undefined || job === undefined ? undefined : { run, job };
}
