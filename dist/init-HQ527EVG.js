import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  parseCandidate
} from "./chunk-3CDBRDUL.js";
import {
  initDefaults,
  parseAction,
  parseBaseUrl,
  parseKeyVariable,
  parseModel,
  parsePrompts,
  parseRunner
} from "./chunk-TFLDQS57.js";
import {
  parseSuite,
  require_dist
} from "./chunk-WEHNRBUX.js";
import "./chunk-NU5WVS4S.js";
import "./chunk-PZX4F2R4.js";
import "./chunk-ORAYPPDY.js";
import "./chunk-VIDJRIJJ.js";
import "./chunk-SM4JF5J3.js";
import {
  InputError
} from "./chunk-Y6MH4YRJ.js";
import {
  __toESM
} from "./chunk-ICRSZE4X.js";

// src/commands/init.ts
import { join } from "node:path";

// src/init/schema-line.ts
function renderSchemaLine(schemas, document) {
  return `# yaml-language-server: $schema=${schemas}/${document}.schema.json`;
}
function locateSchemas(action) {
  let [, owner, repository, reference] = /^([^/]+)\/([^/@]+)[^@]*@(.+)$/.exec(action) ?? [];
  return `https://raw.githubusercontent.com/${owner}/${repository}/${reference}/schemas`;
}

// src/init/yaml-text.ts
var import_yaml = __toESM(require_dist(), 1);
function renderYamlText(text) {
  return /^[A-Za-z0-9.][\w./:@+-]*$/.test(text) && (0, import_yaml.parse)(`key: ${text}`).key === text ? text : JSON.stringify(text);
}

// src/init/candidate-file.ts
function renderCandidateFile({ candidate }, schemas) {
  return `${[
    renderSchemaLine(schemas, "candidate"),
    "# What is measured. A pull request proposes another model by changing this file.",
    ...candidate.kind === "embedded" ? embedded : renderEndpoint(candidate)
  ].join(`
`)}
`;
}
var embedded = [
  "name: best-sentence-by-embedding # names the run file and a row of every table; change it with the model",
  "kind: embedded",
  "# A method that needs no server, to try things out: it answers with the sentence that lies nearest to the question.",
  "method: best-sentence-by-embedding # a cheaper one: best-sentence",
  "",
  "# Your own model is any OpenAI-compatible server (vLLM, SGLang, llama.cpp, Ollama, a provider). Instead of the lines above:",
  "# name: my-model",
  "# kind: endpoint",
  "# baseUrl: http://127.0.0.1:8000/v1",
  "# model: owner/name"
];
function renderEndpoint({ baseUrl, model, apiKeyEnv }) {
  return [
    `name: ${renderYamlText(nameOfModel(model))} # names the run file and a row of every table; change it with the model`,
    "kind: endpoint # any OpenAI-compatible server",
    `baseUrl: ${renderYamlText(baseUrl)} # up to and with /v1, as the runner that measures reaches it`,
    `model: ${renderYamlText(model)} # as GET /v1/models lists it`,
    apiKeyEnv === void 0 ? "# apiKeyEnv: MODEL_KEY # where a key is needed: the variable that holds it, never the key itself" : `apiKeyEnv: ${renderYamlText(apiKeyEnv)} # the variable that holds the key, never the key itself`,
    isLocal(baseUrl) ? "# environment: 1x H100, vLLM # only for a server on another machine than the one that measures" : `# A server on another machine cannot be looked at. Say what it runs on, or its costs are compared with nobody's:
# environment: 1x H100, vLLM`,
    "# A server that goes on running answers repeated prompts out of its cache, and such latencies do not count. Restart it before a",
    "# measurement, or switch that off; vLLM, SGLang and llama.cpp on this machine are told to keep to themselves with every request."
  ];
}
function nameOfModel(model) {
  return (model.split("/").at(-1) ?? "").replace(/[^A-Za-z0-9._-]+/g, "-").replace(/^[^A-Za-z0-9]+/, "").slice(0, 100) || "my-model";
}
function isLocal(baseUrl) {
  let host = URL.canParse(baseUrl) ? new URL(baseUrl).hostname : "";
  return host === "localhost" || host === "[::1]" || host.startsWith("127.");
}

