import { parseSuite } from '../../src/documents/suite.ts';
import { assembleRules, type GateRules } from '../../src/gate/rules.ts';

/** The rules of a suite in which these lines stand, as a user would write them. */
export function rulesOf(lines = ''): GateRules {
  return assembleRules(parseSuite('suite.yaml', `name: x\nprompts: [{ source: embedded }]\nevaluators: [{ use: token-f1 }]\n${lines}\n`));
}
