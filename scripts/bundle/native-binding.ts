/**
 * Runs inside the bundle, in the place of onnxruntime-node's own `require` of its native file (onnxruntime-plugin.ts puts it there).
 * Linux on x64 finds the library beside the bundle. Other platforms may install the package of exactly the bundled version beside it.
 * The search starts at the bundle and never at the working folder: that one can hold a pull request's own files.
 */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

declare const ONNXRUNTIME_VERSION: string;

const platform = `${process.platform}-${process.arch}`;
const requireFromHere = createRequire(import.meta.url);

function attempt(load: () => unknown): { readonly binding: unknown } | { readonly reason: string } {
  try {
    return { binding: load() };
  } catch (error) {
    return { reason: error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error) };
  }
}

function loadInstalled(): unknown {
  const { version }: { readonly version: string } = requireFromHere('onnxruntime-node/package.json');
  if (version !== ONNXRUNTIME_VERSION) throw new Error(`version ${version} is installed`);
  return requireFromHere(`onnxruntime-node/bin/napi-v6/${process.platform}/${process.arch}/onnxruntime_binding.node`);
}

/** Since 1.30 onnxruntime keeps a telemetry database in the user's cache unless it is told not to before it is loaded. */
function refuseTelemetry(): void {
  process.env.ORT_DISABLE_TELEMETRY = '1';
}

function loadBinding(): unknown {
  refuseTelemetry();
  const carried = attempt(() => requireFromHere(`./native/${platform}/onnxruntime_binding.node`));
  if ('binding' in carried) return carried.binding;
  const installed = attempt(loadInstalled);
  if ('binding' in installed) return installed.binding;
  const folder = fileURLToPath(new URL('..', import.meta.url));
  throw new Error(
    `onnxruntime ${ONNXRUNTIME_VERSION} has no native library for ${platform} here. The bundle carries linux-x64 only (${carried.reason}); an installed package was tried too (${installed.reason}). Cure: npm install --no-save --prefix ${folder} onnxruntime-node@${ONNXRUNTIME_VERSION} --onnxruntime-node-install=skip`,
  );
}

export const binding: unknown = loadBinding();
