import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  escapeMarkdown,
  renderCode,
  renderFence
} from "./chunk-YH4X5V3U.js";
import {
  renderPlain
} from "./chunk-XKHD6ELO.js";

// src/report/length-budget.ts
function fitSections(sections, budget) {
  let shown = sections.filter((section) => section.head !== "" || section.rows.length > 0), frame = shown.reduce((sum, section) => sum + budget.measure(`${section.head}
${section.tail}

`) + 200, 0), room = budget.limit - frame;
  return `${shown.map((section) => {
    let kept = takeRows(section.rows, room, budget.measure);
    return room -= kept.length === 0 ? 0 : budget.measure(`${kept.join(`
`)}
`), joinSection(section, kept);
  }).join(`

`)}
`;
}
function takeRows(rows, room, measure) {
  let left = room, end = rows.findIndex((row) => (left -= measure(`${row}
`), left < 0));
  return end < 0 ? rows : rows.slice(0, end);
}
function joinSection(section, kept) {
  let missing = section.rows.length - kept.length + section.withheld, note = missing === 0 ? [] : [`
${section.note(missing)}`];
  return [section.head, ...kept, ...note, section.tail].filter((part) => part !== "").join(`
`);
}

// src/report/figures.ts
function renderReward(value) {
  return renderFixed(value, 3);
}
function renderQuality(value) {
  return renderFixed(value, 2);
}
function renderSigned(value, digits) {
  let text = renderFixed(value, digits);
  return text.startsWith("\u2212") ? text : `+${text}`;
}
function renderInterval(interval, digits) {
  return interval === void 0 ? "\u2013" : `${renderFixed(interval.estimate, digits)} [${renderFixed(interval.low, digits)}, ${renderFixed(interval.high, digits)}]`;
}
function renderSignedInterval(interval, digits) {
  return `${renderSigned(interval.estimate, digits)} [${renderSigned(interval.low, digits)}, ${renderSigned(interval.high, digits)}]`;
}
function renderMs(ms) {
  if (ms === 0) return "0";
  let digits = ms >= 99.95 ? { maximumFractionDigits: 0 } : { minimumSignificantDigits: 3, maximumSignificantDigits: 3 };
  return ms.toLocaleString("en-US", digits);
}
function renderRatio(ratio) {
  return `\xD7${renderMs(ratio)}`;
}
function renderShare(share, digits = 0) {
  return `${renderFixed(share * 100, digits)} %`;
}
function renderLevel(confidence) {
  return `${Number((confidence * 100).toFixed(2))} %`;
}
function renderCount(count, noun) {
  return `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}`;
}
function renderSetting(value) {
  return renderMinus(String(Number(value.toFixed(4))));
}
function renderFixed(value, digits) {
  let text = value.toFixed(digits);
  return Number(text) === 0 ? text.replace("-", "") : renderMinus(text);
}
function renderMinus(text) {
  return text.replace("-", "\u2212");
}

