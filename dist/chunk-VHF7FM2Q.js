import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  MOST_COLUMNS,
  assembleSections,
  assembleTaskTable,
  fitSections,
  foldSection,
  tableSection,
  withholdTexts
} from "./chunk-VXHRE3B5.js";

// src/report/summary.ts
var encoder = new TextEncoder(), summaryBudget = { limit: 1e6, measure: (text) => encoder.encode(text).length };
function renderSummary(report) {
  let shown = withholdTexts(report), sections = [
    ...assembleSections(shown, { prompts: 500, excerpt: 400, wholeProfile: !0, correlations: 500, wholeTrust: !0 }),
    foldSection("Quality per task, of 10", tableSection(assembleTaskTable(shown, shown.nodes.slice(0, MOST_COLUMNS))), !0)
  ];
  return fitSections(sections, summaryBudget);
}

export {
  summaryBudget,
  renderSummary
};
