import { crc32, deflateRawSync } from 'node:zlib';

/** One entry, and every lie that can be told about it. Bytes are deflated unless `stored`. */
export type EntrySketch = {
  readonly name: string;
  readonly content: string | Buffer;
  readonly stored?: true;
  /** a file's Unix mode; absent: the archive comes from a system without modes */
  readonly mode?: number;
  readonly dosAttributes?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly claimedBytes?: number;
  /** size as a zip64 extra field tells it, with 0xffffffff in its usual place */
  readonly zip64Bytes?: bigint;
  readonly checksum?: number;
  /** what the file is called beside its bytes, where that differs from the listing */
  readonly localName?: string;
  /** the listing points at the bytes of the entry with this number instead of its own */
  readonly bytesOf?: number;
};

type Placed = { readonly sketch: EntrySketch; readonly packed: Buffer; readonly checksum: number; readonly offset: number };

/** A zip archive byte by byte (PKWARE APPNOTE 6.3.10), for what no library would write. */
export function buildZip(sketches: readonly EntrySketch[], { entryCount = sketches.length } = {}): Buffer {
  const parts: Buffer[] = [];
  const placed: Placed[] = [];
  const length = (): number => parts.reduce((sum, part) => sum + part.length, 0);
  for (const sketch of sketches) {
    const content = Buffer.from(sketch.content);
    const entry = {
      sketch,
      packed: sketch.stored ? content : deflateRawSync(content),
      checksum: sketch.checksum ?? crc32(content),
      offset: length(),
    };
    placed.push(entry);
    if (sketch.bytesOf === undefined) parts.push(renderLocal(entry), entry.packed);
  }
  const start = length();
  for (const entry of placed) parts.push(renderListed({ ...entry, ...shared(placed, entry) }));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entryCount, 8);
  end.writeUInt16LE(entryCount, 10);
  end.writeUInt32LE(length() - start, 12);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([...parts, end]);
}

function shared(placed: readonly Placed[], { sketch }: Placed): Partial<Placed> {
  const other = sketch.bytesOf === undefined ? undefined : placed[sketch.bytesOf];
  return other === undefined ? {} : { packed: other.packed, checksum: other.checksum, offset: other.offset };
}

const sizeOf = ({ content, claimedBytes }: EntrySketch): number => claimedBytes ?? Buffer.from(content).length;

function renderLocal({ sketch, packed, checksum }: Placed): Buffer {
  const name = Buffer.from(sketch.localName ?? sketch.name);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(sketch.flags ?? 0, 6);
  header.writeUInt16LE(sketch.method ?? (sketch.stored ? 0 : 8), 8);
  header.writeUInt32LE(checksum, 14);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(sizeOf(sketch), 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function renderListed({ sketch, packed, checksum, offset }: Placed): Buffer {
  const name = Buffer.from(sketch.name);
  const extra = Buffer.alloc(sketch.zip64Bytes === undefined ? 0 : 12);
  if (sketch.zip64Bytes !== undefined) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(8, 2);
    extra.writeBigUInt64LE(sketch.zip64Bytes, 4);
  }
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(sketch.mode === undefined ? 20 : (3 << 8) | 20, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(sketch.flags ?? 0, 8);
  header.writeUInt16LE(sketch.method ?? (sketch.stored ? 0 : 8), 10);
  header.writeUInt32LE(checksum, 16);
  header.writeUInt32LE(packed.length, 20);
  header.writeUInt32LE(sketch.zip64Bytes === undefined ? sizeOf(sketch) : 0xffffffff, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE((((sketch.mode ?? 0) << 16) | (sketch.dosAttributes ?? 0)) >>> 0, 38);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name, extra]);
}
