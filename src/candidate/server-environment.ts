import type { EndpointCandidate } from '../documents/candidate.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * What a server gets without being named: where programs, libraries, models and GPUs are. RUNNER_TRACKING_ID is no secret; by it the runner
 * of GitHub Actions finds what a killed job has left (actions/runner, src/Runner.Worker/JobExtension.cs).
 */
const passed = /^(?:PATH|HOME|LANG|LC_[A-Z]+|TMPDIR|CUDA_\w+|NVIDIA_\w+|HF_HOME|LD_LIBRARY_PATH|RUNNER_TRACKING_ID)$/;

/**
 * The environment of a candidate's server: what every engine needs, and the variables that `serve.env` names. Nothing else of this program's
 * own, in which the job's token, its inputs and the keys of judges stand; the candidate's own key only where it is named.
 */
export function pickEnvironment({ serve, apiKeyEnv }: EndpointCandidate, own: Variables): Record<string, string> {
  const named = new Set(serve?.env);
  const picked = Object.entries(own).flatMap(([name, value]) =>
    value !== undefined && (named.has(name) || (passed.test(name) && name !== apiKeyEnv)) ? [[name, value] as const] : [],
  );
  return Object.fromEntries(picked);
}

/** the shortest value that is taken for a secret: shorter ones, such as `0`, stand in every log */
const leastLength = 8;

/** The values of the variables that `serve.env` names, as far as they may be secrets: they do not belong into messages. */
export function listNamedValues({ serve }: EndpointCandidate, own: Variables): readonly string[] {
  return (serve?.env ?? []).flatMap((name) => (own[name] ?? '').split('\n')).filter((value) => value.length >= leastLength);
}
