import type { Suite } from '../documents/suite.ts';
import type { ConsensusPlan } from './consensus/consensus-plan.ts';
import type { CostMeasure } from './costs/cost-measure.ts';

type Settings = Suite['simulation'];

/** What is played: the suite, and before it what the flags say. */
export type SimulationPlan = Required<Pick<Settings, 'rounds' | 'seeds' | 'seed' | 'scale'>> &
  Pick<Settings, 'evaluatorScale' | 'evaluatorBatch' | 'attacks' | 'audit'> & {
    readonly alpha: number;
    /** 0 where nothing costs */
    readonly beta: number;
    /** none: rewards are of quality alone */
    readonly measure: CostMeasure | 'none';
    /** K evaluators, by default two where there are two */
    readonly consensus: ConsensusPlan;
    /** a figure that the suite fixes as the cost of 1 */
    readonly reference?: number;
    /** the baseline that the gate compares with, or best, or all */
    readonly against: string;
    readonly confidence: number;
    readonly preset: boolean;
  };
