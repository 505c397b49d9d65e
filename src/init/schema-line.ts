/**
 * The comment by which an editor finds a document's schema. `schemas`: the folder that they lie in, seen from `.poq/`, or an address.
 * Source: the YAML language server's "inlined schema".
 */
export function renderSchemaLine(schemas: string, document: 'suite' | 'candidate'): string {
  return `# yaml-language-server: $schema=${schemas}/${document}.schema.json`;
}

/** Where schemas lie for somebody who has nothing but the action: in its repository, at the same reference. */
export function locateSchemas(action: string): string {
  const [, owner, repository, reference] = /^([^/]+)\/([^/@]+)[^@]*@(.+)$/.exec(action) ?? [];
  return `https://raw.githubusercontent.com/${owner}/${repository}/${reference}/schemas`;
}
