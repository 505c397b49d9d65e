/** What a reader reads of a page, a line for each block: readable goldens. Of pictures the title and the figures told in words. */
export function readPageText(html: string): string {
  const body = html.slice(Math.max(0, html.indexOf('<body>')));
  return body
    .replace(/<svg[\s\S]*?<\/svg>/g, (svg) => {
      const told = svg.match(/<title[^>]*>([\s\S]*?)<\/title><desc[^>]*>([\s\S]*?)<\/desc>/);
      return told === null ? '' : `<p>[picture: ${told[1]} | ${told[2]}]</p>`;
    })
    .replace(/<\/(td|th)>/g, ' | ')
    .replace(/<\/?(p|h\d|li|ul|tr|table|caption|section|figure|figcaption|div|summary|details|header|dl|dt|dd|main)\b[^>]*>/g, '\n')
    .replace(/<\/span>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/ {2,}/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .split('\n')
    .map((line) => line.replace(/( \| )+$/, '').trimEnd())
    .filter((line) => line.trim() !== '')
    .join('\n')
    .concat('\n');
}
