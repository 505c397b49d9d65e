import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { DocumentError } from '../failures.ts';
import type { PromptFile } from '../suite/prompt-files.ts';
import { describeFileFailure } from './file-failure.ts';

/**
 * A UTF-8 file in decoded pieces, its byte order mark left out. Bytes that are not UTF-8 end the reading with a DocumentError: replaced
 * characters would silently be other prompts.
 */
export async function* readTextFile({ name, path }: PromptFile, signal: AbortSignal): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  try {
    for await (const bytes of createReadStream(path, { signal, highWaterMark: 256 * 1024 })) {
      const text = decodePiece(decoder, bytes, { name, line });
      line += text.split('\n').length - 1;
      yield text;
    }
    yield decodePiece(decoder, undefined, { name, line });
  } catch (failure) {
    throw describeFileFailure(name, failure);
  }
}

type Place = { readonly name: string; readonly line: number };

function decodePiece(decoder: TextDecoder, bytes: Uint8Array | undefined, { name, line }: Place): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch (cause) {
    const before = bytes === undefined ? '' : (new TextDecoder().decode(bytes).split('\uFFFD', 1)[0] ?? '');
    const at = line + before.split('\n').length - 1;
    throw new DocumentError(name, [{ line: at, column: 1, at: '', message: 'is not UTF-8 text' }], {
      cure: 'Save the file as UTF-8, uncompressed.',
      cause,
    });
  }
}
