import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  EdgeError
} from "./chunk-Y6MH4YRJ.js";

// src/pull-request/github.ts
var GitHubRefusal = class extends EdgeError {
  status;
  /** the permissions that would have been enough, where GitHub names them, such as `issues=write; pull_requests=write` */
  permissions;
  constructor(refusal) {
    let { message, cure, cause } = refusal;
    super({ edge: "github", message, retryable: !1, ...cure !== void 0 && { cure }, cause }), this.status = refusal.status, this.permissions = refusal.permissions;
  }
};

export {
  GitHubRefusal
};
