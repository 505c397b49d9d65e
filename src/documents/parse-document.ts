import { DocumentError } from '../failures.ts';
import { explainErrors } from './explain-errors.ts';
import { compileSchema } from './validation.ts';
import { describePath } from './violation.ts';

/** Checks a document that is JSON already against its schema; throws DocumentError with every violation. */
export function parseDocument<T>(file: string, schema: object, value: unknown): T {
  const validate = compileSchema<T>(schema);
  if (validate(value)) return value;
  throw new DocumentError(
    file,
    explainErrors(validate.errors ?? []).map(({ path, message }) => ({ at: describePath(path), message })),
  );
}
