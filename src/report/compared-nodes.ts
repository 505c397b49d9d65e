import type { Comparison, Report, ReportNode } from '../documents/report.ts';

/** The comparison that the verdict follows: the first with the verdict's own status, else the first. */
function decidingComparison(report: Report): Comparison | undefined {
  return report.comparisons.find((comparison) => comparison.status === report.verdict.status) ?? report.comparisons[0];
}

/** The index in `nodes` of the baseline that the verdict follows; without one, of the first other node; undefined without any. */
export function otherNode(report: Report): number | undefined {
  const deciding = decidingComparison(report);
  const index = report.nodes.findIndex((node) => node.role === 'baseline' && node.name === deciding?.baseline);
  if (index >= 0) return index;
  return report.nodes.length > 1 ? 1 : undefined;
}

/** The candidate and the baseline that the verdict follows, as far as there are two. */
export function comparedNodes(report: Report): readonly ReportNode[] {
  const other = report.nodes[otherNode(report) ?? -1];
  return [report.nodes[0], ...(other === undefined ? [] : [other])];
}
