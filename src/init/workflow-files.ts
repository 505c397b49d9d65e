import type { Answers, InitialFile } from './answers.ts';
import { renderForkComment } from './workflows/fork-comment.ts';
import { renderForkMeasure } from './workflows/fork-measure.ts';
import { renderOneJob } from './workflows/one-job.ts';
import { renderSplit } from './workflows/split.ts';
import { renderVerify } from './workflows/verify.ts';

const folder = '.github/workflows';

/** The workflow files of a set-up. Nobody's text but the answers' is in them, and no expression stands in a shell script. */
export function listWorkflowFiles(answers: Answers): readonly InitialFile[] {
  switch (answers.setUp) {
    case 'one-job':
      return [{ path: `${folder}/poq.yml`, text: renderOneJob(answers), about: 'measures, judges and comments, in one job' }];
    case 'split':
      return [{ path: `${folder}/poq.yml`, text: renderSplit(answers), about: 'one job measures, another one judges and comments' }];
    case 'forks':
      return [
        { path: `${folder}/poq-measure.yml`, text: renderForkMeasure(answers), about: 'measures without rights, forks included' },
        { path: `${folder}/poq-comment.yml`, text: renderForkComment(answers), about: 'judges that and comments; never a success' },
        { path: `${folder}/poq-verify.yml`, text: renderVerify(answers), about: 'measures anew what shall be merged' },
      ];
  }
}
