import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  compileSchema,
  describePath,
  explainErrors,
  parseSuite
} from "./chunk-WEHNRBUX.js";
import {
  computeQuantile,
  computeQuantileSummary,
  computeStudentInterval,
  require_lib
} from "./chunk-VFMUNMOA.js";
import {
  computeMean,
  isNonEmpty
} from "./chunk-UNFM3TFD.js";
import {
  splitLines
} from "./chunk-PI7FYQRL.js";
import {
  compareEnvironments
} from "./chunk-W2JIOW6A.js";
import {
  nameOfEvaluator
} from "./chunk-PZX4F2R4.js";
import {
  quote
} from "./chunk-ORAYPPDY.js";
import {
  compareText,
  renderCanonicalJson
} from "./chunk-2FQ3F6BV.js";
import {
  describeDuration
} from "./chunk-6JFRREB3.js";
import {
  defaults
} from "./chunk-GANQ4JAS.js";
import {
  parseJson
} from "./chunk-TRLQPUB7.js";
import {
  fieldOf,
  isRecord
} from "./chunk-OLLYLGEN.js";
import {
  describeMissingPart,
  findMissingPart,
  parseTemplate,
  renderQuestion
} from "./chunk-BZFSTERM.js";
import {
  suggest
} from "./chunk-VIDJRIJJ.js";
import {
  DocumentError,
  InputError,
  InterruptedError
} from "./chunk-Y6MH4YRJ.js";
import {
  __toESM
} from "./chunk-ICRSZE4X.js";

// src/commands/command-line.ts
function renderCommandLine(verb, inputs) {
  return [
    "poq",
    verb,
    inputs.suite !== defaults.suite && `--suite ${quote2(inputs.suite)}`,
    (verb === "evaluate" || verb === "measure") && !inputs.trust && inputs.candidate !== defaults.candidate && `--candidate ${quote2(inputs.candidate)}`,
    inputs.baselines !== defaults.baselines && `--baselines ${quote2(inputs.baselines)}`,
    inputs.trust && "--trust",
    (verb === "gate" || verb === "simulate" || inputs.trust) && inputs.runs.length > 0 && `--runs ${inputs.runs.map(quote2).join(" ")}`,
    inputs.out !== defaults.out && `--out ${quote2(inputs.out)}`,
    inputs.accept !== void 0 && `--accept ${inputs.accept}`,
    inputs.rescore && "--rescore",
    !inputs.scores && "--no-scores",
    inputs.shard !== void 0 && `--shard ${inputs.shard.index}/${inputs.shard.of}`,
    ...listSimulationWords(inputs.simulation)
  ].filter((word) => typeof word == "string").join(" ");
}
function listSimulationWords({ synthetic, ...settings }) {
  return Object.entries({ ...synthetic, ...settings }).map(([name, value]) => `--${name} ${value}`);
}
function renderNextCommand(verb, { suite, baselines, out }, further2 = {}) {
  let { candidate } = defaults;
  return renderCommandLine(verb, {
    suite,
    candidate,
    baselines,
    out,
    runs: [],
    rescore: !1,
    scores: !0,
    resume: !1,
    trust: !1,
    simulation: {},
    json: !1,
    ...further2
  });
}
var quote2 = (word) => /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;

// src/commands/run-path.ts
import { join } from "node:path";
var runEnding = ".run.jsonl";
function runFilePath(folder, name, shard) {
  return join(folder, `${name}${shard === void 0 ? "" : `.shard-${shard.index}-of-${shard.of}`}${runEnding}`);
}

// src/commands/load-run.ts
import { join as join3 } from "node:path";

// src/runs/assemble-run.ts
import { createHash } from "node:crypto";

