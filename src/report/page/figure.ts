import type { Report } from '../../documents/report.ts';
import { referenceCost } from '../cost-words.ts';
import { renderLevel } from '../figures.ts';
import { type Markup, markup } from './markup.ts';
import { renderPicture } from './picture.ts';
import { renderQualityStrip } from './quality-strip.ts';

/** The picture with its caption: quality against cost, or quality alone where no cost was measured or none is weighed. */
export function renderFigure(report: Report): Markup | undefined {
  const picture = (report.settings.cost === 'none' ? undefined : renderPicture(report)) ?? renderQualityStrip(report);
  if (picture === undefined) return undefined;
  return markup`<figure>${picture}<figcaption>Bars are ${renderLevel(report.settings.confidence)} intervals of quality. ${explainLines(report)}</figcaption></figure>`;
}

function explainLines(report: Report): string | undefined {
  if (referenceCost(report.settings) === undefined || report.comparisons.length === 0) return undefined;
  return 'On the line the reward equals the baseline’s; in the shaded part it is lower by more than the margin.';
}
