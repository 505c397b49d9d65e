import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/failures.ts
var InputError = class extends Error {
  name = "InputError";
  cure;
  constructor(message, details = {}) {
    super(message, { cause: details.cause }), this.cure = details.cure;
  }
}, DocumentError = class extends Error {
  name = "DocumentError";
  file;
  violations;
  cure;
  constructor(file, violations, details = {}) {
    super(violations.map((violation) => describeViolation(file, violation)).join(`
`), { cause: details.cause }), this.file = file, this.violations = violations, this.cure = details.cure;
  }
}, EdgeError = class extends Error {
  name = "EdgeError";
  edge;
  cure;
  retryable;
  constructor(failure) {
    super(failure.message, { cause: failure.cause }), this.edge = failure.edge, this.cure = failure.cure, this.retryable = failure.retryable;
  }
}, InterruptedError = class extends Error {
  name = "InterruptedError";
  constructor(message = "interrupted") {
    super(message);
  }
};
function describeViolation(file, violation) {
  let position = violation.line === void 0 ? "" : `:${violation.line}:${violation.column ?? 1}`, at = violation.at === "" ? "" : `${violation.at}: `;
  return `${file}${position} ${at}${violation.message}`;
}
function describeFailure(failure) {
  if (failure instanceof InputError || failure instanceof DocumentError)
    return { message: failure.message, cure: failure.cure, bug: !1, stack: void 0 };
  if (failure instanceof EdgeError)
    return { message: `${failure.edge}: ${failure.message}`, cure: failure.cure, bug: !1, stack: failure.stack };
  if (failure instanceof InterruptedError) return { message: failure.message, cure: void 0, bug: !1, stack: void 0 };
  let error = failure instanceof Error ? failure : new Error(String(failure));
  return {
    message: `unexpected: ${error.message}`,
    cure: "This is a bug of PoQ Gate. Please open an issue with the lines below.",
    bug: !0,
    stack: error.stack
  };
}

export {
  InputError,
  DocumentError,
  EdgeError,
  InterruptedError,
  describeFailure
};
