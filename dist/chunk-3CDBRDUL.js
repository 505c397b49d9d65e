import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  compileSchema,
  parseYamlDocument
} from "./chunk-WEHNRBUX.js";
import {
  quote
} from "./chunk-ORAYPPDY.js";

// schemas/candidate.schema.json
var candidate_schema_default = {
  $schema: "http://json-schema.org/draft-07/schema#",
  $id: "https://poq-gate.dev/schemas/candidate.schema.json",
  title: "CandidateDocument",
  noun: "a kind of candidate",
  description: "What is measured: .poq/candidate.yaml",
  type: "object",
  required: ["name", "kind"],
  discriminator: {
    propertyName: "kind"
  },
  oneOf: [
    {
      title: "EmbeddedCandidate",
      description: "an extractive method that needs nothing",
      type: "object",
      additionalProperties: !1,
      required: ["name", "kind", "method"],
      properties: {
        $schema: {
          type: "string"
        },
        name: {
          $ref: "#/definitions/name"
        },
        kind: {
          const: "embedded"
        },
        method: {
          enum: ["lead", "best-sentence", "best-sentence-by-embedding"],
          description: "lead: the first sentences; best-sentence: most words in common with the question; best-sentence-by-embedding: nearest to the question"
        },
        sentences: {
          type: "integer",
          minimum: 1,
          maximum: 100,
          description: "how many sentences an answer has (default 1)"
        }
      }
    },
    {
      title: "RecordedCandidate",
      description: "answers that were made elsewhere",
      type: "object",
      additionalProperties: !1,
      required: ["name", "kind", "path"],
      properties: {
        $schema: {
          type: "string"
        },
        name: {
          $ref: "#/definitions/name"
        },
        kind: {
          const: "recorded"
        },
        path: {
          type: "string",
          minLength: 1,
          description: "JSON Lines with one answer a line, or one JSON object of id to text"
        },
        format: {
          enum: ["jsonl", "json"],
          description: "told from the file's ending where absent"
        },
        fields: {
          $ref: "#/definitions/answerFields"
        },
        recordsWithoutId: {
          enum: ["error", "skip"],
          description: "what to do with records that have no id, such as a meta line (default: error)"
        },
        environment: {
          type: "string",
          description: "the hardware the timings were taken on, in words; runs compare on cost only where it is equal"
        }
      }
    },
    {
      title: "EndpointCandidate",
      description: "any OpenAI-compatible server",
      type: "object",
      additionalProperties: !1,
      required: ["name", "kind", "baseUrl", "model"],
      properties: {
        $schema: {
          type: "string"
        },
        name: {
          $ref: "#/definitions/name"
        },
        kind: {
          const: "endpoint"
        },
        baseUrl: {
          type: "string",
          pattern: "^https?://",
          description: "up to and with /v1"
        },
        model: {
          type: "string",
          minLength: 1
        },
        api: {
          enum: ["chat", "completions"],
          description: "chat completions (default) or plain completions for base models"
        },
        apiKeyEnv: {
          type: "string",
          pattern: "^[A-Za-z_][A-Za-z0-9_]*$",
          description: "the environment variable that holds the key; never the key itself"
        },
        generation: {
          $ref: "#/definitions/generation",
          description: "overrides the suite's; part of what the candidate is"
        },
        tokenLimitField: {
          enum: ["auto", "max_tokens", "max_completion_tokens"],
          description: "how the token limit is called in requests; auto (default): max_tokens, and max_completion_tokens where the server refuses that"
        },
        templates: {
          type: "object",
          additionalProperties: {
            type: "string",
            minLength: 1
          },
          description: "prompt templates per task that override the suite's; part of what the candidate is"
        },
        body: {
          type: "object",
          description: "further fields of the request, sent as they are; they stand in runs and reports, so no secrets",
          additionalProperties: !0
        },
        streamUsage: {
          type: "boolean",
          description: "ask for token counts in the stream (default true); false for servers that refuse stream_options"
        },
        environment: {
          type: "string",
          maxLength: 500,
          description: "the hardware of a server on another machine, in words; without it its costs are compared with nobody's"
        },
        serve: {
          title: "ServeSettings",
          type: "object",
          description: "starts the server for the measurement and stops it afterwards, with everything that it started",
          additionalProperties: !1,
          required: ["command", "ready"],
          properties: {
            command: {
              type: "array",
              minItems: 1,
              maxItems: 1e3,
              items: {
                type: "string",
                maxLength: 1e4
              },
              description: "program and arguments, without a shell; they stand in runs and reports, so no secrets"
            },
            env: {
              type: "array",
              maxItems: 100,
              items: {
                type: "string",
                pattern: "^[A-Za-z_][A-Za-z0-9_]*$"
              },
              description: "names of further environment variables that the server gets; never their values"
            },
            folder: {
              type: "string",
              minLength: 1,
              description: "where it is started, relative to this file's folder (default: that folder)"
            },
            ready: {
              title: "ServeReady",
              type: "object",
              additionalProperties: !1,
              required: ["url"],
              properties: {
                url: {
                  type: "string",
                  pattern: "^https?://",
                  description: "answers with a 2xx status once the server takes requests"
                },
                withinSeconds: {
                  type: "number",
                  exclusiveMinimum: 0,
                  maximum: 86400,
                  description: "how long that may take (default 300)"
                }
              }
            },
            stopWithinSeconds: {
              type: "number",
              minimum: 0,
              maximum: 600,
              description: "from SIGTERM to SIGKILL (default 10)"
            }
          }
        },
        files: {
          type: "array",
          minItems: 1,
          maxItems: 100,
          items: {
            type: "string",
            minLength: 1,
            maxLength: 1e3
          },
          description: "globs, relative to this file's folder, of files that are part of what the candidate is, such as serving/**"
        }
      }
    },
    {
      title: "InProcessCandidate",
      description: "an ONNX language model that transformers.js runs on this machine's CPU, without a server; either path or model",
      type: "object",
      additionalProperties: !1,
      required: ["name", "kind"],
      properties: {
        $schema: {
          type: "string"
        },
        name: {
          $ref: "#/definitions/name"
        },
        kind: {
          const: "in-process"
        },
        path: {
          type: "string",
          minLength: 1,
          description: "a folder with config.json, tokenizer.json, tokenizer_config.json and onnx/"
        },
        model: {
          type: "string",
          minLength: 1,
          description: "id on the Hugging Face hub, as onnx-community/Qwen2.5-0.5B-Instruct"
        },
        revision: {
          type: "string",
          minLength: 1,
          description: "commit, tag or branch of the model (default main)"
        },
        dtype: {
          enum: ["fp32", "fp16", "q8", "int8", "uint8", "q4", "q4f16", "bnb4"],
          description: "which weights under onnx/ (default fp32)"
        },
        api: {
          enum: ["chat", "completions"],
          description: "chat: through the model's chat template; completions: the text as it is. Default: chat where the tokenizer has a template"
        },
        threads: {
          type: "integer",
          minimum: 1,
          maximum: 1024,
          description: "threads of one operation (default: one for each physical core)"
        },
        generation: {
          $ref: "#/definitions/generation",
          description: "overrides the suite's; part of what the candidate is"
        },
        templates: {
          $ref: "#/definitions/templates"
        }
      }
    }
  ],
  definitions: {
    templates: {
      title: "CandidateTemplates",
      type: "object",
      additionalProperties: {
        type: "string",
        minLength: 1
      },
      description: "prompt templates per task that override the suite's; part of what the candidate is"
    },
    name: {
      type: "string",
      pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",
      description: "names the run file and every table row"
    },
    generation: {
      title: "GenerationOverrides",
      type: "object",
      additionalProperties: !1,
      properties: {
        maxTokens: {
          type: "integer",
          minimum: 1,
          maximum: 1e6
        },
        temperature: {
          type: "number",
          minimum: 0,
          maximum: 2
        },
        topP: {
          type: "number",
          exclusiveMinimum: 0,
          maximum: 1
        },
        topK: {
          type: "integer",
          minimum: -1
        },
        seed: {
          type: "integer"
        },
        stop: {
          type: "array",
          maxItems: 16,
          items: {
            type: "string",
            minLength: 1
          }
        },
        presencePenalty: {
          type: "number",
          minimum: -2,
          maximum: 2
        },
        frequencyPenalty: {
          type: "number",
          minimum: -2,
          maximum: 2
        },
        repetitionPenalty: {
          type: "number",
          exclusiveMinimum: 0
        }
      }
    },
    answerFields: {
      title: "AnswerFields",
      type: "object",
      description: "which field of a record holds what; each defaults to its own name",
      additionalProperties: !1,
      properties: {
        id: {
          type: "string"
        },
        text: {
          type: "string"
        },
        ttftMs: {
          type: "string"
        },
        e2eMs: {
          type: "string"
        },
        promptTokens: {
          type: "string"
        },
        outputTokens: {
          type: "string"
        },
        finishReason: {
          type: "string"
        },
        block: {
          type: "string"
        }
      }
    }
  }
};

