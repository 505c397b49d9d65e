import { computeQuantile } from './quantile.ts';
import { isNonEmpty, type NonEmpty } from './sample.ts';

/** makes the median distance of two normal observations their standard deviation: 1/(√2 · Φ⁻¹(3/4)) */
const normalScale = 1.0483580825075305;

/** One observation as its group's median and what it lies beside that. */
export type Deviation = { readonly centre: number; readonly beside: number };

export type GroupDeviations = {
  readonly groups: readonly NonEmpty<Deviation>[];
  /**
   * standard deviation within groups that few outliers cannot move: 1.0484 · median distance of one member to the next, over all groups;
   * unlike distances from the median it is not too small where groups are
   */
  readonly scale: number;
};

/** Observations in groups as their distances from the median of their own group, in the observations' unit. */
export function computeGroupDeviations(groups: readonly NonEmpty<number>[]): GroupDeviations {
  const deviations = groups.map(([first, ...others]): NonEmpty<Deviation> => {
    const centre = computeQuantile([first, ...others], 0.5);
    const besideCentre = (value: number): Deviation => ({ centre, beside: value - centre });
    return [besideCentre(first), ...others.map(besideCentre)];
  });
  const distances = groups.flatMap(([first, ...others]) => others.map((value, index) => Math.abs(value - (others[index - 1] ?? first))));
  return { groups: deviations, scale: isNonEmpty(distances) ? normalScale * computeQuantile(distances, 0.5) : 0 };
}

/**
 * The observations again, none farther from its group's median than `most` scales (winsorised): what lies beyond is moved to there, not left
 * out. Where the scale is 0, because more than half of the observations are their group's median, nothing is moved.
 */
export function boundDeviations({ groups, scale }: GroupDeviations, most: number): readonly NonEmpty<number>[] {
  const reach = scale === 0 ? Number.POSITIVE_INFINITY : most * scale;
  const bound = ({ centre, beside }: Deviation): number => centre + Math.min(reach, Math.max(-reach, beside));
  return groups.map(([first, ...others]) => [bound(first), ...others.map(bound)]);
}