// src/report/detail-tables.ts
var PERCENT = /* @__PURE__ */ new Set(["token-f1", "exact-match"]);
function assembleEvaluatorTable(report, { nodes, revisions }) {
  let known = revisions && report.nodes.some((node) => node.evaluators.some((evaluator) => evaluator.revision !== void 0)), evaluators = new Map(report.nodes.flatMap((node) => node.evaluators).map((evaluator) => [evaluator.name, evaluator.role]));
  return {
    columns: [
      { title: "evaluator", kind: "text" },
      { title: "role", kind: "figure" },
      ...nodes.map((node) => ({ title: node.name, kind: "figure" })),
      ...known ? [{ title: "revision", kind: "text" }] : []
    ],
    rows: [...evaluators].map(([name, role]) => [
      name,
      role,
      ...nodes.map((node) => renderMean(findEvaluator(node, name))),
      ...known ? [renderRevisions(report, name)] : []
    ])
  };
}
function assembleTaskTable(report, nodes = report.nodes) {
  return {
    columns: [
      { title: "task", kind: "text" },
      { title: "prompts", kind: "figure" },
      { title: "clusters", kind: "figure" },
      ...nodes.map((node) => ({ title: node.name, kind: "figure" }))
    ],
    rows: report.suite.tasks.map((task) => [
      task.task,
      String(task.prompts),
      String(task.clusters),
      ...nodes.map((node) => {
        let quality = node.quality?.tasks.find((candidate) => candidate.task === task.task);
        return quality === void 0 ? "\u2013" : renderQuality(quality.mean);
      })
    ])
  };
}
var measures = [
  ["ttftMs", "time to first token, ms"],
  ["e2eMs", "whole answer, ms"],
  ["tpotMs", "time per output token, ms"]
], rates = [
  { key: "answersPerSecond", title: "answers/s", render: renderMs },
  { key: "outputTokensPerSecond", title: "output tokens/s", render: renderMs },
  { key: "cappedShare", title: "cut by the token limit", render: (share) => renderShare(share) }
];
function assembleLatencyTable(report) {
  return {
    columns: [
      { title: "model", kind: "text" },
      { title: "measure", kind: "figure" },
      ...["mean", "p50", "p90", "p95", "p99", "answers"].map((title) => ({ title, kind: "figure" }))
    ],
    rows: report.nodes.flatMap((node) => [
      ...measures.flatMap(([key, title]) => quantileRow(node.name, title, node.profile[key])),
      ...quantileRow(node.name, "output tokens", node.profile.outputTokens)
    ])
  };
}
function assembleThroughputTable({ nodes }) {
  let columns = [{ title: "model", kind: "text" }, ...rates.map(({ title }) => ({ title, kind: "figure" }))], known = nodes.filter(({ profile }) => rates.some(({ key }) => profile[key] !== void 0));
  return {
    columns,
    rows: known.map(({ name, profile }) => [
      name,
      ...rates.map(({ key, render }) => {
        let value = profile[key];
        return value === void 0 ? "\u2013" : render(value);
      })
    ])
  };
}
function quantileRow(name, title, quantiles) {
  if (quantiles === void 0) return [];
  let { mean, p50, p90, p95, p99 } = quantiles;
  return [[name, title, ...[mean, p50, p90, p95, p99].map(renderMs), String(quantiles.count)]];
}
function findEvaluator(node, name) {
  return node.evaluators.find((evaluator) => evaluator.name === name);
}
var BATCHED = /* @__PURE__ */ new Set(["fp32", "fp16"]);
function renderRevisions(report, name) {
  let texts = report.nodes.flatMap((node) => {
    let { revision, dtype } = findEvaluator(node, name) ?? {};
    if (revision === void 0) return [];
    let format = dtype === void 0 ? [] : [dtype, ...BATCHED.has(dtype) ? [] : ["in batches of one"]];
    return [[revision.replace(/[0-9a-f]{13,}/gi, (digest2) => digest2.slice(0, 12)), ...format].join(", ")];
  });
  return texts.length === 0 ? "\u2013" : [...new Set(texts)].join("; ");
}
function renderMean(evaluator) {
  if (evaluator?.mean === void 0) return "\u2013";
  let percent = PERCENT.has(evaluator.name) ? ` (${renderShare(evaluator.mean / 10, 3)})` : "", unscored = evaluator.unscored === 0 ? "" : `, ${evaluator.unscored} unscored`;
  return `${renderQuality(evaluator.mean)}${percent}${unscored}`;
}