// schemas/run.schema.json
var run_schema_default = {
  $schema: "http://json-schema.org/draft-07/schema#",
  $id: "https://poq-gate.dev/schemas/run.schema.json",
  title: "RunLine",
  description: "one line of NAME.run.jsonl",
  type: "object",
  required: ["line"],
  discriminator: {
    propertyName: "line"
  },
  oneOf: [
    {
      $ref: "#/definitions/header"
    },
    {
      $ref: "#/definitions/answer"
    },
    {
      $ref: "#/definitions/score"
    },
    {
      $ref: "#/definitions/evaluator"
    },
    {
      $ref: "#/definitions/block"
    },
    {
      $ref: "#/definitions/end"
    }
  ],
  definitions: {
    finding: {
      title: "Finding",
      type: "object",
      description: "something about the measurement that a reader has to know",
      additionalProperties: !1,
      required: ["name", "sentence", "cure", "blocking"],
      properties: {
        name: {
          type: "string",
          maxLength: 100
        },
        sentence: {
          type: "string",
          maxLength: 2e3
        },
        cure: {
          type: "string",
          maxLength: 2e3
        },
        blocking: {
          type: "boolean"
        }
      }
    },
    quantiles: {
      title: "Quantiles",
      type: "object",
      description: "a distribution in five figures; quantiles by linear interpolation (type 7)",
      additionalProperties: !1,
      required: ["count", "mean", "p50", "p90", "p95", "p99"],
      properties: {
        count: {
          type: "integer",
          minimum: 1
        },
        mean: {
          type: "number"
        },
        p50: {
          type: "number"
        },
        p90: {
          type: "number"
        },
        p95: {
          type: "number"
        },
        p99: {
          type: "number"
        }
      }
    },
    gpu: {
      title: "Gpu",
      type: "object",
      additionalProperties: !1,
      required: ["name"],
      properties: {
        name: {
          type: "string",
          maxLength: 200
        },
        memoryMiB: {
          type: "number",
          minimum: 0
        },
        driver: {
          type: "string",
          maxLength: 100
        },
        mig: {
          type: "string",
          maxLength: 200,
          description: "disabled, or the profiles of its instances"
        },
        powerLimitWatts: {
          type: "number",
          minimum: 0,
          maximum: 1e6,
          description: "what its power is limited to"
        },
        maxSmClockMHz: {
          type: "number",
          minimum: 0,
          maximum: 1e6,
          description: "the highest clock of its multiprocessors"
        },
        applicationClockMHz: {
          type: "number",
          minimum: 0,
          maximum: 1e6,
          description: "the graphics clock that was set for applications"
        }
      }
    },
    environment: {
      title: "Environment",
      type: "object",
      description: "the machine that the costs belong to",
      additionalProperties: !1,
      required: ["os", "cpu", "memoryMiB", "gpus"],
      properties: {
        os: {
          type: "string",
          maxLength: 200
        },
        node: {
          type: "string",
          maxLength: 50
        },
        cpu: {
          title: "Cpu",
          type: "object",
          additionalProperties: !1,
          required: ["model", "cores"],
          properties: {
            model: {
              type: "string",
              maxLength: 200
            },
            cores: {
              type: "integer",
              minimum: 1
            }
          }
        },
        memoryMiB: {
          type: "number",
          minimum: 0
        },
        gpus: {
          type: "array",
          maxItems: 64,
          items: {
            $ref: "#/definitions/gpu"
          }
        },
        declared: {
          type: "string",
          maxLength: 500,
          description: "what a recorded candidate says its timings were taken on"
        },
        cuda: {
          type: "string",
          maxLength: 50,
          description: "the newest CUDA version that the driver offers"
        }
      }
    },
    stack: {
      title: "Stack",
      type: "object",
      description: "what answers: part of the candidate's identity, shown, never a bar",
      additionalProperties: !1,
      required: ["engine"],
      properties: {
        engine: {
          type: "string",
          maxLength: 200
        },
        version: {
          type: "string",
          maxLength: 200
        },
        model: {
          type: "string",
          maxLength: 500
        },
        weights: {
          type: "string",
          maxLength: 500
        },
        request: {
          type: "object",
          description: "the sampling fields that were sent",
          additionalProperties: !0
        },
        templates: {
          type: "object",
          additionalProperties: {
            type: "string",
            maxLength: 1e5
          }
        },
        files: {
          type: "string",
          pattern: "^sha256:[0-9a-f]{64}$",
          description: "digest over paths and content of the files that the candidate names"
        },
        flags: {
          type: "string",
          maxLength: 2e4,
          description: "how the engine says it was started, or the command that started it"
        }
      }
    },
    counts: {
      title: "Counts",
      type: "object",
      additionalProperties: !1,
      required: ["prompts", "answered", "failed", "lost", "scored", "unscored"],
      properties: {
        prompts: {
          type: "integer",
          minimum: 0
        },
        answered: {
          type: "integer",
          minimum: 0
        },
        failed: {
          type: "integer",
          minimum: 0
        },
        lost: {
          type: "integer",
          minimum: 0
        },
        scored: {
          type: "integer",
          minimum: 0
        },
        unscored: {
          type: "integer",
          minimum: 0
        }
      }
    },
    energyFigure: {
      title: "EnergyFigure",
      type: "object",
      additionalProperties: !1,
      required: ["joulesPerAnswer", "answers", "blocks"],
      description: "energy of blocks divided by the answers that they gave",
      properties: {
        joulesPerAnswer: {
          type: "number",
          minimum: 0,
          maximum: 1e12,
          description: "gross"
        },
        netJoulesPerAnswer: {
          type: "number",
          description: "without what the meter's object takes while it waits, the model loaded"
        },
        answers: {
          type: "integer",
          minimum: 1
        },
        blocks: {
          type: "integer",
          minimum: 1
        }
      }
    },
    energyProfile: {
      title: "EnergyProfile",
      type: "object",
      additionalProperties: !1,
      required: ["of"],
      properties: {
        of: {
          enum: ["gpu", "cpu-package"]
        },
        idlePowerWatts: {
          type: "number",
          minimum: 0,
          maximum: 1e6,
          description: "taken after the last answer, the model loaded and nothing asked"
        },
        serial: {
          $ref: "#/definitions/energyFigure"
        },
        load: {
          $ref: "#/definitions/energyFigure"
        }
      }
    },
    profile: {
      title: "Profile",
      type: "object",
      description: "times from latency blocks, throughput from load blocks; what was not measured is absent",
      additionalProperties: !1,
      required: [],
      properties: {
        ttftMs: {
          $ref: "#/definitions/quantiles"
        },
        ttfatMs: {
          $ref: "#/definitions/quantiles"
        },
        e2eMs: {
          $ref: "#/definitions/quantiles"
        },
        tpotMs: {
          $ref: "#/definitions/quantiles"
        },
        longestGapMs: {
          $ref: "#/definitions/quantiles"
        },
        outputTokens: {
          $ref: "#/definitions/quantiles"
        },
        answersPerSecond: {
          type: "number",
          minimum: 0
        },
        outputTokensPerSecond: {
          type: "number",
          minimum: 0
        },
        load: {
          $ref: "#/definitions/loadProfile"
        },
        goodput: {
          $ref: "#/definitions/goodput"
        },
        stability: {
          type: "array",
          maxItems: 2,
          items: {
            $ref: "#/definitions/stability"
          }
        },
        cappedShare: {
          type: "number",
          minimum: 0,
          maximum: 1
        },
        energy: {
          $ref: "#/definitions/energyProfile"
        },
        gpuMemoryMiB: {
          type: "number",
          minimum: 0,
          maximum: 1e12,
          description: "most that was taken on the GPUs, pre-allocated memory included"
        },
        peakMemoryMiB: {
          type: "number",
          minimum: 0,
          maximum: 1e12,
          description: "most that the processes that answer held together (PSS)"
        },
        cpuSecondsPerAnswer: {
          type: "number",
          minimum: 0,
          maximum: 1e12,
          description: "CPU time of the processes that answer"
        },
        kvCacheShare: {
          type: "number",
          minimum: 0,
          maximum: 1,
          description: "most of the engine's KV cache that was in use in any block"
        },
        kvCacheMiB: {
          type: "number",
          minimum: 0,
          maximum: 1e12,
          description: "the same in MiB, where the size of the pool is known"
        },
        weightsMiB: {
          type: "number",
          minimum: 0,
          maximum: 1e12,
          description: "size of the model's weights as they are stored"
        },
        client: {
          type: "array",
          maxItems: 4,
          items: {
            $ref: "#/definitions/clientError"
          }
        },
        clientBusyShare: {
          type: "number",
          minimum: 0,
          maximum: 1,
          description: "of the busiest block"
        }
      }
    },
    header: {
      title: "HeaderLine",
      type: "object",
      description: "the first line of a run",
      additionalProperties: !1,
      required: [
        "line",
        "schemaVersion",
        "runId",
        "suite",
        "questionDigest",
        "promptCount",
        "candidate",
        "candidateDigest",
        "environment",
        "stack",
        "startedAt",
        "tool"
      ],
      properties: {
        line: {
          const: "header"
        },
        schemaVersion: {
          const: 1
        },
        runId: {
          type: "string",
          pattern: "^[0-9A-Za-z-]{8,80}$"
        },
        suite: {
          type: "string",
          maxLength: 100
        },
        questionDigest: {
          type: "string",
          pattern: "^sha256:[0-9a-f]{64}$"
        },
        promptCount: {
          type: "integer",
          minimum: 1
        },
        candidate: {
          type: "object",
          description: "the whole candidate document",
          required: ["name", "kind"],
          properties: {
            name: {
              type: "string",
              pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"
            },
            kind: {
              type: "string",
              maxLength: 50
            }
          },
          additionalProperties: !0,
          title: "RecordedDocument"
        },
        candidateDigest: {
          type: "string",
          pattern: "^sha256:[0-9a-f]{64}$"
        },
        environment: {
          $ref: "#/definitions/environment"
        },
        stack: {
          $ref: "#/definitions/stack"
        },
        commit: {
          type: "string",
          pattern: "^[0-9a-f]{7,64}$"
        },
        shard: {
          title: "Shard",
          type: "object",
          additionalProperties: !1,
          required: ["index", "of"],
          properties: {
            index: {
              type: "integer",
              minimum: 1,
              maximum: 1e3
            },
            of: {
              type: "integer",
              minimum: 1,
              maximum: 1e3
            }
          }
        },
        texts: {
          enum: ["none", "digests"],
          description: "the answers' texts were withheld from this copy, left out or replaced by digests; it cannot be scored again"
        },
        startedAt: {
          type: "string",
          maxLength: 40
        },
        tool: {
          type: "string",
          maxLength: 100
        },
        calibration: {
          title: "Calibration",
          type: "object",
          additionalProperties: !1,
          required: ["of", "turn"],
          description: "one of four short measurements that bridge two machines: baseline, candidate, candidate, baseline",
          properties: {
            of: {
              type: "string",
              pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",
              description: "name of the baseline"
            },
            turn: {
              type: "integer",
              minimum: 1,
              maximum: 4
            }
          }
        }
      }
    },
    answer: {
      title: "AnswerLine",
      type: "object",
      required: ["line", "outcome"],
      properties: {
        line: {
          const: "answer"
        }
      },
      discriminator: {
        propertyName: "outcome"
      },
      oneOf: [
        {
          title: "AnsweredLine",
          type: "object",
          description: "the candidate answered; times as in docs/measuring.md, in milliseconds",
          additionalProperties: !1,
          required: ["line", "outcome", "promptId", "cluster", "task", "text"],
          properties: {
            line: {
              const: "answer"
            },
            outcome: {
              const: "answered"
            },
            promptId: {
              type: "string",
              minLength: 1,
              maxLength: 500
            },
            cluster: {
              type: "string",
              minLength: 1,
              maxLength: 500
            },
            task: {
              type: "string",
              maxLength: 500
            },
            block: {
              type: "integer",
              minimum: 0,
              description: "block of the plan, or as recorded; absent where a recorded answer has none"
            },
            attempts: {
              type: "integer",
              minimum: 1
            },
            resumed: {
              type: "boolean",
              description: "kept from an interrupted run; carries no timings"
            },
            text: {
              type: "string",
              maxLength: 4e6
            },
            finishReason: {
              type: "string",
              maxLength: 100
            },
            promptTokens: {
              type: "integer",
              minimum: 0
            },
            outputTokens: {
              type: "integer",
              minimum: 0
            },
            cachedTokens: {
              type: "integer",
              minimum: 0
            },
            reasoningTokens: {
              type: "integer",
              minimum: 0
            },
            ttftMs: {
              type: "number",
              minimum: 0,
              maximum: 1e12
            },
            ttfatMs: {
              type: "number",
              minimum: 0,
              maximum: 1e12
            },
            e2eMs: {
              type: "number",
              minimum: 0,
              maximum: 1e12
            },
            tpotMs: {
              type: "number",
              minimum: 0,
              maximum: 1e12
            },
            chunks: {
              type: "integer",
              minimum: 0
            },
            model: {
              type: "string",
              maxLength: 500
            },
            delayMs: {
              type: "number",
              minimum: 0,
              maximum: 1e12,
              description: "at a request rate: how much later than due it was sent; part of the other times"
            },
            longestGapMs: {
              type: "number",
              minimum: 0,
              maximum: 1e12,
              description: "longest time between two network reads that carried something generated"
            }
          }
        },
        {
          title: "FailedLine",
          type: "object",
          description: "the candidate's fault: quality 0, cost the time until it failed",
          additionalProperties: !1,
          required: ["line", "outcome", "promptId", "cluster", "task", "reason"],
          properties: {
            line: {
              const: "answer"
            },
            outcome: {
              const: "failed"
            },
            promptId: {
              type: "string",
              minLength: 1,
              maxLength: 500
            },
            cluster: {
              type: "string",
              minLength: 1,
              maxLength: 500
            },
            task: {
              type: "string",
              maxLength: 500
            },
            block: {
              type: "integer",
              minimum: 0,
              description: "block of the plan, or as recorded; absent where a recorded answer has none"
            },
            attempts: {
              type: "integer",
              minimum: 1
            },
            resumed: {
              type: "boolean",
              description: "kept from an interrupted run; carries no timings"
            },
            reason: {
              type: "string",
              maxLength: 200
            },
            detail: {
              type: "string",
              maxLength: 2e3
            },
            elapsedMs: {
              type: "number",
              minimum: 0,
              maximum: 1e12
            },
            delayMs: {
              type: "number",
              minimum: 0,
              maximum: 1e12,
              description: "at a request rate: how much later than due it was sent; part of the other times"
            }
          }
        },
        {
          title: "LostLine",
          type: "object",
          description: "the world's fault: the verdict becomes error",
          additionalProperties: !1,
          required: ["line", "outcome", "promptId", "cluster", "task", "reason"],
          properties: {
            line: {
              const: "answer"
            },
            outcome: {
              const: "lost"
            },
            promptId: {
              type: "string",
              minLength: 1,
              maxLength: 500
            },
            cluster: {
              type: "string",
              minLength: 1,
              maxLength: 500
            },
            task: {
              type: "string",
              maxLength: 500
            },
            block: {
              type: "integer",
              minimum: 0,
              description: "block of the plan, or as recorded; absent where a recorded answer has none"
            },
            attempts: {
              type: "integer",
              minimum: 1
            },
            resumed: {
              type: "boolean",
              description: "kept from an interrupted run; carries no timings"
            },
            reason: {
              type: "string",
              maxLength: 200
            },
            detail: {
              type: "string",
              maxLength: 2e3
            }
          }
        }
      ]
    },
    score: {
      title: "ScoreLine",
      type: "object",
      additionalProperties: !1,
      required: ["line", "promptId", "evaluator"],
      properties: {
        line: {
          const: "score"
        },
        promptId: {
          type: "string",
          minLength: 1,
          maxLength: 500
        },
        evaluator: {
          type: "string",
          maxLength: 100
        },
        raw: {
          type: "number",
          description: "the evaluator's own value; maps to 0..10 are applied when gating"
        },
        unscored: {
          type: "string",
          maxLength: 500,
          description: "why there is no value; exactly one of raw and unscored is present"
        },
        truncated: {
          type: "boolean"
        },
        latencyMs: {
          type: "number",
          minimum: 0,
          maximum: 1e12
        },
        anchored: {
          type: "number",
          minimum: 0,
          maximum: 1,
          description: "share of what the reference against itself gets; only of an evaluator whose map is anchored"
        },
        answerTruncated: {
          type: "boolean",
          description: "of the answer itself only the beginning was seen"
        }
      },
      oneOf: [
        {
          required: ["raw"]
        },
        {
          required: ["unscored"]
        }
      ]
    },
    evaluator: {
      title: "EvaluatorLine",
      type: "object",
      additionalProperties: !1,
      required: ["line", "name", "use", "revision"],
      properties: {
        line: {
          const: "evaluator"
        },
        name: {
          type: "string",
          maxLength: 100
        },
        use: {
          type: "string",
          maxLength: 100
        },
        revision: {
          type: "string",
          maxLength: 500,
          description: "what the scores depend on: implementation version, or the digest of weights and tokenizer"
        },
        dtype: {
          type: "string",
          maxLength: 20
        },
        pairs: {
          type: "integer",
          minimum: 0
        },
        elapsedMs: {
          type: "number",
          minimum: 0,
          maximum: 1e12
        },
        truncated: {
          type: "integer",
          minimum: 0,
          description: "scores for which a text was longer than the model takes"
        },
        truncatedAnswers: {
          type: "integer",
          minimum: 0,
          description: "of them those whose answer was"
        },
        scale: {
          title: "RawScale",
          enum: ["share", "cosine", "sigmoid", "entailment", "ten"],
          description: "what a raw value is: a share 0..1, a cosine, a logit, a probability of entailment, or a score 0..10"
        },
        model: {
          type: "string",
          maxLength: 500,
          description: "hub id or folder's name"
        },
        hubRevision: {
          type: "string",
          maxLength: 200,
          description: "the commit of the hub that the files are of"
        },
        pair: {
          enum: ["reference", "query"]
        },
        batchInvariant: {
          type: "boolean",
          description: "false: it was given one text at a time, because its scores depend on their batch"
        },
        profile: {
          $ref: "#/definitions/evaluatorProfile"
        },
        judge: {
          $ref: "#/definitions/judgeRecord"
        },
        findings: {
          type: "array",
          maxItems: 50,
          items: {
            $ref: "#/definitions/finding"
          }
        }
      }
    },
    block: {
      title: "BlockLine",
      type: "object",
      description: "one block as it was measured; times on the monotonic clock of the run",
      additionalProperties: !1,
      required: ["line", "kind", "block", "concurrency", "startMs", "endMs", "answers", "findings"],
      properties: {
        line: {
          const: "block"
        },
        kind: {
          enum: ["latency", "load"]
        },
        block: {
          type: "integer",
          minimum: 0
        },
        concurrency: {
          type: "integer",
          minimum: 1,
          description: "requests in flight as planned; at a request rate the most that there were"
        },
        startMs: {
          type: "number",
          minimum: 0,
          maximum: 1e12
        },
        endMs: {
          type: "number",
          minimum: 0,
          maximum: 1e12
        },
        answers: {
          type: "integer",
          minimum: 0
        },
        outputTokens: {
          type: "integer",
          minimum: 0
        },
        findings: {
          type: "array",
          items: {
            $ref: "#/definitions/finding"
          }
        },
        steady: {
          title: "SteadyLoad",
          type: "object",
          description: "the part of a load block in which as many requests were in flight as its concurrency says; absent where there was none, or where requests were tried again or lost",
          additionalProperties: !1,
          required: ["startMs", "endMs", "answers"],
          properties: {
            startMs: {
              type: "number",
              minimum: 0,
              maximum: 1e12
            },
            endMs: {
              type: "number",
              minimum: 0,
              maximum: 1e12
            },
            answers: {
              type: "number",
              minimum: 0,
              description: "an answer counts with the share of its time that lies inside"
            },
            outputTokens: {
              type: "number",
              minimum: 0
            }
          }
        },
        energyJoules: {
          type: "number",
          minimum: 0,
          maximum: 1e12,
          description: "gross energy of exactly this block; absent with the reason in energyAbsent"
        },
        energyOf: {
          enum: ["gpu", "cpu-package"]
        },
        energyAbsent: {
          enum: ["short-window", "gap", "mig", "not-supported", "unreadable"],
          description: "why a meter that is there gave no energy"
        },
        gpuMemoryMiB: {
          type: "number",
          minimum: 0,
          maximum: 1e12,
          description: "most that was taken on the GPUs, pre-allocated memory included"
        },
        peakMemoryMiB: {
          type: "number",
          minimum: 0,
          maximum: 1e12,
          description: "most that the processes that answer held together (PSS)"
        },
        cpuSeconds: {
          type: "number",
          minimum: 0,
          maximum: 1e12,
          description: "CPU time of the processes that answer"
        },
        otherCpuShare: {
          type: "number",
          minimum: 0,
          maximum: 1,
          description: "CPU time that neither they nor the measuring took, of all that the machine has"
        },
        stealShare: {
          type: "number",
          minimum: 0,
          maximum: 1,
          description: "CPU time that the hypervisor gave to other machines"
        },
        loadAverage: {
          type: "number",
          minimum: 0,
          maximum: 1e6,
          description: "of the machine, over one minute, at the end of the block"
        },
        gpu: {
          title: "GpuBlock",
          type: "object",
          additionalProperties: !1,
          required: ["samples"],
          description: "what was seen on the GPUs in this block",
          properties: {
            samples: {
              type: "integer",
              minimum: 0
            },
            smClockMHz: {
              type: "number",
              minimum: 0,
              maximum: 1e6,
              description: "mean of the clock of the multiprocessors"
            },
            temperatureCelsius: {
              type: "number",
              minimum: -300,
              maximum: 1e3,
              description: "highest"
            },
            utilizationShare: {
              type: "number",
              minimum: 0,
              maximum: 1,
              description: "mean of the share of time in which something ran"
            },
            reasons: {
              type: "object",
              description: "share of the samples in which a reason for lower clocks was active",
              additionalProperties: {
                type: "number",
                minimum: 0,
                maximum: 1
              }
            }
          }
        },
        requestsPerSecond: {
          type: "number",
          exclusiveMinimum: 0,
          maximum: 1e4,
          description: "the mean rate at which requests were due"
        },
        kvCacheShare: {
          type: "number",
          minimum: 0,
          maximum: 1,
          description: "most of the engine's KV cache that was in use"
        },
        clientBusyShare: {
          type: "number",
          minimum: 0,
          maximum: 1,
          description: "share of the time in which the measuring program itself was busy"
        }
      }
    },
    end: {
      title: "EndLine",
      type: "object",
      additionalProperties: !1,
      required: ["line", "endedAt", "counts", "profile", "findings", "sha256"],
      properties: {
        line: {
          const: "end"
        },
        endedAt: {
          type: "string",
          maxLength: 40
        },
        counts: {
          $ref: "#/definitions/counts"
        },
        profile: {
          $ref: "#/definitions/profile"
        },
        findings: {
          type: "array",
          items: {
            $ref: "#/definitions/finding"
          }
        },
        sha256: {
          type: "string",
          pattern: "^[0-9a-f]{64}$",
          description: "over the exact bytes of all lines before this one"
        }
      }
    },
    shareInterval: {
      title: "ShareInterval",
      type: "object",
      additionalProperties: !1,
      required: ["estimate", "low", "high"],
      description: "a share with its 95 % interval; 0.1 is 10 %",
      properties: {
        estimate: {
          type: "number",
          minimum: -1e6,
          maximum: 1e6
        },
        low: {
          type: "number",
          minimum: -1e6,
          maximum: 1e6
        },
        high: {
          type: "number",
          minimum: -1e6,
          maximum: 1e6
        }
      }
    },
    stability: {
      title: "Stability",
      type: "object",
      additionalProperties: !1,
      required: ["measure", "blocks", "answers", "drift", "spread"],
      description: "how steady a time was over the latency blocks",
      properties: {
        measure: {
          enum: ["tpot", "ttft-per-prompt-token"]
        },
        blocks: {
          type: "integer",
          minimum: 2
        },
        answers: {
          type: "integer",
          minimum: 2
        },
        drift: {
          $ref: "#/definitions/shareInterval"
        },
        spread: {
          $ref: "#/definitions/shareInterval"
        }
      }
    },
    loadProfile: {
      title: "LoadProfile",
      type: "object",
      additionalProperties: !1,
      required: ["blocks"],
      description: "times of answers under load; at a request rate from when they were due",
      properties: {
        concurrency: {
          type: "integer",
          minimum: 1
        },
        requestsPerSecond: {
          type: "number",
          exclusiveMinimum: 0,
          maximum: 1e4
        },
        blocks: {
          type: "integer",
          minimum: 1
        },
        ttftMs: {
          $ref: "#/definitions/quantiles"
        },
        ttfatMs: {
          $ref: "#/definitions/quantiles"
        },
        e2eMs: {
          $ref: "#/definitions/quantiles"
        },
        tpotMs: {
          $ref: "#/definitions/quantiles"
        },
        longestGapMs: {
          $ref: "#/definitions/quantiles"
        }
      }
    },
    goodput: {
      title: "Goodput",
      type: "object",
      additionalProperties: !1,
      required: ["objective", "asked", "good"],
      description: "answers under load that kept the stated objective",
      properties: {
        objective: {
          title: "Objective",
          type: "object",
          additionalProperties: !1,
          properties: {
            ttftMs: {
              type: "number",
              exclusiveMinimum: 0,
              maximum: 1e9
            },
            tpotMs: {
              type: "number",
              exclusiveMinimum: 0,
              maximum: 1e9
            },
            e2eMs: {
              type: "number",
              exclusiveMinimum: 0,
              maximum: 1e9
            }
          }
        },
        asked: {
          type: "integer",
          minimum: 1,
          description: "prompts asked in load blocks, failed ones too"
        },
        good: {
          type: "integer",
          minimum: 0
        },
        answersPerSecond: {
          type: "number",
          minimum: 0,
          maximum: 1e12,
          description: "good answers a second"
        }
      }
    },
    clientError: {
      title: "ClientError",
      type: "object",
      additionalProperties: !1,
      required: ["concurrency", "requests", "ttftMs", "e2eMs"],
      description: "mean error of this program's times, client minus server, against a scripted server on this machine before the measurement",
      properties: {
        concurrency: {
          type: "integer",
          minimum: 1
        },
        requests: {
          type: "integer",
          minimum: 1
        },
        ttftMs: {
          type: "number",
          minimum: -1e6,
          maximum: 1e6
        },
        e2eMs: {
          type: "number",
          minimum: -1e6,
          maximum: 1e6
        }
      }
    },
    evaluatorProfile: {
      title: "EvaluatorProfile",
      type: "object",
      description: "what scoring costs on this machine",
      additionalProperties: !1,
      required: ["pairs", "batches", "measuredAt"],
      properties: {
        pairs: {
          type: "integer",
          minimum: 0,
          description: "different pairs that it was measured with"
        },
        batches: {
          type: "array",
          maxItems: 16,
          items: {
            title: "BatchProfile",
            type: "object",
            additionalProperties: !1,
            required: ["batch", "latencyMs", "pairsPerSecond"],
            properties: {
              batch: {
                type: "integer",
                minimum: 1
              },
              latencyMs: {
                type: "number",
                minimum: 0,
                maximum: 1e12,
                description: "of one pair: the batch's time over its size"
              },
              pairsPerSecond: {
                type: "number",
                minimum: 0,
                maximum: 1e12
              }
            }
          }
        },
        peakMemoryMiB: {
          type: "number",
          minimum: 0,
          maximum: 1e12,
          description: "most that the process held beyond what it held before the model was opened"
        },
        threads: {
          type: "integer",
          minimum: 0
        },
        measuredAt: {
          type: "string",
          maxLength: 40
        }
      }
    },
    canary: {
      title: "CanaryResult",
      type: "object",
      description: "answers whose score is known beforehand",
      additionalProperties: !1,
      required: ["kind", "items", "scored"],
      properties: {
        kind: {
          type: "string",
          maxLength: 50
        },
        items: {
          type: "integer",
          minimum: 0
        },
        scored: {
          type: "integer",
          minimum: 0
        },
        mean: {
          type: "number",
          minimum: 0,
          maximum: 10
        },
        low: {
          type: "number",
          minimum: 0,
          maximum: 10
        },
        high: {
          type: "number",
          minimum: 0,
          maximum: 10
        }
      }
    },
    judgeRecord: {
      title: "JudgeRecord",
      type: "object",
      description: "a judge as an instrument",
      additionalProperties: !1,
      required: ["model", "servedModels", "promptVersion", "promptDigest", "calls", "cachedReplies", "repaired", "unparsed", "canaries"],
      properties: {
        model: {
          type: "string",
          maxLength: 500,
          description: "as it was asked for"
        },
        servedModels: {
          type: "array",
          maxItems: 50,
          items: {
            title: "ServedModel",
            type: "object",
            additionalProperties: !1,
            required: ["name", "replies"],
            properties: {
              name: {
                type: "string",
                maxLength: 500
              },
              replies: {
                type: "integer",
                minimum: 0
              }
            }
          },
          description: "as the server says that it answered with"
        },
        promptVersion: {
          type: "string",
          maxLength: 100
        },
        promptDigest: {
          type: "string",
          pattern: "^sha256:[0-9a-f]{64}$",
          description: "of instructions, rubrics and reply format"
        },
        replyFormat: {
          enum: ["json-schema", "json-object", "text"]
        },
        sent: {
          type: "array",
          maxItems: 30,
          items: {
            type: "string",
            maxLength: 200
          },
          description: "generation fields that went with every request, as name=value"
        },
        calls: {
          type: "integer",
          minimum: 0,
          description: "requests that were answered"
        },
        cachedReplies: {
          type: "integer",
          minimum: 0
        },
        repaired: {
          type: "integer",
          minimum: 0,
          description: "replies that were usable only after one more request"
        },
        unparsed: {
          type: "integer",
          minimum: 0,
          description: "replies that were not, even then"
        },
        inputTokens: {
          type: "integer",
          minimum: 0
        },
        outputTokens: {
          type: "integer",
          minimum: 0
        },
        costUsd: {
          type: "number",
          minimum: 0,
          maximum: 1e12
        },
        priceSource: {
          type: "string",
          maxLength: 500
        },
        budgetUsd: {
          type: "number",
          minimum: 0,
          maximum: 1e12
        },
        beyondBudget: {
          type: "integer",
          minimum: 0,
          description: "items that were not judged because the budget was spent"
        },
        latencyMs: {
          $ref: "#/definitions/quantiles"
        },
        tooManyRequests: {
          type: "integer",
          minimum: 0,
          description: "answers 429"
        },
        canaries: {
          type: "array",
          maxItems: 20,
          items: {
            $ref: "#/definitions/canary"
          }
        },
        contrast: {
          type: "number",
          minimum: -10,
          maximum: 10,
          description: "mean of the own references minus mean of foreign ones"
        },
        fit: {
          type: "boolean",
          description: "whether it saw through the canaries"
        },
        retest: {
          title: "Retest",
          type: "object",
          additionalProperties: !1,
          required: ["items"],
          properties: {
            items: {
              type: "integer",
              minimum: 0
            },
            meanDifference: {
              type: "number",
              minimum: -10,
              maximum: 10,
              description: "second minus first"
            },
            standardDeviation: {
              type: "number",
              minimum: 0,
              maximum: 10,
              description: "of one score, from the differences: their standard deviation over \u221A2"
            },
            largestDifference: {
              type: "number",
              minimum: 0,
              maximum: 10
            }
          }
        },
        drift: {
          title: "JudgeDrift",
          type: "object",
          additionalProperties: !1,
          required: ["of", "items", "significant"],
          properties: {
            of: {
              type: "string",
              maxLength: 100
            },
            items: {
              type: "integer",
              minimum: 0
            },
            shift: {
              type: "number",
              minimum: -10,
              maximum: 10,
              description: "now minus then, mean"
            },
            low: {
              type: "number",
              minimum: -10,
              maximum: 10
            },
            high: {
              type: "number",
              minimum: -10,
              maximum: 10
            },
            significant: {
              type: "boolean"
            }
          }
        }
      }
    }
  }
};

