import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  GitHubRefusal
} from "./chunk-TDFGMOKY.js";
import {
  quote
} from "./chunk-ORAYPPDY.js";
import {
  cutText,
  renderPlain
} from "./chunk-XKHD6ELO.js";
import {
  EdgeError,
  InputError
} from "./chunk-Y6MH4YRJ.js";

// src/report/markdown-escape.ts
var BREAK = "&#8203;", SPECIAL = /[&<>`*_[\]!@#|\\~$]/g, LEADING = /^(?:[-+=]|\d+[.)])/, DIGEST = /(?<![0-9a-z])(?=\d*[a-f])(?=[a-f]*\d)[0-9a-f]{7,40}(?![0-9a-z])/gi;
function escapeMarkdown(text, limit = 2e3) {
  return renderPlain(text, limit).replace(SPECIAL, escapeCharacter).replace(LEADING, (start) => `${start.slice(0, -1)}${reference(start.slice(-1))}`).replace(/:(?=\S)/g, `:${BREAK}`).replace(/www(?=\.)|GH-(?=\d)/gi, (start) => `${start}${BREAK}`).replace(DIGEST, (digest3) => digest3.replace(/.{6}(?=.)/g, (part) => `${part}${BREAK}`));
}
function renderCode(text, limit) {
  return `<code>${escapeMarkdown(text, limit)}</code>`;
}
function renderFence(texts, limit = 2e3) {
  let lines = texts.map((text) => renderPlain(text, limit)), fence = findFence(lines);
  return [`${fence}text`, ...lines, fence].join(`
`);
}
function findFence(lines) {
  let longest = lines.flatMap((line) => line.match(/`+/g) ?? []).reduce((most2, run) => Math.max(most2, run.length), 2);
  return "`".repeat(longest + 1);
}
function escapeCharacter(character) {
  return character === "@" || character === "#" ? `${reference(character)}${BREAK}` : character === "$" ? `<span>${reference(character)}</span>` : reference(character);
}
function reference(character) {
  return `&#${character.charCodeAt(0)};`;
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

// src/report/failure-summary.ts
var mostLines = 20, firstLines = 8;
function renderFailureSummary(title, { message, cure, bug }, status = "error") {
  let lines = message.split(`
`).filter((line) => line.trim() !== ""), rest = Math.max(0, lines.length - mostLines), item = (line) => `- ${escapeMarkdown(line)}`, [first, last] = rest === 0 ? [lines, []] : [lines.slice(0, firstLines), lines.slice(firstLines + rest)];
  return [
    `## ${verdictMark(status).emoji} ${escapeMarkdown(title)}`,
    "There is no verdict.",
    [...first.map(item), ...rest > 0 ? [`- \u2026 ${rest} more, in the log \u2026`] : [], ...last.map(item)].join(`
`),
    ...cure === void 0 ? [] : [
      cure.split(`
`).map((line) => escapeMarkdown(line)).join(`  
`)
    ],
    ...bug ? ["The stack is in the log."] : []
  ].join(`

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
function renderEstimate(known, digits) {
  return known?.low === void 0 || known.high === void 0 ? known === void 0 ? "\u2013" : renderFixed(known.estimate, digits) : renderInterval({ estimate: known.estimate, low: known.low, high: known.high }, digits);
}
function renderSignedInterval(interval, digits) {
  return `${renderSigned(interval.estimate, digits)} [${renderSigned(interval.low, digits)}, ${renderSigned(interval.high, digits)}]`;
}
function renderAmount(amount) {
  if (amount === 0) return "0";
  let digits = amount >= 99.95 ? { maximumFractionDigits: 0 } : { minimumSignificantDigits: 3, maximumSignificantDigits: 3 };
  return amount.toLocaleString("en-US", digits);
}
function renderRatio(ratio) {
  return `\xD7${renderAmount(ratio)}`;
}
function renderShare(share, digits = 0) {
  return `${renderFixed(share * 100, digits)} %`;
}
function renderLevel(confidence) {
  return `${Number((confidence * 100).toFixed(2))} %`;
}
function renderCount(count2, noun) {
  return `${count2.toLocaleString("en-US")} ${noun}${count2 === 1 ? "" : "s"}`;
}
function renderSetting(value) {
  let size = Math.abs(value);
  if (size >= 1e3) return renderMinus(value.toLocaleString("en-US", { maximumFractionDigits: 4 }));
  let isFaint = size > 0 && size < 5e-5;
  return renderMinus(String(Number(isFaint ? value.toPrecision(3) : value.toFixed(4))));
}
function renderFixed(value, digits) {
  let text = value.toFixed(digits);
  return Number(text) === 0 ? text.replace("-", "") : renderMinus(text);
}
function renderMinus(text) {
  return text.replaceAll("-", "\u2212");
}

// src/report/trust-table.ts
var TRUST = "What each evaluator is worth here", AGREEMENT = "How the judges agree", NOTHING_TO_CORRELATE = "There is nothing to correlate: every evaluator of the suite is set against token-f1, judges and recorded scores, and no two of them have scored the same answers.", scopes = ["pooled", "within-prompt", "between-nodes", "task"];
function assemblePooledTrust(trust) {
  let level = renderLevel(trust.confidence);
  return {
    columns: [
      { title: "evaluator", kind: "text" },
      { title: "against", kind: "text" },
      { title: `Spearman (${level})`, kind: "figure" },
      { title: "answers", kind: "figure" }
    ],
    rows: sortRows(trust.rows.filter(({ scope }) => scope === "pooled")).map((row) => [
      row.evaluator,
      row.against,
      renderEstimate(row.spearman, 2),
      row.pairs.toLocaleString("en-US")
    ])
  };
}
function assembleTrustTable(trust) {
  let level = renderLevel(trust.confidence);
  return {
    columns: [
      { title: "evaluator", kind: "text" },
      { title: "against, over", kind: "text" },
      ...["Pearson", "Spearman", "Kendall"].map((title) => ({ title: `${title} (${level})`, kind: "figure" })),
      { title: "answers", kind: "figure" }
    ],
    rows: sortRows(trust.rows).map((row) => [row.evaluator, describeGroup(row), ...renderCorrelations(row), describePairs(row)])
  };
}
function assembleTrustGroups(trust, most2) {
  let groups = /* @__PURE__ */ new Map();
  for (let row of sortRows(trust.rows).slice(0, most2)) {
    let title = describeGroup(row);
    groups.set(title, [...groups.get(title) ?? [], row]);
  }
  return [...groups].map(([title, rows]) => ({
    title: `against ${title}`,
    table: {
      columns: [
        { title: "evaluator", kind: "text" },
        ...["Pearson", "Spearman", "Kendall", "answers"].map((name) => ({ title: name, kind: "figure" }))
      ],
      rows: rows.map((row) => [row.evaluator, ...renderCorrelations(row), describePairs(row)])
    }
  }));
}
function assembleAgreementTable({ agreements }) {
  let figure = (value) => value === void 0 ? "\u2013" : renderQuality(value);
  return {
    columns: [
      { title: "judge", kind: "text" },
      { title: "and", kind: "text" },
      ...["Pearson", "Spearman", "mean difference, of 10", "answers"].map((title) => ({ title, kind: "figure" }))
    ],
    rows: agreements.map(({ one, other, pearson, spearman, meanDifference, pairs }) => [
      one,
      other,
      figure(pearson),
      figure(spearman),
      figure(meanDifference),
      pairs.toLocaleString("en-US")
    ])
  };
}
function describeTrust({ runs, rows, resamples, confidence }) {
  let [first = "", second] = runs.map((name) => renderPlain(name, 60)), more = runs.length > 2 ? renderCount(runs.length - 1, "more model") : second, intervals = `; intervals of ${renderLevel(confidence)} by ${renderCount(resamples, "resample")} of whole clusters`;
  return [
    `Correlations of the scores of the answers of ${more === void 0 ? first : `${first} and ${more}`}${resamples === 0 ? "" : intervals}.`,
    "Near 1 an evaluator ranks answers alike, near 0 it does not, below 0 it turns them round.",
    ...rows.some(({ scope }) => scope === "within-prompt") ? ["Within prompts: the mean over those whose answers do not all score alike."] : [],
    ...rows.some(hasNone) ? [`${"\u2013"}: one of the two says the same of all.`] : []
  ].join(" ");
}
var hasNone = ({ pairs, pearson, spearman, kendall }) => pairs > 1 && pearson === void 0 && spearman === void 0 && kendall === void 0;
function findTrust({ trust }) {
  return trust === void 0 || trust.rows.length + trust.warnings.length === 0 ? void 0 : trust;
}
function sortRows(rows) {
  let groups = [...new Set(rows.map(groupOf))], place2 = new Map(groups.map((group, index) => [group, index])), worth = ({ spearman, pearson }) => (spearman ?? pearson)?.estimate ?? -2;
  return [...rows].sort(
    (left, right) => scopes.indexOf(left.scope) - scopes.indexOf(right.scope) || (place2.get(groupOf(left)) ?? 0) - (place2.get(groupOf(right)) ?? 0) || worth(right) - worth(left)
  );
}
var groupOf = ({ scope, task, against }) => JSON.stringify([scope, task, against]), describeGroup = (row) => `${row.against}, ${describeScope(row)}`;
function describeScope({ scope, task }) {
  return scope === "task" ? `task ${task ?? ""}` : { pooled: "all answers", "within-prompt": "within prompts", "between-nodes": "means of models" }[scope];
}
function describePairs({ scope, pairs, prompts, constantPrompts = 0 }) {
  if (scope === "between-nodes") return renderCount(pairs, "model");
  if (prompts === void 0) return pairs.toLocaleString("en-US");
  let all = constantPrompts === 0 ? "" : ` of ${(prompts + constantPrompts).toLocaleString("en-US")}`;
  return `${prompts.toLocaleString("en-US")}${all} prompts`;
}
function renderCorrelations({ pearson, spearman, kendall }) {
  return [pearson, spearman, kendall].map((known) => renderEstimate(known, 2));
}

// src/report/detail-tables.ts
var PERCENT = /* @__PURE__ */ new Set(["token-f1", "exact-match", "rouge-l"]);
function assembleEvaluatorTable(report, nodes) {
  let evaluators = new Map(report.nodes.flatMap((node) => node.evaluators).map((evaluator) => [evaluator.name, evaluator.role]));
  return {
    columns: [
      { title: "evaluator", kind: "text" },
      { title: "role", kind: "figure" },
      ...nodes.map((node) => ({ title: node.name, kind: "figure" }))
    ],
    rows: [...evaluators].map(([name, role]) => [name, role, ...nodes.map((node) => renderMean(findEvaluator(node, name)))])
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
function findEvaluator(node, name) {
  return node.evaluators.find((evaluator) => evaluator.name === name);
}
function renderMean(evaluator) {
  if (evaluator?.sampled !== void 0) return `${renderInterval(evaluator.sampled.mean, 2)}, estimated`;
  if (evaluator?.mean === void 0) return "\u2013";
  let percent = PERCENT.has(evaluator.use ?? evaluator.name) ? ` (${renderShare(evaluator.mean / 10, 3)})` : "", unscored = evaluator.unscored === 0 ? "" : `, ${evaluator.unscored.toLocaleString("en-US")} unscored`;
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
      let cell2 = serialize(table[rowIndex][columnIndex2]);
      if (settings.alignDelimiters !== !1) {
        let size = stringLength(cell2);
        sizes2[columnIndex2] = size, (longestCellByColumn[columnIndex2] === void 0 || size > longestCellByColumn[columnIndex2]) && (longestCellByColumn[columnIndex2] = size);
      }
      row2.push(cell2);
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
    ), cell2 = before + "-".repeat(size) + after;
    settings.alignDelimiters !== !1 && (size = before.length + size + after.length, size > longestCellByColumn[columnIndex] && (longestCellByColumn[columnIndex] = size), sizes[columnIndex] = size), row[columnIndex] = cell2;
  }
  cellMatrix.splice(1, 0, row), sizeMatrix.splice(1, 0, sizes), rowIndex = -1;
  let lines = [];
  for (; ++rowIndex < cellMatrix.length; ) {
    let row2 = cellMatrix[rowIndex], sizes2 = sizeMatrix[rowIndex], cellsInRow = settings.fillRows === !1 ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length) : mostCellsPerRow;
    columnIndex = -1;
    let line = [];
    for (; ++columnIndex < cellsInRow; ) {
      let cell2 = row2[columnIndex] || "", before = "", after = "";
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
      !(settings.alignDelimiters === !1 && cell2 === "") && (settings.delimiterStart !== !1 || columnIndex) && line.push(" "), settings.alignDelimiters !== !1 && line.push(before), line.push(cell2), settings.alignDelimiters !== !1 && line.push(after), settings.padding !== !1 && line.push(" "), (settings.delimiterEnd !== !1 || columnIndex !== cellsInRow - 1) && line.push("|");
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
    (row) => row.map((cell2, column) => table.columns[column]?.kind === "figure" ? cell2 : escapeMarkdown(cell2, 200))
  ), widest = Math.max(...cells.flat().map((cell2) => cell2.length)), align = table.columns.map((column, index) => column.kind === "figure" && index > 0 ? "r" : "l"), [head = "", rule = "", ...rows] = markdownTable([titles, ...cells], { align, alignDelimiters: padded && widest <= WIDEST }).split(
    `
`
  );
  return { ...noSection, head: `${head}
${rule}`, rows, note: moreNote("row") };
}
function fenceSection(texts, limit) {
  let lines = texts.map((text) => renderPlain(text, limit)), fence = findFence(lines);
  return { ...noSection, head: `${fence}text`, rows: lines, tail: fence, note: moreNote("line") };
}
function foldSection(summary, section, open = !1) {
  if (section.head === "" && section.rows.length === 0) return noSection;
  let head = `<details${open ? " open" : ""}><summary>${summary}</summary>
${section.head === "" ? "" : `
${section.head}`}`;
  return { ...section, head, tail: `${section.tail}
</details>` };
}
function foldSections(summary, sections, open = !1) {
  let shown = sections.filter(({ head, rows }) => head !== "" || rows.length > 0);
  return shown.map((section, index) => {
    let first = index === 0 ? foldSection(summary, section, open) : section, opened = index === 0 ? { ...first, tail: section.tail } : first;
    return index === shown.length - 1 ? { ...opened, tail: `${opened.tail}
</details>` } : opened;
  });
}
function moreNote(noun) {
  return (count2) => `${renderCount(count2, `further ${noun}`)} left out here; report.html and report.json have all of them.`;
}

// src/report/evaluator-lines.ts
var EVALUATORS = "Evaluators, mean of 10";
function assembleEvaluatorLines({ settings, nodes }) {
  let judges = new Set(nodes.flatMap(({ evaluators }) => evaluators.filter(({ judge }) => judge !== void 0).map(({ name }) => name)));
  return [
    ...settings.judges === void 0 || judges.size < 2 ? [] : [votes[settings.judges]],
    ...nodes.flatMap((node) => node.evaluators.flatMap((evaluator) => describeSample(node, evaluator)))
  ];
}
var votes = {
  each: "Every judge has a vote of its own.",
  mean: "The judges have one vote together: the mean of their scores.",
  median: "The judges have one vote together: the median of their scores."
};
function describeSample(node, { name, sampled }) {
  if (sampled === void 0) return [];
  let { mean, judged, prompts, predictor } = sampled, standIn = predictor === void 0 ? "" : `; ${predictor} stands in for it on the rest and is corrected by what was judged`;
  return [`${`${name} of ${node.name}: ${renderInterval(mean, 2)} over all ${renderCount(prompts, "prompt")}`}, ${judged.toLocaleString("en-US")} of them judged${standIn}${describeGain(sampled)}`];
}
function describeGain({ judgedOnly, savedCalls }) {
  let alone = judgedOnly === void 0 ? "" : `. The judged ones alone give ${renderInterval(judgedOnly, 2)}`;
  if (savedCalls === void 0 || savedCalls === 0) return `${alone}.`;
  let saved = `a mean as exact would have taken ${renderCount(savedCalls, "more call")}`;
  return alone === "" ? `. That saves calls: ${saved}.` : `${alone}; ${saved}.`;
}

// src/report/compared-nodes.ts
function decidingComparison(report) {
  return report.comparisons.find((comparison) => comparison.status === report.verdict.status) ?? report.comparisons[0];
}
function otherNode(report) {
  let deciding = decidingComparison(report), index = report.nodes.findIndex((node) => node.role === "baseline" && node.name === deciding?.baseline);
  return index >= 0 ? index : report.nodes.length > 1 ? 1 : void 0;
}
function comparedNodes(report) {
  let other = report.nodes[otherNode(report) ?? -1];
  return [report.nodes[0], ...other === void 0 ? [] : [other]];
}

// src/report/instrument-table.ts
var INSTRUMENTS = "Evaluators as instruments";
function assembleInstrumentTable(report) {
  let nodes = comparedNodes(report), rows = [...new Set(nodes.flatMap(({ evaluators }) => evaluators.map(({ name }) => name)))].map((name) => {
    let sides = nodes.flatMap((node) => {
      let evaluator = findEvaluator(node, name);
      return evaluator === void 0 ? [] : [{ node, evaluator }];
    });
    return { report, name, sides };
  }), shown = columns.filter(({ read }) => rows.some((row) => read(row) !== void 0)), isTelling2 = shown.length > 0;
  return {
    columns: [{ title: "evaluator", kind: "text" }, ...shown],
    rows: isTelling2 ? rows.map((row) => [row.name, ...shown.map(({ read }) => read(row) ?? "\u2013")]) : []
  };
}
var columns = [
  { title: "model and revision", kind: "text", read: ({ sides }) => join(sides.map(({ evaluator }) => describeWeights(evaluator))) },
  { title: "pair", kind: "text", read: ({ sides }) => join(sides.map(({ evaluator: { pair } }) => pair && `${pair}, answer`)) },
  { title: "map to 0..10", kind: "text", read: describeMap },
  { title: "cut because too long", kind: "text", read: describeCuts }
], BATCHED = /* @__PURE__ */ new Set(["fp32", "fp16"]), SHORT = 12;
function describeWeights({ model, revision, hubRevision, dtype, batchInvariant }) {
  if ((model ?? revision) === void 0) return;
  let isAlone = batchInvariant === void 0 ? dtype !== void 0 && !BATCHED.has(dtype) : !batchInvariant, place2 = hubRevision === void 0 ? "" : `@${shorten(hubRevision)}`;
  return [...[...model === void 0 ? [] : [`${renderPlain(model, 60)}${place2}`], revision === void 0 ? void 0 : shorten(revision), dtype].filter((part) => part !== void 0), ...isAlone ? ["one text at a time"] : []].join(", ");
}
var shorten = (revision) => revision.replace(/[0-9a-f]{13,}/gi, (digest3) => digest3.slice(0, SHORT));
function describeMap({ report, name, sides }) {
  let used = report.settings.maps?.find(({ evaluator }) => evaluator === name);
  if (used === void 0) return join(sides.map(({ evaluator }) => evaluator.map));
  let fitted = used.fittedOn === void 0 ? [] : [`fitted on ${used.fittedOn.join(", ")}`], start = `${used.words}; `, clipped = sides.flatMap(
    ({ node, evaluator: { map = "" } }) => map.startsWith(start) ? [`${node.role}: ${map.slice(start.length)}`] : []
  );
  return [used.words, ...fitted, ...clipped].join("; ");
}
function describeCuts({ sides }) {
  let told = sides.flatMap(({ node, evaluator }) => {
    let { truncated, truncatedAnswers = 0, scored } = evaluator;
    if (truncated === void 0) return [];
    let answers = truncatedAnswers === 0 ? "" : `, ${truncatedAnswers.toLocaleString("en-US")} of them the answer`, words2 = truncated === 0 ? "none" : `${truncated.toLocaleString("en-US")} of ${scored.toLocaleString("en-US")}${answers}`;
    return [{ role: node.role, words: words2 }];
  });
  return new Set(told.map(({ words: words2 }) => words2)).size <= 1 ? told[0]?.words : told.map(({ role, words: words2 }) => `${role}: ${words2}`).join("; ");
}
function join(texts) {
  let known = [...new Set(texts.filter((text) => text !== void 0))];
  return known.length === 0 ? void 0 : known.join("; ");
}

// src/report/judge-words.ts
var formats = {
  "json-schema": "JSON by a schema",
  "json-object": "a JSON object",
  text: "text in a fixed form"
}, judgeRows = [
  { title: "model asked for", read: ({ model }) => short(model) },
  { title: "model that answered", read: describeServed },
  {
    title: "prompt",
    read: ({ promptVersion, promptDigest }) => `${short(promptVersion)}, ${promptDigest.slice(0, 19)}`
  },
  { title: "reply format", read: ({ replyFormat }) => replyFormat && formats[replyFormat] },
  { title: "sent along", read: ({ sent = [] }) => sent.length === 0 ? void 0 : sent.map(short).join(", ") },
  { title: "replies", read: describeReplies },
  { title: "not usable at first", read: describeRepairs },
  { title: "time of a reply", read: describeTime },
  { title: "judged twice", read: ({ retest }) => retest && describeRetest(retest) },
  { title: "drift since the baseline", read: ({ drift }) => drift && describeDrift(drift) },
  { title: "tokens", read: describeTokens },
  { title: "cost", read: describeCost },
  { title: "price", read: ({ priceSource }) => priceSource && renderPlain(priceSource, 2 * LONGEST) },
  { title: "too many requests (429)", read: ({ tooManyRequests }) => tooManyRequests?.toLocaleString("en-US") }
], LONGEST = 60, short = (name) => renderPlain(name, LONGEST), count = (value) => value.toLocaleString("en-US");
function describeServed({ model, servedModels }) {
  let [first, second] = servedModels;
  return first === void 0 ? "the server does not say" : second === void 0 ? `${short(first.name)} (${first.name === model ? "as asked for" : "another name than asked for"})` : `several: ${servedModels.map(({ name, replies }) => `${short(name)} (${count(replies)})`).join(", ")}`;
}
function describeReplies({ calls, cachedReplies }) {
  return cachedReplies === 0 ? count(calls) : `${count(calls)}, and ${count(cachedReplies)} out of the cache`;
}
function describeRepairs({ calls, repaired, unparsed }) {
  let asked = calls - repaired - unparsed, share = asked > 0 ? ` (${renderShare(unparsed / asked, 1)} of what was asked)` : "";
  return `${count(repaired)} put right when asked again, ${count(unparsed)} never${share}`;
}
function describeTime({ latencyMs }) {
  return latencyMs && `p50 ${renderAmount(latencyMs.p50)} ms, p95 ${renderAmount(latencyMs.p95)} ms`;
}
function describeRetest({ items, standardDeviation, meanDifference, largestDifference }) {
  return [...[
    standardDeviation === void 0 ? [] : [`standard deviation ${renderQuality(standardDeviation)} of 10`],
    meanDifference === void 0 ? [] : [`mean difference ${renderSigned(meanDifference, 2)}`],
    largestDifference === void 0 ? [] : [`largest ${renderQuality(largestDifference)}`]
  ].flat(), renderCount(items, "answer")].join(", ");
}
function describeDrift({ of, items, shift, low, high, significant }) {
  let known = low === void 0 || high === void 0 || shift === void 0 ? void 0 : { estimate: shift, low, high };
  return `${known === void 0 ? shift === void 0 ? "not known" : renderSigned(shift, 2) : renderSignedInterval(known, 2)}${known === void 0 ? "" : " (99 %)"} of 10 on ${renderCount(items, "answer")} of ${short(of)}, ${significant ? "a significant shift" : "no significant shift"}`;
}
function describeTokens({ inputTokens, outputTokens }) {
  let parts = [
    inputTokens === void 0 ? [] : [`${count(inputTokens)} in`],
    outputTokens === void 0 ? [] : [`${count(outputTokens)} out`]
  ].flat();
  return parts.length === 0 ? void 0 : parts.join(", ");
}
function describeCost({ costUsd, budgetUsd, beyondBudget = 0 }) {
  if ((costUsd ?? budgetUsd) === void 0) return;
  let spent = costUsd === void 0 ? "not known" : `${renderAmount(costUsd)} USD`, budget = budgetUsd === void 0 ? "" : ` of a budget of ${renderAmount(budgetUsd)} USD`;
  return `${spent}${budget}${beyondBudget === 0 ? "" : `, which ${renderCount(beyondBudget, "answer")} lay beyond`}`;
}

// src/report/judge-table.ts
var LONGEST2 = 30;
function listJudges(report) {
  let nodes = comparedNodes(report), judged = nodes.flatMap(({ evaluators }) => evaluators.filter(({ judge }) => judge !== void 0).map(({ name }) => name));
  return [...new Set(judged)].map((name) => ({
    name,
    sides: nodes.map((node) => ({
      node: renderPlain(node.name, LONGEST2),
      record: node.evaluators.find((evaluator) => evaluator.name === name)?.judge
    }))
  }));
}
function describeFitness(judge) {
  let tested = listTested(judge);
  return tested.length === 0 ? "not tested with canaries" : tested.some(({ fit }) => fit === !1) ? "NOT fit to judge, by its canaries" : tested.every(({ fit }) => fit) ? "fit to judge, by its canaries" : "its canaries cannot tell whether it is fit to judge";
}
function isDoubtful(judge) {
  return listTested(judge).some(({ fit }) => fit !== !0);
}
var listTested = ({ sides }) => sides.flatMap(({ record }) => record === void 0 || record.canaries.length === 0 ? [] : [record]);
function assembleJudgeTable({ sides }) {
  let shown = judgeRows.filter(({ read }) => sides.some(({ record }) => record !== void 0 && read(record) !== void 0));
  return {
    columns: ["property", ...sides.map(({ node }) => node)].map((title) => ({ title, kind: "text" })),
    rows: shown.map(({ title, read }) => [title, ...sides.map(({ record }) => record === void 0 ? "\u2013" : read(record) ?? "\u2013")])
  };
}
function assembleJudgeFacts(judge) {
  let { rows } = assembleJudgeTable(judge);
  return rows.map(([label = "", ...texts]) => {
    let told = texts.map((text, side) => ({ text, node: judge.sides[side]?.node ?? "" })).filter(({ text }) => text !== "\u2013"), isSame = new Set(told.map(({ text }) => text)).size === 1 && told.length === texts.length;
    return { label, text: isSame ? texts[0] ?? "" : told.map(({ node, text }) => `${node}: ${text}`).join("; ") };
  });
}
function assembleCanaryTable({ sides }) {
  let kinds = new Map(sides.flatMap(({ record }) => record?.canaries ?? []).map(({ kind, items }) => [kind, items])), each = (read) => sides.map(({ record }) => (record === void 0 ? void 0 : read(record)) ?? "\u2013"), ends = [
    ["own minus foreign reference", "", ...each(({ contrast }) => contrast === void 0 ? void 0 : renderSigned(contrast, 2))],
    ["fit to judge", "", ...each(({ fit }) => fit === void 0 ? void 0 : fit ? "yes" : "no")]
  ], asked = [...kinds].map(([kind, items]) => [
    describeKind(kind),
    items.toLocaleString("en-US"),
    ...each(({ canaries }) => renderCanary(canaries, kind))
  ]);
  return {
    columns: [
      { title: "canary, mean of 10 (least to most)", kind: "text" },
      { title: "items", kind: "figure" },
      ...sides.map(({ node }) => ({ title: node, kind: "figure" }))
    ],
    rows: kinds.size === 0 ? [] : [...asked, ...ends]
  };
}
var describeKind = (kind) => kind.replaceAll("-", " ");
function renderCanary(canaries, kind) {
  let canary = canaries.find((each) => each.kind === kind);
  if (canary === void 0) return;
  let { mean, low, high, items, scored } = canary, range = low === void 0 || high === void 0 ? "" : ` (${renderSetting(low)} to ${renderSetting(high)})`, score = mean === void 0 ? "no score" : `${renderQuality(mean)}${range}`;
  return scored === items ? score : `${score}, ${(items - scored).toLocaleString("en-US")} unscored`;
}

// src/report/scoring-cost-table.ts
var SCORING_COST = "What scoring costs", batchOf = ({ batches }, size) => batches.find(({ batch }) => batch === size), figures = [
  { title: "ms a pair (one at a time)", read: (profile) => batchOf(profile, 1)?.latencyMs },
  { title: "pairs/s (batches of 8)", read: (profile) => batchOf(profile, 8)?.pairsPerSecond },
  { title: "pairs/s (batches of 32)", read: (profile) => batchOf(profile, 32)?.pairsPerSecond },
  { title: "memory (MiB)", read: ({ peakMemoryMiB }) => peakMemoryMiB }
];
function assembleScoringCostTable(report) {
  let all = comparedNodes(report).flatMap(({ evaluators }) => evaluators), profiles = /* @__PURE__ */ new Map();
  for (let { name, profile } of all) profile !== void 0 && !profiles.has(name) && profiles.set(name, profile);
  let known = [...profiles], shown = figures.filter(({ read }) => known.some(([, profile]) => read(profile) !== void 0));
  return {
    columns: [
      { title: "evaluator", kind: "text" },
      ...[...shown.map(({ title }) => title), "threads", "timed with"].map((title) => ({ title, kind: "figure" }))
    ],
    rows: known.map(([name, profile]) => [name, ...shown.map(({ read }) => renderKnown(read(profile))), ...describeMeasurement(profile)])
  };
}
var describeMeasurement = ({ threads, pairs }) => [
  threads?.toLocaleString("en-US") ?? "\u2013",
  `${pairs.toLocaleString("en-US")} pairs`
], renderKnown = (value) => value === void 0 ? "\u2013" : renderAmount(value);

// src/report/evaluator-sections.ts
var MOST_COLUMNS = 8, MOST_JUDGES = 5, SENTENCE = 800;
function evaluatorSections(report, limits) {
  let some = report.nodes.length > MOST_COLUMNS ? `, the first ${MOST_COLUMNS} models` : "";
  return [
    ...foldSections(`${EVALUATORS}${some}`, [
      tableSection(assembleEvaluatorTable(report, report.nodes.slice(0, MOST_COLUMNS))),
      lineSection(assembleEvaluatorLines(report))
    ]),
    ...foldSections(INSTRUMENTS, [tableSection(assembleInstrumentTable(report), !1), costSection(report)]),
    ...judgeSections(report),
    ...trustSections(report, limits)
  ];
}
function costSection(report) {
  return titleSection(SCORING_COST, tableSection(assembleScoringCostTable(report)));
}
function judgeSections(report) {
  let judges = listJudges(report), rest = judges.length - MOST_JUDGES;
  return [...judges.slice(0, MOST_JUDGES).flatMap(judgeSection), rest > 0 ? fixedSection(moreNote("judge")(rest)) : noSection];
}
function judgeSection(judge) {
  return foldSections(
    `Judge ${escapeMarkdown(judge.name, 60)}: ${describeFitness(judge)}`,
    [tableSection(assembleJudgeTable(judge)), tableSection(assembleCanaryTable(judge))],
    isDoubtful(judge)
  );
}
function trustSections(report, limits) {
  let trust = findTrust(report);
  if (trust === void 0) return [];
  let table = limits.wholeTrust ? assembleTrustTable(trust) : assemblePooledTrust(trust), shown = { ...table, rows: table.rows.slice(0, limits.correlations) }, warnings = trust.warnings.map(({ sentence, cure }) => `${sentence} \u2192 ${cure}`), against = warnings.length === 0 ? "" : `: ${renderCount(warnings.length, "warning")}`;
  return foldSections(
    `${TRUST}${against}`,
    [
      lineSection(warnings),
      { ...tableSection(shown), withheld: trust.rows.length - shown.rows.length },
      fixedSection(escapeMarkdown(describeTrust(trust), SENTENCE)),
      limits.wholeTrust ? agreementSection(trust) : noSection
    ],
    warnings.length > 0 || limits.openTrust === !0
  );
}
function agreementSection(trust) {
  return titleSection(AGREEMENT, tableSection(assembleAgreementTable(trust)));
}
function titleSection(title, table) {
  return table.rows.length === 0 ? noSection : { ...table, head: `**${title}**

${table.head}` };
}
function lineSection(lines) {
  return { ...noSection, rows: lines.map((line) => `- ${escapeMarkdown(line, 2 * SENTENCE)}`), note: moreNote("line") };
}

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

// src/report/consumption-table.ts
var CONSUMPTION = "Energy and memory", figures2 = [
  { title: "J per answer under load", read: ({ energy }) => energy?.load?.joulesPerAnswer },
  { title: "net of idle, under load", read: ({ energy }) => energy?.load?.netJoulesPerAnswer },
  { title: "J per answer one at a time", read: ({ energy }) => energy?.serial?.joulesPerAnswer },
  { title: "net of idle, one at a time", read: ({ energy }) => energy?.serial?.netJoulesPerAnswer },
  { title: "idle, W", read: ({ energy }) => energy?.idlePowerWatts },
  { title: "taken on the GPU, MiB", read: ({ gpuMemoryMiB }) => gpuMemoryMiB },
  { title: "weights, MiB", read: ({ weightsMiB }) => weightsMiB },
  { title: "most of the KV cache in use", read: ({ kvCacheShare }) => kvCacheShare, render: (share) => renderShare(share) },
  { title: "KV cache in use, MiB", read: ({ kvCacheMiB }) => kvCacheMiB },
  { title: "memory of the processes, MiB", read: ({ peakMemoryMiB }) => peakMemoryMiB },
  { title: "CPU s per answer", read: ({ cpuSecondsPerAnswer }) => cpuSecondsPerAnswer }
];
function assembleConsumptionTable({ nodes }) {
  let shown = figures2.filter(({ read }) => nodes.some(({ profile }) => read(profile) !== void 0)), known = nodes.filter(({ profile }) => shown.some(({ read }) => read(profile) !== void 0));
  return {
    columns: [{ title: "model", kind: "text" }, ...shown.map(({ title }) => ({ title, kind: "figure" }))],
    rows: known.map(({ name, profile }) => [name, ...shown.map(({ read, render }) => renderFigure(read(profile), render))])
  };
}
function renderFigure(value, render) {
  return value === void 0 ? "\u2013" : render !== void 0 ? render(value) : value < 0 ? `\u2212${renderAmount(-value)}` : renderAmount(value);
}

// src/report/latency-table.ts
var PROFILE = "Profile", measures = [
  ["ttftMs", "time to first token"],
  ["ttfatMs", "time to first token of the answer"],
  ["e2eMs", "whole answer"],
  ["tpotMs", "time per output token"],
  ["longestGapMs", "longest gap between chunks"]
];
function assembleLatencyTable(report, { load }) {
  return {
    columns: [
      { title: "model", kind: "text" },
      { title: "measure", kind: "text" },
      ...["mean", "p50", "p90", "p95", "p99", "answers"].map((title) => ({ title, kind: "figure" }))
    ],
    rows: report.nodes.flatMap(({ name, profile }) => [
      ...timeRows(name, profile, ", ms"),
      ...timeRows(name, (load ? profile.load : void 0) ?? {}, " under load, ms"),
      ...quantileRow(name, "output tokens", profile.outputTokens)
    ])
  };
}
function distinctAnswerTime({ ttftMs, ttfatMs }) {
  return ttftMs !== void 0 && ttfatMs !== void 0 && renderQuantiles(ttftMs).join() === renderQuantiles(ttfatMs).join() ? void 0 : ttfatMs;
}
function timeRows(name, times, suffix) {
  let shown = { ...times, ttfatMs: distinctAnswerTime(times) };
  return measures.flatMap(([key, title]) => quantileRow(name, `${title}${suffix}`, shown[key]));
}
function quantileRow(name, title, quantiles) {
  return quantiles === void 0 ? [] : [[name, title, ...renderQuantiles(quantiles)]];
}
function renderQuantiles({ mean, p50, p90, p95, p99, count: count2 }) {
  return [...[mean, p50, p90, p95, p99].map(renderAmount), count2.toLocaleString("en-US")];
}

// src/report/load-table.ts
function nameLoadTable({ nodes }) {
  return nodes.some(({ profile }) => (profile.load ?? profile.goodput ?? profile.answersPerSecond) !== void 0) ? "Under load" : "Throughput";
}
function assembleLoadTable({ nodes }, { times }) {
  let figures3 = listFigures(nodes, times).filter(({ read }) => nodes.some(({ profile }) => read(profile) !== void 0)), known = nodes.filter(({ profile }) => figures3.some(({ read }) => read(profile) !== void 0));
  return {
    columns: [{ title: "model", kind: "text" }, ...figures3.map(({ title }) => ({ title, kind: "figure" }))],
    rows: known.map(({ name, profile }) => [name, ...figures3.map(({ read }) => read(profile) ?? "\u2013")])
  };
}
function listFigures(nodes, times) {
  let objective = commonObjective(nodes);
  return [
    { title: "load", read: ({ load }) => describeLoad(load) },
    { title: "answers/s", read: ({ answersPerSecond }) => renderKnown2(answersPerSecond, renderAmount) },
    { title: "output tokens/s", read: ({ outputTokensPerSecond }) => renderKnown2(outputTokensPerSecond, renderAmount) },
    {
      title: objective === void 0 ? "goodput, answers/s" : `goodput, answers/s (${objective})`,
      read: ({ goodput }) => renderKnown2(goodput, (known) => renderGoodput(known, objective === void 0))
    },
    ...times ? listTimes(nodes) : [],
    { title: "cut by the token limit", read: ({ cappedShare }) => renderKnown2(cappedShare, (share) => renderShare(share)) }
  ];
}
function listTimes(nodes) {
  let tail = (title, pick) => ({
    title: `${title}, ms (p50 / p95 / p99)`,
    read: ({ load }) => renderTail(load === void 0 ? void 0 : pick(load))
  }), reasons = nodes.some(({ profile }) => distinctAnswerTime(profile.load ?? {}) !== void 0);
  return [
    tail("time to first token", ({ ttftMs }) => ttftMs),
    ...reasons ? [tail("time to first token of the answer", ({ ttfatMs }) => ttfatMs)] : [],
    tail("whole answer", ({ e2eMs }) => e2eMs),
    tail("time per output token", ({ tpotMs }) => tpotMs)
  ];
}
function describeLoad(load) {
  return load?.requestsPerSecond !== void 0 ? `${renderGiven(load.requestsPerSecond)} requests/s` : load?.concurrency === void 0 ? void 0 : `${load.concurrency.toLocaleString("en-US")} in flight`;
}
function commonObjective(nodes) {
  let objectives = new Set(nodes.flatMap(({ profile }) => profile.goodput === void 0 ? [] : [describeObjective(profile.goodput)]));
  return objectives.size === 1 ? [...objectives][0] : void 0;
}
function describeObjective({ objective }) {
  let limits = { TTFT: objective.ttftMs, TPOT: objective.tpotMs, E2E: objective.e2eMs };
  return Object.entries(limits).flatMap(([name, ms]) => ms === void 0 ? [] : [`${name} \u2264 ${renderGiven(ms)} ms`]).join(", ");
}
function renderGoodput(goodput, named) {
  let { answersPerSecond, asked, good } = goodput, share = `${renderShare(good / asked)} of ${asked.toLocaleString("en-US")}${named ? `; ${describeObjective(goodput)}` : ""}`;
  return answersPerSecond === void 0 ? share : `${renderAmount(answersPerSecond)} (${share})`;
}
function renderTail(quantiles) {
  return renderKnown2(quantiles, ({ p50, p95, p99 }) => [p50, p95, p99].map(renderAmount).join(" / "));
}
function renderGiven(value) {
  return value.toLocaleString("en-US", { maximumSignificantDigits: 6 });
}
function renderKnown2(value, render) {
  return value === void 0 ? void 0 : render(value);
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
  let counts = (node.failures ?? []).filter((count2) => count2.outcome === outcome);
  if (counts.length === 0) return [];
  let answers = counts.reduce((sum, count2) => sum + count2.answers, 0), more = counts.length > MOST_REASONS ? [`${counts.length - MOST_REASONS} more`] : [], reasons = [...counts.slice(0, MOST_REASONS).map(describeReason), ...more].join("; ");
  return [`${node.name}: ${answers.toLocaleString("en-US")} ${outcome}: ${reasons}`];
}
function describeReason({ reason, answers, example }) {
  let words2 = renderPlain(example ?? "", LONGEST_EXAMPLE);
  return `${renderPlain(reason, LONGEST_REASON)} \xD7${answers.toLocaleString("en-US")}${words2 === "" ? "" : `, e.g. \u201C${words2}\u201D`}`;
}

// src/report/cost-words.ts
var words = {
  latency: { name: "latency", unit: "ms", factor: 1 },
  energy: { name: "energy", unit: "J", factor: 1 },
  usd: { name: "price", unit: "USD per 1,000 answers", factor: 1e3 },
  "gpu-seconds": { name: "GPU time", unit: "GPU s", factor: 1 },
  mix: { name: "mixed cost", unit: "", factor: 1 }
}, wordsOf = (settings) => words[settings.cost === "none" ? "latency" : settings.cost];
function shownCost(cost, settings) {
  return cost * wordsOf(settings).factor;
}
function costUnitSuffix(settings) {
  let { unit } = wordsOf(settings);
  return unit === "" ? "" : `, ${unit}`;
}
function renderCost(cost, settings) {
  let { unit } = wordsOf(settings);
  return `${renderAmount(shownCost(cost, settings))}${unit === "" ? "" : ` ${unit}`}`;
}
function describePlace({ costAt }) {
  return costAt === void 0 ? "" : costAt === "load" ? " under load" : " one at a time";
}
function nameCost(settings) {
  return isUsualCost(settings) ? "cost" : `${wordsOf(settings).name}${describePlace(settings)}`;
}
function describeCost2(settings) {
  let weights = new Map(Object.entries(settings.weights ?? {})), parts = Object.entries(words).flatMap(([measure, { name }]) => {
    let weight = weights.get(measure);
    return weight === void 0 ? [] : [`${name} (${renderShare(weight)})`];
  }), mix = settings.cost === "mix" && parts.length > 0 ? ` of ${parts.join(" and ")}` : "";
  return `${wordsOf(settings).name}${mix}${describePlace(settings)}`;
}
function isUsualCost({ cost, costAt }) {
  return cost === "latency" && costAt !== "load";
}
function referenceCost({ cost, reference: reference2 }) {
  return cost === "mix" ? 1 : reference2;
}

// src/report/cost-lines.ts
var COST = "What cost is";
function assembleCostLines({ settings }) {
  if (settings.cost === "none" || isUsualCost(settings) && settings.prices === void 0) return [];
  let { prices } = settings;
  return [
    `${describeCost2(settings)}${describeBasis(settings)}`,
    ...describeReference(settings),
    ...prices === void 0 ? [] : [`prices from ${prices.source}`, ...prices.list]
  ];
}
function describeBasis({ costAt }) {
  return costAt === "load" ? ": totals of load blocks divided by their answers" : "";
}
function describeReference(settings) {
  return settings.cost === "mix" ? ["each part is divided by its own reference, then weighed"] : settings.reference === void 0 ? [] : [`relative to ${renderCost(settings.reference, settings)}`];
}

// src/report/steadiness.ts
var STEADINESS = "How steady, and how exact", measures2 = {
  tpot: "time per output token",
  "ttft-per-prompt-token": "time to first token at equal prompt length"
};
function describeSteadiness({ name, profile }) {
  let { stability = [], client = [], clientBusyShare } = profile, errors = client.map(describeError).join("; "), exact = [
    ...errors === "" ? [] : [`this program\u2019s own error: ${errors}`],
    ...clientBusyShare === void 0 ? [] : [`this program was busy for at most ${renderShare(clientBusyShare)} of a block`]
  ];
  return [
    ...stability.map((part) => `${name}: ${describeStability(part)}`),
    ...exact.length === 0 ? [] : [`${name}: ${exact.join("; ")}`]
  ];
}
function describeStability({ measure, drift, spread, blocks, answers }) {
  let rests = `${renderCount(answers, "answer")} in ${renderCount(blocks, "block")}`;
  return `${measures2[measure]}: drift ${renderDrift(drift)}, spread ${renderSpread(spread)} (${rests})`;
}
function renderDrift({ estimate, low, high }) {
  let figure = (share) => renderSigned(100 * share, 1);
  return `${figure(estimate)} % [${figure(low)}, ${figure(high)}]`;
}
function renderSpread({ estimate, low, high }) {
  let bare = (share) => renderShare(share, 1).replace(" %", "");
  return `${bare(estimate)} % [${bare(low)}, ${bare(high)}]`;
}
function describeError({ concurrency, ttftMs, e2eMs }) {
  return `TTFT ${renderSigned(ttftMs, 1)} ms, E2E ${renderSigned(e2eMs, 1)} ms at ${concurrency.toLocaleString("en-US")} in flight`;
}

// src/report/markdown-story.ts
var SENTENCE2 = 800, HEADING = 240;
function verdictSection(story) {
  let isToldBelow = story.reasons.some(({ sentence }) => sentence === story.sentence), head = `## ${verdictMark(story.status).emoji} ${story.status}: ${escapeMarkdown(story.sentence, isToldBelow ? HEADING : SENTENCE2)}`, softened = story.softened === void 0 ? [] : [escapeMarkdown(story.softened)];
  return fixedSection([head, escapeMarkdown(story.title, 320), ...softened].join(`

`));
}
function reasonSections(story) {
  let item = ({ code, sentence, cure }) => `- ${renderCode(code, 100)} ${withCure(sentence, cure)}`;
  return [listSection("What decided it", story.reasons.map(item)), listSection("Also", story.also.map(item))];
}
function troubleSection(story) {
  return listSection(
    TROUBLES,
    story.troubles.map((line) => `- ${escapeMarkdown(line, SENTENCE2)}`)
  );
}
function comparisonSection(story) {
  let rows = story.comparisons.flatMap(
    (facts) => facts.map(({ label, text }, index) => {
      let [name, sentence] = [escapeMarkdown(label, 120), escapeMarkdown(text, SENTENCE2)];
      return index === 0 ? `- **${name}**: ${sentence}` : `  - ${name}: ${sentence}`;
    })
  );
  return listSection(story.comparisons.length === 1 ? "The comparison" : "The comparisons", rows);
}
function costSection2(story) {
  return foldLines(COST, story.cost);
}
function steadinessSection(story) {
  return foldLines(STEADINESS, story.steadiness);
}
function foldLines(title, lines) {
  let rows = lines.map((line) => `- ${escapeMarkdown(line, SENTENCE2)}`);
  return foldSection(title, { ...noSection, rows, note: moreNote("line") });
}
function leftOutSection(story) {
  let items = story.leftOut.reasons.map((reason) => `- ${escapeMarkdown(reason, SENTENCE2)}`), head = `**Left out**: ${escapeMarkdown(story.leftOut.sentence)}${items.length === 0 ? "" : `
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
  let advice = cure === void 0 ? "" : ` \u2192 ${escapeMarkdown(cure, SENTENCE2)}`;
  return `${escapeMarkdown(sentence, SENTENCE2)}${advice}`;
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
  let figures3 = [row.id, renderSigned(difference, 2), renderQuality(candidate.quality ?? 0), renderQuality(other.quality ?? 0)];
  if (!texts) return figures3;
  let cut = (text, outcome) => text === void 0 ? `(${outcome})` : renderPlain(text, excerpt) || "(empty)";
  return [...figures3, cut(candidate.text, candidate.outcome), cut(other.text, other.outcome), cut(row.references?.[0], "none")];
}

// src/report/node-table.ts
var failures = [
  { title: "failed", kind: "figure", cell: (node) => renderOf(node.counts.failed, node) },
  { title: "lost", kind: "figure", cell: (node) => renderOf(node.counts.lost, node) }
];
function assembleNodeTable(report) {
  let columns2 = nodeColumns(report);
  return { columns: columns2, rows: report.nodes.map((node) => columns2.map((column) => column.cell(node))) };
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
    ...report.settings.cost === "none" ? [] : costColumns(report),
    ...failures
  ];
}
function costColumns({ settings, nodes }) {
  let amount = (cost) => cost === void 0 ? "\u2013" : renderAmount(shownCost(cost, settings)), p95 = { title: `p95${costUnitSuffix(settings)}`, kind: "figure", cell: ({ cost }) => amount(cost?.p95) }, known = nodes.every(({ cost }) => cost === void 0) || nodes.some(({ cost }) => cost?.p95 !== void 0);
  return [
    {
      title: costTitle(settings),
      kind: "figure",
      cell: ({ cost }) => cost?.relative === void 0 ? amount(cost?.mean) : withRatio(amount(cost.mean), cost.relative, settings)
    },
    ...known ? [p95] : []
  ];
}
function costTitle(settings) {
  let place2 = isUsualCost(settings) ? "" : describePlace(settings);
  if (settings.cost === "mix") return `mixed cost${place2} (relative)`;
  let reference2 = settings.reference === void 0 ? "" : ` (relative to ${renderAmount(shownCost(settings.reference, settings))})`;
  return `cost${place2}${costUnitSuffix(settings)}${reference2}`;
}
function withRatio(amount, relative, { cost }) {
  return cost === "mix" ? renderRatio(relative) : `${amount} (${renderRatio(relative)})`;
}
function renderOf(count2, node) {
  return count2 === 0 ? "0" : `${count2} of ${node.counts.prompts}`;
}

// src/report/proposal-section.ts
var PROPOSAL = "This pull request changes what it is gated by", MOST_PROPOSED = 10;
function assembleProposalTable({ settings }) {
  return {
    columns: ["setting", "now", "proposed"].map((title) => ({ title, kind: "text" })),
    rows: settings.map(({ at, base, proposed }) => [at, base ?? "\u2013", proposed ?? "\u2013"])
  };
}
function describeProposedVerdict({ verdict }) {
  return verdict === void 0 ? void 0 : `It would be ${verdict.status}: ${verdict.sentence}`;
}
var cell = 60, most = 4e3;
function proposalSections({ proposal }) {
  if (proposal === void 0) return [];
  let { verdict } = proposal, own = verdict === void 0 ? [] : [`It would be **${verdict.status}**: ${escapeMarkdown(verdict.sentence, 400)}`], table = assembleProposalTable(proposal), short2 = { ...table, rows: table.rows.map((row) => row.map((text) => cutCell(text))) }, files = proposal.files.map(({ path, change }) => `- ${change} ${renderCode(path, 200)}`);
  return [
    fixedSection([`**${PROPOSAL}**`, escapeMarkdown(proposal.sentence, 1200), ...own].join(`

`)),
    limitRows(tableSection(short2, !1)),
    limitRows({ ...noSection, rows: files, note: moreNote("file") })
  ];
}
var cutCell = (text) => text.length > cell ? `${text.slice(0, cell - 1)}\u2026` : text;
function limitRows(section) {
  let left = most, end = section.rows.findIndex((row, index) => (left -= row.length, left < 0 || index >= MOST_PROPOSED)), rows = end < 0 ? section.rows : section.rows.slice(0, end);
  return { ...section, rows, withheld: section.rows.length - rows.length };
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
  ], scale = `${renderRatio(2 ** doublings)} in ${nameCost(report.settings)}, ${renderQuality(quality)} quality points`;
  return `${lines.join(`
`)}

The baseline stands in the centre; the outermost place to each side is ${scale} away.`;
}
function pointOf(node, centre) {
  let { quality, cost } = node;
  if (quality === void 0 || cost === void 0 || centre.quality === void 0 || centre.cost === void 0) return [];
  if (cost.mean <= 0 || centre.cost.mean <= 0) return [];
  let points = quality.mean.estimate - centre.quality.mean.estimate, style = node.role === "candidate" ? " radius: 8" : "";
  return [{ name: renderName(node.name), style, doublings: Math.log2(cost.mean / centre.cost.mean), points }];
}
function place(share) {
  return renderReward(0.5 + REACH * share);
}
function renderName(name) {
  let safe = renderPlain(name, 28).replace(/[^\p{L}\p{N} ._-]/gu, "-");
  return safe.trim() === "" ? "unnamed" : safe;
}