// node_modules/markdown-table/index.js
function defaultStringLength(value) {
  return value.length;
}
function markdownTable(table, options) {
  let settings = options || {}, align = (settings.align || []).concat(), stringLength = settings.stringLength || defaultStringLength, alignments = [], cellMatrix = [], sizeMatrix = [], longestCellByColumn = [], mostCellsPerRow = 0, rowIndex = -1;
  for (; ++rowIndex < table.length; ) {
    let row2 = [], sizes2 = [], columnIndex2 = -1;
    for (table[rowIndex].length > mostCellsPerRow && (mostCellsPerRow = table[rowIndex].length); ++columnIndex2 < table[rowIndex].length; ) {
      let cell = serialize(table[rowIndex][columnIndex2]);
      if (settings.alignDelimiters !== !1) {
        let size = stringLength(cell);
        sizes2[columnIndex2] = size, (longestCellByColumn[columnIndex2] === void 0 || size > longestCellByColumn[columnIndex2]) && (longestCellByColumn[columnIndex2] = size);
      }
      row2.push(cell);
    }
    cellMatrix[rowIndex] = row2, sizeMatrix[rowIndex] = sizes2;
  }
  let columnIndex = -1;
  if (typeof align == "object" && "length" in align)
    for (; ++columnIndex < mostCellsPerRow; )
      alignments[columnIndex] = toAlignment(align[columnIndex]);
  else {
    let code = toAlignment(align);
    for (; ++columnIndex < mostCellsPerRow; )
      alignments[columnIndex] = code;
  }
  columnIndex = -1;
  let row = [], sizes = [];
  for (; ++columnIndex < mostCellsPerRow; ) {
    let code = alignments[columnIndex], before = "", after = "";
    code === 99 ? (before = ":", after = ":") : code === 108 ? before = ":" : code === 114 && (after = ":");
    let size = settings.alignDelimiters === !1 ? 1 : Math.max(
      1,
      longestCellByColumn[columnIndex] - before.length - after.length
    ), cell = before + "-".repeat(size) + after;
    settings.alignDelimiters !== !1 && (size = before.length + size + after.length, size > longestCellByColumn[columnIndex] && (longestCellByColumn[columnIndex] = size), sizes[columnIndex] = size), row[columnIndex] = cell;
  }
  cellMatrix.splice(1, 0, row), sizeMatrix.splice(1, 0, sizes), rowIndex = -1;
  let lines = [];
  for (; ++rowIndex < cellMatrix.length; ) {
    let row2 = cellMatrix[rowIndex], sizes2 = sizeMatrix[rowIndex], cellsInRow = settings.fillRows === !1 ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length) : mostCellsPerRow;
    columnIndex = -1;
    let line = [];
    for (; ++columnIndex < cellsInRow; ) {
      let cell = row2[columnIndex] || "", before = "", after = "";
      if (settings.alignDelimiters !== !1) {
        let size = longestCellByColumn[columnIndex] - (sizes2[columnIndex] || 0), code = alignments[columnIndex];
        if (code === 114)
          before = " ".repeat(size);
        else if (code === 99) {
          let half = size / 2;
          size % 2 ? (before = " ".repeat(half + 0.5), after = " ".repeat(half - 0.5)) : (before = " ".repeat(half), after = before);
        } else
          after = " ".repeat(size);
      }
      settings.delimiterStart !== !1 && !columnIndex && line.push("|"), settings.padding !== !1 && // Don’t add the opening space if we’re not aligning and the cell is
      // empty: there will be a closing space.
      !(settings.alignDelimiters === !1 && cell === "") && (settings.delimiterStart !== !1 || columnIndex) && line.push(" "), settings.alignDelimiters !== !1 && line.push(before), line.push(cell), settings.alignDelimiters !== !1 && line.push(after), settings.padding !== !1 && line.push(" "), (settings.delimiterEnd !== !1 || columnIndex !== cellsInRow - 1) && line.push("|");
    }
    lines.push(
      settings.delimiterEnd === !1 ? line.join("").replace(/ +$/, "") : line.join("")
    );
  }
  return lines.join(`
`);
}
function serialize(value) {
  return value == null ? "" : String(value);
}
function toAlignment(value) {
  let code = typeof value == "string" ? value.codePointAt(0) : 0;
  return code === 67 || code === 99 ? 99 : code === 76 || code === 108 ? 108 : code === 82 || code === 114 ? 114 : 0;
}

// src/report/markdown-section.ts
var noSection = { head: "", rows: [], tail: "", withheld: 0, note: () => "" };
function fixedSection(text) {
  return { ...noSection, head: text };
}
function listSection(title, items) {
  return items.length === 0 ? noSection : { ...noSection, head: `**${title}**
`, rows: items, note: moreNote("line") };
}
var WIDEST = 80;
function tableSection(table, padded = !0) {
  if (table.rows.length === 0) return noSection;
  let titles = table.columns.map(({ title }) => escapeMarkdown(title, 100)), cells = table.rows.map(
    (row) => row.map((cell, column) => table.columns[column]?.kind === "figure" ? cell : escapeMarkdown(cell, 200))
  ), widest = Math.max(...cells.flat().map((cell) => cell.length)), align = table.columns.map((column, index) => column.kind === "figure" && index > 0 ? "r" : "l"), [head = "", rule = "", ...rows] = markdownTable([titles, ...cells], { align, alignDelimiters: padded && widest <= WIDEST }).split(
    `
`
  );
  return { ...noSection, head: `${head}
${rule}`, rows, note: moreNote("row") };
}
function foldSection(summary, section, open = !1) {
  if (section.head === "" && section.rows.length === 0) return noSection;
  let head = `<details${open ? " open" : ""}><summary>${summary}</summary>
${section.head === "" ? "" : `
${section.head}`}`;
  return { ...section, head, tail: `${section.tail}
</details>` };
}
function moreNote(noun) {
  return (count) => `${renderCount(count, `further ${noun}`)} left out here; report.html and report.json have all of them.`;
}

