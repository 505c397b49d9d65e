import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  compileSchema,
  parseYamlDocument
} from "./chunk-K4AIX3SQ.js";
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
        }
      }
    }
  ],
  definitions: {
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
  return document.kind === "endpoint" ? [...reviewBaseUrl(document), ...reviewKey(document)] : [];
}
function reviewBaseUrl({ baseUrl }) {
  return hasUserInfo(baseUrl) ? [{ path: ["baseUrl"], onKey: !1, message: "must not hold a user name or password, which would stand in runs and reports; name the variable with the key in apiKeyEnv" }] : [];
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

export {
  parseCandidate
};
