import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// package.json
var package_default = { name: "poq-gate", version: "0.1.0", dependencies: { "@actions/artifact": "6.2.1", "@actions/core": "3.0.1", "@actions/github": "9.1.1", "@clack/prompts": "1.9.0", "@huggingface/tokenizers": "0.2.0", "@huggingface/transformers": "4.3.1", "@octokit/plugin-retry": "8.1.1", "@octokit/plugin-throttling": "11.0.5", "@stdlib/math-base-special-kernel-betaincinv": "0.2.3", "@stdlib/stats-base-dists-t-cdf": "0.2.3", "@stdlib/stats-base-dists-t-quantile": "0.2.3", ajv: "8.20.0", "cli-table3": "0.6.5", commander: "14.0.3", "csv-parse": "7.0.3", "eventsource-parser": "3.1.1", "fastest-levenshtein": "1.0.16", hyparquet: "1.31.5", "hyparquet-compressors": "1.1.2", "markdown-table": "3.1.0", "onnxruntime-node": "1.30.0", openai: "6.49.0", "p-retry": "7.1.1", "pure-rand": "8.4.2", yaml: "2.9.1", yauzl: "3.4.0" } };

export {
  package_default
};
