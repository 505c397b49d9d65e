import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const page = fileURLToPath(new URL('../src/report/page/', import.meta.url));

/** The report page's script and style sheet as strings, made from src/report/page/client. The same sources give the same strings. */
export async function buildPageAssets(): Promise<{ readonly pageScript: string; readonly pageStyle: string }> {
  return { pageScript: await bundle('main.ts'), pageStyle: await bundle('page.css') };
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [`${page}client/${entry}`],
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

/** Writes them where the page's renderer imports them: neither type stripping nor a bundler has to know of the browser's part. */
async function writePageAssets(): Promise<void> {
  const { pageScript, pageStyle } = await buildPageAssets();
  const head = '/* Generated from src/report/page/client by `node scripts/build-report-page.ts`. Do not edit. */';
  const text = `${head}\n\nexport const pageStyle =\n  ${quote(pageStyle)};\n\nexport const pageScript =\n  ${quote(pageScript)};\n`;
  writeFileSync(`${page}page-assets.ts`, text);
}

/** In single quotes, or in double ones where that needs fewer escapes: as the formatter writes it. */
function quote(text: string): string {
  const plain = JSON.stringify(text);
  const single = `'${plain.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
  return single.length <= plain.length ? single : plain;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writePageAssets();
