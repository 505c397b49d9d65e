/** What a file of prompts may hold, so that a hostile or mistaken one ends in a message and not in a full memory. All [ours]. */

const MEBI = 1024 * 1024;

/** UTF-16 units of one record: one line of JSON Lines, one row of CSV or parquet */
export const MAX_RECORD_CHARACTERS = 8 * MEBI;

/** UTF-16 units of a JSON file, which has to be read whole */
export const MAX_JSON_CHARACTERS = 256 * MEBI;

/** prompts of one source, before the sample is drawn */
export const MAX_PROMPTS = 1_000_000;

/** UTF-16 units of an id, a task or a cluster; as long as a run line lets them be */
export const MAX_NAME_CHARACTERS = 500;
