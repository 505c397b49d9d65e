import type { Report, ReportNode } from '../documents/report.ts';
import { otherNode } from './compared-nodes.ts';
import { nameCost } from './cost-words.ts';
import { renderQuality, renderRatio, renderReward } from './figures.ts';
import { renderPlain } from './plain-text.ts';

/** Half the picture, in doublings of cost and in quality points: closer nodes are not blown up. */
const LEAST_DOUBLINGS = 0.5;
const LEAST_POINTS = 0.5;
/** From the centre to the outermost node, of the half width .5. */
const REACH = 0.36;
const MOST_NODES = 12;

type Point = { readonly name: string; readonly style: string; readonly doublings: number; readonly points: number };

/**
 * Quality against cost as a Mermaid quadrant chart, which GitHub draws itself: the baseline that the verdict follows in the
 * centre, cost to the right on a logarithmic scale, quality upwards. Names are reduced to letters, digits and a few signs, because
 * Mermaid has a syntax of its own. Undefined where cost
 * is not weighed or fewer than two models have both a quality and a cost above 0.
 */
export function renderQuadrantChart(report: Report): string | undefined {
  if (report.settings.cost === 'none') return undefined;
  const centre = report.nodes[otherNode(report) ?? 0];
  const points = centre === undefined ? [] : report.nodes.slice(0, MOST_NODES).flatMap((node) => pointOf(node, centre));
  if (points.length < 2) return undefined;
  const doublings = Math.max(LEAST_DOUBLINGS, ...points.map((point) => Math.abs(point.doublings)));
  const quality = Math.max(LEAST_POINTS, ...points.map((point) => Math.abs(point.points)));
  const lines = [
    '```mermaid',
    'quadrantChart',
    '  x-axis cheaper --> dearer',
    '  y-axis worse --> better',
    ...points.map((point) => `  "${point.name}": [${place(point.doublings / doublings)}, ${place(point.points / quality)}]${point.style}`),
    '```',
  ];
  const scale = `${renderRatio(2 ** doublings)} in ${nameCost(report.settings)}, ${renderQuality(quality)} quality points`;
  return `${lines.join('\n')}\n\nThe baseline stands in the centre; the outermost place to each side is ${scale} away.`;
}

function pointOf(node: ReportNode, centre: ReportNode): readonly Point[] {
  const { quality, cost } = node;
  if (quality === undefined || cost === undefined || centre.quality === undefined || centre.cost === undefined) return [];
  if (cost.mean <= 0 || centre.cost.mean <= 0) return [];
  const points = quality.mean.estimate - centre.quality.mean.estimate;
  const style = node.role === 'candidate' ? ' radius: 8' : '';
  return [{ name: renderName(node.name), style, doublings: Math.log2(cost.mean / centre.cost.mean), points }];
}

function place(share: number): string {
  return renderReward(0.5 + REACH * share);
}

function renderName(name: string): string {
  const safe = renderPlain(name, 28).replace(/[^\p{L}\p{N} ._-]/gu, '-');
  return safe.trim() === '' ? 'unnamed' : safe;
}
