/**
 * The least that can ask a server: node:http with kept connections, reading what comes and throwing it away. Prints, as JSON, the
 * milliseconds from the first request to the last answer and the CPU seconds in between.
 *
 *   node benchmarks/bare-client.ts BASE-URL MODEL ANSWERS CONCURRENCY
 */
import { Agent, request } from 'node:http';
import { createLoadPrompts } from './load-prompts.ts';

const [baseUrl = '', model = '', answers = '', concurrency = ''] = process.argv.slice(2);
const url = new URL(`${baseUrl}/chat/completions`);
const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });

function ask(prompt: string): Promise<void> {
  const body = JSON.stringify({ model, messages: [{ role: 'user', content: prompt }], stream: true, max_tokens: 64 });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method: 'POST', agent, headers }, (incoming) => {
      incoming.on('data', () => {});
      incoming.on('end', resolve);
      incoming.on('error', reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

const waiting = createLoadPrompts(Number(answers)).values();
const [startMs, spent] = [performance.now(), process.cpuUsage()];
await Promise.all(
  Array.from({ length: Number(concurrency) }, async () => {
    for (const { prompt } of waiting) await ask(prompt);
  }),
);
const windowMs = performance.now() - startMs;
const { user, system } = process.cpuUsage(spent);
console.log(JSON.stringify({ windowMs, cpuSeconds: (user + system) / 1e6 }));
agent.destroy();
