import type { PriceList } from '../documents/suite.ts';

/** What an evaluator is opened with besides its own settings. */
export type EvaluatorPlace = {
  /** to which the settings' paths are relative */
  readonly folder: string;
  /** the suite's price list, for judges that are paid for by token */
  readonly prices?: PriceList;
  /** the suite's seed, for whatever is drawn */
  readonly seed: number;
};
