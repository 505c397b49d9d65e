import { join } from 'node:path';
import type { Report } from '../documents/report.ts';
import { firstBaselineName } from '../gate/baseline-choice.ts';
import type { Inputs, Verb } from '../inputs/inputs.ts';
import { renderComment } from '../report/comment.ts';
import { renderJson } from '../report/json.ts';
import { renderPage } from '../report/page/page.ts';
import { renderTerminal } from '../report/terminal.ts';
import type { World } from '../world.ts';
import { renderCommandLine, renderNextCommand } from './command-line.ts';

const files = { json: 'report.json', comment: 'comment.md', page: 'report.html' } as const;

/** Takes the report of an earlier run away, so that a run that breaks before it has a verdict leaves no old green behind. */
export async function withdrawReport(world: World, out: string): Promise<void> {
  for (const name of Object.values(files)) await world.files.remove(join(out, name));
}

type Publication = { readonly inputs: Inputs; readonly verb: Verb; readonly runPath: string };

/**
 * Writes the report's renderings, shows one (JSON with --json, text otherwise) and says where everything lies. Returns where report.json
 * lies.
 */
export async function publishReport(world: World, report: Report, publication: Publication): Promise<string> {
  const { inputs, runPath } = publication;
  const { out, json } = inputs;
  const text = renderJson(report);
  const path = join(out, files.json);
  await world.files.writeText(path, text);
  await world.files.writeText(join(out, files.comment), renderComment(report));
  await world.files.writeText(join(out, files.page), renderPage(report));
  world.screen.result(json ? text : renderTerminal(report, { colour: world.screen.colour, width: world.screen.width }));
  world.screen.note(
    `Open ${join(out, files.page)} in a browser; beside it lie ${files.json} and ${files.comment}, the run is ${runPath}. ${suggestNext(report, publication)}`,
  );
  return path;
}

function suggestNext({ verdict, nodes, settings, comparisons }: Report, { inputs, verb, runPath }: Publication): string {
  const runs = [runPath];
  if (verdict.reasons.some((reason) => reason.code === 'no-baselines' || reason.code === 'baseline-missing')) {
    const accept = firstBaselineName(settings.against);
    return `Next: ${renderNextCommand('gate', inputs, { runs, accept })} makes it the baseline.`;
  }
  if (verdict.status === 'error') {
    const again = verb === 'gate' ? renderNextCommand('measure', inputs) : renderCommandLine(verb, inputs);
    return `Next: mend what broke, then go on with ${again} --resume${verb === 'gate' ? ', with its candidate.yaml' : ''}.`;
  }
  const another = nodes.length > 1 ? 'Try another alpha, beta or margin in the suite' : 'Change the suite';
  // gate knows no calibration: it has nobody to measure.
  const calibrated = comparisons.some(({ calibration }) => calibration !== undefined);
  const again = calibrated ? `${renderCommandLine(verb, inputs)} --resume` : renderNextCommand('gate', inputs, { runs });
  return `Next: ${another} and run ${again}: nothing is measured again.`;
}
