/** Judges test items in a process of its own, which a test kills: `node judge-process.ts BASE_URL CACHE_FOLDER COUNT`. Prints the scores. */
import { listTestItems, openTestJudge, rawValues, scoreAll } from './judge-desk.ts';

const [baseUrl = '', cacheFolder = '', count = '0'] = process.argv.slice(2);
const judge = openTestJudge({ baseUrl, cacheFolder });
const scores = await scoreAll(judge, listTestItems(Number(count)));
process.stdout.write(JSON.stringify({ scores: rawValues(scores), calls: judge.account?.().judge?.calls }));
await judge.close();
