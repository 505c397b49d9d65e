export type Fold = {
  /** letters and digits alone, as plain lower-case ASCII where they look like it */
  readonly folded: string;
  /** for each of its characters, where the character that it comes of begins in the text */
  readonly places: readonly number[];
};

/** Letters of other scripts that look like a hexadecimal digit and that NFKC leaves as they are. */
const lookAlikes: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    ɑ: 'a',
    α: 'a',
    ӕ: 'a',
    Ь: 'b',
    ь: 'b',
    Ƅ: 'b',
    β: 'b',
    в: 'b',
    с: 'c',
    ϲ: 'c',
    ᴄ: 'c',
    ԁ: 'd',
    ɗ: 'd',
    е: 'e',
    ҽ: 'e',
    ε: 'e',
    ғ: 'f',
    ƒ: 'f',
    ꜰ: 'f',
    ϝ: 'f',
  },
  ...{ о: '0', ο: '0', o: '0', l: '1', i: '1', і: '1', ı: '1', ӏ: '1', ι: '1', з: '3', ӡ: '3', ɜ: '3', ч: '4', ƽ: '5', б: '6', ȣ: '8' },
};

/**
 * Reduces a text to what a reader would see of its letters and digits: compatibility forms and capitals become plain (NFKC, lower case),
 * accents go, letters that look like a hexadecimal digit become it, everything else (spaces, dashes, line breaks) is left out. Linear in
 * the length of the text.
 */
export function computeFold(text: string): Fold {
  const parts: string[] = [];
  const places: number[] = [];
  let place = 0;
  for (const character of text) {
    for (const plain of fold(character)) {
      parts.push(plain);
      places.push(place);
    }
    place += character.length;
  }
  return { folded: parts.join(''), places };
}

const plainAscii = /^[a-z0-9]$/;
const letterOrDigit = /[\p{L}\p{N}]/u;

function fold(character: string): readonly string[] {
  const lower = character.toLowerCase();
  if (plainAscii.test(lower)) return [lookAlikes[lower] ?? lower];
  if (character <= '\u007f') return [];
  return [...lower.normalize('NFKD')].filter((part) => letterOrDigit.test(part)).map((part) => lookAlikes[part] ?? onlyOne(part));
}

/** Some capitals become two units; one is enough for what is compared with ASCII. */
const onlyOne = (part: string): string => (part.length === 1 ? part : '?');