// src/report/stack-flags.ts
var DASH = / (?=-{1,2}[A-Za-z])/, NAME = /,? (?=[\w.-]{1,100}=)/;
function splitFlags(flags) {
  return flags.split(/[\n;]/).flatMap((line) => line.replace(/\s+/g, " ").trim().split(DASH)).flatMap((piece) => piece.startsWith("-") ? [piece] : piece.split(NAME)).filter((piece) => piece !== "");
}
function listOwnFlags(flags, other) {
  let left = /* @__PURE__ */ new Map();
  for (let piece of splitFlags(other)) left.set(piece, (left.get(piece) ?? 0) + 1);
  return splitFlags(flags).filter((piece) => {
    let count2 = left.get(piece) ?? 0;
    return left.set(piece, count2 - 1), count2 <= 0;
  });
}

// src/report/stack-table.ts
var STACK = "Stack", DIFFERS = " (differs)";
function assembleStackTable(report, differing = !1) {
  let nodes = comparedNodes(report), rows = listRows(nodes.map(({ stack }) => stack)), telling = nodes.some(({ stack }) => stack.flags ?? stack.weights ?? stack.files) || rows.some(isTelling);
  return {
    columns: ["part", ...nodes.map(({ name }) => name)].map((title) => ({ title, kind: "text" })),
    rows: telling ? rows.filter(({ differs }) => differs || !differing).map(({ title, values, differs }) => [
      `${title}${differs && !differing ? DIFFERS : ""}`,
      ...values.map((value) => value ?? "\u2013")
    ]) : []
  };
}
var isTelling = ({ title, differs }) => differs && title !== "model";
function listRows(stacks) {
  let plain = (title, read) => compare(title, stacks.map(read));
  return [
    plain("engine", ({ engine }) => engine),
    plain("version", ({ version }) => version),
    plain("model", ({ model }) => model),
    plain("weights", ({ weights }) => weights),
    plain("files", ({ files }) => files?.slice(0, 19)),
    ...listUnlike(stacks, "request", listRequest),
    ...listUnlike(stacks, "template of", ({ templates }) => Object.entries(templates ?? {})),
    ...listFlags(stacks)
  ].filter(({ values }) => values.some((value) => value !== void 0));
}
var listRequest = ({ request, model }) => Object.entries(request ?? {}).flatMap(([key, value]) => key === "model" && value === model ? [] : [[key, JSON.stringify(value)]]);
function listUnlike(stacks, title, list) {
  let sides = stacks.map((stack) => new Map(list(stack)));
  return [...new Set(sides.flatMap((side) => [...side.keys()]))].map(
    (key) => compare(
      `${title} ${key}`,
      sides.map((side) => side.get(key))
    )
  ).filter(({ differs }) => differs);
}
function listFlags(stacks) {
  let [one, other] = stacks.map(({ flags }) => flags);
  if (one === void 0 || other === void 0) return [compare("flags", stacks.map(joinFlags))];
  let own = [listOwnFlags(one, other), listOwnFlags(other, one)];
  return own.every((pieces) => pieces.length === 0) ? [compare("flags", [joinFlags({ flags: one }), joinFlags({ flags: one })])] : [{ title: "flags of its own", values: own.map((pieces) => pieces.length === 0 ? "none" : pieces.join(" ")), differs: !0 }];
}
function joinFlags({ flags }) {
  return flags === void 0 ? void 0 : splitFlags(flags).join(" ");
}
function compare(title, values) {
  return { title, values, differs: new Set(values).size > 1 && values.every((value) => value !== void 0) };
}

