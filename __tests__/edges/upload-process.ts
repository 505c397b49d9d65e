/**
 * Uploads files as the Action would, in a process of its own: `node upload-process.ts NAME PATH…`. The last line is what came of it, as
 * JSON.
 */
import { openArtifactStore } from '../../src/edges/artifacts.ts';
import { describeFailure } from '../../src/failures.ts';

const [name = '', ...paths] = process.argv.slice(2);
const told = await openArtifactStore({ environment: process.env })
  .upload(name, paths)
  .catch((failure: unknown) => ({ kind: 'failed', ...describeFailure(failure) }));
console.log(`\n${JSON.stringify(told)}`);