// src/report/verdict-mark.ts
var marks = {
  pass: { symbol: "\u2714", emoji: "\u2705", colour: "green" },
  fail: { symbol: "\u2718", emoji: "\u274C", colour: "red" },
  inconclusive: { symbol: "?", emoji: "\u26A0\uFE0F", colour: "yellow" },
  error: { symbol: "!", emoji: "\u{1F6D1}", colour: "magenta" }
};
function verdictMark(status) {
  return marks[status];
}

// src/report/answer-troubles.ts
var TROUBLES = "Failed, lost and cut answers", MOST_REASONS = 3, LONGEST_REASON = 60, LONGEST_EXAMPLE = 160, MANY_CUT = 0.2;
function describeTroubles(node) {
  let { cappedShare } = node.profile;
  return [
    ...describeOutcome(node, "failed"),
    ...describeOutcome(node, "lost"),
    ...cappedShare === void 0 || cappedShare <= MANY_CUT ? [] : [`${node.name}: ${renderShare(cappedShare)} of answers were cut by the token limit.`]
  ];
}
function describeOutcome(node, outcome) {
  let counts = (node.failures ?? []).filter((count) => count.outcome === outcome);
  if (counts.length === 0) return [];
  let answers = counts.reduce((sum, count) => sum + count.answers, 0), more = counts.length > MOST_REASONS ? [`${counts.length - MOST_REASONS} more`] : [], reasons = [...counts.slice(0, MOST_REASONS).map(describeReason), ...more].join("; ");
  return [`${node.name}: ${answers.toLocaleString("en-US")} ${outcome}: ${reasons}`];
}
function describeReason({ reason, answers, example }) {
  let words = renderPlain(example ?? "", LONGEST_EXAMPLE);
  return `${renderPlain(reason, LONGEST_REASON)} \xD7${answers.toLocaleString("en-US")}${words === "" ? "" : `, e.g. \u201C${words}\u201D`}`;
}

// src/report/markdown-story.ts
var SENTENCE = 800;
function verdictSection(story) {
  let head = `## ${verdictMark(story.status).emoji} ${story.status}: ${escapeMarkdown(story.title, 320)}`, softened = story.softened === void 0 ? [] : [escapeMarkdown(story.softened)];
  return fixedSection([head, escapeMarkdown(story.sentence, SENTENCE), ...softened].join(`

`));
}
function reasonSections(story) {
  let item = ({ code, sentence, cure }) => `- ${renderCode(code, 100)} ${withCure(sentence, cure)}`;
  return [listSection("What decided it", story.reasons.map(item)), listSection("Also", story.also.map(item))];
}
function troubleSection(story) {
  return listSection(
    TROUBLES,
    story.troubles.map((line) => `- ${escapeMarkdown(line, SENTENCE)}`)
  );
}
function comparisonSection(story) {
  let rows = story.comparisons.flatMap(
    (facts) => facts.map(({ label, text }, index) => {
      let [name, sentence] = [escapeMarkdown(label, 120), escapeMarkdown(text, SENTENCE)];
      return index === 0 ? `- **${name}**: ${sentence}` : `  - ${name}: ${sentence}`;
    })
  );
  return listSection(story.comparisons.length === 1 ? "The comparison" : "The comparisons", rows);
}
function leftOutSection(story) {
  let items = story.leftOut.reasons.map((reason) => `- ${escapeMarkdown(reason, SENTENCE)}`), head = `**Left out**: ${escapeMarkdown(story.leftOut.sentence)}${items.length === 0 ? "" : `
`}`;
  return { ...noSection, head, rows: items, note: moreNote("reason") };
}
function findingSection(story) {
  let blocking = story.findings.filter((finding) => finding.blocking).length, rows = story.findings.map(({ node, name, sentence, cure, blocking: blocks }) => `- ${blocks ? "**blocking**" : "warning"}, ${escapeMarkdown(node, 100)}, ${renderCode(name, 100)}: ${withCure(sentence, cure)}`), summary = `Findings: ${blocking} blocking, ${renderCount(rows.length - blocking, "warning")}`;
  return foldSection(summary, { ...noSection, rows, note: moreNote("finding") }, blocking > 0);
}
function provenanceSection(story) {
  let lines = story.provenance.slice(0, 30).map(({ label, text }) => `${label}: ${text}`);
  return foldSection("Provenance", fixedSection(renderFence(lines, 300)));
}
function commandSection(story) {
  return fixedSection(`**Run it again**

${renderFence([story.command])}`);
}
function withCure(sentence, cure) {
  let advice = cure === void 0 ? "" : ` \u2192 ${escapeMarkdown(cure, SENTENCE)}`;
  return `${escapeMarkdown(sentence, SENTENCE)}${advice}`;
}

