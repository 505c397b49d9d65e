import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { threePrompts } from '../commands/three-prompts.ts';
import { judgeShortAnswer } from '../doubles/fenced-judge.ts';
import { startJudgeServer } from '../doubles/judge-server.ts';
import { createFolder, runPoq } from '../doubles/poq-process.ts';
import { countMarked, findPort } from './serve-bench.ts';
import { serveCommand } from './served-program.ts';

test.each(['measure', 'evaluate'])(
  'poq %s asks a judge only when the server that it started has stopped, its children included',
  async (verb) => {
    const tag = randomUUID();
    const port = await findPort();
    const running: number[] = [];
    const judge = await startJudgeServer((call) => {
      running.push(countMarked(`POQ_TEST_TAG=${tag}`));
      return judgeShortAnswer(call);
    });
    const evaluators = `evaluators: [{ use: token-f1 }, { use: gpt-judge, model: judge-2026-01-01, baseUrl: "${judge.baseUrl}" }]`;
    const baseUrl = `http://127.0.0.1:${port}/v1`;
    const serve = {
      command: serveCommand({ port, modes: ['fork', 'daemon'] }),
      env: ['POQ_TEST_TAG'],
      ready: { url: `${baseUrl}/models` },
      stopWithinSeconds: 1,
    };
    const folder = createFolder({
      ...threePrompts,
      '.poq/suite.yaml': (threePrompts['.poq/suite.yaml'] ?? '').replace(/^evaluators:.*$/m, evaluators),
      '.poq/candidate.yaml': JSON.stringify({ name: 'mine', kind: 'endpoint', baseUrl, model: 'stream', serve }),
    });
    try {
      const { status, stderr } = await runPoq(verb, { cwd: folder.path, env: { POQ_TEST_TAG: tag } });
      expect([stderr, status]).toEqual([expect.stringContaining('gpt-judge: 3 answers of mine scored'), verb === 'measure' ? 0 : 2]);
      // the program itself carries the tag, too
      expect(new Set(running)).toEqual(new Set([1]));
    } finally {
      await judge.close();
      folder.remove();
    }
  },
);
