import type { BlockLine, ClientError, Finding, Profile } from '../documents/run.ts';
import { createWarning } from './blocking-finding.ts';

/** above these the measuring shows in what is measured [ours] */
const busyShare = 0.7;
const largeErrorMs = 3;

/** How busy this program was in the busiest block; absent where nobody looked. */
export function assembleClientProfile(blocks: readonly BlockLine[]): Pick<Profile, 'clientBusyShare'> {
  const shares = blocks.flatMap(({ clientBusyShare }) => clientBusyShare ?? []);
  return shares.length === 0 ? {} : { clientBusyShare: shares.reduce((most, share) => Math.max(most, share), 0) };
}

/**
 * `client-busy` (a warning): this program was busy for more than 70 % of a block, or measured answers of a scripted server as more than
 * 3 ms longer than they were, on average; then the times are partly its own.
 */
export function findClientBusy(blocks: readonly BlockLine[], client: readonly ClientError[]): readonly Finding[] {
  const { clientBusyShare = 0 } = assembleClientProfile(blocks);
  const far = client.filter(({ e2eMs }) => e2eMs > largeErrorMs);
  const worst = far.reduce<ClientError | undefined>(
    (one, other) => (one === undefined || other.e2eMs > one.e2eMs ? other : one),
    undefined,
  );
  const parts = [
    ...(clientBusyShare > busyShare ? [`was busy for ${Math.round(clientBusyShare * 100)} % of a block`] : []),
    ...(worst === undefined
      ? []
      : [`measured answers of a scripted server as ${worst.e2eMs.toFixed(1)} ms longer than they were, ${describeFlight(worst)}`]),
  ];
  if (parts.length === 0) return [];
  return [
    createWarning('client-busy', {
      sentence: `The measuring program itself ${parts.join(', and ')}: the times are partly its own.`,
      cure: 'Give it a processor core that nothing else uses, ask over a quieter machine, or lower measure.concurrency.',
    }),
  ];
}

const describeFlight = ({ concurrency }: ClientError): string =>
  concurrency === 1 ? 'asking one at a time' : `with ${concurrency} requests in flight`;
