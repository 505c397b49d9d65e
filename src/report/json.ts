import type { Report } from '../documents/report.ts';
import { orderKeys } from './key-order.ts';
import { withholdTexts } from './withheld-texts.ts';

/**
 * report.json: keys in the order of the schema however the value was built, indented by two, one prompt per line (ten thousand
 * prompts stay readable by line tools), a newline at the end. The same report gives the same bytes.
 */
export function renderJson(report: Report): string {
  const { prompts, ...rest } = withholdTexts(report);
  const rows = prompts.map((row) => `    ${JSON.stringify(orderKeys(row))}`).join(',\n');
  const body = JSON.stringify(orderKeys({ ...rest, prompts: [] }), undefined, 2);
  return `${rows === '' ? body : body.replace(/\n {2}"prompts": \[\]/, () => `\n  "prompts": [\n${rows}\n  ]`)}\n`;
}
