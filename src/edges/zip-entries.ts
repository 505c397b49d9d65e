import type { Entry, LocalFileHeader, ZipFile } from 'yauzl';
import { quote } from '../documents/quoted-value.ts';
import { InputError } from '../failures.ts';
import type { UnpackLimits } from '../pull-request/run-archive.ts';

export type RunEntry = { readonly name: string; readonly entry: Entry };

/** A flat name: a candidate's, perhaps with its shard. Without slashes, backslashes, drives and leading dots it cannot leave its folder. */
const runName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,149}\.run\.jsonl$/;
/** what may lie beside a run and is not unpacked */
const reportNames: ReadonlySet<string> = new Set(['report.json', 'report.html', 'comment.md']);
const stored = 0;
const deflated = 8;
const fileType = 0o170000;
const regularFile = 0o100000;
const dosFolder = 0x10;
const localHeaderBytes = 30;

/**
 * The run files that an archive lists, before a byte of them is unpacked. Throws InputError for every entry that this program would not
 * have written: paths, links, encryption, two of one name, entries that lie over one another, and sizes above the limits.
 */
export async function listRunEntries(zip: ZipFile, limits: UnpackLimits): Promise<readonly RunEntry[]> {
  if (zip.entryCount > limits.maxEntries) throw refuseArchive(`lists ${zip.entryCount} files, more than ${limits.maxEntries}`);
  const listed: RunEntry[] = [];
  // Names are taken as bytes: what they mean in another encoding, or in an extra field, is nobody's business here.
  for await (const entry of zip.eachEntry()) listed.push({ name: entry.fileNameRaw.toString('latin1'), entry });
  requireDistinct(listed);
  for (const { name, entry } of listed) requirePlain(name, entry);
  await requireApart(zip, listed);
  const runs = listed.filter(({ name }) => !reportNames.has(name));
  requireBounded(runs, limits);
  return runs;
}

/** Systems that do not tell upper from lower case would write one over the other. */
function requireDistinct(listed: readonly RunEntry[]): void {
  const seen = new Set<string>();
  for (const { name } of listed) {
    const folded = name.toLowerCase();
    if (seen.has(folded)) throw refuseArchive(`lists ${quote(name)} twice`);
    seen.add(folded);
  }
}

function requirePlain(name: string, entry: Entry): void {
  if (!runName.test(name) && !reportNames.has(name)) throw refuseArchive(`holds ${quote(name)}, which is no name of a run file`);
  const type = (entry.externalFileAttributes >>> 16) & fileType;
  if ((type !== 0 && type !== regularFile) || (entry.externalFileAttributes & dosFolder) !== 0)
    throw refuseArchive(`holds ${name}, which is no regular file`);
  if (entry.isEncrypted()) throw refuseArchive(`holds ${name}, which is encrypted`);
  if (entry.compressionMethod !== stored && entry.compressionMethod !== deflated)
    throw refuseArchive(`holds ${name}, which is compressed by method ${entry.compressionMethod}`);
  if (entry.compressionMethod === stored && entry.compressedSize !== entry.uncompressedSize)
    throw refuseArchive(`holds ${name}, whose sizes contradict each other`);
}

function requireBounded(runs: readonly RunEntry[], { maxFileBytes, maxTotalBytes }: UnpackLimits): void {
  for (const { name, entry } of runs) {
    if (!(entry.uncompressedSize <= maxFileBytes))
      throw refuseArchive(`holds ${name}, which claims ${entry.uncompressedSize} bytes, more than ${maxFileBytes}`);
  }
  const total = runs.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  if (total > maxTotalBytes) throw refuseArchive(`claims ${total} bytes, more than ${maxTotalBytes}`);
}

type Span = { readonly name: string; readonly start: number; readonly end: number };

/** Entries that share bytes make a small archive big: one compressed kernel, listed a thousand times. */
async function requireApart(zip: ZipFile, listed: readonly RunEntry[]): Promise<void> {
  const spans: Span[] = [];
  for (const { name, entry } of listed) {
    const header: LocalFileHeader = await zip.readLocalFileHeaderPromise(entry);
    if (!header.fileName.equals(entry.fileNameRaw))
      throw refuseArchive(`calls one file ${name} and ${quote(header.fileName.toString('latin1'))}`);
    const start = entry.relativeOffsetOfLocalHeader;
    const end = start + localHeaderBytes + header.fileNameLength + header.extraFieldLength + entry.compressedSize;
    spans.push({ name, start, end });
  }
  spans.sort((one, other) => one.start - other.start);
  let before: Span | undefined;
  for (const span of spans) {
    if (before !== undefined && span.start < before.end) throw refuseArchive(`holds ${before.name} and ${span.name} in the same bytes`);
    before = span;
  }
}

/** An archive that this program would not have made. `finding` continues the sentence "the archive …". */
export const refuseArchive = (finding: string, cause?: unknown): InputError =>
  new InputError(`the archive ${finding}`, {
    cure: 'It was not made by this program, or was changed: look at the job that uploaded it, and measure again.',
    cause,
  });
