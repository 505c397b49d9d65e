/** A part of a document whose rows may be left out from the end. */
export type Section = {
  readonly head: string;
  readonly rows: readonly string[];
  readonly tail: string;
  /** rows that were not offered in the first place, and count as left out */
  readonly withheld: number;
  /** what stands behind the rows when `count` of them are not there */
  readonly note: (count: number) => string;
};

export type Budget = {
  readonly limit: number;
  readonly measure: (text: string) => number;
};

/** Room kept for one note per section. */
const NOTE = 200;

/**
 * Joins sections so that the whole never measures more than the limit: heads and tails always, then rows in the order of the
 * sections, each row whole or not at all, and a note where rows are missing. Holds as long as heads, tails and notes fit by themselves.
 */
export function fitSections(sections: readonly Section[], budget: Budget): string {
  const shown = sections.filter((section) => section.head !== '' || section.rows.length > 0);
  const frame = shown.reduce((sum, section) => sum + budget.measure(`${section.head}\n${section.tail}\n\n`) + NOTE, 0);
  let room = budget.limit - frame;
  const parts = shown.map((section) => {
    const kept = takeRows(section.rows, room, budget.measure);
    room -= kept.length === 0 ? 0 : budget.measure(`${kept.join('\n')}\n`);
    return joinSection(section, kept);
  });
  return `${parts.join('\n\n')}\n`;
}

function takeRows(rows: readonly string[], room: number, measure: Budget['measure']): readonly string[] {
  let left = room;
  const end = rows.findIndex((row) => {
    left -= measure(`${row}\n`);
    return left < 0;
  });
  return end < 0 ? rows : rows.slice(0, end);
}

function joinSection(section: Section, kept: readonly string[]): string {
  const missing = section.rows.length - kept.length + section.withheld;
  const note = missing === 0 ? [] : [`\n${section.note(missing)}`];
  return [section.head, ...kept, ...note, section.tail].filter((part) => part !== '').join('\n');
}