// src/documents/candidate.ts
function parseCandidate(file, text) {
  return parseYamlDocument({ file, text, validate: compileSchema(candidate_schema_default), review });
}
var secretOfJob = /^(?:(?:GITHUB|ACTIONS|RUNNER|INPUT)_|HF_TOKEN$)/i;
function review(document) {
  return document.kind === "in-process" ? reviewModel(document) : document.kind === "endpoint" ? [...reviewUrls(document), ...reviewKey(document), ...reviewServe(document)] : [];
}
function reviewUrls({ baseUrl, serve }) {
  let message = "must not hold a user name or password, which would stand in runs and reports; name the variable with the key in apiKeyEnv";
  return [
    ...hasUserInfo(baseUrl) ? [{ path: ["baseUrl"], onKey: !1, message }] : [],
    ...serve !== void 0 && hasUserInfo(serve.ready.url) ? [{ path: ["serve", "ready", "url"], onKey: !1, message }] : []
  ];
}
function hasUserInfo(address) {
  if (!URL.canParse(address)) return /^https?:\/\/[^/?#]*@/i.test(address);
  let { username, password } = new URL(address);
  return username !== "" || password !== "";
}
function reviewKey({ apiKeyEnv }) {
  if (apiKeyEnv === void 0 || !secretOfJob.test(apiKeyEnv)) return [];
  let message = `${quote(apiKeyEnv)} would send a secret of the job to the server of a candidate file; use a variable of its own`;
  return [{ path: ["apiKeyEnv"], onKey: !1, message }];
}
function reviewServe({ serve, environment }) {
  return serve === void 0 ? [] : [
    ...(serve.env ?? []).flatMap((name, index) => {
      if (!secretOfJob.test(name)) return [];
      let message = `${quote(name)} would hand a secret of the job to the command of a candidate file; use a variable of its own`;
      return [{ path: ["serve", "env", index], onKey: !1, message }];
    }),
    ...serve.command[0] === "" ? [{ path: ["serve", "command", 0], onKey: !1, message: "must name a program" }] : [],
    ...environment === void 0 ? [] : [{ path: ["environment"], onKey: !0, message: "describes a server on another machine, but serve starts one on this machine, whose hardware is read from it" }]
  ];
}
function reviewModel({ path, model, revision }) {
  return path === void 0 == (model === void 0) ? [{ path: [], onKey: !1, message: "an in-process candidate needs either path: (a folder) or model: (a hub id)" }] : path === void 0 || revision === void 0 ? [] : [{ path: ["revision"], onKey: !0, message: "belongs to model:, a hub id; a folder has no revision" }];
}

export {
  parseCandidate
};
