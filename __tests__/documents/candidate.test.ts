import { expect, test } from '@jest/globals';
import { parseCandidate } from '../../src/documents/candidate.ts';
import { violationsOf } from './violations-of.ts';

const refuse = (text: string): readonly string[] => violationsOf(() => parseCandidate('candidate.yaml', text));

test('each kind is accepted with what it needs', () => {
  expect(parseCandidate('c', 'name: lead-1\nkind: embedded\nmethod: lead\n')).toEqual({ name: 'lead-1', kind: 'embedded', method: 'lead' });
  expect(parseCandidate('c', 'name: r\nkind: recorded\npath: answers.jsonl\nfields: { text: answer }\n')).toMatchObject({
    kind: 'recorded',
  });
  expect(parseCandidate('c', 'name: e\nkind: endpoint\nbaseUrl: http://127.0.0.1:8000/v1\nmodel: m\n')).toMatchObject({ model: 'm' });
});

test('an unknown kind is answered with the kinds there are', () => {
  expect(refuse('name: x\nkind: endpont\n')).toEqual([
    'candidate.yaml:2:7 kind: "endpont" is not a kind of candidate; did you mean "endpoint"?',
  ]);
  expect(refuse('name: x\nkind: oracle\n')).toEqual([
    'candidate.yaml:2:7 kind: "oracle" is not a kind of candidate; there are embedded, recorded, endpoint',
  ]);
  expect(refuse('name: x\n')).toEqual(['candidate.yaml:1:1 "kind" is missing; one of embedded, recorded, endpoint']);
});

test('patterns are put into words', () => {
  expect(refuse('name: ../x\nkind: endpoint\nbaseUrl: ftp://x\nmodel: ""\napiKeyEnv: sk-123\n')).toEqual([
    'candidate.yaml:1:7 name: must be letters, digits, dots, dashes and underscores, beginning with a letter or digit, not "../x"',
    'candidate.yaml:3:10 baseUrl: must begin with http:// or https://, not "ftp://x"',
    'candidate.yaml:4:8 model: must not be empty',
    'candidate.yaml:5:12 apiKeyEnv: must be the name of an environment variable, not "sk-123"',
  ]);
});

test('a key of another kind is unknown here', () => {
  expect(refuse('name: x\nkind: embedded\nmethod: lead\nmodel: m\n')).toEqual([
    'candidate.yaml:4:1 model: unknown key; known here: $schema, name, kind, method, sentences',
  ]);
});

test('a number is no name', () => {
  expect(refuse('name: 12\nkind: embedded\nmethod: lead\n')).toEqual(['candidate.yaml:1:7 name: must be a string, not the number 12']);
});
