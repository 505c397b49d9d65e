import schema from '../../schemas/candidate.schema.json' with { type: 'json' };
import type { CandidateDocument, EndpointCandidate, InProcessCandidate } from './generated/candidate.ts';
import { quote } from './quoted-value.ts';
import { compileSchema } from './validation.ts';
import type { Complaint } from './violation.ts';
import { parseYamlDocument } from './yaml-document.ts';

export type * from './generated/candidate.ts';

/**
 * Parses `candidate.yaml`: what is measured and how it is reached. Whoever proposes a change may write this file, so it can neither carry
 * a password into runs and reports nor have a secret of the job sent to a server of its choice.
 * Throws DocumentError with every violation, each with line, column and cure.
 */
export function parseCandidate(file: string, text: string): CandidateDocument {
  return parseYamlDocument({ file, text, validate: compileSchema<CandidateDocument>(schema), review });
}

/** variables that a job holds of its own; without regard to case, because Windows' environment has none */
const secretOfJob = /^(?:(?:GITHUB|ACTIONS|RUNNER|INPUT)_|HF_TOKEN$)/i;

function review(document: CandidateDocument): readonly Complaint[] {
  if (document.kind === 'in-process') return reviewModel(document);
  return document.kind === 'endpoint' ? [...reviewUrls(document), ...reviewKey(document), ...reviewServe(document)] : [];
}

function reviewUrls({ baseUrl, serve }: EndpointCandidate): readonly Complaint[] {
  const message =
    'must not hold a user name or password, which would stand in runs and reports; name the variable with the key in apiKeyEnv';
  return [
    ...(hasUserInfo(baseUrl) ? [{ path: ['baseUrl'], onKey: false, message }] : []),
    ...(serve !== undefined && hasUserInfo(serve.ready.url) ? [{ path: ['serve', 'ready', 'url'], onKey: false, message }] : []),
  ];
}

/** What no parser takes for a URL is told by its looks. */
function hasUserInfo(address: string): boolean {
  if (!URL.canParse(address)) return /^https?:\/\/[^/?#]*@/i.test(address);
  const { username, password } = new URL(address);
  return username !== '' || password !== '';
}

function reviewKey({ apiKeyEnv }: EndpointCandidate): readonly Complaint[] {
  if (apiKeyEnv === undefined || !secretOfJob.test(apiKeyEnv)) return [];
  const message = `${quote(apiKeyEnv)} would send a secret of the job to the server of a candidate file; use a variable of its own`;
  return [{ path: ['apiKeyEnv'], onKey: false, message }];
}

function reviewServe({ serve, environment }: EndpointCandidate): readonly Complaint[] {
  if (serve === undefined) return [];
  const names = (serve.env ?? []).flatMap((name, index): readonly Complaint[] => {
    if (!secretOfJob.test(name)) return [];
    const message = `${quote(name)} would hand a secret of the job to the command of a candidate file; use a variable of its own`;
    return [{ path: ['serve', 'env', index], onKey: false, message }];
  });
  const here = 'describes a server on another machine, but serve starts one on this machine, whose hardware is read from it';
  return [
    ...names,
    ...(serve.command[0] === '' ? [{ path: ['serve', 'command', 0], onKey: false, message: 'must name a program' }] : []),
    ...(environment === undefined ? [] : [{ path: ['environment'], onKey: true, message: here }]),
  ];
}

function reviewModel({ path, model, revision }: InProcessCandidate): readonly Complaint[] {
  if ((path === undefined) === (model === undefined))
    return [{ path: [], onKey: false, message: 'an in-process candidate needs either path: (a folder) or model: (a hub id)' }];
  if (path === undefined || revision === undefined) return [];
  return [{ path: ['revision'], onKey: true, message: 'belongs to model:, a hub id; a folder has no revision' }];
}