// src/report/comparison-facts.ts
function assembleComparisonFacts(comparison, settings) {
  return [
    { label: `Against ${comparison.baseline}`, text: renderDifference(comparison, settings) },
    ...present(settings.cost === "none" ? "quality" : "quality and cost", renderParts(comparison, settings)),
    ...settings.cost === "none" || comparison.difference === void 0 ? [] : weighingFacts(comparison, settings),
    ...present("what would settle it", comparison.settle),
    ...present("cost variance", settings.cost === "none" ? void 0 : renderLargest(comparison))
  ];
}
function renderDifference(comparison, settings) {
  if (comparison.difference === void 0) return `${comparison.status}; the rewards could not be compared`;
  let interval = renderSignedInterval(comparison.difference, 3);
  return `${comparison.status}; reward ${interval}, accepted down to ${renderSetting(-settings.margin)}`;
}
function renderParts(comparison, settings) {
  let { qualityDifference, costRatio, prompts, costPrompts, blocks, blockInformation } = comparison, quality = qualityDifference === void 0 ? [] : [`quality ${renderSigned(qualityDifference, 2)} of 10`];
  if (settings.cost === "none") return [...quality, renderCount(prompts, "prompt"), "timings are not used"].join("; ");
  let timed = costPrompts === void 0 ? "" : `, ${costPrompts.toLocaleString("en-US")} of them timed${blocks === void 0 || blockInformation === !1 ? "" : ` in ${renderCount(blocks, "block")}`}`;
  return [
    ...quality,
    ...costRatio === void 0 ? [] : [`cost ${renderRatio(costRatio)}`],
    `${renderCount(prompts, "prompt")}${timed}`,
    ...blockInformation === !1 ? ["no block information: timings are grouped by prompt cluster"] : []
  ].join("; ");
}
function weighingFacts(comparison, settings) {
  let { qualityOnly, flipBeta } = comparison, difference = qualityOnly?.difference === void 0 ? "" : `; reward ${renderSignedInterval(qualityOnly.difference, 3)}`;
  return [
    ...present("quality only (\u03B2 = 0)", qualityOnly === void 0 ? void 0 : `${qualityOnly.status}${difference}`),
    {
      label: "verdict flips",
      text: flipBeta === void 0 ? `at no \u03B2 (now ${renderSetting(settings.beta)})` : `to ${flipBeta.to} at \u03B2 = ${renderReward(flipBeta.beta)} (now ${renderSetting(settings.beta)})`
    }
  ];
}
function renderLargest(comparison) {
  if (comparison.largestAnswersShare !== void 0)
    return `the five largest answers carry ${renderShare(comparison.largestAnswersShare)} of it`;
}
function present(label, text) {
  return text === void 0 ? [] : [{ label, text }];
}

