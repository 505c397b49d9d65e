import { InputError } from '../failures.ts';

/** YAML 1.2 core booleans, as GitHub's own toolkit takes them. Throws InputError for anything else. */
export function parseSwitch(name: string, text: string): boolean {
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  throw new InputError(`${name}: ${JSON.stringify(text)} is neither true nor false`);
}