// src/report/stack-section.ts
var SHORT2 = 200, LONGEST3 = 300;
function stackSections(report) {
  let long = comparedNodes(report).flatMap(
    ({ name, stack: { flags } }) => flags === void 0 || flags.length <= SHORT2 ? [] : [{ name, flags }]
  );
  return [
    foldSection(STACK, tableSection(assembleStackTable(report), !1)),
    ...long.map(({ name, flags }) => foldSection(`Flags of ${escapeMarkdown(name, 100)}`, fenceSection(splitFlags(flags), LONGEST3)))
  ];
}

// src/report/comparison-facts.ts
function assembleComparisonFacts(comparison, settings) {
  return [
    { label: `Against ${comparison.baseline}`, text: renderDifference(comparison, settings) },
    ...present(settings.cost === "none" ? "quality" : "quality and cost", renderParts(comparison, settings)),
    ...settings.cost === "none" || comparison.difference === void 0 ? [] : weighingFacts(comparison, settings),
    ...present("calibration", settings.cost === "none" ? void 0 : comparison.calibration),
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
  let { qualityDifference, costRatio, prompts, blockInformation } = comparison, quality = qualityDifference === void 0 ? [] : [`quality ${renderSigned(qualityDifference, 2)} of 10`];
  return settings.cost === "none" ? [...quality, renderCount(prompts, "prompt"), "timings are not used"].join("; ") : [
    ...quality,
    ...costRatio === void 0 ? [] : [`${nameCost(settings)} ${renderRatio(costRatio)}`],
    `${renderCount(prompts, "prompt")}${renderCostPrompts(comparison, settings)}`,
    ...blockInformation === !1 ? ["no block information: timings are grouped by prompt cluster"] : []
  ].join("; ");
}
function renderCostPrompts({ costPrompts, blocks, blockInformation }, settings) {
  if (costPrompts === void 0) return "";
  let [usual, known] = [isUsualCost(settings), blockInformation !== !1], kind = usual ? "block" : settings.costAt === "load" ? "load block" : "latency block", place2 = blocks === void 0 || !known ? "" : ` in ${renderCount(blocks, kind)}`;
  return `, ${costPrompts.toLocaleString("en-US")} of them${usual ? " timed" : place2 === "" ? " with a cost" : ""}${place2}`;
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
    cost: assembleCostLines(report),
    steadiness: nodes.flatMap(describeSteadiness),
    findings: listFindings(nodes),
    settings: renderSettings(settings),
    provenance: assembleProvenance(report),
    command: report.provenance.command
  };
}
function listFindings(nodes) {
  let measured = nodes.flatMap((node) => node.findings.map((finding) => ({ ...finding, node: node.name }))), about = /* @__PURE__ */ new Map();
  for (let node of nodes)
    for (let { name: evaluator, findings = [] } of node.evaluators)
      for (let finding of findings) {
        let key = JSON.stringify([evaluator, finding]);
        about.set(key, { finding, evaluator, names: [...about.get(key)?.names ?? [], node.name] });
      }
  let scored = [...about.values()].map(({ finding, evaluator, names }) => ({ ...finding, node: `${evaluator} on ${listNames(names)}` }));
  return [...measured, ...scored].sort((left, right) => Number(right.blocking) - Number(left.blocking));
}
var listNames = ([first = "", ...rest]) => rest.length < 2 ? [first, ...rest].join(" and ") : `${first} and ${rest.length} more`;
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
  let count2 = report.leftOut.reduce((sum, left) => sum + left.prompts, 0);
  return count2 === 0 ? `None of ${renderCount(report.suite.prompts, "prompt")} was left out.` : `${count2.toLocaleString("en-US")} of ${renderCount(report.suite.prompts, "prompt")} ${count2 === 1 ? "is" : "are"} left out, for every model alike.`;
}
function renderSettings(settings) {
  return [
    `\u03B1 = ${renderSetting(settings.alpha)}`,
    settings.cost === "none" ? "cost not weighed" : `\u03B2 = ${renderSetting(settings.beta)}, ${renderWeighedCost(settings)}`,
    `margin ${renderSetting(settings.margin)}`,
    `confidence ${renderLevel(settings.confidence)}`,
    `against ${settings.against}`,
    ...settings.judges === void 0 ? [] : [`judges: ${settings.judges}`]
  ].join(" \xB7 ");
}
function renderWeighedCost(settings) {
  let { reference: reference2 } = settings;
  return `${describeCost2(settings)}${reference2 === void 0 || settings.cost === "mix" ? "" : ` relative to ${renderCost(reference2, settings)}`}`;
}
function assembleProvenance(report) {
  let { suite, provenance } = report;
  return [
    { label: "suite", text: `${suite.name}, ${renderCount(suite.prompts, "prompt")}` },
    { label: "question digest", text: suite.questionDigest },
    { label: "weighing", text: renderSettings(report.settings) },
    ...provenance.commit === void 0 ? [] : [{ label: "commit", text: provenance.commit }],
    ...listPlace(provenance),
    { label: "hardware", text: provenance.hardware },
    ...provenance.runner === void 0 ? [] : [{ label: "runner", text: provenance.runner }],
    { label: "made", text: `${report.createdAt} by ${report.tool}` },
    ...report.nodes.map((node) => ({ label: `run of ${node.name}`, text: renderRun(node) })),
    ...Object.entries(provenance.files ?? {}).map(([label, text]) => ({ label, text }))
  ];
}
function listPlace({ head, base, workflowRun }) {
  return Object.entries({ "head of the pull request": head, "suite and baselines from": base, "workflow run": workflowRun }).flatMap(([label, text]) => text === void 0 ? [] : [{ label, text }]);
}
function renderRun(node) {
  let { stack } = node, engine = [stack.engine, stack.version, stack.model, stack.weights].filter((part) => part !== void 0).join(" ");
  return `${node.runId}, ${node.startedAt}, ${node.kind}, ${engine}${node.commit === void 0 ? "" : `, commit ${node.commit}`}`;
}

