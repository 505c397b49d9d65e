import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { projectRoot } from './project-root.ts';

const noticeFile = /^(licen[cs]e|copying|notice)([.-].*)?$/i;

/**
 * Packages that ship without a file of their licence: its text is kept here, taken from the same release's other distributions, from its
 * README, or from its author's other packages under the same licence.
 */
const kept: ReadonlyMap<string, string> = new Map([
  ['onnxruntime-node', 'onnxruntime-license.txt'],
  ['onnxruntime-common', 'onnxruntime-license.txt'],
  ['isarray', 'isarray-license.txt'],
  ['proxy-agent-negotiate', 'proxy-agent-negotiate-license.txt'],
  ['@nodable/entities', 'nodable-entities-license.txt'],
]);

/** `node_modules/a/node_modules/@b/c/x.js` → `node_modules/a/node_modules/@b/c`; undefined for the project's own files. */
function packageFolder(input: string): string | undefined {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
}

async function readNotices(folder: string, name: string): Promise<readonly string[]> {
  const files = (await readdir(folder)).filter((file) => noticeFile.test(file)).sort();
  if (files.length > 0) return Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const substitute = kept.get(name);
  if (substitute === undefined) {
    throw new Error(
      `${name} is bundled but ships no licence text. Put its text into scripts/bundle/notices/ and name it in scripts/bundle/notices.ts.`,
    );
  }
  return [await readFile(join(import.meta.dirname, 'notices', substitute), 'utf8')];
}

type Manifest = { readonly name: string; readonly version: string; readonly license?: string };
type Notice = { readonly title: string; readonly text: string };

async function describePackage(folder: string): Promise<Notice> {
  const about: Manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const notices = await readNotices(folder, about.name);
  const text = notices.map((notice) => notice.replaceAll('\r\n', '\n').trim()).join('\n\n');
  return { title: `${about.name} ${about.version} (${about.license ?? 'see below'})`, text };
}

/** Packages under exactly the same text are named together, so that it is printed once. */
function renderNotices(notices: readonly Notice[]): readonly string[] {
  const titles = new Map<string, readonly string[]>();
  for (const { title, text } of notices) titles.set(text, [...(titles.get(text) ?? []), title]);
  return [...titles].map(([text, names]) => `${[...new Set(names)].join('\n')}\n\n${text}`);
}

/** One text with the name, version and licence of every package that became part of the bundle, and the legal comments of its files. */
export async function collectNotices(metafile: Metafile, legalComments: readonly string[]): Promise<string> {
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  const folders = [...new Set(used.flatMap((input) => packageFolder(join(projectRoot, input)) ?? []))].sort();
  const packages = renderNotices(await Promise.all(folders.map(describePackage)));
  const comments = [...new Set(legalComments.flatMap((text) => text.trim().split(/\n{2,}/)))].sort();
  const heading = 'PoQ Gate is licensed under Apache-2.0 (see LICENSE). Its bundle contains the following packages.';
  return `${[heading, ...packages, ['Legal comments of bundled files', ...comments].join('\n\n')].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
