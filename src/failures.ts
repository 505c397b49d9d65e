/** What can go wrong, sorted by whose matter it is. Anything that is none of these is a bug of this program. */

type FailureDetails = { readonly cure?: string; readonly cause?: unknown };

/** The user asked for something that cannot be: a missing file, an empty sample, a flag that does not fit. Ends red, without a stack. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly cure: string | undefined;

  constructor(message: string, details: FailureDetails = {}) {
    super(message, { cause: details.cause });
    this.cure = details.cure;
  }
}

export type Violation = {
  /** 1-based; absent where the document has no positions (a computed value) */
  readonly line?: number;
  readonly column?: number;
  /** where in the document, as `evaluators[1].use`; empty for the document itself */
  readonly at: string;
  readonly message: string;
};

/** A document breaks its schema. Carries every violation, not only the first. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  readonly file: string;
  readonly violations: readonly Violation[];
  readonly cure: string | undefined;

  constructor(file: string, violations: readonly Violation[], details: FailureDetails = {}) {
    super(violations.map((violation) => describeViolation(file, violation)).join('\n'), { cause: details.cause });
    this.file = file;
    this.violations = violations;
    this.cure = details.cure;
  }
}

type EdgeFailure = FailureDetails & {
  /** which outside thing broke: `encoder`, `endpoint`, `download`, `files`, … */
  readonly edge: string;
  readonly message: string;
  readonly retryable: boolean;
};

/** Something outside broke: the engine, an encoder, the disk, the network. Ends red as `error`; the stack is shown in debug only. */
export class EdgeError extends Error {
  override readonly name = 'EdgeError';
  readonly edge: string;
  readonly cure: string | undefined;
  readonly retryable: boolean;

  constructor(failure: EdgeFailure) {
    super(failure.message, { cause: failure.cause });
    this.edge = failure.edge;
    this.cure = failure.cure;
    this.retryable = failure.retryable;
  }
}

/** The user (or the job) stopped the run: Ctrl-C, SIGTERM. Not a failure of anything; ends with exit status 130. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError';

  constructor(message = 'interrupted') {
    super(message);
  }
}

function describeViolation(file: string, violation: Violation): string {
  const position = violation.line === undefined ? '' : `:${violation.line}:${violation.column ?? 1}`;
  const at = violation.at === '' ? '' : `${violation.at}: `;
  return `${file}${position} ${at}${violation.message}`;
}

export type FailureDescription = {
  /** one or more lines for a person; never a stack */
  readonly message: string;
  readonly cure: string | undefined;
  /** true: this program is at fault */
  readonly bug: boolean;
  readonly stack: string | undefined;
};

/** Turns whatever was thrown into what a person should read. Purely: printing is the door's matter. */
export function describeFailure(failure: unknown): FailureDescription {
  if (failure instanceof InputError || failure instanceof DocumentError) {
    return { message: failure.message, cure: failure.cure, bug: false, stack: undefined };
  }
  if (failure instanceof EdgeError) {
    return { message: `${failure.edge}: ${failure.message}`, cure: failure.cure, bug: false, stack: failure.stack };
  }
  if (failure instanceof InterruptedError) return { message: failure.message, cure: undefined, bug: false, stack: undefined };
  const error = failure instanceof Error ? failure : new Error(String(failure));
  return {
    message: `unexpected: ${error.message}`,
    cure: 'This is a bug of PoQ Gate. Please open an issue with the lines below.',
    bug: true,
    stack: error.stack,
  };
}