// src/documents/run.ts
var schemaVersion = 1, longestLine = 32 * 1024 * 1024, deepestNesting = 64, mostViolations = 20, cure = "The file was not written by this program, or was changed by hand. Measure again, or restore it from where it came.";
function createRunLineParser(file) {
  let validate = compileSchema(run_schema_default), refuse2 = (line, violations, remedy = cure) => new DocumentError(
    file,
    violations.slice(0, mostViolations).map((violation) => ({ ...violation, line, column: 1 })),
    { cure: remedy }
  );
  return (text, lineNumber) => {
    if (text.length > longestLine)
      throw refuse2(lineNumber, [{ at: "", message: `has ${text.length} characters, more than any line of a run` }]);
    let value = parseJson(text);
    if (value === void 0) return;
    let version = versionOf(value);
    if (version !== void 0 && version !== schemaVersion) {
      let message = `is ${quote(version)}, but this version of PoQ Gate reads ${schemaVersion}`;
      throw refuse2(lineNumber, [{ at: "schemaVersion", message }], "Use the version of PoQ Gate that wrote the file, or measure again.");
    }
    if (!validate(value))
      throw refuse2(
        lineNumber,
        explainErrors(validate.errors ?? []).map(({ path, message }) => ({ at: describePath(path), message }))
      );
    if (value.line === "header" && isDeeper(value, deepestNesting)) throw refuse2(lineNumber, [{ at: "", message: "is nested too deeply" }]);
    return value;
  };
}
function versionOf(value) {
  return typeof value == "object" && value !== null && "line" in value && value.line === "header" && "schemaVersion" in value ? value.schemaVersion : void 0;
}
function isDeeper(value, levels) {
  return typeof value != "object" || value === null ? !1 : levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1));
}

// src/runs/assemble-run.ts
var mostLines = 5e6;
async function assembleRun(file, lines) {
  let parse = createRunLineParser(file), draft = { answers: /* @__PURE__ */ new Map(), scores: /* @__PURE__ */ new Map(), evaluators: /* @__PURE__ */ new Map(), blocks: /* @__PURE__ */ new Map() }, hash3 = createHash("sha256"), number = 0, torn;
  for await (let text of lines) {
    if (torn !== void 0) throw refuse(file, torn, "is not JSON");
    if (number += 1, number > mostLines) throw refuse(file, number, `stands after ${mostLines} lines, more than any run has`);
    let line = parse(text, number);
    if (line === void 0) {
      torn = number;
      continue;
    }
    if (line.line === "end" && line.sha256 !== hash3.copy().digest("hex"))
      throw refuse(file, number, "sha256 does not match the lines before it: the file was changed after it was written");
    place(draft, line, (message) => refuse(file, number, message)), hash3.update(text).update(`
`);
  }
  return finish(file, draft, torn);
}
function finish(file, draft, torn) {
  if (torn !== void 0 && (draft.end !== void 0 || draft.header === void 0)) throw refuse(file, torn, "is not JSON");
  if (draft.header === void 0) throw refuse(file, 1, "is empty: a run begins with a header line");
  let { header, end, blocks, ...parts2 } = draft;
  return { header, ...parts2, blocks: [...blocks.values()], ...end !== void 0 && { end } };
}
function place(draft, line, refusal) {
  if (draft.end !== void 0) throw refusal("stands after the end line");
  if (line.line === "header" == (draft.header !== void 0))
    throw refusal(line.line === "header" ? "is a second header" : "stands before the header");
  let put = (lines, key, value, name) => {
    if (lines.has(key)) throw refusal(`is a second ${name}`);
    lines.set(key, value);
  };
  switch (line.line) {
    case "header":
      draft.header = line;
      break;
    case "answer":
      put(draft.answers, line.promptId, line, `answer to the prompt ${JSON.stringify(line.promptId)}`);
      break;
    case "score": {
      let scores = draft.scores.get(line.evaluator) ?? /* @__PURE__ */ new Map();
      put(scores, line.promptId, line, `score by ${JSON.stringify(line.evaluator)} for the prompt ${JSON.stringify(line.promptId)}`), draft.scores.set(line.evaluator, scores);
      break;
    }
    case "evaluator":
      put(draft.evaluators, line.name, line, `evaluator called ${JSON.stringify(line.name)}`);
      break;
    case "block":
      put(draft.blocks, line.block, line, `block ${line.block}`);
      break;
    case "end":
      draft.end = line;
  }
}
var refuse = (file, line, message) => new DocumentError(file, [{ line, column: 1, at: "", message }], { cure: "Measure again, or restore the file from where it came." });

// src/runs/calibration-turns.ts
var calibrationTurns = [
  { turn: 1, side: "baseline" },
  { turn: 2, side: "candidate" },
  { turn: 3, side: "candidate" },
  { turn: 4, side: "baseline" }
], isCalibration = ({ header }) => header.calibration !== void 0;
function belongsTo(found, { of, turn, candidateDigest, run }) {
  let { header, end } = found, after = run.end?.endedAt;
  return end !== void 0 && after !== void 0 && header.startedAt >= after && header.calibration?.of === of && header.calibration.turn === turn && header.candidateDigest === candidateDigest && header.questionDigest === run.header.questionDigest && header.commit === run.header.commit && compareEnvironments(header, run.header).kind === "same";
}
var parts = ["engine", "version", "model", "weights"];
function findOtherStack({ stack: known }, { stack: here }) {
  let part = parts.find((key) => known[key] !== void 0 && here[key] !== void 0 && known[key] !== here[key]);
  return part === void 0 ? void 0 : `${part} ${known[part]} in its run and ${here[part]} here`;
}

// src/runs/merge-shards.ts
import { createHash as createHash2 } from "node:crypto";
import { isDeepStrictEqual } from "node:util";

// src/profile/blocking-finding.ts
var createBlockingFinding = (name, words2) => ({ name, ...words2, blocking: !0 }), createWarning = (name, words2) => ({ name, ...words2, blocking: !1 });

// src/profile/client-findings.ts
var busyShare = 0.7, largeErrorMs = 3;
function assembleClientProfile(blocks) {
  let shares = blocks.flatMap(({ clientBusyShare }) => clientBusyShare ?? []);
  return shares.length === 0 ? {} : { clientBusyShare: shares.reduce((most, share) => Math.max(most, share), 0) };
}
function findClientBusy(blocks, client) {
  let { clientBusyShare = 0 } = assembleClientProfile(blocks), worst = client.filter(({ e2eMs }) => e2eMs > largeErrorMs).reduce(
    (one, other) => one === void 0 || other.e2eMs > one.e2eMs ? other : one,
    void 0
  ), parts2 = [
    ...clientBusyShare > busyShare ? [`was busy for ${Math.round(clientBusyShare * 100)} % of a block`] : [],
    ...worst === void 0 ? [] : [`measured answers of a scripted server as ${worst.e2eMs.toFixed(1)} ms longer than they were, ${describeFlight(worst)}`]
  ];
  return parts2.length === 0 ? [] : [
    createWarning("client-busy", {
      sentence: `The measuring program itself ${parts2.join(", and ")}: the times are partly its own.`,
      cure: "Give it a processor core that nothing else uses, ask over a quieter machine, or lower measure.concurrency."
    })
  ];
}
var describeFlight = ({ concurrency }) => concurrency === 1 ? "asking one at a time" : `with ${concurrency} requests in flight`;

// src/profile/energy-profile.ts
function assembleMeterProfile(blocks, idlePowerWatts) {
  let energy = assembleEnergy(blocks, idlePowerWatts), gpuMemoryMiB = findMost(blocks, (block) => block.gpuMemoryMiB), peakMemoryMiB = findMost(blocks, (block) => block.peakMemoryMiB), kvCacheShare = findMost(blocks, (block) => block.kvCacheShare), timed = blocks.filter(({ cpuSeconds }) => cpuSeconds !== void 0), answers = countAnswers(timed);
  return {
    ...energy !== void 0 && { energy },
    ...gpuMemoryMiB !== void 0 && { gpuMemoryMiB },
    ...peakMemoryMiB !== void 0 && { peakMemoryMiB },
    ...kvCacheShare !== void 0 && { kvCacheShare },
    ...answers > 0 && { cpuSecondsPerAnswer: timed.reduce((sum3, { cpuSeconds = 0 }) => sum3 + cpuSeconds, 0) / answers }
  };
}
var countAnswers = (blocks) => blocks.reduce((sum3, { answers }) => sum3 + answers, 0);
function findMost(blocks, pick) {
  let values = blocks.flatMap((block) => pick(block) ?? []);
  return values.length === 0 ? void 0 : Math.max(...values);
}
function assembleEnergy(blocks, idlePowerWatts) {
  let of = blocks.find(({ energyOf }) => energyOf !== void 0)?.energyOf;
  if (of === void 0) return;
  let serial = assembleFigure(
    blocks.filter(({ kind }) => kind === "latency"),
    idlePowerWatts
  ), load = assembleFigure(
    blocks.filter(({ kind }) => kind === "load"),
    idlePowerWatts
  );
  return {
    of,
    ...idlePowerWatts !== void 0 && { idlePowerWatts },
    ...serial !== void 0 && { serial },
    ...load !== void 0 && { load }
  };
}
function assembleFigure(blocks, idlePowerWatts) {
  let metered = blocks.filter(({ energyJoules }) => energyJoules !== void 0), answers = countAnswers(metered);
  if (answers === 0) return;
  let joules = metered.reduce((sum3, { energyJoules = 0 }) => sum3 + energyJoules, 0), seconds = metered.reduce((sum3, { startMs, endMs }) => sum3 + (endMs - startMs) / 1e3, 0);
  return {
    joulesPerAnswer: joules / answers,
    ...idlePowerWatts !== void 0 && { netJoulesPerAnswer: (joules - idlePowerWatts * seconds) / answers },
    answers,
    blocks: metered.length
  };
}

