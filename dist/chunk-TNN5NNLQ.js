import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  describeDenial,
  isDenied,
  renderComment
} from "./chunk-652A46XS.js";
import {
  renderPlain
} from "./chunk-XKHD6ELO.js";

// src/pull-request/check-run.ts
var LONGEST_TITLE = 200, MOST_ANNOTATIONS = 50;
function assembleCheckRun(report, { name, headSha, annotations, detailsUrl }) {
  let { status, softened, sentence } = report.verdict;
  return {
    name,
    headSha,
    conclusion: status === "pass" || status === "inconclusive" && softened ? "success" : "failure",
    title: renderPlain(`${status === "inconclusive" && softened ? "inconclusive, may be merged all the same" : status}: ${sentence}`, LONGEST_TITLE),
    summary: renderComment(report),
    annotations: annotations.slice(0, MOST_ANNOTATIONS),
    ...detailsUrl !== void 0 && { detailsUrl }
  };
}
async function publishCheck(github, check) {
  try {
    return { kind: "posted", url: (await github.createCheck(check)).url };
  } catch (failure) {
    if (!isDenied(failure)) throw failure;
    return { kind: "refused", sentence: describeDenial("The check could not be created", "checks: write", failure) };
  }
}

export {
  assembleCheckRun,
  publishCheck
};
