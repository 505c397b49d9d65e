import { join } from 'node:path';
import type { Trust } from '../documents/report.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { renderTrustForTerminal } from '../report/terminal-trust.ts';
import { renderTrustSummary } from '../report/trust-summary.ts';
import type { World } from '../world.ts';
import { assessTrust } from './assess-trust.ts';
import { loadGround } from './ground.ts';
import { listInstrumentFindings } from './instrument-findings.ts';
import { loadRecordedRuns } from './load-recorded-runs.ts';
import type { NamedRun } from './load-run.ts';
import { loadSuite } from './load-suite.ts';
import { refuseWithout } from './no-verdict.ts';
import type { Outcome } from './outcome.ts';
import { requireOwnFolders } from './own-folders.ts';
import { scoreRuns } from './score-run.ts';

/**
 * `poq evaluate --trust`: what every evaluator of the suite is worth on recorded runs, of however many candidates. Scores what they lack, measures
 * nothing, gates nothing, and leaves `trust.json` in --out; the runs stay as they are.
 */
export async function evaluateTrust(world: World, inputs: Inputs): Promise<Outcome> {
  await requireOwnFolders(world, inputs);
  const path = join(inputs.out, 'trust.json');
  await world.files.remove(path);
  const ground = await loadGround(world, inputs);
  if (ground.kind !== 'ground') refuseWithout(ground);
  const loaded = await loadSuite(world, ground.sources.suite);
  const recorded = await loadRecordedRuns(world, loaded, { named: inputs.runs, otherwise: [inputs.out] });
  world.screen.phase('Scoring');
  const rescore = inputs.rescore && 'replies';
  const runs = await scoreRuns(
    world,
    recorded.map(({ run }) => ({ run, rescore })),
    loaded,
  );
  world.screen.phase('Correlating scores');
  const nodes = recorded.map((named, index): NamedRun => ({ ...named, run: runs[index] ?? named.run }));
  const trust = await assessTrust(world, loaded, nodes);
  const findings = listInstrumentFindings(nodes, loaded.suite);
  for (const finding of findings) world.screen.warn(finding);
  await publishTrust(world, trust, { path, json: inputs.json });
  return { exitStatus: 0, summary: renderTrustSummary(trust, findings) };
}

async function publishTrust(
  { files, screen }: World,
  trust: Trust,
  { path, json }: { readonly path: string; readonly json: boolean },
): Promise<void> {
  const text = `${JSON.stringify(trust, undefined, 2)}\n`;
  await files.writeText(path, text);
  screen.result(json ? text : renderTrustForTerminal(trust, { colour: screen.colour, width: screen.width }));
  screen.note(`The same figures lie in ${path}.`);
}
