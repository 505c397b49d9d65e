import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const page = fileURLToPath(new URL('../src/report/page/', import.meta.url));
const simulationPage = fileURLToPath(new URL('../src/report/simulation/page/', import.meta.url));

/** The report page's script and style sheet as strings, made from src/report/page/client. The same sources give the same strings. */
export async function buildPageAssets(): Promise<{ readonly pageScript: string; readonly pageStyle: string }> {
  return { pageScript: await bundle(`${page}client/main.ts`), pageStyle: await bundle(`${page}client/page.css`) };
}

/** The simulation page's style sheet as a string, made from src/report/simulation/page/styles; that page has no script. */
export function buildSimulationStyle(): Promise<string> {
  return bundle(`${simulationPage}styles/simulation.css`);
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
    // a placeholder inside a string literal looks like a mistake to the linter
    supported: { 'template-literal': false },
    charset: 'utf8',
    legalComments: 'none',
  });
  return result.outputFiles[0]?.text.trim() ?? '';
}

/** Writes them where the pages' renderers import them: neither type stripping nor a bundler has to know of the browser's part. */
async function writePageAssets(): Promise<void> {
  const { pageScript, pageStyle } = await buildPageAssets();
  const head = '/* Generated from src/report/page/client by `node scripts/build-report-page.ts`. Do not edit. */';
  const text = `${head}\n\nexport const pageStyle =\n  ${quote(pageStyle)};\n\nexport const pageScript =\n  ${quote(pageScript)};\n`;
  writeFileSync(`${page}page-assets.ts`, text);
  const from = '/* Generated from src/report/simulation/page/styles by `node scripts/build-report-page.ts`. Do not edit. */';
  writeFileSync(
    `${simulationPage}simulation-style.ts`,
    `${from}\n\nexport const simulationStyle =\n  ${quote(await buildSimulationStyle())};\n`,
  );
}

/** In single quotes, or in double ones where that needs fewer escapes: as the formatter writes it. */
function quote(text: string): string {
  const plain = JSON.stringify(text);
  const single = `'${plain.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
  return single.length <= plain.length ? single : plain;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writePageAssets();
