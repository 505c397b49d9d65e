import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bundle } from '../../scripts/bundle/bundle.ts';
import { replaceBetween, replaceOnce } from '../../scripts/bundle/replace-once.ts';

const onLinuxX64 = process.platform === 'linux' && process.arch === 'x64' ? describe : describe.skip;

onLinuxX64('the native library that travels with the bundle', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'dist-')));
  const runProbe = (): string =>
    execFileSync(process.execPath, [join(folder, 'probe.js')], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });

  beforeAll(async () => {
    for (const [name, bytes] of await bundle({ probe: '__tests__/dist/onnx-probe.ts' })) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test('computes from a folder that holds nothing but the bundle, and keeps no telemetry', () => {
    const { values, mapped } = JSON.parse(runProbe()) as { values: readonly number[]; mapped: readonly string[] };
    expect(values).toEqual([1, 2, 3]);
    expect([...mapped].sort()).toEqual(
      ['libonnxruntime.so.1', 'onnxruntime_binding.node'].map((name) => join(folder, 'native', 'linux-x64', name)),
    );
  });

  test('where it is missing, the message says what to install', () => {
    renameSync(join(folder, 'native'), join(folder, 'elsewhere'));
    expect(runProbe).toThrow(/no native library for linux-x64[\s\S]*npm install --no-save --prefix \S+ onnxruntime-node@\d+\.\d+\.\d+/);
    renameSync(join(folder, 'elsewhere'), join(folder, 'native'));
  });
});

describe("a dependency's file is patched only where it looks as expected", () => {
  const file = 'some-package/index.js';

  test('the one expected place is replaced, literally', () => {
    expect(replaceOnce('a = load(1);', { file, from: 'load(1)', to: '$&$1' })).toBe('a = $&$1;');
    expect(replaceBetween('a\n// start\nb\n// end\nc', { file, start: /^\/\/ start$/m, end: '// end', to: '' })).toBe('a\n// end\nc');
  });

  test.each(['a = loadAll();', 'load(1); load(1);'])('the build fails and names the file: %s', (source) => {
    expect(() => replaceOnce(source, { file, from: 'load(1)', to: '' })).toThrow(/some-package\/index\.js.*layout/);
  });

  test('a part whose end is missing fails the build, too', () => {
    expect(() => replaceBetween('// start\nb', { file, start: /^\/\/ start$/m, end: '// end', to: '' })).toThrow(file);
  });
});
