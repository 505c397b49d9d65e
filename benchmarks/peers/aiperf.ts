/**
 * aiperf on the scripted server: 400 prompts, 32 at a time, streamed and timed; it scores nothing.
 *
 *   node benchmarks/peers/aiperf.ts --install      into POQ_PEERS or a temporary folder; wants python3 with venv
 *   node benchmarks/peers/aiperf.ts                runs it once; wants a tokenizer in ../shared/models beside the checkout
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sharedFolder } from '../benchmark.ts';
import { renderJsonLines } from '../load-prompts.ts';
import { scripts } from '../scripted-server.ts';
import { type Peer, peersFolder, runAlone } from './peer.ts';

const version = '0.13.0';
const home = join(peersFolder, 'aiperf');
const program = join(home, 'bin', 'aiperf');
/** aiperf wants one although it takes the server's own counts; without a local one it would download one */
const tokenizer = join(sharedFolder, 'models', 'all-MiniLM-L6-v2');

export const aiperf: Peer = {
  name: `aiperf ${version}`,
  file: import.meta.filename,
  program,
  install: [
    ['python3', '-m', 'venv', home],
    [join(home, 'bin', 'pip'), 'install', '--quiet', `aiperf==${version}`],
  ],
  script: scripts.stream,
  whyNot: () => (existsSync(tokenizer) ? undefined : 'there is no tokenizer in ../shared/models'),
  assemble: ({ baseUrl, model, prompts, concurrency }) => ({
    files: { 'prompts.jsonl': renderJsonLines(prompts.map(({ prompt }) => ({ text: prompt }))) },
    words: [
      ...[program, 'profile', '--model', model, '--url', new URL(baseUrl).origin, '--endpoint-type', 'chat', '--streaming'],
      ...['--concurrency', `${concurrency}`, '--request-count', `${prompts.length}`],
      ...['--input-file', 'prompts.jsonl', '--custom-dataset-type', 'single_turn', '--tokenizer', tokenizer, '--use-server-token-count'],
      ...['--ui', 'none', '--artifact-dir', 'results', '--no-server-metrics', '--no-gpu-telemetry'],
    ],
    env: {},
  }),
};

if (import.meta.main) await runAlone(aiperf);
