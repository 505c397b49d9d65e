/**
 * Signs that look like <, once, twice and three times over: guillemets, arrowheads, ornaments, brackets, compatibility forms. Those that
 * look like > can stay, because no fence begins with them: `>>>` is an operator of JavaScript and the prompt of Python.
 */
const single = '<\u2039\u02c2\u1438\u16b2\u27e8\u2329\u3008\u276c\u276e\u2770\u2991\u29fc\u2b9c\uff1c\ufe64\ufe3f';
const double = '\u00ab\u226a\u27ea\u300a\u2aa1\ufe3d';
const triple = '\u22d8\u2af7';

/** A row of such signs, with spaces or accents between them. */
const row = new RegExp(`[${single}${double}${triple}](?:[ \\t\\p{M}]*[${single}${double}${triple}])*`, 'gu');

/** Marks that tokenizers and chat templates act upon, wherever they stand: `<|im_start|>`, `<｜User｜>`, `[INST]`, `<s>`, … */
const barMarks = /<(?=[|｜][^<>\n]{1,60}[|｜]>)/g;
const squareMarks =
  /\[(?=\/?(?:INST|SYS|SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_CALLS|TOOL_RESULTS|TOOL_CONTENT|IMG|THINK|gMASK|MASK|SEP|CLS|PAD|UNK)\])/gi;
const angleMarks =
  /<(?=\/?(?:s|bos|eos|pad|unk|mask|start_of_turn|end_of_turn|start_of_image|think|thinking|tool_call|tool_response|tools|sys|system|assistant|user|human|instructions?|im_start|im_end|endoftext|unused\d{1,4}|reserved_\w{1,30})>)/gi;

/**
 * Characters that nobody sees: controls, format characters (zero-width, direction, tags), fillers and selectors, private and unassigned
 * ones, the empty Braille cell.
 */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const lineBreak = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** with more accents than that on one letter it is meant to be unreadable */
const accents = /(\p{M}{4})\p{M}+/gu;

/**
 * A text as a judge may see it: lines end with a line feed, what nobody sees is gone, a row of three or more opening angle signs is named
 * instead of shown (no fence can be ended or begun), and marks of chat templates lose their first sign, because many servers take them for
 * what they say even inside a message. Linear in the length of the text.
 */
export function cleanJudgedText(text: string): string {
  return text
    .replace(lineBreak, '\n')
    .replace(invisible, (character) => (character === '\n' || character === '\t' ? character : ''))
    .replace(accents, '$1')
    .replace(row, (signs) => (weigh(signs) < 3 ? signs : '[angle brackets]'))
    .replace(barMarks, '‹')
    .replace(squareMarks, '⟦')
    .replace(angleMarks, '‹');
}

function weigh(signs: string): number {
  let weight = 0;
  for (const sign of signs) weight += triple.includes(sign) ? 3 : double.includes(sign) ? 2 : single.includes(sign) ? 1 : 0;
  return weight;
}
