import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/candidate/metrics-page.ts
function readSamples(page, metric) {
  let samples = [];
  for (let at = page.indexOf(metric); at >= 0 && samples.length < 1e3; at = page.indexOf(metric, at + metric.length)) {
    if (at > 0 && page[at - 1] !== `
`) continue;
    let from = at + metric.length, end = page.indexOf(`
`, from), rest = page.slice(from, Math.min(end < 0 ? page.length : end, from + 16384)), [, labels = "", number] = /^(?:\{(.*)\})?[ \t]+(\S+)/.exec(rest) ?? [], value = Number(number);
    number !== void 0 && Number.isFinite(value) && samples.push({ labels, value });
  }
  return samples;
}
function readLabels({ labels }) {
  return Object.fromEntries(
    [...labels.matchAll(/([A-Za-z_]\w{0,99})="([^"\\]{0,500})"/g)].map(([, name = "", value = ""]) => [name, value])
  );
}
function readShare(page, gauges) {
  for (let gauge of gauges) {
    let shares = readSamples(page, gauge).flatMap(({ value }) => value >= 0 && value <= 1 ? [value] : []);
    if (shares.length > 0) return shares.reduce((most, share) => Math.max(most, share), 0);
  }
}

export {
  readSamples,
  readLabels,
  readShare
};