// src/report/report-sections.ts
function assembleSections(report, limits) {
  let story = assembleStory(report);
  return [
    verdictSection(story),
    tableSection(assembleNodeTable(report)),
    ...proposalSections(report),
    fixedSection(renderQuadrantChart(report) ?? ""),
    ...reasonSections(story),
    comparisonSection(story),
    troubleSection(story),
    leftOutSection(story),
    commandSection(story),
    findingSection(story),
    ...evaluatorSections(report, limits),
    costSection2(story),
    foldSection(nameLoadTable(report), tableSection(assembleLoadTable(report, { times: !limits.wholeProfile }))),
    foldSection(PROFILE, tableSection(assembleLatencyTable(report, { load: limits.wholeProfile })), limits.wholeProfile),
    foldSection(CONSUMPTION, tableSection(assembleConsumptionTable(report))),
    ...stackSections(report),
    steadinessSection(story),
    movedSection(report, limits),
    provenanceSection(story)
  ];
}

// src/report/withheld-texts.ts
import { createHash } from "node:crypto";
var DIGEST2 = /^sha256:[0-9a-f]{12}$/;
function withholdTexts(report) {
  if (report.settings.texts === "all") return report;
  let withhold = report.settings.texts === "none" ? dropRow : digestRow, [candidate, ...others] = report.nodes;
  return { ...report, nodes: [dropExamples(candidate), ...others.map(dropExamples)], prompts: report.prompts.map(withhold) };
}
function dropExamples(node) {
  return node.failures === void 0 ? node : { ...node, failures: node.failures.map(({ example: _example, ...count2 }) => count2) };
}
function dropRow(row) {
  let { prompt: _prompt, references: _references, ...kept } = row;
  return { ...kept, nodes: row.nodes.map(({ text: _text, ...cell2 }) => cell2) };
}
function digestRow(row) {
  return {
    ...row,
    ...row.prompt === void 0 ? {} : { prompt: digest(row.prompt) },
    ...row.references === void 0 ? {} : { references: row.references.map(digest) },
    nodes: row.nodes.map((cell2) => cell2.text === void 0 ? cell2 : { ...cell2, text: digest(cell2.text) })
  };
}
function digest(text) {
  return DIGEST2.test(text) ? text : `sha256:${createHash("sha256").update(text).digest("hex").slice(0, 12)}`;
}