// src/report/story.ts
function assembleStory(report) {
  let { verdict, nodes, comparisons, settings } = report, reasons = mergeReasons(verdict.reasons, comparisons);
  return {
    status: verdict.status,
    title: renderTitle(report),
    sentence: verdict.sentence,
    softened: verdict.softened ? "May be merged all the same: the suite says gate.inconclusive: allow-merge." : void 0,
    reasons: reasons.slice(0, 1),
    also: reasons.slice(1),
    comparisons: comparisons.map((comparison) => assembleComparisonFacts(comparison, settings)),
    leftOut: {
      sentence: renderLeftOut(report),
      reasons: report.leftOut.map((left) => `${renderCount(left.prompts, "prompt")}: ${left.reason}`)
    },
    troubles: nodes.flatMap(describeTroubles),
    findings: nodes.flatMap((node) => node.findings.map((finding) => ({ ...finding, node: node.name }))).sort((left, right) => Number(right.blocking) - Number(left.blocking)),
    settings: renderSettings(settings),
    provenance: assembleProvenance(report),
    command: report.provenance.command
  };
}
function decidingComparison(report) {
  return report.comparisons.find((comparison) => comparison.status === report.verdict.status) ?? report.comparisons[0];
}
function otherNode(report) {
  let deciding = decidingComparison(report), index = report.nodes.findIndex((node) => node.role === "baseline" && node.name === deciding?.baseline);
  return index >= 0 ? index : report.nodes.length > 1 ? 1 : void 0;
}
function renderTitle(report) {
  let names = report.nodes.filter((node) => node.role === "baseline").map((node) => node.name), [first, second, ...more] = names;
  if (first === void 0) return `${report.nodes[0].name}, nothing to compare with`;
  let listed = second === void 0 ? first : `${first} and ${more.length === 0 ? second : `${more.length + 1} more`}`;
  return `${report.nodes[0].name} against ${listed}`;
}
function mergeReasons(reasons, comparisons) {
  let all = [...reasons, ...comparisons.flatMap((comparison) => comparison.reasons)];
  return [...new Map(all.map((reason) => [`${reason.code}
${reason.sentence}`, reason])).values()];
}
function renderLeftOut(report) {
  let count = report.leftOut.reduce((sum, left) => sum + left.prompts, 0);
  return count === 0 ? `None of ${renderCount(report.suite.prompts, "prompt")} was left out.` : `${count.toLocaleString("en-US")} of ${renderCount(report.suite.prompts, "prompt")} ${count === 1 ? "is" : "are"} left out, for every model alike.`;
}
function renderSettings(settings) {
  let reference = settings.referenceMs === void 0 ? "" : ` relative to ${renderMs(settings.referenceMs)} ms`, cost = settings.cost === "none" ? "cost not weighed" : `\u03B2 = ${renderSetting(settings.beta)}, ${settings.cost}${reference}`;
  return [
    `\u03B1 = ${renderSetting(settings.alpha)}`,
    cost,
    `margin ${renderSetting(settings.margin)}`,
    `confidence ${renderLevel(settings.confidence)}`,
    `against ${settings.against}`
  ].join(" \xB7 ");
}
function assembleProvenance(report) {
  let { suite, provenance } = report;
  return [
    { label: "suite", text: `${suite.name}, ${renderCount(suite.prompts, "prompt")}` },
    { label: "question digest", text: suite.questionDigest },
    { label: "weighing", text: renderSettings(report.settings) },
    ...provenance.commit === void 0 ? [] : [{ label: "commit", text: provenance.commit }],
    { label: "hardware", text: provenance.hardware },
    ...provenance.runner === void 0 ? [] : [{ label: "runner", text: provenance.runner }],
    { label: "made", text: `${report.createdAt} by ${report.tool}` },
    ...report.nodes.map((node) => ({ label: `run of ${node.name}`, text: renderRun(node) })),
    ...Object.entries(provenance.files ?? {}).map(([label, text]) => ({ label, text }))
  ];
}
function renderRun(node) {
  let { stack } = node, engine = [stack.engine, stack.version, stack.model, stack.weights].filter((part) => part !== void 0).join(" ");
  return `${node.runId}, ${node.startedAt}, ${node.kind}, ${engine}${node.commit === void 0 ? "" : `, commit ${node.commit}`}`;
}

// src/report/moved-prompts.ts
var SAME = 1e-9;
function assembleMoves(report) {
  let index = otherNode(report), against = index === void 0 ? void 0 : report.nodes[index];
  if (index === void 0 || against === void 0) return;
  let pairs = report.prompts.flatMap((row) => pairOf(row, index)), moved = pairs.filter((pair) => Math.abs(pair.difference) > SAME), worse = moved.filter((pair) => pair.difference < 0).length;
  return {
    against: against.name,
    better: moved.length - worse,
    equal: pairs.length - moved.length,
    worse,
    moved: moved.sort((left, right) => Math.abs(right.difference) - Math.abs(left.difference))
  };
}
function pairOf(row, index) {
  let candidate = row.nodes[0], other = row.nodes[index];
  return row.leftOut !== void 0 || candidate?.quality === void 0 || other?.quality === void 0 ? [] : [{ row, candidate, other, difference: candidate.quality - other.quality }];
}

