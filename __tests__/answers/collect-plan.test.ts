import { describe, expect, test } from '@jest/globals';
import type { Collecting } from '../../src/answers/collect-answers.ts';
import type { MeasurementPlan } from '../../src/answers/measurement-plan.ts';
import { never } from '../doubles/questions.ts';
import { createVirtualClock } from '../doubles/virtual-clock.ts';
import { collect } from './collecting.ts';

describe('the plan', () => {
  const collectPlan = async (changes: Partial<Collecting> & { readonly live?: boolean }) => {
    const plans: MeasurementPlan[] = [];
    const clock = createVirtualClock();
    const events: string[] = [];
    const onPlan = (plan: MeasurementPlan): void => {
      plans.push(plan);
      events.push('plan');
    };
    const { done, progress } = collect(
      async ({ text }) => {
        events.push(text.startsWith('Warm-up') ? 'warm-up' : 'asked');
        await clock.wait(50, never);
        return { outcome: 'answered', text: '' };
      },
      { clock, onPlan, ...changes },
    );
    await done;
    return { plans, events, progress };
  };

  test('comes once, after the warm-up and before the first block, with the time that the warm-up foretells', async () => {
    const { plans, events } = await collectPlan({ settings: { warmUp: true } });
    // 8 at 50 ms; 12 with three in flight
    expect(plans).toEqual([{ latency: { prompts: 8, blocks: 2, expectedMs: 400 }, load: { prompts: 12, blocks: 1, expectedMs: 200 } }]);
    expect(events.indexOf('plan')).toBe(events.lastIndexOf('warm-up') + 1);
  });

  test('makes progress know how long a kind takes before the first of its answers', async () => {
    const { progress } = await collectPlan({ settings: { warmUp: true } });
    // after the first answer: seven more of 50 ms, and twelve three at a time
    expect(progress[0]?.etaMs).toBeCloseTo(7 * 50 + 200, 9);
    const unwarmed = await collectPlan({ settings: { warmUp: false } });
    expect(unwarmed.progress[0]?.etaMs).toBeCloseTo(19 * 50, 9);
  });

  test('foretells no time without a warm-up, and there is none for answers made elsewhere', async () => {
    expect((await collectPlan({})).plans).toEqual([{ latency: { prompts: 8, blocks: 2 }, load: { prompts: 12, blocks: 1 } }]);
    expect((await collectPlan({ live: false })).plans).toEqual([]);
  });
});