// src/init/suite-file.ts
function renderSuiteFile(answers, schemas) {
  let { name, lines, floor, floorAbout } = describePrompts(answers.prompts);
  return `${[
    renderSchemaLine(schemas, "suite"),
    "# What is asked, who judges, how quality and cost are weighed, what gates. A pull request is held to this file, and to every file that it",
    "# names, as they stand on its base branch: a change of them counts once it is merged.",
    `name: ${name}`,
    "seed: 20251218 # draws the sample: the same prompts on every machine",
    "",
    "# Where the prompts come from. 120 are a smoke test; with fewer than 80 hardly anything can pass; 400 tell a model from one that is as good.",
    "prompts:",
    ...lines,
    "",
    "# Who judges, each from 0 to 10; quality is their mean. Neither of these two needs a download.",
    "evaluators:",
    "  - use: token-f1 # words in common with the reference",
    "  - use: sts-embedded # nearness in meaning: small, for trying out",
    "  # - use: sts-distilroberta # the real thing, instead of sts-embedded: some 300 MB, downloaded once",
    "  # - { use: ce-minilm, role: analysis } # a cross-encoder; it votes once `poq evaluate --trust` shows that it can be relied on here",
    "  # - { use: gpt-judge, preset: paper, budgetUsd: 0.5, sample: 100 } # a language model as judge of 100 prompts, for analysis; its key",
    "  #   stands in OPENAI_API_KEY. Without sample: it judges every answer, and votes. Or any server: model:, baseUrl:, apiKeyEnv:",
    "",
    "# reward = alpha x quality - beta x cost. Cost is the latency of an answer, divided by the baseline's.",
    "reward: { alpha: 1, beta: 0.3, cost: { measure: latency, at: serial } }",
    "",
    "# What gates: not worse than the accepted run called main by more than the margin, and no quality below the floor, however cheap.",
    "gate:",
    "  against: main",
    "  margin: 0.05",
    "  confidence: 0.95",
    `  floors: { quality: { all: ${floor} } } # of 10${floorAbout}`,
    ...renderReport(answers)
  ].join(`
`)}
`;
}
var raiseFloor = "; raise it when you have seen the quality of main";
function describePrompts(prompts) {
  switch (prompts.kind) {
    case "embedded":
      return {
        name: "first-suite",
        lines: [
          "  - source: embedded # the 77 that PoQ Gate carries: enough to try, too few to rely on",
          "  # - { source: squad-v1.1, sample: 400 } # downloaded once, some 5 MB",
          "  # - { source: file, path: ../prompts.jsonl } # your own; paths are relative to this file"
        ],
        floor: 3,
        floorAbout: ""
      };
    case "squad":
      return {
        name: "squad-400",
        lines: ["  - source: squad-v1.1 # questions on passages, answered with a phrase; downloaded once, some 5 MB", "    sample: 400"],
        floor: 3,
        floorAbout: raiseFloor
      };
    case "cnn-dailymail":
      return {
        name: "cnn-dailymail-400",
        lines: ["  - source: cnn-dailymail # news articles to summarise; downloaded once", "    sample: 400"],
        floor: 3,
        floorAbout: raiseFloor
      };
    case "file":
      return { name: "own-prompts", lines: renderFileSource(prompts.path), floor: 1, floorAbout: raiseFloor };
  }
}
var renderFileSource = (path) => [
  "  - source: file # JSON Lines, JSON, CSV or parquet",
  `    path: ${renderYamlText(`../${path}`)} # relative to this file`,
  "    # sample: 400 # of how many; all where it is left out",
  "    # task: qa # of prompts that name none: qa, summarization or a name of your own",
  "    # fields: { id: id, question: question, context: context, references: references } # where your fields have other names"
];
function renderReport({ prompts, setUp }) {
  return prompts.kind !== "file" || !prompts.withheld ? [] : [
    "",
    "# The prompts are your own and the repository is public: comments, pages and uploads show digests instead of prompts and answers.",
    ...setUp === "forks" ? [
      "# What a fork has measured is scored again from its answers, which an upload of digests does not hold: such a pull request gets a verdict",
      "# only from a measurement of your own (poq-verify.yml), or with texts: all."
    ] : [],
    "report: { texts: digests }"
  ];
}

