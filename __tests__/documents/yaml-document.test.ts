import { describe, expect, test } from '@jest/globals';
import { parseCandidate } from '../../src/documents/candidate.ts';
import { refusalOf, violationsOf } from './violations-of.ts';

const refuse = (text: string): readonly string[] => violationsOf(() => parseCandidate('candidate.yaml', text));
const good = 'name: x\nkind: embedded\nmethod: lead\n';

test.each([
  ['an empty file', '', 'must be a mapping, not empty'],
  ['a file of comments', '# nothing yet\n', 'must be a mapping, not empty'],
  ['a list', '- a\n', 'must be a mapping, not a list'],
  ['a word', 'hello\n', 'must be a mapping, not the string "hello"'],
])('%s is no document', (_, text, message) => {
  expect(refuse(text)).toEqual([`candidate.yaml:1:1 ${message}`]);
});

describe('text that is no YAML', () => {
  test('is refused at the place where it breaks, with a cure', () => {
    const error = refusalOf(() => parseCandidate('candidate.yaml', 'name: x\nkind: "embedded\n'));
    expect(error.message).toBe('candidate.yaml:3:1 Missing closing "quote');
    expect(error.cure).toBe('The file is not valid YAML: mend the line named above.');
  });
  test.each([
    ['a key twice', 'name: x\nname: y\n', '2:1 Map keys must be unique'],
    ['a tab as indentation', 'name:\n\t- x\n', '2:1 Tabs are not allowed as indentation'],
    ['a second document', 'name: x\n---\nname: y\n', '2:1 holds a second document; only one is read'],
    ['a tag that nobody knows', 'name: !secret x\n', '1:7 Unresolved tag: !secret'],
    ['an alias without anchor', 'name: *x\n', '1:7 there is no anchor "x" before this alias'],
    ['an alias inside its own anchor', 'body: &b { again: *b }\n', '1:19 the alias "b" stands inside its own anchor'],
  ])('%s', (_, text, message) => {
    expect(refuse(text)).toEqual([`candidate.yaml:${message}`]);
  });
});

test('aliases that would multiply into millions of values are refused', () => {
  const levels = 'bcdefghi'.split('').map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[index]}`).join(',')}]`);
  expect(refuse(['a: &a [x,x,x,x,x,x,x,x,x]', ...levels].join('\n'))).toEqual([
    'candidate.yaml:1:1 repeats its parts by aliases far too often',
  ]);
});

test('thousands of aliases are refused before each of them is looked up', () => {
  const startedMs = performance.now();
  expect(refuse(`a: &a x\nb: [${Array(20_000).fill('*a').join(',')}]`)).toEqual([
    expect.stringMatching(/^candidate\.yaml:2:\d+ is one alias too many$/),
  ]);
  expect(performance.now() - startedMs).toBeLessThan(5_000);
});

test('an alias that is used as it should be is followed', () => {
  const text = `${'name: x\nkind: endpoint\nmodel: m\nbaseUrl: http://a\n'}templates: { qa: &t "{question}", summarization: *t }\n`;
  expect(parseCandidate('candidate.yaml', text)).toMatchObject({ templates: { qa: '{question}', summarization: '{question}' } });
});

test.each([
  ['lists', '['.repeat(20_000)],
  ['mappings', '{a: '.repeat(20_000)],
  ['sequences', '- '.repeat(5_000)],
])('%s nested thousands deep are refused in one line', (_, text) => {
  const violations = refuse(text);
  expect(violations).toHaveLength(1);
  expect(violations[0]).toMatch(/^candidate\.yaml:1:\d+ is nested too deeply$/);
});

test('a byte order mark and Windows line ends do not shift positions', () => {
  expect(refuse('\ufeffname: x\r\nkind: embeded\r\n')).toEqual([
    'candidate.yaml:2:7 kind: "embeded" is not a kind of candidate; did you mean "embedded"?',
  ]);
});

test('JSON is YAML', () => {
  expect(parseCandidate('candidate.json', JSON.stringify({ name: 'x', kind: 'embedded', method: 'lead' }))).toEqual({
    name: 'x',
    kind: 'embedded',
    method: 'lead',
  });
});

test('a long value is shown only in part', () => {
  const [message = ''] = refuse(`${good}sentences: ${'9'.repeat(500)}x\n`);
  expect(message.length).toBeLessThan(200);
});

test('a mapping as a key is an unknown key, not a warning on the side', () => {
  expect(refuse(`${good}? [a, b]\n: 1\n`)).toEqual([
    'candidate.yaml:1:1 ["[ a, b ]"]: unknown key; known here: $schema, name, kind, method, sentences',
  ]);
});
