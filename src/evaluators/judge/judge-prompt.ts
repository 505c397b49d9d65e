import { hash } from 'node:crypto';
import { InputError } from '../../failures.ts';
import { renderCanonicalJson } from '../../suite/canonical-json.ts';
import { judgeFrame } from './judge-frame.ts';
import { judgeReplySchema } from './reply-schema.ts';

/** A text file as it was read. */
export type JudgePromptFile = {
  /** as the user wrote it, or what it is in this package; named in every message */
  readonly name: string;
  readonly text: string;
};

export type JudgePromptFiles = {
  /** begins with a line `version: NAME` */
  readonly instructions: JudgePromptFile;
  /** by task */
  readonly rubrics: ReadonlyMap<string, JudgePromptFile>;
  /** for every other task */
  readonly fallbackRubric: JudgePromptFile;
};

/** How a judge is told to judge. */
export type JudgePrompt = {
  readonly version: string;
  /** `sha256:` and 64 hexadecimal digits over instructions, rubrics, the fixed words around them and the schema of a reply */
  readonly digest: string;
  readonly instructions: string;
  readonly rubrics: ReadonlyMap<string, string>;
  readonly fallbackRubric: string;
};

/** a judge reads both before every single answer, and every token of them is paid for */
const mostCharacters = 20_000;
const versionLine = /^version:[ \t]*([\w.-]{1,60})[ \t]*\n/i;

/**
 * Instructions and rubrics as a judge is given them, the same whatever line ends the files have.
 *
 * @throws InputError naming the file: it is empty, too long, holds characters that nobody sees, or is instructions without a version
 */
export function assembleJudgePrompt({ instructions: file, rubrics, fallbackRubric }: JudgePromptFiles): JudgePrompt {
  const text = cleanText(file);
  const version = versionLine.exec(text);
  if (version === null)
    throw new InputError(`${file.name}: a judge's instructions need a version`, {
      cure: 'Begin the file with a line such as `version: 1`, and change it whenever the text changes: scores of two versions are not compared.',
    });
  const texts = {
    instructions: requireText({ ...file, text: text.slice(version[0].length).trim() }),
    rubrics: new Map([...rubrics].map(([task, rubric]) => [task, requireText({ ...rubric, text: cleanText(rubric) })] as const)),
    fallbackRubric: requireText({ ...fallbackRubric, text: cleanText(fallbackRubric) }),
  };
  const parts = { version: version[1], ...texts, rubrics: Object.fromEntries(texts.rubrics), frame: judgeFrame, schema: judgeReplySchema };
  return { version: version[1] ?? '', digest: `sha256:${hash('sha256', renderCanonicalJson(parts))}`, ...texts };
}

function cleanText({ name, text }: JudgePromptFile): string {
  const clean = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .trim();
  if (clean.length > mostCharacters)
    throw new InputError(`${name}: ${clean.length} characters are too long for a judge's instructions or rubric`, {
      cure: `Shorten it to ${mostCharacters} characters: it is sent, and paid for, with every answer.`,
    });
  const hidden = /(?![\n\t])[\p{Cc}\p{Cf}]/u.exec(clean);
  if (hidden !== null)
    throw new InputError(
      `${name}: line ${clean.slice(0, hidden.index).split('\n').length} holds a character that nobody sees (U+${codeOf(hidden[0])})`,
      {
        cure: 'Take it out, so that what a reviewer reads is what the judge is told.',
      },
    );
  return `${clean}\n`;
}

const codeOf = (character: string): string => (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

function requireText({ name, text }: JudgePromptFile): string {
  const trimmed = text.trim();
  if (trimmed !== '') return trimmed;
  throw new InputError(`${name}: is empty, so that the judge would be told nothing`, {
    cure: 'Write what a good answer is, or leave the file out of the suite to use the text of this program.',
  });
}