// src/init/workflows/parts.ts
var pinning = "# Pin both actions by commit (owner/name@40-hex-digits # tag): a tag can be moved. Dependabot and Renovate keep such pins up to date.", expression = (text) => `\${{ ${text} }}`, isSelfHosted = ({ runner }) => runner.includes("self-hosted"), renderLabels = ({ runner }) => runner.length === 1 ? runner.join() : `[${runner.join(", ")}]`;
function renderMeasuring({ action, candidate }, { commit, inputs, environment = [] }) {
  let key = candidate.kind === "endpoint" && candidate.apiKeyEnv !== void 0 ? candidate.apiKeyEnv : void 0, variables = [...environment, ...key === void 0 ? [] : [`${key}: ${expression(`secrets.${key}`)}`]];
  return [
    "      - uses: actions/checkout@v5",
    "        with:",
    `          ref: ${expression(commit)}`,
    "          persist-credentials: false",
    `      - uses: ${action}`,
    "        with:",
    ...inputs.map((input) => `          ${input}`),
    ...variables.length === 0 ? [] : ["        env:", ...variables.map((variable) => `          ${variable}`)]
  ];
}
var unscored = "# scores: false # with a judge in the suite: its key is not for this job, and gate scores then";
function renderGating({ action }, inputs) {
  return [
    "    steps:",
    "      # No checkout: suite and baselines come from the base branch through the API, the run from the artifact.",
    `      - uses: ${action}`,
    "        with:",
    ...inputs.map((input) => `          ${input}`),
    "        # Keys of evaluators belong here and into no other job:",
    "        # env:",
    `        #   HF_TOKEN: ${expression("secrets.HF_TOKEN")}`,
    `        #   OPENAI_API_KEY: ${expression("secrets.OPENAI_API_KEY")} # of a judge, or whatever its apiKeyEnv names`
  ];
}

// src/init/workflows/fork-comment.ts
function renderForkComment(answers) {
  return `${[
    "# Judges what poq-measure.yml has measured, and comments. It has the rights, so it executes nothing of the pull request and takes the artifact",
    "# for hostile. Such a measurement is unverified, and never a success; poq-verify.yml measures anew what shall be merged.",
    "# This file counts as it stands on the default branch.",
    pinning.replace("both actions", "the action"),
    "name: poq-comment",
    "",
    "on:",
    "  workflow_run: # zizmor: ignore[dangerous-triggers] nothing is checked out, and the artifact is validated, capped and never executed",
    "    workflows: [poq-measure]",
    "    types: [completed] # also when it failed: the old comment has to be rewritten",
    "",
    "permissions: {}",
    "",
    "# One comment of a branch is written at a time, and none is left half done.",
    "concurrency:",
    `  group: poq-comment-${expression("github.event.workflow_run.head_repository.id")}-${expression("github.event.workflow_run.head_branch")}`,
    "  cancel-in-progress: false",
    "",
    "jobs:",
    "  comment:",
    "    name: poq-comment",
    "    if: github.event.workflow_run.event == 'pull_request'",
    "    runs-on: ubuntu-latest",
    "    timeout-minutes: 30",
    "    permissions:",
    "      actions: read # the run that measured, and its artifact",
    "      contents: read # what the base branch says",
    "      pull-requests: write # the comment",
    ...renderGating(answers, [
      "mode: gate",
      "measured-by: .github/workflows/poq-measure.yml # no other workflow is believed to have measured"
    ])
  ].join(`
`)}
`;
}

