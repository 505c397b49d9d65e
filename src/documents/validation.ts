import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';

export type SchemaError = ErrorObject;

/** One ajv for all documents: every error, defaults filled in, unions told apart by their discriminator. */
const ajv = new Ajv({
  allErrors: true,
  useDefaults: true,
  discriminator: true,
  strictRequired: false,
  allowUnionTypes: true,
  verbose: true,
});
ajv.addKeyword({ keyword: 'noun', schemaType: 'string' });

/** Compiles a JSON schema (draft 7). The returned function fills defaults into what it is given. */
export function compileSchema<T>(schema: object): ValidateFunction<T> {
  return ajv.compile<T>(schema);
}
