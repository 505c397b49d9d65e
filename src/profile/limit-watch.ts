import type { GpuSample } from './gpu-block.ts';

export type LimitWatch = {
  see(sample: GpuSample): void;
  /** what changed, as `GPU 0: power limit 350 W, then 300 W` */
  changes(): readonly string[];
};

const limits = [
  { key: 'powerLimitWatts', title: 'power limit', unit: 'W' },
  { key: 'maxSmClockMHz', title: 'highest clock', unit: 'MHz' },
] as const;

/** Remembers every limit of power and clock that a GPU had, in order. */
export function createLimitWatch(): LimitWatch {
  const seen = new Map<string, number[]>();
  return {
    see(sample) {
      for (const { key, title } of limits) {
        const value = sample[key];
        const name = `GPU ${sample.gpu}: ${title}`;
        const values = seen.get(name) ?? [];
        if (value === undefined || values.at(-1) === value) continue;
        values.push(value);
        seen.set(name, values);
      }
    },
    changes: () =>
      [...seen].flatMap(([name, values]) => {
        const unit = limits.find(({ title }) => name.endsWith(title))?.unit ?? '';
        return values.length < 2 ? [] : [`${name} ${values.map((value) => `${value} ${unit}`).join(', then ')}`];
      }),
  };
}
