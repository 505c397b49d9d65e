import { createHash } from 'node:crypto';
import { isRecord } from '../documents/plain-record.ts';
import type { StaticTable } from './static-table.ts';

/**
 * The file of a static table, little-endian throughout:
 *
 *   8 bytes   "PoQtable"
 *   32 bytes  SHA-256 of everything behind them
 *   4 bytes   length of the header
 *   header    JSON: format, name, dimensions, bits, tokens, vocabularyBytes, largestWeight, dimensionScales, tokenizer
 *   then      the vocabulary, UTF-8, one token a line · a 16-bit weight for each token (65535 is largestWeight) · the levels
 */
const magic = 'PoQtable';
const digestStart = magic.length;
const contentStart = digestStart + 32;
const headerStart = contentStart + 4;
const fullWeight = 65_535;

type Header = {
  readonly format: 1;
  readonly name: string;
  readonly dimensions: number;
  readonly bits: 4;
  readonly tokens: number;
  readonly vocabularyBytes: number;
  readonly largestWeight: number;
  readonly dimensionScales: readonly number[];
  readonly tokenizer: Readonly<Record<string, unknown>>;
};

/** Lays a table out as the bytes of its file. The same table always gives the same bytes. */
export function assembleStaticTable(table: Omit<StaticTable, 'revision'>): Uint8Array {
  const vocabulary = Buffer.from(table.vocabulary.join('\n'), 'utf8');
  const largestWeight = table.weights.reduce((largest, weight) => Math.max(largest, weight), 0);
  const header: Header = {
    format: 1,
    name: table.name,
    dimensions: table.dimensions,
    bits: 4,
    tokens: table.vocabulary.length,
    vocabularyBytes: vocabulary.length,
    largestWeight,
    dimensionScales: table.dimensionScales,
    tokenizer: table.tokenizer,
  };
  const headerBytes = Buffer.from(JSON.stringify(header), 'utf8');
  const headerLength = Buffer.alloc(4);
  headerLength.writeUInt32LE(headerBytes.length);
  const weights = Buffer.alloc(table.weights.length * 2);
  for (const [id, weight] of table.weights.entries())
    weights.writeUInt16LE(Math.round((weight / (largestWeight || 1)) * fullWeight), id * 2);
  const content = Buffer.concat([headerLength, headerBytes, vocabulary, weights, table.levels]);
  return Buffer.concat([Buffer.from(magic, 'latin1'), createHash('sha256').update(content).digest(), content]);
}

/**
 * Reads the bytes of a table's file. The digest is checked first, so that a damaged or half-downloaded table is never used.
 *
 * @throws Error that says what is wrong with the bytes
 */
export function parseStaticTable(bytes: Uint8Array): StaticTable {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.subarray(0, digestStart).toString('latin1') !== magic) throw new Error('not a static token table: its first bytes differ');
  if (file.length < headerStart) throw new Error(`cut off after ${file.length} bytes`);
  const digest = createHash('sha256').update(file.subarray(contentStart)).digest('hex');
  if (digest !== file.subarray(digestStart, contentStart).toString('hex')) throw new Error('damaged or cut off: its SHA-256 does not fit');
  const vocabularyStart = headerStart + file.readUInt32LE(contentStart);
  const header = parseHeader(file.subarray(headerStart, vocabularyStart).toString('utf8'));
  const weightsStart = vocabularyStart + header.vocabularyBytes;
  const levelsStart = weightsStart + header.tokens * 2;
  const expected = levelsStart + (header.tokens * header.dimensions) / 2;
  if (file.length !== expected) throw new Error(`${file.length} bytes long where its header promises ${expected}`);
  const vocabulary = file.subarray(vocabularyStart, weightsStart).toString('utf8').split('\n');
  if (vocabulary.length !== header.tokens) throw new Error(`${vocabulary.length} tokens where its header promises ${header.tokens}`);
  return {
    name: header.name,
    revision: `sha256:${digest}`,
    dimensions: header.dimensions,
    vocabulary,
    tokenizer: header.tokenizer,
    dimensionScales: header.dimensionScales,
    weights: Float32Array.from(
      { length: header.tokens },
      (_, id) => (file.readUInt16LE(weightsStart + id * 2) / fullWeight) * header.largestWeight,
    ),
    levels: file.subarray(levelsStart),
  };
}

function parseHeader(text: string): Header {
  const header: unknown = JSON.parse(text);
  if (!isRecord(header)) throw new Error('its header is not an object');
  const { format, name, dimensions, bits, tokens, vocabularyBytes, largestWeight, dimensionScales, tokenizer } = header;
  if (format !== 1 || bits !== 4)
    throw new Error(`format ${String(format)} with ${String(bits)} bits is not known; this program reads format 1 with 4 bits`);
  if (typeof name !== 'string') throw new Error('its header lacks a name');
  if (!isCount(dimensions) || dimensions % 2 !== 0) throw new Error('its header lacks an even number of dimensions');
  if (!isCount(tokens) || !isCount(vocabularyBytes)) throw new Error('its header lacks the size of the vocabulary');
  if (!isSize(largestWeight)) throw new Error('its header lacks the largest weight');
  if (!Array.isArray(dimensionScales) || dimensionScales.length !== dimensions || !dimensionScales.every(isSize)) {
    throw new Error(`its header lacks ${dimensions} dimension scales`);
  }
  if (!isRecord(tokenizer)) throw new Error('its header lacks the tokenizer');
  return { format, name, dimensions, bits, tokens, vocabularyBytes, largestWeight, dimensionScales, tokenizer };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

function isSize(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}