// src/profile/goodput.ts
function computeGoodput(answers, blocks, objective) {
  let byBlock = Map.groupBy(
    answers.filter(({ resumed }) => resumed !== !0),
    ({ block }) => block
  ), counted = blocks.filter(({ kind }) => kind === "load").map(({ block, steady }) => countGood(byBlock.get(block) ?? [], objective, steady)), asked = sum(counted.map((block) => block.asked));
  if (asked === 0) return;
  let seconds = sum(counted.map((block) => block.seconds));
  return {
    objective,
    asked,
    good: sum(counted.map(({ good }) => good)),
    ...seconds > 0 && { answersPerSecond: sum(counted.map((block) => block.steadyGood)) / seconds }
  };
}
function countGood(answers, objective, steady) {
  let good = answers.filter((answer) => keeps(answer, objective)).length, answered = answers.filter(({ outcome }) => outcome === "answered").length;
  return {
    asked: answers.length,
    good,
    seconds: steady === void 0 ? 0 : (steady.endMs - steady.startMs) / 1e3,
    steadyGood: steady === void 0 || answered === 0 ? 0 : steady.answers * good / answered
  };
}
function keeps(answer, objective) {
  if (answer.outcome !== "answered" || (answer.attempts ?? 1) > 1) return !1;
  let within = (figure, limit) => limit === void 0 || figure !== void 0 && figure <= limit;
  return within(answer.ttftMs, objective.ttftMs) && (within(answer.tpotMs, objective.tpotMs) || answer.outputTokens === 1) && within(answer.e2eMs, objective.e2eMs);
}
var sum = (numbers) => numbers.reduce((total, each) => total + each, 0);

// src/profile/steady-answers.ts
function pickSteadyAnswers(answers, blocks, plan) {
  let asked = new Map(answers.filter(({ resumed }) => resumed !== !0).map((answer) => [answer.promptId, answer])), planned = new Map(plan.map((block) => [block.number, block]));
  return blocks.flatMap((line) => {
    let block = planned.get(line.block);
    return line.kind !== "load" || block === void 0 ? [] : block.promptIds.flatMap((id) => asked.get(id) ?? []).filter((answer, place2) => answer.outcome === "answered" && startedSteady(line, block, place2));
  });
}
function startedSteady({ steady, startMs }, { concurrency, rate }, place2) {
  return steady === void 0 ? !1 : rate === void 0 ? place2 >= concurrency - 1 : startMs + (rate.dueMs[place2] ?? 0) >= steady.startMs;
}

// src/profile/time-summary.ts
function summariseFigure(figure, answers) {
  let sample = answers.map((answer) => answer[figure]).filter((value) => value !== void 0);
  if (!isNonEmpty(sample)) return {};
  let summary = { count: sample.length, mean: computeMean(sample), ...computeQuantileSummary(sample) }, named = {};
  return named[figure] = summary, named;
}
var summariseTimes = (answers) => ({
  ...summariseFigure("ttftMs", answers),
  ...summariseFigure("ttfatMs", answers),
  ...summariseFigure("e2eMs", answers),
  ...summariseFigure("tpotMs", answers),
  ...summariseFigure("longestGapMs", answers)
});

// src/profile/load-profile.ts
function assembleLoadProfile(answers, blocks, plan) {
  let steady = blocks.filter(({ kind, steady: steady2 }) => kind === "load" && steady2 !== void 0), [first] = steady;
  if (first === void 0) return;
  let { concurrency, requestsPerSecond } = first;
  return {
    ...requestsPerSecond === void 0 ? { concurrency } : { requestsPerSecond },
    blocks: steady.length,
    ...summariseTimes(pickSteadyAnswers(answers, steady, plan))
  };
}

// src/profile/serial-answers.ts
function pickSerialAnswers(answers, blocks) {
  if (blocks.length === 0) return answers;
  let latencyBlocks = new Set(blocks.filter(({ kind }) => kind === "latency").map(({ block }) => block));
  return answers.filter(({ block }) => block !== void 0 && latencyBlocks.has(block));
}

// src/statistics/fisher-f.ts
var import_math_base_special_kernel_betaincinv = __toESM(require_lib(), 1);
function computeFisherQuantile(probability, numeratorDf, denominatorDf) {
  if (!(probability > 0 && probability < 1)) throw new RangeError(`an F quantile needs a probability between 0 and 1, not ${probability}`);
  for (let df of [numeratorDf, denominatorDf])
    if (!(df > 0 && Number.isFinite(df))) throw new RangeError(`Fisher's F needs positive finite degrees of freedom, not ${df}`);
  let [below = 0, above = 0] = (0, import_math_base_special_kernel_betaincinv.default)(numeratorDf / 2, denominatorDf / 2, probability, 1 - probability);
  return denominatorDf * below / (numeratorDf * above);
}

// src/statistics/between-groups.ts
function computeBetweenGroups(groups, confidence2) {
  let withinDf = groups.reduce((sum3, group2) => sum3 + group2.length - 1, 0), [first, second, ...others] = groups.map(computeMean);
  if (first === void 0 || second === void 0 || withinDf === 0) return;
  let betweenDf = groups.length - 1, within = groups.reduce((sum3, group2) => sum3 + squareDeviations(group2), 0) / withinDf, ofMeans = squareDeviations([first, second, ...others]) / betweenDf, noise = within * groups.reduce((sum3, group2) => sum3 + 1 / group2.length, 0) / groups.length, beyond = (quotient) => Math.max(0, ofMeans / quotient - noise), quantile = (probability) => computeFisherQuantile(probability, betweenDf, withinDf);
  return { variance: beyond(1), low: beyond(quantile((1 + confidence2) / 2)), high: beyond(quantile((1 - confidence2) / 2)) };
}
function squareDeviations(sample) {
  let mean = computeMean(sample);
  return sample.reduce((sum3, value) => sum3 + (value - mean) ** 2, 0);
}

// src/statistics/group-deviations.ts
var normalScale = 1.0483580825075305;
function computeGroupDeviations(groups) {
  let deviations = groups.map(([first, ...others]) => {
    let centre = computeQuantile([first, ...others], 0.5), besideCentre = (value) => ({ centre, beside: value - centre });
    return [besideCentre(first), ...others.map(besideCentre)];
  }), distances = groups.flatMap(([first, ...others]) => others.map((value, index) => Math.abs(value - (others[index - 1] ?? first))));
  return { groups: deviations, scale: isNonEmpty(distances) ? normalScale * computeQuantile(distances, 0.5) : 0 };
}
function boundDeviations({ groups, scale }, most) {
  let reach = scale === 0 ? Number.POSITIVE_INFINITY : most * scale, bound = ({ centre, beside }) => centre + Math.min(reach, Math.max(-reach, beside));
  return groups.map(([first, ...others]) => [bound(first), ...others.map(bound)]);
}

// src/statistics/linear-trend.ts
function computeTrend(points, confidence2) {
  let n = points.length, meanAt = points.reduce((sum3, { at }) => sum3 + at, 0) / n, meanValue = points.reduce((sum3, { value }) => sum3 + value, 0) / n, width = points.reduce((sum3, { at }) => sum3 + (at - meanAt) ** 2, 0);
  if (n < 3 || width === 0) return;
  let slope = points.reduce((sum3, { at, value }) => sum3 + (at - meanAt) * (value - meanValue), 0) / width, rest = points.reduce((sum3, { at, value }) => sum3 + (value - meanValue - slope * (at - meanAt)) ** 2, 0), standardError = Math.sqrt(rest / (n - 2) / width);
  return { slope, ...computeStudentInterval({ estimate: slope, standardError, df: n - 2, confidence: confidence2 }) };
}

// src/statistics/median-line.ts
function computeMedianLine(points) {
  let sorted = points.toSorted((one, other) => one.x - other.x), half = Math.ceil(sorted.length / 2), slopes = sorted.slice(half).flatMap((upper, index) => {
    let lower = sorted[index] ?? upper;
    return upper.x > lower.x ? [(upper.y - lower.y) / (upper.x - lower.x)] : [];
  }), slope = isNonEmpty(slopes) ? computeQuantile(slopes, 0.5) : 0, [first, ...others] = points, rest = ({ x, y }) => y - slope * x;
  return { slope, intercept: computeQuantile([rest(first), ...others.map(rest)], 0.5) };
}

// src/profile/latency-groups.ts
var fewestBlocks = 6, fewestAnswers = 2;
function groupLatencies(answers, blocks) {
  if (blocks.length === 0) return [];
  let answered = pickSerialAnswers([...answers], blocks).filter((answer) => answer.outcome === "answered");
  return [group("tpot", pickTokenTimes(answered)), group("ttft-per-prompt-token", pickFirstTokenTimes(answered))].flat();
}
function group(measure, timed) {
  let blocks = /* @__PURE__ */ new Map();
  for (let { block, ratio } of timed) blocks.set(block, [...blocks.get(block) ?? [], Math.log(ratio)]);
  let groups = [...blocks].sort(([one], [other]) => one - other).flatMap(([, values]) => values.length >= fewestAnswers && isNonEmpty(values) ? [values] : []);
  return groups.length < fewestBlocks ? [] : [{ measure, deviations: computeGroupDeviations(groups) }];
}
var pickTokenTimes = (answers) => answers.flatMap(({ block, tpotMs = 0 }) => block !== void 0 && tpotMs > 0 ? [{ block, ratio: tpotMs }] : []);
function pickFirstTokenTimes(answers) {
  let known = answers.flatMap(
    ({ block, ttftMs = 0, promptTokens = 0 }) => block !== void 0 && ttftMs > 0 && promptTokens > 0 ? [{ block, x: promptTokens, y: ttftMs }] : []
  );
  if (!isNonEmpty(known)) return [];
  let { intercept, slope } = computeMedianLine(known), [first, ...others] = known.map(({ x, y }) => y / x), perToken = computeQuantile([first ?? 0, ...others], 0.5), positive = known.every(({ x }) => intercept + slope * x > 0);
  return known.map(({ block, x, y }) => ({ block, ratio: y / (positive ? intercept + slope * x : perToken * x) }));
}

// src/profile/stability.ts
var confidence = 0.95, farthest = 3, largest = 1e6;
function assembleStability(answers, blocks) {
  let [one, other] = groupLatencies(answers, blocks).flatMap(assembleMeasure);
  return one === void 0 ? {} : { stability: other === void 0 ? [one] : [one, other] };
}
function assembleMeasure({ measure, deviations }) {
  let groups = boundDeviations(deviations, farthest), drift = computeDrift(groups), spread = computeSpread(groups);
  return drift === void 0 || spread === void 0 ? [] : [{ measure, blocks: groups.length, answers: groups.reduce((sum3, group2) => sum3 + group2.length, 0), drift, spread }];
}
function computeDrift(groups) {
  let points = groups.map((group2, index) => ({ at: index / (groups.length - 1), value: computeMean(group2) })), trend = computeTrend(points, confidence), toShare = (slope) => Math.min(largest, Math.expm1(slope));
  return trend && { estimate: toShare(trend.slope), low: toShare(trend.low), high: toShare(trend.high) };
}
function computeSpread(groups) {
  let between = computeBetweenGroups(groups, confidence), toShare = (variance) => Math.min(largest, Math.sqrt(Math.expm1(variance)));
  return between && { estimate: toShare(between.variance), low: toShare(between.low), high: toShare(between.high) };
}

// src/profile/latency-profile.ts
function assembleProfile(answers, blocks, context = {}) {
  let { idlePowerWatts, plan = [], objective } = context, lines = [...answers], answered = lines.filter((answer) => answer.outcome === "answered"), load = plan.length === 0 ? void 0 : assembleLoadProfile(lines, blocks, plan), goodput = objective === void 0 ? void 0 : computeGoodput(lines, blocks, objective);
  return {
    ...summariseTimes(pickSerialAnswers(answered, blocks)),
    ...summariseFigure("outputTokens", answered),
    ...computeThroughput(blocks),
    ...load !== void 0 && { load },
    ...goodput !== void 0 && { goodput },
    ...assembleStability(answered, blocks),
    ...computeCappedShare(answered),
    ...assembleMeterProfile(blocks, idlePowerWatts),
    ...assembleClientProfile(blocks)
  };
}
function computeThroughput(blocks) {
  let windows = blocks.flatMap((block) => block.steady ?? []), seconds = windows.reduce((sum3, { startMs, endMs }) => sum3 + (endMs - startMs) / 1e3, 0);
  if (seconds <= 0) return {};
  let answers = windows.reduce((sum3, window) => sum3 + window.answers, 0), tokens = windows.reduce(
    (sum3, { outputTokens }) => sum3 === void 0 || outputTokens === void 0 ? void 0 : sum3 + outputTokens,
    0
  );
  return { answersPerSecond: answers / seconds, ...tokens !== void 0 && { outputTokensPerSecond: tokens / seconds } };
}
function computeCappedShare(answers) {
  let reasons = answers.map((answer) => answer.finishReason).filter((reason) => reason !== void 0);
  return reasons.length === 0 ? {} : { cappedShare: reasons.filter((reason) => reason === "length").length / reasons.length };
}

