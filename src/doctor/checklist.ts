import { styleText } from 'node:util';
import { wrapText } from '../report/terminal-layout.ts';
import type { Check } from './check.ts';

type Style = Parameters<typeof styleText>[0];
const marks: Readonly<Record<Check['status'], readonly [mark: string, style: Style]>> = {
  ok: ['✔', 'green'],
  warning: ['!', 'yellow'],
  failed: ['✖', 'red'],
  skipped: ['–', 'dim'],
};

export type ChecklistOptions = { readonly colour: boolean; readonly width: number };

/** A check for a terminal: mark, name, what was seen, and below it the cure. What it says is stripped of escape sequences. */
export function renderCheck(check: Check, { colour, width }: ChecklistOptions): string {
  const paint = (style: Style, text: string): string => (colour ? styleText(style, text, { validateStream: false }) : text);
  const [mark, style] = marks[check.status];
  const room = Math.max(60, width);
  const [first = '', ...rest] = check.told.split('\n');
  const lines = [wrapText(`${check.name}: ${first}`, room, '  ').trimStart(), ...rest.map((line) => wrapText(line, room, '    '))];
  const cure = 'cure' in check && check.cure !== undefined ? [paint('cyan', `  → ${wrapText(check.cure, room, '    ').trimStart()}`)] : [];
  return [`${paint(style, mark)} ${lines.join('\n')}`, ...cure].join('\n');
}

/** The last line: how many failed and how many warn. */
export function renderSummary(checks: readonly Check[]): string {
  const count = (status: Check['status']): number => checks.filter((check) => check.status === status).length;
  const [failed, warnings] = [count('failed'), count('warning')];
  const say = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
  if (failed > 0) return `${say(failed, 'check')} failed, ${say(warnings, 'warning')}.`;
  return warnings > 0 ? `Ready, with ${say(warnings, 'warning')}.` : 'Ready.';
}

/** The checklist as JSON: `{"ok": …, "checks": [{"name", "status", "told", "cure"?}]}`. */
export function renderChecksJson(checks: readonly Check[]): string {
  const rows = checks.map(({ name, status, told, ...rest }) => ({ name, status, told, ...rest }));
  return `${JSON.stringify({ ok: isReady(checks), checks: rows }, undefined, 2)}\n`;
}

/** Warnings are no obstacle. */
export const isReady = (checks: readonly Check[]): boolean => checks.every(({ status }) => status !== 'failed');