// src/pull-request/workflow-path.ts
function parseWorkflowPath(name, repository) {
  let path = /^(.*\.ya?ml)(?:@.*)?$/s.exec(name)?.[1] ?? name, [, owner, file] = /^([^/]+\/[^/]+)\/(\.github\/workflows\/.+)$/s.exec(path) ?? [];
  return owner !== void 0 && (repository === void 0 || owner.toLowerCase() === repository.toLowerCase()) && file !== void 0 ? file : path;
}

// src/pull-request/measuring-run.ts
async function loadMeasuringRun(github, { runId, attempt }, { repository, measuredBy }) {
  let [run, repositoryId] = await Promise.all([github.readWorkflowRun(runId), github.readRepositoryId()]), workflow = parseWorkflowPath(run.workflowPath, repository), mismatches = [
    ...run.repositoryId === repositoryId ? [] : [`it is of repository ${run.repositoryId}, not of this one (${repositoryId})`],
    ...run.event === "pull_request" ? [] : [`its event is ${quote(run.event)}, not "pull_request"`],
    ...workflow === measuredBy ? [] : [`its workflow is ${quote(workflow)}, not ${quote(measuredBy)}`]
  ];
  if (mismatches.length > 0)
    throw new InputError(`run ${runId} is not a measurement to gate: ${mismatches.join("; ")}`, {
      cure: "Name the measuring workflow in the input measured-by, and let the job run only if github.event.workflow_run.event is pull_request."
    });
  if (run.attempt >= attempt) return run;
  let message = `the event speaks of attempt ${attempt} of run ${runId}, which has had ${run.attempt}`;
  throw new EdgeError({ edge: "github", message, retryable: !1 });
}

