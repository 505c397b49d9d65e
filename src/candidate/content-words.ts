/** English words that carry grammar, not content. Written out for this project; other languages keep all their words. */
const functionWords = new Set(
  (
    'a an the this that these those it its he she they them his her hers their theirs him we us our ours you your yours i me my mine who whom whose ' +
    'which what when where why how is are was were be been being am do does did done doing has have had having will would shall should can could may ' +
    'might must not no nor and or but if then than so as of in on at by for with from to into onto about over under after before between during ' +
    'through out up down off again there here all any both each few more most other some such only own same too very just also s t'
  ).split(' '),
);

/** The distinct content words of a text: runs of letters and digits in lower case, without English function words. */
export function computeContentWords(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !functionWords.has(word)));
}

/** How many words two sets share. */
export function countSharedWords(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const word of small) if (large.has(word)) shared += 1;
  return shared;
}
