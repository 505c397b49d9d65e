import { join } from 'node:path';
import type { Report } from '../documents/report.ts';
import { firstBaselineName } from '../gate/baseline-choice.ts';
import { renderComment } from '../report/comment.ts';
import { renderJson } from '../report/json.ts';
import { renderPage } from '../report/page/page.ts';
import { renderTerminal } from '../report/terminal.ts';
import type { World } from '../world.ts';

const files = { json: 'report.json', comment: 'comment.md', page: 'report.html' } as const;

/** Takes the report of an earlier run away, so that a run that breaks before it has a verdict leaves no old green behind. */
export async function withdrawReport(world: World, out: string): Promise<void> {
  for (const name of Object.values(files)) await world.files.remove(join(out, name));
}

type Publication = { readonly out: string; readonly json: boolean; readonly runPath: string };

/**
 * Writes the report's renderings, shows one (JSON with --json, text otherwise) and says where everything lies. Returns where report.json
 * lies.
 */
export async function publishReport(world: World, report: Report, { out, json, runPath }: Publication): Promise<string> {
  const text = renderJson(report);
  const path = join(out, files.json);
  await world.files.writeText(path, text);
  await world.files.writeText(join(out, files.comment), renderComment(report));
  await world.files.writeText(join(out, files.page), renderPage(report));
  world.screen.result(json ? text : renderTerminal(report, { colour: world.screen.colour, width: world.screen.width }));
  world.screen.note(
    `Open ${join(out, 'report.html')} in a browser; beside it lie report.json and comment.md, the run is ${runPath}. ${suggestNext(report, runPath)}`,
  );
  return path;
}

function suggestNext({ verdict, nodes, settings }: Report, runPath: string): string {
  const noBaseline = verdict.reasons.some((reason) => reason.code === 'no-baselines' || reason.code === 'baseline-missing');
  if (noBaseline) return `Next: poq gate --runs ${runPath} --accept ${firstBaselineName(settings.against)} makes it the baseline.`;
  if (verdict.status === 'error') return 'Next: mend what broke, then go on with --resume.';
  const another = nodes.length > 1 ? 'Try another alpha, beta or margin in the suite' : 'Change the suite';
  return `Next: ${another} and run poq gate --runs ${runPath}: nothing is measured again.`;
}