// src/pull-request/subject.ts
async function loadSubject(github, trigger, expected) {
  switch (trigger.kind) {
    case "none":
      return { kind: "none" };
    case "merge-group": {
      let { headSha, baseBranch, number } = trigger, baseCommit = await github.readBranchTip(baseBranch), fork = number === void 0 || isFork(await github.readPullRequest(number));
      return { kind: "subject", subject: { headSha, baseBranch, baseCommit, fork, verified: !0, ...number !== void 0 && { number } } };
    }
    case "workflow-run":
      return findMeasured(github, trigger, expected);
    case "pull-request":
    case "bound": {
      let pullRequest = await github.readPullRequest(trigger.number), reason = describeStaleness(pullRequest, trigger.headSha);
      return reason !== void 0 ? { kind: "stale", number: trigger.number, reason } : assembleSubject(github, pullRequest, { verified: trigger.kind === "bound" || !isFork(pullRequest) });
    }
  }
}
async function findMeasured(github, trigger, expected) {
  let run = await loadMeasuringRun(github, trigger, expected), { runId, attempt } = trigger;
  if (run.attempt > attempt) return { kind: "stale", reason: `run ${runId} has been started again (attempt ${run.attempt})` };
  let ofHead = (await github.listPullRequests({ owner: run.headOwner, branch: run.headBranch })).filter(
    ({ headRepositoryId, baseRepositoryId }) => headRepositoryId === run.headRepositoryId && baseRepositoryId === run.repositoryId
  ), current = ofHead.filter((pullRequest) => describeStaleness(pullRequest, run.headSha) === void 0), [only, ...others] = current;
  if (only === void 0) return describeMissing(ofHead, runId, run.headSha);
  if (others.length > 0) return describeAmbiguity(current, runId);
  let { conclusion } = run, measuredBy = { runId, attempt, ...conclusion !== void 0 && { conclusion } };
  return assembleSubject(github, only, { verified: !isFork(only), measuredBy });
}
function describeMissing([other], runId, headSha) {
  let reason = other === void 0 ? void 0 : describeStaleness(other, headSha);
  return other === void 0 || reason === void 0 ? { kind: "stale", reason: `no open pull request has the head that run ${runId} measured` } : { kind: "stale", number: other.number, reason };
}
function describeAmbiguity(pullRequests, runId) {
  return { kind: "stale", reason: `${pullRequests.map(({ number }) => `#${number}`).sort().join(" and ")} have the same head, and run ${runId} does not tell which of them it measured` };
}
function describeStaleness({ number, open, headSha: now }, headSha) {
  if (!open) return `the pull request #${number} is closed`;
  if (now !== headSha) return `the head of #${number} is now ${now.slice(0, 12)}; this run is about ${headSha.slice(0, 12)}`;
}
var isFork = ({ headRepositoryId, baseRepositoryId }) => headRepositoryId !== baseRepositoryId;
async function assembleSubject(github, pullRequest, belief) {
  let { number, headSha, baseBranch } = pullRequest, baseCommit = await github.readBranchTip(baseBranch);
  return { kind: "subject", subject: { number, headSha, baseBranch, baseCommit, fork: isFork(pullRequest), ...belief } };
}

// src/pull-request/check-name.ts
async function nameCheck(github, name, baseBranch) {
  return await github.readDefaultBranch() === baseBranch ? name : `${name} (${baseBranch})`;
}

// src/report/comment.ts
var longestComment = 65e3;
function renderComment(report) {
  let sections = assembleSections(withholdTexts(report), {
    prompts: 20,
    excerpt: 160,
    wholeProfile: !1,
    correlations: 12,
    wholeTrust: !1
  });
  return fitSections(sections, { limit: longestComment, measure: (text) => text.length });
}

// src/pull-request/write-refusal.ts
function isDenied(failure) {
  return failure instanceof GitHubRefusal && (failure.status === 403 || failure.status === 404);
}
function isMissing(failure) {
  return failure instanceof GitHubRefusal && (failure.status === 404 || failure.status === 410);
}
function describeDenial(what, permission, { status, message, permissions }) {
  let enough = permissions === void 0 ? "" : `; GitHub says that ${renderPlain(permissions, 200)} would do`;
  return `${what}: GitHub answered ${status} (${renderPlain(message, 200)}). The job needs "${permission}" under permissions:${enough}. In a pull request from a fork no job of its own is given that.`;
}

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

// src/pull-request/comment-body.ts
var LONGEST_ADDRESS = 180;
function renderCommentBody(report, place2) {
  return `${renderComment(report)}
${renderLastLine(place2)}
`;
}
function renderWithdrawnBody(failure, place2) {
  let title = `error: no verdict for ${place2.headSha.slice(0, 12)}; the earlier verdict was withdrawn`;
  return renderBounded((longest) => renderFailureSummary(title, cutFailure(failure, longest)), place2);
}
function renderNoVerdictBody({ title, description }, place2) {
  return renderBounded((longest) => renderFailureSummary(title, cutFailure(description, longest), "inconclusive"), place2);
}
function renderBounded(render, place2) {
  let last = renderLastLine(place2);
  return [2e3, 400, 100].map((longest) => `${render(longest)}

${last}
`).find((body) => body.length <= longestComment) ?? last;
}
function renderOutdatedBody(place2) {
  let title = `inconclusive: no verdict for ${place2.headSha.slice(0, 12)} yet`;
  return `${renderFailureSummary(title, { message: "The verdict that stood here was about an earlier commit of this pull request.", cure: void 0, bug: !1, stack: void 0 }, "inconclusive")}

${renderLastLine(place2)}
`;
}
function cutFailure(failure, longest) {
  let message = failure.message.split(`
`).map((line) => cutText(line, longest));
  return {
    ...failure,
    message: message.join(`
`),
    cure: failure.cure === void 0 ? void 0 : cutText(failure.cure, 4 * longest)
  };
}
function renderLastLine({ run, headSha, uploaded }) {
  let where = uploaded ? ", with report.html and report.json in its artifacts" : "";
  return `Commit \`${headSha.replace(/[^0-9a-f]/g, "")}\` \xB7 updated in place by ${renderLink(run)}${where}`;
}
function renderLink({ id, attempt, url }) {
  let text = `run ${id}, attempt ${attempt}`, page = URL.canParse(url) ? new URL(url).href : "";
  return page.length <= LONGEST_ADDRESS && /^https?:\/\/[\w.:/~%-]+$/.test(page) ? `[${text}](${page})` : text;
}

// src/pull-request/comment-marker.ts
import { createHash as createHash2 } from "node:crypto";
var MARKER = /^<!-- poq-gate key=([0-9a-f]{16}) origin=([0-9a-f]{16}) head=([0-9a-f]{40}|[0-9a-f]{64}) run=([1-9]\d{0,14})\.([1-9]\d{0,5}) -->(?:\r?\n|$)/;
function computeCommentKey(suite, candidate) {
  return digest2(JSON.stringify([suite, candidate]));
}
function computeOriginKey(origin) {
  return digest2(origin);
}
function renderMarker({ key, origin, headSha, run }) {
  let marker = `<!-- poq-gate key=${key} origin=${origin} head=${headSha} run=${run.id}.${run.attempt} -->`;
  if (parseMarker(marker) === void 0) throw new Error("a comment\u2019s marker has a value outside its alphabet");
  return marker;
}
function parseMarker(body) {
  let [, key, origin, headSha, id, attempt] = MARKER.exec(body) ?? [];
  if (!(key === void 0 || origin === void 0 || headSha === void 0))
    return { key, origin, headSha, run: { id: Number(id), attempt: Number(attempt) } };
}
function compareRuns(one, other) {
  return one.id - other.id || one.attempt - other.attempt;
}
function digest2(text) {
  return createHash2("sha256").update(text).digest("hex").slice(0, 16);
}

// src/pull-request/own-comments.ts
var JOB_AUTHOR = "github-actions[bot]", LONGEST4 = 65536;
async function listOwnComments(github, number, author) {
  let found = [];
  for await (let comment of github.listComments(number)) {
    let marker = comment.author === author ? parseMarker(comment.body) : void 0;
    marker !== void 0 && found.push({ id: comment.id, url: comment.url, marker });
  }
  return found.sort((one, other) => one.id - other.id);
}
async function readOwnAuthor(github) {
  return await github.readAuthor() ?? JOB_AUTHOR;
}
function renderOwnComment(marker, body) {
  let text = `${renderMarker(marker)}
${body}`;
  if (text.length > LONGEST4) throw new Error(`a comment of ${text.length} characters was to be posted; GitHub takes ${LONGEST4}`);
  return text;
}

export {
  renderReward,
  renderQuality,
  renderSigned,
  renderInterval,
  renderAmount,
  renderShare,
  renderLevel,
  renderCount,
  renderSetting,
  TRUST,
  AGREEMENT,
  NOTHING_TO_CORRELATE,
  assemblePooledTrust,
  assembleTrustTable,
  assembleTrustGroups,
  assembleAgreementTable,
  describeTrust,
  findTrust,
  assembleEvaluatorTable,
  assembleTaskTable,
  EVALUATORS,
  assembleEvaluatorLines,
  otherNode,
  comparedNodes,
  INSTRUMENTS,
  assembleInstrumentTable,
  listJudges,
  describeFitness,
  isDoubtful,
  assembleJudgeTable,
  assembleJudgeFacts,
  assembleCanaryTable,
  escapeMarkdown,
  noSection,
  fixedSection,
  listSection,
  tableSection,
  foldSection,
  SCORING_COST,
  assembleScoringCostTable,
  MOST_COLUMNS,
  trustSections,
  fitSections,
  CONSUMPTION,
  assembleConsumptionTable,
  PROFILE,
  assembleLatencyTable,
  nameLoadTable,
  assembleLoadTable,
  TROUBLES,
  shownCost,
  costUnitSuffix,
  renderCost,
  describePlace,
  isUsualCost,
  referenceCost,
  COST,
  STEADINESS,
  verdictMark,
  assembleNodeTable,
  PROPOSAL,
  MOST_PROPOSED,
  assembleProposalTable,
  describeProposedVerdict,
  splitFlags,
  STACK,
  assembleStackTable,
  assembleStory,
  assembleSections,
  withholdTexts,
  parseWorkflowPath,
  loadSubject,
  nameCheck,
  longestComment,
  renderComment,
  isDenied,
  isMissing,
  describeDenial,
  assembleCheckRun,
  publishCheck,
  renderFailureSummary,
  renderCommentBody,
  renderWithdrawnBody,
  renderNoVerdictBody,
  renderOutdatedBody,
  computeCommentKey,
  computeOriginKey,
  compareRuns,
  listOwnComments,
  readOwnAuthor,
  renderOwnComment
};
