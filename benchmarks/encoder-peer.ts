/**
 * Python's sentence-transformers, kept open so that its rounds can take turns with ours.
 *
 *   node benchmarks/encoder-peer.ts --install      into POQ_PEERS or a temporary folder: about 6 GB; wants python3 with venv
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { peersFolder } from './peers/peer.ts';

const version = '5.7.0';
const home = join(peersFolder, 'sentence-transformers');
const program = join(home, 'bin', 'python');
const script = join(import.meta.dirname, 'encoder-peer.py');

/** Cosines are those of the texts 0 and 1, 2 and 3, …; loading is not timed. */
export type PeerRound = { readonly library: string; readonly seconds: number; readonly cosines: readonly number[] };

export type EncoderPeer = {
  /** Embeds all texts once; undefined where there is no Python, or it lacks the modules. */
  embed(): Promise<PeerRound | undefined>;
  close(): void;
};

/** What is installed beside other peers, else the machine's own Python. */
export function openEncoderPeer(model: string, texts: readonly string[], threads: number): EncoderPeer {
  const folder = mkdtempSync(join(tmpdir(), 'encoder-peer-'));
  writeFileSync(join(folder, 'texts.json'), JSON.stringify(texts));
  const words = [script, model, join(folder, 'texts.json'), `${threads}`];
  const child = spawn(existsSync(program) ? program : 'python3', words, { stdio: ['pipe', 'pipe', 'ignore'] });
  // A Python that is missing or has ended is told by its output, which then has ended, too.
  child.on('error', () => {});
  child.stdin.on('error', () => {});
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async embed() {
      child.stdin.write('\n');
      const line = await lines.next();
      return line.done === true ? undefined : (JSON.parse(line.value) as PeerRound);
    },
    close() {
      child.stdin.end();
      rmSync(folder, { recursive: true });
    },
  };
}

if (import.meta.main && process.argv.includes('--install')) {
  mkdirSync(peersFolder, { recursive: true });
  execFileSync('python3', ['-m', 'venv', home], { stdio: 'inherit' });
  execFileSync(join(home, 'bin', 'pip'), ['install', '--quiet', `sentence-transformers[onnx]==${version}`], { stdio: 'inherit' });
}
