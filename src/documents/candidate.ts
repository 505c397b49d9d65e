import schema from '../../schemas/candidate.schema.json' with { type: 'json' };
import type { CandidateDocument, EndpointCandidate } from './generated/candidate.ts';
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
  return document.kind === 'endpoint' ? [...reviewBaseUrl(document), ...reviewKey(document)] : [];
}

function reviewBaseUrl({ baseUrl }: EndpointCandidate): readonly Complaint[] {
  if (!hasUserInfo(baseUrl)) return [];
  const message =
    'must not hold a user name or password, which would stand in runs and reports; name the variable with the key in apiKeyEnv';
  return [{ path: ['baseUrl'], onKey: false, message }];
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