// src/profile/stability-findings.ts
var steadyShare = 0.1, stalledFactor = 2, stalledDistance = 5, words = {
  tpot: { time: "the time per output token", each: "per output token" },
  "ttft-per-prompt-token": { time: "the time to the first token, for prompts of equal length,", each: "to the first token" }
}, settleCure = "Let nothing else run on the machine, let it reach its lasting temperature and clocks before it measures, and look in the log of the engine for what came in between; then measure again.";
function findStabilityFindings(answers, blocks) {
  let known = [...answers], { stability = [] } = assembleStability(known, blocks);
  return [
    ...findDrift(stability.filter(({ drift }) => drift.low > steadyShare || drift.high < -steadyShare)),
    ...findSpread(stability.filter(({ spread }) => spread.low > steadyShare)),
    ...findStalled(groupLatencies(known, blocks))
  ];
}
function findDrift(drifting) {
  if (drifting.length === 0) return [];
  let sentence = `From the first to the last latency block ${drifting.map(({ measure, drift }) => {
    let moved = `${drift.estimate > 0 ? "rose" : "fell"} by ${renderShare(Math.abs(drift.estimate))}`;
    return `${words[measure].time} ${moved} (95 % interval ${renderSigned(drift)})`;
  }).join(", and ")}; up to 10 % counts as steady.`;
  return [createBlockingFinding("latency-drift", { sentence, cure: settleCure })];
}
function findSpread(spreading) {
  if (spreading.length === 0) return [];
  let sentence = `Between latency blocks, beyond the noise within them, ${spreading.map(
    ({ measure, spread }) => `${words[measure].time} has a standard deviation of ${renderShare(spread.estimate)} (95 % interval ${renderShare(spread.low)} to ${renderShare(spread.high)})`
  ).join(", and ")}; up to 10 % counts as steady.`;
  return [createBlockingFinding("latency-spread", { sentence, cure: settleCure })];
}
function findStalled(measures) {
  let parts2 = measures.flatMap(({ measure, deviations: { groups, scale } }) => {
    let least = Math.max(Math.log(stalledFactor), stalledDistance * scale), stalled = groups.flat().filter(({ beside }) => beside > least);
    if (stalled.length === 0) return [];
    let most = Math.exp(stalled.reduce((farthest2, { beside }) => Math.max(farthest2, beside), 0));
    return [`${stalled.length === 1 ? "1 answer took" : `${stalled.length} answers took up to`} ${most < 10 ? most.toFixed(1) : Math.round(most)} times as long ${words[measure].each} as others of the same block`];
  });
  return parts2.length === 0 ? [] : [
    createWarning("stalled-answers", {
      sentence: `In latency blocks ${parts2.join(", and ")}.`,
      cure: "Look in the log of the engine and at the machine for what stopped it; such answers weigh in mean latency, p99 and cost, and not in drift and spread."
    })
  ];
}
var renderShare = (share) => `${(share * 100).toFixed(1)} %`, renderSigned = ({ low, high }) => `${[low, high].map((share) => `${share < 0 ? "\u2212" : "+"}${(Math.abs(share) * 100).toFixed(1)}`).join(" to ")} %`;

// src/runs/counts.ts
function countOutcomes(answers, scores) {
  let counts = { prompts: 0, answered: 0, failed: 0, lost: 0, scored: 0, unscored: 0 };
  for (let answer of answers)
    counts.prompts += 1, counts[answer.outcome] += 1;
  for (let score of scores) counts[score.unscored === void 0 ? "scored" : "unscored"] += 1;
  return counts;
}

// src/runs/merge-judge-records.ts
function mergeJudgeRecords(one, other) {
  let { latencyMs, inputTokens: _i, outputTokens: _o, costUsd: _u, ...first } = one, contrast = mergeContrasts(one, other), fit = one.fit === !1 || other.fit === !1 ? !1 : one.fit ?? other.fit, retest = mergeOptional(one.retest, other.retest, mergeRetests), drift = mergeOptional(one.drift, other.drift, pickDrift), quantiles = latencyMs === void 0 ? other.latencyMs : other.latencyMs === void 0 ? latencyMs : void 0;
  return {
    ...first,
    ...addCounts(one, other),
    servedModels: mergeServed([...one.servedModels, ...other.servedModels]),
    canaries: mergeCanaries([...one.canaries, ...other.canaries]),
    ...quantiles !== void 0 && { latencyMs: quantiles },
    ...contrast !== void 0 && { contrast },
    ...fit !== void 0 && { fit },
    ...retest !== void 0 && { retest },
    ...drift !== void 0 && { drift }
  };
}
var used = ["inputTokens", "outputTokens", "costUsd"], further = ["budgetUsd", "beyondBudget", "tooManyRequests"];
function addCounts(one, other) {
  let add = (key) => (one[key] ?? 0) + (other[key] ?? 0), isCounted = (key) => [one, other].every((record) => record[key] !== void 0 || record.calls === 0) && (one[key] ?? other[key]) !== void 0;
  return {
    calls: one.calls + other.calls,
    cachedReplies: one.cachedReplies + other.cachedReplies,
    repaired: one.repaired + other.repaired,
    unparsed: one.unparsed + other.unparsed,
    ...Object.fromEntries(further.flatMap((key) => (one[key] ?? other[key]) === void 0 ? [] : [[key, add(key)]])),
    ...Object.fromEntries(used.flatMap((key) => isCounted(key) ? [[key, add(key)]] : []))
  };
}
function mergeServed(served) {
  let replies = /* @__PURE__ */ new Map();
  for (let model of served) replies.set(model.name, (replies.get(model.name) ?? 0) + model.replies);
  return [...replies].map(([name, number]) => ({ name, replies: number }));
}
function mergeCanaries(results) {
  let kinds = /* @__PURE__ */ new Map();
  for (let result of results) {
    let known = kinds.get(result.kind);
    kinds.set(result.kind, known === void 0 ? result : addCanary(known, result));
  }
  return [...kinds.values()];
}
function addCanary(one, other) {
  let all = { kind: one.kind, items: one.items + other.items, scored: one.scored + other.scored };
  return one.mean === void 0 || other.mean === void 0 ? { ...one, ...other, ...all } : {
    ...all,
    mean: (one.scored * one.mean + other.scored * other.mean) / all.scored,
    ...one.low !== void 0 && other.low !== void 0 && { low: Math.min(one.low, other.low) },
    ...one.high !== void 0 && other.high !== void 0 && { high: Math.max(one.high, other.high) }
  };
}
function mergeContrasts(one, other) {
  if (one.contrast === void 0 || other.contrast === void 0) return one.contrast ?? other.contrast;
  let count = ({ canaries }) => canaries.reduce((sum3, { items }) => sum3 + items, 0), weight = count(one) / Math.max(1, count(one) + count(other));
  return weight * one.contrast + (1 - weight) * other.contrast;
}
function mergeRetests(one, other) {
  let items = one.items + other.items;
  if (one.items === 0 || other.items === 0) return one.items === 0 ? other : one;
  let largest2 = [one.largestDifference, other.largestDifference].filter((value) => value !== void 0), mean = weigh(one.meanDifference, other.meanDifference, one.items / items), deviation = poolDeviations(one, other);
  return {
    items,
    ...mean !== void 0 && { meanDifference: mean },
    ...deviation !== void 0 && { standardDeviation: deviation },
    ...largest2.length > 0 && { largestDifference: Math.max(...largest2) }
  };
}
var weigh = (one, other, share) => one === void 0 || other === void 0 ? void 0 : share * one + (1 - share) * other;
function poolDeviations(one, other) {
  if (one.standardDeviation === void 0 || other.standardDeviation === void 0 || one.meanDifference === void 0 || other.meanDifference === void 0) return;
  let within = [one, other].reduce((sum3, { items: items2, standardDeviation = 0 }) => sum3 + (items2 - 1) * 2 * standardDeviation ** 2, 0), items = one.items + other.items, between = one.items * other.items / items * (one.meanDifference - other.meanDifference) ** 2;
  return Math.sqrt((within + between) / (items - 1) / 2);
}
var pickDrift = (one, other) => other.significant && !one.significant ? other : one;
function mergeOptional(one, other, merge) {
  return one === void 0 || other === void 0 ? one ?? other : merge(one, other);
}

// src/runs/merge-evaluators.ts
function mergeEvaluators(shards) {
  let lines = shards.flatMap((run) => [...run.evaluators.values()]), isSteady = (line) => lines.every(
    ({ name, use, revision, dtype }) => name !== line.name || use === line.use && revision === line.revision && dtype === line.dtype
  ), merged = /* @__PURE__ */ new Map();
  for (let line of lines.filter(isSteady)) {
    let known = merged.get(line.name);
    merged.set(line.name, known === void 0 ? line : addUp(known, line));
  }
  return merged;
}
var sums = ["pairs", "elapsedMs", "truncated", "truncatedAnswers"];
function addUp(one, other) {
  let profile = one.profile ?? other.profile, judge = one.judge === void 0 || other.judge === void 0 ? one.judge ?? other.judge : mergeJudgeRecords(one.judge, other.judge), findings = listDistinct([...one.findings ?? [], ...other.findings ?? []]);
  return {
    ...one,
    ...Object.fromEntries(
      sums.flatMap((key) => one[key] === void 0 && other[key] === void 0 ? [] : [[key, (one[key] ?? 0) + (other[key] ?? 0)]])
    ),
    ...profile !== void 0 && { profile },
    ...judge !== void 0 && { judge },
    ...findings.length > 0 && { findings }
  };
}
function listDistinct(findings) {
  return [...new Map(findings.map((finding) => [`${finding.name} ${finding.sentence}`, finding])).values()].toSorted((one, other) => Number(other.blocking) - Number(one.blocking)).slice(0, mostFindings);
}
var mostFindings = 50;

// src/runs/score-lines.ts
function listScores({ scores }) {
  return [...scores.values()].flatMap((byPrompt) => [...byPrompt.values()]);
}

// src/runs/shard-checks.ts
function requireShards(shards) {
  let [first, ...rest] = shards;
  requireEveryShard(shards);
  for (let other of rest) requireSameMeasurement(first.header, other.header);
}
function requireSameMeasurement(first, other) {
  let names = `${first.runId} and ${other.runId}`;
  if (first.questionDigest !== other.questionDigest) throw new InputError(`the shards ${names} ask different questions`);
  if (first.candidateDigest !== other.candidateDigest) throw new InputError(`the shards ${names} measure different candidates`);
  if (first.texts !== other.texts) throw new InputError(`of the shards ${names} only one has the texts of its answers`);
  let part = ["engine", "version", "model", "weights"].find((key) => first.stack[key] !== other.stack[key]);
  if (part !== void 0)
    throw new InputError(
      `the shards ${names} were answered by different stacks: ${part} ${first.stack[part] ?? "unknown"} and ${other.stack[part] ?? "unknown"}`,
      { cure: "Measure all shards with the same engine and weights." }
    );
  let hardware = compareEnvironments(first, other, [nameShard(first), nameShard(other)]);
  if (hardware.kind === "differs")
    throw new InputError(`the shards were measured on different hardware: ${hardware.sentence}`, {
      cure: "Measure all shards on one kind of runner."
    });
}
function requireEveryShard(shards) {
  let of = shards[0]?.header.shard?.of ?? 1, seen = shards.map((run) => run.header.shard?.index ?? 0);
  if (!(shards.every((run) => run.header.shard?.of === of && run.header.shard.index <= of) && new Set(seen).size === seen.length))
    throw new InputError(`the runs are not the shards of one measurement: ${shards.map((run) => nameShard(run.header)).join(", ")}`, {
      cure: "Give --runs one run, or every shard of one run exactly once."
    });
  let missing = Array.from({ length: of }, (_, index) => index + 1).filter((index) => !seen.includes(index));
  if (missing.length > 0) {
    let names = missing.map((index) => `${index}/${of}`).join(", ");
    throw new InputError(`of ${of} shards ${names} ${missing.length === 1 ? "is" : "are"} missing`, {
      cure: "Give all shards to --runs, or the folder that holds them."
    });
  }
}
var nameShard = ({ shard, runId }) => shard === void 0 ? `${runId} (whole)` : `${shard.index}/${shard.of}`;

// src/runs/merge-shards.ts
function mergeShards(shards, plan) {
  let [only, ...others] = shards;
  if (others.length === 0 && only.header.shard === void 0) return only;
  requireShards(shards);
  let sorted = shards.toSorted((one, other) => (one.header.shard?.index ?? 0) - (other.header.shard?.index ?? 0)), { shard: _, ...header } = (sorted[0] ?? only).header, evaluators = mergeEvaluators(sorted), merged = {
    header: { ...header, startedAt: sorted.map((run) => run.header.startedAt).reduce(earlier) },
    answers: mergeAnswers(sorted),
    scores: mergeScores(sorted, evaluators),
    evaluators,
    blocks: sorted.flatMap((run) => run.blocks).sort((one, other) => one.block - other.block)
  }, ends = sorted.flatMap((run) => run.end ?? []);
  return ends.length < sorted.length ? merged : { ...merged, end: mergeEnds(merged, ends, plan) };
}
var earlier = (one, other) => one < other ? one : other, later = (one, other) => one < other ? other : one;
function mergeEnds(merged, ends, plan) {
  return {
    line: "end",
    endedAt: ends.map((end) => end.endedAt).reduce(later, ""),
    counts: countOutcomes(merged.answers.values(), listScores(merged)),
    profile: {
      ...assembleProfile(merged.answers.values(), merged.blocks, {
        idlePowerWatts: meanIdlePower(ends),
        plan,
        objective: pickObjective(ends)
      }),
      ...pickWeights(ends)
    },
    findings: mergeFindings(merged, ends),
    sha256: createHash2("sha256").update(ends.map((end) => end.sha256).join(`
`)).digest("hex")
  };
}
function mergeFindings({ answers, blocks }, ends) {
  let found = ends.flatMap((end) => end.findings);
  return [...found, ...findStabilityFindings(answers.values(), blocks).filter(({ name }) => found.every((one) => one.name !== name))];
}
function meanIdlePower(ends) {
  let powers = ends.flatMap(({ profile }) => profile.energy?.idlePowerWatts ?? []);
  return isNonEmpty(powers) ? computeMean(powers) : void 0;
}
function pickObjective(ends) {
  let stated = ends.flatMap(({ profile }) => profile.goodput?.objective ?? []), [first] = stated;
  return stated.every((other) => isDeepStrictEqual(other, first)) ? first : void 0;
}
function pickWeights(ends) {
  let [first, ...others] = new Set(ends.flatMap(({ profile }) => profile.weightsMiB ?? []));
  return first === void 0 || others.length > 0 ? {} : { weightsMiB: first };
}
function mergeAnswers(shards) {
  let answers = /* @__PURE__ */ new Map();
  for (let answer of shards.flatMap((run) => [...run.answers.values()])) {
    if (answers.has(answer.promptId)) throw new InputError(`two shards hold an answer to the prompt ${JSON.stringify(answer.promptId)}`);
    answers.set(answer.promptId, answer);
  }
  return answers;
}
function mergeScores(shards, evaluators) {
  let merged = /* @__PURE__ */ new Map();
  for (let [name, scores] of shards.flatMap((run) => [...run.scores]))
    evaluators.has(name) && merged.set(name, new Map([...merged.get(name) ?? [], ...scores]));
  return merged;
}

// src/commands/place.ts
import { join as join2 } from "node:path";
var placeOf = (path) => ({ path, name: path }), placeIn = (folder, file) => ({
  ...folder,
  path: join2(folder.path, file),
  name: join2(folder.name, file)
}), renderPlace = ({ name, branch }) => branch === void 0 ? name : `${name} (${branch})`;

