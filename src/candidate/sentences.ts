const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** a full stop after these ends no sentence: titles, single initials and a few Latin shorthands */
const abbreviation = /(?:^|[\s("'“‘])(?:Dr|Mr|Mrs|Ms|Prof|Rev|Gen|Lt|Col|Capt|Sgt|Gov|Sen|Rep|St|Jr|Sr|No|vs|cf|[A-Z])\.$/;

/**
 * Splits a text into its sentences, trimmed, with runs of white space made one space. Sentence boundaries are Unicode's (UAX #29, as
 * Intl.Segmenter knows them); a piece that ends in a title or an initial, or is followed by a lower-case letter, is joined with the next.
 * Blank lines always end a sentence. A text without any letters or digits has no sentences.
 */
export function splitSentences(text: string): readonly string[] {
  return text.split(/\n\s*\n/).flatMap(splitParagraph);
}

function splitParagraph(paragraph: string): readonly string[] {
  const sentences: string[] = [];
  let open = '';
  for (const { segment } of segmenter.segment(paragraph.replace(/\s+/g, ' ').trim())) {
    if (open !== '' && !goesOn(open.trimEnd(), segment)) {
      sentences.push(open.trim());
      open = '';
    }
    open += segment;
  }
  sentences.push(open.trim());
  return sentences.filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

const goesOn = (before: string, next: string): boolean => abbreviation.test(before.slice(-12)) || /^\p{Ll}/u.test(next);
