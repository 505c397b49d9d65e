import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { computeRougeL } from '../../src/evaluators/rouge-l.ts';
import { describeReal } from './describe-real.ts';

const file = '../shared/data/cnndm/summeval.json';
const isThere = existsSync(file);

type Article = { readonly ref_summs: readonly string[]; readonly sys_summs: Readonly<Record<string, { readonly sys_summ: string }>> };

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describeReal('ROUGE-L on real summaries: ../shared/data/cnndm is missing', isThere)(
  'ROUGE-L of SummEval’s 16 systems on 100 articles is that of rouge-score 0.1.2',
  () => {
    const articles: readonly Article[] = isThere ? Object.values(JSON.parse(readFileSync(file, 'utf8'))) : [];
    const { signal } = new AbortController();
    const scoreSystem = async (name: string, references: (article: Article) => readonly string[]): Promise<readonly number[]> =>
      Promise.all(
        articles.map(async (article) => (await computeRougeL(article.sys_summs[name]?.sys_summ ?? '', references(article), signal)) ?? 0),
      );

    // s = rouge_scorer.RougeScorer(['rougeL'], use_stemmer=False)
    // f = [s.score(r, y['sys_summ'])['rougeL'].fmeasure for r in x['ref_summs']]; per system the mean of f[0] and of max(f)
    test.each([
      ['M0', 0.26499857461643606, 0.3387210163017496],
      ['M1', 0.26967134171556667, 0.3285202308119668],
      ['M2', 0.26701331323056554, 0.33897024872433756],
      ['M5', 0.2702923586156873, 0.331085972516552],
      ['M8', 0.2853010804328113, 0.3401086686152636],
      ['M9', 0.26994224330044014, 0.32279567477817345],
      ['M10', 0.2970894638023468, 0.3487986211184229],
      ['M11', 0.2647203558050377, 0.31880450703452956],
      ['M12', 0.27888465745511126, 0.34355928534159974],
      ['M13', 0.290587760086562, 0.3500144883426051],
      ['M14', 0.2893087899724504, 0.35310933173062253],
      ['M15', 0.2810883317646094, 0.3414099600814191],
      ['M17', 0.3266040881717504, 0.3701025073006125],
      ['M20', 0.2066666149766837, 0.2945077841835789],
      ['M22', 0.3246519259083911, 0.37108338214180137],
      ['M23', 0.33347681749839014, 0.37557340795266453],
    ])('%s against the first reference and the best of eleven', async (name, first, best) => {
      expect(mean(await scoreSystem(name, ({ ref_summs }) => ref_summs.slice(0, 1)))).toBeCloseTo(first, 12);
      expect(mean(await scoreSystem(name, ({ ref_summs }) => ref_summs))).toBeCloseTo(best, 12);
    });
  },
);
