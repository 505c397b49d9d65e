/**
 * The file of a workflow, such as `.github/workflows/poq.yml`, out of how GitHub names it: `owner/name/.github/workflows/poq.yml@refs/heads/main`
 * in a job, the path alone or with `@ref` in the API. A path of another repository than `repository` stays as it is and so equals no file
 * of ours; without `repository`, whichever is named goes. The ref begins after the last ending of a workflow file: a fork may call a
 * file `poq.yml@x.yml`, which must not pass for `poq.yml`.
 */
export function parseWorkflowPath(name: string, repository?: string): string {
  const path = /^(.*\.ya?ml)(?:@.*)?$/s.exec(name)?.[1] ?? name;
  const [, owner, file] = /^([^/]+\/[^/]+)\/(\.github\/workflows\/.+)$/s.exec(path) ?? [];
  const ours = owner !== undefined && (repository === undefined || owner.toLowerCase() === repository.toLowerCase());
  return ours && file !== undefined ? file : path;
}
