import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Generation, GenerationRequest, TextGenerator } from '../../src/candidate/text-generator.ts';
import { openTextGenerator, type TextGeneratorOptions } from '../../src/edges/text-generator.ts';
import { EdgeError, InterruptedError } from '../../src/failures.ts';
import { describeReal } from './describe-real.ts';

// times are of a busy machine, too: a disturbed measurement is repeated, a wrong one fails every time
jest.retryTimes(3);

const model = '../shared/models/stories260k/stories260K-ONNX';
const encoder = '../shared/models/all-MiniLM-L6-v2';
const never = new AbortController().signal;
const patient = { timeLimitMs: 60_000, signal: never };

const open = (folder: string, more: Partial<TextGeneratorOptions> = {}): Promise<TextGenerator> =>
  openTextGenerator({ source: { kind: 'folder', folder }, dtype: 'fp32', threads: 1, signal: never, ...more });

const ask = (text: string, more: Partial<GenerationRequest> = {}): GenerationRequest => ({
  messages: [{ role: 'user', content: text }],
  text,
  maxTokens: 24,
  temperature: 0,
  topK: 0,
  repetitionPenalty: 1,
  seed: 0,
  stop: [],
  ...more,
});

function madeBy(generation: Generation): Extract<Generation, { kind: 'generated' }> {
  if (generation.kind !== 'generated') throw new Error(JSON.stringify(generation));
  return generation;
}

const isRunning = (pid: number | undefined): boolean => pid !== undefined && existsSync(`/proc/${pid}`);

const real = describeReal(`a real language model: ${model} is missing`, existsSync(model));

// Python 3.11, onnxruntime 1.32.0 and tokenizers 0.23.3: the ids of Tokenizer.from_file('tokenizer.json').encode(prompt), then argmax of the
// last logits, token by token with the past key values, 24 times; text: Tokenizer.decode(ids)
const golden = [
  { prompt: 'Once upon a time', promptTokens: 5, text: ', there was a little girl named Lily. She loved to play outside in the p' },
  { prompt: 'Lily and Tom went to the', promptTokens: 9, text: 'park. They saw a big box with a big box. They wanted to play with' },
  { prompt: 'The sun', promptTokens: 4, text: 'was shining and the sky was very shiny. It was a big, s' },
];

