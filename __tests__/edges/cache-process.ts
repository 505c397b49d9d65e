/** A process of its own that shares a cache with a test: does what its arguments say, says what came of it, and waits to be killed. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openCache } from '../../src/edges/cache.ts';
import { withCacheLock } from '../../src/edges/cache-lock.ts';

const [folder = '', action = '', path = '', bytes = '0', limitBytes = '1000'] = process.argv.slice(2);
const cache = openCache({ folder, limitBytes: Number(limitBytes), reserveBytes: 0 });

switch (action) {
  case 'hold':
    await cache.place(join(folder, path)).hold();
    process.stdout.write('held\n');
    setInterval(() => {}, 1000);
    break;
  case 'grow': {
    const place = cache.place(join(folder, path));
    await place.hold();
    const outcome = await place.makeRoom(path, Number(bytes)).then(
      () => 'room',
      (failure: unknown) => String(failure),
    );
    if (outcome === 'room') {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), Buffer.alloc(Number(bytes)));
    }
    process.stdout.write(`${outcome}\n`);
    setInterval(() => {}, 1000);
    break;
  }
  case 'count':
    // Read, wait, write: without a lock that holds, counts are lost.
    for (let turn = 0; turn < Number(bytes); turn += 1) {
      await withCacheLock(folder, async () => {
        const file = join(folder, 'count');
        const count = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
        await new Promise((resolve) => setTimeout(resolve, 1));
        writeFileSync(file, String(count + 1));
      });
    }
    appendFileSync(join(folder, 'done'), '.');
}