// src/init/workflows/fork-measure.ts
function renderForkMeasure(answers) {
  let { candidate } = answers, keyless = candidate.kind === "endpoint" ? { ...answers, candidate: withoutKey(candidate) } : answers;
  return `${[
    "# Measures every pull request, forks included, without any right or secret. It runs what strangers wrote: give it machines of its own that are",
    "# thrown away after each job, and under Settings > Actions let every outside contributor wait for approval. What it uploads is believed by",
    '# nobody: poq-comment.yml says "unverified". Never require this check: green says only that there is a measurement.',
    pinning,
    "name: poq-measure",
    "",
    "on:",
    "  pull_request:",
    "",
    "permissions: {}",
    "",
    "# A newer push ends the measurement of an older one.",
    "concurrency:",
    `  group: poq-measure-${expression("github.event.pull_request.number")}`,
    "  cancel-in-progress: true",
    "",
    "jobs:",
    "  measure:",
    "    name: poq-measure",
    ...isSelfHosted(answers) ? renderGroup(answers) : [`    runs-on: ${renderLabels(answers)}`],
    "    # With required reviewers, which are set in the repository's settings: somebody looks at the change before it runs.",
    "    environment: poq-forks",
    "    timeout-minutes: 120",
    "    permissions:",
    "      contents: read # the checkout, and what the base branch says",
    "      pull-requests: read # which base branch",
    "    steps:",
    ...renderMeasuring(keyless, {
      commit: "github.event.pull_request.head.sha",
      inputs: ["mode: measure", "scores: false # they would not be believed"],
      environment: [`POQ_CACHE: ${expression("runner.temp")}/poq-cache # nothing that a later job would read`]
    })
  ].join(`
`)}
`;
}
var withoutKey = ({ baseUrl, model }) => ({
  kind: "endpoint",
  baseUrl,
  model
});
function renderGroup({ runner }) {
  let labels = runner.filter((label) => label !== "self-hosted");
  return [
    "    runs-on:",
    "      group: poq-forks # ephemeral runners that serve nothing else",
    ...labels.length === 0 ? [] : [`      labels: [${labels.join(", ")}]`]
  ];
}

// src/init/workflows/one-job.ts
function renderOneJob(answers) {
  let guarded = isSelfHosted(answers);
  return `${[
    "# One job measures, judges and comments: simple, for pull requests from branches of this repository. The job that runs on your machine also",
    "# holds the token that comments; `poq init --set-up split` keeps the two apart.",
    pinning,
    "name: poq",
    "",
    "on:",
    "  pull_request:",
    "    branches: [main] # the default branch: a check belongs to a commit, so a base where less is asked must not give the same one",
    "  merge_group: # with a merge queue the required check has to report there too",
    "",
    "permissions: {}",
    "",
    "# A newer push ends the measurement of an older one; the comment then says so until the newer one is done.",
    "concurrency:",
    `  group: poq-${expression("github.event.pull_request.number || github.ref")}`,
    "  cancel-in-progress: true",
    "",
    "jobs:",
    "  gate:",
    "    name: poq-gate # the check to require",
    ...guarded ? [
      "    # A fork's pull request stays away from your machine. It ends red on one of GitHub's, because a skipped job would count as passed.",
      `    runs-on: ${expression(`${fromFork} && 'ubuntu-latest' || fromJSON('${JSON.stringify(answers.runner)}')`)}`
    ] : [`    runs-on: ${renderLabels(answers)}`],
    "    timeout-minutes: 120",
    "    permissions:",
    "      contents: read # the checkout, and what the base branch says",
    "      pull-requests: write # the comment",
    "    steps:",
    ...guarded ? refusal : [],
    ...renderMeasuring(answers, { commit: "github.event.pull_request.head.sha || github.sha", inputs: ["mode: evaluate"] })
  ].join(`
`)}
`;
}
var fromFork = "github.event_name == 'pull_request' && github.event.pull_request.head.repo.full_name != github.repository", refusal = [
  `      - if: ${fromFork}`,
  "        run: |",
  '          echo "::error::Pull requests from forks are not measured in this set-up; poq init --forks has one for them."',
  "          exit 1"
];

// src/init/workflows/split.ts
function renderSplit(answers) {
  return `${[
    "# Two jobs. `measure` has the GPU, and no right to write anything; `gate` may comment, and executes nothing of the pull request.",
    pinning,
    "name: poq",
    "",
    "on:",
    "  pull_request:",
    "    branches: [main] # the default branch: a check belongs to a commit, so a base where less is asked must not give the same one",
    "  merge_group: # with a merge queue the required check has to report there too",
    "",
    "permissions: {}",
    "",
    "jobs:",
    "  measure:",
    "    name: poq-measure # green says only that there is a measurement: never require this one",
    "    # A fork's pull request stays away from your runner; `gate` then says that there is no measurement. For forks: poq init --forks.",
    "    if: github.event_name != 'pull_request' || github.event.pull_request.head.repo.full_name == github.repository",
    `    runs-on: ${renderLabels(answers)}`,
    "    timeout-minutes: 120",
    "    # A newer push ends the measurement of an older one. The groups belong to the jobs: one of the whole workflow would hold `gate` too.",
    "    concurrency:",
    `      group: poq-measure-${expression("github.event.pull_request.number || github.ref")}`,
    "      cancel-in-progress: true",
    "    permissions:",
    "      contents: read # the checkout, and what the base branch says",
    "      pull-requests: read # which base branch; a private repository does not tell without it",
    "    steps:",
    ...renderMeasuring(answers, { commit: "github.event.pull_request.head.sha || github.sha", inputs: ["mode: measure", unscored] }),
    "",
    "  gate:",
    "    name: poq-gate # the check to require",
    "    needs: measure",
    "    # Always: a measurement that broke has to turn the check red and rewrite the old comment; a skipped job would count as passed.",
    "    if: always()",
    "    runs-on: ubuntu-latest",
    "    timeout-minutes: 30",
    "    # One comment is written at a time, and none is left half done.",
    "    concurrency:",
    `      group: poq-gate-${expression("github.event.pull_request.number || github.ref")}`,
    "      cancel-in-progress: false",
    "    permissions:",
    "      actions: read # the artifact that `measure` has uploaded",
    "      contents: read # what the base branch says",
    "      pull-requests: write # the comment",
    ...renderGating(answers, ["mode: gate"])
  ].join(`
`)}
`;
}

// src/init/workflows/verify.ts
function renderVerify(answers) {
  return `${[...head, ...renderMeasureJob(answers), "", ...renderGateJob(answers)].join(`
`)}
`;
}
var subject = "inputs.pull-request || github.ref", head = [
  "# Measures anew what shall be merged: in the merge queue, or for one commit of a pull request that somebody with write access has looked at:",
  "#   gh workflow run poq-verify.yml -f pull-request=123 -f head-sha=<all 40 digits>",
  pinning,
  "name: poq-verify",
  "",
  "on:",
  "  merge_group:",
  "  workflow_dispatch:",
  "    inputs:",
  "      pull-request:",
  "        description: number of the pull request",
  "        type: string",
  "        required: true",
  "      head-sha:",
  "        description: the commit that was looked at, all 40 digits; where it is the head no more, nothing is said",
  "        type: string",
  "        required: true",
  "",
  "permissions: {}",
  "",
  "jobs:"
], renderMeasureJob = (answers) => [
  "  measure:",
  "    name: poq-measure",
  `    runs-on: ${renderLabels(answers)}`,
  "    # Required reviewers on poq-verify: a second pair of eyes before the code of a pull request runs here. What is queued has been approved.",
  `    environment: ${expression("github.event_name == 'merge_group' && 'poq-queue' || 'poq-verify'")}`,
  "    timeout-minutes: 120",
  "    # The groups belong to the jobs: one of the whole workflow would hold `gate` too.",
  "    concurrency:",
  `      group: poq-verify-measure-${expression(subject)}`,
  "      cancel-in-progress: true",
  "    permissions:",
  "      contents: read # the checkout, and what the base branch says",
  "      pull-requests: read # which base branch",
  "    steps:",
  ...renderMeasuring(answers, {
    commit: "inputs.head-sha || github.sha",
    inputs: ["mode: measure", unscored, ...bound]
  })
], bound = [`pull-request: ${expression("inputs.pull-request")}`, `head-sha: ${expression("inputs.head-sha")}`], renderGateJob = (answers) => [
  "  gate:",
  "    name: poq-gate",
  "    needs: measure",
  "    # Always: a measurement that broke has to turn the check red; a skipped job would count as passed.",
  "    if: always()",
  "    runs-on: ubuntu-latest",
  "    timeout-minutes: 30",
  "    concurrency:",
  `      group: poq-verify-gate-${expression(subject)}`,
  "      cancel-in-progress: false",
  "    permissions:",
  "      actions: read # the artifact that `measure` has uploaded",
  "      checks: write # a dispatch belongs to no commit of the pull request, so its check is written through the API",
  "      contents: read # what the base branch says",
  "      pull-requests: write # the comment",
  ...renderGating(answers, ["mode: gate", "check: PoQ Gate # the check to require", ...bound])
];

// src/init/workflow-files.ts
var folder = ".github/workflows";
function listWorkflowFiles(answers) {
  switch (answers.setUp) {
    case "one-job":
      return [{ path: `${folder}/poq.yml`, text: renderOneJob(answers), about: "measures, judges and comments, in one job" }];
    case "split":
      return [{ path: `${folder}/poq.yml`, text: renderSplit(answers), about: "one job measures, another one judges and comments" }];
    case "forks":
      return [
        { path: `${folder}/poq-measure.yml`, text: renderForkMeasure(answers), about: "measures without rights, forks included" },
        { path: `${folder}/poq-comment.yml`, text: renderForkComment(answers), about: "judges that and comments; never a success" },
        { path: `${folder}/poq-verify.yml`, text: renderVerify(answers), about: "measures anew what shall be merged" }
      ];
  }
}

// src/init/initial-files.ts
var suitePath = ".poq/suite.yaml", candidatePath = ".poq/candidate.yaml";
function assembleInitialFiles(answers, schemas) {
  let suite = { path: suitePath, text: renderSuiteFile(answers, schemas), about: "what is asked, who judges, what gates" }, candidate = { path: candidatePath, text: renderCandidateFile(answers, schemas), about: "what is measured" };
  return parseSuite(suite.path, suite.text), parseCandidate(candidate.path, candidate.text), [suite, candidate, ...listWorkflowFiles(answers)];
}

// src/init/next-steps.ts
function renderNextSteps(answers, files) {
  return [...files.some(({ path }) => path.startsWith(".poq/")) ? [...listPromptSteps(answers), ...listBaselineSteps(answers), ...listTrial(answers)] : [], commitStep, ...listGitHubSteps(answers, files)].map((step, index) => `${`${index + 1}.`.padStart(4)} ${step.replaceAll(`
`, `
     `)}`).join(`
