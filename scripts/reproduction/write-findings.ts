import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Trust } from '../../src/documents/report.ts';
import type { HeaderLine } from '../../src/documents/run.ts';
import { parseSimulation } from '../../src/documents/simulation.ts';
import type { Cast } from './finding.ts';
import { renderFindings } from './findings-page.ts';

/** Who plays whose part in examples/paper/suite.yaml. */
export const cast: Cast = { sts: 'sts-minilm', crossEncoders: ['ce-stsb-reference', 'ce-stsb-query'] };

type Pool = { readonly title: string; readonly folder: string };

/** Writes findings.md: one part for each pool of nodes, whose simulation.json and trust.json lie in its folder. */
export async function writeFindings(path: string, pools: readonly Pool[], header: HeaderLine): Promise<string> {
  const parts = await Promise.all(
    pools.map(async ({ title, folder }) => {
      const file = join(folder, 'simulation.json');
      const simulation = parseSimulation(file, JSON.parse(await readFile(file, 'utf8')));
      const trust: Trust = JSON.parse(await readFile(join(folder, 'trust.json'), 'utf8'));
      return renderFindings(title, { simulation, trust, cast });
    }),
  );
  const text = `${[describeMachine(header), ...parts].join('\n\n')}\n`;
  await writeFile(path, text);
  return text;
}

const describeMachine = ({ environment: { cpu, memoryMiB, os, gpus }, startedAt, tool }: HeaderLine): string =>
  `Measured from ${startedAt.slice(0, 10)} on with ${tool}: ${cpu.model}, ${cpu.cores} cores, ${Math.round(memoryMiB / 1024)} GiB, ${os.split(' ').slice(0, 2).join(' ')}, ${gpus.length === 0 ? 'no GPU' : 'GPU unused'}.`;
