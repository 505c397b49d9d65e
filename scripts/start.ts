/**
 * `npm start`: the whole question in miniature, on this machine, without network, GPU or key. Two extractive methods become the baselines,
 * a third is measured against them. Every command is shown before it runs; they are the ones that a user would type.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const suite = ['--suite', 'fixtures/start/suite.yaml', '--baselines', 'poq-results/baselines'];
const steps = [
  ['measure', ...suite, '--candidate', 'fixtures/start/lead-1.yaml', '--accept', 'lead-1'],
  ['measure', ...suite, '--candidate', 'fixtures/start/best-sentence-by-embedding.yaml', '--accept', 'best-sentence-by-embedding'],
  ['evaluate', ...suite, '--candidate', 'fixtures/start/best-sentence.yaml'],
];

const program = existsSync('dist/cli.js') ? 'dist/cli.js' : 'src/cli.ts';

for (const words of steps) {
  console.error(`\n$ poq ${words.join(' ')}`);
  const { status, signal } = spawnSync(process.execPath, [program, ...words], { stdio: 'inherit' });
  if (status !== 0) {
    process.exitCode = status ?? (signal === 'SIGINT' ? 130 : 3);
    break;
  }
}
if (process.exitCode === undefined) {
  console.error(`
Everything lies in poq-results/: report.html, report.json, comment.md, best-sentence.run.jsonl, and the baselines in poq-results/baselines/.
Inside this repository poq is npx poq.
Next, your own model:
  cp -r examples/first-suite .poq
  edit .poq/candidate.yaml         which server, which model
  npx poq measure --accept main    makes it the baseline main
  npx poq evaluate                 later: compares what candidate.yaml then names with main`);
}