`);
}
var listPromptSteps = ({ prompts }) => prompts.kind === "file" ? [`The prompts are read from ${prompts.path}. Which fields it needs: docs/prompts.md of PoQ Gate, or the message of the next step.`] : [];
function listBaselineSteps({ candidate, runner }) {
  if (candidate.kind === "embedded")
    return [`poq measure --accept main
    measures what candidate.yaml names, in seconds, and makes it the baseline "main"`];
  let machine = runner.includes("self-hosted") ? "on the machine of the runner: " : "", key = candidate.apiKeyEnv === void 0 ? "" : `, with ${candidate.apiKeyEnv} set`;
  return [
    `poq measure --accept main
    ${machine}measures the model that you ship${key}, and makes it the baseline "main".
    Costs compare only between runs on the same hardware.`,
    ...isLocal(candidate.baseUrl) ? [] : ["The server is on another machine: say in candidate.yaml what it runs on (environment:), or costs stay inconclusive."]
  ];
}
function listTrial({ candidate, prompts }) {
  return candidate.kind !== "embedded" ? [] : [
    `Propose something: in .poq/candidate.yaml change name and method to best-sentence, then
  poq evaluate
    which ends with 0 pass, 1 fail or 2 inconclusive.${prompts.kind === "embedded" ? " Without a change it is inconclusive: 77 prompts are too few for a draw." : ""}`
  ];
}
var commitStep = `git add .poq .github && git commit -m "Gate on quality per cost", and get it into the default branch
    A pull request is held to the suite and the baselines of its base; one whose base has none ends with 2 and says so.
    What lies in poq-results/ need not be kept: put it into .gitignore.`;
function listGitHubSteps(answers, files) {
  let { runner, candidate, setUp } = answers, ownerless = files.filter(({ text }) => text.includes("OWNER/")).map(({ path }) => path), key = candidate.kind === "endpoint" ? candidate.apiKeyEnv : void 0;
  return [
    ...ownerless.length === 0 ? [] : [`Put the owner of PoQ Gate's repository in the place of OWNER in ${ownerless.join(", ")}.`],
    ...runner.includes("self-hosted") ? [`Register a runner with the labels ${runner.join(", ")}, one for each GPU: jobs that share one disturb each other's times.`] : [],
    ...candidate.kind === "embedded" ? [otherHardware] : [],
    ...key === void 0 ? [] : [`Store the key as the secret ${key} (Settings > Secrets and variables > Actions).`],
    ...setUp === "forks" ? listForkSteps(answers) : [requireGate(setUp)],
    `Let CODEOWNERS guard .poq/ and .github/workflows/: whoever changes them changes the gate.
    docs/pull-requests.md and docs/security.md of PoQ Gate say more.`
  ];
}
var otherHardware = `A runner's CPU is hardly this machine's, so there the cost stays inconclusive (hardware-differs). To go on: take the run out of the artifact
of such a job, then
  poq gate --runs best-sentence-by-embedding.run.jsonl --accept main`, neverRequire = `
    Never require poq-measure: green there says only that there is a measurement.`, requireGate = (setUp) => `Settings > Rules > Rulesets: require the check poq-gate on the default branch, once it has been green.${setUp === "split" ? neverRequire : ""}`;
