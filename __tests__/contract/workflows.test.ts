import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { setUps } from '../../src/init/answers.ts';
import { listWorkflowFiles } from '../../src/init/workflow-files.ts';
import { expression } from '../../src/init/workflows/parts.ts';
import { findProgram } from '../doubles/find-program.ts';
import { someAnswers } from '../init/some-answers.ts';
import { describeReal } from '../real/describe-real.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'workflows-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a linter has to say; empty where it is content. */
function complaintsOf(program: string, words: readonly string[]): string {
  try {
    execFileSync(program, words, { cwd: root, stdio: 'pipe', encoding: 'utf8' });
    return '';
  } catch (failure) {
    const { stdout, stderr } = failure as { readonly stdout: string; readonly stderr: string };
    return `${stdout}${stderr}`;
  }
}

const linters = {
  // https://github.com/rhysd/actionlint
  actionlint: ['-no-color', '-shellcheck=', '-pyflakes=', '-config-file', '.github/actionlint.yaml'],
  // https://docs.zizmor.sh
  zizmor: ['--offline', '--no-progress', '--quiet', '--color=never', '--persona=pedantic', '--config', '.github/zizmor.yml'],
} as const;

const kept = globSync(['.github/workflows/*.yml', 'examples/workflows/**/*.yml'], { cwd: root }).sort();

/** Every set-up with other answers than the examples have: a key, machines of GitHub. */
function writeVariants(): readonly string[] {
  const candidate = { kind: 'endpoint', baseUrl: 'https://x/v1', model: 'm', apiKeyEnv: 'MODEL_KEY' } as const;
  const answers = setUps.flatMap((setUp) => [
    { ...someAnswers, setUp, candidate },
    { ...someAnswers, setUp, runner: ['ubuntu-latest'] },
  ]);
  return answers.flatMap((given, index) =>
    listWorkflowFiles(given).map(({ path, text }) => {
      const file = join(folder, `${index}-${path.split('/').at(-1)}`);
      writeFileSync(file, text);
      return file;
    }),
  );
}

/** For each linter something that it has to catch, put into a good workflow. */
const mistakes = {
  actionlint: { good: 'needs: measure', bad: 'needs: measures', complaint: /needs.*"measures"/ },
  zizmor: {
    good: '          persist-credentials: false\n',
    bad: `          persist-credentials: false\n      - run: echo '${expression('github.event.pull_request.title')}'\n`,
    complaint: /^error\[template-injection\]/,
  },
} as const;

for (const name of ['actionlint', 'zizmor'] as const) {
  const program = findProgram(name);
  describeReal(`the workflow files are not checked by ${name}, which is not installed`, program !== undefined)(name, () => {
    const check = (files: readonly string[]): string => complaintsOf(program ?? name, [...linters[name], ...files]);

    test('has nothing to say of the workflows of this repository and of the examples', () => {
      expect(kept.length).toBeGreaterThan(5);
      expect(check(kept)).toBe('');
    });

    test('nor of what poq init writes for other answers', () => {
      expect(check(writeVariants())).toBe('');
    });

    test('catches a mistake', () => {
      const { good, bad, complaint } = mistakes[name];
      const [split] = listWorkflowFiles(someAnswers);
      const file = join(folder, 'mistake.yml');
      writeFileSync(file, split?.text.replace(good, bad) ?? '');
      expect(split?.text).toContain(good);
      expect(check([file])).toMatch(complaint);
    });
  });
}
