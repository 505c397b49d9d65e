import { readFile } from 'node:fs/promises';
import type { Encoder, TokenisedText } from '../encoder/encoder.ts';
import { computeStaticEmbedding, type StaticTable } from '../encoder/static-table.ts';
import { parseStaticTable } from '../encoder/static-table-file.ts';
import { EdgeError } from '../failures.ts';
import { describeReason } from './failure-reason.ts';

/** A static table takes texts of any length; the limits only keep an answer of 10 MB from costing minutes. */
const longestText = { characters: 131_072, tokens: 8_192 };

/**
 * Opens the embedded encoder `sts-embedded`: a static token table, for trying things out (docs/embedded-encoder.md). No native code.
 *
 * @param file the table, fixtures/embedded/encoder/sts-embedded.table of this package
 * @throws EdgeError when the file is missing or damaged
 */
export async function openEmbeddedEncoder(file: string): Promise<Encoder> {
  const table = await loadTable(file);
  const tokenizer = await openTokenizer(table, file);
  return {
    name: table.name,
    revision: table.revision,
    dimensions: table.dimensions,
    batchInvariant: true,
    tokenise: (text) => tokenise(tokenizer, text),
    embed: async (batch) => batch.map(({ tokenIds }) => computeStaticEmbedding(table, tokenIds)),
    close: async () => {},
  };
}

type Tokenizer = { encode(text: string): { readonly ids: number[] } };

function tokenise(tokenizer: Tokenizer, text: string): TokenisedText {
  const tokenIds = tokenizer.encode(text.slice(0, longestText.characters)).ids;
  const truncated = text.length > longestText.characters || tokenIds.length > longestText.tokens;
  return { tokenIds: tokenIds.slice(0, longestText.tokens), truncated };
}

async function loadTable(file: string): Promise<StaticTable> {
  try {
    return parseStaticTable(await readFile(file));
  } catch (cause) {
    throw unusable(file, cause);
  }
}

async function openTokenizer(table: StaticTable, file: string): Promise<Tokenizer> {
  const { Tokenizer } = await import('@huggingface/tokenizers');
  const vocab = Object.fromEntries(table.vocabulary.map((token, id) => [token, id]));
  const model = table.tokenizer.model;
  try {
    return new Tokenizer({ ...table.tokenizer, model: { ...(typeof model === 'object' ? model : {}), vocab } }, {});
  } catch (cause) {
    throw unusable(file, cause);
  }
}

function unusable(file: string, cause: unknown): EdgeError {
  return new EdgeError({
    edge: 'encoder',
    message: `the embedded encoder's table ${file} cannot be used: ${describeReason(cause)}`,
    cure: 'Install the package again: the table is part of it.',
    cause,
    retryable: false,
  });
}
