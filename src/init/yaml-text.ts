import { parse } from 'yaml';

/** A text as a value in YAML: plain where that reads back as the same text, otherwise in double quotes. */
export function renderYamlText(text: string): string {
  const plain = /^[A-Za-z0-9.][\w./:@+-]*$/.test(text) && parse(`key: ${text}`).key === text;
  return plain ? text : JSON.stringify(text);
}
