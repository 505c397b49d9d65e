/**
 * lm-eval (the LM Evaluation Harness) on the scripted server: 400 prompts of a generate_until task, 32 at a time, scored by exact match.
 *
 *   node benchmarks/peers/lm-eval.ts --install      into POQ_PEERS or a temporary folder; wants python3 with venv
 *   node benchmarks/peers/lm-eval.ts                runs it once
 */
import { join } from 'node:path';
import { renderJsonLines } from '../load-prompts.ts';
import { scripts } from '../scripted-server.ts';
import { type Peer, type PeerTask, peersFolder, runAlone } from './peer.ts';

const version = '0.4.13';
const home = join(peersFolder, 'lm-eval');
const program = join(home, 'bin', 'lm_eval');

/** lm-eval does not stream, so that it gets its answers whole. */
export const lmEval: Peer = {
  name: `lm-eval ${version}`,
  file: import.meta.filename,
  program,
  install: [
    ['python3', '-m', 'venv', home],
    [join(home, 'bin', 'pip'), 'install', '--quiet', `lm_eval[api]==${version}`],
  ],
  script: scripts.whole,
  assemble: (task) => ({
    files: { 'prompts.jsonl': renderJsonLines(task.prompts), 'sums.yaml': JSON.stringify(assembleTask(task)) },
    words: [
      ...[program, 'run', '--model', 'local-chat-completions', '--model_args', renderModel(task)],
      ...['--tasks', 'sums', '--include_path', task.folder, '--apply_chat_template', '--output_path', 'results', '--log_samples'],
    ],
    env: { OPENAI_API_KEY: 'none', HF_HUB_OFFLINE: '1', HF_DATASETS_OFFLINE: '1' },
  }),
};

const renderModel = ({ baseUrl, model, concurrency }: PeerTask): string =>
  `model=${model},base_url=${baseUrl}/chat/completions,num_concurrent=${concurrency},tokenized_requests=False,max_retries=1`;

/** JSON, which every reader of YAML understands. */
const assembleTask = ({ folder }: PeerTask): object => ({
  task: 'sums',
  dataset_path: 'json',
  dataset_kwargs: { data_files: { test: join(folder, 'prompts.jsonl') } },
  test_split: 'test',
  output_type: 'generate_until',
  doc_to_text: '{{prompt}}',
  doc_to_target: '{{references[0]}}',
  generation_kwargs: { until: [], max_gen_toks: 64, do_sample: false },
  metric_list: [{ metric: 'exact_match', aggregation: 'mean', higher_is_better: true }],
});

if (import.meta.main) await runAlone(lmEval);
