/** Where a job leaves files for other jobs and for people. */
export type ArtifactStore = {
  /**
   * Uploads files under one name, flat. Throws EdgeError where that cannot be; `ArtifactsUnsupported` is told as data, because a server
   * without artifacts is not a failure.
   */
  upload(name: string, paths: readonly string[]): Promise<Uploaded>;
};

export type Uploaded = { readonly kind: 'uploaded' } | { readonly kind: 'unsupported'; readonly reason: string };
