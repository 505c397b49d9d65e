import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/documents/report.ts';
import { compileSchema } from '../../src/documents/validation.ts';
import { renderJson } from '../../src/report/json.ts';
import { fixtureNames, loadFixtureReport, readFixtureText } from './fixture-report.ts';

const schema = JSON.parse(readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8')) as object;
const validate = compileSchema<Report>(schema);

describe('the fixtures of reports', () => {
  test.each(fixtureNames)('%s is a valid report', (name) => {
    expect(validate(loadFixtureReport(name)) ? [] : validate.errors).toEqual([]);
  });

  test.each(fixtureNames)('%s stands as renderJson writes it', (name) => {
    expect(renderJson(loadFixtureReport(name))).toBe(readFixtureText(`${name}.report.json`));
  });

  test('a report without a verdict is not valid', () => {
    const { verdict: _, ...rest } = loadFixtureReport('pass');
    expect(validate(rest)).toBe(false);
  });
});
