import type { Answer } from './exchange.ts';
import type { Permissions } from './state.ts';

/** What an operation needs, as the header tells it: alternatives between semicolons. */
const needed: Readonly<Record<string, string>> = {
  'repos/get': 'metadata=read',
  'git/get-ref': 'contents=read',
  'git/get-blob': 'contents=read',
  'repos/get-content': 'contents=read',
  'pulls/get': 'pull_requests=read',
  'pulls/list': 'pull_requests=read',
  'pulls/list-files': 'pull_requests=read',
  'issues/list-comments': 'issues=read; pull_requests=read',
  'issues/get-comment': 'issues=read; pull_requests=read',
  'issues/create-comment': 'issues=write; pull_requests=write',
  'issues/update-comment': 'issues=write; pull_requests=write',
  'issues/delete-comment': 'issues=write; pull_requests=write',
  'checks/create': 'checks=write',
  'checks/get': 'checks=read',
  'checks/list-for-ref': 'checks=read',
  'actions/get-workflow-run': 'actions=read',
  'actions/list-workflow-run-artifacts': 'actions=read',
  'actions/get-artifact': 'actions=read',
  'actions/download-artifact': 'actions=read',
};

export const everything: Permissions = {
  metadata: 'read',
  contents: 'write',
  pull_requests: 'write',
  issues: 'write',
  checks: 'write',
  actions: 'write',
};

/** GitHub's refusal where the token's permissions do not suffice; undefined where they do. */
export function refusePermission(operation: string, permissions: Permissions): Answer | undefined {
  const alternatives = needed[operation];
  if (alternatives === undefined) throw new Error(`nobody has said which permission ${operation} needs`);
  const grants = (one: string): boolean => {
    const [name = '', level] = one.split('=');
    const granted = permissions[name] ?? 'none';
    return granted === 'write' || granted === level;
  };
  if (alternatives.split('; ').some(grants)) return undefined;
  const body = { message: 'Resource not accessible by integration', documentation_url: 'https://docs.github.com/rest', status: '403' };
  return { status: 403, body, headers: { 'x-accepted-github-permissions': alternatives } };
}