function listForkSteps({ runner, candidate, prompts }) {
  return [
    ...runner.includes("self-hosted") ? ["Make a runner group poq-forks (organisations only) of ephemeral runners, for this repository alone, without secrets on them."] : [],
    `Make the environments poq-forks and poq-verify with required reviewers, and poq-queue without, before the first run: GitHub would make
them without any rule. Settings > Actions > General: approval for all external contributors.`,
    ...candidate.kind === "endpoint" && candidate.apiKeyEnv !== void 0 ? [`A fork's job gets no secret, so poq-measure.yml asks without ${candidate.apiKeyEnv}; only poq-verify.yml has it.`] : [],
    ...prompts.kind === "file" && prompts.withheld ? [
      "With texts: digests a fork gets no verdict before poq-verify.yml, because its answers cannot be scored again. texts: all would show them."
    ] : [],
    `Settings > Rules > Rulesets: require the check "PoQ Gate" that poq-verify.yml makes (it is on the list after the first run).${neverRequire}`,
    `A fork's pull request is never green by itself. To let one merge:
  gh workflow run poq-verify.yml -f pull-request=N -f head-sha=SHA
    or the merge queue, which runs it too.`
  ];
}

// src/commands/initial-answers.ts
async function collectAnswers(given, questions) {
  let setUp = given.setUp ?? await askSetUp(questions), candidate = await collectCandidate(given, questions), prompts = given.workflowsOnly ? { kind: initDefaults.prompts } : await collectPrompts(given, questions), runner = given.runner ?? await askRunner(candidate, questions), action = given.action ?? await askAction(questions);
  return { setUp, candidate, prompts, runner, action };
}
var askSetUp = (questions) => questions.choose({
  message: "How does a pull request get to its verdict?",
  options: [
    { value: "split", label: "split: one job measures without secrets, another one comments", hint: "recommended" },
    { value: "one-job", label: "one job for both", hint: "simple; for branches of this repository" },
    { value: "forks", label: "forks: what strangers propose is measured apart, and never believed", hint: "for open source" }
  ],
  initial: initDefaults.setUp
});
async function collectCandidate(given, questions) {
  if (!(given.model !== void 0 || given.baseUrl !== void 0 || given.apiKeyEnv !== void 0) && !given.workflowsOnly && await askKind(questions) === "embedded") return { kind: "embedded" };
  let { baseUrl, model } = given.workflowsOnly ? { baseUrl: initDefaults.baseUrl, model: "unknown", ...given } : given, key = given.apiKeyEnv, endpoint = {
    kind: "endpoint",
    baseUrl: baseUrl ?? await enter(questions, { message: "Where does the server answer?", initial: initDefaults.baseUrl }, parseBaseUrl),
    model: model ?? await enter(questions, { message: "Which model, as GET /v1/models lists it?", initial: "" }, parseModel)
  }, apiKeyEnv = key ?? await enter(questions, keyEntry, (text) => text === "" ? "" : parseKeyVariable(text));
  return apiKeyEnv === "" ? endpoint : { ...endpoint, apiKeyEnv };
}
var keyEntry = { message: "Which environment variable holds its key? (Enter: it needs none)", initial: "" }, askKind = (questions) => questions.choose({
  message: "What is measured?",
  options: [
    { value: "embedded", label: "a small method that needs nothing, to try things out first" },
    { value: "endpoint", label: "a model behind an OpenAI-compatible server", hint: "vLLM, SGLang, llama.cpp, Ollama, \u2026" }
  ],
  initial: "embedded"
});
async function collectPrompts(given, questions) {
  let choice = given.prompts ?? await askPrompts(questions);
  return typeof choice == "string" ? { kind: choice } : { kind: "file", path: choice.path, withheld: given.public ?? await askPublic(questions) };
}
async function askPrompts(questions) {
  let choice = await questions.choose({
    message: "What is asked?",
    options: [
      { value: "embedded", label: "the 77 prompts that come along", hint: "enough to try, too few to rely on" },
      { value: "squad", label: "400 questions of SQuAD v1.1", hint: "downloaded once" },
      { value: "cnn-dailymail", label: "400 articles of CNN/DailyMail", hint: "downloaded once" },
      { value: "file", label: "a file of your own", hint: "JSON Lines, JSON, CSV, parquet" }
    ],
    initial: initDefaults.prompts
  });
  return choice !== "file" ? choice : enter(questions, { message: "Which file, from the root of the repository?", initial: "prompts.jsonl" }, parsePrompts);
}
var askPublic = async (questions) => await questions.choose({
  message: "Is the repository public? Then reports and uploads hold digests instead of your prompts and their answers.",
  options: [
    { value: "public", label: "public" },
    { value: "private", label: "private: everybody who reads it may read the prompts" }
  ],
  initial: "public"
}) === "public", askRunner = ({ kind }, questions) => {
  let labels = kind === "embedded" ? initDefaults.runnerOfEmbedded : initDefaults.runner;
  return enter(questions, { message: "Which labels has the runner that measures?", initial: labels.join(",") }, parseRunner);
}, askAction = (questions) => enter(
  questions,
  { message: "Which action? (the repository of PoQ Gate, and a tag or commit)", initial: initDefaults.action },
  parseAction
);
async function enter(questions, entry, parse2) {
  let refuse = (text) => {
    try {
      parse2(text);
      return;
    } catch (failure) {
      if (failure instanceof InputError) return failure.cure ?? failure.message;
      throw failure;
    }
  };
  return parse2(await questions.enter({ ...entry, refuse }));
}

