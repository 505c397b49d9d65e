/** One line of a page of metrics: what stands between its braces, and its value. */
type Sample = { readonly labels: string; readonly value: number };

/** an engine has one line for each model and each of its parts; longer pages are not what they seem */
const mostSamples = 1_000;
const mostLineCharacters = 16_384;

/**
 * The lines of one metric on a page in Prometheus' text format (version 0.0.4: a name, labels in braces, a value, perhaps a time). The page may
 * be anything: whatever is no such line, and whatever is no finite number, is left out.
 */
export function readSamples(page: string, metric: string): readonly Sample[] {
  const samples: Sample[] = [];
  for (let at = page.indexOf(metric); at >= 0 && samples.length < mostSamples; at = page.indexOf(metric, at + metric.length)) {
    if (at > 0 && page[at - 1] !== '\n') continue;
    const from = at + metric.length;
    const end = page.indexOf('\n', from);
    const rest = page.slice(from, Math.min(end < 0 ? page.length : end, from + mostLineCharacters));
    const [, labels = '', number] = /^(?:\{(.*)\})?[ \t]+(\S+)/.exec(rest) ?? [];
    const value = Number(number);
    if (number !== undefined && Number.isFinite(value)) samples.push({ labels, value });
  }
  return samples;
}

/** The labels of a sample by their names, as they stand in quotes; what is no label is left out. */
export function readLabels({ labels }: Sample): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...labels.matchAll(/([A-Za-z_]\w{0,99})="([^"\\]{0,500})"/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/**
 * The most that any line of the first of these gauges that the page has says of itself as a share; undefined where there is none. An engine that
 * serves with several parts has a line for each.
 */
export function readShare(page: string, gauges: readonly string[]): number | undefined {
  for (const gauge of gauges) {
    const shares = readSamples(page, gauge).flatMap(({ value }) => (value >= 0 && value <= 1 ? [value] : []));
    if (shares.length > 0) return shares.reduce((most, share) => Math.max(most, share), 0);
  }
  return undefined;
}