// src/report/moved-section.ts
function movedSection(report, limits) {
  let moves = assembleMoves(report);
  if (moves === void 0) return noSection;
  let counts = `${moves.better} better, ${moves.equal} equal, ${moves.worse} worse`, summary = `What moved against ${escapeMarkdown(moves.against, 100)}: ${counts}`;
  if (moves.moved.length === 0) return fixedSection(summary);
  let shown = moves.moved.slice(0, limits.prompts), texts = report.settings.texts !== "none", table = {
    columns: texts ? [...figureColumns, ...textColumns] : figureColumns,
    rows: shown.map((move) => movedRow(move, texts, limits.excerpt))
  };
  return foldSection(summary, { ...tableSection(table, !1), withheld: moves.moved.length - shown.length, note: moreNote("prompt") });
}
var figureColumns = [
  { title: "prompt", kind: "text" },
  { title: "difference", kind: "figure" },
  { title: "candidate", kind: "figure" },
  { title: "baseline", kind: "figure" }
], textColumns = ["candidate\u2019s answer", "baseline\u2019s answer", "reference"].map((title) => ({ title, kind: "text" }));
function movedRow({ row, candidate, other, difference }, texts, excerpt) {
  let figures = [row.id, renderSigned(difference, 2), renderQuality(candidate.quality ?? 0), renderQuality(other.quality ?? 0)];
  if (!texts) return figures;
  let cut = (text, outcome) => text === void 0 ? `(${outcome})` : renderPlain(text, excerpt) || "(empty)";
  return [...figures, cut(candidate.text, candidate.outcome), cut(other.text, other.outcome), cut(row.references?.[0], "none")];
}

// src/report/node-table.ts
var failures = [
  { title: "failed", kind: "figure", cell: (node) => renderOf(node.counts.failed, node) },
  { title: "lost", kind: "figure", cell: (node) => renderOf(node.counts.lost, node) }
], costs = (referenceMs) => [
  { title: referenceMs === void 0 ? "cost, ms" : `cost, ms (relative to ${renderMs(referenceMs)})`, kind: "figure", cell: renderCost },
  { title: "p95, ms", kind: "figure", cell: (node) => node.cost?.p95Ms === void 0 ? "\u2013" : renderMs(node.cost.p95Ms) }
];
function assembleNodeTable(report) {
  let columns = nodeColumns(report);
  return { columns, rows: report.nodes.map((node) => columns.map((column) => column.cell(node))) };
}
function nodeLabel(node) {
  return `${node.name} (${node.role === "shown" ? "shown only" : node.role})`;
}
function nodeColumns(report) {
  let confidence = renderLevel(report.settings.confidence);
  return [
    { title: "model", kind: "text", cell: nodeLabel },
    { title: `reward (${confidence})`, kind: "figure", cell: (node) => renderInterval(node.reward, 3) },
    { title: `quality of 10 (${confidence})`, kind: "figure", cell: (node) => renderInterval(node.quality?.mean, 2) },
    ...report.settings.cost === "none" ? [] : costs(report.settings.referenceMs),
    ...failures
  ];
}
function renderCost({ cost }) {
  return cost === void 0 ? "\u2013" : cost.relative === void 0 ? renderMs(cost.meanMs) : `${renderMs(cost.meanMs)} (${renderRatio(cost.relative)})`;
}
function renderOf(count, node) {
  return count === 0 ? "0" : `${count} of ${node.counts.prompts}`;
}