// src/commands/load-run.ts
function loadRun(files, path) {
  return loadRunAt(files, placeOf(path));
}
async function loadRuns(files, inputs, plan) {
  let paths = inputs.runs.length > 0 ? inputs.runs : [inputs.out], found = new Set((await Promise.all(paths.map((path) => findRuns(files, path)))).flat()), all = await Promise.all([...found].map(async (path) => ({ path, run: await loadRun(files, path) })));
  requireNoCalibration(all.filter(({ path }) => paths.includes(path)));
  let loaded = all.filter(({ run }) => !isCalibration(run));
  requireOneCandidate(loaded);
  let runs = withoutOwnMerge(loaded).map(({ run }) => run);
  if (isNonEmpty(runs)) return mergeShards(runs, plan);
  throw new InputError(`there is no *${runEnding} in ${paths.join(", ")}`, {
    cure: `Measure first (${renderNextCommand("measure", inputs)}), or name the run file (--runs, or the input runs).`
  });
}
function requireNoCalibration(named) {
  let turn = named.find(({ run }) => isCalibration(run));
  if (turn !== void 0)
    throw new InputError(`${turn.path} is one of the four short measurements of a calibration, and no run that can be gated`, {
      cure: "Name the run beside it, which has no calibration in its name."
    });
}
async function loadBaselines(files, folder) {
  let names = await listRunNames(files, folder.path);
  return (await Promise.all(
    names.map(async (name) => ({ name: name.slice(0, -runEnding.length), run: await loadRunAt(files, placeIn(folder, name)) }))
  )).filter(({ run }) => !isCalibration(run));
}
var loadRunAt = (files, place2) => assembleRun(renderPlace(place2), files.readLines(place2.path));
async function findRuns(files, path) {
  return (await files.exists(path) ? !await files.isFolder(path) : path.endsWith(".jsonl")) ? [path] : listRuns(files, path);
}
async function listRuns(files, folder) {
  return (await listRunNames(files, folder)).map((name) => join3(folder, name));
}
async function listRunNames(files, folder) {
  return (await files.list(folder)).filter((name) => name.endsWith(runEnding));
}
function requireOneCandidate(loaded) {
  let digests = new Set(loaded.map(({ run }) => run.header.candidateDigest));
  if (digests.size <= 1) return;
  let listed = loaded.map(({ path, run }) => `${run.header.candidate.name} (${path})`).join(", ");
  throw new InputError(`these are runs of ${digests.size} different candidates: ${listed}`, {
    cure: `Name the one to gate (--runs, or the input runs): ${loaded.map(({ path }) => path).join(" or ")}.`
  });
}
function withoutOwnMerge(loaded) {
  let ofShards = new Set(loaded.flatMap(({ run }) => run.header.shard === void 0 ? [] : [run.header.runId]));
  return loaded.filter(({ run }) => run.header.shard !== void 0 || !ofShards.has(run.header.runId));
}

// src/commands/load-suite.ts
import { dirname, resolve } from "node:path";

// src/suite/apportion.ts
function apportion(seats, shares) {
  let filled = /* @__PURE__ */ new Set(), free = seats;
  for (; ; ) {
    let weight = sum2(shares.map((share, index) => filled.has(index) ? 0 : share.weight)), reached = shares.findIndex((share, index) => !filled.has(index) && free * share.weight >= share.capacity * weight);
    if (reached === -1) break;
    filled.add(reached), free -= shares[reached]?.capacity ?? 0;
  }
  let open = shares.map((share, index) => filled.has(index) ? 0 : share.weight), given = largestRemainders(free, open);
  return shares.map((share, index) => filled.has(index) ? share.capacity : given[index] ?? 0);
}
function largestRemainders(seats, weights) {
  let weight = sum2(weights);
  if (weight === 0) return weights.map(() => 0);
  let floors = weights.map((each) => Math.floor(seats * each / weight)), left = seats - sum2(floors), luckiest = weights.map((each, index) => ({ index, remainder: seats * each % weight })).sort((one, other) => other.remainder - one.remainder || one.index - other.index).slice(0, left), extra = new Set(luckiest.map(({ index }) => index));
  return floors.map((floor, index) => floor + (extra.has(index) ? 1 : 0));
}
var sum2 = (numbers) => numbers.reduce((total, each) => total + each, 0);

// node_modules/pure-rand/lib/esm/distribution/uniformFloat64.js
var scale26 = 14901161193847656e-24, scale53 = 11102230246251565e-32, mask1 = 67108863, mask2 = 134217727;
function uniformFloat64(rng) {
  let value1 = rng.next() & mask1, value2 = rng.next() & mask2;
  return value1 * scale26 + value2 * scale53;
}

// node_modules/pure-rand/lib/esm/generator/xoroshiro128plus.js
var jumps = [
  3639956645,
  3750757012,
  1261568508,
  386426335
], XoroShiro128Plus = class XoroShiro128Plus2 {
  constructor(s01, s00, s11, s10) {
    this.s01 = s01, this.s00 = s00, this.s11 = s11, this.s10 = s10;
  }
  clone() {
    return new XoroShiro128Plus2(this.s01, this.s00, this.s11, this.s10);
  }
  next() {
    let out = this.s00 + this.s10 | 0, a0 = this.s10 ^ this.s00, a1 = this.s11 ^ this.s01, s00 = this.s00, s01 = this.s01;
    return this.s00 = s00 << 24 ^ s01 >>> 8 ^ a0 ^ a0 << 16, this.s01 = s01 << 24 ^ s00 >>> 8 ^ a1 ^ (a1 << 16 | a0 >>> 16), this.s10 = a1 << 5 ^ a0 >>> 27, this.s11 = a0 << 5 ^ a1 >>> 27, out;
  }
  jump() {
    let ns01 = 0, ns00 = 0, ns11 = 0, ns10 = 0, s01 = this.s01, s00 = this.s00, s11 = this.s11, s10 = this.s10;
    for (let i = 0; i !== 4; ++i) {
      let ji = jumps[i];
      for (let mask = 1; mask; mask <<= 1) {
        ji & mask && (ns01 ^= s01, ns00 ^= s00, ns11 ^= s11, ns10 ^= s10);
        let a0 = s10 ^ s00, a1 = s11 ^ s01, s00_ = s00, s01_ = s01;
        s00 = s00_ << 24 ^ s01_ >>> 8 ^ a0 ^ a0 << 16, s01 = s01_ << 24 ^ s00_ >>> 8 ^ a1 ^ (a1 << 16 | a0 >>> 16), s10 = a1 << 5 ^ a0 >>> 27, s11 = a0 << 5 ^ a1 >>> 27;
      }
    }
    this.s01 = ns01, this.s00 = ns00, this.s11 = ns11, this.s10 = ns10;
  }
  getState() {
    return [
      this.s01,
      this.s00,
      this.s11,
      this.s10
    ];
  }
};
function xoroshiro128plusFromState(state) {
  if (state.length !== 4) throw new Error("The state must have been produced by a xoroshiro128plus RandomGenerator");
  return new XoroShiro128Plus(state[0], state[1], state[2], state[3]);
}
function xoroshiro128plus(seed) {
  return new XoroShiro128Plus(-1, ~seed, seed | 0, 0);
}

// src/suite/seeded-rank.ts
import { hash } from "node:crypto";
function rankOf(use, seed, id) {
  return hash("sha256", JSON.stringify([use, seed, id]));
}
function sortByRank(items, use, seed) {
  return items.map((item) => ({ item, rank: rankOf(use, seed, item.id) })).sort((one, other) => compareText(one.rank, other.rank)).map(({ item }) => item);
}

// src/suite/arrival-times.ts
function drawDueTimes({ requestsPerSecond, count, seed, block }) {
  let random = xoroshiro128plus(Number.parseInt(rankOf("arrivals", seed, String(block)).slice(0, 8), 16)), dueMs = 0;
  return Array.from({ length: count }, (_, index) => (index > 0 && (dueMs -= 1e3 * Math.log(1 - uniformFloat64(random)) / requestsPerSecond), dueMs));
}

// src/suite/prompt-groups.ts
function groupByTask(prompts) {
  return [...Map.groupBy(prompts, (prompt) => prompt.task)].map(([task, prompts2]) => ({ task, prompts: prompts2 })).sort((one, other) => compareText(one.task, other.task));
}
function firstOfClusters(prompts) {
  return [...Map.groupBy(prompts, (prompt) => prompt.cluster).values()].flatMap((group2) => group2.slice(0, 1));
}

// src/suite/block-cut.ts
function cutIntoBlocks(prompts, count) {
  let blocks = Array.from({ length: count }, () => []), dealt = 0;
  for (let { prompts: ofTask } of groupByTask(prompts)) {
    let taken = 0;
    blocks.forEach((block, index) => {
      let size = countDealt(dealt, ofTask.length, index, count);
      for (let prompt of ofTask.slice(taken, taken + size)) block.push(prompt);
      taken += size;
    }), dealt += ofTask.length;
  }
  return blocks;
}
function countDealt(first, cards, block, blocks) {
  let upTo = (end) => Math.floor((end - block + blocks - 1) / blocks);
  return upTo(first + cards) - upTo(first);
}

// src/suite/block-turns.ts
function interleave({ latency, load }) {
  let waiting = load.map((block, index) => ({
    prompts: block.prompts,
    after: Math.max(block.notBefore, Math.floor((index + 0.5) * latency.length / load.length))
  }));
  return latency.flatMap((prompts, index) => [
    { kind: "latency", prompts },
    ...waiting.filter(({ after }) => after === index).map(({ prompts: prompts2 }) => ({ kind: "load", prompts: prompts2 }))
  ]);
}

// src/suite/block-plan.ts
var defaultConcurrency = 8, promptsEach = 10, promptsAtRate = 30;
function planBlocks(prompts, settings) {
  let { seed } = settings, latency = chooseLatencyPrompts(prompts, settings), latencyCount = Math.min(settings.latencyBlocks, latency.length), latencyBlocks = cutIntoBlocks(latency, latencyCount).map((block) => sortByRank(block, "latency", seed)), mateBlock = new Map(latencyBlocks.flatMap((block, index) => block.map((prompt) => [prompt.cluster, index]))), mateOf = (prompt) => mateBlock.get(prompt.cluster) ?? -1, chosen = new Set(latency.map((prompt) => prompt.id)), rest = sortByRank(
    prompts.filter((prompt) => !chosen.has(prompt.id)),
    "load",
    seed
  ).toSorted((one, other) => mateOf(one) - mateOf(other)), loadBlocks = cutIntoBlocks(rest, countLoadBlocks(rest.length, countPromptsOfLoadBlock(settings), latencyCount));
  return interleave({
    latency: latencyBlocks,
    load: loadBlocks.map((block) => ({
      prompts: sortByRank(block, "load", seed),
      notBefore: block.reduce((latest, prompt) => Math.max(latest, mateOf(prompt)), -1)
    }))
  }).map(({ kind, prompts: prompts2 }, number) => {
    let block = { number, kind, promptIds: prompts2.map((prompt) => prompt.id) };
    return kind === "latency" ? { ...block, concurrency: 1 } : { ...block, ...planLoad(settings, number, prompts2.length) };
  });
}
function planLoad({ seed, concurrency = defaultConcurrency, requestsPerSecond }, block, count) {
  return requestsPerSecond === void 0 ? { concurrency } : { concurrency: 1, rate: { requestsPerSecond, dueMs: drawDueTimes({ requestsPerSecond, count, seed, block }) } };
}
function countPromptsOfLoadBlock({ concurrency = defaultConcurrency, requestsPerSecond }) {
  return requestsPerSecond === void 0 ? promptsEach * concurrency : promptsAtRate;
}
function countLoadBlocks(prompts, perBlock, latencyBlocks) {
  return prompts === 0 ? 0 : Math.min(Math.max(Math.floor(prompts / perBlock), 1), latencyBlocks);
}
function chooseLatencyPrompts(prompts, { latencyShare, seed }) {
  let candidates = groupByTask(firstOfClusters(sortByRank(prompts, "latency", seed))), sizes = new Map(groupByTask(prompts).map((group2) => [group2.task, group2.prompts.length])), counts = apportion(
    Math.max(1, Math.round(latencyShare * prompts.length)),
    candidates.map((group2) => ({ weight: sizes.get(group2.task) ?? 0, capacity: group2.prompts.length }))
  );
  return candidates.flatMap((group2, index) => group2.prompts.slice(0, counts[index]));
}

// src/suite/default-templates.ts
var builtIn = (text) => parseTemplate(text, "a built-in template"), WHOLE = builtIn("{prompt}"), QA = builtIn(
  `Answer the question with the shortest exact phrase from the passage. Reply with that phrase only.

Passage: {context}

Question: {question}

Answer:`
), QA_WITHOUT_PASSAGE = builtIn(
  `Answer the question as briefly as you can. Reply with the answer only.

Question: {question}

Answer:`
), SUMMARIZATION = builtIn(
  `Summarize the article in two or three sentences. State only what the article says.

Article: {context}

Summary:`
), CONTEXT_AND_QUESTION = builtIn(`{context}

{question}`), CONTEXT = builtIn("{context}"), QUESTION = builtIn("{question}");
function defaultTemplateOf(prompt) {
  return prompt.text !== void 0 ? WHOLE : prompt.task === "qa" ? prompt.context === void 0 ? QA_WITHOUT_PASSAGE : QA : prompt.task === "summarization" ? SUMMARIZATION : prompt.question === void 0 ? CONTEXT : prompt.context === void 0 ? QUESTION : CONTEXT_AND_QUESTION;
}

// src/suite/generation.ts
var MAX_TOKENS = /* @__PURE__ */ new Map([
  ["qa", 64],
  ["summarization", 160]
]), MAX_TOKENS_OF_OTHERS = 256;
function resolveGeneration(task, suite) {
  let ofTask = Object.hasOwn(suite.tasks, task) ? suite.tasks[task]?.generation : void 0;
  return {
    maxTokens: MAX_TOKENS.get(task) ?? MAX_TOKENS_OF_OTHERS,
    temperature: 0,
    topP: 1,
    seed: suite.seed,
    ...suite.generation,
    ...ofTask
  };
}

// src/suite/question-digest.ts
import { createHash as createHash3 } from "node:crypto";
var DIGEST_VERSION = 1;
function computeQuestionDigest(questions, blocks, cache = "template") {
  let digest = createHash3("sha256"), write = (value) => {
    digest.update(`${renderCanonicalJson(value)}
`);
  };
  write({ questionDigest: DIGEST_VERSION });
  for (let question of [...questions].sort((one, other) => compareText(one.prompt.id, other.prompt.id)))
    write(describeQuestion(question));
  for (let { number, kind, concurrency, promptIds, rate } of blocks)
    write({ block: number, kind, concurrency, promptIds, ...rate !== void 0 && { requestsPerSecond: rate.requestsPerSecond } });
  return cache !== "template" && write({ cache }), `sha256:${digest.digest("hex")}`;
}
function describeQuestion({ prompt, text, messages, generation }) {
  return {
    prompt: prompt.id,
    task: prompt.task,
    cluster: prompt.cluster,
    references: prompt.references,
    context: prompt.context,
    question: prompt.question,
    text,
    messages: messages.map(({ role, content }) => ({ role, content })),
    generation: { ...generation }
  };
}

