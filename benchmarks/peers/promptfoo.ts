/**
 * promptfoo on the scripted server: 400 prompts, 32 at a time, one assertion each, no cache, nothing shared.
 *
 *   node benchmarks/peers/promptfoo.ts --install      into POQ_PEERS or a temporary folder, about 2 GB
 *   node benchmarks/peers/promptfoo.ts                runs it once
 */
import { join } from 'node:path';
import { renderJsonLines } from '../load-prompts.ts';
import { scripts } from '../scripted-server.ts';
import { type Peer, type PeerTask, peersFolder, runAlone } from './peer.ts';

const version = '0.123.1';
const home = join(peersFolder, 'promptfoo');
const program = join(home, 'node_modules', '.bin', 'promptfoo');

/** promptfoo does not stream, so that it gets its answers whole. */
export const promptfoo: Peer = {
  name: `promptfoo ${version}`,
  file: import.meta.filename,
  program,
  install: [['npm', 'install', '--prefix', home, '--no-audit', '--no-fund', '--ignore-scripts', `promptfoo@${version}`]],
  script: scripts.whole,
  assemble: (task) => ({
    files: { 'config.json': JSON.stringify(assembleConfig(task)), 'tests.jsonl': renderJsonLines(task.prompts.map(assembleTest)) },
    words: [
      ...[process.execPath, program, 'eval', '--config', 'config.json', '--max-concurrency', `${task.concurrency}`],
      ...['--no-cache', '--no-table', '--no-progress-bar', '--no-share', '--output', 'results.json'],
    ],
    env: {
      PROMPTFOO_CONFIG_DIR: task.folder,
      PROMPTFOO_DISABLE_TELEMETRY: '1',
      PROMPTFOO_DISABLE_UPDATE: '1',
      PROMPTFOO_DISABLE_REMOTE_GENERATION: '1',
    },
  }),
};

const assembleConfig = ({ baseUrl, model }: PeerTask): object => ({
  prompts: ['{{prompt}}'],
  providers: [{ id: `openai:chat:${model}`, config: { apiBaseUrl: baseUrl, apiKey: 'none', temperature: 0, max_tokens: 64 } }],
  tests: 'file://tests.jsonl',
});

/** What the scripted server says, so that every assertion holds: promptfoo exits with an error where one does not. */
const assembleTest = ({ prompt }: PeerTask['prompts'][number]): object => ({
  vars: { prompt },
  assert: [{ type: 'icontains', value: 'all at once' }],
});

if (import.meta.main) await runAlone(promptfoo);
