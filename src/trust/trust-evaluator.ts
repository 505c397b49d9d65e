/** An evaluator as the suite lists it. */
export type TrustEvaluator = { readonly name: string; readonly use: string; readonly role: 'consensus' | 'analysis' };