// src/suite/assemble-question-set.ts
var SHOWN_PROMPTS = 5;
function assembleQuestionSet(prompts, settings) {
  let templates = parseTemplates(settings), templateOf = (prompt) => templates.get(prompt.task) ?? defaultTemplateOf(prompt);
  refuseMissingParts(prompts, templateOf);
  let byTask = groupByTask(prompts).map(({ task, prompts: prompts2 }) => ({ prompts: prompts2, generation: resolveGeneration(task, settings) })), rendered = new Map(
    byTask.flatMap(
      ({ prompts: prompts2, generation }) => prompts2.map((prompt) => [prompt.id, renderQuestion(prompt, templateOf(prompt), generation)])
    )
  ), blocks = planBlocks(prompts, { ...settings.measure, seed: settings.seed }), questions = /* @__PURE__ */ new Map();
  for (let id of blocks.flatMap((block) => block.promptIds)) {
    let question = rendered.get(id);
    question !== void 0 && questions.set(id, question);
  }
  return { questions, blocks, digest: computeQuestionDigest(questions.values(), blocks, settings.measure.cache) };
}
function parseTemplates({ tasks }) {
  return new Map(
    Object.entries(tasks).flatMap(
      ([task, { template }]) => template === void 0 ? [] : [[task, parseTemplate(template, `tasks.${task}.template`)]]
    )
  );
}
function refuseMissingParts(prompts, templateOf) {
  let lacking = prompts.flatMap((prompt) => {
    let part = findMissingPart(prompt, templateOf(prompt));
    return part === void 0 ? [] : [{ prompt, part }];
  }), first = lacking[0];
  if (first === void 0) return;
  let lines = lacking.slice(0, SHOWN_PROMPTS).map(({ prompt, part }) => describeMissingPart(prompt, part));
  throw lacking.length > SHOWN_PROMPTS && lines.push(`\u2026 and ${lacking.length - SHOWN_PROMPTS} more prompts like these`), new InputError(lines.join(`
`), {
    cure: `Give these prompts a ${first.part}, or write a template that asks only for what they have: tasks.${first.prompt.task}.template.`
  });
}

// src/suite/stratified-draw.ts
function drawStratified(prompts, { size, use, seed }) {
  let strata = groupByTask(prompts), sizes = apportion(
    size,
    strata.map(({ prompts: prompts2 }) => ({ weight: prompts2.length, capacity: prompts2.length }))
  );
  return strata.flatMap((stratum, index) => sortByRank(stratum.prompts, use, seed).slice(0, sizes[index]));
}

// src/suite/sample.ts
function drawSample({ source, prompts, sample = "all", seed }) {
  if (prompts.length === 0)
    throw new InputError(`${source} holds no prompts`, { cure: "A sample cannot be empty: name a file that has prompts in it." });
  if (sample === "all") return prompts;
  if (sample > prompts.length)
    throw new InputError(`sample: ${sample} asks for more prompts than there are: ${source} holds ${prompts.length}`, {
      cure: `Lower it to ${prompts.length} or less, or write sample: all.`
    });
  return drawStratified(prompts, { size: sample, use: "sample", seed });
}

// src/suite/records/problem-list.ts
var SHOWN_PROBLEMS = 20;
function createProblemList(file) {
  let shown = [], count = 0;
  return {
    add(problem) {
      count += 1, shown.length < SHOWN_PROBLEMS && shown.push(problem);
    },
    throwIfAny(cure2) {
      if (count === 0) return;
      let rest = count - shown.length, last = rest === 0 ? [] : [{ at: "", message: `has ${rest} more ${rest === 1 ? "problem" : "problems"} like these` }];
      throw new DocumentError(file, [...shown, ...last], { cure: cure2 });
    }
  };
}

// src/suite/records/cell.ts
var UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;
function parseNameCell(raw) {
  if (raw === void 0 || raw === "") return;
  let text = textOfScalar(raw);
  return text === void 0 ? { problem: `must be a text or a number, not ${nounOf(raw)}` } : typeof raw == "number" && !isExact(raw) ? { problem: "is a number too large to be kept exactly; write it as a text" } : text.trim() === "" ? { problem: "is blank" } : text.length > 500 ? { problem: `has ${text.length} characters; at most ${500} are allowed` } : UNPRINTABLE.test(text) ? { problem: "holds a control character or half a surrogate pair" } : { value: text };
}
function parseTextCell(raw) {
  if (!(raw === void 0 || raw === ""))
    return typeof raw == "string" ? { value: raw } : { problem: `must be a text, not ${nounOf(raw)}` };
}
function parseReferencesCell(raw, textCells) {
  if (raw === void 0 || textCells && raw === "") return;
  let listed = textCells && typeof raw == "string" ? parseListText(raw) : raw, entries = Array.isArray(listed) ? listed : [listed], texts = entries.map(textOfScalar), wrong = texts.indexOf(void 0);
  return wrong !== -1 ? {
    problem: `must be a text or a list of texts, ${Array.isArray(listed) ? `but entry ${wrong + 1} is` : "not"} ${nounOf(entries[wrong])}`
  } : { value: texts.flatMap((text) => text ?? []) };
}
function parseListText(text) {
  if (!text.trim().startsWith("[")) return text;
  let list = parseJson(text);
  return Array.isArray(list) && list.every((entry) => textOfScalar(entry) !== void 0) ? list : text;
}
function textOfScalar(raw) {
  return typeof raw == "string" ? raw : typeof raw == "bigint" || typeof raw == "number" && Number.isFinite(raw) ? String(raw) : void 0;
}
var isExact = (value) => !Number.isInteger(value) || Number.isSafeInteger(value);
function nounOf(raw) {
  return raw == null ? "nothing" : Array.isArray(raw) ? "a list" : raw instanceof Uint8Array ? "bytes" : typeof raw == "object" ? "an object" : typeof raw == "boolean" ? "true or false" : `a ${typeof raw == "string" ? "text" : "number"}`;
}

// src/suite/records/messages-cell.ts
var ROLES = ["system", "user", "assistant"];
function parseMessagesCell(raw) {
  if (raw === void 0 || raw === "") return;
  let list = typeof raw == "string" ? parseJson(raw) : raw;
  if (!Array.isArray(list) || list.length === 0)
    return { problem: 'must be a list of messages such as [{"role": "user", "content": "\u2026"}]' };
  let messages = list.map(parseMessage), wrong = messages.findIndex((message) => typeof message == "string");
  if (wrong !== -1) return { problem: `message ${wrong + 1} ${String(messages[wrong])}` };
  let value = messages.flatMap((message) => typeof message == "string" ? [] : message);
  return value.at(-1)?.role === "assistant" ? { problem: "the last message is the assistant's and would give the answer away; move it into the references" } : { value };
}
function parseMessage(raw) {
  if (!isRecord(raw)) return `must be an object, not ${nounOf(raw)}`;
  let role = ROLES.find((each) => each === raw.role);
  if (role === void 0) return `has no role out of ${ROLES.join(", ")}`;
  if (typeof raw.content != "string") return `has a content that is no text but ${nounOf(raw.content)}`;
  let extra = Object.keys(raw).find((key) => key !== "role" && key !== "content" && fieldOf(raw, key) !== void 0);
  return extra === void 0 ? { role, content: raw.content } : `has a field ${JSON.stringify(extra.slice(0, 40))}, which cannot be sent`;
}

// src/suite/records/prompt-record.ts
function parsePromptRecord(record, layout) {
  let problems = [], read = (role, parse) => {
    let cell = parse(fieldOf(record, layout.names[role]));
    if (cell === void 0 || "value" in cell) return cell?.value;
    problems.push({ field: layout.names[role], message: cell.problem });
  }, id = read("id", parseNameCell);
  if (id === void 0 && problems.length === 0) return { idless: !0 };
  let parts2 = { ...readWholePrompt(layout, read), context: read("context", parseTextCell), question: read("question", parseTextCell) }, named = { task: read("task", parseNameCell) ?? layout.task, cluster: read("cluster", parseNameCell) ?? id ?? "" }, references = read("references", (raw) => parseReferencesCell(raw, layout.textCells)) ?? [];
  return problems.length === 0 && (parts2.text !== void 0 && parts2.messages !== void 0 && problems.push(twoPrompts(layout)), Object.values(parts2).every((part) => part === void 0) && problems.push(nothingToAsk(layout))), problems.length > 0 || id === void 0 ? { problems } : { prompt: assemblePrompt({ id, ...named, references }, parts2) };
}
function readWholePrompt({ mapped }, read) {
  let mayBe = (role) => mapped.has(role) || !(mapped.has("prompt") || mapped.has("messages")), messages = mayBe("messages") ? read("messages", parseMessagesCell) : void 0, wanted = mayBe("prompt") && (messages === void 0 || mapped.has("prompt"));
  return { messages, text: wanted ? read("prompt", parseTextCell) : void 0 };
}
var twoPrompts = ({ names }) => ({
  field: names.prompt,
  message: `stands beside ${JSON.stringify(names.messages)}; a prompt is asked either as text or as messages`
}), nothingToAsk = ({ names }) => ({
  field: "",
  message: `has nothing to ask: none of ${[names.prompt, names.messages, names.context, names.question].map((name) => JSON.stringify(name)).join(", ")}`
});
function assemblePrompt(names, parts2) {
  let { context, question, text, messages } = parts2;
  return {
    ...names,
    ...context !== void 0 && { context },
    ...question !== void 0 && { question },
    ...text !== void 0 && { text },
    ...messages !== void 0 && { messages }
  };
}

// src/suite/records/record-format.ts
import { extname } from "node:path";

