/* Generated from schemas/candidate.schema.json by `npm run generate`. Do not edit. */

/**
 * What is measured: .poq/candidate.yaml
 */
export type CandidateDocument = EmbeddedCandidate | RecordedCandidate | EndpointCandidate | InProcessCandidate;
/**
 * names the run file and every table row
 */
export type Name = string;

/**
 * an extractive method that needs nothing
 */
export interface EmbeddedCandidate {
  readonly $schema?: string;
  readonly name: Name;
  readonly kind: 'embedded';
  /**
   * lead: the first sentences; best-sentence: most words in common with the question; best-sentence-by-embedding: nearest to the question
   */
  readonly method: 'lead' | 'best-sentence' | 'best-sentence-by-embedding';
  /**
   * how many sentences an answer has (default 1)
   */
  readonly sentences?: number;
}
/**
 * answers that were made elsewhere
 */
export interface RecordedCandidate {
  readonly $schema?: string;
  readonly name: Name;
  readonly kind: 'recorded';
  /**
   * JSON Lines with one answer a line, or one JSON object of id to text
   */
  readonly path: string;
  /**
   * told from the file's ending where absent
   */
  readonly format?: 'jsonl' | 'json';
  readonly fields?: AnswerFields;
  /**
   * what to do with records that have no id, such as a meta line (default: error)
   */
  readonly recordsWithoutId?: 'error' | 'skip';
  /**
   * the hardware the timings were taken on, in words; runs compare on cost only where it is equal
   */
  readonly environment?: string;
}
/**
 * which field of a record holds what; each defaults to its own name
 */
export interface AnswerFields {
  readonly id?: string;
  readonly text?: string;
  readonly ttftMs?: string;
  readonly e2eMs?: string;
  readonly promptTokens?: string;
  readonly outputTokens?: string;
  readonly finishReason?: string;
  readonly block?: string;
}
/**
 * any OpenAI-compatible server
 */
export interface EndpointCandidate {
  readonly $schema?: string;
  readonly name: Name;
  readonly kind: 'endpoint';
  /**
   * up to and with /v1
   */
  readonly baseUrl: string;
  readonly model: string;
  /**
   * chat completions (default) or plain completions for base models
   */
  readonly api?: 'chat' | 'completions';
  /**
   * the environment variable that holds the key; never the key itself
   */
  readonly apiKeyEnv?: string;
  readonly generation?: GenerationOverrides;
  /**
   * how the token limit is called in requests; auto (default): max_tokens, and max_completion_tokens where the server refuses that
   */
  readonly tokenLimitField?: 'auto' | 'max_tokens' | 'max_completion_tokens';
  /**
   * prompt templates per task that override the suite's; part of what the candidate is
   */
  readonly templates?: {
    readonly [key: string]: string;
  };
  /**
   * further fields of the request, sent as they are; they stand in runs and reports, so no secrets
   */
  readonly body?: {
    readonly [key: string]: unknown;
  };
  /**
   * ask for token counts in the stream (default true); false for servers that refuse stream_options
   */
  readonly streamUsage?: boolean;
  /**
   * the hardware of a server on another machine, in words; without it its costs are compared with nobody's
   */
  readonly environment?: string;
  readonly serve?: ServeSettings;
  /**
   * globs, relative to this file's folder, of files that are part of what the candidate is, such as serving/**
   *
   * @minItems 1
   * @maxItems 100
   */
  readonly files?: [string, ...string[]];
}
export interface GenerationOverrides {
  readonly maxTokens?: number;
  readonly temperature?: number;
  readonly topP?: number;
  readonly topK?: number;
  readonly seed?: number;
  /**
   * @maxItems 16
   */
  readonly stop?: string[];
  readonly presencePenalty?: number;
  readonly frequencyPenalty?: number;
  readonly repetitionPenalty?: number;
}
/**
 * starts the server for the measurement and stops it afterwards, with everything that it started
 */
export interface ServeSettings {
  /**
   * program and arguments, without a shell; they stand in runs and reports, so no secrets
   *
   * @minItems 1
   * @maxItems 1000
   */
  readonly command: [string, ...string[]];
  /**
   * names of further environment variables that the server gets; never their values
   *
   * @maxItems 100
   */
  readonly env?: string[];
  /**
   * where it is started, relative to this file's folder (default: that folder)
   */
  readonly folder?: string;
  readonly ready: ServeReady;
  /**
   * from SIGTERM to SIGKILL (default 10)
   */
  readonly stopWithinSeconds?: number;
}
export interface ServeReady {
  /**
   * answers with a 2xx status once the server takes requests
   */
  readonly url: string;
  /**
   * how long that may take (default 300)
   */
  readonly withinSeconds?: number;
}
/**
 * an ONNX language model that transformers.js runs on this machine's CPU, without a server; either path or model
 */
export interface InProcessCandidate {
  readonly $schema?: string;
  readonly name: Name;
  readonly kind: 'in-process';
  /**
   * a folder with config.json, tokenizer.json, tokenizer_config.json and onnx/
   */
  readonly path?: string;
  /**
   * id on the Hugging Face hub, as onnx-community/Qwen2.5-0.5B-Instruct
   */
  readonly model?: string;
  /**
   * commit, tag or branch of the model (default main)
   */
  readonly revision?: string;
  /**
   * which weights under onnx/ (default fp32)
   */
  readonly dtype?: 'fp32' | 'fp16' | 'q8' | 'int8' | 'uint8' | 'q4' | 'q4f16' | 'bnb4';
  /**
   * chat: through the model's chat template; completions: the text as it is. Default: chat where the tokenizer has a template
   */
  readonly api?: 'chat' | 'completions';
  /**
   * threads of one operation (default: one for each physical core)
   */
  readonly threads?: number;
  readonly generation?: GenerationOverrides;
  readonly templates?: CandidateTemplates;
}
/**
 * prompt templates per task that override the suite's; part of what the candidate is
 */
export interface CandidateTemplates {
  readonly [key: string]: string;
}
