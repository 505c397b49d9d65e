import { renderQuality } from '../../figures.ts';

/** How near a consensus is to F1; absent where F1 is not known. */
type TruthDistance = { readonly truthError?: number; readonly truthCorrelation?: number };

type TruthColumn = { readonly title: string; readonly render: (distance: TruthDistance) => string | undefined };

/** Columns for tables of rules and of attacks. */
export const truthColumns: readonly TruthColumn[] = [
  { title: '|c − F1 × 10|', render: ({ truthError }) => renderKnown(truthError) },
  { title: 'Pearson with F1', render: ({ truthCorrelation }) => renderKnown(truthCorrelation) },
];

function renderKnown(value: number | undefined): string | undefined {
  return value === undefined ? undefined : renderQuality(value);
}