// src/report/quadrant-chart.ts
var LEAST_DOUBLINGS = 0.5, LEAST_POINTS = 0.5, REACH = 0.36, MOST_NODES = 12;
function renderQuadrantChart(report) {
  if (report.settings.cost === "none") return;
  let centre = report.nodes[otherNode(report) ?? 0], points = centre === void 0 ? [] : report.nodes.slice(0, MOST_NODES).flatMap((node) => pointOf(node, centre));
  if (points.length < 2) return;
  let doublings = Math.max(LEAST_DOUBLINGS, ...points.map((point) => Math.abs(point.doublings))), quality = Math.max(LEAST_POINTS, ...points.map((point) => Math.abs(point.points))), lines = [
    "```mermaid",
    "quadrantChart",
    "  x-axis cheaper --> dearer",
    "  y-axis worse --> better",
    ...points.map((point) => `  "${point.name}": [${place(point.doublings / doublings)}, ${place(point.points / quality)}]${point.style}`),
    "```"
  ], scale = `${renderRatio(2 ** doublings)} in cost, ${renderQuality(quality)} quality points`;
  return `${lines.join(`
`)}

The baseline stands in the centre; the outermost place to each side is ${scale} away.`;
}
function pointOf(node, centre) {
  let { quality, cost } = node;
  if (quality === void 0 || cost === void 0 || centre.quality === void 0 || centre.cost === void 0) return [];
  if (cost.meanMs <= 0 || centre.cost.meanMs <= 0) return [];
  let points = quality.mean.estimate - centre.quality.mean.estimate, style = node.role === "candidate" ? " radius: 8" : "";
  return [{ name: renderName(node.name), style, doublings: Math.log2(cost.meanMs / centre.cost.meanMs), points }];
}
function place(share) {
  return renderReward(0.5 + REACH * share);
}
function renderName(name) {
  let safe = renderPlain(name, 28).replace(/[^\p{L}\p{N} ._-]/gu, "-");
  return safe.trim() === "" ? "unnamed" : safe;
}

// src/report/report-sections.ts
var MOST_COLUMNS = 8;
function assembleSections(report, limits) {
  let story = assembleStory(report);
  return [
    verdictSection(story),
    tableSection(assembleNodeTable(report)),
    fixedSection(renderQuadrantChart(report) ?? ""),
    ...reasonSections(story),
    comparisonSection(story),
    troubleSection(story),
    leftOutSection(story),
    commandSection(story),
    findingSection(story),
    evaluatorSection(report),
    foldSection("Throughput", tableSection(assembleThroughputTable(report))),
    movedSection(report, limits),
    provenanceSection(story)
  ];
}
function evaluatorSection(report) {
  let some = report.nodes.length > MOST_COLUMNS ? `, the first ${MOST_COLUMNS} models` : "";
  return foldSection(
    `Evaluators, mean of 10${some}`,
    tableSection(assembleEvaluatorTable(report, { nodes: report.nodes.slice(0, MOST_COLUMNS), revisions: !0 }))
  );
}

// src/report/withheld-texts.ts
import { createHash } from "node:crypto";
var DIGEST = /^sha256:[0-9a-f]{12}$/;
function withholdTexts(report) {
  if (report.settings.texts === "all") return report;
  let withhold = report.settings.texts === "none" ? dropRow : digestRow, [candidate, ...others] = report.nodes;
  return { ...report, nodes: [dropExamples(candidate), ...others.map(dropExamples)], prompts: report.prompts.map(withhold) };
}
function dropExamples(node) {
  return node.failures === void 0 ? node : { ...node, failures: node.failures.map(({ example: _example, ...count }) => count) };
}
function dropRow(row) {
  let { prompt: _prompt, references: _references, ...kept } = row;
  return { ...kept, nodes: row.nodes.map(({ text: _text, ...cell }) => cell) };
}
function digestRow(row) {
  return {
    ...row,
    ...row.prompt === void 0 ? {} : { prompt: digest(row.prompt) },
    ...row.references === void 0 ? {} : { references: row.references.map(digest) },
    nodes: row.nodes.map((cell) => cell.text === void 0 ? cell : { ...cell, text: digest(cell.text) })
  };
}
function digest(text) {
  return DIGEST.test(text) ? text : `sha256:${createHash("sha256").update(text).digest("hex").slice(0, 12)}`;
}

export {
  fitSections,
  renderMs,
  renderLevel,
  assembleEvaluatorTable,
  assembleTaskTable,
  assembleLatencyTable,
  assembleThroughputTable,
  tableSection,
  foldSection,
  TROUBLES,
  verdictMark,
  assembleStory,
  otherNode,
  assembleNodeTable,
  MOST_COLUMNS,
  assembleSections,
  withholdTexts
};