// src/commands/questions.ts
var defaultAnswers = {
  choose: async ({ initial }) => initial,
  enter: async ({ initial }) => initial
};

// src/commands/init.ts
async function init(place, inputs, questions = defaultAnswers) {
  let { files, screen } = place;
  await files.exists(join(inputs.to, ".git")) || screen.warn(`${inputs.to === "." ? "this folder" : inputs.to} is not the root of a git repository; workflows are read from there only`);
  let answers = await collectAnswers(inputs, questions), all = assembleInitialFiles(answers, await findSchemas(place, inputs, answers.action)), wanted = inputs.workflowsOnly ? all.filter(({ path }) => !path.startsWith(".poq/")) : all, changed = await listChanged(place, inputs, wanted);
  for (let { path, text } of changed) await files.writeText(join(inputs.to, path), text);
  screen.result(renderWritten(wanted, changed)), screen.result(`
Next
${renderNextSteps(answers, wanted)}`);
}
async function findSchemas({ files }, { to }, action) {
  let installed = "node_modules/poq-gate/schemas";
  return await files.exists(join(to, installed, "suite.schema.json")) ? `../${installed}` : locateSchemas(action);
}
async function listChanged({ files }, { to, force }, wanted) {
  let changed = [], inTheWay = [];
  for (let file of wanted) {
    let path = join(to, file.path), exists = await files.exists(path);
    exists && !await files.isFolder(path) && await files.readText(path) === file.text || (changed.push(file), exists && inTheWay.push(file.path));
  }
  if (inTheWay.length === 0 || force) return changed;
  throw new InputError(
    `nothing was written, because ${inTheWay.length === 1 ? "a file is" : "files are"} in the way: ${inTheWay.join(", ")}`,
    {
      cure: "Remove them, or write over them with --force. --workflows-only leaves .poq/ alone; --to names another folder."
    }
  );
}
function renderWritten(wanted, changed) {
  let width = Math.max(...wanted.map(({ path }) => path.length));
  return `Written
${wanted.map(
    (file) => `  ${file.path.padEnd(width)}  ${changed.includes(file) ? file.about : "was there already, with the same text"}`
  ).join(`
`)}`;
}
export {
  init
};