real('a language model in process', () => {
  let generator: TextGenerator;
  beforeAll(async () => {
    process.env.POQ_TEST_SECRET = 'not for a model';
    generator = await open(model);
  }, 30_000);
  afterAll(async () => {
    await generator.close();
    delete process.env.POQ_TEST_SECRET;
  });

  test.each(golden)('continues "$prompt" greedily as onnxruntime in Python does, and counts the same tokens', async (expected) => {
    const made = madeBy(await generator.generate(ask(expected.prompt), patient));
    expect(made).toMatchObject({ text: expected.text, promptTokens: expected.promptTokens, finishReason: 'length', firstContentToken: 1 });
    expect(made.tokenMs).toHaveLength(24);
    expect(made.tokenMs).toEqual([...made.tokenMs].sort((one, other) => one - other));
    expect(made.tokenMs[0]).toBeGreaterThan(0);
  });

  test('says what it is', () => {
    expect(generator).toMatchObject({ engine: 'transformers.js', api: 'completions' });
    expect(generator.version).toMatch(/^4\.\d+\.\d+, onnxruntime 1\.\d+\.\d+$/);
    expect(generator.weights).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  test('ends before a stop string, and counts the tokens it took to see it', async () => {
    const made = madeBy(await generator.generate(ask('Once upon a time', { stop: ['Tom', 'Lily'] }), patient));
    expect(made).toMatchObject({ text: ', there was a little girl named ', finishReason: 'stop' });
    // , there was a little girl named L·i·ly
    expect(made.tokenMs.length).toBeGreaterThan(8);
    expect(made.tokenMs.length).toBeLessThan(13);
  });

  test('a prompt that leaves no room is an answer that failed; one that leaves little is cut there', async () => {
    // Tokenizer.encode(…).ids in Python: 508 and 519 tokens
    const little = madeBy(await generator.generate(ask('One day a boy went out. '.repeat(46)), patient));
    expect(little).toMatchObject({ promptTokens: 508, finishReason: 'length' });
    expect(little.tokenMs).toHaveLength(4);
    const none = await generator.generate(ask('One day a boy went out. '.repeat(47)), patient);
    expect(none).toMatchObject({ kind: 'too-long', promptTokens: 519, contextTokens: 512 });
  });

  test('with a temperature the seed decides', async () => {
    const sampled = async (seed: number) =>
      madeBy(await generator.generate(ask('Once upon a time', { temperature: 1, topK: 40, seed }), patient)).text;
    const first = await sampled(1);
    expect(await sampled(1)).toBe(first);
    expect(await sampled(2)).not.toBe(first);
    expect(first).not.toBe(golden[0]?.text);
  });

  test('stops at its time limit and answers the next question in the same process', async () => {
    const startedMs = performance.now();
    expect(await generator.generate(ask('Once upon a time', { maxTokens: 500 }), { ...patient, timeLimitMs: 20 })).toEqual({
      kind: 'time-limit',
    });
    expect(performance.now() - startedMs).toBeLessThan(900);
    expect(madeBy(await generator.generate(ask('The sun'), patient)).text).toBe(golden[2]?.text);
    expect(isRunning(generator.processId)).toBe(true);
  });

  test('gets no secret of the environment', () => {
    expect(process.env.POQ_TEST_SECRET).toBeDefined();
    const environment = readFileSync(`/proc/${generator.processId}/environ`, 'utf8');
    expect(environment).toContain('ORT_DISABLE_TELEMETRY=1');
    expect(environment).not.toContain('POQ_TEST_SECRET');
  });
});

real('the process of a model', () => {
  let generator: TextGenerator;
  afterEach(() => generator.close());

  test('is gone at once when the run is interrupted, in whatever it was', async () => {
    generator = await open(model);
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 30);
    const startedMs = performance.now();
    await expect(generator.generate(ask('The sun', { maxTokens: 500 }), { ...patient, signal: controller.signal })).rejects.toThrow(
      InterruptedError,
    );
    await generator.close();
    expect(performance.now() - startedMs).toBeLessThan(1000);
    expect(isRunning(generator.processId)).toBe(false);
  }, 30_000);

  test('that does not listen at its time limit is ended, and another one answers the next question', async () => {
    generator = await open(model);
    process.kill(generator.processId ?? 0, 'SIGSTOP');
    expect(await generator.generate(ask('The sun'), { ...patient, timeLimitMs: 50 })).toEqual({ kind: 'time-limit' });
    expect(isRunning(generator.processId)).toBe(false);
    expect(madeBy(await generator.generate(ask('The sun'), patient)).text).toBe(golden[2]?.text);
  }, 30_000);

  test('that is killed from outside stops the run with what is likely', async () => {
    generator = await open(model);
    const answer = generator.generate(ask('The sun', { maxTokens: 500 }), patient);
    process.kill(generator.processId ?? 0, 'SIGKILL');
    await expect(answer).rejects.toMatchObject({
      name: 'EdgeError',
      message: expect.stringContaining('ended (SIGKILL)'),
      cure: expect.stringContaining('out of memory'),
    });
  }, 30_000);
});

real('what lies beside the weights', () => {
  const folder = mkdtempSync(join(tmpdir(), 'generator-'));
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  let generator: TextGenerator | undefined;
  beforeAll(() => cpSync(model, folder, { recursive: true }));
  afterEach(async () => generator?.close());
  afterAll(() => rmSync(folder, { recursive: true }));

  test('a token that ends answers by the settings of the model is counted and not part of the text', async () => {
    // 426 is the full stop
    write('generation_config.json', JSON.stringify({ eos_token_id: [2, 426], do_sample: true, temperature: 5, repetition_penalty: 9 }));
    generator = await open(folder);
    const made = madeBy(await generator.generate(ask('Once upon a time'), patient));
    expect(made).toMatchObject({ text: ', there was a little girl named Lily.', finishReason: 'stop' });
    expect(made.tokenMs).toHaveLength(11);
  }, 30_000);

  test('a chat template is used where there is one, with its own special tokens, unless plain completions are asked for', async () => {
    write('generation_config.json', '{"eos_token_id": 2}');
    write(
      'chat_template.jinja',
      '{{ bos_token }}{% for m in messages %}<|{{ m.role }}|>\n{{ m.content }}\n{% endfor %}{{ "<|assistant|>\\n" }}',
    );
    generator = await open(folder);
    expect(generator.api).toBe('chat');
    // Python: Tokenizer.encode('<s><|user|>\nhello\n<|assistant|>\n', add_special_tokens=False), continued as above
    expect(madeBy(await generator.generate(ask('hello', { maxTokens: 12 }), patient))).toMatchObject({
      promptTokens: 26,
      text: '"Here?" Annab',
    });
    await generator.close();
    generator = await open(folder, { api: 'completions' });
    expect(madeBy(await generator.generate(ask('The sun'), patient)).text).toBe(golden[2]?.text);
  }, 30_000);

  test('a chat template that throws makes the answer fail, with its words', async () => {
    write(
      'chat_template.jinja',
      "{% if messages[0].content == 'bad' %}{{ raise_exception('no bad words') }}{% endif %}{{ messages[0].content }}",
    );
    generator = await open(folder);
    const generation = await generator.generate(ask('bad'), patient);
    expect(generation).toMatchObject({ kind: 'broken', reason: 'chat-template', detail: expect.stringContaining('no bad words') });
  }, 30_000);

  test('a chat that the tokenizer has no template for, and a model that is no language model, are refused with a cure', async () => {
    await expect(open(model, { api: 'chat' })).rejects.toMatchObject({
      message: expect.stringContaining('no chat template'),
      cure: expect.stringContaining('api: completions'),
    });
    const refused: unknown = await open(encoder).catch((failure: unknown) => failure);
    expect(refused).toBeInstanceOf(EdgeError);
    expect(refused).toMatchObject({ edge: 'model', cure: expect.stringContaining('text generation') });
  }, 30_000);
});
