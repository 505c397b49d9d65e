import { EdgeError } from '../failures.ts';

type Refusal = { readonly message: string; readonly cure: string; readonly status: number };

/** A server answered, but with a status that brings no file. Worth asking again are 5xx, 408 and 429 only. */
export class DownloadRefusal extends EdgeError {
  readonly status: number;

  constructor({ message, cure, status }: Refusal) {
    super({ edge: 'download', message, cure, retryable: status >= 500 || status === 408 || status === 429 });
    this.status = status;
  }
}
