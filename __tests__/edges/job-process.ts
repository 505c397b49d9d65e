/** Not a test: a job that is told the texts of its arguments in every way there is, for job.test.ts. */
import { openJob } from '../../src/edges/job.ts';

let now = 0;
const job = openJob(() => now);
for (const text of process.argv.slice(2)) {
  job.screen.phase(text);
  job.screen.note(text);
  job.screen.warn(text);
  now += 60_000;
  job.screen.progress({ label: text, done: 1, total: 2 });
  job.screen.result(text);
  job.annotate(text, { title: 'PoQ Gate: error', file: 'a,b:c.yaml', line: 3, column: 7 });
}
job.screen.phase('Scoring');
job.screen.progress({ label: 'answer', done: 1, total: 2 });
job.maskSecret('s3cret');
job.setOutput('verdict', 'pass\nreward<<x');
await job.writeSummary('# summary');
job.end();
job.end();
