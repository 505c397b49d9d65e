import { createHash } from 'node:crypto';
import type { KeptEmbedding } from '../encoder/embedding-store.ts';

/** Vectors by `digestOfText`. */
export type SegmentRecords = ReadonlyMap<string, KeptEmbedding>;

/** What the vectors of a segment are of: 32 bytes over encoder and machine, and their length. */
export type SegmentKind = { readonly identity: Buffer; readonly dimensions: number };

const MAGIC = Buffer.from('POQ-VEC1', 'latin1');
const DIGEST_BYTES = 32;
const HEADER_BYTES = MAGIC.length + DIGEST_BYTES + 8;

export const digestOfText = (text: string): string => createHash('sha256').update(text).digest('hex');

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const recordBytesOf = (dimensions: number): number => DIGEST_BYTES + 1 + 4 * dimensions;

/**
 * The bytes of a segment: magic, identity, dimensions and number of records (32 bits, little end first), then for each record the SHA-256 of
 * its text, a byte that is 1 where the text was cut, and its numbers as they lie in memory; at the end the SHA-256 of all before.
 */
export function renderSegment({ identity, dimensions }: SegmentKind, records: SegmentRecords): Buffer {
  const recordBytes = recordBytesOf(dimensions);
  const body = Buffer.alloc(HEADER_BYTES + records.size * recordBytes);
  MAGIC.copy(body);
  identity.copy(body, MAGIC.length);
  body.writeUInt32LE(dimensions, HEADER_BYTES - 8);
  body.writeUInt32LE(records.size, HEADER_BYTES - 4);
  let at = HEADER_BYTES;
  for (const [digest, { embedding, truncated }] of records) {
    body.write(digest, at, 'hex');
    body.writeUInt8(truncated ? 1 : 0, at + DIGEST_BYTES);
    body.set(new Uint8Array(embedding.buffer, embedding.byteOffset, embedding.byteLength), at + DIGEST_BYTES + 1);
    at += recordBytes;
  }
  return Buffer.concat([body, sha256(body)]);
}

/**
 * The records of a segment; undefined where it is not whole, not of this kind, or holds anything but vectors of length 1 (or 0): a file of the
 * cache may be cut off, damaged, or written by somebody else.
 */
export function parseSegment(bytes: Buffer, { identity, dimensions }: SegmentKind): SegmentRecords | undefined {
  const end = bytes.length - DIGEST_BYTES;
  if (end < HEADER_BYTES || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) return undefined;
  if (!bytes.subarray(MAGIC.length, MAGIC.length + DIGEST_BYTES).equals(identity)) return undefined;
  const count = bytes.readUInt32LE(HEADER_BYTES - 4);
  const recordBytes = recordBytesOf(dimensions);
  if (bytes.readUInt32LE(HEADER_BYTES - 8) !== dimensions || end !== HEADER_BYTES + count * recordBytes) return undefined;
  if (!sha256(bytes.subarray(0, end)).equals(bytes.subarray(end))) return undefined;
  const records = new Map<string, KeptEmbedding>();
  for (let at = HEADER_BYTES; at < end; at += recordBytes) {
    const embedding = new Float32Array(dimensions);
    new Uint8Array(embedding.buffer).set(bytes.subarray(at + DIGEST_BYTES + 1, at + recordBytes));
    if (!isUnitOrZero(embedding)) return undefined;
    records.set(bytes.toString('hex', at, at + DIGEST_BYTES), { embedding, truncated: bytes[at + DIGEST_BYTES] === 1 });
  }
  return records;
}

function isUnitOrZero(vector: Float32Array): boolean {
  const squares = vector.reduce((sum, value) => sum + value * value, 0);
  return squares === 0 || Math.abs(squares - 1) < 1e-3;
}
