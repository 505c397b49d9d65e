import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { renderTerminal } from '../../src/report/terminal.ts';
import { fixtureNames, loadFixtureReport, readGolden } from './fixture-report.ts';

describe('the report on a terminal', () => {
  test.each(fixtureNames)('%s reads as its golden file', (name) => {
    const text = renderTerminal(loadFixtureReport(name), { colour: false, width: 110 });
    expect(text).toBe(readGolden(`${name}.terminal.txt`, text));
  });

  test('a narrow terminal reads as its golden file', () => {
    const text = renderTerminal(loadFixtureReport('inconclusive'), { colour: false, width: 80 });
    expect(text).toBe(readGolden('inconclusive.terminal-80.txt', text));
  });

  test.each([80, 100, 140])('no line of the fixtures is wider than %i columns', (width) => {
    for (const name of [
      'pass',
      'fail',
      'inconclusive',
      'error',
      'no-baseline',
      'quality-only',
      'price',
      'reasoning',
      'judges',
      'instruments',
    ] as const) {
      for (const line of renderTerminal(loadFixtureReport(name), { colour: false, width }).split('\n'))
        expect(line.length).toBeLessThanOrEqual(width);
    }
  });

  test('without colour there is no escape code, whatever the models wrote', () => {
    expect(renderTerminal(loadFixtureReport('hostile'), { colour: false, width: 100 })).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  test('colour adds codes and changes nothing else, and the verdict has its own colour', () => {
    const report = loadFixtureReport('fail');
    const coloured = renderTerminal(report, { colour: true, width: 110 });
    expect(stripVTControlCharacters(coloured)).toBe(renderTerminal(report, { colour: false, width: 110 }));
    expect(coloured).toContain('\u001b[31m✘ FAIL');
    expect(renderTerminal(loadFixtureReport('pass'), { colour: true, width: 110 })).toContain('\u001b[32m✔ PASS');
  });

  test('columns stay in line under Chinese names, whose letters take two columns', () => {
    const report = loadFixtureReport('quality-only');
    const [first, ...rest] = report.nodes;
    const named = { ...report, nodes: [{ ...first, name: '漢字漢字' }, ...rest] as typeof report.nodes };
    const lines = renderTerminal(named, { colour: false, width: 140 }).split('\n');
    const plain = lines.find((line) => line.startsWith('r-net-plus (')) ?? '';
    const wide = lines.find((line) => line.startsWith('漢字漢字 (')) ?? '';
    expect(wide.indexOf('[') + 4).toBe(plain.indexOf('['));
  });
});
