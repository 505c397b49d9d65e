import { basename } from 'node:path';
import { isRecord } from '../documents/plain-record.ts';
import { type EnginePages, locatePage } from './engine-pages.ts';
import { readLabels, readSamples } from './metrics-page.ts';
import { secretWords } from './secret-words.ts';
import { cleanServerText } from './server-message.ts';

export type EngineName = 'vllm' | 'sglang' | 'llama.cpp' | 'ollama' | 'tgi' | 'openai' | 'openai-compatible';

/** What a server says it is; what it does not say is absent. */
export type EngineIdentity = {
  readonly engine: EngineName;
  readonly version?: string;
  /** one `name=value` a line */
  readonly flags?: string;
  /** revision, digest or file name of the weights */
  readonly weights?: string;
  readonly weightsMiB?: number;
  /** memory that the engine keeps for its KV cache, all of it */
  readonly cachePoolMiB?: number;
};

type Page = Readonly<Record<string, unknown>>;

type Asking = {
  readonly pages: EnginePages;
  readonly baseUrl: string;
  readonly model: string;
  /** whether more than the list of models may be asked for: the server runs on this machine */
  readonly near: boolean;
  readonly key: string | undefined;
};

const mostText = 500;
const mostFlags = 20_000;

/** How servers call themselves in the list of models: vLLM, SGLang and llama.cpp in their sources; Ollama's models are the library's. */
const owners: Readonly<Record<string, EngineName>> = {
  vllm: 'vllm',
  sglang: 'sglang',
  llamacpp: 'llama.cpp',
  library: 'ollama',
};

/**
 * Which engine answers, in what version, with which flags and weights, from its own pages: `GET models` everywhere, further ones only of a
 * server on this machine. What a server says is a text of a stranger: cleaned, cut, and without the key. Never rejects.
 */
export async function loadEngineIdentity(asking: Asking): Promise<EngineIdentity> {
  const { pages, baseUrl, model } = asking;
  const list = await pages.json(locatePage(baseUrl, 'models', 'api'));
  const models = Array.isArray(list?.data) ? list.data.filter(isRecord) : [];
  const entry: Page = models.find(({ id }) => id === model) ?? models[0] ?? {};
  if (new URL(baseUrl).hostname === 'api.openai.com') return { engine: 'openai' };
  const owner = typeof entry.owned_by === 'string' ? owners[entry.owned_by.toLowerCase()] : undefined;
  if (!asking.near) return { engine: owner ?? 'openai-compatible', ...readWeights(entry.root, asking) };
  switch (owner) {
    case 'vllm':
      return loadVllm(asking, entry);
    case 'sglang':
      return loadSglang(asking);
    case 'llama.cpp':
      return loadLlamaCpp(asking, entry);
    case 'ollama':
      return loadOllama(asking);
    default:
      return loadUnnamed(asking);
  }
}

/**
 * vLLM: `/version`; `root` of a model is its folder or hub id; `vllm:cache_config_info` on the page of metrics has the settings of the cache as
 * labels. It tells how many blocks its pool has, but not of how many bytes.
 */
async function loadVllm(asking: Asking, entry: Page): Promise<EngineIdentity> {
  const page = await asking.pages.json(locatePage(asking.baseUrl, 'version', 'root'));
  const metrics = (await asking.pages.text(locatePage(asking.baseUrl, 'metrics', 'root'))) ?? '';
  const [settings] = readSamples(metrics, 'vllm:cache_config_info').map(readLabels);
  const flags = renderFlags({ ...settings, max_model_len: entry.max_model_len }, asking);
  return { engine: 'vllm', ...readVersion(page?.version, asking), ...flags, ...readWeights(entry.root, asking) };
}

/**
 * SGLang: `/server_info`, in older versions `/get_server_info`, with all arguments of the server, its key among them, and under
 * `internal_states` the size of the KV cache in GiB on each of its GPUs.
 */
async function loadSglang(asking: Asking): Promise<EngineIdentity> {
  const page =
    (await asking.pages.json(locatePage(asking.baseUrl, 'server_info', 'root'))) ??
    (await asking.pages.json(locatePage(asking.baseUrl, 'get_server_info', 'root'))) ??
    {};
  const { version, internal_states: states, ...args } = page;
  const revision = typeof args.revision === 'string' ? `@${args.revision}` : '';
  const weights = readWeights(args.model_path, asking);
  return {
    engine: 'sglang',
    ...readVersion(version, asking),
    ...renderFlags(args, asking),
    ...(weights.weights !== undefined && { weights: clean(`${weights.weights}${revision}`, asking) }),
    ...readPool(states, args),
  };
}

/** Known only where all of it lies on one GPU: how the cache is cut up over several depends on the model. */
function readPool(states: unknown, args: Page): Pick<EngineIdentity, 'cachePoolMiB'> {
  const [state, ...others] = Array.isArray(states) ? states.filter(isRecord) : [];
  const parts = [args.tp_size, args.pp_size, args.dp_size].some((size) => size !== undefined && size !== 1);
  const memory = state?.memory_usage;
  const pool = isRecord(memory) ? memory.kvcache : undefined;
  const isKnown = others.length === 0 && !parts && typeof pool === 'number' && pool > 0 && pool < 1e6;
  return isKnown ? { cachePoolMiB: pool * 1024 } : {};
}