// src/suite/records/json-text.ts
function parseJsonText(text) {
  let parsed = attempt(text);
  if ("value" in parsed) return parsed;
  let position = namedPosition(parsed.message) ?? (text.length > 16777216 ? void 0 : searchPosition(text));
  if (position === void 0) return { problem: "is not JSON" };
  let before = text.slice(0, position).split(`
`);
  return { problem: "is not JSON", line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
function attempt(text) {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { message: error instanceof Error ? error.message : "" };
  }
}
function namedPosition(message) {
  let named = /at position (\d+)/.exec(message)?.[1];
  return named === void 0 ? void 0 : Number(named);
}
function searchPosition(text) {
  let sound = 0, broken = text.length + 1;
  for (; broken - sound > 1; ) {
    let middle = Math.floor((sound + broken) / 2);
    isMerelyCut(text.slice(0, middle)) ? sound = middle : broken = middle;
  }
  return withoutOpenWord(text.slice(0, sound)).length;
}
function isMerelyCut(beginning) {
  let whole = withoutOpenWord(beginning), parsed = attempt(whole);
  return "value" in parsed ? !0 : /end of JSON input|Unterminated/.test(parsed.message) || namedPosition(parsed.message) === whole.length;
}
var withoutOpenWord = (text) => text.replace(/[\w.+-]{1,400}$/, "");

// src/suite/records/json-document.ts
async function loadJsonDocument(file, pieces) {
  let texts = [], length = 0;
  for await (let piece of pieces)
    if (texts.push(piece), length += piece.length, length > 268435456)
      throw new DocumentError(file, [{ at: "", message: `is longer than ${268435456} characters` }], {
        cure: "Convert it to JSON Lines, which is read line by line."
      });
  let parsed = parseJsonText(texts.join(""));
  if ("value" in parsed) return parsed.value;
  let { problem, ...place2 } = parsed;
  throw new DocumentError(file, [{ ...place2, at: "", message: problem }], {
    cure: "Mend the place named above. If the file holds one JSON object a line, write format: jsonl."
  });
}
function listJsonRecords(file, document) {
  let list = isRecord(document) ? fieldOf(document, "data") : document;
  if (!Array.isArray(list))
    throw new DocumentError(file, [{ at: "", message: 'holds neither a list of records nor an object with such a list as "data"' }], {
      cure: 'Write the prompts as [{"id": \u2026}, \u2026], or as JSON Lines with one object a line.'
    });
  return list.map((fields, index) => {
    let number = index + 1;
    return isRecord(fields) ? { number, fields } : { number, problem: "is not a JSON object" };
  });
}

// src/suite/records/json-lines.ts
async function* readJsonLines(file, pieces) {
  let line = 0, number = 0, limit = { longest: 8388608, refuse: (place2) => tooLong(file, place2) };
  for await (let text of splitLines(pieces, limit)) {
    if (line += 1, text.trim() === "") continue;
    number += 1;
    let parsed = parseJsonText(text);
    "problem" in parsed ? yield { number, line, problem: parsed.problem, column: parsed.column ?? 1 } : isRecord(parsed.value) ? yield { number, line, fields: parsed.value } : yield { number, line, problem: "is not a JSON object" };
  }
}
function tooLong(file, line) {
  return new DocumentError(file, [{ line, column: 1, at: "", message: `is longer than ${8388608} characters` }], {
    cure: "JSON Lines holds one record a line. If the file is one JSON document, write format: json."
  });
}

// src/suite/records/record-format.ts
var FORMATS = /* @__PURE__ */ new Map([
  [".jsonl", "jsonl"],
  [".ndjson", "jsonl"],
  [".json", "json"],
  [".csv", "csv"],
  [".parquet", "parquet"]
]);
function formatOf(file) {
  let format = FORMATS.get(extname(file).toLowerCase());
  if (format !== void 0) return format;
  throw new InputError(`${file}: its ending does not tell its format`, { cure: "Say format: jsonl, json, csv or parquet beside path:." });
}
async function* readRecords(files, { file, format, columns, signal }) {
  format === "jsonl" ? yield* readJsonLines(file.name, files.readText(file, signal)) : format === "json" ? yield* listJsonRecords(file.name, await loadJsonDocument(file.name, files.readText(file, signal))) : format === "csv" ? yield* files.readCsv(file, signal) : yield* files.readParquet(file, columns, signal);
}

// src/suite/records/record-layout.ts
var FIELD_ROLES = [
  "id",
  "task",
  "cluster",
  "prompt",
  "messages",
  "context",
  "question",
  "references"
];
function assembleLayout({ fields = {}, task = "default", textCells }) {
  let nameOf = (role) => fields[role] ?? role;
  return {
    names: {
      id: nameOf("id"),
      task: nameOf("task"),
      cluster: nameOf("cluster"),
      prompt: nameOf("prompt"),
      messages: nameOf("messages"),
      context: nameOf("context"),
      question: nameOf("question"),
      references: nameOf("references")
    },
    mapped: new Set(FIELD_ROLES.filter((role) => fields[role] !== void 0)),
    task,
    textCells
  };
}

// src/suite/records/load-prompts.ts
var CURE = "Mend the records, or say with fields: which field holds what. Records without an id are left out with recordsWithoutId: skip.";
async function loadPrompts(files, request) {
  let { file, format, signal } = request, layout = assembleLayout({ fields: request.fields, task: request.task, textCells: format === "csv" }), problems = createProblemList(file.name), seen = /* @__PURE__ */ new Set(), prompts = [], columns = [...new Set(Object.values(layout.names))];
  for await (let record of readRecords(files, { file, format, columns, signal })) {
    if (signal.aborted) throw new InterruptedError();
    if ("fields" in record && seen.size < MAX_SEEN_FIELDS) for (let name of Object.keys(record.fields)) seen.add(name);
    let prompt = readPrompt(record, { layout, problems, skipIdless: request.recordsWithoutId === "skip" });
    if (prompt !== void 0 && prompts.push(prompt), prompts.length > 1e6) throw tooMany(file);
  }
  return refuseUnseenFields(file, layout, seen), problems.throwIfAny(CURE), prompts;
}
var MAX_SEEN_FIELDS = 500;
function readPrompt(record, { layout, problems, skipIdless }) {
  let { number, line } = record, complain = (field, message, column = 1) => {
    line !== void 0 ? problems.add({ line, column, at: field, message }) : problems.add({ at: field === "" ? `record ${number}` : `record ${number}, ${field}`, message });
  };
  if ("problem" in record) {
    complain("", record.problem, record.column);
    return;
  }
  let parsed = parsePromptRecord(record.fields, layout);
  if ("prompt" in parsed) return parsed.prompt;
  if ("idless" in parsed) {
    skipIdless || complain(layout.names.id, "is missing");
    return;
  }
  for (let { field, message } of parsed.problems) complain(field, message);
}
function refuseUnseenFields({ name }, layout, seen) {
  if (seen.size === 0 || seen.size >= MAX_SEEN_FIELDS) return;
  let unseen = FIELD_ROLES.filter((role) => layout.mapped.has(role) && !seen.has(layout.names[role]));
  if (unseen.length === 0) return;
  let known = [...seen], lines = unseen.map((role) => {
    let field = layout.names[role];
    return `fields.${role}: no record of ${name} has a field ${JSON.stringify(field)}${suggest(field, known)}`;
  });
  throw new InputError(lines.join(`
`), {
    cure: `The fields there are: ${known.slice(0, 20).join(", ")}${known.length > 20 ? ", \u2026" : ""}.`
  });
}
function tooMany({ name }) {
  return new InputError(`${name} holds more than ${1e6} prompts`, {
    cure: "Cut the file down; a sample of a few thousand is plenty."
  });
}

// src/suite/sources/located-file.ts
async function locateFile(source, path, remote, context) {
  let { files, resolvePath, signal, onProgress } = context;
  if (path !== void 0) {
    let file = { name: path, path: resolvePath(path) };
    return { file, provenance: { source, path, sha256: await files.digest(file, signal) } };
  }
  let { path: cached, ...origin } = await files.download(remote, { signal, ...onProgress !== void 0 && { onProgress } });
  return { file: { name: remote.name, path: cached }, provenance: { source, ...origin } };
}

// src/suite/sources/cnn-dailymail.ts
var CNN_DAILYMAIL_FILE = {
  name: "cnn-dailymail-3.0.0-test.parquet",
  url: "https://huggingface.co/datasets/abisee/cnn_dailymail/resolve/{revision}/3.0.0/test-00000-of-00001.parquet",
  branch: "main",
  maxBytes: 2e8,
  cure: "On a runner without internet put a copy beside the suite and name it: { source: cnn-dailymail, path: cnn-dailymail.parquet }."
};
async function loadCnnDailyMailSource(settings, context) {
  let { file, provenance } = await locateFile("cnn-dailymail", settings.path, CNN_DAILYMAIL_FILE, context), prompts = await loadPrompts(context.files, {
    file,
    format: formatOf(file.name),
    fields: { id: "id", context: "article", references: "highlights" },
    task: "summarization",
    signal: context.signal
  });
  return { name: file.name, prompts, provenance };
}

// src/suite/sources/embedded.ts
async function loadEmbeddedSource({ files, embeddedPromptsFile, signal }) {
  let file = { name: "embedded prompts", path: embeddedPromptsFile };
  return {
    name: file.name,
    prompts: await loadPrompts(files, { file, format: "jsonl", signal }),
    provenance: { source: "embedded", sha256: await files.digest(file, signal) }
  };
}

// src/suite/sources/file.ts
async function loadFileSource(settings, { files, resolvePath, signal }) {
  let { path, fields, task, recordsWithoutId } = settings, file = { name: path, path: resolvePath(path) }, format = settings.format ?? formatOf(path);
  return {
    name: path,
    prompts: await loadPrompts(files, { file, format, fields, task, recordsWithoutId, signal }),
    provenance: { source: "file", path, sha256: await files.digest(file, signal) }
  };
}

// src/suite/sources/squad-document.ts
import { hash as hash2 } from "node:crypto";
var CURE2 = "Use the official dev-v1.1.json of SQuAD, or write source: file for questions of another shape.";
function parseSquadDocument(file, document) {
  let problems = createProblemList(file), prompts = [], root = { value: document, at: "" };
  for (let article of listAt(root, "data", problems)) {
    let title = textAt(article, "title", problems);
    for (let paragraph of listAt(article, "paragraphs", problems)) {
      let passage = parsePassage(paragraph, title, problems);
      for (let entry of listAt(paragraph, "qas", problems)) {
        let prompt = parseQuestion(entry, passage, problems);
        prompt !== void 0 && prompts.push(prompt);
      }
    }
  }
  return problems.throwIfAny(CURE2), prompts;
}
function parsePassage(paragraph, title, problems) {
  let context = textAt(paragraph, "context", problems);
  if (!(title === void 0 || context === void 0))
    return { context, cluster: `squad-${hash2("sha256", JSON.stringify([title, context])).slice(0, 16)}` };
}
function parseQuestion(entry, passage, problems) {
  let id = cellAt(entry, "id", parseNameCell, problems), question = textAt(entry, "question", problems), answers = listAt(entry, "answers", problems);
  answers.length === 0 && isRecord(entry.value) && Array.isArray(fieldOf(entry.value, "answers")) && problems.add({ at: `${entry.at}.answers`, message: "is empty; SQuAD v1.1 has an answer to every question" });
  let references = [...new Set(answers.flatMap((answer) => textAt(answer, "text", problems) ?? []))];
  if (!(id === void 0 || question === void 0 || passage === void 0 || references.length === 0))
    return { id, task: "qa", cluster: passage.cluster, references, context: passage.context, question };
}
function listAt(node, key, problems) {
  let at = node.at === "" ? key : `${node.at}.${key}`, list = isRecord(node.value) ? fieldOf(node.value, key) : void 0;
  return Array.isArray(list) ? list.map((value, index) => ({ value, at: `${at}[${index}]` })) : (problems.add({ at, message: `must be a list, not ${nounOf(list)}` }), []);
}
function cellAt(node, key, parse, problems) {
  let cell = parse(isRecord(node.value) ? fieldOf(node.value, key) : void 0);
  if (cell !== void 0 && "value" in cell) return cell.value;
  problems.add({ at: `${node.at}.${key}`, message: cell?.problem ?? "is missing" });
}
var textAt = (node, key, problems) => cellAt(node, key, parseTextCell, problems);

// src/suite/sources/squad.ts
var SQUAD_FILE = {
  name: "squad-dev-v1.1.json",
  url: "https://rajpurkar.github.io/SQuAD-explorer/dataset/dev-v1.1.json",
  sha256: "95aa6a52d5d6a735563366753ca50492a658031da74f301ac5238b03966972c9",
  maxBytes: 5e7,
  cure: "On a runner without internet put a copy beside the suite and name it: { source: squad-v1.1, path: dev-v1.1.json }."
};
async function loadSquadSource(settings, context) {
  let { file, provenance } = await locateFile("squad-v1.1", settings.path, SQUAD_FILE, context), document = await loadJsonDocument(file.name, context.files.readText(file, context.signal));
  return { name: file.name, prompts: parseSquadDocument(file.name, document), provenance };
}

// src/suite/sources/load-source.ts
function loadSource(settings, context) {
  switch (settings.source) {
    case "embedded":
      return loadEmbeddedSource(context);
    case "squad-v1.1":
      return loadSquadSource(settings, context);
    case "cnn-dailymail":
      return loadCnnDailyMailSource(settings, context);
    case "file":
      return loadFileSource(settings, context);
  }
}

// src/suite/unique-ids.ts
var SHOWN_IDS = 20;
function refuseDuplicateIds(sources) {
  let first = /* @__PURE__ */ new Map(), repeated = /* @__PURE__ */ new Map();
  for (let { name, prompts } of sources)
    for (let { id } of prompts) {
      let earlier2 = first.get(id);
      earlier2 === void 0 ? first.set(id, name) : repeated.set(id, (repeated.get(id) ?? /* @__PURE__ */ new Set([earlier2])).add(name));
    }
  if (repeated.size === 0) return;
  let shown = [...repeated].slice(0, SHOWN_IDS).map(([id, names]) => `${JSON.stringify(id)} (${[...names].join(", ")})`), rest = repeated.size - shown.length, count = repeated.size === 1 ? "1 prompt id occurs" : `${repeated.size} prompt ids occur`;
  throw new InputError(`${count} more than once: ${shown.join(", ")}${rest > 0 ? `, \u2026 and ${rest} more` : ""}`, {
    cure: "Answers and scores are found by id: give every prompt an id of its own, and name every source once."
  });
}

// src/suite/load-question-set.ts
async function loadQuestionSet(request) {
  let { suite, signal = new AbortController().signal, ...rest } = request, context = { ...rest, signal }, sources = [];
  for (let settings of suite.prompts) {
    if (signal.aborted) throw new InterruptedError();
    sources.push(await loadSource(settings, context));
  }
  refuseDuplicateIds(sources), refuseUnknownTasks(suite, sources);
  let prompts = sources.flatMap(
    ({ name, prompts: prompts2 }, index) => drawSample({ source: name, prompts: prompts2, sample: suite.prompts[index]?.sample, seed: suite.seed })
  );
  return { set: assembleQuestionSet(prompts, suite), provenance: sources.map(({ provenance }) => provenance) };
}
function refuseUnknownTasks({ tasks }, sources) {
  let present = new Set(sources.flatMap(({ prompts }) => [...new Set(prompts.map(({ task }) => task))])), known = [.../* @__PURE__ */ new Set([...present, "qa", "summarization", "default"])], unknown = Object.keys(tasks).filter((task) => !known.includes(task));
  if (unknown.length !== 0)
    throw new InputError(unknown.map((task) => `tasks.${task}: no prompt has this task${suggest(task, known)}`).join(`
`), {
      cure: `The tasks of these prompts are: ${[...present].slice(0, 20).join(", ")}.`
    });
}

// src/commands/count-noun.ts
var countNoun = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

// src/commands/plan-words.ts
function describeBlocks(blocks) {
  let describe = (kind) => {
    let some = blocks.filter((block) => block.kind === kind), [first] = some;
    return first === void 0 ? [] : [`${some.reduce((sum3, { promptIds }) => sum3 + promptIds.length, 0)} in ${countNoun(some.length, "block")} ${describeAsking(first)}`];
  };
  return [...describe("latency"), ...describe("load")].join(", ");
}
function describeAsking({ kind, concurrency, rate }) {
  return kind === "latency" ? "one at a time" : rate === void 0 ? `with ${concurrency} in flight` : `at ${countNoun(rate.requestsPerSecond, "request")} a second`;
}
var worthTellingMs = 5e3;
function describeExpectedTime({ latency, load }) {
  let parts2 = [
    { ...latency, how: "one at a time" },
    { ...load, how: "under load" }
  ].filter(({ prompts }) => prompts > 0), known = parts2.flatMap(({ expectedMs, how }) => expectedMs === void 0 ? [] : [{ expectedMs, how }]);
  if (known.length === 0 || known.length < parts2.length) return;
  let wholeMs = known.reduce((sum3, { expectedMs }) => sum3 + expectedMs, 0);
  if (!(wholeMs < worthTellingMs))
    return `about ${describeDuration(wholeMs)}: ${known.map(({ expectedMs, how }) => `${describeDuration(expectedMs)} ${how}`).join(", ")}`;
}

// src/commands/required-document.ts
async function loadDocument(files, path, input) {
  if (await files.exists(path)) return files.readText(path);
  throw new InputError(`there is no file ${path}`, {
    cure: `poq init writes one to start from; or name another (--${input}, or the input ${input}).`
  });
}

// src/commands/unused-rubrics.ts
function listUnusedRubrics({ evaluators }, questions) {
  let tasks = [...new Set([...questions.values()].map(({ prompt }) => prompt.task))];
  return evaluators.flatMap((settings) => (settings.use === "gpt-judge" ? Object.keys(settings.rubrics ?? {}) : []).filter((task) => !tasks.includes(task)).map(
    (task) => `${nameOfEvaluator(settings)}: no prompt has the task of rubrics.${task}, so that it is never used${nameTasks(task, tasks)}`
  ));
}
var nameTasks = (task, tasks) => suggest(task, tasks) || `; the tasks are ${tasks.join(", ")}`;

// src/commands/load-suite.ts
async function loadSuite(world, place2) {
  world.screen.phase("Reading the suite");
  let suite = parseSuite(renderPlace(place2), await loadDocument(world.files, place2.path, "suite")), folder = dirname(place2.path), { set, provenance } = await loadQuestionSet({
    suite,
    resolvePath: (file) => resolve(folder, file),
    files: world.promptFiles,
    embeddedPromptsFile: world.packageFile("fixtures/embedded/prompts.jsonl"),
    signal: world.signal,
    onProgress: ({ file, receivedBytes, totalBytes }) => world.screen.progress({ label: `${file}, MiB:`, done: toMiB(receivedBytes), total: toMiB(totalBytes ?? receivedBytes) })
  });
  world.screen.note(`${suite.name}: ${describeSet(suite, set)}`);
  for (let unused of listUnusedRubrics(suite, set.questions)) world.screen.warn(unused);
  for (let source of provenance) source.revision !== void 0 && world.screen.note(`${source.source}: revision ${source.revision}`);
  return { suite, set, folder };
}
function placeOfEvaluators({ suite, folder }) {
  return { folder, seed: suite.seed, ...suite.prices !== void 0 && { prices: suite.prices } };
}
function describeSet({ prompts }, { questions, blocks }) {
  let clusters = new Set([...questions.values()].map((question) => question.prompt.cluster)).size, groups = prompts.some(({ source }) => source === "file") ? countNoun(clusters, "cluster") : clusters === 1 ? "1 passage or article" : `${clusters} passages or articles`;
  return `${countNoun(questions.size, "prompt")} of ${groups}: ${describeBlocks(blocks)}`;
}
var toMiB = (bytes) => Math.ceil(bytes / 2 ** 20);

export {
  xoroshiro128plusFromState,
  xoroshiro128plus,
  placeOf,
  renderPlace,
  calibrationTurns,
  isCalibration,
  belongsTo,
  findOtherStack,
  createBlockingFinding,
  createWarning,
  findClientBusy,
  pickSerialAnswers,
  assembleProfile,
  findStabilityFindings,
  countOutcomes,
  mergeJudgeRecords,
  listScores,
  mergeShards,
  renderCommandLine,
  renderNextCommand,
  runEnding,
  runFilePath,
  loadRun,
  loadRuns,
  loadBaselines,
  findRuns,
  uniformFloat64,
  countPromptsOfLoadBlock,
  drawStratified,
  countNoun,
  describeBlocks,
  describeExpectedTime,
  loadDocument,
  loadSuite,
  placeOfEvaluators
};