/** llama.cpp: `/props`; the list of models tells the size of the weights in bytes. */
async function loadLlamaCpp(asking: Asking, entry: Page): Promise<EngineIdentity> {
  const page = (await asking.pages.json(locatePage(asking.baseUrl, 'props', 'root'))) ?? {};
  const defaults = isRecord(page.default_generation_settings) ? page.default_generation_settings : {};
  const bytes = isRecord(entry.meta) ? entry.meta.size : undefined;
  return {
    engine: 'llama.cpp',
    ...readVersion(page.build_info, asking),
    ...renderFlags({ model_ftype: page.model_ftype, n_ctx: defaults.n_ctx, total_slots: page.total_slots }, asking),
    ...readWeights(page.model_path, asking),
    ...readBytes(bytes),
  };
}

/** Ollama: `/api/version`; `/api/tags` lists models with digest and size in bytes. */
async function loadOllama(asking: Asking): Promise<EngineIdentity> {
  const version = await asking.pages.json(locatePage(asking.baseUrl, 'api/version', 'root'));
  const tags = await asking.pages.json(locatePage(asking.baseUrl, 'api/tags', 'root'));
  const models = Array.isArray(tags?.models) ? tags.models.filter(isRecord) : [];
  const own = models.find(({ name }) => name === asking.model || name === `${asking.model}:latest`);
  const digest = typeof own?.digest === 'string' && /^[0-9a-f]{64}$/.test(own.digest) ? { weights: `sha256:${own.digest}` } : {};
  return { engine: 'ollama', ...readVersion(version?.version, asking), ...digest, ...readBytes(own?.size) };
}

/** Text Generation Inference names a model its own owner, and Ollama one that is not the library's: both have a page of their own. */
async function loadUnnamed(asking: Asking): Promise<EngineIdentity> {
  const [tgi, ollama] = await Promise.all([loadTgi(asking), loadOllama(asking)]);
  if (tgi.engine === 'tgi') return tgi;
  return ollama.version === undefined || ollama.weights === undefined ? { engine: 'openai-compatible' } : ollama;
}

/** Text Generation Inference: `/info` has model and revision. */
async function loadTgi(asking: Asking): Promise<EngineIdentity> {
  const page = await asking.pages.json(locatePage(asking.baseUrl, 'info', 'root'));
  if (typeof page?.model_id !== 'string' || typeof page.version !== 'string') return { engine: 'openai-compatible' };
  const revision = typeof page.model_sha === 'string' ? `@${page.model_sha}` : '';
  const { model_id, version, model_sha: _, ...rest } = page;
  const weights = readWeights(model_id, asking).weights;
  return {
    engine: 'tgi',
    ...readVersion(version, asking),
    ...renderFlags(rest, asking),
    ...(weights !== undefined && { weights: clean(`${weights}${revision}`, asking) }),
  };
}

const clean = (text: string, { key }: Asking): string => cleanServerText(text, key).slice(0, mostText);

function readVersion(version: unknown, asking: Asking): Pick<EngineIdentity, 'version'> {
  const text = typeof version === 'string' ? clean(version, asking).slice(0, 200) : '';
  return text === '' ? {} : { version: text };
}

/** A hub id as it is; of a path only the last part, because where it lies says nothing of what it is. */
function readWeights(source: unknown, asking: Asking): Pick<EngineIdentity, 'weights'> {
  if (typeof source !== 'string') return {};
  const text = clean(source, asking);
  const named = /^[\w.-]+\/[\w.-]+$/.test(text) ? text : (text.split(/[\\/]/).findLast((part) => part !== '') ?? '');
  return named === '' ? {} : { weights: named };
}

const readBytes = (bytes: unknown): Pick<EngineIdentity, 'weightsMiB'> =>
  typeof bytes === 'number' && Number.isFinite(bytes) && bytes > 0 && bytes < 1e15 ? { weightsMiB: bytes / 2 ** 20 } : {};

/** Names whose values must not stand in a report. */
const secret = new RegExp(secretWords, 'i');

/** `name=value` a line, in the order of names: numbers, switches and short texts; what looks like a secret is left out. */
function renderFlags(args: Page, asking: Asking): Pick<EngineIdentity, 'flags'> {
  const lines = Object.entries(args)
    .filter(([name, value]) => /^[\w.-]{1,100}$/.test(name) && !secret.test(name) && !passing.has(name) && isPlain(value))
    .map(([name, value]) => clean(`${name}=${shorten(value)}`, asking).replace(/;/g, ','))
    .sort();
  const flags = lines.join('\n').slice(0, mostFlags);
  return flags === '' ? {} : { flags };
}

/** Chosen anew at every start, or said of this moment: no two runs would agree. */
const passing = new Set(['random_seed', 'nccl_port', 'status', 'engine']);

/** Of a path only the last part, as with weights. */
const shorten = (value: unknown): string =>
  typeof value === 'string' && /^\/[^ ]*\/[^ /]+\/?$/.test(value) ? basename(value) : String(value);

const isPlain = (value: unknown): boolean =>
  typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value !== '' && isFit(value));

/** Short, and neither a URL with a user's name and password nor a JSON text with a secret among its fields. */
const isFit = (text: string): boolean =>
  text.length <= mostText && !/:\/\/[^/\s]*@/.test(text) && !(/^\s*[[{]/.test(text) && secret.test(text));
